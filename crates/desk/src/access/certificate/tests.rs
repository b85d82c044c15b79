//! D-21 and D-22 from what the desk itself has seen: each first, its repaired neighbour none, unknown apart from
//! false.

use std::path::PathBuf;
use std::sync::Arc;

use certificates::{Record, Stage as Step};
use host::SetClock;
use identifiers::Niss;
use jiff::ToSpan as _;
use store::{NewEntry, ThreadId};
use zeroize::Zeroizing;

use super::*;
use crate::Desk;
use crate::answers::{
    AnswerWords, OrganisationLine, OrganisationWords, TaskEvent, TaskWords, TruthWord,
};

/// A desk at which one organisation's access is managed, and one person of it is known with their number.
struct Bed {
    _folder: tempfile::TempDir,
    clock: Arc<SetClock>,
    desk: Desk,
    keystore: PathBuf,
    person: String,
    organisation: String,
}

impl Bed {
    fn new(manuals: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = crate::counter::desk_for_tests(folder.path());
        let clock = Arc::new(SetClock::at(at(TODAY)));
        desk.clock = clock.clone();
        let keystore = desk.places.data.join("exemple.p12");
        let access = desk.access().unwrap();
        let words = OrganisationWords {
            name: "Hôpital Exemple".to_owned(),
            number: Some("0998.123.466".to_owned()),
            manuals: manuals.iter().map(|one| (*one).to_owned()).collect(),
        };
        let organisation = access.add_organisation(&words).unwrap().organisation;
        let (version, mut tree) = access.known().unwrap();
        let id = PersonId("p1".to_owned());
        tree.add_person(::access::Person {
            id: id.clone(),
            niss: Some(niss()),
            name: "Exemple".to_owned(),
            first_name: "Anne".to_owned(),
            email: None,
            language: None,
            other_names: Vec::new(),
            user_names: Default::default(),
            as_of: TODAY,
        });
        let act = access.tree_act(version, &tree).unwrap();
        access.write("staff.taken", "", &[], &[act]).unwrap();
        drop(access);
        Self {
            _folder: folder,
            clock,
            desk,
            keystore,
            person: id.0,
            organisation,
        }
    }

    /// The card of the person has asked, and this was offered.
    fn offers(&self, organisations: &[(&str, &str)]) {
        let lines = organisations.iter().map(|(kind, id)| OrganisationLine {
            kind: (*kind).to_owned(),
            id: (*id).to_owned(),
            name: "Something".to_owned(),
        });
        self.desk.note_offered(&niss(), &lines.collect::<Vec<_>>());
    }

    /// The journal has a certificate of the organisation whose last day is `days` from today.
    fn certificate(&self, step: Step, days: i64, key: &str, replaces: Option<&str>) {
        if !self.desk.disk.exists(&self.keystore) {
            let disk = &self.desk.disk;
            disk.write_new(&self.keystore, b"a keystore", host::Access::Owner)
                .unwrap();
        }
        let name = EhealthName::new("CBE", "0998123466", "Hopital Exemple", None).unwrap();
        let record = Record {
            platform: "production".to_owned(),
            name: name.to_string_escaped(),
            keystore: self.keystore.clone(),
            key: key.to_owned(),
            replaces: replaces.map(str::to_owned),
            valid_until: Some(at(TODAY.checked_add(days.days()).unwrap())),
            ..Record::default()
        };
        let payload = serde_json::to_vec(&record).unwrap();
        let entry = NewEntry {
            step: step.word(),
            version: 1,
            payload: &payload,
            look_ups: &[],
            after: None,
        };
        let journal = self.desk.journal().unwrap();
        journal.append_entry(&ThreadId::random(), &entry).unwrap();
    }

    fn asked(&self) -> DiagnosisAsked {
        DiagnosisAsked {
            person: Some(self.person.clone()),
            organisation: self.organisation.clone(),
            node: None,
            manual: Some(MANUAL.to_owned()),
        }
    }

    fn diagnosis(&self) -> DiagnosisAnswer {
        self.desk.access().unwrap().diagnose(&self.asked()).unwrap()
    }

    /// Row, what the cause has in it, and workflow.
    fn found(&self) -> Option<(String, String)> {
        let found = self.diagnosis().found?;
        Some((found.id, found.task.unwrap_or_default()))
    }

    /// Answers the question about a fact.
    fn answers(&self, condition: &str, answer: &str) {
        let diagnosis = self.diagnosis();
        let mut questions = diagnosis.questions.iter();
        let question = questions.find(|one| one.condition == condition).unwrap();
        let words = AnswerWords {
            question: question.id.clone(),
            answer: answer.to_owned(),
        };
        let access = self.desk.access().unwrap();
        access.answer_diagnosis(&self.asked(), &words).unwrap();
    }

    fn truth(&self, fact: &str) -> Option<TruthWord> {
        let diagnosis = self.diagnosis();
        let mut conditions = diagnosis.conditions.into_iter();
        conditions.find(|one| one.id == fact).map(|one| one.truth)
    }
}

fn row(id: &str, task: &str) -> Option<(String, String)> {
    Some((id.to_owned(), task.to_owned()))
}

#[test]
fn what_nobody_has_seen_is_unknown_and_asked() {
    let bed = Bed::new(&["000"]);
    let diagnosis = bed.diagnosis();
    assert_eq!(diagnosis.found, None);
    let known: Vec<_> = diagnosis.conditions.iter().map(|one| one.truth).collect();
    assert_eq!(known, [TruthWord::Unknown, TruthWord::Unknown]);
    assert_eq!(diagnosis.questions.len(), 1);
    assert!(
        diagnosis
            .colleague
            .starts_with("1. Does the certificate request offer")
    );
}

/// D-21: the list that the card has brought does not have the organisation; its three causes, and once it is there
/// none.
#[test]
fn d_21_is_known_from_what_the_card_was_offered() {
    let bed = Bed::new(&["002", "003"]);
    bed.offers(&[("CBE", "0400000284")]);
    assert_eq!(bed.found(), row("D-21", "W-80"));
    assert_eq!(bed.truth("offered"), Some(TruthWord::False));
    let diagnosis = bed.diagnosis();
    let evidence = &diagnosis.conditions[1].evidence;
    assert!(
        evidence.starts_with("Asked with this person’s card on"),
        "{evidence}"
    );
    let open: Vec<_> = diagnosis
        .questions
        .iter()
        .map(|one| one.condition.as_str())
        .collect();
    assert_eq!(open, ["responsible", "ticked", "szv"]);

    bed.answers("responsible", "yes");
    bed.answers("szv", "no");
    assert_eq!(bed.found(), row("D-21", "W-70"));
    bed.answers("ticked", "no");
    assert_eq!(bed.found(), row("D-21", "W-31"));
    let cause = bed.diagnosis().found.unwrap().cause;
    assert!(cause.contains("is not ticked for this person"), "{cause}");
    // The next time the card is asked it is there.
    bed.clock.set(at(TODAY.tomorrow().unwrap()));
    bed.offers(&[("CBE", "0400000284"), ("CBE", "0998123466")]);
    assert_eq!(bed.found(), None);
    assert_eq!(bed.truth("offered"), Some(TruthWord::True));
    assert_eq!(bed.truth("ticked"), None, "nobody asks any more");
}

/// The number of the list that cannot be told apart from the organisation's makes nothing false.
#[test]
fn a_list_with_numbers_of_another_kind_says_nothing() {
    let bed = Bed::new(&["000"]);
    bed.offers(&[("NIHII-HOSPITAL", "71000012")]);
    assert_eq!(bed.truth("offered"), Some(TruthWord::Unknown));
    assert_eq!(bed.found(), None);
    // Nothing at all is something that was seen.
    bed.clock.set(at(TODAY.tomorrow().unwrap()));
    bed.offers(&[]);
    assert_eq!(bed.found(), row("D-21", "W-80"));
}

/// D-21, the first cause: a task W-80 has noted somebody else as responsible.
#[test]
fn who_is_responsible_is_known_from_the_task_that_asked() {
    let bed = Bed::new(&["000"]);
    bed.offers(&[]);
    assert_eq!(bed.truth("responsible"), Some(TruthWord::Unknown));
    for (name, told) in [
        ("Ander, An", TruthWord::False),
        ("Exemple, Anne", TruthWord::True),
    ] {
        let access = bed.desk.access().unwrap();
        let words = TaskWords {
            workflow: WHO.to_owned(),
            organisation: Some(bed.organisation.clone()),
            node: None,
            person: None,
        };
        let task = access.new_task(&words).unwrap().line.task;
        let fill = |input: &str, text: &str| {
            let text = Zeroizing::new(text.to_owned());
            access.fill(&task, input, &text).unwrap()
        };
        fill("responsible", name);
        fill("seen-on", &access.today().to_string());
        let holds = TaskEvent::Settle {
            precondition: "user".to_owned(),
            truth: TruthWord::True,
        };
        access.move_task(&task, holds).unwrap();
        access.move_task(&task, TaskEvent::Answer).unwrap();
        assert_eq!(bed.truth("responsible"), Some(told), "{name}");
        assert_eq!(bed.found(), row("D-21", "W-80"));
        bed.clock.set(at(access.today().tomorrow().unwrap()));
    }
    let diagnosis = bed.diagnosis();
    let evidence = &diagnosis.conditions[2].evidence;
    assert!(
        evidence.starts_with("Noted from the portal on"),
        "{evidence}"
    );
}

/// D-22: in its last 90 days, and over; the day before, renewed, and revoked it is not.
#[test]
fn d_22_is_known_from_the_keystores_of_this_computer() {
    for (days, found, known) in [
        (91, None, TruthWord::True),
        (90, row("D-22", "W-83"), TruthWord::False),
        (0, row("D-22", "W-83"), TruthWord::False),
        (-1, row("D-22", "W-81"), TruthWord::False),
    ] {
        let bed = Bed::new(&["000"]);
        bed.certificate(Step::Complete, days, "AA", None);
        assert_eq!(bed.found(), found, "{days}");
        assert_eq!(bed.truth("certificate"), Some(known), "{days}");
    }
    // Renewed: also while the new encryption token waits for a yes.
    for step in [Step::Complete, Step::WaitsForActivation] {
        let bed = Bed::new(&["000"]);
        bed.certificate(Step::Complete, 5, "AA", None);
        bed.certificate(step, 1000, "BB", Some("AA"));
        assert_eq!(bed.found(), None, "{step:?}");
        assert_eq!(bed.truth("certificate"), Some(TruthWord::True));
    }
    // A request that runs is no certificate yet; one that is revoked is none any more.
    let bed = Bed::new(&["000"]);
    bed.certificate(Step::Revoked, 5, "AA", None);
    assert_eq!(bed.found(), None);
    assert_eq!(bed.truth("certificate"), Some(TruthWord::Unknown));
    let evidence = bed.diagnosis().conditions.remove(0).evidence;
    assert!(evidence.ends_with("It is revoked."), "{evidence}");
}

/// Both at once: what keeps the person from the certificate comes before its end; and another organisation's
/// certificate says nothing here.
#[test]
fn d_21_stands_before_d_22() {
    let bed = Bed::new(&["000"]);
    bed.certificate(Step::Complete, 5, "AA", None);
    bed.offers(&[]);
    assert_eq!(bed.found(), row("D-21", "W-80"));
    bed.clock.set(at(TODAY.tomorrow().unwrap()));
    bed.offers(&[("CBE", "0998123466")]);
    assert_eq!(bed.found(), row("D-22", "W-83"));
    let access = bed.desk.access().unwrap();
    let words = OrganisationWords {
        name: "Autre Exemple".to_owned(),
        number: Some("0400.000.284".to_owned()),
        manuals: vec!["000".to_owned()],
    };
    let other = access.add_organisation(&words).unwrap().organisation;
    let asked = DiagnosisAsked {
        organisation: other,
        ..bed.asked()
    };
    let diagnosis = access.diagnose(&asked).unwrap();
    assert_eq!(diagnosis.conditions[0].truth, TruthWord::Unknown);
}

/// Whoever is erased is gone from what was offered as well.
#[test]
fn what_was_offered_to_an_erased_person_is_gone() {
    let bed = Bed::new(&["000"]);
    bed.offers(&[]);
    let access = bed.desk.access().unwrap();
    let (_, all) = access.all_offered().unwrap();
    assert_eq!(all.len(), 1);
    access.erase(&bed.person, "asked for it").unwrap();
    let (_, all) = access.all_offered().unwrap();
    assert!(all.is_empty());
}

fn niss() -> Niss {
    Niss::parse("85.07.30-033.28", TODAY).unwrap()
}

fn at(day: Date) -> jiff::Timestamp {
    let noon = day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    noon.unwrap().timestamp()
}

const TODAY: Date = Date::constant(2026, 3, 2);

//! The rehearsal at the counter: a card and a platform inside this program, in folders of their own.
//! While it goes on, the real desk is out of reach, and the other way round.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use host::{Access, Keyring, Places};
use jiff::SignedDuration;
use zeroize::Zeroizing;

use super::post::{Post, REHEARSAL};
use super::stage::{PIN, Stage};
use super::{Counter, Told};
use crate::answers::{
    Call, CardChanged, OpeningAnswer, RehearsalChoice, RehearsalChoices, RehearsalPlan,
};
use crate::readers::VIRTUAL;
use crate::slot::Slot;
use crate::{CardFamily, CardWishes, Desk, Failure, JudgementWish, PlatformWishes};

impl Counter {
    /// With whom a rehearsal can be, and what may go wrong in it.
    pub fn rehearsal_choices(&self) -> RehearsalChoices {
        let choice = |beginning: &str, id: &str| RehearsalChoice {
            id: id.to_owned(),
            title: self.inner.say(&format!("{beginning}-{id}"), &[]),
            sentence: self.inner.say(&format!("{beginning}-{id}-shows"), &[]),
        };
        RehearsalChoices {
            persons: PERSONS
                .iter()
                .map(|person| choice("rehearsal-person", person.id))
                .collect(),
            faults: FAULTS
                .iter()
                .map(|(id, _)| choice("rehearsal-fault", id))
                .collect(),
        }
    }

    /// Begins a rehearsal, or begins it anew with other wishes. What earlier ones left in their
    /// folders stays.
    ///
    /// # Errors
    /// `DESK-INPUT` for a choice that there is not; `REHEARSAL-...`, `DISK-...`.
    pub fn start_rehearsal(&self, plan: &RehearsalPlan) -> Told<OpeningAnswer> {
        self.told(self.begin_rehearsal_of(plan))?;
        self.moved();
        Ok(self.inner.opening())
    }

    /// Ends it: the real desk is back.
    ///
    /// # Errors
    /// None; that none was going on is no failure.
    pub fn leave_rehearsal(&self) -> Told<OpeningAnswer> {
        self.clear();
        self.moved();
        Ok(self.inner.opening())
    }

    /// Takes the card out of the reader of the rehearsal, or puts it in.
    ///
    /// # Errors
    /// `COUNTER-NO-REHEARSAL`.
    pub fn rehearsal_card(&self, inside: bool) -> Told<()> {
        self.at(|post| {
            stage(post)?.slot.set_inside(inside);
            self.inner.bell.ring(Call::CardChanged(CardChanged {}));
            Ok(())
        })
    }

    /// Lets months pass in the rehearsal.
    ///
    /// # Errors
    /// `COUNTER-NO-REHEARSAL`, `REHEARSAL-CLOCK`.
    pub fn rehearsal_later(&self, months: u32) -> Told<OpeningAnswer> {
        self.at(|post| {
            let stage = stage(post)?;
            let span = format!("{}mo", months.min(MOST_MONTHS));
            let told = post
                .desk
                .rehearsal_clock(Some(REHEARSAL), Some(&span), None)?;
            stage.set_offset(SignedDuration::from_secs(told.offset_seconds));
            Ok(())
        })?;
        self.inner.home_changed();
        Ok(self.inner.opening())
    }

    pub(super) fn begin_rehearsal_of(&self, plan: &RehearsalPlan) -> Result<(), Failure> {
        let person = PERSONS.iter().find(|person| person.id == plan.person);
        let person = person.ok_or_else(|| unknown(&plan.person))?;
        let fault = match &plan.fault {
            None => None,
            Some(word) => {
                let mut known = FAULTS.iter();
                let found = known.find(|(id, _)| id == word);
                Some(&found.ok_or_else(|| unknown(word))?.1)
            }
        };
        let real = {
            let manned = self.inner.manned.read();
            let manned = manned.unwrap_or_else(std::sync::PoisonError::into_inner);
            manned.real.clone()?
        };
        self.clear();
        let post = set_up(&real, plan, person, fault)?;
        let preferred = self.inner.preferences().words.clone();
        let post = post.as_preferred(self.inner.language(), &preferred);
        self.inner.manned_mut().rehearsal = Some(Arc::new(post));
        Ok(())
    }

    /// Ends whatever is going on, and a rehearsal with it.
    fn clear(&self) {
        self.inner.talks.end(None);
        self.inner.pins.cancel();
        self.inner.waiting.forget();
        let before = self.inner.manned_mut().rehearsal.take();
        if let Some(post) = before {
            post.leave();
        }
    }

    fn moved(&self) {
        self.inner.bell.ring(Call::CardChanged(CardChanged {}));
        self.inner.home_changed();
    }
}

/// The rehearsal that begins when nobody chose one.
pub(super) fn usual() -> RehearsalPlan {
    RehearsalPlan {
        person: PERSONS[0].id.to_owned(),
        fault: None,
    }
}

fn stage(post: &Post) -> Result<&Arc<Stage>, Failure> {
    let none = || Failure::new("COUNTER-NO-REHEARSAL", Vec::new());
    post.stage.as_ref().ok_or_else(none)
}

fn unknown(word: &str) -> Failure {
    let known = PERSONS.iter().map(|person| person.id);
    let known: Vec<&str> = known.chain(FAULTS.iter().map(|(id, _)| *id)).collect();
    let reason = format!("{word}: {}", known.join(", "));
    Failure::new("DESK-INPUT", vec![("reason", reason)])
}

fn set_up(
    real: &Post,
    plan: &RehearsalPlan,
    person: &Role,
    fault: Option<&Trouble>,
) -> Result<Post, Failure> {
    let training = real.training().to_path_buf();
    let mut desk = training_desk(&real.desk, &training);
    let folder = training.join("cards").join(person.id);
    let card_faults = match fault {
        Some(Trouble::Card(name)) => vec![name.parse().map_err(input)?],
        _ => Vec::new(),
    };
    let prepared = desk.prepare_card(&CardWishes {
        person: Some(person.person.to_owned()),
        family: person.family,
        faults: card_faults,
        data: Some(folder.clone()),
        pki: Some(training.join("authority")),
        pin: Some(Zeroizing::new(PIN.to_owned())),
        tries: matches!(fault, Some(Trouble::Card("one-try-left"))).then_some(1),
        ..CardWishes::default()
    })?;
    desk.reader = Some(format!("{VIRTUAL}{}", folder.display()));
    let slot = Slot::new(desk.virtual_card(&folder)?);
    desk.slot = Some(slot.clone());
    let roots = vec![prepared.root.into()];
    let organisations = training.join("organisations.toml");
    let file = ORGANISATIONS.as_bytes();
    desk.disk.replace(&organisations, file, Access::Owner)?;
    let platform = desk.platform_up(&PlatformWishes {
        http: false,
        port: 0,
        data: None,
        ready_file: None,
        record: None,
        trust_eid_root: roots.clone(),
        authorise: None,
        organisations: Some(organisations),
        contract_page: None,
        judgement: match fault {
            Some(Trouble::Refused) => JudgementWish::Refused,
            _ => JudgementWish::Automatic,
        },
        inconsistent_info: None,
        ec_algorithms: match fault {
            Some(Trouble::Algorithm) => vec![EC_ALGORITHMS[1].to_owned()],
            _ => EC_ALGORITHMS.map(str::to_owned).to_vec(),
        },
        issuing_ec: false,
        deliver_after: match fault {
            Some(Trouble::Late) => A_MONTH,
            _ => A_MOMENT,
        },
        faults: match fault {
            Some(Trouble::Platform(wish)) => vec![wish.parse().map_err(input)?],
            _ => Vec::new(),
        },
    })?;
    let stage = Stage::new(plan.clone(), slot, roots, platform);
    // Months that passed in an earlier rehearsal have passed.
    let told = desk.rehearsal_clock(Some(REHEARSAL), None, None)?;
    stage.set_offset(SignedDuration::from_secs(told.offset_seconds));
    Ok(Post::rehearsal(desk, stage, training, real.numbers()))
}

/// A desk that shares nothing with the real one but the program and the language.
fn training_desk(real: &Desk, training: &Path) -> Desk {
    let places = Places {
        home: training.join("home"),
        data: training.join("data"),
        config: training.join("config"),
        apart: true,
    };
    let folder = places.data.join("secrets");
    let secrets = host::best_available(Arc::clone(&real.disk), folder, Keyring::Leave);
    Desk {
        secrets: Arc::new(secrets),
        places,
        // Nothing that is not real stays behind.
        login: None,
        network: wire::Options {
            proxy: wire::Proxy::None,
            ..wire::Options::default()
        },
        record_contact: false,
        ec_signature: None,
        ..real.again(real.language)
    }
}

fn input(reason: String) -> Failure {
    Failure::new("DESK-INPUT", vec![("reason", reason)])
}

/// Somebody to rehearse with.
struct Role {
    id: &'static str,
    /// One of the built-in persons.
    person: &'static str,
    family: CardFamily,
}

/// What goes wrong.
enum Trouble {
    /// A fault of the card.
    Card(&'static str),
    /// A misbehaviour of the platform, once.
    Platform(&'static str),
    /// The certificate is delivered after a month.
    Late,
    /// Somebody at eHealth says no.
    Refused,
    /// Another way of signing is wanted than the one that an EC card takes first.
    Algorithm,
}

const PERSONS: [Role; 7] = [
    Role {
        id: "two-organisations",
        person: "helene",
        family: CardFamily::Rsa17,
    },
    Role {
        id: "not-responsible",
        person: "anton",
        family: CardFamily::Rsa17,
    },
    Role {
        id: "missing-group",
        person: "kaethe",
        family: CardFamily::Rsa17,
    },
    Role {
        id: "right-not-ticked",
        person: "jeroen",
        family: CardFamily::Rsa17,
    },
    Role {
        id: "not-registered",
        person: "amina",
        family: CardFamily::Rsa17,
    },
    Role {
        id: "ec-card",
        person: "helene",
        family: CardFamily::Ec18,
    },
    Role {
        id: "foreigner-card",
        person: "jeroen",
        family: CardFamily::Hybrid17,
    },
];

const FAULTS: [(&str, Trouble); 10] = [
    ("one-try-left", Trouble::Card("one-try-left")),
    ("pin-blocked", Trouble::Card("pin-blocked")),
    ("card-expired", Trouble::Card("card-expired")),
    ("not-genuine", Trouble::Card("identity-altered")),
    ("maintenance", Trouble::Platform("any=unavailable")),
    (
        "answer-lost",
        Trouble::Platform("GenerateCertificate=cut-after"),
    ),
    ("inspected", Trouble::Platform("any=tls-inspected")),
    ("late", Trouble::Late),
    ("refused", Trouble::Refused),
    ("algorithm", Trouble::Algorithm),
];

/// Who manages what; none of these persons and organisations exists.
const ORGANISATIONS: &str = r#"
natural_persons = ["89411596166"]

[[organisations]]
type = "NIHII-HOSPITAL"
number = "71980136"
names = { fr = "Hôpital de l'Exemple", nl = "Voorbeeldziekenhuis" }
managers = ["92083095437"]

[[organisations]]
type = "NIHII-GROUP"
number = "94987645"
names = { fr = "Infirmières de l'Exemple", nl = "Voorbeeld Thuisverpleging" }
managers = ["92083095437", "89411596166"]

[[organisations]]
type = "CBE"
number = "0998123466"
names = { fr = "Exemple & Fils, dispositifs médicaux", nl = "Voorbeeld & Zonen, medische hulpmiddelen" }
managers = ["79031496207"]

[[organisations]]
type = "NIHII-GROUP"
number = "94988041"
names = { fr = "Groupement du Canal imaginaire", nl = "Groepering van het Denkbeeldige Kanaal" }
managers = ["79031496207"]
listed = false
"#;

/// With which an EC card may sign here.
const EC_ALGORITHMS: [&str; 3] = ["sha256", "sha384", "sha512"];
/// As long as a person needs to see that something is waited for.
const A_MOMENT: Duration = Duration::from_secs(4);
/// Within the shortest of all months.
const A_MONTH: Duration = Duration::from_secs(27 * 24 * 60 * 60);
/// A hundred years.
const MOST_MONTHS: u32 = 1200;

//! Drafts: language, cautions, and the two ways out.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::task::tests::{OURS, filled, niss, start};
use crate::task::{Event, Names};

fn now() -> Timestamp {
    "2025-07-01T08:00:00Z".parse().unwrap()
}

fn writer(person: Language, own: &BTreeMap<String, String>) -> Writer<'_> {
    Writer {
        set: &OURS,
        tongues: Tongues {
            person,
            portal: Language::Nl,
        },
        own,
    }
}

fn draft(subject: &str, body: &str) -> Draft {
    writer(Language::Fr, &BTreeMap::new()).draft(&["cvko"], Language::Fr, subject, body, &[])
}

/// W-50 puts a national number into a plain mail, in words that the office asks for.
#[test]
fn the_mail_about_a_head_radiologist_is_warned_about() {
    let workflow = OURS.workflow("W-50").unwrap();
    let task = filled(start(workflow, None, 3), workflow, 3, now());
    let names = Names::default();
    let values = TaskValues {
        task: &task,
        workflow,
        names: &names,
        disclosure: Disclosure::Masked,
    };
    let own = BTreeMap::new();
    let draft = writer(Language::De, &own).mail(&values, &[]).unwrap();
    // The office reads Dutch.
    assert_eq!(draft.language, Language::Nl);
    assert_eq!(
        draft.subject,
        "Hoofdradioloog nieuwe ME toevoegen in Heracles"
    );
    assert_eq!(
        draft.to[0].email.as_deref(),
        Some("servicedesk@bevolkingsonderzoek.be")
    );
    assert_eq!(draft.cautions, [Caution::NationalNumber]);
    let digits: String = draft.body.chars().filter(char::is_ascii_digit).collect();
    assert!(digits.contains(&niss(3)), "in full: the office needs it");
    assert!(!format!("{draft:?}").contains("radioloog"));
}

/// A question to the help desk holds what was filled in, masked.
#[test]
fn a_question_masks_what_is_personal() {
    let workflow = OURS.workflows().find(|one| one.id == "W-30").unwrap();
    let task = filled(
        start(workflow, Some(&"000".to_owned()), 2),
        workflow,
        2,
        now(),
    );
    let blocked = Event::Blocked {
        wrong: Some("no-number".to_owned()),
        words: Some("Error 1234".to_owned()),
    };
    let task = task.apply(&OURS, blocked, now()).unwrap();
    let names = Names::default();
    let values = TaskValues {
        task: &task,
        workflow,
        names: &names,
        disclosure: Disclosure::Full,
    };
    let own = BTreeMap::new();
    let draft = writer(Language::Fr, &own).question(&values).unwrap();
    assert_eq!(draft.to[0].contact, "famhp");
    assert!(draft.body.contains("Error 1234"));
    assert!(draft.body.contains("40.01.**-***.**"), "{}", draft.body);
    assert!(draft.cautions.is_empty());
    let name = task.inputs().get("name").unwrap();
    assert!(!draft.body.contains(name), "{}", draft.body);
}

#[test]
fn a_contact_of_ones_own_house_has_the_address_that_the_person_gave() {
    let mut own = BTreeMap::new();
    let without = writer(Language::Fr, &own).draft(&["own-it"], Language::Fr, "a", "b", &[]);
    let contact = "own-it".to_owned();
    assert_eq!(without.cautions, [Caution::NoAddress { contact }]);
    assert_eq!(without.mailto(), None);
    own.insert("own-it".to_owned(), "it@hospital.example".to_owned());
    let with = writer(Language::Fr, &own).draft(&["own-it"], Language::Fr, "a", "b", &[]);
    let address = "mailto:it@hospital.example?subject=a&body=b";
    assert_eq!(with.mailto().as_deref(), Some(address));
}

#[test]
fn files_are_dragged_in_and_their_names_looked_at() {
    let files = ["statutes.pdf".to_owned(), format!("card {}.pdf", niss(1))];
    let own = BTreeMap::new();
    let draft = writer(Language::Fr, &own).draft(&["cvko"], Language::Nl, "a", "b", &files);
    assert_eq!(draft.cautions, [Caution::NationalNumberInName { file: 2 }]);
    assert_eq!(draft.mailto(), None);
}

#[test]
fn the_address_is_encoded_and_not_too_long() {
    let mail = draft("Été & co", "Ligne 1\nligne 2 ?").mailto().unwrap();
    assert_eq!(
        mail,
        "mailto:servicedesk@bevolkingsonderzoek.be?subject=%C3%89t%C3%A9%20%26%20co\
         &body=Ligne%201%0D%0Aligne%202%20%3F"
    );
    assert_eq!(draft("a", &"x".repeat(2000)).mailto(), None);
}

#[test]
fn the_file_opens_as_a_mail_not_sent_yet() {
    let mail = draft("Accès\r\nBcc: all@else.example", "Été\n\nfin = début ");
    let text = mail.eml(Some("me@hospital.example"), now());
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("X-Unsent: 1\r\n"));
    assert!(head.contains("\r\nDate: Tue, 1 Jul 2025 08:00:00 "));
    assert!(head.contains("\r\nFrom: me@hospital.example\r\n"));
    assert!(head.contains("\r\nTo: servicedesk@bevolkingsonderzoek.be\r\n"));
    // No break of a line makes another header.
    assert!(!head.contains("\r\nBcc"));
    assert!(head.contains("\r\nSubject: =?utf-8?B?"));
    assert_eq!(body, "=C3=89t=C3=A9\r\n\r\nfin =3D d=C3=A9but\r\n");
}

/// Reads quoted-printable, for the test alone.
fn decoded(text: &str) -> Vec<u8> {
    let joined = text.replace("=\r\n", "");
    let bytes = joined.as_bytes();
    let mut decoded = Vec::new();
    let mut place = 0;
    while place < bytes.len() {
        if bytes[place] == b'=' {
            let pair = &joined[place + 1..place + 3];
            decoded.push(u8::from_str_radix(pair, 16).unwrap());
            place += 3;
        } else {
            decoded.push(bytes[place]);
            place += 1;
        }
    }
    decoded
}

proptest! {
    #[test]
    fn any_text_arrives_as_it_was(subject in "[^\\p{C}]{0,120}", body in "[^\\p{C}]{0,300}(\n[^\\p{C}]{0,90}){0,4}") {
        let mail = draft(&subject, &body);
        let text = mail.eml(None, now());
        prop_assert!(text.is_ascii());
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 76 && !line.contains(['\r', '\n'])));
        let (head, sent) = text.split_once("\r\n\r\n").unwrap();
        let lines: Vec<&str> = mail.body.lines().collect();
        let wanted = format!("{}\r\n", lines.join("\r\n"));
        prop_assert_eq!(decoded(sent), wanted.into_bytes());
        let subject = head.split("\r\nSubject: ").nth(1).unwrap();
        let subject = subject.split("\r\nMIME-Version").next().unwrap();
        let read = if subject.starts_with("=?") {
            use base64::Engine;
            let words = subject.split("\r\n ").map(|word| {
                let inside = word.strip_prefix("=?utf-8?B?").unwrap().strip_suffix("?=").unwrap();
                String::from_utf8(base64::engine::general_purpose::STANDARD.decode(inside).unwrap()).unwrap()
            });
            words.collect::<String>()
        } else {
            subject.to_owned()
        };
        prop_assert_eq!(read, mail.subject);
    }
}

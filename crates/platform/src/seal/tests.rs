#![allow(
    clippy::disallowed_methods,
    reason = "other programs judge files of the test"
)]

mod foreign;
mod judged;
mod parties;
mod refused;

use std::cell::RefCell;

use pki::Anchors;
use proptest::prelude::*;

use super::*;
use parties::{Party, decimal_keys, ehealth, moment, nobody, party, root, sender, token};

fn sealed() -> Vec<u8> {
    static SEALED: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    SEALED
        .get_or_init(|| {
            let chain = [sender().certificate.clone(), root()];
            let from = Sender {
                key: sender(),
                chain: &chain,
            };
            seal(b"fictief", &from, &[&token().certificate], moment()).unwrap()
        })
        .clone()
}

fn open(bytes: &[u8]) -> Result<Opened, UnsealError> {
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: false,
    };
    unseal(bytes, &decimal_keys(&[token()]), &trust, moment())
}

#[test]
fn what_is_sealed_to_the_own_token_is_unsealed_with_the_own_key() {
    let opened = open(&sealed()).unwrap();
    assert_eq!(*opened.content, b"fictief");
    assert_eq!(opened.sender, sender().certificate);
    assert_eq!(opened.author, sender().certificate);
    assert_eq!(opened.policy, Policy::Ehealth);
    assert_eq!(opened.signed_at, Some(moment()));
    assert_eq!(opened.warnings, []);
}

#[test]
fn the_key_is_asked_for_by_the_decimal_serial_number() {
    // eHealth protocol, section 9: the alias of the key in a keystore.
    let asked = RefCell::new(Vec::new());
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: false,
    };
    let refused = unseal(
        &sealed(),
        &|serial, encrypted| {
            asked
                .borrow_mut()
                .push((serial.to_owned(), encrypted.len()));
            Decrypted::NoSuchKey
        },
        &trust,
        moment(),
    );
    assert_eq!(refused.unwrap_err().code(), "SEAL-NOT-ADDRESSED");
    let serial = token().certificate.serial_decimal();
    assert_eq!(*asked.borrow(), [(serial, 256)]);
}

#[test]
fn each_of_several_recipients_can_open_it() {
    let other = party("other", &["encryption"]);
    let chain = [sender().certificate.clone()];
    let from = Sender {
        key: sender(),
        chain: &chain,
    };
    let recipients = [&token().certificate, &other.certificate];
    let bytes = seal(&[], &from, &recipients, moment()).unwrap();
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: false,
    };
    for holder in [token(), &other] {
        let opened = unseal(&bytes, &decimal_keys(&[holder]), &trust, moment()).unwrap();
        assert!(opened.content.is_empty());
    }
}

#[test]
fn only_who_can_seal_seals_and_only_for_whom_it_can_be_done() {
    let chain = [sender().certificate.clone()];
    let key: &Party = sender();
    let with = |chain: &[pki::Certificate], recipients: &[&pki::Certificate]| {
        let from = Sender { key, chain };
        seal(b"x", &from, recipients, moment()).unwrap_err().code()
    };
    let encryption = &token().certificate;
    assert_eq!(with(&[], &[encryption]), "SEAL-NO-CERTIFICATE");
    assert_eq!(with(&chain, &[]), "SEAL-NO-RECIPIENT");
    // An authentication certificate is no encryption token.
    let unsuitable = with(&chain, &[encryption, &sender().certificate]);
    assert_eq!(unsuitable, "SEAL-RECIPIENT-UNSUITABLE");
    assert_eq!(with(&[root()], &[encryption]), "PKI-SIGN-FAILED");
}

#[test]
fn the_time_of_signing_is_judged() {
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: false,
    };
    let warnings = |minutes: i64| {
        let at = moment() + jiff::SignedDuration::from_mins(minutes);
        unseal(&sealed(), &decimal_keys(&[token()]), &trust, at)
            .unwrap()
            .warnings
    };
    assert_eq!(warnings(5), []);
    let signed_at = moment();
    assert_eq!(warnings(6), [Warning::SigningTimeOld { signed_at }]);
    assert_eq!(warnings(6)[0].code(), "SEAL-SIGNING-TIME-OLD");
}

#[test]
fn a_failed_decryption_says_the_same_whatever_failed() {
    // R: no oracle. A key that fails, one of another length, another key: one error, no fact.
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: false,
    };
    let with = |answer: &dyn Fn() -> Decrypted| {
        unseal(&sealed(), &|_, _| answer(), &trust, moment()).unwrap_err()
    };
    let key = |bytes: &[u8]| Decrypted::Key(bytes.to_vec().into());
    for error in [
        with(&|| Decrypted::Failed),
        with(&|| key(&[])),
        with(&|| key(&[1; 15])),
        with(&|| key(&[1; 16])),
    ] {
        assert_eq!(error, UnsealError::Undecipherable);
        assert_eq!(error.facts(), []);
    }
    for tries in 0..64 {
        // Among these some paddings fit by chance; the content never does.
        assert_eq!(with(&|| key(&[tries; 16])), UnsealError::Undecipherable);
    }
}

#[test]
fn every_code_is_listed_once() {
    let listed: std::collections::BTreeSet<&str> = CODES.iter().copied().collect();
    assert_eq!(listed.len(), CODES.len());
    let source = [include_str!("error.rs"), include_str!("open.rs")].concat();
    let made: std::collections::BTreeSet<&str> = source
        .split("=> \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|word| word.starts_with("SEAL-"))
        .collect();
    assert_eq!(made, listed);
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 64, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_never_open_as_another_content(at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = sealed();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if let Ok(opened) = open(&bytes) {
            prop_assert_eq!(&**opened.content, b"fictief");
        }
    }

    #[test]
    fn pieces_of_a_message_never_panic(
        from in any::<prop::sample::Index>(), until in any::<prop::sample::Index>(), more: Vec<u8>,
    ) {
        let bytes = sealed();
        let (from, until) = (from.index(bytes.len()), until.index(bytes.len()));
        let piece = [bytes.get(from..until).unwrap_or_default(), &more].concat();
        let anchors = Anchors::default();
        let trust = Trust { ehealth: Some(&anchors), eid: Some(&anchors), non_repudiation: true };
        prop_assert!(unseal(&piece, &nobody, &trust, moment()).is_err());
    }
}

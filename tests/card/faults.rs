//! Every fault of the virtual card leads to its own code or doubt, or is overcome.

use rehearsal::card::CardFault;
use serde_json::Value;

use crate::scene::Scene;

#[test]
fn every_fault_of_an_rsa_card_is_named() {
    named("rsa");
}

#[test]
fn every_fault_of_an_ec_card_is_named() {
    named("ec");
}

fn named(family: &str) {
    let mut scene = Scene::empty(&format!("card-faults-{family}"));
    scene.card_made_with(&["--family", family]);
    scene.platform(&[]);
    for &fault in CardFault::ALL {
        scene.card_made_with(&["--family", family, "--fault", &wish(fault)]);
        assert_eq!(told(&scene, fault), expected(fault), "{fault:?}, {family}");
        let sent = scene.verifies_sent();
        assert_eq!(sent > 0, signs(fault), "{fault:?}, {family}: {sent}");
        let left = super::pin::state(&scene)["tries_left"].clone();
        assert_eq!(left, tries(fault), "{fault:?}, {family}");
    }
    println!("{} faults of {family}", CardFault::ALL.len());
}

/// Command 2 is the first SELECT, command 3 the first READ BINARY.
fn wish(fault: CardFault) -> String {
    let at = match fault {
        CardFault::FileNotFound => 2,
        _ => 3,
    };
    match fault.is_made_in() {
        true => fault.name().to_owned(),
        false => format!("{}@{at}", fault.name()),
    }
}

/// What a person is told on the way from reading to a signature: a code, the words of doubts, or
/// `none`.
fn told(scene: &Scene, fault: CardFault) -> String {
    if fault == CardFault::Slow {
        // Two seconds a command: the shortest conversation is enough.
        let status = scene.run(&["card", "pin", "status", "--json"]);
        return outcome(&status.well().json());
    }
    let roots = ["--trust-root", "ROOT", "--json"];
    let read = ["card", "read", "--all"];
    let status = ["card", "status", "--check"];
    let certificates = ["card", "certificates"];
    let sign = [
        "cert",
        "organisations",
        "--platform",
        "READY-PLATFORM",
        "--pin-file",
        "PIN",
    ];
    for words in [&read[..], &status, &certificates, &sign] {
        let told = outcome(&scene.run_personal(&[words, &roots[..]].concat()).json());
        if told != "none" {
            return told;
        }
    }
    "none".to_owned()
}

fn outcome(answer: &Value) -> String {
    if let Some(code) = answer["error"]["code"].as_str() {
        return code.to_owned();
    }
    if let Some(first) = answer["impediments"][0]["code"].as_str() {
        return first.to_owned();
    }
    let doubts = [
        &answer["authenticity"]["reasons"],
        &answer["chain"]["reasons"],
    ];
    let words: Vec<&str> = doubts
        .iter()
        .filter_map(|reasons| reasons.as_array())
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    match words.is_empty() {
        true => "none".to_owned(),
        false => words.join(" "),
    }
}

fn expected(fault: CardFault) -> &'static str {
    use CardFault as F;
    match fault {
        // A mute virtual card gets no power anew: to a program it is gone.
        F::Removed | F::Mute => "CARD-REMOVED",
        F::NoDiagnosis | F::WrongLengthAlways => "CARD-STATUS",
        F::MemoryFault => "CARD-MEMORY-FAULT",
        F::FileNotFound | F::PhotoMissing => "CARD-FILE-MISSING",
        F::FileNotActivated | F::NotActivated => "CARD-NOT-ACTIVATED",
        F::WrongSignature => "CARD-SIGNATURE-WRONG",
        F::PinBlocked => "CARD-PIN-BLOCKED",
        F::OneTryLeft => "CARD-PIN-LAST-TRY",
        F::AuthenticationMissing | F::CertificatesMissing => "CARD-NO-AUTHENTICATION",
        F::SignatureMissing => "CARD-NO-SIGNATURE",
        F::CertificateExpired => "CARD-CERTIFICATE-EXPIRED",
        F::CardExpired => "CARD-EXPIRED",
        F::CertificateTruncated | F::Garbage | F::LengthPastEnd | F::HugeFile => {
            "CARD-DATA-DAMAGED"
        }
        F::CertificateDamaged => "holder-issuer",
        F::PhotoAltered => "photo-differs",
        F::IdentityAltered => "identity-signature",
        F::AddressAltered => "address-signature",
        F::RrnNotUnderRoot => "rrn-issuer",
        F::Reset | F::Empty | F::WrongLength | F::GetResponse | F::Slow => "none",
        // These certificates name nobody who could be asked; those in `revocation` do.
        F::CertificateRevoked | F::CertificateUnknown => "none",
    }
}

/// True when it comes to a PIN at all.
fn signs(fault: CardFault) -> bool {
    let to_the_end = ["none", "CARD-SIGNATURE-WRONG"].contains(&expected(fault));
    to_the_end && fault != CardFault::Slow
}

fn tries(fault: CardFault) -> u8 {
    match fault {
        CardFault::PinBlocked => 0,
        CardFault::OneTryLeft => 1,
        _ => 3,
    }
}

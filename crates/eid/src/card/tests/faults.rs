//! Every fault of the virtual card is named: by a code, by a doubt, or it is overcome.

use rehearsal::card::{Branch, CardFault, FaultWish};

use super::*;

/// What a person is told: a code, the words of doubts, or `none`.
fn told(fault: CardFault, family: Family) -> String {
    // Command 2 is the first SELECT, command 3 the first READ BINARY.
    let at = match fault {
        CardFault::FileNotFound => 2,
        _ if fault.is_made_in() => 1,
        _ => 3,
    };
    let options = CardOptions {
        family,
        faults: vec![FaultWish::at(fault, at)],
        ..CardOptions::default()
    };
    let bench = Bench::new("anton", options);
    let outcome = everything(&bench);
    // Whatever happened: at most the one PIN that was planned, and no try lost.
    assert!(bench.pins_sent() <= 1, "{fault:?}");
    let tries = bench.virtual_card().tries_left();
    let expected = match fault {
        CardFault::PinBlocked => 0,
        CardFault::OneTryLeft => 1,
        _ => 3,
    };
    assert_eq!(tries, expected, "{fault:?}");
    match outcome {
        Ok(told) => told,
        Err(error) => error.code().to_owned(),
    }
}

fn everything(bench: &Bench) -> Result<String, EidError> {
    let ec = PKI.root_of(Branch::Ec).unwrap();
    let roots = roots().with(&Certificate::from_der(ec).unwrap());
    let mut card = find_card(&bench.readers, None)?;
    card.identity()?;
    let chain = card.certificate_authenticity(Key::Authentication, &roots)?;
    let doubts = card.authenticity(&roots)?.and(&chain);
    let words = doubts.reasons().iter().map(|doubt| doubt.word());
    let words = words.collect::<Vec<_>>().join(" ");
    if !words.is_empty() {
        return Ok(words);
    }
    let now = "2026-03-02T09:00:00Z".parse().unwrap();
    for key in [Key::Authentication, Key::NonRepudiation] {
        if let Some(first) = card.impediments(key, now)?.into_iter().next() {
            return Err(first);
        }
    }
    card.sign(Key::Authentication, b"m", &mut typist("1234"), "")?;
    Ok("none".to_owned())
}

fn expected(fault: CardFault) -> &'static str {
    use CardFault as F;
    match fault {
        F::Removed => "CARD-REMOVED",
        // The virtual reader gives no power anew: to a client the card is gone.
        F::Mute => "CARD-REMOVED",
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
        // Overcome.
        F::Reset | F::Empty | F::WrongLength | F::GetResponse | F::Slow => "none",
        // Nothing on the card: its authority says so.
        F::CertificateRevoked | F::CertificateUnknown => "none",
    }
}

#[test]
fn every_fault_of_the_card_is_named_or_overcome() {
    for &fault in CardFault::ALL {
        for family in [Family::Rsa17, Family::Ec18] {
            assert_eq!(told(fault, family), expected(fault), "{fault:?} {family}");
        }
    }
    println!("{} faults", CardFault::ALL.len());
}

use std::sync::Arc;

use host::SetClock;
use rehearsal::card::{
    Branch, CardFault, CardOptions, Family, FaultWish, Person, PkiOptions, ResponderPort, Role,
    TestPki, Verifies, VirtualCard,
};
use wire::{HttpsTransport, Options, Proxy, Recorded, Scripted};

use super::*;
use crate::channel::InProcess;
use crate::find::find_card;

const NOW: &str = "2026-03-02T09:00:00Z";
const ADDRESS: &str = "http://127.0.0.1:8090";

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn pki_at(address: Option<&str>) -> Arc<TestPki> {
    let options = PkiOptions {
        address: address.map(str::to_owned),
        ..PkiOptions::default()
    };
    Arc::new(TestPki::create_with("2026-03-02T08:00:00Z".parse().unwrap(), options).unwrap())
}

fn branch(family: Family) -> Branch {
    match family {
        Family::Rsa17 | Family::Old11 => Branch::Rsa,
        Family::Ec18 | Family::Hybrid17 | Family::Rekeyed17 => Branch::Ec,
    }
}

fn roots(pki: &TestPki, family: Family) -> Roots {
    let root = pki.root_of(branch(family)).unwrap();
    Roots::belgian().with(&Certificate::from_der(root).unwrap())
}

/// The services of the authorities, without a network.
fn services(pki: &Arc<TestPki>, family: Family, at: Timestamp) -> Scripted {
    let pki = Arc::clone(pki);
    Scripted::responding(move |request| Ok(answer(&pki, family, request, at)))
}

fn answer(pki: &TestPki, family: Family, request: &Recorded, at: Timestamp) -> Answer {
    assert!(request.public);
    let body = match (request.method, request.url.as_str()) {
        ("POST", url) if url.ends_with("/ocsp") => {
            assert_eq!(request.header("content-type"), Some(ocsp::REQUEST_TYPE));
            pki.ocsp_answer(&request.body, at)
        }
        ("GET", url) if url.contains("/crl/") => pki.crl(branch(family), Role::Root, at).unwrap(),
        other => panic!("{other:?}"),
    };
    Answer {
        status: 200,
        headers: Vec::new(),
        body,
    }
}

/// Everything that is said about a card; no PIN is ever sent.
fn said(
    pki: &TestPki,
    family: Family,
    faults: Vec<FaultWish>,
    transport: &dyn Transport,
    roots: &Roots,
) -> Vec<Checked> {
    let person = Person::built_in("kaethe").unwrap();
    let options = CardOptions {
        family,
        faults,
        ..CardOptions::default()
    };
    let made = VirtualCard::new(&person, pki, options).unwrap();
    let atr = made.atr();
    let virtual_card = Arc::new(std::sync::Mutex::new(made));
    let card = Arc::clone(&virtual_card);
    let readers = InProcess::new("R", atr, move |apdu| card.lock().unwrap().transmit(apdu));
    let inquiry = Inquiry {
        transport,
        at: now(),
        roots,
    };
    let all = find_card(&readers, None)
        .unwrap()
        .revocation(&inquiry)
        .unwrap();
    let verifies = virtual_card.lock().unwrap().verifies();
    assert_eq!(verifies, Verifies::default());
    all
}

fn words(all: &[Checked]) -> Vec<(&'static str, &'static str)> {
    all.iter()
        .map(|one| (one.kind.word(), one.standing.word()))
        .collect()
}

fn codes(all: &[Checked]) -> Vec<&'static str> {
    all.iter()
        .map(|one| match &one.standing {
            Standing::Unknown(unchecked) => unchecked.code(),
            known => known.word(),
        })
        .collect()
}

#[test]
fn good_certificates_are_good_on_every_generation() {
    let pki = pki_at(Some(ADDRESS));
    for family in [Family::Rsa17, Family::Ec18, Family::Hybrid17] {
        let transport = services(&pki, family, now());
        let all = said(&pki, family, Vec::new(), &transport, &roots(&pki, family));
        let expected = [
            ("authentication", "good"),
            ("non-repudiation", "good"),
            ("citizen-ca", "good"),
        ];
        assert_eq!(words(&all), expected, "{family}");
        assert!(all.iter().all(|one| one.impediment().is_none()));
    }
}

#[test]
fn revoked_certificates_are_impediments_with_their_day() {
    let pki = pki_at(Some(ADDRESS));
    let family = Family::Ec18;
    let faults = vec![FaultWish::at(CardFault::CertificateRevoked, 1)];
    let transport = services(&pki, family, now());
    let all = said(&pki, family, faults, &transport, &roots(&pki, family));
    assert_eq!(codes(&all), ["revoked", "revoked", "good"]);
    let Standing::Revoked { reason, .. } = &all[0].standing else {
        panic!("{all:?}");
    };
    assert_eq!(*reason, Some("keyCompromise"));
    let impediment = all[0].impediment().unwrap();
    assert_eq!(impediment.code(), "CARD-CERTIFICATE-REVOKED");
    let facts = [
        ("kind", "authentication".to_owned()),
        ("date", "2026-03-01".to_owned()),
    ];
    assert_eq!(impediment.facts(), facts);
}

#[test]
fn a_revoked_authority_is_found_on_its_list() {
    let pki = pki_at(Some(ADDRESS));
    let family = Family::Rsa17;
    let since = "2026-02-01T00:00:00Z".parse().unwrap();
    pki.revoke(pki.citizen_ca(), since).unwrap();
    let transport = services(&pki, family, now());
    let all = said(&pki, family, Vec::new(), &transport, &roots(&pki, family));
    assert_eq!(all[2].standing.word(), "revoked");
}

#[test]
fn what_the_responder_does_not_know_is_unknown() {
    let pki = pki_at(Some(ADDRESS));
    let family = Family::Rsa17;
    let faults = vec![FaultWish::at(CardFault::CertificateUnknown, 1)];
    let transport = services(&pki, family, now());
    let all = said(&pki, family, faults, &transport, &roots(&pki, family));
    let code = "CARD-REVOCATION-NOT-KNOWN";
    assert_eq!(codes(&all), [code, code, "good"]);
}

/// Whatever goes wrong on the way: unknown with its reason, never revoked and never good.
#[test]
fn what_cannot_be_asked_is_unknown_with_the_reason() {
    let pki = pki_at(Some(ADDRESS));
    let family = Family::Rsa17;
    let roots = roots(&pki, family);
    let ask = |transport: &Scripted| codes(&said(&pki, family, Vec::new(), transport, &roots));

    assert_eq!(ask(&Scripted::new()), ["WIRE-UNREACHABLE"; 3]);
    let broken = Scripted::new();
    broken
        .answer(500, "")
        .answer(200, "no answer")
        .answer(404, "");
    let codes = ask(&broken);
    assert_eq!(codes[0], "CARD-REVOCATION-HTTP-STATUS");
    assert!(codes[1].starts_with("PKI-OCSP-"), "{codes:?}");
    assert_eq!(codes[2], "CARD-REVOCATION-HTTP-STATUS");
    // Answers of yesterday's yesterday.
    let late = services(&pki, family, "2026-02-01T00:00:00Z".parse().unwrap());
    let codes = ask(&late);
    assert!(
        codes.iter().all(|code| code.starts_with("PKI-")),
        "{codes:?}"
    );
    // One answer given to every question: it has the nonce of another.
    let first = services(&pki, family, now());
    said(&pki, family, Vec::new(), &first, &roots);
    let kept = pki.ocsp_answer(&first.posted()[0].body, now());
    let replayed = Scripted::new();
    replayed.answer(200, kept.clone()).answer(200, kept);
    assert!(ask(&replayed)[0].starts_with("PKI-OCSP-"));
}

#[test]
fn certificates_without_address_are_not_asked_about() {
    let pki = pki_at(None);
    let family = Family::Ec18;
    let transport = Scripted::new();
    let all = said(&pki, family, Vec::new(), &transport, &roots(&pki, family));
    assert_eq!(codes(&all), ["CARD-REVOCATION-NO-ADDRESS"; 3]);
    assert!(transport.posted().is_empty());
}

/// A card must not send us to addresses of its choice: nothing leaves.
#[test]
fn other_addresses_are_refused_unasked() {
    let code = "CARD-REVOCATION-ADDRESS-REFUSED";
    for (address, trusted) in [("http://other.example", true), (ADDRESS, false)] {
        let pki = pki_at(Some(address));
        let family = Family::Rsa17;
        let roots = match trusted {
            true => roots(&pki, family),
            false => Roots::belgian(),
        };
        let transport = Scripted::new();
        let all = said(&pki, family, Vec::new(), &transport, &roots);
        assert_eq!(codes(&all), [code; 3], "{address}");
        assert!(transport.posted().is_empty());
        let Standing::Unknown(refused) = &all[0].standing else {
            panic!("{all:?}");
        };
        assert_eq!(refused.facts()[0].0, "url");
    }
}

#[test]
fn without_the_authority_on_the_card_nothing_can_be_asked() {
    let pki = pki_at(Some(ADDRESS));
    let family = Family::Rsa17;
    let faults = vec![FaultWish::at(CardFault::CertificatesMissing, 1)];
    let transport = services(&pki, family, now());
    let all = said(&pki, family, faults, &transport, &roots(&pki, family));
    // Missing certificates of the holder are left out.
    assert_eq!(words(&all), [("citizen-ca", "good")]);
    let missing = Unchecked::IssuerMissing {
        kind: Kind::CitizenCa,
    };
    assert_eq!(missing.code(), "CARD-CERTIFICATE-MISSING");
}

/// Through the real transport, from a responder on this computer; and when it is gone.
#[test]
fn a_responder_on_this_computer_is_asked_over_plain_http() {
    let port = ResponderPort::take(0).unwrap();
    let pki = pki_at(Some(port.address()));
    let family = Family::Rsa17;
    let responder = port.serve(Arc::clone(&pki), Arc::new(SetClock::at(now())));
    let options = Options {
        proxy: Proxy::None,
        ..Options::default()
    };
    let transport = HttpsTransport::new(&options).unwrap();
    let roots = roots(&pki, family);
    let all = said(&pki, family, Vec::new(), &transport, &roots);
    assert_eq!(codes(&all), ["good"; 3]);
    drop(responder);
    let all = said(&pki, family, Vec::new(), &transport, &roots);
    assert!(all.iter().all(|one| one.standing.word() == "unknown"));
    assert!(codes(&all)[0].starts_with("WIRE-"));
}

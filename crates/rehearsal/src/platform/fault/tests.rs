use std::collections::BTreeSet;

use super::*;

fn read(text: &str) -> Fault {
    text.parse().unwrap()
}

#[test]
fn at_least_15_kinds_each_with_a_word_and_a_sentence_of_its_own() {
    let words: BTreeSet<_> = FaultKind::ALL.iter().map(|kind| kind.word()).collect();
    let sentences: BTreeSet<_> = FaultKind::ALL.iter().map(|kind| kind.sentence()).collect();
    assert_eq!(words.len(), FaultKind::ALL.len());
    assert_eq!(sentences.len(), FaultKind::ALL.len());
    assert!(words.len() >= 15);
    for kind in FaultKind::ALL {
        assert_eq!(FaultKind::named(kind.word()), Some(*kind));
        assert!(kind.sentence().ends_with('.'), "{}", kind.word());
        assert!(FaultKind::page().contains(kind.sentence()));
    }
}

#[test]
fn the_page_about_the_virtual_platform_has_every_fault_and_service() {
    let page = include_str!("../../../../../docs/virtual-platform.md");
    assert!(page.contains(&FaultKind::page()), "{}", FaultKind::page());
    for service in OTHER_SERVICES {
        assert!(page.contains(&format!("`{service}`")), "{service}");
    }
    for kind in crate::platform::sts::refusal::Kind::ALL {
        let row = format!("| `{}` | {} |", kind.code(), kind.message());
        assert!(page.contains(&row), "{row}");
    }
}

#[test]
fn a_fault_is_an_operation_a_kind_and_perhaps_a_number() {
    assert_eq!(
        read("GetEtk=slow"),
        Fault::next(Some("GetEtk"), FaultKind::Slow)
    );
    assert_eq!(
        read("any:cut-before"),
        Fault::next(None, FaultKind::CutBefore)
    );
    assert_eq!(read("GetCertificate=reset-after@3").nth, 3);
    assert_eq!(read("Ocsp=time-out").operation.as_deref(), Some("Ocsp"));
    assert_eq!(read("any=tls-expired").kind, FaultKind::TlsExpired);
    for text in [
        "",
        "GetEtk",
        "GetEtk=",
        "getetk=slow",
        "Any=slow",
        "GetEtk=slowly",
        "=slow",
        "GetEtk=slow@",
        "GetEtk=slow@0",
        "GetEtk=slow@-1",
        "GetEtk=tls-expired",
    ] {
        assert!(text.parse::<Fault>().is_err(), "{text}");
    }
}

#[test]
fn each_fault_has_its_turn_once() {
    let faults = Faults::new(
        [
            "GetEtk=slow@2",
            "any=empty",
            "any=redirect",
            "any=tls-expired@2",
        ]
        .map(read)
        .to_vec(),
    );
    assert_eq!(faults.take("GetEtk"), Some(FaultKind::Empty));
    assert_eq!(faults.take("GetEtk"), Some(FaultKind::Slow));
    assert_eq!(faults.take(OCSP), None);
    assert_eq!(faults.take("Revoke"), Some(FaultKind::Redirect));
    assert_eq!(faults.take("Revoke"), None);
    assert_eq!(faults.take_for_connection(), None);
    assert_eq!(faults.take_for_connection(), Some(FaultKind::TlsExpired));
    assert_eq!(faults.take_for_connection(), None);
    faults.put_back("GetEtk", FaultKind::EtkOfAnother);
    assert_eq!(faults.take("Revoke"), None);
    assert_eq!(faults.take("GetEtk"), Some(FaultKind::EtkOfAnother));
}

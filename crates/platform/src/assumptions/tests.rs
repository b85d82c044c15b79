use std::collections::BTreeSet;

use super::*;
use crate::status::RefusalError;
use crate::{Environment, Operation};

/// The table and the settings cannot drift apart.
#[test]
fn the_table_says_what_is_done() {
    let settings = Assumptions::new();
    for assumption in &ASSUMPTIONS {
        let id = assumption.id;
        assert_eq!(id.assumption(), assumption);
        let value = match id {
            AssumptionId::PollSeconds => Environment::production().poll_seconds.to_string(),
            id => settings.value(id),
        };
        assert_eq!(value, assumption.default, "{}", id.word());
        assert!(!assumption.source.is_empty());
        let key = assumption
            .setting
            .and_then(|key| key.strip_prefix("assumptions."));
        if let Some(key) = key {
            assert!(KEYS.contains(&key), "{key}");
            assert_eq!(key.replace('_', "-"), id.word());
        }
    }
    let words: BTreeSet<&str> = ASSUMPTIONS.iter().map(|one| one.id.word()).collect();
    assert_eq!(words.len(), ASSUMPTIONS.len());
    let settings: Vec<&str> = ASSUMPTIONS.iter().filter_map(|one| one.setting).collect();
    for key in KEYS {
        let full = format!("assumptions.{key}");
        assert!(settings.contains(&full.as_str()), "{key} has no row");
    }
}

#[test]
fn acceptance_has_an_ending_of_its_own() {
    let endings = [Environment::production(), Environment::acceptance()]
        .map(|environment| environment.assumptions.keystore_ending);
    assert_eq!(endings, ["p12", "acc-p12"]);
}

#[test]
fn every_word_of_a_setting_is_another() {
    assert_eq!(EcSignature::ALL.map(EcSignature::word).len(), 3);
    for one in EcSignature::ALL {
        assert!(one.algorithm().uri().ends_with(&format!("#{}", one.word())));
    }
    assert_ne!(ContractDn::Escaped.word(), ContractDn::AsReceived.word());
    assert_ne!(EidKeyInfo::Chain.word(), EidKeyInfo::Leaf.word());
}

/// The list of codes is not public, so the words are settings.
#[test]
fn what_a_code_means_is_a_setting() {
    let refused = |code: &str| PlatformError::Refused {
        operation: Operation::GetCertificate,
        refusal: Box::new(Refusal {
            errors: vec![RefusalError {
                code: code.to_owned(),
                message: String::new(),
                parameters: Vec::new(),
            }],
            ..Refusal::default()
        }),
    };
    let mut settings = Assumptions::new();
    assert!(settings.says_key_unknown(&refused("PUBLIC_KEY_UNKNOWN")));
    assert!(!settings.says_key_unknown(&refused("NO_SUCH_KEY")));
    settings.key_unknown_codes = vec!["NO_SUCH_KEY".to_owned()];
    assert!(settings.says_key_unknown(&refused("NO_SUCH_KEY")));
    assert!(!settings.says_key_unknown(&refused("PUBLIC_KEY_UNKNOWN")));
    let status = PlatformError::HttpStatus {
        operation: Operation::GetCertificate,
        status: 404,
    };
    assert!(!settings.says_key_unknown(&status));
    assert!(settings.says_algorithm_refused(&refused("SIGNATURE_METHOD")));
    assert!(!settings.says_algorithm_refused(&refused("SIGNATURE_VALUE")));
    assert!(!settings.says_algorithm_refused(&status));
}

#[test]
fn the_attributes_for_the_sts_depend_on_the_type() {
    let settings = Assumptions::new();
    assert_eq!(settings.sts_attributes_of("CBE").len(), 2);
    assert!(settings.sts_attributes_of("NIHII-LABO").is_empty());
}

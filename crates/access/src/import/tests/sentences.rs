//! Every code and every word has its sentence, in four languages.

use super::super::finding;
use super::super::staff::Reason;
use super::*;

const LOCALES: [&str; 4] = [
    include_str!("../../../../../locales/fr/access-import.ftl"),
    include_str!("../../../../../locales/nl/access-import.ftl"),
    include_str!("../../../../../locales/de/access-import.ftl"),
    include_str!("../../../../../locales/en/access-import.ftl"),
];

/// The keys between which a message chooses.
fn choices(text: &str, message: &str) -> Vec<String> {
    let body = text
        .split(&format!("\n{message} ="))
        .nth(1)
        .unwrap()
        .split("    }\n")
        .next()
        .unwrap();
    let keys = body
        .lines()
        .filter_map(|line| line.trim().trim_start_matches('*').strip_prefix('['));
    keys.filter_map(|rest| rest.split(']').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_code_and_every_word_of_an_import_is_said() {
    for text in LOCALES {
        for code in CODES.iter().chain(finding::CODES) {
            assert!(text.contains(&format!("\n{code} = ")), "{code}");
        }
        let remarks: Vec<&str> = What::ALL.iter().map(|what| what.word()).collect();
        assert_eq!(choices(text, "import-remark"), remarks);
        let roles: Vec<&str> = crate::Role::ALL.iter().map(|role| role.word()).collect();
        assert_eq!(choices(text, "import-role"), roles);
        let left = Reason::Left { end: REFERENCE };
        let leaves = Reason::Leaves { end: REFERENCE };
        assert_eq!(
            choices(text, "import-leaver"),
            [left, leaves, Reason::NotListed].map(Reason::word)
        );
        let fields = choices(text, "import-field");
        for field in fields.iter().filter(|field| *field != "none") {
            let read: Field =
                serde_json::from_value(serde_json::Value::from(field.as_str())).unwrap();
            assert_eq!(read.word(), field);
        }
        assert_eq!(fields.len(), 24);
        assert_eq!(choices(text, "import-suspicion").len(), 11);
        assert_eq!(choices(text, "import-difference").len(), 9);
    }
}

//! Secrets that occur nowhere else, listed so that everything the tests wrote can be searched.

use std::path::Path;

use serde_json::{Value, json};

/// The PIN of every card in these tests.
pub const PIN: &str = "904172635811";
/// A PIN that no card has.
pub const WRONG_PIN: &str = "518037264993";
/// The keystore password of every request in these tests.
pub const PASSWORD: &str = "Kanarie-8253-zingt";

/// Writes the list of one test: the fixed secrets and those that came up in it.
pub fn list(artefacts: &Path, test: &str, more: &[Value]) {
    let mut canaries = vec![
        json!({"name": "PIN", "text": PIN}),
        json!({"name": "wrong PIN", "text": WRONG_PIN}),
        json!({"name": "password", "text": PASSWORD}),
    ];
    canaries.extend_from_slice(more);
    let list = json!({ "canaries": canaries }).to_string();
    std::fs::write(artefacts.join(format!("canaries-{test}.json")), list).unwrap();
}

/// A national number in the forms in which it could be written down.
pub fn national_number(digits: &str) -> Vec<Value> {
    let part = |range: std::ops::Range<usize>| &digits[range];
    let formatted = format!(
        "{}.{}.{}-{}.{}",
        part(0..2),
        part(2..4),
        part(4..6),
        part(6..9),
        part(9..11)
    );
    vec![
        json!({"name": "national number", "text": digits}),
        json!({"name": "formatted national number", "text": formatted}),
    ]
}

/// Pieces of a private key (PKCS#8 PEM): its exponents and primes, 24 bytes of each.
pub fn private_key(label: &str, pem: &str) -> Vec<Value> {
    let numbers = integers_of(pem);
    assert_eq!(numbers.len(), 6, "{label}");
    numbers
        .iter()
        .map(|number| json!({"name": format!("private key of {label}"), "hex": hex::encode(&number[8..32])}))
        .collect()
}

/// The secret integers of an RSA private key: RSAPrivateKey (RFC 8017, A.1.2) without version,
/// modulus and public exponent.
pub fn integers_of(pem: &str) -> Vec<Vec<u8>> {
    use base64::Engine;
    let body: String = pem
        .lines()
        .filter(|line| !line.starts_with("-----"))
        .collect();
    let der = base64::engine::general_purpose::STANDARD
        .decode(body)
        .unwrap();
    let version_and_modulus = [0x02, 0x01, 0x00, 0x02, 0x82, 0x01, 0x01];
    let mut rest = &der[der
        .windows(version_and_modulus.len())
        .position(|window| window == version_and_modulus)
        .unwrap()..];
    let mut integers = Vec::new();
    while let [0x02, length, ..] = rest {
        let (header, length) = match length {
            0x82 => (4, usize::from(rest[2]) << 8 | usize::from(rest[3])),
            0x81 => (3, usize::from(rest[2])),
            short => (2, usize::from(*short)),
        };
        integers.push(rest[header..header + length].to_vec());
        rest = &rest[header + length..];
    }
    integers.split_off(3)
}

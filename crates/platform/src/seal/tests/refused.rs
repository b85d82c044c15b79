//! Every reason for which a message is not opened (eHealth protocol, section 11).

use pki::Anchors;

use super::foreign::{PSS, encrypted, sealed as foreign, signed};
use super::parties::{Party, decimal_keys, ehealth, moment, party, sender, token};
use super::{open, sealed};
use crate::seal::{Policy, Trust, UnsealError, Warning, unseal};

fn code(bytes: &[u8]) -> &'static str {
    open(bytes).unwrap_err().code()
}

/// A whole message of which one layer is made otherwise.
fn with(inner: &str, cipher: &str, outer: &str) -> Option<Vec<u8>> {
    let inner = signed(b"fictief", &[sender()], inner)?;
    let middle = encrypted(&inner, token(), cipher)?;
    signed(&middle, &[sender()], outer)
}

#[test]
fn the_form_of_the_protocol_made_by_openssl_is_opened() {
    let Some(bytes) = with(PSS, "-stream -aes128", PSS) else {
        return;
    };
    let opened = open(&bytes).unwrap();
    assert_eq!(*opened.content, b"fictief");
    assert_eq!(opened.policy, Policy::Ehealth);
}

#[test]
fn algorithms_that_are_not_those_of_the_protocol_are_refused() {
    let sha384 = format!("-md sha384 {PSS}");
    let salt = PSS.replace("32", "20");
    let oaep = "-aes128 -recip leaf -keyopt rsa_padding_mode:oaep";
    let key = "-aes128 -secretkey 000102030405060708090a0b0c0d0e0f -secretkeyid 01";
    let table = [
        (PSS, "-aes128", sha384.as_str(), "SEAL-DIGEST-ALGORITHM"),
        (sha384.as_str(), "-aes128", PSS, "SEAL-DIGEST-ALGORITHM"),
        (PSS, "-aes128", &salt, "SEAL-SIGNATURE-ALGORITHM"),
        // The rules of identity cards, whose authorities nobody trusts here.
        (PSS, "-aes128", "", "SEAL-SIGNATURE-ALGORITHM"),
        ("", "-aes128", PSS, "SEAL-SIGNATURE-ALGORITHM"),
        (PSS, "-aes256", PSS, "SEAL-CONTENT-ENCRYPTION"),
        (PSS, "-des3", PSS, "SEAL-CONTENT-ENCRYPTION"),
        (PSS, oaep, PSS, "SEAL-KEY-ENCRYPTION"),
        // A key that both sides have: unaddressed messages are not opened here.
        (PSS, key, PSS, "SEAL-NOT-ADDRESSED"),
    ];
    for (inner, cipher, outer, expected) in table {
        let Some(bytes) = with(inner, cipher, outer) else {
            return;
        };
        assert_eq!(code(&bytes), expected, "{inner} / {cipher} / {outer}");
    }
}

#[test]
fn exactly_one_signer_with_its_certificate_is_wanted() {
    let Some(inner) = signed(b"fictief", &[sender()], PSS) else {
        return;
    };
    let middle = encrypted(&inner, token(), "-aes128").unwrap();
    let other = party("second", &["signature"]);
    let several = signed(&middle, &[sender(), &other], "").unwrap();
    assert_eq!(
        open(&several).unwrap_err(),
        UnsealError::Signers {
            layer: crate::seal::Layer::Outer,
            count: 2
        }
    );
    let bare = signed(&middle, &[sender()], &format!("{PSS} -nocerts")).unwrap();
    assert_eq!(code(&bare), "SEAL-CERTIFICATE-MISSING");
}

#[test]
fn keys_that_may_not_sign_are_refused() {
    let wrong = party("CBE=0406753266", &["encryption"]);
    let Some(bytes) = foreign(b"x", &wrong, &wrong, token(), PSS) else {
        return;
    };
    assert_eq!(code(&bytes), "SEAL-KEY-USAGE");
    // By the rules of eHealth certificates, a key made for commitments only signs nothing.
    let commits = party("CBE=0406753266", &["commitment"]);
    let bytes = foreign(b"x", &commits, sender(), token(), PSS).unwrap();
    assert_eq!(code(&bytes), "SEAL-KEY-USAGE");
    // Asked for commitment, a key for authentication is not enough.
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: true,
    };
    let strict = unseal(&sealed(), &decimal_keys(&[token()]), &trust, moment());
    assert_eq!(strict.unwrap_err().code(), "SEAL-KEY-USAGE");
}

#[test]
fn short_keys_are_refused() {
    let Some(short) = Party::short() else {
        return;
    };
    let bytes = foreign(b"x", &short, &short, token(), &PSS.replace("32", "-1")).unwrap();
    assert_eq!(
        open(&bytes).unwrap_err(),
        UnsealError::KeyShort {
            layer: crate::seal::Layer::Outer,
            key: "RSA-1024".to_owned(),
        }
    );
    // Old identity cards have such keys.
    let anchors = Anchors::default().with_certificate(short.certificate.clone());
    let trust = Trust {
        ehealth: None,
        eid: Some(&anchors),
        non_repudiation: false,
    };
    let bytes = foreign(b"x", &short, &short, token(), "").unwrap();
    let after = short.certificate.not_before();
    unseal(&bytes, &decimal_keys(&[token()]), &trust, after).unwrap();
}

#[test]
fn what_was_changed_is_refused() {
    let bytes = sealed();
    let last = bytes.len() - 1;
    let mut changed = bytes.clone();
    // The unsigned attributes, empty, are the last two bytes; the signature stands before them.
    changed[last - 2] ^= 1;
    assert_eq!(code(&changed), "SEAL-SIGNATURE-WRONG");
    let issuer_and_serial = token().certificate.issuer_der();
    let place = find(&bytes, &issuer_and_serial).unwrap();
    let mut changed = bytes.clone();
    changed[place + issuer_and_serial.len() - 1] ^= 1;
    assert_eq!(code(&changed), "SEAL-CONTENT-CHANGED");
    assert_eq!(code(&bytes[..last]), "SEAL-MALFORMED");
    assert_eq!(code(b""), "SEAL-MALFORMED");
}

#[test]
fn who_is_not_trusted_is_refused() {
    let keys = decimal_keys(&[]);
    let anchors = Anchors::default();
    let trust = Trust {
        ehealth: Some(&anchors),
        eid: None,
        non_repudiation: false,
    };
    let error = unseal(&sealed(), &keys, &trust, moment()).unwrap_err();
    assert_eq!(error.code(), "SEAL-UNTRUSTED");
    let anchors = ehealth();
    let trust = Trust {
        ehealth: Some(&anchors),
        ..trust
    };
    let later = "4500-01-01T00:00:00Z".parse().unwrap();
    let error = unseal(&sealed(), &keys, &trust, later).unwrap_err();
    assert_eq!(error.code(), "SEAL-UNTRUSTED");
}

#[test]
fn what_is_inside_must_be_what_it_should_be() {
    let Some(plain) = signed(b"not encrypted", &[sender()], PSS) else {
        return;
    };
    assert_eq!(code(&plain), "SEAL-ENCRYPTION-MALFORMED");
    // Encrypted, but no signed message: nobody is told more than after a wrong key.
    let middle = encrypted(b"not signed", token(), "-aes128").unwrap();
    let bytes = signed(&middle, &[sender()], PSS).unwrap();
    assert_eq!(code(&bytes), "SEAL-UNDECIPHERABLE");
    let stranger = encrypted(&plain, &party("stranger", &["encryption"]), "-aes128").unwrap();
    let bytes = signed(&stranger, &[sender()], PSS).unwrap();
    assert_eq!(code(&bytes), "SEAL-NOT-ADDRESSED");
}

#[test]
fn sender_and_author_must_be_one() {
    let other = party("CBE=0202239951", &["signature"]);
    let Some(bytes) = foreign(b"x", &other, sender(), token(), PSS) else {
        return;
    };
    assert_eq!(
        open(&bytes).unwrap_err(),
        UnsealError::SendersDiffer {
            sender: "CBE=0406753266".to_owned(),
            author: "CBE=0202239951".to_owned(),
        }
    );
}

#[test]
fn messages_of_identity_cards_are_read_where_their_authorities_are_trusted() {
    // eHealth protocol, section 11: outer by the authentication key, inner by the signature key.
    let number = "number=85073003328";
    let authentication = party("Alice Specimen (Authentication)", &["signature", number]);
    let signature = party("Alice Specimen (Signature)", &["commitment", number]);
    let Some(bytes) = foreign(b"fictief", &signature, &authentication, token(), "") else {
        return;
    };
    assert_eq!(code(&bytes), "SEAL-SIGNATURE-ALGORITHM");
    let anchors = ehealth();
    let trust = Trust {
        ehealth: None,
        eid: Some(&anchors),
        non_repudiation: true,
    };
    let opened = unseal(&bytes, &decimal_keys(&[token()]), &trust, moment()).unwrap();
    assert_eq!(*opened.content, b"fictief");
    assert_eq!(opened.policy, Policy::Eid);
    assert_eq!(opened.sender, authentication.certificate);
    assert_eq!(opened.author, signature.certificate);
    // Another person's signature key.
    let other: Party = party("Bob Specimen (Signature)", &["commitment", "number=1"]);
    let bytes = foreign(b"x", &other, &authentication, token(), "").unwrap();
    let refused = unseal(&bytes, &decimal_keys(&[token()]), &trust, moment());
    assert_eq!(refused.unwrap_err().code(), "SEAL-SENDERS-DIFFER");
}

#[test]
fn a_message_without_signing_time_is_opened_with_a_warning() {
    let Some(bytes) = with(PSS, "-aes128", &format!("{PSS} -noattr")) else {
        return;
    };
    let opened = open(&bytes).unwrap();
    assert_eq!(opened.signed_at, None);
    assert_eq!(opened.warnings, [Warning::SigningTimeMissing]);
    assert_eq!(opened.warnings[0].code(), "SEAL-SIGNING-TIME-MISSING");
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

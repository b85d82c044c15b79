use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::{ber, own, workshop::*};

const ROOT_NAME: &str = "CN=Test Root CA,C=BE";
const OWNER: &str = "CN=CBE\\=0406753266,OU=eHealth-platform Belgium,OU=CAFE,OU=CBE\\=0406753266,O=Federal Government,C=BE";
const SERIAL: [u8; 16] = [9; 16];

struct Parts {
    root: Certificate,
    authentication: Certificate,
    encryption: Certificate,
    registrar: Certificate,
}

fn owner() -> Draft {
    Draft::leaf(OWNER, ROOT_NAME, &LEAF)
}

/// The encryption key is `OTHER`, the registrar signs with `ISSUING`.
fn parts(owner: &Draft) -> Parts {
    let authentication = owner.signed_by(&ROOT);
    Parts {
        root: Draft::authority(ROOT_NAME, ROOT_NAME, &ROOT, None).signed_by(&ROOT),
        encryption: own::etk_certificate(&authentication, &OTHER.public_key_der(), &SERIAL, &*LEAF)
            .unwrap(),
        registrar: Draft::leaf("CN=Test ETK-RA,C=BE", ROOT_NAME, &ISSUING).signed_by(&ROOT),
        authentication,
    }
}

impl Parts {
    fn token(&self) -> Vec<u8> {
        build(
            self.encryption.der(),
            &self.registrar,
            &*ISSUING,
            &[self.root.clone(), self.authentication.clone()],
        )
        .unwrap()
    }

    fn anchors(&self) -> Anchors {
        Anchors::from_public_keys(&[self.root.public_key_sha256()])
    }

    fn check(&self) -> Result<(), TokenError> {
        EncryptionToken::from_der(&self.token())?.check(noon(), &self.anchors())
    }
}

#[test]
fn a_token_tells_who_is_who_and_passes() {
    let parts = parts(&owner());
    let token = EncryptionToken::from_der(&parts.token()).unwrap();
    assert_eq!(token.etk_certificate(), &parts.encryption);
    assert_eq!(token.authentication_certificate(), &parts.authentication);
    assert_eq!(token.registrar_certificate(), &parts.registrar);
    assert_eq!(token.authorities(), std::slice::from_ref(&parts.root));
    token.check(noon(), &parts.anchors()).unwrap();
    assert_eq!(
        token
            .registrar_path(noon(), &parts.anchors())
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn openssl_verifies_what_was_built_and_finds_the_certificate_inside() {
    let parts = parts(&owner());
    let root = crate::pem::encode_certificates(std::slice::from_ref(&parts.root)).into_bytes();
    let token = parts.token();
    let arguments = [
        "cms",
        "-verify",
        "-inform",
        "DER",
        "-in",
        "in",
        "-CAfile",
        "root",
        "-purpose",
        "any",
        "-attime",
        "1772452800",
        "-binary",
        "-out",
        "out",
    ];
    assert_eq!(
        openssl_out(&arguments, &[("in", &token), ("root", &root)]),
        parts.encryption.der()
    );
    // Definite DER: rewriting changes nothing.
    assert_eq!(ber::to_der(&token).unwrap(), token);
}

/// A token as a stream of another program: indefinite lengths, content in pieces.
fn foreign(options: &[&str]) -> (Vec<u8>, Parts) {
    let parts = parts(&owner());
    let key = openssl_out(
        &[
            "genpkey",
            "-algorithm",
            "RSA",
            "-pkeyopt",
            "rsa_keygen_bits:2048",
            "-out",
            "out",
        ],
        &[],
    );
    let registrar = openssl_out(
        &[
            "req",
            "-x509",
            "-new",
            "-key",
            "key",
            "-subj",
            "/CN=RA",
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-out",
            "out",
        ],
        &[("key", &key)],
    );
    let others =
        crate::pem::encode_certificates(&[parts.authentication.clone(), parts.root.clone()]);
    let mut arguments = vec![
        "cms",
        "-sign",
        "-binary",
        "-nodetach",
        "-outform",
        "DER",
        "-in",
        "in",
        "-signer",
        "registrar",
        "-inkey",
        "key",
        "-certfile",
        "others",
        "-out",
        "out",
    ];
    arguments.extend(options);
    let files = [
        ("in", parts.encryption.der()),
        ("registrar", &registrar),
        ("key", &key),
        ("others", others.as_bytes()),
    ];
    (openssl_out(&arguments, &files), parts)
}

#[test]
fn tokens_of_another_program_pass_in_every_form() {
    for options in [
        &["-md", "sha256"][..],
        &["-md", "sha256", "-stream"],
        &["-md", "sha256", "-stream", "-noattr"],
        &["-md", "sha384", "-keyid"],
        &[
            "-md",
            "sha256",
            "-keyopt",
            "rsa_padding_mode:pss",
            "-keyopt",
            "rsa_pss_saltlen:32",
        ],
    ] {
        let (bytes, parts) = foreign(options);
        assert_eq!(
            bytes.starts_with(&[0x30, 0x80]),
            options.contains(&"-stream"),
            "{options:?}"
        );
        let token = EncryptionToken::from_der(&bytes)
            .unwrap_or_else(|error| panic!("{options:?}: {error}"));
        assert_eq!(token.etk_certificate(), &parts.encryption);
        token
            .check(noon(), &parts.anchors())
            .unwrap_or_else(|error| panic!("{options:?}: {error}"));
    }
}

#[test]
fn a_changed_content_is_noticed_with_and_without_attributes() {
    for options in [&["-md", "sha256"][..], &["-md", "sha256", "-noattr"]] {
        let (mut bytes, parts) = foreign(options);
        // The serial number inside the encryption certificate.
        let at = bytes
            .windows(16)
            .position(|window| window == SERIAL)
            .unwrap();
        bytes[at + 15] ^= 1;
        let token = EncryptionToken::from_der(&bytes).unwrap();
        let error = token.check(noon(), &parts.anchors()).unwrap_err();
        let expected = if options.contains(&"-noattr") {
            "PKI-SIGNATURE-WRONG"
        } else {
            "PKI-SIGNED-DATA-CONTENT-CHANGED"
        };
        assert_eq!(error.code(), expected);
    }
}

#[test]
fn a_changed_signature_is_noticed() {
    let parts = parts(&owner());
    let mut bytes = parts.token();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let error = EncryptionToken::from_der(&bytes)
        .unwrap()
        .check(noon(), &parts.anchors())
        .unwrap_err();
    assert_eq!(
        error,
        TokenError::Message(SignedDataError::Signature(VerifyError::Wrong))
    );
}

#[test]
fn the_encryption_certificate_must_be_signed_by_the_authentication_key() {
    let mut parts = parts(&owner());
    let draft = Draft {
        extensions: vec![usage(0x30, 4)],
        ..owner()
    };
    parts.encryption = Draft {
        issuer: draft.subject.clone(),
        ..draft
    }
    .signed_by(&OTHER);
    assert_eq!(
        parts.check(),
        Err(TokenError::NotSignedByOwner(VerifyError::Wrong))
    );
}

#[test]
fn both_certificates_must_be_valid() {
    let past = noon() - SignedDuration::from_hours(1);
    let future = noon() + SignedDuration::from_hours(1);
    // The encryption certificate copies the dates, so it is the first to be noticed.
    let expired = parts(&Draft {
        not_after: past,
        ..owner()
    })
    .check();
    assert_eq!(
        expired,
        Err(TokenError::Expired {
            role: Role::Encryption,
            not_after: past
        })
    );
    let early = parts(&Draft {
        not_before: future,
        ..owner()
    })
    .check();
    assert_eq!(
        early,
        Err(TokenError::NotYetValid {
            role: Role::Encryption,
            not_before: future
        })
    );
    let mut mixed = parts(&owner());
    mixed.authentication = Draft {
        not_after: past,
        ..owner()
    }
    .signed_by(&ROOT);
    assert_eq!(
        mixed.check(),
        Err(TokenError::Expired {
            role: Role::Authentication,
            not_after: past
        })
    );
}

#[test]
fn key_usages_and_the_ca_flag_are_judged() {
    let mut parts = parts(&owner());
    let encryption = |extensions| {
        let draft = owner();
        Draft {
            issuer: draft.subject.clone(),
            extensions,
            ..draft
        }
        .signed_by(&LEAF)
    };
    for bits in [0x20, 0x10, 0x80] {
        parts.encryption = encryption(vec![usage(bits, 4)]);
        assert_eq!(
            parts.check(),
            Err(TokenError::KeyUsage {
                role: Role::Encryption
            }),
            "{bits:02x}"
        );
    }
    parts.encryption = encryption(vec![]);
    assert_eq!(
        parts.check(),
        Err(TokenError::KeyUsage {
            role: Role::Encryption
        })
    );
    parts.encryption = encryption(vec![usage(0x30, 4), constraints(true, None)]);
    assert_eq!(
        parts.check(),
        Err(TokenError::IsCa {
            role: Role::Encryption
        })
    );
    let silent = Draft {
        extensions: vec![usage(0x40, 6)],
        ..owner()
    };
    assert_eq!(
        super::tests::parts(&silent).check(),
        Err(TokenError::KeyUsage {
            role: Role::Authentication
        })
    );
}

#[test]
fn both_certificates_must_name_one_holder() {
    let mut parts = parts(&owner());
    let draft = Draft {
        extensions: vec![usage(0x30, 4)],
        ..Draft::leaf("CN=Somebody else", OWNER, &OTHER)
    };
    parts.encryption = draft.signed_by(&LEAF);
    assert_eq!(parts.check(), Err(TokenError::SubjectsDiffer));
}

#[test]
fn an_untrusted_authority_is_noticed() {
    let parts = parts(&owner());
    let token = EncryptionToken::from_der(&parts.token()).unwrap();
    let anchors = Anchors::from_authorities(crate::anchors::EHEALTH_PRODUCTION);
    let error = token.check(noon(), &anchors).unwrap_err();
    assert_eq!(error.code(), "PKI-PATH-ROOT-NOT-TRUSTED");
}

#[test]
fn the_owner_must_be_the_only_one_left() {
    let parts = parts(&owner());
    let make = |others: &[Certificate]| {
        build(parts.encryption.der(), &parts.registrar, &*ISSUING, others).unwrap()
    };
    let none = EncryptionToken::from_der(&make(std::slice::from_ref(&parts.root))).unwrap_err();
    assert_eq!(none, TokenError::OwnerUnclear { count: 0 });
    let second = Draft::leaf("CN=Second", ROOT_NAME, &OTHER).signed_by(&ROOT);
    let two =
        EncryptionToken::from_der(&make(&[parts.authentication.clone(), second])).unwrap_err();
    assert_eq!(two, TokenError::OwnerUnclear { count: 2 });
    // The encryption certificate itself may travel along, and one certificate twice.
    let more = [
        parts.encryption.clone(),
        parts.authentication.clone(),
        parts.authentication.clone(),
    ];
    assert!(EncryptionToken::from_der(&make(&more)).is_ok());
}

#[test]
fn other_messages_are_no_tokens() {
    let parts = parts(&owner());
    let text = sign_data(b"text", &parts.registrar, &*ISSUING, &[]).unwrap();
    assert_eq!(
        EncryptionToken::from_der(&text).unwrap_err().code(),
        CONTENT
    );
    assert_eq!(
        EncryptionToken::from_der(parts.root.der())
            .unwrap_err()
            .code(),
        "PKI-SIGNED-DATA-MALFORMED"
    );
    assert_eq!(
        EncryptionToken::from_der(b"").unwrap_err().code(),
        "PKI-BER-MALFORMED"
    );
    // Certificates only, and a detached signature.
    let pem = crate::pem::encode_certificates(std::slice::from_ref(&parts.root)).into_bytes();
    let bag = openssl_out(
        &[
            "crl2pkcs7",
            "-nocrl",
            "-certfile",
            "in",
            "-outform",
            "DER",
            "-out",
            "out",
        ],
        &[("in", &pem)],
    );
    assert_eq!(
        EncryptionToken::from_der(&bag).unwrap_err().code(),
        "PKI-SIGNED-DATA-MALFORMED"
    );
    let (detached, _) = foreign(&["-md", "sha256", "-nocerts"]);
    assert_eq!(
        EncryptionToken::from_der(&detached).unwrap_err().code(),
        "PKI-SIGNED-DATA-SIGNER-MISSING"
    );
}

#[test]
fn a_foreign_key_builds_no_token() {
    let parts = parts(&owner());
    assert!(build(parts.encryption.der(), &parts.registrar, &*LEAF, &[]).is_err());
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = EncryptionToken::from_der(&bytes);
    }

    #[test]
    fn no_damage_goes_unnoticed_or_panics(at: usize, value: u8) {
        let (parts, whole) = &*WHOLE;
        let mut bytes = whole.clone();
        let at = at % bytes.len();
        bytes[at] = value;
        if let Ok(token) = EncryptionToken::from_der(&bytes)
            && token.check(noon(), &parts.anchors()).is_ok()
        {
            // Only bytes that nobody signed may differ: never a certificate or the content.
            prop_assert_eq!(token.etk_certificate(), &parts.encryption);
            prop_assert_eq!(token.authentication_certificate(), &parts.authentication);
        }
    }
}

static WHOLE: std::sync::LazyLock<(Parts, Vec<u8>)> = std::sync::LazyLock::new(|| {
    let parts = parts(&owner());
    let whole = parts.token();
    (parts, whole)
});

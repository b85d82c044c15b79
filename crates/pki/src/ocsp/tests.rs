#![allow(
    clippy::disallowed_methods,
    reason = "tests run openssl on files of their own, with the clock of the machine"
)]

mod judged;

use der::{
    Decode, Encode,
    asn1::{Any, BitString, OctetString},
};
use jiff::SignedDuration;
use proptest::prelude::*;
use x509_cert::ext::Extension;

use super::{wire_form::*, *};
use crate::{
    Certificate, Name,
    crl::Reason,
    name, oid,
    workshop::{Draft, EC_ROOT, ISSUING, Key, LEAF, OTHER, extension, noon, usage},
};

const NONCE_16: [u8; 16] = [7; 16];

/// An authority, a certificate of it and a question about that certificate.
struct Case {
    issuer_key: &'static Key,
    issuer: Certificate,
    leaf: Certificate,
    request: Request,
}

impl Case {
    fn new(issuer_key: &'static Key) -> Self {
        let issuer = Draft::authority("CN=Issuer,C=BE", "CN=Root", issuer_key, None);
        let issuer = issuer.signed_by(issuer_key);
        let leaf = Draft::leaf("CN=Leaf", "CN=Issuer,C=BE", &LEAF).signed_by(issuer_key);
        let request = Request::new(&leaf, &issuer, &NONCE_16).unwrap();
        Self {
            issuer_key,
            issuer,
            leaf,
            request,
        }
    }

    fn answer(&self) -> Draw {
        Draw {
            responder: by_name("CN=Issuer,C=BE"),
            id: self.request.id.clone(),
            status: context(0, false, &[]),
            this_update: noon(),
            next_update: Some(noon() + SignedDuration::from_hours(1)),
            nonce: self.request.nonce.clone(),
            certificates: Vec::new(),
        }
    }

    fn read(&self, draw: &Draw, key: &Key) -> Result<Answer, OcspError> {
        read_answer(&draw.signed_by(key), &self.request, &self.issuer, noon())
    }
}

/// What an answer says.
#[derive(Clone)]
struct Draw {
    responder: Any,
    id: CertificateId,
    status: Any,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    nonce: Option<Vec<u8>>,
    certificates: Vec<Certificate>,
}

impl Draw {
    fn signed_by(&self, key: &Key) -> Vec<u8> {
        let nonce = |value: &Vec<u8>| Extension {
            extn_id: oid::OCSP_NONCE,
            critical: false,
            extn_value: OctetString::new(value.as_slice()).unwrap(),
        };
        let data = ResponseData {
            version: None,
            responder: self.responder.clone(),
            produced_at: generalized(self.this_update),
            responses: vec![SingleResponse {
                id: self.id.clone(),
                status: self.status.clone(),
                this_update: generalized(self.this_update),
                next_update: self.next_update.map(generalized),
                extensions: None,
            }],
            extensions: self.nonce.as_ref().map(|value| vec![nonce(value)]),
        };
        let body = data.to_der().unwrap();
        let certificates = self.certificates.iter();
        let certificates: Vec<Any> = certificates
            .map(|certificate| Any::from_der(certificate.der()).unwrap())
            .collect();
        let basic = BasicResponse {
            body: Any::from_der(&body).unwrap(),
            algorithm: key.algorithm(),
            signature: BitString::from_bytes(&key.sign(&body)).unwrap(),
            certificates: (!certificates.is_empty()).then_some(certificates),
        };
        successful(&basic.to_der().unwrap())
    }
}

fn successful(basic: &[u8]) -> Vec<u8> {
    let response = OcspResponse {
        status: enumerated(0),
        bytes: Some(ResponseBytes {
            kind: oid::OCSP_BASIC,
            response: OctetString::new(basic).unwrap(),
        }),
    };
    response.to_der().unwrap()
}

fn enumerated(number: u8) -> Any {
    Any::new(der::Tag::Enumerated, [number]).unwrap()
}

fn generalized(moment: Timestamp) -> Any {
    let text = moment.strftime("%Y%m%d%H%M%SZ").to_string();
    Any::new(der::Tag::GeneralizedTime, text.into_bytes()).unwrap()
}

fn context(number: u32, constructed: bool, content: &[u8]) -> Any {
    let tag = der::Tag::ContextSpecific {
        constructed,
        number: der::TagNumber(number),
    };
    Any::new(tag, content).unwrap()
}

fn by_name(text: &str) -> Any {
    let name: Name = name::from_string(text).unwrap();
    context(1, true, &name.to_der().unwrap())
}

fn revoked_since(since: Timestamp, reason: Option<u8>) -> Any {
    let mut content = generalized(since).to_der().unwrap();
    if let Some(number) = reason {
        let inner = enumerated(number).to_der().unwrap();
        content.extend(context(0, true, &inner).to_der().unwrap());
    }
    context(1, true, &content)
}

#[test]
fn the_three_statuses_are_told_apart_for_both_kinds_of_keys() {
    for key in [&*ISSUING, &*EC_ROOT] {
        let case = Case::new(key);
        let since = noon() - SignedDuration::from_hours(5);
        for (status, expected) in [
            (context(0, false, &[]), Status::Good),
            (context(2, false, &[]), Status::Unknown),
            (
                revoked_since(since, Some(6)),
                Status::Revoked {
                    since,
                    reason: Some(Reason::CertificateHold),
                },
            ),
            (
                revoked_since(since, None),
                Status::Revoked {
                    since,
                    reason: None,
                },
            ),
        ] {
            let draw = Draw {
                status,
                ..case.answer()
            };
            let answer = case.read(&draw, case.issuer_key).unwrap();
            assert_eq!(answer.status, expected);
            assert!(answer.nonce_returned);
        }
    }
}

#[test]
fn a_delegated_responder_must_be_certified_for_it_by_the_issuer_and_valid() {
    let case = Case::new(&ISSUING);
    let purpose = |oids: &[oid::Oid]| {
        let value = oids.to_vec().to_der().unwrap();
        extension(oid::EXTENDED_KEY_USAGE, false, &value)
    };
    let mut draft = Draft::leaf("CN=Responder", "CN=Issuer,C=BE", &OTHER);
    draft.extensions = vec![usage(0x80, 7), purpose(&[oid::OCSP_SIGNING])];
    let answer = |certificate: Certificate| Draw {
        responder: by_name("CN=Responder"),
        certificates: vec![case.leaf.clone(), certificate],
        ..case.answer()
    };
    let good = answer(draft.signed_by(&ISSUING));
    assert_eq!(case.read(&good, &OTHER).unwrap().status, Status::Good);

    let mut refused = vec![draft.signed_by(&OTHER)];
    refused.push(
        Draft {
            extensions: vec![usage(0x80, 7)],
            ..draft.clone()
        }
        .signed_by(&ISSUING),
    );
    refused.push(
        Draft {
            extensions: vec![usage(0x04, 2), purpose(&[oid::OCSP_SIGNING])],
            ..draft.clone()
        }
        .signed_by(&ISSUING),
    );
    refused.push(
        Draft {
            not_after: noon() - SignedDuration::from_mins(1),
            ..draft.clone()
        }
        .signed_by(&ISSUING),
    );
    for certificate in refused {
        let verdict = case.read(&answer(certificate), &OTHER);
        assert_eq!(verdict, Err(OcspError::Signer));
    }
    // The right responder, named, but another key signed.
    assert!(matches!(
        case.read(&good, &ISSUING),
        Err(OcspError::Signature(_))
    ));
}

#[test]
fn responders_are_found_by_key_too() {
    let case = Case::new(&ISSUING);
    use sha1::Digest as _;
    let hash = sha1::Sha1::digest(case.issuer.public_key().key_bits());
    let inner = OctetString::new(hash.as_slice()).unwrap().to_der().unwrap();
    let draw = Draw {
        responder: context(2, true, &inner),
        ..case.answer()
    };
    assert!(case.read(&draw, &ISSUING).is_ok());
    let other = OctetString::new([0u8; 20]).unwrap().to_der().unwrap();
    let draw = Draw {
        responder: context(2, true, &other),
        ..case.answer()
    };
    assert_eq!(case.read(&draw, &ISSUING), Err(OcspError::Signer));
}

#[test]
fn an_answer_about_another_certificate_or_question_is_refused() {
    let case = Case::new(&ISSUING);
    let mut other = Draft::leaf("CN=Other", "CN=Issuer,C=BE", &LEAF);
    other.serial = vec![9, 9];
    let other = Request::new(&other.signed_by(&ISSUING), &case.issuer, &[]).unwrap();
    let draw = Draw {
        id: other.id,
        ..case.answer()
    };
    assert_eq!(case.read(&draw, &ISSUING), Err(OcspError::OtherCertificate));
    let draw = Draw {
        nonce: Some(vec![4, 1, 9]),
        ..case.answer()
    };
    assert_eq!(case.read(&draw, &ISSUING), Err(OcspError::Nonce));
    let draw = Draw {
        nonce: None,
        ..case.answer()
    };
    assert!(!case.read(&draw, &ISSUING).unwrap().nonce_returned);
}

#[test]
fn answers_count_in_their_time_give_or_take_five_minutes() {
    let case = Case::new(&ISSUING);
    let minutes = SignedDuration::from_mins;
    for (this, next, counts) in [
        (noon() + minutes(4), Some(noon() + minutes(60)), true),
        (noon() + minutes(6), Some(noon() + minutes(60)), false),
        (noon() - minutes(60), Some(noon() - minutes(4)), true),
        (noon() - minutes(60), Some(noon() - minutes(6)), false),
        (noon() - minutes(24 * 60), None, true),
        (noon() - minutes(25 * 60), None, false),
    ] {
        let draw = Draw {
            this_update: this,
            next_update: next,
            ..case.answer()
        };
        let verdict = case.read(&draw, &ISSUING);
        if counts {
            assert_eq!(verdict.unwrap().status, Status::Good);
        } else {
            assert_eq!(verdict.unwrap_err().code(), "PKI-OCSP-TIME");
        }
    }
}

#[test]
fn what_the_responder_says_instead_of_an_answer_is_named() {
    let case = Case::new(&ISSUING);
    for (number, code) in [
        (1, "PKI-OCSP-REFUSED"),
        (2, "PKI-OCSP-TRY-LATER"),
        (3, "PKI-OCSP-TRY-LATER"),
        (5, "PKI-OCSP-REFUSED"),
        (6, "PKI-OCSP-REFUSED"),
        (4, "PKI-OCSP-MALFORMED"),
    ] {
        let response = OcspResponse {
            status: enumerated(number),
            bytes: None,
        };
        let der = response.to_der().unwrap();
        let error = read(&der, &case.request, &case.issuer, noon()).unwrap_err();
        assert_eq!(error.code(), code, "{number}");
    }
}

#[test]
fn addresses_are_found_in_certificates() {
    let mut draft = Draft::leaf("CN=a", "CN=b", &LEAF);
    assert!(draft.signed_by(&LEAF).ocsp_urls().is_empty());
    // SEQUENCE OF AccessDescription: OCSP and caIssuers; one distribution point.
    let access = hex::decode(concat!(
        "3039301a06082b06010505073001860e687474703a2f2f6f6373702e7a2f301b",
        "06082b06010505073002860f687474703a2f2f63612e7a2f612e62"
    ))
    .unwrap();
    let points = hex::decode("30123010a00ea00c860a687474703a2f2f632e7a").unwrap();
    draft.extensions = vec![
        extension(oid::AUTHORITY_INFORMATION_ACCESS, false, &access),
        extension(oid::CRL_DISTRIBUTION_POINTS, false, &points),
    ];
    let certificate = draft.signed_by(&LEAF);
    assert_eq!(certificate.ocsp_urls(), ["http://ocsp.z/"]);
    assert_eq!(certificate.issuer_urls(), ["http://ca.z/a.b"]);
    assert_eq!(certificate.crl_urls(), ["http://c.z"]);
    draft.extensions = vec![
        extension(oid::AUTHORITY_INFORMATION_ACCESS, false, b"x"),
        extension(oid::CRL_DISTRIBUTION_POINTS, false, b"x"),
    ];
    let certificate = draft.signed_by(&LEAF);
    assert!(certificate.ocsp_urls().is_empty() && certificate.crl_urls().is_empty());
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let case = shared();
        prop_assert!(read(&bytes, &case.request, &case.issuer, noon()).is_err());
        prop_assert!(read(&successful(&bytes), &case.request, &case.issuer, noon()).is_err());
    }

    #[test]
    fn damaged_answers_are_never_good(at: prop::sample::Index, value: u8, cut: Option<prop::sample::Index>) {
        let case = shared();
        let mut der = GOOD.clone();
        let at = at.index(der.len());
        let changed = der[at] != value;
        der[at] = value;
        if let Some(cut) = cut {
            der.truncate(cut.index(der.len()));
        }
        let verdict = read(&der, &case.request, &case.issuer, noon());
        prop_assert!(verdict.is_err() || (!changed && cut.is_none()) || der == *GOOD, "{at}: {verdict:?}");
    }
}

static SHARED: std::sync::LazyLock<Case> = std::sync::LazyLock::new(|| Case::new(&EC_ROOT));
static GOOD: std::sync::LazyLock<Vec<u8>> =
    std::sync::LazyLock::new(|| shared().answer().signed_by(&EC_ROOT));

fn shared() -> &'static Case {
    &SHARED
}

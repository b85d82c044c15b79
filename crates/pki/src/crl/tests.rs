use der::{
    Decode, Encode, Tag,
    asn1::{Any, BitString},
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use x509_cert::ext::Extension;

use super::*;
use crate::{
    encoding::Signed,
    oid,
    workshop::{Draft, EC_ROOT, ISSUING, Key, LEAF, OTHER, extension, noon, usage},
};

/// What a list says.
#[derive(Clone)]
struct Draw {
    issuer: Name,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    entries: Vec<(Vec<u8>, Vec<Extension>)>,
    extensions: Vec<Extension>,
}

impl Draw {
    fn new(serials: &[&[u8]]) -> Self {
        Self {
            issuer: name::from_string("CN=Issuer,C=BE").unwrap(),
            this_update: noon(),
            next_update: Some(noon() + SignedDuration::from_hours(24)),
            entries: serials
                .iter()
                .map(|serial| (serial.to_vec(), Vec::new()))
                .collect(),
            extensions: Vec::new(),
        }
    }

    fn signed_by(&self, key: &Key) -> Vec<u8> {
        let mut content = [0x02, 0x01, 0x01].to_vec();
        content.extend(key.algorithm().to_der().unwrap());
        content.extend(self.issuer.to_der().unwrap());
        content.extend(utc(self.this_update));
        content.extend(self.next_update.map(utc).unwrap_or_default());
        if !self.entries.is_empty() {
            let entries = self.entries.iter().flat_map(entry).collect();
            content.extend(sequence(entries));
        }
        if !self.extensions.is_empty() {
            let list = self.extensions.to_der().unwrap();
            content.extend(framed(context(0), list));
        }
        let body = sequence(content);
        let signed = Signed {
            body: Any::from_der(&body).unwrap(),
            algorithm: key.algorithm(),
            signature: BitString::from_bytes(&key.sign(&body)).unwrap(),
        };
        signed.to_der().unwrap()
    }

    fn read(&self, key: &Key) -> Result<Crl, CrlError> {
        Crl::from_der(&self.signed_by(key))
    }
}

fn entry((serial, extensions): &(Vec<u8>, Vec<Extension>)) -> Vec<u8> {
    let mut content = framed(Tag::Integer, serial.clone());
    content.extend(utc(noon()));
    if !extensions.is_empty() {
        content.extend(extensions.to_der().unwrap());
    }
    sequence(content)
}

fn utc(moment: Timestamp) -> Vec<u8> {
    let text = moment.strftime("%y%m%d%H%M%SZ").to_string();
    framed(Tag::UtcTime, text.into_bytes())
}

fn sequence(content: Vec<u8>) -> Vec<u8> {
    framed(Tag::Sequence, content)
}

fn context(number: u32) -> Tag {
    Tag::ContextSpecific {
        constructed: true,
        number: der::TagNumber(number),
    }
}

fn framed(tag: Tag, content: Vec<u8>) -> Vec<u8> {
    Any::new(tag, content).unwrap().to_der().unwrap()
}

fn issuer(key: &Key) -> Certificate {
    Draft::authority("CN=Issuer,C=BE", "CN=Root", key, None).signed_by(key)
}

fn leaf(key: &Key) -> Certificate {
    Draft::leaf("CN=Leaf", "CN=Issuer,C=BE", &LEAF).signed_by(key)
}

#[test]
fn a_listed_serial_number_is_revoked_with_its_reason() {
    for key in [&*ISSUING, &*EC_ROOT] {
        let mut draw = Draw::new(&[&[1, 2, 3], &[0, 0x80]]);
        draw.entries[0].1 = vec![extension(oid::CRL_REASON, false, &[0x0a, 1, 4])];
        let list = draw.read(key).unwrap();
        let found = list.status(&leaf(key), &issuer(key), noon()).unwrap();
        let found = found.unwrap();
        assert_eq!(found.reason, Some(Reason::Superseded));
        assert_eq!(found.reason.unwrap().name(), "superseded");
        assert_eq!(found.since, noon());
        assert!(list.revoked(&[0, 0x80]).is_some() && list.revoked(&[9]).is_none());
        let empty = Draw::new(&[]).read(key).unwrap();
        assert!(empty.is_empty());
        let found = empty.status(&leaf(key), &issuer(key), noon()).unwrap();
        assert_eq!(found, None);
    }
}

#[test]
fn a_list_counts_only_by_the_issuer_and_in_its_time() {
    let list = Draw::new(&[&[1]]).read(&ISSUING).unwrap();
    let (leaf, issuer) = (leaf(&ISSUING), issuer(&ISSUING));
    let code = |issuer: &Certificate, at| list.status(&leaf, issuer, at).unwrap_err().code();
    let impostor = Draft::authority("CN=Issuer,C=BE", "CN=Root", &OTHER, None).signed_by(&OTHER);
    assert_eq!(code(&impostor, noon()), "PKI-CRL-SIGNATURE");
    let stranger = Draft::authority("CN=Stranger", "CN=Root", &ISSUING, None).signed_by(&ISSUING);
    assert_eq!(code(&stranger, noon()), "PKI-CRL-ISSUER");
    let mut may_not = Draft::authority("CN=Issuer,C=BE", "CN=Root", &ISSUING, None);
    may_not.extensions = vec![usage(0x04, 2)];
    assert_eq!(code(&may_not.signed_by(&ISSUING), noon()), "PKI-CRL-ISSUER");
    let minutes = SignedDuration::from_mins;
    assert_eq!(code(&issuer, noon() - minutes(6)), "PKI-CRL-TIME");
    assert_eq!(code(&issuer, noon() + minutes(24 * 60 + 6)), "PKI-CRL-TIME");
    for at in [noon() - minutes(4), noon() + minutes(24 * 60 + 4)] {
        assert!(list.status(&leaf, &issuer, at).is_ok());
    }
}

#[test]
fn partial_lists_are_not_taken_for_whole_ones() {
    let point = |value: &[u8]| extension(oid::ISSUING_DISTRIBUTION_POINT, true, value);
    let with = |extension: Extension| {
        let mut draw = Draw::new(&[&[7]]);
        draw.extensions = vec![extension];
        draw.read(&ISSUING)
    };
    // [4] indirectCRL, [5] onlyContainsAttributeCerts, [3] onlySomeReasons; a delta list; something unknown.
    for refused in [
        point(&[0x30, 3, 0x84, 1, 0xff]),
        point(&[0x30, 3, 0x85, 1, 0xff]),
        point(&[0x30, 4, 0x83, 2, 6, 0x40]),
        extension(oid::Oid::new_unwrap("2.5.29.27"), true, &[2, 1, 1]),
        extension(oid::Oid::new_unwrap("1.2.3"), true, &[5, 0]),
    ] {
        assert_eq!(with(refused).unwrap_err().code(), "PKI-CRL-SCOPE");
    }
    let leaves = with(point(&[0x30, 3, 0x81, 1, 0xff])).unwrap();
    let authorities = with(point(&[0x30, 3, 0x82, 1, 0xff])).unwrap();
    let (leaf, issuer) = (leaf(&ISSUING), issuer(&ISSUING));
    assert!(leaves.status(&leaf, &issuer, noon()).is_ok());
    let error = authorities.status(&leaf, &issuer, noon()).unwrap_err();
    assert_eq!(error.code(), "PKI-CRL-SCOPE");
    let mut entry = Draw::new(&[&[7]]);
    entry.entries[0].1 = vec![extension(oid::Oid::new_unwrap("2.5.29.29"), true, &[5, 0])];
    assert_eq!(entry.read(&ISSUING).unwrap_err().code(), "PKI-CRL-SCOPE");
}

#[test]
fn long_lists_are_read_and_too_long_ones_refused() {
    let serials: Vec<[u8; 4]> = (0..20_000u32)
        .map(|number| (number + 0x0100_0000).to_be_bytes())
        .collect();
    let serials: Vec<&[u8]> = serials.iter().map(<[u8; 4]>::as_slice).collect();
    let list = Draw::new(&serials).read(&ISSUING).unwrap();
    assert_eq!(list.len(), serials.len());
    let error = Crl::from_der(&vec![0; MAX_LENGTH + 1]).unwrap_err();
    assert_eq!(error.code(), "PKI-CRL-TOO-LARGE");
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Crl::from_der(&bytes);
        let _ = Scope::read(&bytes);
    }

    #[test]
    fn a_damaged_list_says_nothing(at: prop::sample::Index, value: u8, cut: Option<prop::sample::Index>) {
        let mut der = GOOD.clone();
        let at = at.index(der.len());
        der[at] = value;
        if let Some(cut) = cut {
            der.truncate(cut.index(der.len()));
        }
        let verdict = Crl::from_der(&der).and_then(|list| list.verify_by(&ISSUER));
        prop_assert!(verdict.is_err() || der == *GOOD);
    }
}

static ISSUER: std::sync::LazyLock<Certificate> = std::sync::LazyLock::new(|| issuer(&EC_ROOT));
static GOOD: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
    let mut draw = Draw::new(&[&[1, 2, 3], &[4]]);
    draw.entries[0].1 = vec![extension(oid::CRL_REASON, false, &[0x0a, 1, 1])];
    draw.extensions = vec![extension(oid::CRL_NUMBER, false, &[2, 1, 9])];
    draw.signed_by(&EC_ROOT)
});

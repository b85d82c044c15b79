use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::{anchors, oid, workshop::*};

const ROOT_NAME: &str = "CN=Test Root CA,C=BE";
const ISSUING_NAME: &str = "CN=Test Issuing CA,C=BE";

fn root() -> Draft {
    Draft::authority(ROOT_NAME, ROOT_NAME, &ROOT, None)
}

fn issuing() -> Draft {
    Draft::authority(ISSUING_NAME, ROOT_NAME, &ISSUING, Some(0))
}

fn leaf() -> Draft {
    Draft::leaf("CN=Holder,C=BE", ISSUING_NAME, &LEAF)
}

fn trusting(certificate: &Certificate) -> Anchors {
    Anchors::from_public_keys(&[certificate.public_key_sha256()])
}

/// Builds with a leaf, an issuing authority and the trusted root, each as drafted.
fn judge(leaf: &Draft, issuing: &Draft, root: &Draft) -> Verdict {
    let (leaf, issuing, root) = (
        leaf.signed_by(&ISSUING),
        issuing.signed_by(&ROOT),
        root.signed_by(&ROOT),
    );
    let anchors = trusting(&root);
    build(&leaf, &[root, issuing], &anchors, noon())
}

#[test]
fn a_path_ends_at_a_root_known_by_its_key() {
    let path = judge(&leaf(), &issuing(), &root()).unwrap();
    assert_eq!(
        path,
        [
            leaf().signed_by(&ISSUING),
            issuing().signed_by(&ROOT),
            root().signed_by(&ROOT)
        ]
    );
}

#[test]
fn an_ec_authority_issues_to_rsa_keys() {
    let root = Draft::authority(ROOT_NAME, ROOT_NAME, &EC_ROOT, None).signed_by(&EC_ROOT);
    let issuing =
        Draft::authority(ISSUING_NAME, ROOT_NAME, &EC_ISSUING, Some(0)).signed_by(&EC_ROOT);
    let leaf = leaf().signed_by(&EC_ISSUING);
    let path = build(&leaf, &[issuing, root.clone()], &trusting(&root), noon()).unwrap();
    assert_eq!(path.len(), 3);
    // openssl is of the same opinion.
    let pem = |certificate: &Certificate| {
        crate::pem::encode_certificates(std::slice::from_ref(certificate)).into_bytes()
    };
    let files: Vec<_> = path.iter().map(pem).collect();
    let arguments = [
        "verify",
        "-attime",
        "1772452800",
        "-CAfile",
        "root",
        "-untrusted",
        "issuing",
        "leaf",
    ];
    let (success, said) = openssl(
        &arguments,
        &[
            ("leaf", &files[0]),
            ("issuing", &files[1]),
            ("root", &files[2]),
        ],
    );
    assert!(success, "{said}");
}

#[test]
fn an_issuing_authority_can_be_the_anchor_when_the_root_is_not_delivered() {
    let (leaf, issuing) = (leaf().signed_by(&ISSUING), issuing().signed_by(&ROOT));
    let path = build(
        &leaf,
        std::slice::from_ref(&issuing),
        &trusting(&issuing),
        noon(),
    )
    .unwrap();
    assert_eq!(path, [leaf.clone(), issuing.clone()]);
    // Handed in as certificate it need not even be in the pool.
    let anchors = Anchors::default().with_certificate(issuing.clone());
    assert_eq!(build(&leaf, &[], &anchors, noon()).unwrap().len(), 2);
}

#[test]
fn a_leaf_issued_by_the_root_itself_has_a_path_of_two() {
    let root = root().signed_by(&ROOT);
    let leaf = Draft::leaf("CN=RRN,C=BE", ROOT_NAME, &LEAF).signed_by(&ROOT);
    assert_eq!(
        build(&leaf, std::slice::from_ref(&root), &trusting(&root), noon()).unwrap(),
        [leaf, root]
    );
}

#[test]
fn a_missing_issuer_is_named() {
    let leaf = leaf().signed_by(&ISSUING);
    let error = build(&leaf, &[], &Anchors::default(), noon()).unwrap_err();
    assert_eq!(
        error,
        PathError::NoIssuer {
            certificate: "Holder".into(),
            issuer: "Test Issuing CA".into()
        }
    );
    let issuing = issuing().signed_by(&ROOT);
    let error = build(&leaf, &[issuing], &Anchors::default(), noon()).unwrap_err();
    assert_eq!(
        error,
        PathError::NoIssuer {
            certificate: "Test Issuing CA".into(),
            issuer: "Test Root CA".into()
        }
    );
}

#[test]
fn an_untrusted_root_is_named_with_its_key() {
    let (leaf, issuing, root) = (
        leaf().signed_by(&ISSUING),
        issuing().signed_by(&ROOT),
        root().signed_by(&ROOT),
    );
    let anchors = Anchors::from_authorities(anchors::BELGIAN_ROOTS);
    let error = build(&leaf, &[issuing, root.clone()], &anchors, noon()).unwrap_err();
    let public_key_sha256 = root.public_key_sha256();
    assert_eq!(
        error,
        PathError::RootNotTrusted {
            certificate: "Test Root CA".into(),
            public_key_sha256
        }
    );
    assert!(
        error
            .facts()
            .contains(&("key", hex::encode(public_key_sha256)))
    );
}

#[test]
fn expiry_names_the_certificate_and_the_date_and_another_moment_can_be_asked_for() {
    let past = noon() - SignedDuration::from_hours(1);
    for position in 0..3 {
        let mut drafts = [leaf(), issuing(), root()];
        drafts[position].not_after = past;
        let certificate = ["Holder", "Test Issuing CA", "Test Root CA"][position].to_string();
        let error = judge(&drafts[0], &drafts[1], &drafts[2]).unwrap_err();
        assert_eq!(
            error,
            PathError::Expired {
                certificate,
                position,
                not_after: past
            }
        );
    }
    let expired = Draft {
        not_after: past,
        ..root()
    }
    .signed_by(&ROOT);
    let pool = [issuing().signed_by(&ROOT), expired.clone()];
    assert!(
        build(
            &leaf().signed_by(&ISSUING),
            &pool,
            &trusting(&expired),
            past
        )
        .is_ok()
    );
}

#[test]
fn a_certificate_of_tomorrow_is_not_yet_valid() {
    let future = noon() + SignedDuration::from_hours(1);
    let error = judge(
        &leaf(),
        &Draft {
            not_before: future,
            ..issuing()
        },
        &root(),
    )
    .unwrap_err();
    let certificate = "Test Issuing CA".to_string();
    assert_eq!(
        error,
        PathError::NotYetValid {
            certificate,
            position: 1,
            not_before: future
        }
    );
}

#[test]
fn of_two_roots_with_one_key_the_valid_one_is_taken() {
    // As Belgium Root CA4, which exists with two ends of validity.
    let old = Draft {
        not_after: noon() - SignedDuration::from_hours(1),
        ..root()
    }
    .signed_by(&ROOT);
    let new = root().signed_by(&ROOT);
    let pool = [old, issuing().signed_by(&ROOT), new.clone()];
    let path = build(&leaf().signed_by(&ISSUING), &pool, &trusting(&new), noon()).unwrap();
    assert_eq!(path.last(), Some(&new));
}

#[test]
fn the_validity_of_a_root_counts_only_with_its_own_signature() {
    let forged = root().signed_by(&OTHER);
    let pool = [issuing().signed_by(&ROOT), forged.clone()];
    let error = build(
        &leaf().signed_by(&ISSUING),
        &pool,
        &trusting(&forged),
        noon(),
    )
    .unwrap_err();
    assert!(matches!(error, PathError::Signature { .. }), "{error}");
}

#[test]
fn an_issuer_needs_the_ca_flag_and_the_right_to_sign_certificates() {
    let certificate = "Test Issuing CA".to_string();
    for extensions in [
        vec![usage(0x06, 1)],
        vec![usage(0x06, 1), constraints(false, None)],
        vec![usage(0x80, 7), constraints(true, None)],
    ] {
        let error = judge(
            &leaf(),
            &Draft {
                extensions,
                ..issuing()
            },
            &root(),
        )
        .unwrap_err();
        assert_eq!(
            error,
            PathError::NotCa {
                certificate: certificate.clone()
            }
        );
    }
    // No key usage at all forbids nothing (RFC 5280, 4.2.1.3).
    assert!(
        judge(
            &leaf(),
            &Draft {
                extensions: vec![constraints(true, None)],
                ..issuing()
            },
            &root()
        )
        .is_ok()
    );
}

#[test]
fn a_leaf_does_not_issue() {
    let holder = leaf().signed_by(&ISSUING);
    let guest = Draft::leaf("CN=Guest", "CN=Holder,C=BE", &OTHER).signed_by(&LEAF);
    let root = root().signed_by(&ROOT);
    let pool = [holder, issuing().signed_by(&ROOT), root.clone()];
    let error = build(&guest, &pool, &trusting(&root), noon()).unwrap_err();
    assert_eq!(
        error,
        PathError::NotCa {
            certificate: "Holder".into()
        }
    );
}

#[test]
fn path_length_is_kept() {
    let root_zero = Draft::authority(ROOT_NAME, ROOT_NAME, &ROOT, Some(0));
    let error = judge(&leaf(), &issuing(), &root_zero).unwrap_err();
    assert_eq!(
        error,
        PathError::TooDeep {
            certificate: "Test Root CA".into()
        }
    );
    let root_one = Draft::authority(ROOT_NAME, ROOT_NAME, &ROOT, Some(1));
    assert!(judge(&leaf(), &issuing(), &root_one).is_ok());
}

#[test]
fn a_signature_by_a_namesake_is_wrong_and_the_real_one_is_still_found() {
    let namesake = Draft::authority(ISSUING_NAME, ROOT_NAME, &OTHER, Some(0)).signed_by(&ROOT);
    let root = root().signed_by(&ROOT);
    let leaf = leaf().signed_by(&ISSUING);
    let error = build(
        &leaf,
        &[namesake.clone(), root.clone()],
        &trusting(&root),
        noon(),
    )
    .unwrap_err();
    assert_eq!(
        error,
        PathError::Signature {
            certificate: "Holder".into(),
            error: VerifyError::Wrong
        }
    );
    let pool = [namesake, root.clone(), issuing().signed_by(&ROOT)];
    assert_eq!(
        build(&leaf, &pool, &trusting(&root), noon()).unwrap().len(),
        3
    );
}

#[test]
fn the_search_steps_back_from_a_dead_end() {
    // The same authority under two roots, of which only the second is trusted.
    let stranger = Draft::authority("CN=Stranger", "CN=Stranger", &OTHER, None).signed_by(&OTHER);
    let crossed = Draft::authority(ISSUING_NAME, "CN=Stranger", &ISSUING, None).signed_by(&OTHER);
    let root = root().signed_by(&ROOT);
    let pool = [crossed, stranger, issuing().signed_by(&ROOT), root.clone()];
    let path = build(&leaf().signed_by(&ISSUING), &pool, &trusting(&root), noon()).unwrap();
    assert_eq!(path.last(), Some(&root));
}

#[test]
fn key_identifiers_lead_the_search_but_do_not_decide() {
    let wrong = extension(
        oid::AUTHORITY_KEY_IDENTIFIER,
        false,
        &[0x30, 0x04, 0x80, 0x02, 0x01, 0x02],
    );
    let mut hinted = leaf();
    hinted.extensions.push(wrong);
    let made = hinted.signed_by(&ISSUING);
    assert_eq!(made.authority_key_identifier(), Some(&[1, 2][..]));
    assert!(judge(&hinted, &issuing(), &root()).is_ok());
}

#[test]
fn a_certificate_with_a_trusted_key_is_not_trusted_for_its_name() {
    let root = root().signed_by(&ROOT);
    // Anybody can put a public key into a certificate of his own making.
    let forged = Draft {
        public_key_der: root.public_key_der(),
        ..leaf()
    }
    .signed_by(&OTHER);
    assert!(build(&forged, &[], &trusting(&root), noon()).is_err());
    assert_eq!(
        build(&root, &[], &trusting(&root), noon()).as_deref(),
        Ok(std::slice::from_ref(&root))
    );
}

#[test]
fn an_unknown_critical_extension_is_refused() {
    let name_constraints: oid::Oid = oid::Oid::new_unwrap("2.5.29.30");
    for position in [0, 1] {
        let mut drafts = [leaf(), issuing()];
        drafts[position]
            .extensions
            .push(extension(name_constraints, true, &[0x30, 0x00]));
        let error = judge(&drafts[0], &drafts[1], &root()).unwrap_err();
        assert!(
            matches!(&error, PathError::ExtensionUnknown { extension, .. } if extension == "2.5.29.30"),
            "{error}"
        );
        drafts[position].extensions.pop();
        drafts[position]
            .extensions
            .push(extension(name_constraints, false, &[0x30, 0x00]));
        assert!(judge(&drafts[0], &drafts[1], &root()).is_ok());
    }
}

#[test]
fn depth_and_work_are_bounded() {
    // Authorities that take turns in signing each other, always with a new key name: more than eight in a row.
    let keys = [&*ROOT, &*ISSUING, &*OTHER, &*EC_ROOT, &*EC_ISSUING];
    let mut pool = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        for (other, signer) in keys.iter().enumerate() {
            if at != other {
                let (subject, issuer) = ("CN=Same".to_string(), "CN=Same".to_string());
                pool.push(Draft::authority(&subject, &issuer, key, None).signed_by(signer));
            }
        }
    }
    let leaf = Draft::leaf("CN=Holder", "CN=Same", &LEAF).signed_by(&ROOT);
    let error = build(&leaf, &pool, &Anchors::default(), noon()).unwrap_err();
    assert_eq!(error, PathError::TooMuchWork);
    let names: Vec<String> = (0..10).map(|at| format!("CN=Authority {at}")).collect();
    let fresh: Vec<Key> = (0..10).map(|_| Key::ec()).collect();
    let chain: Vec<Certificate> = (0..9)
        .map(|at| {
            Draft::authority(&names[at], &names[at + 1], &fresh[at], None).signed_by(&fresh[at + 1])
        })
        .collect();
    let leaf = Draft::leaf("CN=Holder", &names[0], &LEAF).signed_by(&fresh[0]);
    let error = build(&leaf, &chain, &trusting(&chain[8]), noon()).unwrap_err();
    assert!(matches!(error, PathError::TooDeep { .. }), "{error}");
    assert_eq!(
        build(&leaf, &chain, &trusting(&chain[6]), noon())
            .unwrap()
            .len(),
        8
    );
}

#[test]
fn names_of_persons_are_masked_in_errors() {
    let leaf = Draft::leaf("CN=SSIN\\=00000000097,C=BE", ISSUING_NAME, &LEAF).signed_by(&ISSUING);
    let error = build(&leaf, &[], &Anchors::default(), noon()).unwrap_err();
    assert!(!format!("{error} {error:?} {:?}", error.facts()).contains("00000000097"));
}

#[test]
fn the_authorities_have_distinct_keys() {
    let all = [
        anchors::BELGIAN_ROOTS,
        anchors::EHEALTH_PRODUCTION,
        anchors::EHEALTH_ACCEPTANCE,
    ]
    .concat();
    assert_eq!(all.len(), 5 + 4 + 5);
    for (at, authority) in all.iter().enumerate() {
        let key = authority.public_key_sha256;
        assert!(
            all.iter()
                .skip(at + 1)
                .all(|other| other.public_key_sha256 != key && other.name != authority.name)
        );
    }
    assert_eq!(
        hex::encode(anchors::BELGIAN_ROOTS[4].public_key_sha256),
        "894ad2232fe69bb09e8370ef387ec1c66ab6a4ce53c811fd3c8ced5b5158d8c1"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_the_pool_does_not_matter(order in Just(vec![0usize, 1, 2, 3]).prop_shuffle()) {
        let stranger = Draft::authority("CN=Stranger", "CN=Stranger", &OTHER, None).signed_by(&OTHER);
        let crossed = Draft::authority(ISSUING_NAME, "CN=Stranger", &ISSUING, None).signed_by(&OTHER);
        let all = [stranger, crossed, issuing().signed_by(&ROOT), root().signed_by(&ROOT)];
        let pool: Vec<_> = order.iter().map(|at| all[*at].clone()).collect();
        let path = build(&leaf().signed_by(&ISSUING), &pool, &trusting(&all[3]), noon()).unwrap();
        prop_assert_eq!(path.last(), Some(&all[3]));
    }
}

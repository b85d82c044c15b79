//! Chains that are shortened, reordered, foreign or out of time; the wrong one of two keys.

use super::bed::{Bed, same};
use super::{Row, row};
use crate::platform::Kind;
use crate::platform::tests::client::Outcome;
use crate::platform::tests::eid::cards;
use crate::platform::tests::seal::Seal;

pub const ROWS: &[Row] = &[
    row("chain without its root", Kind::ChainIncomplete, |bed| {
        let chain = &cards().ann.authentication.chain[..2];
        bed.qualities(&bed.authentication().chain(chain), same)
    }),
    row("leaf alone", Kind::ChainIncomplete, |bed| {
        let chain = &cards().ann.authentication.chain[..1];
        bed.qualities(&bed.authentication().chain(chain), same)
    }),
    row(
        "chain without the CA in the middle",
        Kind::ChainIncomplete,
        |bed| {
            let [leaf, _, root] = order(bed);
            bed.qualities(
                &bed.authentication().chain(&[leaf, root.clone(), root]),
                same,
            )
        },
    ),
    row("CA before the leaf", Kind::ChainOrder, |bed| {
        let [leaf, ca, root] = order(bed);
        bed.qualities(&bed.authentication().chain(&[ca, leaf, root]), same)
    }),
    row("root before the CA", Kind::ChainOrder, |bed| {
        let [leaf, ca, root] = order(bed);
        bed.qualities(&bed.authentication().chain(&[leaf, root, ca]), same)
    }),
    row("leaf twice", Kind::ChainOrder, |bed| {
        let [leaf, ca, root] = order(bed);
        bed.qualities(
            &bed.authentication().chain(&[leaf.clone(), leaf, ca, root]),
            same,
        )
    }),
    row("another root", Kind::ChainRoot, |bed| {
        bed.signed_by(&Seal::new(&cards().stranger))
    }),
    row(
        "another root of the same name",
        Kind::ChainSignature,
        |bed| {
            // Leaf and CA of the trusted family, names fit, but the leaf is the stranger's.
            let [_, ca, root] = order(bed);
            let leaf = cards().stranger.chain[0].clone();
            bed.signed_by(&Seal::new(&cards().stranger).chain(&[leaf, ca, root]))
        },
    ),
    row(
        "leaf issued by somebody who is no authority",
        Kind::ChainAuthority,
        |bed| signed_with(bed, &cards().by_no_authority),
    ),
    row("signature of the CA broken", Kind::ChainSignature, |bed| {
        signed_with(bed, &cards().broken)
    }),
    row("certificate expired", Kind::CertificateExpired, |bed| {
        signed_with(bed, &cards().expired)
    }),
    row(
        "certificate not valid yet",
        Kind::CertificateNotYetValid,
        |bed| signed_with(bed, &cards().too_early),
    ),
    row(
        "certificate that is no certificate",
        Kind::CertificateUnreadable,
        |bed| {
            let [_, ca, root] = order(bed);
            let chain = [b"no certificate".to_vec(), ca, root];
            bed.qualities(&bed.authentication().chain(&chain), same)
        },
    ),
    row(
        "certificate without national number",
        Kind::HolderUnknown,
        |bed| signed_with(bed, &cards().nameless),
    ),
    row(
        "authentication key where the signature key is due",
        Kind::KeyNotSignature,
        |bed| bed.signed_by(&bed.authentication()),
    ),
    row(
        "signature key where the authentication key is due",
        Kind::KeyNotAuthentication,
        |bed| bed.qualities(&bed.signature(), same),
    ),
    row(
        "eHealth certificate where an eID is due",
        Kind::ChainIncomplete,
        |bed| bed.qualities(&bed.owner.seal(), same),
    ),
    row(
        "eID where an eHealth certificate is due",
        Kind::CertificateForeign,
        |bed| bed.start_etk(&bed.authentication(), &bed.etk_key.pair.public_key_der()),
    ),
    row(
        "eHealth leaf without its authority",
        Kind::ChainIncomplete,
        |bed| {
            let seal = bed.owner.seal().chain(&bed.owner.chain[..1]);
            bed.start_etk(&seal, &bed.etk_key.pair.public_key_der())
        },
    ),
    row(
        "eHealth leaf with another authority",
        Kind::ChainIncomplete,
        |bed| {
            let [_, ca, _] = order(bed);
            let seal = bed.owner.seal().chain(&[bed.owner.chain[0].clone(), ca]);
            bed.start_etk(&seal, &bed.etk_key.pair.public_key_der())
        },
    ),
];

fn order(_: &Bed) -> [Vec<u8>; 3] {
    cards().ann.authentication.chain.clone().try_into().unwrap()
}

fn signed_with(bed: &Bed, chain: &[Vec<u8>]) -> Outcome {
    bed.signed_by(&bed.signature().chain(chain))
}

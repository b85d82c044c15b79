//! Signatures of the wrong shape, wrong signatures, wrong holders, wrong times.

use jiff::SignedDuration;

use super::bed::{same, swap};
use super::{Row, row};
use crate::platform::Kind;
use crate::platform::names;
use crate::platform::operation::Operation;
use crate::platform::tests::eid::cards;
use crate::platform::tests::messages;
use crate::platform::tests::seal::{Seal, append, id};

pub const ROWS: &[Row] = &[
    row("not signed at all", Kind::SignatureMissing, |bed| {
        let request = messages::etkra("CompleteETKRegistration", bed.now(), "");
        bed.scene.send(Operation::CompleteETKRegistration, &request)
    }),
    row("request without Id", Kind::RequestIdMissing, |bed| {
        let mut seal = bed.authentication();
        seal.uri = Some("#_1".to_owned());
        bed.qualities(&seal, |text| {
            let attribute = format!(" Id=\"{}\"", id(&text));
            swap(text, &attribute, "")
        })
    }),
    row(
        "inclusive canonicalisation",
        Kind::SignatureCanonicalisation,
        |bed| {
            let mut seal = bed.authentication();
            seal.c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
            bed.qualities(&seal, same)
        },
    ),
    row(
        "canonicalisation with comments",
        Kind::SignatureCanonicalisation,
        |bed| {
            let mut seal = bed.authentication();
            seal.c14n = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments";
            bed.qualities(&seal, same)
        },
    ),
    row("signature method rsa-sha1", Kind::SignatureMethod, |bed| {
        let mut seal = bed.authentication();
        seal.method = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
        bed.qualities(&seal, same)
    }),
    row(
        "signature method hmac-sha256",
        Kind::SignatureMethod,
        |bed| {
            let mut seal = bed.authentication();
            seal.method = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
            bed.qualities(&seal, same)
        },
    ),
    row(
        "ecdsa-sha256 claimed for an RSA key",
        Kind::SignatureMethodKey,
        |bed| {
            let mut seal = bed.authentication();
            seal.method = names::ECDSA_SHA256;
            bed.qualities(&seal, same)
        },
    ),
    row("two references", Kind::SignatureReferences, |bed| {
        let mut seal = bed.authentication();
        seal.info = |info| {
            let at = info.find("<ds:Reference").unwrap();
            let end = info.find("</ds:SignedInfo>").unwrap();
            let reference = info[at..end].to_owned();
            swap(
                info,
                "</ds:SignedInfo>",
                &format!("{reference}</ds:SignedInfo>"),
            )
        };
        bed.qualities(&seal, same)
    }),
    row("URI emptied", Kind::SignatureUriMissing, |bed| {
        let mut seal = bed.authentication();
        seal.uri = Some(String::new());
        bed.qualities(&seal, same)
    }),
    row("URI left out", Kind::SignatureUriMissing, |bed| {
        let mut seal = bed.authentication();
        seal.uri = Some(String::new());
        seal.info = |info| swap(info, " URI=\"\"", "");
        bed.qualities(&seal, same)
    }),
    row("URI names another Id", Kind::SignatureUri, |bed| {
        let mut seal = bed.authentication();
        seal.uri = Some("#_other".to_owned());
        bed.qualities(&seal, same)
    }),
    row(
        "wrapping: the signed original inside ds:Object",
        Kind::SignatureUri,
        |bed| {
            let original = messages::actor_qualities(bed.now(), cards().ann.ssin);
            let signature = bed.authentication().signature(&original);
            let object = format!("<ds:Object>{original}</ds:Object></ds:Signature>");
            let forged = messages::actor_qualities(bed.now(), cards().ben.ssin);
            bed.send_qualities(&append(
                &forged,
                &swap(signature, "</ds:Signature>", &object),
            ))
        },
    ),
    row(
        "wrapping: original and forgery with one Id",
        Kind::IdDoubled,
        |bed| {
            let original = messages::actor_qualities(bed.now(), cards().ann.ssin);
            let signature = bed.authentication().signature(&original);
            let object = format!("<ds:Object>{original}</ds:Object></ds:Signature>");
            let forged = swap(original, cards().ann.ssin, cards().ben.ssin);
            bed.send_qualities(&append(
                &forged,
                &swap(signature, "</ds:Signature>", &object),
            ))
        },
    ),
    row(
        "wrapping: the original as sibling",
        Kind::ElementUnexpected,
        |bed| {
            let original = messages::actor_qualities(bed.now(), cards().ann.ssin);
            let signature = bed.authentication().signature(&original);
            let forged = messages::actor_qualities(bed.now(), cards().ben.ssin);
            bed.send_qualities(&append(&append(&forged, &original), &signature))
        },
    ),
    row(
        "enveloped transform removed",
        Kind::TransformMissing,
        |bed| {
            let mut seal = bed.authentication();
            seal.transforms = vec![names::EXCLUSIVE_C14N];
            bed.qualities(&seal, same)
        },
    ),
    row(
        "canonicalisation transform removed",
        Kind::TransformMissing,
        |bed| {
            let mut seal = bed.authentication();
            seal.transforms = vec![names::ENVELOPED];
            bed.qualities(&seal, same)
        },
    ),
    row("transforms reordered", Kind::TransformOrder, |bed| {
        let mut seal = bed.authentication();
        seal.transforms.reverse();
        bed.qualities(&seal, same)
    }),
    row("a third transform", Kind::TransformOther, |bed| {
        let mut seal = bed.authentication();
        seal.transforms
            .push("http://www.w3.org/TR/1999/REC-xpath-19991116");
        bed.qualities(&seal, same)
    }),
    row(
        "InclusiveNamespaces in the transform",
        Kind::TransformOther,
        |bed| {
            let mut seal = bed.authentication();
            seal.info = |info| {
                let end = "</ds:Transform></ds:Transforms>";
                let list = format!(
                    "<i:InclusiveNamespaces xmlns:i=\"{}\" PrefixList=\"r\"></i:InclusiveNamespaces>{end}",
                    names::EXCLUSIVE_C14N
                );
                swap(info, end, &list)
            };
            bed.qualities(&seal, same)
        },
    ),
    row("digest method SHA-1", Kind::DigestMethod, |bed| {
        let mut seal = bed.authentication();
        seal.digest_method = "http://www.w3.org/2000/09/xmldsig#sha1";
        bed.qualities(&seal, same)
    }),
    row("an object in the signature", Kind::SignatureObject, |bed| {
        let mut seal = bed.authentication();
        seal.finish = |text| {
            swap(
                text,
                "</ds:Signature>",
                "<ds:Object></ds:Object></ds:Signature>",
            )
        };
        bed.qualities(&seal, same)
    }),
    row(
        "a signature inside the signature",
        Kind::SignaturePosition,
        |bed| {
            let request = messages::actor_qualities(bed.now(), cards().ann.ssin);
            let signature = bed.authentication().signature(&request);
            let inner = signature.replace("xmldsig-1", "xmldsig-2");
            let object = format!("<ds:Object>{inner}</ds:Object></ds:Signature>");
            bed.send_qualities(&append(
                &request,
                &swap(signature, "</ds:Signature>", &object),
            ))
        },
    ),
    row("no KeyInfo", Kind::KeyInfoMissing, |bed| {
        let mut seal = bed.authentication();
        seal.finish = |text| {
            let at = text.find("<ds:KeyInfo>").unwrap();
            format!("{}</ds:Signature>", &text[..at])
        };
        bed.qualities(&seal, same)
    }),
    row("a key name before the certificates", Kind::KeyInfo, |bed| {
        let mut seal = bed.authentication();
        seal.finish = |text| {
            swap(
                text,
                "<ds:KeyInfo>",
                "<ds:KeyInfo><ds:KeyName>x</ds:KeyName>",
            )
        };
        bed.qualities(&seal, same)
    }),
    row(
        "each certificate in an X509Data of its own",
        Kind::KeyInfo,
        |bed| {
            let mut seal = bed.authentication();
            seal.finish = |text| {
                let next = "</ds:X509Certificate><ds:X509Certificate>";
                let apart = "</ds:X509Certificate></ds:X509Data><ds:X509Data><ds:X509Certificate>";
                swap(text, next, apart)
            };
            bed.qualities(&seal, same)
        },
    ),
    row("request changed after signing", Kind::DigestWrong, |bed| {
        bed.qualities_after(|text| swap(text, cards().ann.ssin, cards().ben.ssin))
    }),
    row(
        "white space added inside the request after signing",
        Kind::DigestWrong,
        |bed| bed.qualities_after(|text| swap(text, "<r:SSIN", "\n<r:SSIN")),
    ),
    row(
        "digest changed and signed again",
        Kind::DigestWrong,
        |bed| {
            let mut seal = bed.authentication();
            seal.info = |info| {
                let at = info.find("<ds:DigestValue>").unwrap() + "<ds:DigestValue>".len();
                let letter = if &info[at..=at] == "A" { "B" } else { "A" };
                format!("{}{letter}{}", &info[..at], &info[at + 1..])
            };
            bed.qualities(&seal, same)
        },
    ),
    row("signature value changed", Kind::SignatureWrong, |bed| {
        bed.qualities_after(|text| {
            let at = text.find("<ds:SignatureValue>").unwrap() + "<ds:SignatureValue>\n".len();
            let letter = if &text[at..=at] == "A" { "B" } else { "A" };
            format!("{}{letter}{}", &text[..at], &text[at + 1..])
        })
    }),
    row(
        "signed information changed after signing",
        Kind::SignatureWrong,
        |bed| bed.qualities_after(|text| swap(text, "<ds:Transforms>", "\n<ds:Transforms>")),
    ),
    row(
        "other key, same certificates",
        Kind::SignatureWrong,
        |bed| {
            let chain = &cards().ann.authentication.chain;
            bed.qualities(&Seal::new(&cards().ben.authentication).chain(chain), same)
        },
    ),
    row(
        "other certificates, same key",
        Kind::SignatureWrong,
        |bed| {
            let chain = &cards().ben.authentication.chain;
            bed.qualities(&bed.authentication().chain(chain), same)
        },
    ),
    row(
        "other holder: Ann's card, Ben's number",
        Kind::NotHolder,
        |bed| {
            bed.qualities(&bed.authentication(), |text| {
                swap(text, cards().ann.ssin, cards().ben.ssin)
            })
        },
    ),
    row(
        "number of a person with wrong check digits",
        Kind::Ssin,
        |bed| {
            bed.qualities(&bed.authentication(), |text| {
                swap(text, "76022995180", "76022995108")
            })
        },
    ),
    row(
        "number of a person with another type",
        Kind::SsinType,
        |bed| {
            bed.qualities(&bed.authentication(), |text| {
                swap(text, "Type=\"SSIN\"", "Type=\"INSS\"")
            })
        },
    ),
    row("old request again", Kind::Replayed, |bed| {
        let request = messages::actor_qualities(bed.now(), cards().ann.ssin);
        let sealed = bed.authentication().seal(&request);
        bed.send_qualities(&sealed).good().unwrap();
        bed.send_qualities(&sealed)
    }),
    row("old Id with new content", Kind::Replayed, |bed| {
        let first = messages::actor_qualities(bed.now(), cards().ann.ssin);
        let seal = bed.authentication();
        bed.send_qualities(&seal.seal(&first)).good().unwrap();
        let second = messages::actor_qualities(bed.now(), cards().ann.ssin);
        let fresh = id(&second);
        bed.send_qualities(&seal.seal(&swap(second, &fresh, &id(&first))))
    }),
    row("old instant", Kind::InstantOld, |bed| {
        let at = bed.now() - SignedDuration::from_mins(16);
        let request = messages::actor_qualities(at, cards().ann.ssin);
        bed.send_qualities(&bed.authentication().seal(&request))
    }),
    row("instant in the future", Kind::InstantFuture, |bed| {
        let at = bed.now() + SignedDuration::from_mins(16);
        let request = messages::actor_qualities(at, cards().ann.ssin);
        bed.send_qualities(&bed.authentication().seal(&request))
    }),
    row(
        "old instant of an unsigned request",
        Kind::InstantOld,
        |bed| {
            let at = bed.now() - SignedDuration::from_mins(16);
            let request = messages::get_certificate(at, &"AB".repeat(20));
            bed.scene.send(Operation::GetCertificate, &request)
        },
    ),
];

//! Requests that do not fit their schema.

use super::bed::swap;
use super::{Row, row};
use crate::platform::Kind;
use crate::platform::operation::Operation;
use crate::platform::tests::messages;
use crate::platform::tests::seal::{append, id};

pub const ROWS: &[Row] = &[
    row("element missing: SSIN", Kind::ElementMissing, |bed| {
        bed.qualities(&bed.authentication(), |text| {
            swap(text, "<r:SSIN Type=\"SSIN\">76022995180</r:SSIN>", "")
        })
    }),
    row(
        "element missing: contract DN",
        Kind::ElementMissing,
        |bed| {
            let from = format!("<c:DN>{}</c:DN>", messages::canonical(&bed.contract.dn));
            bed.with_text(&from, "")
        },
    ),
    row("element missing: Signature", Kind::ElementMissing, |bed| {
        bed.send_qualities(&messages::actor_qualities(bed.now(), "76022995180"))
    }),
    row("element doubled: SSIN", Kind::ElementDoubled, |bed| {
        bed.qualities(&bed.authentication(), |text| {
            let one = "<r:SSIN Type=\"SSIN\">76022995180</r:SSIN>";
            swap(text, one, &one.repeat(2))
        })
    }),
    row(
        "element doubled: a second Signature",
        Kind::ElementDoubled,
        |bed| {
            let request = messages::actor_qualities(bed.now(), "76022995180");
            let signature = bed.authentication().signature(&request);
            let second = signature.replace("xmldsig-1", "xmldsig-2");
            bed.send_qualities(&append(&append(&request, &signature), &second))
        },
    ),
    row(
        "element moved: Signature before SSIN",
        Kind::ElementMoved,
        |bed| {
            let request = messages::actor_qualities(bed.now(), "76022995180");
            let signature = bed.authentication().signature(&request);
            bed.send_qualities(&swap(request, "<r:SSIN", &format!("{signature}<r:SSIN")))
        },
    ),
    row(
        "element moved: DN behind the signer",
        Kind::ElementMoved,
        |bed| {
            let dn = format!("<c:DN>{}</c:DN>", messages::canonical(&bed.contract.dn));
            let csr = bed.key.csr(&bed.contract.dn);
            bed.certificate(&bed.signature(), &bed.contract, &csr, |text| {
                let text = swap(text, &dn, "");
                swap(text, "<c:Text>", &format!("{dn}<c:Text>"))
            })
        },
    ),
    row("element unknown", Kind::ElementUnexpected, |bed| {
        bed.qualities(&bed.authentication(), |text| {
            swap(text, "<r:SSIN", "<r:Extra></r:Extra><r:SSIN")
        })
    }),
    row(
        "element in another namespace",
        Kind::ElementNamespace,
        |bed| {
            bed.qualities(&bed.authentication(), |text| {
                let text = swap(text, "<r:SSIN", "<x:SSIN xmlns:x=\"urn:x\"");
                swap(text, "</r:SSIN>", "</x:SSIN>")
            })
        },
    ),
    row("attribute missing: Type", Kind::AttributeMissing, |bed| {
        bed.qualities(&bed.authentication(), |text| {
            swap(text, " Type=\"SSIN\"", "")
        })
    }),
    row(
        "attribute missing: IssueInstant",
        Kind::AttributeMissing,
        |bed| {
            bed.qualities(&bed.authentication(), |text| {
                let (before, rest) = text.split_once(" IssueInstant=\"").unwrap();
                let (_, after) = rest.split_once('"').unwrap();
                format!("{before}{after}")
            })
        },
    ),
    row(
        "attribute missing: xml:lang",
        Kind::AttributeMissing,
        |bed| bed.with_text(" xml:lang=\"nl\"", ""),
    ),
    row("attribute unknown", Kind::AttributeUnexpected, |bed| {
        bed.qualities(&bed.authentication(), |text| {
            swap(text, "Type=\"SSIN\"", "Kind=\"x\" Type=\"SSIN\"")
        })
    }),
    row("value: instant is no date", Kind::Value, |bed| {
        bed.qualities(&bed.authentication(), |text| swap(text, "T09:30", " 09:30"))
    }),
    row("value: CSR is no base64", Kind::Value, |bed| {
        bed.with_text("</c:CSR>", "!</c:CSR>")
    }),
    row("value: key identifier too short", Kind::Value, |bed| {
        let request = messages::get_certificate(bed.now(), &"AB".repeat(19));
        bed.scene.send(Operation::GetCertificate, &request)
    }),
    row("text between elements", Kind::TextUnexpected, |bed| {
        bed.qualities(&bed.authentication(), |text| {
            swap(text, "<r:SSIN", "x<r:SSIN")
        })
    }),
    row("the same Id twice", Kind::IdDoubled, |bed| {
        bed.qualities_after(|text| {
            let id = id(&text);
            swap(text, "xmldsig-1", &id)
        })
    }),
    row("document type declaration", Kind::Doctype, |bed| {
        let body = format!(
            "<!DOCTYPE x>{}",
            crate::platform::soap::envelope(&messages::get_certificate(bed.now(), ""))
        );
        let action = Some("\"x\"");
        bed.scene
            .post(Operation::GetCertificate, action, "text/xml", &body)
            .unwrap()
    }),
    row("two elements in the body", Kind::Body, |bed| {
        let request = messages::get_certificate(bed.now(), &"AB".repeat(20));
        bed.scene
            .send(Operation::GetCertificate, &request.repeat(2))
    }),
];

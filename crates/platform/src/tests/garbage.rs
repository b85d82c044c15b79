//! Foreign bytes never make it panic.

use proptest::prelude::*;

use super::answers::{CP, K, OK, call, enveloped, refused, send};
use super::fixture::*;
use super::refusals::answered;
use crate::{Challenge, GetCertificate, GetEtk, GetExistingApplicationIds, StartEtkRegistration};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_an_answer_or_an_error(
        status in 100u16..600,
        body in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let _ = answered(status, &body);
        let _ = Challenge::from_bytes(&body);
    }

    #[test]
    fn any_tree_of_known_words_is_an_answer_or_an_error(xml in tree()) {
        let _ = answered(200, enveloped(&xml).as_bytes());
        let _ = call(&contract_request(), &xml);
        let _ = call(&GetEtk::of(&organisation(), None), &xml);
        let _ = call(&GetExistingApplicationIds { organisation: organisation() }, &xml);
        let _ = call(&GetCertificate { public_key_identifier: pki::KeyIdentifier::from_bytes([1; 20]) }, &xml);
        let _ = send::<crate::GenerateCertificate>(&xml);
        let _ = send::<crate::GetActorQualities>(&xml);
        let _ = send::<StartEtkRegistration>(&xml);
    }

    #[test]
    fn a_broken_good_answer_is_an_answer_or_an_error(at in 0usize..2000, byte in any::<u8>(), cut in any::<bool>()) {
        let mut body = enveloped(&refused("GetGenericOrganizationTypesResponse", "CODE", "<Parameters/>")).into_bytes();
        let at = at % body.len();
        if cut {
            body.truncate(at);
        } else if let Some(place) = body.get_mut(at) {
            *place = byte;
        }
        let _ = answered(200, &body);
    }
}

fn tree() -> impl Strategy<Value = String> {
    let names = vec![
        "p:GetGenericOrganizationTypesResponse",
        "p:GenerateContractResponse",
        "p:GetCertificateResponse",
        "p:GenerateCertificateResponse",
        "p:GetActorQualitiesResponse",
        "p:GetExistingApplicationIdsResponse",
        "p:Contract",
        "p:OrganizationType",
        "p:X509Certificate",
        "p:PublicKeyIdentifier",
        "p:ApplicationId",
        "p:NaturalPersonAuthorization",
        "p:AutomaticallyValidated",
        "k:Status",
        "k:StatusCode",
        "k:StatusDetail",
        "Errors",
        "Code",
        "Message",
        "k:Id",
        "k:Name",
        "s:Fault",
        "detail",
    ];
    let leaf = prop::sample::select(vec![
        "",
        "true",
        "AAEC",
        "x",
        "&#xD;",
        "85073003328",
        OK_WITH_K,
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(6, 60, 5, move |inner| {
        (prop::sample::select(names.clone()), prop::collection::vec(inner, 0..5))
            .prop_map(|(name, children)| format!("<{name} Type=\"SSIN\" Value=\"urn:x\">{}</{name}>", children.concat()))
    })
    .prop_map(|inner| {
        let declared = format!("xmlns:p=\"{CP}\" xmlns:k=\"{K}\" xmlns:ns9=\"{K}\" xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"");
        match inner.split_once(' ') {
            Some((name, rest)) if inner.starts_with('<') => format!("{name} {declared} {rest}"),
            _ => inner,
        }
    })
}

const OK_WITH_K: &str = OK;

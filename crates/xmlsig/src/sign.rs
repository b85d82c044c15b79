//! Signing: the signature becomes the last child of the root.

use std::cell::RefCell;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use xml_sec::xmldsig::mutation::append_signature_to_root;
use xml_sec::xmldsig::{
    DigestAlgorithm, ReferenceBuilder, SignContext, SignatureAlgorithm, SignatureBuilder,
    SigningKey, SigningKeyError, SigningPublicKeyInfo, Transform,
};

use crate::canonical;
use crate::error::SignError;
use crate::external::{ExternalKey, public_key_info};
use crate::signed_info::{self, Digest};
use crate::verify::{self, root_id};

/// Signs `xml` with `key` and puts the signature in as last child of the root.
///
/// The root must have an attribute `Id`. Everything else in the text stays byte for byte as it is.
/// The key is asked once, and only after everything that can be checked before was checked. The
/// result is verified with the key's certificate before it is handed out.
pub fn sign_enveloped<K: ExternalKey>(xml: &str, key: &K) -> Result<String, SignError<K::Error>> {
    let certificates = key.certificates();
    signed_info::usable_leaf(key, Digest::Sha256)?;
    let info =
        public_key_info(key.algorithm(), &key.public_key_der()).map_err(SignError::KeyUnusable)?;

    let unsigned = canonical::parse(xml)?;
    let (id, before) = unsigned.with_view(|view| {
        let document = view.document();
        if document.descendants().any(verify::is_signature) {
            return Err(SignError::AlreadySigned);
        }
        let id = root_id(document).map_err(|error| match error {
            crate::VerifyError::IdDuplicated => SignError::IdDuplicated,
            _ => SignError::IdMissing,
        })?;
        Ok((id, canonical::element(document, &|_| true)?))
    })?;

    let signed = run(xml, &id, key, info, &certificates)?;

    let verified = verify::verify_enveloped(&signed).map_err(SignError::OwnOutput)?;
    if verified.signed_xml != before || verified.certificates != certificates {
        return Err(SignError::OwnOutput(crate::VerifyError::Invalid));
    }
    Ok(signed)
}

fn run<K: ExternalKey>(
    xml: &str,
    id: &str,
    key: &K,
    info: SigningPublicKeyInfo,
    certificates: &[Vec<u8>],
) -> Result<String, SignError<K::Error>> {
    let adapter = Adapter {
        key,
        info,
        failure: RefCell::new(None),
    };
    let c14n = canonical::algorithm();
    let builder = SignatureBuilder::new(c14n.clone(), key.algorithm().engine())
        .ns_prefix("ds")
        .signature_id(format!("xmldsig-{}", uuid::Uuid::new_v4()))
        .add_reference(
            ReferenceBuilder::new(DigestAlgorithm::Sha256)
                .uri(format!("#{id}"))
                .transform(Transform::Enveloped)
                .transform(Transform::C14n(c14n)),
        )
        .key_info(true);
    let filled = builder
        .build_template()
        .map_err(|error| error.to_string())
        .map(|template| template.replace("<ds:KeyInfo/>", &key_info(certificates)))
        .and_then(|template| {
            append_signature_to_root(xml, &template).map_err(|error| error.to_string())
        })
        .map_err(SignError::Engine)?;
    SignContext::new(&adapter)
        .sign_template(&filled)
        .map_err(|error| match adapter.failure.take() {
            Some(failure) => SignError::Key(failure),
            None => SignError::Engine(error.to_string()),
        })
}

/// One `X509Data` with one `X509Certificate` for each certificate (eHealth protocol, section 6).
/// The library's own writer repeats every namespace in scope there.
fn key_info(certificates: &[Vec<u8>]) -> String {
    let mut xml = String::from("<ds:KeyInfo><ds:X509Data>");
    for certificate in certificates {
        xml.push_str("<ds:X509Certificate>");
        STANDARD.encode_string(certificate, &mut xml);
        xml.push_str("</ds:X509Certificate>");
    }
    xml.push_str("</ds:X509Data></ds:KeyInfo>");
    xml
}

/// Shows an [`ExternalKey`] to the library and keeps the key's own error, which the library's
/// error type cannot carry.
struct Adapter<'k, K: ExternalKey> {
    key: &'k K,
    info: SigningPublicKeyInfo,
    failure: RefCell<Option<K::Error>>,
}

impl<K: ExternalKey> SigningKey for Adapter<'_, K> {
    fn sign(
        &self,
        _algorithm: SignatureAlgorithm,
        canonical_signed_info: &[u8],
    ) -> Result<Vec<u8>, SigningKeyError> {
        self.key.sign(canonical_signed_info).map_err(|error| {
            self.failure.replace(Some(error));
            SigningKeyError::SigningFailed
        })
    }

    fn public_key_info(&self) -> Result<SigningPublicKeyInfo, SigningKeyError> {
        Ok(self.info.clone())
    }
}

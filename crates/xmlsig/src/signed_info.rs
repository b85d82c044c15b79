//! `SignedInfo` of the forms that are put together here: written in canonical form, read strictly,
//! and the check of one signature value.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use xml_sec::xmldsig::{
    DigestAlgorithm, compute_digest, verify_ecdsa_signature_spki, verify_rsa_signature_spki,
};
use xml_sec::{XmlDomDocument, XmlDomNode};

use crate::error::{SignError, VerifyError};
use crate::external::{Algorithm, ExternalKey, public_key_info};
use crate::verify::{bare_algorithm, bytes, elements, is_dsig, public_key_of, require_algorithm};
use crate::{DSIG, EXCLUSIVE, SHA256, canonical};

/// The digest over what is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Digest {
    /// SHA-1: only where eHealth protocol, section 12, has it (the inner signature of a request to
    /// the STS).
    Sha1,
    /// SHA-256.
    Sha256,
}

impl Digest {
    /// The name that stands in `DigestMethod`.
    pub fn uri(self) -> &'static str {
        match self {
            Self::Sha1 => "http://www.w3.org/2000/09/xmldsig#sha1",
            Self::Sha256 => SHA256,
        }
    }

    fn of(self, text: &str) -> Vec<u8> {
        let engine = match self {
            Self::Sha1 => DigestAlgorithm::Sha1,
            Self::Sha256 => DigestAlgorithm::Sha256,
        };
        compute_digest(engine, text.as_bytes())
    }
}

/// One thing that is signed: its identifier, how it is transformed, its canonical text.
pub(crate) struct Part {
    pub id: String,
    pub transforms: &'static [&'static str],
    pub canonical: String,
}

/// `Signature` with `key_info` as it is given. The key is asked once.
pub(crate) fn sign<K: ExternalKey>(
    key: &K,
    digest: Digest,
    parts: &[Part],
    key_info: &str,
) -> Result<String, SignError<K::Error>> {
    let signed_info = write(key.algorithm(), digest, parts);
    let value = key.sign(signed_info.as_bytes()).map_err(SignError::Key)?;
    Ok(format!(
        "<ds:Signature xmlns:ds=\"{DSIG}\" Id=\"xmldsig-{}\">{signed_info}<ds:SignatureValue>{}</ds:SignatureValue>{key_info}</ds:Signature>",
        uuid::Uuid::new_v4(),
        STANDARD.encode(value)
    ))
}

/// The key's certificate fits the key, and the key its algorithm: asked before anything is signed.
/// SHA-1 in the signature goes with SHA-1 in the digest.
pub(crate) fn usable_leaf<K: ExternalKey>(
    key: &K,
    digest: Digest,
) -> Result<Vec<u8>, SignError<K::Error>> {
    let leaf = key
        .certificates()
        .into_iter()
        .next()
        .ok_or(SignError::NoCertificate)?;
    let certified = public_key_of(&leaf).map_err(|_| SignError::CertificateUnreadable)?;
    let public_key = key.public_key_der();
    if certified != public_key {
        return Err(SignError::KeyMismatch);
    }
    public_key_info(key.algorithm(), &public_key).map_err(SignError::KeyUnusable)?;
    if key.algorithm() == Algorithm::RsaSha1 && digest != Digest::Sha1 {
        return Err(SignError::KeyUnusable(
            "SHA-1 is not allowed here".to_owned(),
        ));
    }
    Ok(leaf)
}

/// `SignedInfo` in its exclusive canonical form, whatever stands around it.
fn write(algorithm: Algorithm, digest: Digest, parts: &[Part]) -> String {
    let mut text = format!(
        "<ds:SignedInfo xmlns:ds=\"{DSIG}\"><ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"{}\"></ds:SignatureMethod>",
        algorithm.uri()
    );
    for part in parts {
        let transforms: String = part
            .transforms
            .iter()
            .map(|name| format!("<ds:Transform Algorithm=\"{name}\"></ds:Transform>"))
            .collect();
        text.push_str(&format!(
            "<ds:Reference URI=\"#{}\"><ds:Transforms>{transforms}</ds:Transforms>\
             <ds:DigestMethod Algorithm=\"{}\"></ds:DigestMethod><ds:DigestValue>{}</ds:DigestValue></ds:Reference>",
            part.id,
            digest.uri(),
            STANDARD.encode(digest.of(&part.canonical))
        ));
    }
    text.push_str("</ds:SignedInfo>");
    text
}

/// What stands in a `SignedInfo`, once every element of it was found where it belongs.
pub(crate) struct SignedInfo {
    pub algorithm: Algorithm,
    canonical: String,
    references: Vec<Reference>,
}

struct Reference {
    id: String,
    transforms: Vec<String>,
    digest: Digest,
    value: Vec<u8>,
}

impl SignedInfo {
    /// Reads it. `digests` are those that are accepted; SHA-1 in the signature goes with SHA-1 in the digest.
    pub(crate) fn read(
        document: &XmlDomDocument<'_>,
        node: XmlDomNode<'_, '_>,
        digests: &[Digest],
    ) -> Result<Self, VerifyError> {
        let found: Vec<_> = elements(node).collect();
        let [c14n, method, references @ ..] = found.as_slice() else {
            return Err(VerifyError::SignatureShape("SignedInfo"));
        };
        if !is_dsig(*c14n, "CanonicalizationMethod") || !is_dsig(*method, "SignatureMethod") {
            return Err(VerifyError::SignatureShape("SignedInfo"));
        }
        require_algorithm(*c14n, "CanonicalizationMethod", EXCLUSIVE)?;
        let uri = bare_algorithm(*method, "SignatureMethod")?;
        let algorithm = Algorithm::from_uri(uri)
            .or_else(|| {
                (uri == Algorithm::RsaSha1.uri() && digests.contains(&Digest::Sha1))
                    .then_some(Algorithm::RsaSha1)
            })
            .ok_or_else(|| VerifyError::Algorithm {
                part: "SignatureMethod",
                found: uri.to_owned(),
            })?;
        let references = references
            .iter()
            .map(|reference| Reference::read(*reference, digests))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            algorithm,
            canonical: canonical::subtree(document, node, &|_| true)?,
            references,
        })
    }

    /// Checks that exactly `parts` were signed, and that `value` is the signature of the key in `leaf`.
    pub(crate) fn check(
        &self,
        parts: &[Part],
        leaf: &[u8],
        value: &[u8],
    ) -> Result<(), VerifyError> {
        if self.references.len() != parts.len() {
            return Err(VerifyError::SignatureShape("SignedInfo"));
        }
        for part in parts {
            self.reference_to(part)?;
        }
        let public_key = public_key_of(leaf)?;
        public_key_info(self.algorithm, &public_key).map_err(|_| VerifyError::Algorithm {
            part: "SignatureMethod",
            found: self.algorithm.uri().to_owned(),
        })?;
        let message = self.canonical.as_bytes();
        let engine = self.algorithm.engine();
        let verdict = match self.algorithm {
            Algorithm::RsaSha1 | Algorithm::RsaSha256 => {
                verify_rsa_signature_spki(engine, &public_key, message, value)
            }
            _ => verify_ecdsa_signature_spki(engine, &public_key, message, value),
        };
        match verdict {
            Ok(true)
                if self
                    .references
                    .iter()
                    .all(|reference| reference.fits(parts)) =>
            {
                Ok(())
            }
            // A value of the wrong length is an error to the library and a wrong value to us.
            _ => Err(VerifyError::Invalid),
        }
    }

    fn reference_to(&self, part: &Part) -> Result<(), VerifyError> {
        let mut named = self.references.iter().filter(|found| found.id == part.id);
        let (Some(reference), None) = (named.next(), named.next()) else {
            let found: Vec<&str> = self.references.iter().map(|r| r.id.as_str()).collect();
            return Err(VerifyError::Reference(format!("#{}", found.join(" #"))));
        };
        if reference.transforms != part.transforms {
            return Err(VerifyError::Transform(reference.transforms.join(" ")));
        }
        Ok(())
    }
}

impl Reference {
    fn read(node: XmlDomNode<'_, '_>, digests: &[Digest]) -> Result<Self, VerifyError> {
        let uri = node.attribute("URI").unwrap_or_default();
        let id = uri
            .strip_prefix('#')
            .filter(|_| is_dsig(node, "Reference") && node.attributes().count() == 1)
            .ok_or_else(|| VerifyError::Reference(uri.to_owned()))?;
        let [transforms, method, value] = crate::verify::children(
            node,
            ["Transforms", "DigestMethod", "DigestValue"],
            "Reference",
        )?;
        let transforms = elements(transforms)
            .map(|transform| {
                let name = transform.attribute("Algorithm").unwrap_or_default();
                if is_dsig(transform, "Transform") && !crate::verify::has_content(transform) {
                    Ok(name.to_owned())
                } else {
                    Err(VerifyError::Transform(name.to_owned()))
                }
            })
            .collect::<Result<_, _>>()?;
        let named = bare_algorithm(method, "DigestMethod")?;
        let digest = digests
            .iter()
            .find(|digest| digest.uri() == named)
            .ok_or_else(|| VerifyError::Algorithm {
                part: "DigestMethod",
                found: named.to_owned(),
            })?;
        Ok(Self {
            id: id.to_owned(),
            transforms,
            digest: *digest,
            value: bytes(value, "DigestValue")?,
        })
    }

    /// True when the part of this name has this digest.
    fn fits(&self, parts: &[Part]) -> bool {
        parts
            .iter()
            .any(|part| part.id == self.id && self.digest.of(&part.canonical) == self.value)
    }
}

//! Which certificates of a file belong to which key.

use pki::Certificate;

use crate::pkcs12::{CertificateBag, KeyBag};

/// Certificates of a file, parsed once; those that cannot be parsed are only carried along.
pub(crate) struct Pool<'a> {
    certificates: Vec<(&'a CertificateBag, Certificate)>,
}

impl<'a> Pool<'a> {
    /// Over all certificates of a file.
    pub(crate) fn new(bags: &'a [CertificateBag]) -> Self {
        let parse = |bag: &'a CertificateBag| Some((bag, Certificate::from_der(&bag.der).ok()?));
        Self {
            certificates: bags.iter().filter_map(parse).collect(),
        }
    }

    /// The chain of a key entry, leaf first; empty when no certificate belongs to it.
    ///
    /// With a known public key only its own certificates count, first the one that also has the
    /// local key identifier. Without (a kind of key that we cannot read) the identifier decides.
    pub(crate) fn chain(&self, key: &KeyBag, public_key_der: Option<&[u8]>) -> Vec<Certificate> {
        let named = |bag: &CertificateBag| {
            key.local_key_id.is_some() && bag.local_key_id == key.local_key_id
        };
        let owned = |certificate: &Certificate| {
            public_key_der.is_none_or(|public| certificate.public_key_der() == public)
        };
        let mut candidates = self.certificates.iter();
        let leaf = candidates
            .clone()
            .find(|(bag, certificate)| named(bag) && owned(certificate))
            .or_else(|| {
                candidates.find(|(_, certificate)| public_key_der.is_some() && owned(certificate))
            });
        leaf.map_or_else(Vec::new, |(_, leaf)| self.issuers_of(leaf))
    }

    /// The certificate that a key entry points to by its identifier, whatever its key.
    pub(crate) fn named(&self, key: &KeyBag) -> Option<&Certificate> {
        key.local_key_id.as_ref()?;
        let mut named = self.certificates.iter();
        named
            .find(|(bag, _)| bag.local_key_id == key.local_key_id)
            .map(|(_, certificate)| certificate)
    }

    /// The leaf and its issuers. An issuer is an authority: the certificate of an ETK names the
    /// owner's authentication certificate as its issuer and still stands alone (eHealth protocol,
    /// section 9).
    fn issuers_of(&self, leaf: &Certificate) -> Vec<Certificate> {
        let mut chain = vec![leaf.clone()];
        while let Some(last) = chain.last().filter(|last| !last.is_self_issued())
            && let Some((_, issuer)) = self.certificates.iter().find(|(_, candidate)| {
                candidate.is_ca() && !chain.contains(candidate) && last.is_issued_by(candidate)
            })
            && chain.len() < MAX_CHAIN
        {
            chain.push(issuer.clone());
        }
        chain
    }
}

/// Longer chains do not occur; bounds the signatures that are verified.
const MAX_CHAIN: usize = 10;

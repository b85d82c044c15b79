//! The bare RSA private-key operation, which the cryptographic library does not offer.
//!
//! A 1.7 card pads whatever DigestInfo it is given (algorithm 01) and also signs SHA-1 and MD5
//! hashes and PSS with SHA-1; the library signs none of these. This is for test keys only: it is
//! constant in time, but not blinded.

use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, Odd};
use x509_cert::der::asn1::{AnyRef, OctetStringRef, UintRef};
use x509_cert::der::{Decode, Sequence};

use super::{AuthorityError, KeyPair};

impl KeyPair {
    /// `block` to the power of the private exponent, modulo the modulus; both big-endian and as
    /// long as the modulus. Fails for EC keys, and when `block` is longer or larger than the modulus.
    pub(crate) fn private_operation(&self, block: &[u8]) -> Result<Vec<u8>, AuthorityError> {
        if !self.is_rsa() {
            return Err(AuthorityError::NotAKey);
        }
        let outer = Outer::from_der(self.to_pkcs8())?;
        let key = Inner::from_der(outer.key.as_bytes())?;
        power(
            block,
            key.private_exponent.as_bytes(),
            key.modulus.as_bytes(),
        )
    }
}

fn power(base: &[u8], exponent: &[u8], modulus: &[u8]) -> Result<Vec<u8>, AuthorityError> {
    let bits = u32::try_from(modulus.len() * 8).map_err(|_| AuthorityError::Key)?;
    let read = |bytes| BoxedUint::from_be_slice(bytes, bits).map_err(|_| AuthorityError::Key);
    let (base, exponent, modulus) = (read(base)?, read(exponent)?, read(modulus)?);
    if base >= modulus {
        return Err(AuthorityError::Key);
    }
    let modulus: Option<Odd<BoxedUint>> = Odd::new(modulus).into();
    let parameters = BoxedMontyParams::new(modulus.ok_or(AuthorityError::Key)?);
    let result = BoxedMontyForm::new(base, &parameters).pow(&exponent);
    Ok(result.retrieve().to_be_bytes().into_vec())
}

/// PrivateKeyInfo (RFC 5208), without attributes.
#[derive(Sequence)]
struct Outer<'a> {
    version: u8,
    algorithm: AnyRef<'a>,
    key: &'a OctetStringRef,
}

/// RSAPrivateKey (RFC 8017, appendix A.1.2).
#[derive(Sequence)]
struct Inner<'a> {
    version: u8,
    modulus: UintRef<'a>,
    public_exponent: UintRef<'a>,
    private_exponent: UintRef<'a>,
    prime1: UintRef<'a>,
    prime2: UintRef<'a>,
    exponent1: UintRef<'a>,
    exponent2: UintRef<'a>,
    coefficient: UintRef<'a>,
}

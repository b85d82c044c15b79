//! RSA private keys.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize, Pkcs1PrivateDecryptingKey, PrivateDecryptingKey};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding};
use pki::{KeyIdentifier, PssSigner, SignError, Signer};
use zeroize::Zeroizing;

use crate::KeystoreError;

/// An RSA private key. Wiped when dropped; without `Debug`, so it cannot get into a log.
///
/// A copy made with `clone` is a second secret in memory: for keeping an old key in a new keystore.
#[derive(Clone)]
pub struct PrivateKey {
    pkcs8: Zeroizing<Vec<u8>>,
    pair: KeyPair,
    public_key_der: Vec<u8>,
    identifier: KeyIdentifier,
}

impl PrivateKey {
    /// A new key of 2048 bits, the size of eHealth certificates (eHealth protocol, section 7).
    pub fn generate() -> Result<Self, KeystoreError> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeystoreError::KeyGeneration)?;
        Self::from_pair(pair)
    }

    /// A key from PKCS#8 DER (RFC 5208): RSA of 2048 to 8192 bits, checked for consistency.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeystoreError> {
        Self::from_pair(KeyPair::from_pkcs8(der).map_err(|_| KeystoreError::KeyUnusable)?)
    }

    fn from_pair(pair: KeyPair) -> Result<Self, KeystoreError> {
        let private: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| KeystoreError::KeyUnusable)?;
        let pkcs8 = Zeroizing::new(private.as_ref().to_vec());
        let public: PublicKeyX509Der<'_> = pair
            .public_key()
            .as_der()
            .map_err(|_| KeystoreError::KeyUnusable)?;
        let public_key_der = public.as_ref().to_vec();
        let identifier = KeyIdentifier::of_public_key(&public_key_der)
            .map_err(|_| KeystoreError::KeyUnusable)?;
        Ok(Self {
            pkcs8,
            pair,
            public_key_der,
            identifier,
        })
    }

    /// The key as PKCS#8 DER, wiped when dropped. Only for what encrypts it.
    pub fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        self.pkcs8.clone()
    }

    /// The SubjectPublicKeyInfo, DER.
    pub fn public_key_der(&self) -> &[u8] {
        &self.public_key_der
    }

    /// The number under which the platform knows the key: it answers to nothing else, so the
    /// keystore alone is enough to find a request again.
    pub fn public_key_identifier(&self) -> KeyIdentifier {
        self.identifier
    }

    /// Length of the modulus in bits.
    pub fn bits(&self) -> usize {
        self.pair.public_modulus_len() * 8
    }

    /// Decrypts RSA PKCS#1 v1.5 (the challenge of an ETK registration; eHealth protocol, section 8).
    ///
    /// One error for every reason, so nothing is told to who sent the ciphertext.
    pub fn decrypt_pkcs1(&self, ciphertext: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeystoreError> {
        let key = PrivateDecryptingKey::from_pkcs8(&self.pkcs8)
            .and_then(|key| Ok(Pkcs1PrivateDecryptingKey::new(key)?))
            .map_err(|_| KeystoreError::KeyUnusable)?;
        let mut plain = Zeroizing::new(vec![0; key.min_output_size()]);
        let length = key
            .decrypt(ciphertext, &mut plain)
            .map_err(|_| KeystoreError::DecryptFailed)?
            .len();
        plain.truncate(length);
        Ok(plain)
    }
}

impl Signer for PrivateKey {
    fn public_key_der(&self) -> Vec<u8> {
        self.public_key_der.clone()
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        self.sign_as(&RSA_PKCS1_SHA256, message)
    }
}

impl PssSigner for PrivateKey {
    fn sign_pss_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        self.sign_as(&RSA_PSS_SHA256, message)
    }
}

impl PrivateKey {
    fn sign_as(
        &self,
        encoding: &'static dyn RsaEncoding,
        message: &[u8],
    ) -> Result<Vec<u8>, SignError> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(encoding, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| SignError::failed("the key does not sign"))?;
        Ok(signature)
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::rsa::{Pkcs1PublicEncryptingKey, PublicEncryptingKey};
    use aws_lc_rs::signature::{
        RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, UnparsedPublicKey,
    };

    use super::*;

    #[test]
    fn a_new_key_survives_pkcs8_and_signs() {
        let key = PrivateKey::generate().unwrap();
        assert_eq!(key.bits(), 2048);
        let again = PrivateKey::from_pkcs8(&key.to_pkcs8()).unwrap();
        assert_eq!(key.public_key_der(), again.public_key_der());
        assert_eq!(key.public_key_identifier(), again.public_key_identifier());
        let signature = again.sign_sha256(b"fictief").unwrap();
        let public = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.public_key_der());
        public.verify(b"fictief", &signature).unwrap();
        assert!(public.verify(b"Fictief", &signature).is_err());
        let signature = again.sign_pss_sha256(b"fictief").unwrap();
        let public = UnparsedPublicKey::new(&RSA_PSS_2048_8192_SHA256, key.public_key_der());
        public.verify(b"fictief", &signature).unwrap();
    }

    #[test]
    fn what_was_encrypted_for_the_key_is_decrypted() {
        let key = PrivateKey::generate().unwrap();
        let public = PublicEncryptingKey::from_der(key.public_key_der()).unwrap();
        let public = Pkcs1PublicEncryptingKey::new(public).unwrap();
        let mut ciphertext = vec![0; public.ciphertext_size()];
        public.encrypt(&[7; 16], &mut ciphertext).unwrap();
        assert_eq!(*key.decrypt_pkcs1(&ciphertext).unwrap(), [7; 16]);

        let other = PrivateKey::generate().unwrap();
        assert!(
            other
                .decrypt_pkcs1(&ciphertext)
                .map(|plain| *plain != [7; 16])
                .unwrap_or(true)
        );
        for wrong in [&ciphertext[1..], &[], &[0; 256], &[0xff; 256], &[1; 300]] {
            let error = key.decrypt_pkcs1(wrong).err().unwrap();
            assert_eq!(error.code(), "KEYSTORE-DECRYPT-FAILED");
        }
    }

    #[test]
    fn other_bytes_are_no_key() {
        let key = PrivateKey::generate().unwrap();
        let whole = key.to_pkcs8();
        for length in [0, 1, 30, whole.len() - 1] {
            assert!(
                PrivateKey::from_pkcs8(&whole[..length]).is_err(),
                "{length}"
            );
        }
    }
}

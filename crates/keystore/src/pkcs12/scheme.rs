//! Encryption with a password: the PKCS#12 schemes and PBES2.

use std::num::NonZeroU32;

use aws_lc_rs::cipher::{
    AES_128, AES_192, AES_256, DecryptionContext, EncryptionContext, PaddedBlockDecryptingKey,
    PaddedBlockEncryptingKey, UnboundCipherKey,
};
use aws_lc_rs::{iv::FixedLength, pbkdf2};
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{
    BlockCipherDecrypt, BlockCipherEncrypt, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit,
    KeyInit,
};
use der::asn1::{Null, ObjectIdentifier, OctetString};
use der::{Any, Decode, Encode, Sequence};
use des::{TdesEde2, TdesEde3};
use pkcs12::kdf::{Pkcs12KeyType, derive_key};
use pkcs12::pbe_params::{Pbes2Params, Pkcs12PbeParams};
use rc2::Rc2;
use sha1::Sha1;
use spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

use super::names;
use super::password::Password;
use super::work::Work;
use crate::KeystoreError;

/// One way of encrypting with a password, with its salt and count.
pub(super) enum Scheme {
    /// RFC 7292, appendix C: SHA-1 derivation, old block ciphers.
    Pkcs12 {
        cipher: OldCipher,
        salt: Vec<u8>,
        iterations: i32,
    },
    /// RFC 8018, section 6.2.
    Pbes2 {
        prf: pbkdf2::Algorithm,
        prf_name: ObjectIdentifier,
        salt: Vec<u8>,
        iterations: NonZeroU32,
        cipher: NewCipher,
        iv: Vec<u8>,
    },
}

/// The ciphers of the PKCS#12 schemes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OldCipher {
    TripleDes3,
    TripleDes2,
    Rc2Bits128,
    Rc2Bits40,
}

/// The ciphers of PBES2.
#[derive(Clone, Copy)]
pub(super) enum NewCipher {
    Aes128,
    Aes192,
    Aes256,
    TripleDes,
}

impl Scheme {
    /// A PKCS#12 scheme for writing.
    pub(super) fn old(cipher: OldCipher, salt: &[u8], iterations: i32) -> Self {
        Self::Pkcs12 {
            cipher,
            salt: salt.to_vec(),
            iterations,
        }
    }

    /// PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC, for writing.
    pub(super) fn modern(salt: &[u8], iterations: NonZeroU32, iv: [u8; AES_BLOCK]) -> Self {
        Self::Pbes2 {
            prf: pbkdf2::PBKDF2_HMAC_SHA256,
            prf_name: names::HMAC_SHA256,
            salt: salt.to_vec(),
            iterations,
            cipher: NewCipher::Aes256,
            iv: iv.to_vec(),
        }
    }

    /// Reads an algorithm identifier.
    pub(super) fn read(algorithm: &AlgorithmIdentifierOwned) -> Result<Self, KeystoreError> {
        if algorithm.oid == names::PBES2 {
            return Self::read_pbes2(algorithm);
        }
        let cipher = OldCipher::from_oid(algorithm.oid).ok_or_else(|| unknown(algorithm.oid))?;
        let params: Pkcs12PbeParams = parameters(algorithm)?;
        Ok(Self::Pkcs12 {
            cipher,
            salt: params.salt.into_bytes().into(),
            iterations: params.iterations,
        })
    }

    fn read_pbes2(algorithm: &AlgorithmIdentifierOwned) -> Result<Self, KeystoreError> {
        let params: Pbes2Params = parameters(algorithm)?;
        if params.kdf.oid != names::PBKDF2 {
            return Err(unknown(params.kdf.oid));
        }
        let cipher = NewCipher::from_oid(params.encryption.oid)
            .ok_or_else(|| unknown(params.encryption.oid))?;
        let iv: OctetString = parameters(&params.encryption)?;
        let kdf: Pbkdf2Params = parameters(&params.kdf)?;
        if kdf
            .key_length
            .is_some_and(|length| usize::from(length) != cipher.key_length())
            || iv.as_bytes().len() != cipher.block_length()
        {
            return Err(DAMAGED);
        }
        let prf_name = kdf.prf.map_or(names::HMAC_SHA1, |prf| prf.oid);
        Ok(Self::Pbes2 {
            prf: pseudo_random_function(prf_name)?,
            prf_name,
            salt: kdf.salt.into_bytes().into(),
            iterations: NonZeroU32::new(kdf.iterations).ok_or(DAMAGED)?,
            cipher,
            iv: iv.into_bytes().into(),
        })
    }

    /// The algorithm identifier.
    pub(super) fn algorithm(&self) -> Result<AlgorithmIdentifierOwned, KeystoreError> {
        match self {
            Self::Pkcs12 {
                cipher,
                salt,
                iterations,
            } => {
                let params = Pkcs12PbeParams {
                    salt: octets(salt)?,
                    iterations: *iterations,
                };
                identifier(cipher.oid(), &params)
            }
            Self::Pbes2 {
                prf_name,
                salt,
                iterations,
                cipher,
                iv,
                ..
            } => {
                let kdf = Pbkdf2Params {
                    salt: octets(salt)?,
                    iterations: iterations.get(),
                    key_length: None,
                    prf: Some(identifier(*prf_name, &Null)?),
                };
                let params = Pbes2Params {
                    kdf: identifier(names::PBKDF2, &kdf)?,
                    encryption: identifier(cipher.oid(), &octets(iv)?)?,
                };
                identifier(names::PBES2, &params)
            }
        }
    }

    /// The scheme's name for people.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Pkcs12 { cipher, .. } => names::name_of(cipher.oid()),
            Self::Pbes2 {
                prf_name, cipher, ..
            } => format!(
                "PBES2 (PBKDF2 {}, {})",
                names::name_of(*prf_name),
                names::name_of(cipher.oid())
            ),
        }
    }

    /// The iteration count; damaged when it is negative.
    pub(super) fn iterations(&self) -> Result<u32, KeystoreError> {
        match self {
            Self::Pkcs12 { iterations, .. } => u32::try_from(*iterations).map_err(|_| DAMAGED),
            Self::Pbes2 { iterations, .. } => Ok(iterations.get()),
        }
    }

    /// Decrypts; the inner `None` means that the padding is wrong, so another password was used.
    pub(super) fn decrypt(
        &self,
        data: &[u8],
        password: &Password,
        work: &mut Work,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, KeystoreError> {
        work.take(self.iterations()?)?;
        Ok(match self {
            Self::Pkcs12 { cipher, .. } => {
                let (key, iv) = self.old_key(*cipher, password);
                match cipher {
                    OldCipher::TripleDes3 => {
                        cbc_decrypt(TdesEde3::new_from_slice(&key).ok(), &iv, data)
                    }
                    OldCipher::TripleDes2 => {
                        cbc_decrypt(TdesEde2::new_from_slice(&key).ok(), &iv, data)
                    }
                    OldCipher::Rc2Bits128 | OldCipher::Rc2Bits40 => {
                        cbc_decrypt(Rc2::new_from_slice(&key).ok(), &iv, data)
                    }
                }
            }
            Self::Pbes2 {
                prf,
                salt,
                iterations,
                cipher,
                iv,
                ..
            } => {
                let mut key = Zeroizing::new(vec![0; cipher.key_length()]);
                pbkdf2::derive(*prf, *iterations, salt, password.text(), &mut key);
                match cipher {
                    NewCipher::TripleDes => {
                        cbc_decrypt(TdesEde3::new_from_slice(&key).ok(), iv, data)
                    }
                    _ => cipher.aes_decrypt(&key, iv, data),
                }
            }
        })
    }

    /// Encrypts.
    pub(super) fn encrypt(
        &self,
        data: &[u8],
        password: &Password,
    ) -> Result<Vec<u8>, KeystoreError> {
        let encrypted = match self {
            Self::Pkcs12 { cipher, .. } => {
                let (key, iv) = self.old_key(*cipher, password);
                match cipher {
                    OldCipher::TripleDes3 => {
                        cbc_encrypt(TdesEde3::new_from_slice(&key).ok(), &iv, data)
                    }
                    OldCipher::TripleDes2 => {
                        cbc_encrypt(TdesEde2::new_from_slice(&key).ok(), &iv, data)
                    }
                    OldCipher::Rc2Bits128 | OldCipher::Rc2Bits40 => {
                        cbc_encrypt(Rc2::new_from_slice(&key).ok(), &iv, data)
                    }
                }
            }
            Self::Pbes2 {
                prf,
                salt,
                iterations,
                cipher,
                iv,
                ..
            } => {
                let mut key = Zeroizing::new(vec![0; cipher.key_length()]);
                pbkdf2::derive(*prf, *iterations, salt, password.text(), &mut key);
                match cipher {
                    NewCipher::TripleDes => {
                        cbc_encrypt(TdesEde3::new_from_slice(&key).ok(), iv, data)
                    }
                    _ => cipher.aes_encrypt(&key, iv, data),
                }
            }
        };
        encrypted.ok_or(KeystoreError::EncodeFailed)
    }

    /// Key and initial vector of a PKCS#12 scheme (RFC 7292, appendix B).
    fn old_key(
        &self,
        cipher: OldCipher,
        password: &Password,
    ) -> (Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>) {
        let (salt, iterations) = match self {
            Self::Pkcs12 {
                salt, iterations, ..
            } => (salt.as_slice(), *iterations),
            Self::Pbes2 { .. } => (&[][..], 1),
        };
        let derive = |purpose, length| {
            Zeroizing::new(derive_key::<Sha1>(
                password.bmp(),
                salt,
                purpose,
                iterations,
                length,
            ))
        };
        (
            derive(Pkcs12KeyType::EncryptionKey, cipher.key_length()),
            derive(Pkcs12KeyType::Iv, OLD_BLOCK),
        )
    }
}

impl OldCipher {
    fn from_oid(oid: ObjectIdentifier) -> Option<Self> {
        [
            Self::TripleDes3,
            Self::TripleDes2,
            Self::Rc2Bits128,
            Self::Rc2Bits40,
        ]
        .into_iter()
        .find(|cipher| cipher.oid() == oid)
    }

    fn oid(self) -> ObjectIdentifier {
        match self {
            Self::TripleDes3 => pkcs12::PKCS_12_PBE_WITH_SHAAND3_KEY_TRIPLE_DES_CBC,
            Self::TripleDes2 => pkcs12::PKCS_12_PBE_WITH_SHAAND2_KEY_TRIPLE_DES_CBC,
            Self::Rc2Bits128 => pkcs12::PKCS_12_PBE_WITH_SHAAND128_BIT_RC2_CBC,
            Self::Rc2Bits40 => pkcs12::PKCS_12_PBEWITH_SHAAND40_BIT_RC2_CBC,
        }
    }

    fn key_length(self) -> usize {
        match self {
            Self::TripleDes3 => 24,
            Self::TripleDes2 | Self::Rc2Bits128 => 16,
            Self::Rc2Bits40 => 5,
        }
    }
}

impl NewCipher {
    fn from_oid(oid: ObjectIdentifier) -> Option<Self> {
        [Self::Aes128, Self::Aes192, Self::Aes256, Self::TripleDes]
            .into_iter()
            .find(|cipher| cipher.oid() == oid)
    }

    fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Aes128 => names::AES_128_CBC,
            Self::Aes192 => names::AES_192_CBC,
            Self::Aes256 => names::AES_256_CBC,
            Self::TripleDes => names::DES_EDE3_CBC,
        }
    }

    fn key_length(self) -> usize {
        match self {
            Self::Aes128 => 16,
            Self::Aes192 | Self::TripleDes => 24,
            Self::Aes256 => 32,
        }
    }

    fn block_length(self) -> usize {
        match self {
            Self::TripleDes => OLD_BLOCK,
            _ => AES_BLOCK,
        }
    }

    fn aes_key(self, key: &[u8]) -> Option<UnboundCipherKey> {
        let algorithm = match self {
            Self::Aes128 => &AES_128,
            Self::Aes192 => &AES_192,
            Self::Aes256 => &AES_256,
            Self::TripleDes => return None,
        };
        UnboundCipherKey::new(algorithm, key).ok()
    }

    fn aes_decrypt(self, key: &[u8], iv: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let iv: [u8; AES_BLOCK] = iv.try_into().ok()?;
        let key = PaddedBlockDecryptingKey::cbc_pkcs7(self.aes_key(key)?).ok()?;
        let mut buffer = Zeroizing::new(data.to_vec());
        let context = DecryptionContext::Iv128(FixedLength::from(iv));
        let length = key.decrypt(&mut buffer, context).ok()?.len();
        buffer.truncate(length);
        Some(buffer)
    }

    fn aes_encrypt(self, key: &[u8], iv: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let iv: [u8; AES_BLOCK] = iv.try_into().ok()?;
        let key = PaddedBlockEncryptingKey::cbc_pkcs7(self.aes_key(key)?).ok()?;
        // Room for the padding, so that growing leaves no copy of a key behind.
        let mut buffer = Vec::with_capacity(data.len() + AES_BLOCK);
        buffer.extend_from_slice(data);
        // The vector is fresh for every encryption, see `write`.
        let context = EncryptionContext::Iv128(FixedLength::from(iv));
        key.less_safe_encrypt(&mut buffer, context).ok()?;
        Some(buffer)
    }
}

/// RFC 8018, appendix A.2; `prf` absent means HMAC-SHA1.
#[derive(Sequence)]
struct Pbkdf2Params {
    salt: OctetString,
    iterations: u32,
    key_length: Option<u16>,
    prf: Option<AlgorithmIdentifierOwned>,
}

fn pseudo_random_function(oid: ObjectIdentifier) -> Result<pbkdf2::Algorithm, KeystoreError> {
    match oid {
        names::HMAC_SHA1 => Ok(pbkdf2::PBKDF2_HMAC_SHA1),
        names::HMAC_SHA256 => Ok(pbkdf2::PBKDF2_HMAC_SHA256),
        names::HMAC_SHA384 => Ok(pbkdf2::PBKDF2_HMAC_SHA384),
        names::HMAC_SHA512 => Ok(pbkdf2::PBKDF2_HMAC_SHA512),
        other => Err(unknown(other)),
    }
}

fn parameters<T>(algorithm: &AlgorithmIdentifierOwned) -> Result<T, KeystoreError>
where
    T: for<'a> Decode<'a>,
{
    let der = algorithm
        .parameters
        .as_ref()
        .and_then(|any| any.to_der().ok());
    T::from_der(&der.ok_or(DAMAGED)?).map_err(|_| DAMAGED)
}

fn identifier<T: Encode>(
    oid: ObjectIdentifier,
    parameters: &T,
) -> Result<AlgorithmIdentifierOwned, KeystoreError> {
    let der = parameters
        .to_der()
        .map_err(|_| KeystoreError::EncodeFailed)?;
    Ok(AlgorithmIdentifierOwned {
        oid,
        parameters: Some(Any::from_der(&der).map_err(|_| KeystoreError::EncodeFailed)?),
    })
}

fn octets(bytes: &[u8]) -> Result<OctetString, KeystoreError> {
    OctetString::new(bytes).map_err(|_| KeystoreError::EncodeFailed)
}

fn unknown(oid: ObjectIdentifier) -> KeystoreError {
    KeystoreError::AlgorithmUnknown {
        name: names::name_of(oid),
    }
}

fn cbc_decrypt<C>(cipher: Option<C>, iv: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>>
where
    C: BlockCipherDecrypt,
{
    let mode = cbc::Decryptor::inner_iv_slice_init(cipher?, iv).ok()?;
    let mut buffer = Zeroizing::new(data.to_vec());
    let length = mode.decrypt_padded::<Pkcs7>(&mut buffer).ok()?.len();
    buffer.truncate(length);
    Some(buffer)
}

fn cbc_encrypt<C>(cipher: Option<C>, iv: &[u8], data: &[u8]) -> Option<Vec<u8>>
where
    C: BlockCipherEncrypt,
{
    let mode = cbc::Encryptor::inner_iv_slice_init(cipher?, iv).ok()?;
    Some(mode.encrypt_padded_vec::<Pkcs7>(data))
}

const OLD_BLOCK: usize = 8;
pub(super) const AES_BLOCK: usize = 16;
const DAMAGED: KeystoreError = KeystoreError::Damaged {
    part: "encryption parameters",
};

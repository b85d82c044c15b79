//! HTTPS with an authority of its own.

use std::sync::Arc;

use axum_server::tls_rustls::RustlsConfig;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::PlatformError;
use super::store::Store;

/// The authority that certifies the server; clients trust its certificate.
#[derive(Serialize, Deserialize)]
pub struct TlsAuthority {
    #[serde(with = "super::store::secret")]
    key_pem: Zeroizing<String>,
    certificate_pem: String,
}

impl TlsAuthority {
    /// Reads the authority, or makes one.
    pub fn load_or_create(store: &Store) -> Result<Self, PlatformError> {
        if let Some(kept) = store.read(FILE)? {
            return Ok(kept);
        }
        let made = Self::create().map_err(wrong)?;
        store.write(FILE, &made)?;
        Ok(made)
    }

    /// The certificate to be trusted, as PEM.
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// A fresh server certificate for this computer, and the settings to serve with it.
    pub fn server(&self) -> Result<RustlsConfig, PlatformError> {
        let key = KeyPair::from_pem(&self.key_pem).map_err(wrong)?;
        let issuer = Issuer::new(authority_params().map_err(wrong)?, key);
        let server_key = KeyPair::generate().map_err(wrong)?;
        let certificate = server_params()
            .and_then(|params| params.signed_by(&server_key, &issuer))
            .map_err(wrong)?;
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(server_key.serialize_der()));
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(wrong)?
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .map_err(wrong)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(RustlsConfig::from_config(Arc::new(config)))
    }

    fn create() -> Result<Self, rcgen::Error> {
        let key = KeyPair::generate()?;
        let certificate = authority_params()?.self_signed(&key)?;
        Ok(Self {
            key_pem: Zeroizing::new(key.serialize_pem()),
            certificate_pem: certificate.pem(),
        })
    }
}

fn authority_params() -> Result<CertificateParams, rcgen::Error> {
    let mut params = params(Vec::new(), "REHEARSAL HTTPS CA (not real)")?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

fn server_params() -> Result<CertificateParams, rcgen::Error> {
    let hosts = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
    let mut params = params(hosts.to_vec(), "REHEARSAL HTTPS server (not real)")?;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn params(hosts: Vec<String>, common: &str) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(hosts)?;
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, "BE");
    name.push(DnType::OrganizationName, "Clavis rehearsal");
    name.push(DnType::CommonName, common);
    params.distinguished_name = name;
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2049, 12, 31);
    Ok(params)
}

fn wrong(error: impl ToString) -> PlatformError {
    PlatformError::Tls {
        detail: error.to_string(),
    }
}

const FILE: &str = "https.json";

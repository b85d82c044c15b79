//! HTTPS with an authority of its own. Its certificates outlast every date that the rehearsal's clock
//! can be moved to, and programs judge them by the time of the system.

use std::sync::Arc;

use axum_server::tls_rustls::RustlsConfig;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::PlatformError;
use super::fault::{FaultKind, Faults};
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

    /// A fresh server certificate for this computer, and the settings to serve with it; `faults` may
    /// want another one for a connection.
    pub fn server(&self, faults: Arc<Faults>) -> Result<RustlsConfig, PlatformError> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let key = KeyPair::from_pem(&self.key_pem).map_err(wrong)?;
        let own = Issuer::new(authority_params(OWN).map_err(wrong)?, key);
        let other_key = KeyPair::generate().map_err(wrong)?;
        let other = Issuer::new(authority_params(INSPECTION).map_err(wrong)?, other_key);
        let certificate = |issuer, params: Result<_, rcgen::Error>| {
            certified(issuer, params.map_err(wrong)?, &provider).map_err(wrong)
        };
        let certificates = Certificates {
            good: certificate(&own, server_params(&HERE))?,
            expired: certificate(&own, expired_params())?,
            elsewhere: certificate(&own, server_params(&["ehealth.example.com"]))?,
            inspected: certificate(&other, server_params(&HERE))?,
            faults,
        };
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(wrong)?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(certificates));
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(RustlsConfig::from_config(Arc::new(config)))
    }

    fn create() -> Result<Self, rcgen::Error> {
        let key = KeyPair::generate()?;
        let certificate = authority_params(OWN)?.self_signed(&key)?;
        Ok(Self {
            key_pem: Zeroizing::new(key.serialize_pem()),
            certificate_pem: certificate.pem(),
        })
    }
}

/// The certificates that a connection may meet.
#[derive(Debug)]
struct Certificates {
    good: Arc<CertifiedKey>,
    expired: Arc<CertifiedKey>,
    elsewhere: Arc<CertifiedKey>,
    inspected: Arc<CertifiedKey>,
    faults: Arc<Faults>,
}

impl ResolvesServerCert for Certificates {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let certificate = match self.faults.take_for_connection() {
            Some(FaultKind::TlsExpired) => &self.expired,
            Some(FaultKind::TlsOtherName) => &self.elsewhere,
            Some(FaultKind::TlsInspected) => &self.inspected,
            _ => &self.good,
        };
        Some(Arc::clone(certificate))
    }
}

fn certified(
    issuer: &Issuer<'_, KeyPair>,
    params: CertificateParams,
    provider: &CryptoProvider,
) -> Result<Arc<CertifiedKey>, Box<dyn std::error::Error>> {
    let key = KeyPair::generate()?;
    let certificate = params.signed_by(&key, issuer)?;
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let chain = vec![certificate.der().clone()];
    Ok(Arc::new(CertifiedKey::from_der(chain, key, provider)?))
}

fn authority_params(common: &str) -> Result<CertificateParams, rcgen::Error> {
    let mut params = params(Vec::new(), common)?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

fn server_params(hosts: &[&str]) -> Result<CertificateParams, rcgen::Error> {
    let hosts = hosts.iter().map(|host| (*host).to_owned()).collect();
    let mut params = params(hosts, "REHEARSAL HTTPS server (not real)")?;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn expired_params() -> Result<CertificateParams, rcgen::Error> {
    let mut params = server_params(&HERE)?;
    params.not_after = date_time_ymd(2021, 12, 31);
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
const OWN: &str = "REHEARSAL HTTPS CA (not real)";
const INSPECTION: &str = "REHEARSAL network inspection (not real)";
const HERE: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

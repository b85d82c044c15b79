//! Which hosts are trusted: the platform's authorities and extra ones from files.

use std::fmt;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, OtherError, SignatureScheme,
};
use rustls_platform_verifier::Verifier;
use x509_cert::der::Decode as _;

use crate::error::WireError;
use crate::inspection;

/// TLS 1.2 and 1.3 by aws-lc-rs, with the platform's verifier and the authorities of `extra_ca_pem`.
pub(crate) fn tls(extra_ca_pem: &[Vec<u8>]) -> Result<ClientConfig, WireError> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let verifier = Naming {
        inner: verifier(extra_ca_pem, &provider)?,
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(setup)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(config)
}

fn verifier(
    extra_ca_pem: &[Vec<u8>],
    provider: &Arc<CryptoProvider>,
) -> Result<Verifier, WireError> {
    if extra_ca_pem.is_empty() {
        return Verifier::new(Arc::clone(provider)).map_err(setup);
    }
    let mut extra = Vec::new();
    for pem in extra_ca_pem {
        extra.extend(certificates(pem)?);
    }
    Verifier::new_with_extra_roots(extra, Arc::clone(provider)).map_err(|error| WireError::CaFile {
        reason: error.to_string(),
    })
}

/// The certificates of one PEM file; a file without any is an error.
fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, WireError> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let found = found.map_err(|error| WireError::CaFile {
        reason: error.to_string(),
    })?;
    if found.is_empty() {
        return Err(WireError::CaFile {
            reason: "it holds no certificate in PEM form".to_owned(),
        });
    }
    Ok(found)
}

fn setup(error: Error) -> WireError {
    WireError::TlsSetup {
        reason: error.to_string(),
    }
}

/// The platform's verifier; a refusal also remembers who issued what was refused.
#[derive(Debug)]
struct Naming {
    inner: Verifier,
}

impl ServerCertVerifier for Naming {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let judged = self.inner.verify_server_cert(leaf, others, name, ocsp, now);
        judged.map_err(|error| match error {
            Error::InvalidCertificate(cause) => {
                let issuers: Vec<String> = [leaf].into_iter().chain(others).map(issuer).collect();
                let refused = Refused {
                    product: inspection::product(&issuers),
                    issuer: issuer(others.last().unwrap_or(leaf)),
                    cause,
                };
                CertificateError::Other(OtherError(Arc::new(refused))).into()
            }
            other => other,
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner
            .verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner
            .verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// Issuer of the certificate as RFC 4514 text.
fn issuer(certificate: &CertificateDer<'_>) -> String {
    match x509_cert::Certificate::from_der(certificate) {
        Ok(read) => read.tbs_certificate().issuer().to_string(),
        Err(_) => "?".to_owned(),
    }
}

/// A host's certificate that the verifier refused.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) issuer: String,
    pub(crate) product: Option<&'static str>,
    pub(crate) cause: CertificateError,
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} (issuer {})", self.cause, self.issuer)
    }
}

impl std::error::Error for Refused {}

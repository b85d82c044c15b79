//! Starting and stopping.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use host::{Access, Clock, Disk};
use pki::{Certificate, anchors};
use serde::Serialize;

use super::authorities::{Authorities, OCSP};
use super::clock;
use super::error::PlatformError;
use super::fault::{Fault, Faults};
use super::operation::Endpoint;
use super::options::Options;
use super::record::Record;
use super::server::{CLOCK, Door, Server};
use super::side;
use super::signature::Roots;
use super::status::StatusPair;
use super::store::{self, Store};
use super::sts;
use super::tls::TlsAuthority;
use super::virtual_platform::VirtualPlatform;

/// A platform that listens. Dropping it stops it.
#[derive(Debug)]
pub struct Running {
    /// Address of CertRA.
    pub certra: String,
    /// Address of ETKRA.
    pub etkra: String,
    /// Address of the ETK depot.
    pub etkdepot: String,
    /// Address of the security token service.
    pub sts: String,
    /// Address of the clock, always plain HTTP: GET tells it, POST of
    /// `{ "advance_seconds": n }` or `{ "set": "..." }` moves it.
    pub clock: String,
    /// Address of the OCSP responder of the eHealth certificates, always plain HTTP.
    pub ocsp: String,
    /// PEM file with the authority of the server's certificate; there with plain HTTP too.
    pub tls_ca_file: PathBuf,
    /// PEM file with the root (or roots) of the eHealth certificates.
    pub ehealth_root_file: PathBuf,
    server: Server,
    platform: Arc<VirtualPlatform>,
}

/// Starts a platform on 127.0.0.1. When it returns, the platform listens and the ready file is
/// written.
///
/// Files go through `disk`; `clock`, moved by the offset that the data folder remembers, decides when
/// certificates are delivered and expire.
///
/// # Errors
/// [`PlatformError`].
pub fn start(
    options: Options,
    disk: Arc<dyn Disk>,
    clock: Arc<dyn Clock>,
) -> Result<Running, PlatformError> {
    let eid_roots = eid_roots(&options.trust_eid_roots)?;
    let store = Store::open(Arc::clone(&disk), options.data.as_deref())?;
    let record = options.record.as_deref();
    let record = record
        .map(|folder| Record::open(Arc::clone(&disk), folder))
        .transpose()?;
    let mut authorities = Authorities::load_or_create(&store, options.issuing)?;
    let tls = TlsAuthority::load_or_create(&store)?;
    let tls_ca_file = store.publish("https-ca.pem", tls.certificate_pem())?;
    let ehealth_root_file = store.publish("ehealth-root.pem", &authorities.roots_pem())?;
    let faults = Arc::new(Faults::new(options.faults.clone()));
    let config = match options.http {
        true => None,
        false => Some(tls.server(Arc::clone(&faults))?),
    };

    let ready_file = options.ready_file.clone();
    let clock = clock::open(&store, clock)?;
    let main = Door::open(options.port)?;
    let side = side::door(&store, options.side_port)?;
    let scheme = if options.http { "http" } else { "https" };
    let origin = format!("{scheme}://{}", main.authority());
    let beside = format!("http://{}", side.authority());
    authorities.announce(&beside);
    let platform = Arc::new(VirtualPlatform::new(
        options,
        clock,
        faults,
        store,
        authorities,
        eid_roots,
        record,
    )?);
    let server = Server::listen(Arc::clone(&platform), main, config, side)?;
    platform.listens_at(&origin);
    let address = |endpoint: Endpoint| format!("{origin}{}", endpoint.path());
    let running = Running {
        certra: address(Endpoint::CertRa),
        etkra: address(Endpoint::EtkRa),
        etkdepot: address(Endpoint::EtkDepot),
        sts: format!("{origin}{}", sts::PATH),
        clock: format!("{beside}{CLOCK}"),
        ocsp: format!("{beside}{OCSP}"),
        tls_ca_file,
        ehealth_root_file,
        server,
        platform,
    };
    if let Some(file) = ready_file {
        running.announce(disk.as_ref(), &file)?;
    }
    tracing::info!(certra = %running.certra, "the virtual platform listens");
    Ok(running)
}

impl Running {
    /// Adds a misbehaviour to those that wait.
    pub fn misbehave(&self, fault: Fault) {
        self.platform.faults.push(fault);
    }

    /// Makes every CertificateInfo say this, or, with `None`, the truth again.
    pub fn inconsistent_info(&self, pair: Option<StatusPair>) {
        self.platform.say(pair);
    }

    /// Waits until this process is asked to end (Ctrl-C, SIGTERM).
    pub fn until_interrupted(&self) {
        self.server.until_interrupted();
    }

    /// Stops listening; a passing folder is removed.
    pub fn stop(self) {
        drop(self);
    }

    fn announce(&self, disk: &dyn Disk, file: &Path) -> Result<(), PlatformError> {
        let ready = Ready {
            certra: &self.certra,
            etkra: &self.etkra,
            etkdepot: &self.etkdepot,
            sts: &self.sts,
            clock: &self.clock,
            ocsp: &self.ocsp,
            tls_ca_file: &self.tls_ca_file,
            ehealth_root_file: &self.ehealth_root_file,
        };
        let mut json =
            serde_json::to_vec_pretty(&ready).map_err(|error| PlatformError::Server {
                source: std::io::Error::other(error),
            })?;
        json.push(b'\n');
        disk.replace(&store::absolute(file)?, &json, Access::Default)?;
        Ok(())
    }
}

/// What the ready file says.
#[derive(Serialize)]
struct Ready<'a> {
    certra: &'a str,
    etkra: &'a str,
    etkdepot: &'a str,
    sts: &'a str,
    clock: &'a str,
    ocsp: &'a str,
    tls_ca_file: &'a Path,
    ehealth_root_file: &'a Path,
}

fn eid_roots(more: &[Vec<u8>]) -> Result<Roots, PlatformError> {
    let belgian = anchors::BELGIAN_ROOTS
        .iter()
        .map(|root| root.public_key_sha256);
    let mut roots = Roots::from_keys(belgian);
    for bytes in more {
        for certificate in certificates(bytes)? {
            roots.add(&certificate);
        }
    }
    Ok(roots)
}

fn certificates(bytes: &[u8]) -> Result<Vec<Certificate>, PlatformError> {
    if let Ok(certificate) = Certificate::from_der(bytes) {
        return Ok(vec![certificate]);
    }
    let wrong = |detail: String| PlatformError::Root { detail };
    let text = std::str::from_utf8(bytes).map_err(|_| wrong("neither DER nor PEM".to_owned()))?;
    pki::pem::decode_certificates(text).map_err(|error| wrong(error.to_string()))
}

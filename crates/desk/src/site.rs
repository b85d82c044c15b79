//! A platform with the way to it and the journal: what the use cases of certificates work with.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use certificates::LifeCycle;
use host::{Clock, ShiftedClock};
use jiff::SignedDuration;
use platform::contact_report::{Exchange, Recording, Report};
use platform::{CertificateInfo, Environment, EnvironmentKind, Platform};
use store::Journal;
use wire::{HttpsTransport, Transport};

use crate::rehearse::{clock_address, clock_words};
use crate::{Desk, Failure};

/// One platform, as this desk reaches it.
pub(crate) struct Site {
    pub(crate) environment: Environment,
    pub(crate) journal: Journal,
    /// How the platform was named: kept in the journal, so that later commands need not name it.
    pub(crate) reference: String,
    /// The time there: this computer's, but for a rehearsal whose clock was moved.
    pub(crate) clock: Arc<dyn Clock>,
    transport: HttpsTransport,
    /// What was exchanged so far, redacted, where it is kept.
    exchanges: Option<Mutex<Vec<Exchange>>>,
}

impl Desk {
    /// The platform that was named, or production.
    pub(crate) fn site(&self, platform: Option<&str>) -> Result<Site, Failure> {
        let (reference, mut environment) = self.environment(platform.unwrap_or("production"))?;
        if let Some(wanted) = self.ec_signature {
            environment.assumptions.ec_signature = wanted;
        }
        let transport = HttpsTransport::new(&self.network_options(&environment.tls_ca_pem))?;
        let clock = self.clock_of(&environment, &transport)?;
        let keeps = is_real(&environment) || self.record_contact;
        let path = self.places.data.join(JOURNAL);
        let journal = Journal::open(
            &path,
            self.disk.as_ref(),
            self.secrets.clone(),
            Arc::clone(&clock),
        )?;
        Ok(Site {
            journal,
            environment,
            reference,
            clock,
            transport,
            exchanges: keeps.then(Mutex::default),
        })
    }

    /// The clock of a rehearsal may be months ahead; every other platform has this computer's.
    fn clock_of(
        &self,
        environment: &Environment,
        transport: &HttpsTransport,
    ) -> Result<Arc<dyn Clock>, Failure> {
        match clock_address(environment) {
            Some(url) => {
                let told = clock_words(&transport.get(url, &[])?.body)?;
                let offset = SignedDuration::from_secs(told.offset_seconds);
                Ok(Arc::new(ShiftedClock::new(Arc::clone(&self.clock), offset)))
            }
            None => Ok(Arc::clone(&self.clock)),
        }
    }

    /// The journal of this desk.
    pub(crate) fn journal(&self) -> Result<Journal, Failure> {
        let path = self.places.data.join(JOURNAL);
        let (secrets, clock) = (self.secrets.clone(), self.clock.clone());
        Ok(Journal::open(&path, self.disk.as_ref(), secrets, clock)?)
    }

    /// Whether what the journal has can be read; nothing is asked while there is no journal.
    ///
    /// # Errors
    /// `SECRETS-...` while the keyring is locked; `STORE-...`.
    pub(crate) fn check_keys(&self) -> Result<(), Failure> {
        if self.disk.exists(&self.places.data.join(JOURNAL)) {
            self.journal()?.check_keys()?;
        }
        Ok(())
    }

    /// The description of a platform, and the reference under which it is found again.
    pub(crate) fn environment(&self, platform: &str) -> Result<(String, Environment), Failure> {
        let reference = match platform {
            "production" | "acceptance" | "rehearsal" => platform.to_owned(),
            file => std::path::absolute(file)
                .map_or_else(|_| file.to_owned(), |path| path.display().to_string()),
        };
        let environment =
            Environment::load(&reference, &self.rehearsal_ready_file(), self.disk.as_ref())
                .map_err(platform::PlatformError::from)?;
        Ok((reference, with_own_roots(environment)))
    }
}

impl Site {
    /// Runs `work` with the tools of a certificate's life on this platform.
    pub(crate) fn with<T>(&self, desk: &Desk, work: impl FnOnce(&LifeCycle<'_>) -> T) -> T {
        let Some(exchanges) = &self.exchanges else {
            return self.over(&self.transport, desk, work);
        };
        let clock = self.clock.as_ref();
        let recording = Recording::new(&self.transport, &self.environment, clock);
        let done = self.over(&recording, desk, work);
        let mut all = exchanges.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(recording.exchanges());
        desk.keep_contact(&Report::of(&self.environment, all.clone(), clock.now()));
        done
    }

    fn over<T>(
        &self,
        transport: &dyn Transport,
        desk: &Desk,
        work: impl FnOnce(&LifeCycle<'_>) -> T,
    ) -> T {
        let clock = self.clock.as_ref();
        let platform = Platform::new(&self.environment, transport, clock);
        work(&LifeCycle {
            platform: &platform,
            transport,
            environment: &self.environment,
            reference: &self.reference,
            journal: &self.journal,
            disk: desk.disk.as_ref(),
            clock,
        })
    }

    /// The keystore that the journal has for a certificate, when it is still there.
    pub(crate) fn keystore_of(&self, info: &CertificateInfo) -> Option<PathBuf> {
        let key = info.public_key_identifier.to_string();
        let record = certificates::record_of_key(&self.journal, &key).ok()??;
        Some(record.keystore).filter(|path| !path.as_os_str().is_empty())
    }

    /// The name that people read.
    pub(crate) fn name(&self) -> String {
        self.environment.name.clone()
    }

    /// True for the platforms that are real, where rehearsal's roots and PIN files have no place.
    pub(crate) fn is_real(&self) -> bool {
        is_real(&self.environment)
    }

    /// True when every service is on this computer.
    pub(crate) fn is_on_this_computer(&self) -> bool {
        self.environment.is_loopback()
    }
}

/// A platform is real by its name or by its addresses: a file that describes it changes nothing.
pub(crate) fn is_real(environment: &Environment) -> bool {
    let by_name = matches!(
        environment.kind,
        EnvironmentKind::Production | EnvironmentKind::Acceptance
    );
    by_name || is_at(environment, OFFICIAL)
}

/// eHealth certificates of the two official platforms come from their own roots, whatever a file
/// says about them.
fn with_own_roots(described: Environment) -> Environment {
    for official in [Environment::production(), Environment::acceptance()] {
        let host = official.endpoints.certra.split('/').nth(2);
        if host.is_some_and(|host| is_at(&described, host)) {
            return Environment {
                ehealth_anchors: official.ehealth_anchors,
                ..described
            };
        }
    }
    described
}

/// True when one of the addresses has `host` in it; user names, ports and capitals hide nothing.
fn is_at(environment: &Environment, host: &str) -> bool {
    let endpoints = &environment.endpoints;
    [&endpoints.certra, &endpoints.etkra, &endpoints.etkdepot]
        .into_iter()
        .chain(&endpoints.sts)
        .any(|url| url.to_ascii_lowercase().contains(host))
}

/// Further roots of cards have no place on a real platform.
pub(crate) fn roots_for<'a>(site: &Site, roots: &'a [PathBuf]) -> &'a [PathBuf] {
    if site.is_real() { &[] } else { roots }
}

/// The last part of a path, for messages.
pub(crate) fn shown(path: &Path) -> String {
    keystore::file::shown_path(path)
}

/// A distinguished name, for answers: a person's number in it is masked.
pub(crate) fn shown_dn(name: &str) -> String {
    match name.contains(PERSON) {
        true => keystore::file::shown_name(name),
        false => name.to_owned(),
    }
}

/// Identifier type of a person.
const PERSON: &str = "SSIN";
/// Under which all official platforms are.
const OFFICIAL: &str = ".ehealth.fgov.be";
/// The journal in the data folder.
pub(crate) const JOURNAL: &str = "journal.sqlite";

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn described(host: &str) -> Environment {
        let text = format!(
            "[endpoints]\ncertra = \"https://127.0.0.1/c\"\netkra = \"https://{host}/e\"\n\
             etkdepot = \"https://127.0.0.1/d\"\n[trust]\nehealth_root_file = \"root.pem\"\n"
        );
        let root =
            "-----BEGIN CERTIFICATE-----\n".to_owned() + ROOT + "\n-----END CERTIFICATE-----\n";
        with_own_roots(Environment::from_text(&text, &|_| Ok(root.clone().into_bytes())).unwrap())
    }

    /// Rehearsal's roots have no place on a real platform, also when a file describes it.
    #[test]
    fn a_described_platform_at_an_official_address_is_real() {
        for host in [
            "services.ehealth.fgov.be",
            "SERVICES.eHealth.fgov.be:443",
            "somebody@services-acpt.ehealth.fgov.be",
            "services-int.ehealth.fgov.be",
        ] {
            assert!(is_real(&described(host)), "{host}");
        }
        for host in ["localhost:8443", "ehealth.example.be"] {
            assert!(!is_real(&described(host)), "{host}");
        }
        assert!(is_real(&Environment::production()) && is_real(&Environment::acceptance()));
    }

    #[test]
    fn official_platforms_keep_their_own_roots() {
        let roots = |environment: &Environment| format!("{:?}", environment.ehealth_anchors);
        let production = roots(&Environment::production());
        let acceptance = roots(&Environment::acceptance());
        assert_eq!(roots(&described("services.ehealth.fgov.be")), production);
        assert_eq!(
            roots(&described("services-acpt.ehealth.fgov.be")),
            acceptance
        );
        let own = roots(&described("localhost"));
        assert!(own != production && own != acceptance);
    }

    /// A root that nobody uses: `CN=Fictitious Root`.
    /// An authority that exists nowhere, base64.
    pub(crate) const ROOT: &str = "MIIBizCCATGgAwIBAgIURS6drfC5zRV5FZV48XCMmIi/oxEwCgYIKoZIzj0EAwIwGjEYMBYGA1UEAwwPRmljdGl0aW91cyBSb290MCAXDTI2MTEyMjA2MDMyMVoYDzIxMjYxMDI5MDYwMzIxWjAaMRgwFgYDVQQDDA9GaWN0aXRpb3VzIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASfXQCaK6pDiaytc9VQBuLt5umRNIgBCShxr7R9aH5idH5RRiJbO4DTPWfIrQCPj1Mji0kpO/HHHYi7N+AomklUo1MwUTAdBgNVHQ4EFgQU4lhVRsRF6Q67P1PHlQYONihnhLEwHwYDVR0jBBgwFoAU4lhVRsRF6Q67P1PHlQYONihnhLEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBb6qmI95tb2WcLdPnxiBwljt89g9WBLXQ+EWmCsRNiAwIhALRL4px5uBxgqnD7YC6CydOw0SV67qYgUOAdMEp7Z2cv";
}

//! A platform with the way to it and the journal: what the use cases of certificates work with.

use std::path::{Path, PathBuf};

use certificates::LifeCycle;
use platform::{Environment, EnvironmentKind, Platform};
use store::Journal;
use wire::{HttpsTransport, Options, Proxy};

use crate::{Desk, Failure};

/// One platform, as this desk reaches it.
pub(crate) struct Site {
    pub(crate) environment: Environment,
    pub(crate) journal: Journal,
    /// How the platform was named: kept in the journal, so that later commands need not name it.
    pub(crate) reference: String,
    transport: HttpsTransport,
}

impl Desk {
    /// The platform that was named, or production.
    pub(crate) fn site(&self, platform: Option<&str>) -> Result<Site, Failure> {
        let (reference, environment) = self.environment(platform.unwrap_or("production"))?;
        let transport = HttpsTransport::new(&Options {
            extra_ca_pem: environment.tls_ca_pem.clone(),
            proxy: Proxy::System,
            user_agent: format!("clavis/{}", env!("CARGO_PKG_VERSION")),
            ..Options::default()
        })?;
        Ok(Site {
            environment,
            journal: self.journal()?,
            reference,
            transport,
        })
    }

    /// The journal of this desk.
    pub(crate) fn journal(&self) -> Result<Journal, Failure> {
        let path = self.places.data.join(JOURNAL);
        let (secrets, clock) = (self.secrets.clone(), self.clock.clone());
        Ok(Journal::open(&path, self.disk.as_ref(), secrets, clock)?)
    }

    /// The description of a platform, and the reference under which it is found again.
    fn environment(&self, platform: &str) -> Result<(String, Environment), Failure> {
        let reference = match platform {
            "production" | "acceptance" | "rehearsal" => platform.to_owned(),
            file => std::path::absolute(file)
                .map_or_else(|_| file.to_owned(), |path| path.display().to_string()),
        };
        let environment =
            Environment::load(&reference, &self.rehearsal_ready_file(), self.disk.as_ref())
                .map_err(platform::PlatformError::from)?;
        Ok((reference, environment))
    }
}

impl Site {
    /// Runs `work` with the tools of a certificate's life on this platform.
    pub(crate) fn with<T>(&self, desk: &Desk, work: impl FnOnce(&LifeCycle<'_>) -> T) -> T {
        let platform = Platform::new(&self.environment, &self.transport, desk.clock.as_ref());
        work(&LifeCycle {
            platform: &platform,
            environment: &self.environment,
            reference: &self.reference,
            journal: &self.journal,
            disk: desk.disk.as_ref(),
            clock: desk.clock.as_ref(),
        })
    }

    /// The name that people read.
    pub(crate) fn name(&self) -> String {
        self.environment.name.clone()
    }

    /// True for the platforms that are real, where rehearsal's roots and PIN files have no place.
    pub(crate) fn is_real(&self) -> bool {
        matches!(
            self.environment.kind,
            EnvironmentKind::Production | EnvironmentKind::Acceptance
        )
    }

    /// True when every service is on this computer.
    pub(crate) fn is_on_this_computer(&self) -> bool {
        self.environment.is_loopback()
    }
}

/// Further roots of cards have no place on a real platform.
pub(crate) fn roots_for<'a>(site: &Site, roots: &'a [PathBuf]) -> &'a [PathBuf] {
    if site.is_real() { &[] } else { roots }
}

/// The last part of a path, for messages.
pub(crate) fn shown(path: &Path) -> String {
    keystore::file::shown_path(path)
}

const JOURNAL: &str = "journal.sqlite";

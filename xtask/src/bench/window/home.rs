//! The home of somebody who has a certificate: made by the command line, with a card and a platform that
//! do not exist.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Outcome;
use crate::run::{Background, output, run, target};

/// A home folder and what Clavis keeps in it.
pub struct Home {
    folder: PathBuf,
}

impl Home {
    /// Gets a certificate into a home below `folder`, and a window that has been open before.
    pub fn furnish(folder: &Path) -> Outcome<Self> {
        let home = Self {
            folder: folder.join("home"),
        };
        let said = |error: std::io::Error| error.to_string();
        for inside in ["data/config", "run", "secrets"] {
            std::fs::create_dir_all(home.folder.join(inside)).map_err(said)?;
        }
        std::fs::write(
            home.folder.join("data/config/window.toml"),
            "language = \"en\"\n",
        )
        .map_err(said)?;
        home.get_a_certificate()?;
        Ok(home)
    }

    /// Where this home is, for what is put beside it.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A program in this home, with nothing of the surrounding session.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("HOME", &self.folder)
            .env("XDG_RUNTIME_DIR", self.folder.join("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("CLAVIS_HOME", self.folder.join("data"));
        command
    }

    fn get_a_certificate(&self) -> Outcome {
        let [card, ready, pin, password] =
            ["card", "platform.json", "secrets/pin", "secrets/password"]
                .map(|name| self.folder.join(name));
        std::fs::write(&pin, "1234").map_err(|error| error.to_string())?;
        std::fs::write(&password, "Fictief-2026-bench").map_err(|error| error.to_string())?;
        let clavis = || self.command(target().join("release/clavis"));
        let made = output(
            clavis()
                .args(["rehearsal", "card", "--only-prepare", "--json", "--data"])
                .arg(&card),
        )?;
        let made: Value = serde_json::from_str(&made).map_err(|error| error.to_string())?;
        let fact = |name: &str| made[name].as_str().unwrap_or_default().to_owned();
        let (root, reader) = (fact("root"), fact("reader"));
        let platform = Background::start(
            clavis()
                .args(["rehearsal", "up", "--stop-with-input", "--data"])
                .arg(self.folder.join("platform"))
                .args(["--trust-eid-root", &root, "--ready-file"])
                .arg(&ready),
        )?;
        let deadline = Instant::now() + PATIENCE;
        while !ready.exists() {
            if Instant::now() > deadline {
                return Err("the virtual platform does not listen".to_owned());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        run(clavis()
            .args(["--reader", &reader])
            .args(["cert", "request", "--accept-contract", "--type", "CBE"])
            .args(["--id", "0998123466", "--name", "Hôpital Exemple"])
            .args(["--email", "bench@example.be", "--phone", "+32 2 000 00 00"])
            .args(["--trust-root", &root, "--platform"])
            .arg(&ready)
            .arg("--pin-file")
            .arg(&pin)
            .arg("--password-file")
            .arg(&password))?;
        let keystore = self.keystore()?;
        run(clavis()
            .args(["cert", "complete"])
            .arg(keystore)
            .arg("--platform")
            .arg(&ready)
            .arg("--password-file")
            .arg(&password))?;
        platform.stop()
    }

    fn keystore(&self) -> Outcome<PathBuf> {
        let folder = self.folder.join("ehealth/keystore");
        std::fs::read_dir(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?
            .flatten()
            .map(|entry| entry.path())
            .find(|path| {
                path.extension()
                    .is_some_and(|ending| ending.to_string_lossy().contains("p12"))
            })
            .ok_or_else(|| "no keystore was made".to_owned())
    }
}

const PATIENCE: Duration = Duration::from_secs(60);

//! The keyring of the operating system.

use keyring::{Entry, Error};
use zeroize::Zeroizing;

use super::{Secret, Secrets, SecretsError, from_hex, to_hex};

/// The keyring of the operating system: Secret Service, macOS Keychain, Windows Credential Manager.
///
/// Secrets are kept as hexadecimal text, since KDE's keyring keeps text only.
#[derive(Debug, Default, Clone, Copy)]
pub struct KeyringSecrets;

impl KeyringSecrets {
    /// True when a secret can be stored here now: a keyring is there and unlocked.
    #[must_use]
    pub fn works(&self) -> bool {
        self.set(PROBE, b"\x01").is_ok()
    }
}

impl Secrets for KeyringSecrets {
    fn get(&self, name: &str) -> Result<Option<Secret>, SecretsError> {
        if let Some(secret) = look_up(name)? {
            return Ok(Some(secret));
        }
        // A locked Secret Service answers "no entry" too; only a write tells the difference.
        self.set(PROBE, b"\x01")?;
        look_up(name)
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), SecretsError> {
        entry(name)?
            .set_password(&to_hex(secret))
            .map_err(|error| sort(&error))
    }

    fn remove(&self, name: &str) -> Result<(), SecretsError> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(sort(&error)),
        }
    }
}

fn look_up(name: &str) -> Result<Option<Secret>, SecretsError> {
    match entry(name)?.get_password() {
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(sort(&error)),
        Ok(text) => match from_hex(&Zeroizing::new(text)) {
            Some(secret) => Ok(Some(secret)),
            None => Err(SecretsError::Refused {
                reason: format!("the entry {name} was not written by Clavis"),
            }),
        },
    }
}

fn entry(name: &str) -> Result<Entry, SecretsError> {
    Entry::new(SERVICE, name).map_err(|error| sort(&error))
}

fn sort(error: &Error) -> SecretsError {
    match error {
        Error::NoDefaultStore | Error::NoStorageAccess(_) | Error::PlatformFailure(_) => {
            SecretsError::Unavailable
        }
        other => SecretsError::Refused {
            reason: other.to_string(),
        },
    }
}

const SERVICE: &str = "clavis";

/// Name of the entry that shows whether the keyring takes entries.
const PROBE: &str = "probe";

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks a real keyring, so only where `CLAVIS_TEST_KEYRING` says `unlocked`, `locked` or
    /// `absent`: a test must not open a dialog on somebody's desktop.
    #[test]
    fn the_keyring_keeps_gives_and_tells_locked_from_never_stored() {
        let Some(state) = crate::variable("CLAVIS_TEST_KEYRING") else {
            println!("SKIPPED: CLAVIS_TEST_KEYRING names no keyring to ask");
            return;
        };
        if state != "unlocked" {
            assert!(!KeyringSecrets.works());
            assert!(matches!(
                KeyringSecrets.get("test"),
                Err(SecretsError::Unavailable)
            ));
            return;
        }
        assert!(KeyringSecrets.works());
        assert!(KeyringSecrets.get("never stored").unwrap().is_none());
        KeyringSecrets.set("test", &[0, 255]).unwrap();
        let found = KeyringSecrets.get("test").unwrap().unwrap();
        assert_eq!(*found, [0, 255]);
        KeyringSecrets.remove("test").unwrap();
        KeyringSecrets.remove("test").unwrap();
        assert!(KeyringSecrets.get("test").unwrap().is_none());
    }
}

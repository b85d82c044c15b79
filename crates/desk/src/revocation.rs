//! Revoking, with the honest way for lost passwords, lost files and predecessors who left.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use certificates::{CertError, Signing, Step};
use platform::{CertificateInfo, RevocationContract, RevocationReason};

use crate::answers::{RegisteredLine, RequestState, RevokeAnswer};
use crate::registered::HolderTalk;
use crate::request::as_text;
use crate::{Desk, Failure, Pins};

/// Why somebody revokes, in a person's words; each leads to one of the protocol's reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The password of the keystore is lost; nobody else has the key.
    PasswordLost,
    /// The file is lost, and perhaps in other hands.
    FileLost,
    /// Somebody who left has the file.
    PredecessorLeft,
    /// The key is in wrong hands.
    KeyCompromised,
    /// A newer certificate has taken over.
    Replaced,
    /// Name or number of the organisation changed.
    OrganisationChanged,
    /// The organisation or the program ends.
    Ended,
}

impl Because {
    /// All, in the order in which a person is asked.
    pub const ALL: [Self; 7] = [
        Self::PasswordLost,
        Self::FileLost,
        Self::PredecessorLeft,
        Self::KeyCompromised,
        Self::Replaced,
        Self::OrganisationChanged,
        Self::Ended,
    ];

    /// The word of the option.
    pub fn word(self) -> &'static str {
        match self {
            Self::PasswordLost => "password-lost",
            Self::FileLost => "file-lost",
            Self::PredecessorLeft => "predecessor-left",
            Self::KeyCompromised => "key-compromised",
            Self::Replaced => "replaced",
            Self::OrganisationChanged => "organisation-changed",
            Self::Ended => "ended",
        }
    }

    /// The protocol's reason. A file in other hands is a compromised key, whoever has it.
    pub fn reason(self) -> &'static str {
        self.protocol().word()
    }

    pub(crate) fn protocol(self) -> RevocationReason {
        match self {
            Self::FileLost | Self::PredecessorLeft | Self::KeyCompromised => {
                RevocationReason::KeyCompromise
            }
            Self::PasswordLost | Self::Replaced => RevocationReason::Superseded,
            Self::OrganisationChanged => RevocationReason::AffiliationChanged,
            Self::Ended => RevocationReason::CessationOfOperation,
        }
    }

    /// The id of the sentence that names it.
    pub fn label(self) -> &'static str {
        match self {
            Self::PasswordLost => "because-password-lost",
            Self::FileLost => "because-file-lost",
            Self::PredecessorLeft => "because-predecessor-left",
            Self::KeyCompromised => "because-key-compromised",
            Self::Replaced => "because-replaced",
            Self::OrganisationChanged => "because-organisation-changed",
            Self::Ended => "because-ended",
        }
    }

    /// True when another certificate is wanted after this.
    pub fn leads_to_request(self) -> bool {
        !matches!(self, Self::Replaced | Self::Ended)
    }
}

impl FromStr for Because {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|one| one.word() == text)
            .ok_or_else(|| {
                let words: Vec<&str> = Self::ALL.iter().map(|one| one.word()).collect();
                words.join(", ")
            })
    }
}

/// The contract of a revocation as the platform made it.
pub struct RevocationWords {
    contract: RevocationContract,
    info: CertificateInfo,
    /// Each language that the platform supplies, with its text.
    pub texts: Vec<(String, String)>,
}

impl Desk {
    /// The key identifier that the journal has for a keystore: no password is needed for it.
    pub fn key_of(&self, keystore: &Path) -> Result<Option<String>, Failure> {
        let keystore = std::path::absolute(keystore).unwrap_or_else(|_| keystore.to_path_buf());
        Ok(certificates::record_of_path(&self.journal()?, &keystore)?.map(|record| record.key))
    }
}

impl HolderTalk<'_> {
    /// One certificate of those that were listed.
    ///
    /// # Errors
    /// `CERT-NOT-REGISTERED`.
    pub fn certificate(&self, key: &str) -> Result<RegisteredLine, Failure> {
        let info = self.info(key)?;
        Ok(self.desk.registered_line(info, self.site.keystore_of(info)))
    }

    /// The contract of revoking the certificate of `key`.
    pub fn revocation_contract(
        &self,
        key: &str,
        because: Because,
    ) -> Result<RevocationWords, Failure> {
        let info = self.info(key)?.clone();
        let contract = self.site.with(self.desk, |life| {
            life.revocation_contract(&self.holder, &info, because.protocol())
        })?;
        let texts = contract.text.values.iter();
        let texts = texts
            .map(|(language, html)| (language.clone(), as_text(html)))
            .collect();
        Ok(RevocationWords {
            contract,
            info,
            texts,
        })
    }

    /// Signs the accepted contract and sends the revocation.
    pub fn revoke(
        &mut self,
        words: &RevocationWords,
        keystore: Option<PathBuf>,
        pins: &mut Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<RevokeAnswer, Failure> {
        let name = words.info.entity.actor.name.clone();
        let document = self.desk.say("pin-revocation", &[("organisation", name)]);
        let keystore = keystore.or_else(|| self.site.keystore_of(&words.info));
        let Self {
            desk, site, card, ..
        } = self;
        let signing = Signing {
            card,
            pins,
            document: &document,
        };
        let record = site.with(desk, |life| {
            life.revoke(&words.info, &words.contract, keystore, signing, progress)
        })?;
        Ok(RevokeAnswer {
            state: RequestState::Revoked,
            platform: site.name(),
            name: crate::site::shown_dn(&record.name),
            key_identifier: record.key,
            reason: words.contract.reason.word().to_owned(),
            keystore: Some(&record.keystore)
                .filter(|path| !path.as_os_str().is_empty())
                .map(|path| crate::site::shown(path)),
        })
    }

    fn info(&self, key: &str) -> Result<&CertificateInfo, Failure> {
        self.known
            .iter()
            .find(|info| {
                info.public_key_identifier
                    .to_string()
                    .eq_ignore_ascii_case(key)
            })
            .ok_or_else(|| {
                CertError::NotRegistered {
                    key: key.to_owned(),
                }
                .into()
            })
    }
}

impl RevocationWords {
    /// Each language with its HTML, as the platform made it.
    pub(crate) fn html(&self) -> &[(String, String)] {
        &self.contract.text.values
    }

    /// The distinguished name of the certificate; a person's number is masked.
    pub(crate) fn dn(&self) -> String {
        crate::site::shown_dn(&self.contract.dn)
    }

    /// The texts for a reader of `language`: that language when the platform has it, else all.
    pub fn for_reader(&self, language: &str) -> Vec<&(String, String)> {
        crate::request::for_reader(&self.texts, language)
    }
}

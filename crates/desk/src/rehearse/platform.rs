//! A virtual platform, and how it misbehaves when asked to.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use host::Access;
use rehearsal::platform::{
    self, AuthorisationList, Authorise, EcAlgorithm, Fault, FaultKind, Issuing, Judgement, Moment,
    OrganisationsFile, StatusPair, Types,
};

use crate::answers::RehearsalUpAnswer;
use crate::{Desk, Failure};

/// What a virtual platform should be like.
pub struct PlatformWishes {
    /// Plain HTTP.
    pub http: bool,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// Folder of its state; in the data folder of Clavis unless named.
    pub data: Option<PathBuf>,
    /// Where the ready file goes; in the data folder of Clavis unless named.
    pub ready_file: Option<PathBuf>,
    /// Where the payloads of all messages are kept; nowhere unless named.
    pub record: Option<PathBuf>,
    /// Further roots of cards, PEM files.
    pub trust_eid_root: Vec<PathBuf>,
    /// `all`, or a file with the organisations of each person.
    pub authorise: Option<String>,
    /// A file with organisations, those who manage them, and types of organisations; it takes the
    /// place of `authorise`.
    pub organisations: Option<PathBuf>,
    /// A file with HTML that stands in each contract after its own text.
    pub contract_page: Option<PathBuf>,
    /// How requests for certificates are judged.
    pub judgement: JudgementWish,
    /// What is said of every certificate instead of the truth.
    pub inconsistent_info: Option<StatusWish>,
    /// With what hashes an EC card may sign: `sha256`, `sha384`, `sha512`.
    pub ec_algorithms: Vec<String>,
    /// Issues from an EC P-384 authority instead of an RSA one.
    pub issuing_ec: bool,
    /// How long the delivery takes.
    pub deliver_after: Duration,
    /// What goes wrong, each once, in this order.
    pub faults: Vec<FaultWish>,
}

/// How requests for certificates are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JudgementWish {
    /// At once, by the lists.
    Automatic,
    /// By the support team, which waits for a word.
    Manual,
    /// By the support team, which says yes after this time.
    ApprovedAfter(Duration),
    /// By the support team, which says no.
    Refused,
}

impl From<JudgementWish> for Judgement {
    fn from(wish: JudgementWish) -> Self {
        let manual = |approve_after| Self::Manual { approve_after };
        match wish {
            JudgementWish::Automatic => Self::Automatic,
            JudgementWish::Manual => manual(None),
            JudgementWish::ApprovedAfter(time) => manual(Some(time)),
            JudgementWish::Refused => Self::Refused,
        }
    }
}

/// Status of a certificate and of its token, as in `REVOKED/VALID_ACTIVE`.
#[derive(Debug, Clone, Copy)]
pub struct StatusWish(StatusPair);

impl FromStr for StatusWish {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.parse().map(Self)
    }
}

/// A misbehaviour of the virtual platform as `OPERATION=KIND`, for example
/// `GenerateCertificate=cut-after`, or `OPERATION=KIND@n` for the n-th request of that operation; the
/// operation `any` is the next one, whichever it is.
#[derive(Debug, Clone)]
pub struct FaultWish(Fault);

impl FaultWish {
    /// Every kind with what happens, in English.
    pub fn kinds() -> Vec<(&'static str, &'static str)> {
        let kinds = FaultKind::ALL.iter();
        kinds.map(|kind| (kind.word(), kind.sentence())).collect()
    }

    /// True for what befalls a connection by HTTPS and cannot happen without.
    fn needs_https(&self) -> bool {
        self.0.kind.moment() == Moment::Connection
    }
}

impl FromStr for FaultWish {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.parse().map(Self)
    }
}

/// A platform that listens until this value is dropped.
pub struct RunningPlatform {
    /// Its addresses and authorities.
    pub answer: RehearsalUpAnswer,
    _running: platform::Running,
}

impl Desk {
    /// Starts a virtual platform; ready when it listens.
    pub fn platform_up(&self, wishes: &PlatformWishes) -> Result<RunningPlatform, Failure> {
        if wishes.http && wishes.faults.iter().any(FaultWish::needs_https) {
            let reason = "a fault of TLS needs HTTPS".to_owned();
            return Err(Failure::new("DESK-INPUT", vec![("reason", reason)]));
        }
        let ready_file = wishes
            .ready_file
            .clone()
            .unwrap_or_else(|| self.rehearsal_ready_file());
        let mut trust_eid_roots = Vec::new();
        for file in &wishes.trust_eid_root {
            trust_eid_roots.push(self.disk.read(file)?);
        }
        let own_card = self.places.data.join("rehearsal/card/root.pem");
        if wishes.trust_eid_root.is_empty() && self.disk.exists(&own_card) {
            trust_eid_roots.push(self.disk.read(&own_card)?);
        }
        let data = wishes
            .data
            .clone()
            .unwrap_or_else(|| self.places.data.join("rehearsal/platform"));
        for folder in [Some(data.as_path()), ready_file.parent()]
            .into_iter()
            .flatten()
        {
            self.disk.make_folder(folder, Access::Owner)?;
        }
        let (types, authorise) = self.organisations(wishes)?;
        let contract_more = match &wishes.contract_page {
            Some(file) => String::from_utf8_lossy(&self.disk.read(file)?).into_owned(),
            None => String::new(),
        };
        let ec_algorithms = EcAlgorithm::ALL.into_iter();
        let options = platform::Options {
            port: wishes.port,
            http: wishes.http,
            data: Some(data),
            ready_file: Some(ready_file),
            record: wishes.record.clone(),
            trust_eid_roots,
            authorise,
            types,
            contract_more,
            judgement: wishes.judgement.into(),
            inconsistent_info: wishes.inconsistent_info.map(|wish| wish.0),
            ec_algorithms: ec_algorithms
                .filter(|known| wishes.ec_algorithms.iter().any(|word| word == known.word()))
                .collect(),
            issuing: match wishes.issuing_ec {
                true => Issuing::EcP384,
                false => Issuing::Rsa,
            },
            deliver_after: wishes.deliver_after,
            faults: wishes.faults.iter().map(|wish| wish.0.clone()).collect(),
            ..platform::Options::default()
        };
        let running = platform::start(options, Arc::clone(&self.disk), Arc::clone(&self.clock))?;
        let answer = RehearsalUpAnswer {
            certra: running.certra.clone(),
            etkra: running.etkra.clone(),
            etkdepot: running.etkdepot.clone(),
            sts: running.sts.clone(),
            clock: running.clock.clone(),
            ocsp: running.ocsp.clone(),
            tls_ca_file: running.tls_ca_file.display().to_string(),
            ehealth_root_file: running.ehealth_root_file.display().to_string(),
        };
        Ok(RunningPlatform {
            answer,
            _running: running,
        })
    }

    /// Where `rehearsal up` leaves word, and `--platform rehearsal` looks for it.
    pub(crate) fn rehearsal_ready_file(&self) -> PathBuf {
        self.places.data.join("rehearsal/platform.json")
    }

    fn organisations(&self, wishes: &PlatformWishes) -> Result<(Types, Authorise), Failure> {
        match &wishes.organisations {
            Some(file) => {
                let file = OrganisationsFile::read(&self.disk.read(file)?)?;
                Ok((file.types, file.authorise))
            }
            None => {
                let authorise = self.authorise(wishes.authorise.as_deref())?;
                Ok((Types::default(), authorise))
            }
        }
    }

    fn authorise(&self, wish: Option<&str>) -> Result<Authorise, Failure> {
        match wish {
            None | Some("all") => Ok(Authorise::All),
            Some(file) => Ok(Authorise::List(AuthorisationList::from_json(
                &self.disk.read(Path::new(file))?,
            )?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_an_operation_and_a_kind() {
        for text in [
            "GetEtk:slow",
            "any:cut-before",
            "CompleteETKRegistration:no-payload",
        ] {
            assert!(text.parse::<FaultWish>().is_ok(), "{text}");
        }
        for text in [
            "",
            "GetEtk",
            "GetEtk:",
            "getetk:slow",
            "Any:slow",
            "GetEtk:slowly",
            ":slow",
        ] {
            assert!(text.parse::<FaultWish>().is_err(), "{text}");
        }
    }

    #[test]
    fn statuses_are_a_pair_of_the_protocols_words() {
        assert!("REVOKED/VALID_ACTIVE".parse::<StatusWish>().is_ok());
        for text in ["", "REVOKED", "revoked/VALID_ACTIVE", "REVOKED/GONE"] {
            assert!(text.parse::<StatusWish>().is_err(), "{text}");
        }
    }
}

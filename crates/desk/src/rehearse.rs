//! The rehearsal: a virtual card and a virtual platform, started for training and tests.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ::platform::Operation;
use host::{Access, Disk};
use jiff::Timestamp;
use rehearsal::card::{CardOptions, CardPin, Faults, Person, TestPki, VirtualCard};
use rehearsal::platform::{self, AuthorisationList, Authorise, Fault, FaultKind, Issuing};
use rehearsal::vpcd::{CardServer, PrivatePcscd};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::answers::{PersonLine, PersonsAnswer, RehearsalCardAnswer, RehearsalUpAnswer};
use crate::readers::VIRTUAL;
use crate::{Desk, Failure};

/// What a virtual card should be like.
#[derive(Default)]
pub struct CardWishes {
    /// A built-in person or a file with a profile; `helene` when neither is named.
    pub person: Option<String>,
    /// Folder of the card.
    pub data: Option<PathBuf>,
    /// Folder of the authority; inside the card's folder unless named.
    pub pki: Option<PathBuf>,
    /// The PIN; 1234 unless given.
    pub pin: Option<Zeroizing<String>>,
    /// Tries left.
    pub tries: Option<u8>,
    /// Takes the card out after so many commands.
    pub remove_after: Option<u64>,
}

/// How a virtual card gets into a reader.
pub struct Reader {
    /// Where the reader driver listens, when it is not a private service.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Starts a smart-card service of its own.
    pub private: bool,
}

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
    /// Issues from an EC P-384 authority instead of an RSA one.
    pub issuing_ec: bool,
    /// How long the delivery takes.
    pub deliver_after: Duration,
    /// What goes wrong, each once, in this order.
    pub faults: Vec<FaultWish>,
}

/// A misbehaviour of the virtual platform as `OPERATION:KIND`, for example
/// `GenerateCertificate:cut-after`; the operation `any` is the next one, whichever it is.
#[derive(Debug, Clone)]
pub struct FaultWish(Fault);

impl FromStr for FaultWish {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (operation, kind) = text
            .split_once(':')
            .ok_or_else(|| "OPERATION:KIND is needed".to_owned())?;
        let known = |name: &str| {
            let mut all = Operation::ALL.into_iter().map(Operation::name);
            all.any(|one| one == name)
        };
        let operation = match operation {
            "any" => None,
            name if known(name) => Some(name.to_owned()),
            name => return Err(format!("there is no operation {name}")),
        };
        let found = FAULTS.into_iter().find(|(word, _)| *word == kind);
        let (_, kind) = found.ok_or_else(|| {
            let words: Vec<&str> = FAULTS.iter().map(|(word, _)| *word).collect();
            format!("the kinds are {}", words.join(", "))
        })?;
        Ok(Self(Fault { operation, kind }))
    }
}

/// A card that is in a reader until this value is dropped.
pub struct RunningCard {
    /// What there is to know about it.
    pub answer: RehearsalCardAnswer,
    _server: CardServer,
    _service: Option<(PrivatePcscd, TempDir)>,
}

/// A platform that listens until this value is dropped.
pub struct RunningPlatform {
    /// Its addresses and authorities.
    pub answer: RehearsalUpAnswer,
    _running: platform::Running,
}

impl Desk {
    /// The built-in persons.
    pub fn persons(&self) -> Result<PersonsAnswer, Failure> {
        let mut persons = Vec::new();
        for name in Person::BUILT_IN {
            let profile = Person::built_in(name)?.to_json()?;
            persons.push(PersonLine {
                name: (*name).to_owned(),
                profile: serde_json::from_str(&profile).unwrap_or_default(),
            });
        }
        Ok(PersonsAnswer { persons })
    }

    /// Makes the folder of a virtual card, for `--reader rehearsal:FOLDER`.
    pub fn prepare_card(&self, wishes: &CardWishes) -> Result<RehearsalCardAnswer, Failure> {
        let folder = wishes
            .data
            .clone()
            .unwrap_or_else(|| self.places.data.join("rehearsal/card"));
        self.disk.make_folder(&folder, Access::Owner)?;
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        let person = self.person(wishes.person.as_deref())?;
        let pki = wishes.pki.clone().unwrap_or_else(|| folder.clone());
        let pki = std::path::absolute(&pki).unwrap_or(pki);
        let made = Made {
            pki: pki.clone(),
            person,
        };
        let text = serde_json::to_vec_pretty(&made).unwrap_or_default();
        self.disk
            .replace(&folder.join(MADE), &text, Access::Owner)?;
        let authority = TestPki::load_or_create(&pki, Arc::clone(&self.disk), self.clock.now())?;
        if let Some(state) = authority.state_file(&made.person)
            && (wishes.pin.is_some() || wishes.tries.is_some())
        {
            self.disk.remove(&state.path)?;
        }
        let mut options = CardOptions::default();
        if let Some(pin) = &wishes.pin {
            options.pin = CardPin::parse(pin)?;
        }
        if let Some(tries) = wishes.tries {
            options.tries_left = tries;
        }
        card_of(&made.person, &authority, options)?;
        Ok(RehearsalCardAnswer {
            person: format!("{} {}", made.person.given_names, made.person.name)
                .trim()
                .to_owned(),
            reader: format!("{VIRTUAL}{}", folder.display()),
            root: pki.join("root.pem").display().to_string(),
            national_number: made.person.national_number,
            pcsc_socket: None,
        })
    }

    /// Puts a virtual card into a reader of the smart-card service; ready when a program sees it.
    pub fn insert_card(
        &self,
        wishes: &CardWishes,
        reader: &Reader,
    ) -> Result<RunningCard, Failure> {
        let mut answer = self.prepare_card(wishes)?;
        let folder = PathBuf::from(answer.reader.trim_start_matches(VIRTUAL));
        let mut card = prepared_card(&folder, Arc::clone(&self.disk), self.clock.now())?;
        card.set_clock(Arc::clone(&self.clock));
        card.set_faults(Faults {
            remove_after: wishes.remove_after,
            ..Faults::default()
        });
        let service = reader.private.then(private_service).transpose()?;
        let address = match &service {
            Some((service, _)) => service.first(),
            None => address(&reader.host, reader.port)?,
        };
        let server = CardServer::start(Arc::new(Mutex::new(card)), address)?;
        answer.pcsc_socket = service
            .as_ref()
            .map(|(service, _)| service.socket().display().to_string());
        answer.reader = FIRST_READER.to_owned();
        if wishes.remove_after.is_none() {
            self.wait_until_seen(&answer)?;
        }
        Ok(RunningCard {
            answer,
            _server: server,
            _service: service,
        })
    }

    /// Starts a virtual platform; ready when it listens.
    pub fn platform_up(&self, wishes: &PlatformWishes) -> Result<RunningPlatform, Failure> {
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
        let options = platform::Options {
            port: wishes.port,
            http: wishes.http,
            data: Some(data),
            ready_file: Some(ready_file),
            record: wishes.record.clone(),
            trust_eid_roots,
            authorise: self.authorise(wishes.authorise.as_deref())?,
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
            tls_ca_file: running.tls_ca_file.display().to_string(),
            ehealth_root_file: running.ehealth_root_file.display().to_string(),
        };
        Ok(RunningPlatform {
            answer,
            _running: running,
        })
    }

    /// Writes the ready file of a card.
    pub fn leave_word(
        &self,
        file: Option<&Path>,
        answer: &RehearsalCardAnswer,
    ) -> Result<(), Failure> {
        let Some(file) = file else { return Ok(()) };
        let text = serde_json::to_vec_pretty(answer).unwrap_or_default();
        Ok(self.disk.replace(file, &text, Access::Owner)?)
    }

    /// Where `rehearsal up` leaves word, and `--platform rehearsal` looks for it.
    pub(crate) fn rehearsal_ready_file(&self) -> PathBuf {
        self.places.data.join("rehearsal/platform.json")
    }

    fn person(&self, wanted: Option<&str>) -> Result<Person, Failure> {
        let wanted = wanted.unwrap_or(Person::BUILT_IN.first().copied().unwrap_or_default());
        if Person::BUILT_IN.contains(&wanted) {
            return Ok(Person::built_in(wanted)?);
        }
        let text = String::from_utf8_lossy(&self.disk.read(Path::new(wanted))?).into_owned();
        Ok(Person::from_json(&text)?)
    }

    fn authorise(&self, wish: Option<&str>) -> Result<Authorise, Failure> {
        match wish {
            None | Some("all") => Ok(Authorise::All),
            Some(file) => Ok(Authorise::List(AuthorisationList::from_json(
                &self.disk.read(Path::new(file))?,
            )?)),
        }
    }

    /// Asks the smart-card service, as any program would, until it sees the card.
    fn wait_until_seen(&self, answer: &RehearsalCardAnswer) -> Result<(), Failure> {
        let program = host::process::own_program().map_err(unseen)?;
        let socket = answer.pcsc_socket.clone().unwrap_or_default();
        let variables: &[(&str, &std::ffi::OsStr)] = match socket.is_empty() {
            true => &[],
            false => &[(PrivatePcscd::VARIABLE, socket.as_ref())],
        };
        let deadline = self.clock.elapsed() + LONGEST_WAIT;
        while self.clock.elapsed() < deadline {
            let said = host::process::output(&program, &["card", "readers", "--json"], variables)
                .unwrap_or_default();
            if String::from_utf8_lossy(&said).contains("\"belgian\"") {
                return Ok(());
            }
            self.clock.pass(Duration::from_millis(50));
        }
        Err(Failure::new(
            "REHEARSAL-CARD-UNSEEN",
            vec![("reason", answer.reader.clone())],
        ))
    }
}

/// The virtual card that `prepare_card` made in `folder`.
pub(crate) fn prepared_card(
    folder: &Path,
    disk: Arc<dyn Disk>,
    now: Timestamp,
) -> Result<VirtualCard, Failure> {
    let made: Made = serde_json::from_slice(&disk.read(&folder.join(MADE))?).map_err(|error| {
        Failure::new("REHEARSAL-CARD-FOLDER", vec![("reason", error.to_string())])
    })?;
    let authority = TestPki::load_or_create(&made.pki, disk, now)?;
    card_of(&made.person, &authority, CardOptions::default())
}

fn card_of(
    person: &Person,
    authority: &TestPki,
    options: CardOptions,
) -> Result<VirtualCard, Failure> {
    let mut card = VirtualCard::new(person, authority, options)?;
    if let Some(state) = authority.state_file(person) {
        card.keep_state_in(state)?;
    }
    Ok(card)
}

fn private_service() -> Result<(PrivatePcscd, TempDir), Failure> {
    // The path of a socket is short on every system: not below the data folder.
    let folder = tempfile::Builder::new()
        .prefix("clavis-")
        .tempdir()
        .map_err(unseen)?;
    Ok((PrivatePcscd::start(folder.path())?, folder))
}

fn address(host: &str, port: u16) -> Result<SocketAddr, Failure> {
    let addresses = (host, port).to_socket_addrs().map_err(unseen)?;
    let mut addresses = addresses.into_iter();
    addresses
        .next()
        .ok_or_else(|| Failure::new("REHEARSAL-CARD-UNSEEN", vec![("reason", host.to_owned())]))
}

fn unseen(error: std::io::Error) -> Failure {
    Failure::new("REHEARSAL-CARD-UNSEEN", vec![("reason", error.to_string())])
}

/// Blocks until the process is told to end (Ctrl+C, or the system's signal), or, `with_input`, until
/// standard input closes.
pub fn wait_for_the_end(with_input: bool) {
    let (told, end) = std::sync::mpsc::channel();
    let by_signal = told.clone();
    if let Err(error) = ctrlc::set_handler(move || by_signal.send(()).unwrap_or_default()) {
        tracing::warn!(%error, "the end of the process cannot be seen coming");
    }
    if with_input {
        std::thread::spawn(move || {
            host::process::wait_for_closed_input();
            told.send(()).unwrap_or_default();
        });
        let _ = end.recv();
    } else {
        let _ = end.recv();
        drop(told);
    }
}

/// A time such as `10`, `10s`, `5m`, `2h` or `3d`; a bare number is seconds.
///
/// # Errors
/// `DESK-TIME-UNKNOWN`.
pub fn parse_duration(text: &str) -> Result<Duration, Failure> {
    let unknown = || Failure::new("DESK-TIME-UNKNOWN", vec![("value", text.to_owned())]);
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: u64 = digits.parse().map_err(|_| unknown())?;
    let seconds = match text.get(digits.len()..).unwrap_or_default() {
        "" | "s" => 1,
        "m" => 60,
        "h" => 60 * 60,
        "d" => 24 * 60 * 60,
        _ => return Err(unknown()),
    };
    number
        .checked_mul(seconds)
        .map(Duration::from_secs)
        .ok_or_else(unknown)
}

/// How a card's folder was made.
#[derive(Serialize, Deserialize)]
struct Made {
    pki: PathBuf,
    person: Person,
}

/// Every misbehaviour by its word.
const FAULTS: [(&str, FaultKind); 5] = [
    ("server-error", FaultKind::ServerError),
    ("slow", FaultKind::Slow(Duration::from_secs(5))),
    ("cut-before", FaultKind::CutBefore),
    ("cut-after", FaultKind::CutAfter),
    ("no-payload", FaultKind::NoPayload),
];
const MADE: &str = "card.json";
/// The name that pcsc-lite gives the driver's first slot.
const FIRST_READER: &str = "Virtual PCD 00 00";
const LONGEST_WAIT: Duration = Duration::from_secs(15);

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
    fn times_with_and_without_a_unit() {
        for (text, seconds) in [
            ("0", 0),
            ("10", 10),
            ("2s", 2),
            ("5m", 300),
            ("1h", 3600),
            ("3d", 259_200),
        ] {
            assert_eq!(parse_duration(text).unwrap(), Duration::from_secs(seconds));
        }
        for text in [
            "",
            "s",
            "-1",
            "1w",
            "1 h",
            "99999999999999999999",
            "18446744073709551615d",
        ] {
            assert_eq!(
                parse_duration(text).unwrap_err().code(),
                "DESK-TIME-UNKNOWN"
            );
        }
    }
}

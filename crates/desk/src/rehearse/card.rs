//! A virtual card, in its folder or in a reader.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use host::{Access, Disk};
use jiff::Timestamp;
use rehearsal::card::{CardOptions, CardPin, Faults, Person, TestPki, VirtualCard};
use rehearsal::vpcd::{CardServer, PrivatePcscd};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::answers::{PersonLine, PersonsAnswer, RehearsalCardAnswer};
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

/// A card that is in a reader until this value is dropped.
pub struct RunningCard {
    /// What there is to know about it.
    pub answer: RehearsalCardAnswer,
    _server: CardServer,
    _service: Option<(PrivatePcscd, TempDir)>,
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

    fn person(&self, wanted: Option<&str>) -> Result<Person, Failure> {
        let wanted = wanted.unwrap_or(Person::BUILT_IN.first().copied().unwrap_or_default());
        if Person::BUILT_IN.contains(&wanted) {
            return Ok(Person::built_in(wanted)?);
        }
        let text = String::from_utf8_lossy(&self.disk.read(Path::new(wanted))?).into_owned();
        Ok(Person::from_json(&text)?)
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

/// How a card's folder was made.
#[derive(Serialize, Deserialize)]
struct Made {
    pki: PathBuf,
    person: Person,
}

const MADE: &str = "card.json";
/// The name that pcsc-lite gives the driver's first slot.
const FIRST_READER: &str = "Virtual PCD 00 00";
const LONGEST_WAIT: Duration = Duration::from_secs(15);

//! A virtual card, in its folder or in a reader.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use host::{Access, Disk};
use jiff::Timestamp;
use rehearsal::card::{
    CardFault, CardFile, CardOptions, CardPin, Faults, Person, PkiOptions, Responder,
    ResponderPort, TestPki, VirtualCard,
};
use rehearsal::vpcd::{CardServer, PrivatePcscd};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::answers::{PersonLine, PersonsAnswer, RehearsalCardAnswer};
use crate::readers::VIRTUAL;
use crate::{Desk, Failure};

pub use rehearsal::card::{Family as CardFamily, FaultWish as CardFaultWish};

/// The faults of a virtual card: the word of each, and what it does.
pub fn card_faults() -> impl Iterator<Item = (&'static str, &'static str)> {
    CardFault::ALL
        .iter()
        .map(|fault| (fault.name(), fault.meaning()))
}

/// What a virtual card should be like.
#[derive(Default)]
pub struct CardWishes {
    /// A built-in person or a file with a profile; `helene` when neither is named.
    pub person: Option<String>,
    /// A file with a profile, in place of `person`.
    pub person_file: Option<PathBuf>,
    /// The generation of the card.
    pub family: CardFamily,
    /// Faults by name.
    pub faults: Vec<CardFaultWish>,
    /// The port of 127.0.0.1 that the certificates name for OCSP and lists; it answers while the
    /// card is in a reader. 0 is any that is free.
    pub responder: Option<u16>,
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
    _responder: Option<Responder>,
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
        let address = match wishes.responder {
            None | Some(0) => None,
            Some(port) => Some(format!("http://127.0.0.1:{port}")),
        };
        Ok(self.prepare(wishes, address)?.answer)
    }

    /// Puts a virtual card into a reader of the smart-card service; ready when a program sees it.
    /// Faults at a command are counted from that moment.
    pub fn insert_card(
        &self,
        wishes: &CardWishes,
        reader: &Reader,
    ) -> Result<RunningCard, Failure> {
        let port = wishes.responder.map(ResponderPort::take).transpose()?;
        let address = port.as_ref().map(|port| port.address().to_owned());
        let Prepared {
            mut answer,
            mut card,
            authority,
        } = self.prepare(wishes, address)?;
        card.set_clock(Arc::clone(&self.clock));
        // Only a card that goes away by itself is not waited for.
        let counting = wishes.remove_after.is_some();
        card.set_faults(Faults {
            remove_after: wishes.remove_after,
            wishes: if counting {
                wishes.faults.clone()
            } else {
                Vec::new()
            },
            ..Faults::default()
        });
        let service = reader.private.then(private_service).transpose()?;
        let address = match &service {
            Some((service, _)) => service.first(),
            None => address_of(&reader.host, reader.port)?,
        };
        let card = Arc::new(Mutex::new(card));
        let server = CardServer::start(Arc::clone(&card), address)?;
        let responder = port
            .map(|port| port.serve(Arc::new(authority), self.followed_clock()))
            .transpose()?;
        answer.pcsc_socket = service
            .as_ref()
            .map(|(service, _)| service.socket().display().to_string());
        answer.reader = FIRST_READER.to_owned();
        if !counting {
            self.wait_until_seen(&answer)?;
            let mut card = card.lock().unwrap_or_else(PoisonError::into_inner);
            card.set_faults(Faults {
                wishes: wishes.faults.clone(),
                ..Faults::default()
            });
        }
        Ok(RunningCard {
            answer,
            _server: server,
            _responder: responder,
            _service: service,
        })
    }

    fn prepare(&self, wishes: &CardWishes, address: Option<String>) -> Result<Prepared, Failure> {
        let folder = wishes
            .data
            .clone()
            .unwrap_or_else(|| self.places.data.join("rehearsal/card"));
        self.disk.make_folder(&folder, Access::Owner)?;
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        let pki = wishes.pki.clone().unwrap_or_else(|| folder.clone());
        let made = Made {
            pki: std::path::absolute(&pki).unwrap_or(pki),
            person: self.wanted_person(wishes)?,
            family: wishes.family.name().to_owned(),
            faults: wishes.faults.iter().map(ToString::to_string).collect(),
        };
        let before = Made::read(&folder, self.disk.as_ref()).ok();
        let text = serde_json::to_vec_pretty(&made).unwrap_or_default();
        self.disk
            .replace(&folder.join(MADE), &text, Access::Owner)?;
        let options = PkiOptions {
            address,
            ..PkiOptions::default()
        };
        let (disk, now) = (Arc::clone(&self.disk), self.clock.now());
        let authority = TestPki::load_or_create_with(&made.pki, disk, now, options)?;
        if let Some(state) = authority.state_file_of(&made.person, wishes.family)
            && wishes.changes_the_tries()
        {
            self.disk.remove(&state.path)?;
        }
        let mut options = made.options()?;
        if let Some(pin) = &wishes.pin {
            options.pin = CardPin::parse(pin)?;
        }
        if let Some(tries) = wishes.tries {
            options.tries_left = tries;
        }
        let card = card_of(&made.person, &authority, options)?;
        if before.is_some_and(|before| before.says_news()) && !made.says_news() {
            forget_news(&card, &authority)?;
        }
        let answer = RehearsalCardAnswer {
            person: format!("{} {}", made.person.given_names, made.person.name)
                .trim()
                .to_owned(),
            reader: format!("{VIRTUAL}{}", folder.display()),
            root: made
                .pki
                .join(root_file(wishes.family))
                .display()
                .to_string(),
            national_number: made.person.national_number,
            pcsc_socket: None,
            responder: wishes.responder.and(authority.address()).map(str::to_owned),
        };
        Ok(Prepared {
            answer,
            card,
            authority,
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

    fn wanted_person(&self, wishes: &CardWishes) -> Result<Person, Failure> {
        let first = Person::BUILT_IN.first().copied().unwrap_or_default();
        let wanted = wishes.person.as_deref().unwrap_or(first);
        let file = match &wishes.person_file {
            Some(file) => file,
            None if Person::BUILT_IN.contains(&wanted) => return Ok(Person::built_in(wanted)?),
            None => Path::new(wanted),
        };
        let text = String::from_utf8_lossy(&self.disk.read(file)?).into_owned();
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
            let said = String::from_utf8_lossy(&said);
            if SEEN.iter().any(|word| said.contains(word)) {
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
    let made = Made::read(folder, disk.as_ref())?;
    let authority = TestPki::load_or_create(&made.pki, disk, now)?;
    card_of(&made.person, &authority, made.options()?)
}

fn card_of(
    person: &Person,
    authority: &TestPki,
    options: CardOptions,
) -> Result<VirtualCard, Failure> {
    let family = options.family;
    let mut card = VirtualCard::new(person, authority, options)?;
    if let Some(state) = authority.state_file_of(person, family) {
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

fn address_of(host: &str, port: u16) -> Result<SocketAddr, Failure> {
    let addresses = (host, port).to_socket_addrs().map_err(unseen)?;
    let mut addresses = addresses.into_iter();
    addresses
        .next()
        .ok_or_else(|| Failure::new("REHEARSAL-CARD-UNSEEN", vec![("reason", host.to_owned())]))
}

fn unseen(error: std::io::Error) -> Failure {
    Failure::new("REHEARSAL-CARD-UNSEEN", vec![("reason", error.to_string())])
}

/// The holder's certificates are good again.
fn forget_news(card: &VirtualCard, authority: &TestPki) -> Result<(), Failure> {
    for file in [
        CardFile::AuthenticationCertificate,
        CardFile::SignatureCertificate,
    ] {
        let certificate = card.certificate(file);
        if !certificate.is_empty() {
            authority.restore(certificate)?;
        }
    }
    Ok(())
}

fn root_file(family: CardFamily) -> &'static str {
    TestPki::root_file(family.branch())
}

/// A card that was made, with what made it.
struct Prepared {
    answer: RehearsalCardAnswer,
    card: VirtualCard,
    authority: TestPki,
}

/// How a card's folder was made.
#[derive(Serialize, Deserialize)]
struct Made {
    pki: PathBuf,
    person: Person,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    family: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    faults: Vec<String>,
}

impl Made {
    fn read(folder: &Path, disk: &dyn Disk) -> Result<Self, Failure> {
        let bytes = disk.read(&folder.join(MADE))?;
        serde_json::from_slice(&bytes).map_err(|error| unusable(error.to_string()))
    }

    fn options(&self) -> Result<CardOptions, Failure> {
        let family = match self.family.as_str() {
            "" => CardFamily::default(),
            name => name.parse().map_err(unusable)?,
        };
        let faults = self.faults.iter().map(|fault| fault.parse());
        Ok(CardOptions {
            family,
            faults: faults.collect::<Result<_, _>>().map_err(unusable)?,
            ..CardOptions::default()
        })
    }

    /// True when the authority was told something about the certificates.
    fn says_news(&self) -> bool {
        let news = [CardFault::CertificateRevoked, CardFault::CertificateUnknown];
        let named = |fault: &String| news.iter().any(|news| news.name() == fault);
        self.faults.iter().any(named)
    }
}

impl CardWishes {
    /// True when what the card remembers of its PIN is to begin anew.
    fn changes_the_tries(&self) -> bool {
        let tries = [CardFault::PinBlocked, CardFault::OneTryLeft];
        let named = self.faults.iter().any(|wish| tries.contains(&wish.fault));
        self.pin.is_some() || self.tries.is_some() || named
    }
}

fn unusable(reason: String) -> Failure {
    Failure::new("REHEARSAL-CARD-FOLDER", vec![("reason", reason)])
}

const MADE: &str = "card.json";
/// The name that pcsc-lite gives the driver's first slot.
const FIRST_READER: &str = "Virtual PCD 00 00";
/// What `card readers` says of a card of ours, be it usable or not.
const SEEN: [&str; 3] = ["\"belgian\"", "\"not-activated\"", "\"too-old\""];
const LONGEST_WAIT: Duration = Duration::from_secs(15);

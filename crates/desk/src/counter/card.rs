//! The card at the counter: what is in the readers, what is on the card, another PIN.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::fields::fields;
use super::post::Post;
use super::{Counter, Told};
use crate::answers::{
    CardDetails, CardInShort, CardNow, CardOnPage, CardState, CardStatusAnswer, FailureWords,
    HolderOnPage, PinChangeAnswer, ReaderLine,
};
use crate::card::{certificate_line, identity_words};
use crate::{Desk, Failure, NewPins};

impl Counter {
    /// What is in the readers now: never a failure for what a person can see with their eyes.
    ///
    /// While a PIN is typed on the keys of a reader that reader is busy: then it is as it was.
    pub fn card_now(&self) -> CardNow {
        if self.inner.pins.is_on_reader()
            && let Some(before) = self.seen().clone()
        {
            return before;
        }
        let now = match self.inner.post() {
            Ok(post) => look(&post, |failure| self.inner.words(failure)),
            Err(failure) => CardNow {
                state: CardState::Unavailable,
                readers: Vec::new(),
                status: None,
                trouble: Some(self.inner.words(&failure)),
            },
        };
        *self.seen() = Some(now.clone());
        now
    }

    /// Everything on the card that a person may want to see. What is sensitive says so.
    ///
    /// # Errors
    /// `CARD-...`.
    pub fn card_details(&self) -> Told<CardDetails> {
        self.at_reader(|post| details(&post.desk, &post.roots()))
    }

    /// Puts another PIN in the place of the old one: asks three times by `PinAsked`.
    ///
    /// # Errors
    /// `CARD-...`.
    pub fn change_pin(&self) -> Told<PinChangeAnswer> {
        self.at_reader(|post| {
            self.inner
                .talks
                .once(&self.inner.pins, post, |post, guest| {
                    post.desk.change_pin(NewPins::Asked(guest))
                })
        })
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Option<CardNow>> {
        let seen = self.inner.seen.lock();
        seen.unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn look(post: &Post, words: impl Fn(&Failure) -> FailureWords) -> CardNow {
    let readers = match post.desk.readers() {
        Ok(answer) => answer.readers,
        Err(failure) => {
            let state = match failure.code() {
                "CARD-SERVICE-MISSING" => CardState::NoService,
                _ => CardState::Unavailable,
            };
            return CardNow {
                state,
                readers: Vec::new(),
                status: None,
                trouble: Some(words(&failure)),
            };
        }
    };
    match post.desk.card_status(false, &post.roots(), &mut |_| {}) {
        Ok(status) => CardNow {
            // The card that was found is an old one only when there is no other.
            state: match readers.iter().any(|reader| reader.content == "belgian") {
                true => CardState::Belgian,
                false => CardState::TooOld,
            },
            readers,
            status: Some(CardInShort::from(status)),
            trouble: None,
        },
        Err(failure) => CardNow {
            state: state_of(&readers, &failure),
            readers,
            status: None,
            trouble: Some(words(&failure)),
        },
    }
}

/// What a failure to find or read a card means to somebody who looks at the reader.
fn state_of(readers: &[ReaderLine], failure: &Failure) -> CardState {
    match failure.code() {
        "CARD-SERVICE-MISSING" => CardState::NoService,
        "CARD-NO-READER" => CardState::NoReader,
        "CARD-NONE" | "CARD-REMOVED" => CardState::NoCard,
        "CARD-FOREIGN" => CardState::Foreign,
        "CARD-NOT-ACTIVATED" => CardState::NotActivated,
        "CARD-TOO-OLD" => CardState::TooOld,
        "CARD-MUTE" => CardState::Mute,
        "CARD-UNPOWERED" => CardState::Unpowered,
        "CARD-IN-USE" => CardState::InUse,
        _ if readers.iter().any(|reader| reader.content == "belgian") => CardState::Belgian,
        _ => CardState::Unavailable,
    }
}

fn details(desk: &Desk, roots: &[std::path::PathBuf]) -> Result<CardDetails, Failure> {
    let roots = desk.card_roots(roots)?;
    let mut card = desk.card()?;
    let identity = identity_words(card.identity()?);
    let address = card.address().ok();
    // A card without a photo is a card all the same.
    let photo = card.photo().ok();
    let authenticity = card.authenticity(&roots)?;
    let certificates = card.certificates()?;
    Ok(CardDetails {
        fields: fields(desk, &identity, address.as_ref()),
        photo: photo.map_or_else(String::new, |photo| {
            format!("data:image/jpeg;base64,{}", STANDARD.encode(&photo.jpeg))
        }),
        certificates: certificates.iter().map(certificate_line).collect(),
        card: CardOnPage {
            reader: card.reader().to_owned(),
            authenticity: desk.authenticity_words(&authenticity),
            identity: HolderOnPage {
                name: identity.name,
                given_names: identity.given_names,
                valid_from: identity.valid_from,
                valid_to: identity.valid_to,
                issuing_municipality: identity.issuing_municipality,
                document: identity.document,
            },
        },
    })
}

impl From<CardStatusAnswer> for CardInShort {
    fn from(status: CardStatusAnswer) -> Self {
        let glance = status.glance;
        Self {
            reader: glance.reader,
            applet: glance.applet,
            name: glance.name,
            given_names: glance.given_names,
            valid_from: glance.valid_from,
            valid_to: glance.valid_to,
            expired: glance.expired,
            tries_left: status.tries_left,
            blocked: status.blocked,
            can_sign: status.can_sign,
            impediments: status.impediments,
        }
    }
}

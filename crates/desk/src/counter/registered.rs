//! What eHealth has for the holder of the card, and revoking it, at the counter.

use super::post::Post;
use super::request::{not_shown, pages_of};
use super::talks::{Spoken, over};
use super::{Counter, Told};
use crate::answers::{
    ContractPages, RegisteredHere, RegisteredLine, RegisteredPage, RevocationReasonLine,
    RevokeAnswer, TalkBegun,
};
use crate::{Because, Failure, Pins, Step};

impl Counter {
    /// Reads the card, to see and revoke what eHealth has for its holder.
    ///
    /// # Errors
    /// `CARD-...`, `CERT-CARD-...`, and those of the way to the platform.
    pub fn begin_as_holder(&self) -> Told<TalkBegun> {
        self.at(|post| {
            self.begin_with_card(post, |desk, platform, roots, pins, steps| {
                let talk = desk.begin_as_holder(platform, roots, pins, steps)?;
                Ok(Spoken::Holder { talk, shown: None })
            })
        })
    }

    /// Every certificate that the holder may manage: asks for the PIN of authentication.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, `CARD-...`, and the platform's.
    pub fn registered(&self, talk: u32) -> Told<RegisteredPage> {
        self.at(|post| {
            let answer = self.inner.talks.ask(talk, |spoken, guest| {
                spoken.card_again(guest)?;
                match spoken {
                    Spoken::Holder { talk, .. } => talk.registered(&mut Pins::Asked(guest)),
                    _ => Err(over()),
                }
            })?;
            Ok(RegisteredPage {
                platform: answer.platform,
                certificates: answer
                    .certificates
                    .into_iter()
                    .map(|line| here(post, line))
                    .collect(),
                reasons: Because::ALL.map(|because| reason(post, because)).to_vec(),
            })
        })
    }

    /// The contract of revoking the certificate of a key that was listed.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, `CERT-NOT-REGISTERED`, `DESK-INPUT` for another reason than those that
    /// were listed, and the platform's.
    pub fn revocation_contract(&self, talk: u32, key: &str, because: &str) -> Told<ContractPages> {
        let because = because
            .parse::<Because>()
            .map_err(|known| Failure::new("DESK-INPUT", vec![("reason", known)]));
        let key = key.to_owned();
        let asked = because.and_then(|because| {
            self.inner.talks.ask(talk, move |spoken, guest| {
                let Spoken::Holder { talk, shown } = spoken else {
                    return Err(over());
                };
                guest.steps()(Step::Contract);
                let words = talk.revocation_contract(&key, because)?;
                let pages = pages_of(talk.desk, words.html(), words.dn(), None);
                *shown = Some(words);
                Ok(pages)
            })
        });
        self.told(asked)
    }

    /// Signs the contract that was shown, and sends the revocation: asks for the PIN of signature.
    ///
    /// # Errors
    /// `COUNTER-CONTRACT-NOT-SHOWN`, `COUNTER-TALK-OVER`, `CARD-...`, and the platform's.
    pub fn revoke(&self, talk: u32) -> Told<RevokeAnswer> {
        let revoked = self.inner.talks.ask(talk, |spoken, guest| {
            spoken.card_again(guest)?;
            let Spoken::Holder { talk, shown } = spoken else {
                return Err(over());
            };
            let words = shown.as_ref().ok_or_else(not_shown)?;
            let mut steps = guest.steps();
            talk.revoke(words, None, &mut Pins::Asked(guest), &mut steps)
        });
        if revoked.is_ok() {
            self.inner.home_changed();
        }
        self.told(revoked)
    }
}

fn here(post: &Post, line: RegisteredLine) -> RegisteredHere {
    let handle = match line.keystore {
        Some(_) => post.handle_of_key(&line.key_identifier),
        None => None,
    };
    RegisteredHere { line, handle }
}

fn reason(post: &Post, because: Because) -> RevocationReasonLine {
    RevocationReasonLine {
        id: because.word().to_owned(),
        sentence: post.desk.say(because.label(), &[]),
        leads_to_request: because.leads_to_request(),
    }
}

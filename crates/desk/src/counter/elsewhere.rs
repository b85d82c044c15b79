//! The ways beside the usual one: without a Belgian eID, and with a key that is born on a server.

use std::path::Path;

use zeroize::Zeroizing;

use super::request::{check, forget_if_lost, not_shown, pages, plan_of};
use super::talks::{Spoken, over};
use super::{Counter, Told};
use crate::answers::{
    ContractPages, ForeignerDraft, ForeignerSent, HandOverSeen, PreparedAnswer, RequestDraft,
    SentAnswer,
};
use crate::{ForeignerWords, Pins, Step};

impl Counter {
    /// Makes the key and hands in the request of a person who has a BIS number and no Belgian eID;
    /// they confirm it afterwards on a page of eHealth.
    ///
    /// # Errors
    /// `NUMBER-...`, `CERT-NOT-FOREIGNER`, `DESK-MISSING`, and the platform's.
    pub fn request_as_foreigner(
        &self,
        draft: ForeignerDraft,
        password: &Zeroizing<String>,
    ) -> Told<ForeignerSent> {
        self.at(|post| {
            let password = super::new_password(&post.desk, password)?;
            let words = ForeignerWords {
                number: Zeroizing::new(draft.bis_number),
                first_names: draft.first_names,
                name: draft.family_name,
                email: draft.email,
                phone: draft.phone,
                general_email: draft.general_email,
                general_phone: draft.general_phone,
            };
            let platform = post.platform.as_deref();
            let mut steps = self.inner.steps(post, None);
            let desk = &post.desk;
            let sent = desk.request_as_foreigner(&words, platform, None, &password, &mut steps)?;
            let handle = post.handle_of_key(&sent.key_identifier);
            self.inner.home_changed();
            let sentences = ["done-foreigner", "done-foreigner-next"];
            let sentences = sentences.map(|id| desk.say(id, &[])).to_vec();
            Ok(ForeignerSent::of(sent, handle, sentences))
        })
    }

    /// On the server's side: makes the key here, and writes the file that goes to the person with
    /// the card.
    ///
    /// # Errors
    /// `NUMBER-...` with the fact `field`, `DISK-...`, `KEYSTORE-...`.
    pub fn prepare_hand_over(
        &self,
        draft: &RequestDraft,
        password: &Zeroizing<String>,
    ) -> Told<PreparedAnswer> {
        self.at(|post| {
            check(draft)?;
            let password = super::new_password(&post.desk, password)?;
            let mut steps = self.inner.steps(post, None);
            let made = post.desk.prepare_on_server(
                &plan_of(draft),
                post.platform.as_deref(),
                None,
                None,
                &password,
                &mut steps,
            )?;
            let handle = post.handle_of_key(&made.key_identifier);
            self.inner.home_changed();
            let sentences = ["done-prepared", "prepared-next", "prepared-then"];
            let sentences = sentences.map(|id| post.desk.say(id, &[])).to_vec();
            Ok(PreparedAnswer::of(made, handle, sentences))
        })
    }

    /// At the desk: reads the hand-over file of a server, and the card that is to sign it.
    ///
    /// # Errors
    /// `DISK-...`, `CERT-HAND-OVER-UNREADABLE`, `COUNTER-OTHER-SIDE`, `CARD-...`, the platform's.
    pub fn hand_over_at(&self, file: &Path) -> Told<HandOverSeen> {
        self.at(|post| {
            let words = post.desk.hand_over(file)?;
            let named = post.platform.clone();
            let organisation = format!("{} {}", words.plan.kind, words.plan.id);
            let name = words.plan.name.clone();
            let key_identifier = words.key_identifier().to_owned();
            let begun = self
                .inner
                .talks
                .begin(&self.inner.pins, post, move |post, guest| {
                    let mut steps = guest.steps();
                    let pins = Pins::Asked(guest);
                    let roots = post.roots();
                    let desk = &post.desk;
                    let talk = desk.begin_request(named.as_deref(), &roots, &pins, &mut steps)?;
                    let names = (talk.holder_name(), talk.platform_name());
                    let shown = None;
                    Ok((Spoken::HandOver { talk, words, shown }, names))
                });
            let (talk, (holder, platform)) = begun?;
            Ok(HandOverSeen {
                talk,
                holder,
                platform,
                organisation,
                name,
                key_identifier,
            })
        })
    }

    /// The contract for what the server prepared.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, `CERT-HAND-OVER-NAME`, and the platform's.
    pub fn hand_over_contract(&self, talk: u32) -> Told<ContractPages> {
        self.told(self.inner.talks.ask(talk, |spoken, guest| {
            let Spoken::HandOver { talk, words, shown } = spoken else {
                return Err(over());
            };
            guest.steps()(Step::Contract);
            let contract = talk.contract_for_server(words)?;
            let pages = pages(talk.desk, &contract, None);
            *shown = Some(contract);
            Ok(pages)
        }))
    }

    /// Signs the contract that was shown for the server's key, and sends: asks for the PIN of
    /// signature.
    ///
    /// # Errors
    /// `COUNTER-CONTRACT-NOT-SHOWN`, `COUNTER-TALK-OVER`, `CARD-...`, and the platform's.
    pub fn sign_hand_over(&self, talk: u32) -> Told<SentAnswer> {
        self.at(|post| {
            let sent = self.inner.talks.ask(talk, |spoken, guest| {
                spoken.card_again(guest)?;
                let Spoken::HandOver { talk, words, shown } = spoken else {
                    return Err(over());
                };
                let contract = shown.as_ref().ok_or_else(not_shown)?;
                let mut steps = guest.steps();
                let pins = &mut Pins::Asked(guest);
                let sent = talk.sign_for_server(words, contract, pins, &mut steps);
                forget_if_lost(shown, &sent);
                sent
            })?;
            self.inner.home_changed();
            let sentences = vec![post.desk.say("hand-over-signed-next", &[])];
            Ok(SentAnswer::of(sent, None, sentences))
        })
    }
}

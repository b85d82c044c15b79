//! Renewing at the counter: the same certificate with a new key.

use zeroize::Zeroizing;

use super::request::{forget_if_lost, not_shown, pages};
use super::talks::{Spoken, over};
use super::{Counter, Told};
use crate::answers::{ContactDraft, ContractPages, KeystoreHandle, RenewalBegun, SentAnswer};
use crate::renewal::ContactWords;
use crate::{Failure, Pins, Step};

impl Counter {
    /// Begins a renewal: opens the keystore, asks eHealth whether it may be renewed now, then reads
    /// the card. Without another contact eHealth keeps the one that it has.
    ///
    /// # Errors
    /// `NUMBER-...` and `CERT-CONTACT-OUTDATED` with the fact `field`; `COUNTER-KEYSTORE-UNKNOWN`,
    /// `KEYSTORE-...`, `CERT-RENEWAL-...`, `CARD-...`, the platform's.
    pub fn begin_renewal(
        &self,
        keystore: KeystoreHandle,
        password: &Zeroizing<String>,
        contact: Option<ContactDraft>,
    ) -> Told<RenewalBegun> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            let contact = ContactWords::from(contact.unwrap_or_default());
            let wrong = |(field, failure): (&str, Failure)| failure.with("field", field.to_owned());
            contact.parsed().map_err(wrong)?;
            let password = post.desk.known_password(password)?;
            let platform = post.platform_for(&path);
            let begun = self
                .inner
                .talks
                .begin(&self.inner.pins, post, move |post, guest| {
                    let roots = post.roots();
                    let mut steps = guest.steps();
                    let talk = post.desk.begin_renewal(
                        &path,
                        &password,
                        platform.as_deref(),
                        &roots,
                        &contact,
                        &Pins::Asked(guest),
                        &mut steps,
                    );
                    let talk = talk.map_err(with_field)?;
                    let words = (
                        talk.holder_name(),
                        talk.platform_name(),
                        talk.organisation(),
                        talk.earlier_until(),
                    );
                    Ok((Spoken::Renewal { talk, shown: None }, words))
                });
            let (talk, (holder, platform, organisation, until)) = begun?;
            Ok(RenewalBegun {
                talk,
                holder,
                platform,
                organisation,
                earlier_until: day_of(&until),
            })
        })
    }

    /// The contact that eHealth has for a certificate, to be mended: what was taken years ago may
    /// break a rule of today.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `KEYSTORE-...`, `CERT-NOT-INSTALLED`, the platform's.
    pub fn renewal_contact(
        &self,
        keystore: KeystoreHandle,
        password: &Zeroizing<String>,
    ) -> Told<ContactDraft> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            let password = post.desk.known_password(password)?;
            let platform = post.platform_for(&path);
            let given = post
                .desk
                .contact_at_ehealth(&path, &password, platform.as_deref())?;
            Ok(given.into())
        })
    }

    /// The contract of a renewal: for exactly the same name.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, and the platform's.
    pub fn renewal_contract(&self, talk: u32) -> Told<ContractPages> {
        self.told(self.inner.talks.ask(talk, |spoken, guest| {
            let Spoken::Renewal { talk, shown } = spoken else {
                return Err(over());
            };
            guest.steps()(Step::Contract);
            let contract = talk.contract()?;
            let pages = pages(talk.desk, &contract, None);
            *shown = Some(contract);
            Ok(pages)
        }))
    }

    /// Makes the new key in a keystore beside the earlier one, signs the contract that was shown,
    /// and sends: asks for the PIN of signature.
    ///
    /// # Errors
    /// `COUNTER-CONTRACT-NOT-SHOWN`, `COUNTER-TALK-OVER`, `NUMBER-KEYSTORE-PASSWORD`, `CARD-...`, and
    /// the platform's.
    pub fn send_renewal(&self, talk: u32, password: &Zeroizing<String>) -> Told<SentAnswer> {
        self.at(|post| {
            let password = super::new_password(&post.desk, password)?;
            let sent = self.inner.talks.ask(talk, move |spoken, guest| {
                spoken.card_again(guest)?;
                let Spoken::Renewal { talk, shown } = spoken else {
                    return Err(over());
                };
                let contract = shown.as_ref().ok_or_else(not_shown)?;
                let mut steps = guest.steps();
                let pins = &mut Pins::Asked(guest);
                let sent = talk.send(contract, None, &password, pins, &mut steps);
                forget_if_lost(shown, &sent);
                sent
            })?;
            Ok(self.sent(post, sent))
        })
    }
}

/// Which field of the contact eHealth's own is to be mended in.
fn with_field(failure: Failure) -> Failure {
    if failure.code() != "CERT-CONTACT-OUTDATED" {
        return failure;
    }
    let mut facts = failure.facts().iter();
    let part = facts.find(|(name, _)| *name == "part");
    let field = match part.map(|(_, value)| value.as_str()) {
        Some("private-phone") => "phone",
        Some("general-email") => "general_email",
        Some("general-phone") => "general_phone",
        _ => "email",
    };
    failure.with("field", field.to_owned())
}

impl From<ContactDraft> for ContactWords {
    fn from(draft: ContactDraft) -> Self {
        Self {
            email: draft.email,
            phone: draft.phone,
            general_email: draft.general_email,
            general_phone: draft.general_phone,
        }
    }
}

impl From<ContactWords> for ContactDraft {
    fn from(words: ContactWords) -> Self {
        Self {
            email: words.email,
            phone: words.phone,
            general_email: words.general_email,
            general_phone: words.general_phone,
        }
    }
}

/// The day of a moment in RFC 3339.
pub(super) fn day_of(moment: &str) -> String {
    moment.get(..DAY).unwrap_or(moment).to_owned()
}

const DAY: usize = 10;

//! Asking for a certificate at the counter.

use identifiers::{
    ApplicationId, Email, KeystorePassword, OrganisationId, OrganisationName, Reason, Telephone,
    Warning,
};
use zeroize::Zeroizing;

use super::post::Post;
use super::talks::{Spoken, over};
use super::{Counter, Told};
use crate::answers::{
    ApplicationIdsAnswer, ContractPage, ContractPages, KeystoreHandle, OrganisationsAnswer,
    PasswordRule, PasswordRules, RequestAnswer, RequestDraft, SentAnswer, TalkBegun, TypesAnswer,
};
use crate::request::ContractWords;
use crate::safe_html::safe;
use crate::{Desk, Failure, Pins, RequestPlan, SignsByCard as _, read_ec_signature};

impl Counter {
    /// Reads the card, and refuses one that is not known as genuine.
    ///
    /// # Errors
    /// `CARD-...`, `CERT-CARD-...`, and those of the way to the platform.
    pub fn begin_request(&self) -> Told<TalkBegun> {
        self.at(|post| {
            let begun = self
                .inner
                .talks
                .begin(&self.inner.pins, post, |post, guest| {
                    let (platform, roots) = (post.platform.as_deref(), post.roots());
                    let mut steps = guest.steps();
                    let pins = Pins::Asked(guest);
                    let talk = post
                        .desk
                        .begin_request(platform, &roots, &pins, &mut steps)?;
                    let names = (talk.holder_name(), talk.platform_name());
                    Ok((Spoken::Request { talk, shown: None }, names))
                });
            begun.map(begun_words)
        })
    }

    /// The organisations that the holder may manage: asks for the PIN of authentication.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, `CARD-...`, and the platform's.
    pub fn organisations(&self, talk: u32) -> Told<OrganisationsAnswer> {
        self.told(self.inner.talks.ask(talk, |spoken, guest| {
            spoken.card_again(guest)?;
            match spoken {
                Spoken::Request { talk, .. } => talk.organisations(&mut Pins::Asked(guest)),
                _ => Err(over()),
            }
        }))
    }

    /// The kinds of organisation that the platform knows.
    ///
    /// # Errors
    /// The platform's.
    pub fn organisation_types(&self) -> Told<TypesAnswer> {
        self.at(|post| post.desk.types(post.platform.as_deref()))
    }

    /// The application ids that an organisation uses.
    ///
    /// # Errors
    /// `NUMBER-...`, and the platform's.
    pub fn application_ids(&self, kind: &str, id: &str) -> Told<ApplicationIdsAnswer> {
        self.at(|post| {
            let platform = post.platform.as_deref();
            post.desk.application_ids(platform, kind, id)
        })
    }

    /// The first rule that the draft breaks; the fact `field` names the field.
    ///
    /// # Errors
    /// `NUMBER-...`, `CERT-PERSONAL-NUMBER`.
    pub fn check_request(&self, draft: &RequestDraft) -> Told<()> {
        self.told(check(draft))
    }

    /// The contract for this holder and this organisation.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, `NUMBER-...`, and the platform's.
    pub fn contract(&self, talk: u32, draft: &RequestDraft) -> Told<ContractPages> {
        let asked = check(draft).and_then(|()| {
            let (plan, preferred) = (plan_of(draft), draft.contract_language.clone());
            self.inner.talks.ask(talk, move |spoken, guest| {
                let Spoken::Request { talk, shown } = spoken else {
                    return Err(over());
                };
                talk.check(&plan)?;
                guest.steps()(crate::Step::Contract);
                let contract = talk.contract(&plan)?;
                let pages = pages(talk.desk, &contract, preferred.as_deref());
                *shown = Some((plan, contract));
                Ok(pages)
            })
        });
        self.told(asked)
    }

    /// From now on an EC card signs in this way in this talk: after `CERT-ALGORITHM-REFUSED`, whose
    /// fact `known` has the other ways, and only when the person has chosen one.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`; `DESK-INPUT` for a word that is no way.
    pub fn sign_with(&self, talk: u32, algorithm: &str) -> Told<()> {
        let wanted = read_ec_signature(algorithm)
            .map_err(|known| Failure::new("DESK-INPUT", vec![("reason", known)]));
        self.told(wanted.and_then(|wanted| {
            self.inner.talks.ask(talk, move |spoken, _| {
                match spoken {
                    Spoken::Request { talk, .. } | Spoken::HandOver { talk, .. } => {
                        talk.sign_with(wanted);
                    }
                    Spoken::Renewal { talk, .. } => talk.sign_with(wanted),
                    Spoken::Holder { talk, .. } => talk.sign_with(wanted),
                }
                Ok(())
            })
        }))
    }

    /// The rules of a new keystore password, while it is typed. Nothing of the text is kept.
    pub fn password_rules(&self, text: &str) -> PasswordRules {
        let marks = KeystorePassword::marks(text);
        let rules = [
            ("password-rule-length", marks.length),
            ("password-rule-characters", marks.characters),
            ("password-rule-digit-or-symbol", marks.digit_or_symbol),
        ];
        let password = KeystorePassword::parse(text).ok();
        let warned = password.as_ref().and_then(KeystorePassword::warning);
        PasswordRules {
            rules: rules
                .into_iter()
                .map(|(id, kept)| PasswordRule {
                    sentence: self.inner.say(id, &[]),
                    // Nothing typed keeps no rule.
                    kept: kept && !text.is_empty(),
                })
                .collect(),
            good: password.is_some(),
            warning: matches!(warned, Some(Warning::PasswordSpace))
                .then(|| self.inner.say("password-rule-space", &[])),
        }
    }

    /// Makes the key, signs the contract that was shown with the card, and sends the request: asks
    /// for the PIN of signature. The draft is given up when it is sent.
    ///
    /// # Errors
    /// `COUNTER-CONTRACT-NOT-SHOWN` when the draft is another than the one whose contract was shown;
    /// `COUNTER-TALK-OVER`, `NUMBER-KEYSTORE-PASSWORD`, `CARD-...`, and the platform's.
    pub fn send_request(
        &self,
        talk: u32,
        draft: &RequestDraft,
        password: &Zeroizing<String>,
    ) -> Told<SentAnswer> {
        let plan = plan_of(draft);
        self.at(|post| {
            let password = super::new_password(&post.desk, password)?;
            let sent = self.inner.talks.ask(talk, move |spoken, guest| {
                spoken.card_again(guest)?;
                let Spoken::Request { talk, shown } = spoken else {
                    return Err(over());
                };
                let fits = shown.as_ref().filter(|(seen, _)| *seen == plan);
                let (plan, contract) = fits.ok_or_else(not_shown)?;
                let mut steps = guest.steps();
                let pins = &mut Pins::Asked(guest);
                let sent = talk.send(plan, contract, None, &password, pins, &mut steps);
                forget_if_lost(shown, &sent);
                sent
            })?;
            if let Err(failure) = post.drop_draft() {
                tracing::warn!(code = failure.code(), "the draft stays");
            }
            Ok(self.sent(post, sent))
        })
    }
}

impl Counter {
    /// A request that was sent, with what happens now.
    pub(super) fn sent(&self, post: &Post, sent: RequestAnswer) -> SentAnswer {
        let handle = post.handle_of_key(&sent.key_identifier);
        let judged = match sent.automatically_validated {
            Some(true) => "sent-judged-automatically",
            Some(false) => "sent-judged-by-hand",
            None => "sent-judged-unknown",
        };
        let then = match sent.replaces {
            Some(_) => "sent-renewal-keep",
            None => "sent-keep",
        };
        let sentences = [judged, "sent-may-close", then];
        let sentences = sentences.map(|id| post.desk.say(id, &[])).to_vec();
        self.inner.home_changed();
        SentAnswer::of(sent, handle, sentences)
    }
}

impl Post {
    /// The number of the keystore that the journal has for a key.
    pub(super) fn handle_of_key(&self, key: &str) -> Option<KeystoreHandle> {
        let journal = self.desk.journal().ok()?;
        let record = certificates::record_of_key(&journal, key).ok()??;
        Some(self.handles.of(&record.keystore)).filter(|_| !record.elsewhere)
    }
}

/// The words of a talk that has begun.
pub(super) fn begun_words((talk, (holder, platform)): (u32, (String, String))) -> TalkBegun {
    TalkBegun {
        talk,
        holder,
        platform,
    }
}

/// A contract as a window shows it: the reader's language first, and safe.
pub(super) fn pages(
    desk: &Desk,
    contract: &ContractWords,
    preferred: Option<&str>,
) -> ContractPages {
    pages_of(desk, contract.html(), contract.dn(), preferred)
}

pub(super) fn pages_of(
    desk: &Desk,
    texts: &[(String, String)],
    dn: String,
    preferred: Option<&str>,
) -> ContractPages {
    let wanted = preferred.unwrap_or(desk.language.code());
    let is_wanted = |language: &str| {
        let main = language.split(['-', '_']).next().unwrap_or_default();
        main.eq_ignore_ascii_case(wanted)
    };
    let mut pages: Vec<ContractPage> = texts
        .iter()
        .map(|(language, html)| ContractPage {
            language: language.clone(),
            html: safe(html),
        })
        .collect();
    pages.sort_by_key(|page| !is_wanted(&page.language));
    let languages: Vec<&str> = texts
        .iter()
        .map(|(language, _)| language.as_str())
        .collect();
    let has_own = texts
        .iter()
        .any(|(language, _)| language.starts_with(desk.language.code()));
    let facts = [("languages", languages.join(", "))];
    ContractPages {
        languages_note: (!has_own).then(|| desk.say("contract-languages", &facts)),
        pages,
        dn,
    }
}

/// A request whose answer was lost may be at eHealth: it is asked for, and never signed again in the
/// same talk. The next contract is given only when eHealth has no such request.
pub(super) fn forget_if_lost<C, T>(shown: &mut Option<C>, sent: &Result<T, Failure>) {
    if let Err(failure) = sent
        && failure.code() == "CERT-ANSWER-LOST"
    {
        *shown = None;
    }
}

pub(super) fn not_shown() -> Failure {
    Failure::new("COUNTER-CONTRACT-NOT-SHOWN", Vec::new())
}

pub(super) fn plan_of(draft: &RequestDraft) -> RequestPlan {
    RequestPlan {
        kind: draft.kind.clone(),
        id: draft.id.clone(),
        name: draft.name.clone(),
        application_id: draft.application_id.clone(),
        usages: draft.usages.clone(),
        email: draft.email.clone(),
        phone: draft.phone.clone(),
        general_email: draft.general_email.clone(),
        general_phone: draft.general_phone.clone(),
    }
}

/// Each field in the order in which it is asked; the first that breaks its rule.
pub(super) fn check(draft: &RequestDraft) -> Result<(), Failure> {
    let plan = plan_of(draft);
    match plan.check() {
        Ok(()) => Ok(()),
        Err(failure) => Err(failure.with("field", field_of(&plan).to_owned())),
    }
}

/// The first field whose rule is broken, in the order in which the rules are tried.
fn field_of(plan: &RequestPlan) -> &'static str {
    let id = OrganisationId::parse(&plan.kind, &plan.id);
    let given = |text: &str| !text.is_empty();
    let broken = [
        (
            "kind",
            id == Err(Reason::UnknownType) || is_person(&plan.kind),
        ),
        ("id", id.is_err()),
        ("name", OrganisationName::parse(&plan.name).is_err()),
        (
            "application_id",
            given(&plan.application_id) && ApplicationId::parse(&plan.application_id).is_err(),
        ),
        ("email", Email::parse(&plan.email).is_err()),
        ("phone", Telephone::parse(&plan.phone).is_err()),
        (
            "general_email",
            given(&plan.general_email) && Email::parse(&plan.general_email).is_err(),
        ),
        ("general_phone", given(&plan.general_phone)),
    ];
    let first = broken.into_iter().find(|(_, is_broken)| *is_broken);
    first.map_or("kind", |(field, _)| field)
}

fn is_person(kind: &str) -> bool {
    kind.eq_ignore_ascii_case("SSIN")
}

//! The security token service: SAML 1.1 tokens for the holder of an eHealth certificate (eHealth
//! protocol, section 12).
//!
//! The message is secured with a WS-Security header by the key of an eHealth certificate of this
//! platform, which is also the holder of key: the form of an organisation and of "test my
//! certificate". What the real service certifies for whom is in cookbooks that are not public
//! (section 14); here an asker gets certified what it says of itself when it is the number of its own
//! certificate.

mod answer;
pub mod canonical;
pub mod name;
pub mod refusal;
mod request;
mod security;

use std::sync::OnceLock;

use jiff::Timestamp;
use pki::Certificate;

use super::authorities::{Holder, Post};
use super::dn::Entity;
use super::fault::{self, STS};
use super::soap;
use super::virtual_platform::{self, Answer, Message, VirtualPlatform};
use answer::Frame;
use refusal::{Kind, Place, Refusal};
use security::Sealed;

/// The service's own key, made when it is first needed.
#[derive(Debug, Default)]
pub struct Sts {
    holder: OnceLock<Holder>,
}

impl Sts {
    fn holder(&self, platform: &VirtualPlatform) -> Result<&Holder, Refusal> {
        if let Some(holder) = self.holder.get() {
            return Ok(holder);
        }
        let family = platform.family()?;
        let made = family.appoint(Post::Sts).map_err(refusal::broken)?;
        Ok(self.holder.get_or_init(|| made))
    }
}

impl VirtualPlatform {
    /// Answers one message to the STS.
    pub fn answer_sts(&self, message: &Message) -> Answer {
        let answer = self.token(message).unwrap_or_else(|refusal| {
            tracing::info!(code = refusal.code(), "fault of the STS");
            refusal.fault()
        });
        self.record(message, &answer);
        answer
    }

    fn token(&self, message: &Message) -> Result<Answer, Refusal> {
        virtual_platform::content_type(message.content_type.as_deref())?;
        virtual_platform::named_action(ACTION, message.action.as_deref())?;
        let text = soap::text(&message.body)?;
        let document = soap::parse(text)?;
        let sealed = Sealed::read(text, &document)?;
        let misbehaviour = self.faults.take(STS);
        let at = self.now(misbehaviour);
        let frame = Frame {
            request_id: sealed.request.attribute("RequestID").map(str::to_owned),
            at,
        };
        if let Some(answer) = misbehaviour.and_then(|kind| fault::early(kind, &frame)) {
            return Ok(answer);
        }
        let answer = match self.issue_token(&sealed, &frame) {
            Ok(payload) => Answer::good(&payload),
            Err(refusal) if refusal.place() == Place::Fault => return Err(refusal),
            Err(refusal) => {
                tracing::info!(code = refusal.code(), "refused by the STS");
                Answer::good(&frame.refused(&refusal))
            }
        };
        Ok(match misbehaviour {
            Some(kind) => fault::spoil(kind, answer, &self.options),
            None => answer,
        })
    }

    fn issue_token(&self, sealed: &Sealed<'_, '_>, frame: &Frame) -> Result<String, Refusal> {
        let at = frame.at;
        let leaf = sealed.verify(at)?;
        let entity = self.holder_of(&leaf, at)?;
        let asked = request::read(sealed.request, &leaf, &entity, at)?;
        self.once(sealed, at)?;
        let holder = self.sts.holder(self)?;
        let chain = [&holder.certificate, &self.family()?.issuing.certificate];
        frame.token(&asked, &leaf, &holder.key, &chain)
    }

    /// For whom the certificate was issued here, when it counts at that moment.
    fn holder_of(&self, leaf: &Certificate, at: Timestamp) -> Result<Entity, Refusal> {
        let ledger = self.ledger();
        let issue = ledger
            .issue(&leaf.public_key_identifier().to_string())
            .filter(|issue| issue.leaf().as_ref() == Some(leaf))
            .ok_or(Kind::Foreign)?;
        if issue.revoked.is_some() {
            return Err(Kind::Revoked.into());
        }
        match (leaf.not_before()..=leaf.not_after()).contains(&at) {
            true => Ok(issue.entity.clone()),
            false => Err(Kind::Ended.into()),
        }
    }

    /// The message is of now, and was not seen before.
    fn once(&self, sealed: &Sealed<'_, '_>, at: Timestamp) -> Result<(), Refusal> {
        let text = sealed.request.attribute("IssueInstant").unwrap_or_default();
        let issued = super::schema::instant(text).ok_or(Kind::Instant)?;
        let id = sealed.request.attribute("RequestID").unwrap_or_default();
        {
            let mut ledger = self.ledger();
            ledger.forget(at);
            ledger.note(id, issued)?;
            self.keep(&ledger)?;
        }
        Ok(self.timely(issued, at)?)
    }
}

/// Path of the service.
pub const PATH: &str = "/IAM/Saml11TokenService/v1";
const ACTION: &str = "urn:be:fgov:ehealth:sts:protocol:v1:RequestSecureToken";

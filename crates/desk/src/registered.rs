//! What eHealth has for the holder of the card: needs no keystore, and so also helps when a file or
//! its password is lost.

use std::path::PathBuf;

use certificates::{Holder, Renewal, Signing, Standing, Step};
use eid::Card;
use platform::CertificateInfo;

use crate::answers::{RegisteredAnswer, RegisteredLine, Turn};
use crate::site::{Site, roots_for, shown};
use crate::{Desk, Failure, Pins};

/// The holder of a genuine card before the platform.
pub struct HolderTalk<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) site: Site,
    pub(crate) card: Card,
    pub(crate) holder: Holder,
    pub(crate) known: Vec<CertificateInfo>,
}

impl Desk {
    /// Reads the card, and refuses one that is not known as genuine or whose PIN is blocked.
    pub fn begin_as_holder(
        &self,
        platform: Option<&str>,
        roots: &[PathBuf],
        pins: &Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<HolderTalk<'_>, Failure> {
        let site = self.site(platform)?;
        let (card, holder) = self.genuine_card(&site, roots, pins, progress)?;
        Ok(HolderTalk {
            desk: self,
            site,
            card,
            holder,
            known: Vec::new(),
        })
    }

    /// The card and its holder, once both are known as genuine.
    pub(crate) fn genuine_card(
        &self,
        site: &Site,
        roots: &[PathBuf],
        pins: &Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<(Card, Holder), Failure> {
        pins.check(site)?;
        progress(Step::FindCard);
        let roots = self.card_roots(roots_for(site, roots))?;
        let mut card = self.card()?;
        if card.pin_status()? == eid::PinStatus::Blocked {
            return Err(eid::EidError::PinBlocked.into());
        }
        progress(Step::ReadCard);
        let holder = Holder::of(&mut card, &roots)?;
        Ok((card, holder))
    }

    /// The standing of a certificate in words.
    pub(crate) fn registered_line(
        &self,
        info: &CertificateInfo,
        keystore: Option<PathBuf>,
    ) -> RegisteredLine {
        let standing = Standing::of(info);
        let entity = &info.entity;
        let id = entity.actor.ids.first();
        let (kind, number) = id.map_or(("", ""), |id| (id.kind.as_str(), id.value.as_str()));
        let details = info.details.as_ref();
        RegisteredLine {
            kind: kind.to_owned(),
            id: masked_person(kind, number),
            name: entity.actor.name.clone(),
            application_id: entity.application_id.clone(),
            key_identifier: info.public_key_identifier.to_string(),
            status: standing.certificate.word().to_owned(),
            etk_status: standing.etk.word().to_owned(),
            sentence: self.say(&standing.id(), &[]),
            next: self.say(standing.next().id(), &[]),
            turn: turn_of(standing.turn()),
            requested: info.requested.to_string(),
            valid_from: details.map(|details| details.not_before.to_string()),
            valid_until: details.map(|details| details.not_after.to_string()),
            revocable: info.revocable,
            renewable: Renewal::of(info) == Renewal::Now,
            renew_from: info.replacement_start.map(|moment| moment.to_string()),
            keystore: keystore.map(|path| shown(&path)),
        }
    }
}

impl HolderTalk<'_> {
    /// The holder's given names and name.
    pub fn holder_name(&self) -> String {
        self.holder.full_name()
    }

    /// The platform's name.
    pub fn platform_name(&self) -> String {
        self.site.name()
    }

    /// Every certificate that the holder may manage: signed with the authentication key.
    pub fn registered(&mut self, pins: &mut Pins<'_>) -> Result<RegisteredAnswer, Failure> {
        let document = self.desk.say("pin-registered", &[]);
        let Self {
            desk, site, card, ..
        } = self;
        let signing = Signing {
            card,
            pins,
            document: &document,
        };
        let known = site.with(desk, |life| {
            let known = life.all_information(signing)?;
            life.settle_revocations(&known);
            Ok::<_, certificates::CertError>(known)
        })?;
        let certificates = known
            .iter()
            .map(|info| desk.registered_line(info, site.keystore_of(info)))
            .collect();
        self.known = known;
        Ok(RegisteredAnswer {
            platform: self.site.name(),
            certificates,
        })
    }
}

pub(crate) fn turn_of(turn: certificates::Turn) -> Turn {
    match turn {
        certificates::Turn::You => Turn::You,
        certificates::Turn::Ehealth => Turn::Ehealth,
        certificates::Turn::Nobody => Turn::Nobody,
    }
}

/// A person's number is masked; it is on the card for whoever needs it.
fn masked_person(kind: &str, number: &str) -> String {
    match kind {
        "SSIN" => keystore::file::shown_name(&format!("{kind}={number}"))
            .trim_start_matches("SSIN=")
            .to_owned(),
        _ => number.to_owned(),
    }
}

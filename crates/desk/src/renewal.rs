//! Renewing: the same certificate with a new key, before the old one ends.

use std::path::{Path, PathBuf};

use certificates::{Contact, Holder, NewKeystore, Plan, Signing, Step};
use eid::Card;
use identifiers::{Email, KeystorePassword, Kind, Telephone};
use keystore::Keystore;
use pki::Certificate;

use crate::answers::{CompleteAnswer, RequestAnswer};
use crate::request::{ContractWords, optional};
use crate::site::Site;
use crate::{Desk, Failure, Pins};

/// The contact of a renewal as words; all empty keeps what eHealth has. Without `Debug`: it is about
/// a person.
#[derive(Clone, Default)]
pub struct ContactWords {
    /// Personal e-mail address.
    pub email: String,
    /// Personal telephone.
    pub phone: String,
    /// General e-mail address.
    pub general_email: String,
    /// General telephone.
    pub general_phone: String,
}

/// A renewal under way: the earlier keystore is open, the card is known as genuine.
pub struct RenewalTalk<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) site: Site,
    pub(crate) card: Card,
    pub(crate) holder: Holder,
    earlier: Keystore,
    certificate: Certificate,
    path: PathBuf,
    plan: Plan,
}

impl Desk {
    /// Begins a renewal: opens the keystore, asks eHealth whether it may be renewed now, then reads
    /// the card.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a separate answer of the person"
    )]
    pub fn begin_renewal(
        &self,
        keystore: &Path,
        password: &KeystorePassword,
        platform: Option<&str>,
        roots: &[PathBuf],
        contact: &ContactWords,
        pins: &Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<RenewalTalk<'_>, Failure> {
        let path = std::path::absolute(keystore).unwrap_or_else(|_| keystore.to_path_buf());
        let contact = contact.parsed().map_err(|(_, failure)| failure)?;
        let site = self.site(self.platform_of(&path, platform)?.as_deref())?;
        pins.check(&site)?;
        let earlier = keystore::file::read(self.disk.as_ref(), &path, password)?;
        let Some(certificate) = earlier.certificate().cloned() else {
            return Err(certificates::CertError::NotInstalled.into());
        };
        progress(Step::Information);
        let plan = site.with(self, |life| {
            let info = life.information(&earlier)?;
            life.renewal_plan(&info, contact)
        })?;
        let (card, holder) = self.genuine_card(&site, roots, pins, progress)?;
        Ok(RenewalTalk {
            desk: self,
            site,
            card,
            holder,
            earlier,
            certificate,
            path,
            plan,
        })
    }

    /// The contact that eHealth has for the certificate in a keystore, as it is: what was taken years
    /// ago may break a rule of today.
    ///
    /// # Errors
    /// `KEYSTORE-...`, `CERT-NOT-INSTALLED`, and the platform's.
    pub fn contact_at_ehealth(
        &self,
        keystore: &Path,
        password: &KeystorePassword,
        platform: Option<&str>,
    ) -> Result<ContactWords, Failure> {
        let path = crate::keystores::absolute(keystore);
        let site = self.site(self.platform_of(&path, platform)?.as_deref())?;
        let store = keystore::file::read(self.disk.as_ref(), &path, password)?;
        let given = site.with(self, |life| life.information(&store))?.contact;
        Ok(ContactWords {
            email: given.private_email,
            phone: given.private_phone,
            general_email: given.general_email.unwrap_or_default(),
            general_phone: given.general_phone.unwrap_or_default(),
        })
    }

    /// Makes the encryption token of a renewed keystore the one that others use.
    ///
    /// # Errors
    /// `CERT-IN-USE`, `CERT-NOTHING-TO-ACTIVATE`, and those of the life cycle.
    pub fn activate(
        &self,
        keystore: &Path,
        platform: Option<&str>,
        password: &KeystorePassword,
        progress: &mut dyn FnMut(Step),
    ) -> Result<CompleteAnswer, Failure> {
        let keystore = std::path::absolute(keystore).unwrap_or_else(|_| keystore.to_path_buf());
        let site = self.site(self.platform_of(&keystore, platform)?.as_deref())?;
        let _held = self.held(&keystore)?;
        let done = site.with(self, |life| life.activate(&keystore, password, progress))?;
        Ok(self.complete_words(&site, done))
    }
}

impl RenewalTalk<'_> {
    /// The holder's given names and name.
    pub fn holder_name(&self) -> String {
        self.holder.full_name()
    }

    /// The platform's name.
    pub fn platform_name(&self) -> String {
        self.site.name()
    }

    /// The organisation's name.
    pub fn organisation(&self) -> String {
        self.plan.name.as_str().to_owned()
    }

    /// End of the certificate that is renewed, RFC 3339.
    pub fn earlier_until(&self) -> String {
        self.certificate.not_after().to_string()
    }

    /// The contract: for exactly the same name.
    pub fn contract(&self) -> Result<ContractWords, Failure> {
        let contract = self.site.with(self.desk, |life| {
            life.renewal_contract(&self.holder, &self.plan, &self.certificate)
        })?;
        Ok(ContractWords::of(contract))
    }

    /// Makes the new key in a keystore beside the earlier one, signs and sends.
    pub fn send(
        &mut self,
        contract: &ContractWords,
        folder: Option<&Path>,
        password: &KeystorePassword,
        pins: &mut Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<RequestAnswer, Failure> {
        let beside = self.path.parent().unwrap_or_else(|| Path::new("."));
        let folder = folder.unwrap_or(beside);
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
        let document = self
            .desk
            .say("pin-signature", &[("organisation", self.organisation())]);
        let Self {
            desk,
            site,
            card,
            earlier,
            plan,
            ..
        } = self;
        let place = NewKeystore {
            folder: &folder,
            password,
            earlier: Some(earlier),
        };
        let signing = Signing {
            card,
            pins,
            document: &document,
        };
        let record = site
            .with(desk, |life| {
                life.request(plan, contract.inner(), &place, signing, progress)
            })?
            .record;
        Ok(RequestAnswer::sent(site.name(), record))
    }
}

impl ContactWords {
    /// The contact, when one is given; else the first field that breaks its rule, and how.
    pub(crate) fn parsed(&self) -> Result<Option<Contact>, (&'static str, Failure)> {
        let all = [
            &self.email,
            &self.phone,
            &self.general_email,
            &self.general_phone,
        ];
        if all.iter().all(|text| text.is_empty()) {
            return Ok(None);
        }
        let at = |field| move |reason: Failure| (field, reason);
        Ok(Some(Contact {
            email: Email::parse(&self.email)
                .map_err(|reason| ("email", reason.about(Kind::Email).into()))?,
            phone: Telephone::parse(&self.phone)
                .map_err(|reason| ("phone", reason.about(Kind::Telephone).into()))?,
            general_email: optional(&self.general_email, Kind::Email, Email::parse)
                .map_err(at("general_email"))?,
            general_phone: optional(&self.general_phone, Kind::Telephone, Telephone::parse)
                .map_err(at("general_phone"))?,
        }))
    }
}

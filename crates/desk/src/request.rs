//! Requesting a certificate, as a talk of several steps that a front goes through in its own way.

use std::path::{Path, PathBuf};

use certificates::{Contact, Holder, NewKeystore, Plan, Signing, Step};
use eid::Card;
use identifiers::{
    ApplicationId, Email, KeystorePassword, Kind, OrganisationId, OrganisationName, Telephone,
};
use platform::Contract;

use crate::answers::{
    ApplicationIdsAnswer, OrganisationLine, OrganisationsAnswer, RequestAnswer, TypeLine,
    TypesAnswer,
};
use crate::site::Site;
use crate::{Desk, Failure, Pins};

/// What is asked for, as words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestPlan {
    /// Identifier type.
    pub kind: String,
    /// The organisation's number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Application id; empty for none.
    pub application_id: String,
    /// Base services.
    pub usages: Vec<String>,
    /// Personal e-mail address.
    pub email: String,
    /// Personal telephone.
    pub phone: String,
    /// General e-mail address; empty for none.
    pub general_email: String,
    /// General telephone; empty for none.
    pub general_phone: String,
}

/// A request under way: the card is read and known as genuine.
pub struct RequestTalk<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) site: Site,
    pub(crate) card: Card,
    pub(crate) holder: Holder,
}

/// The contract as the platform made it.
pub struct ContractWords {
    contract: Contract,
    /// Each language that the platform supplies, with its text.
    pub texts: Vec<(String, String)>,
}

impl ContractWords {
    pub(crate) fn of(contract: Contract) -> Self {
        let texts = contract.text.values.iter();
        let texts = texts
            .map(|(language, html)| (language.clone(), as_text(html)))
            .collect();
        Self { contract, texts }
    }

    /// Each language with its HTML, as the platform made it.
    pub(crate) fn html(&self) -> &[(String, String)] {
        &self.contract.text.values
    }

    /// The distinguished name that the certificate will have.
    pub(crate) fn dn(&self) -> String {
        crate::site::shown_dn(&self.contract.escaped_dn())
    }

    pub(crate) fn inner(&self) -> &Contract {
        &self.contract
    }

    /// The texts for a reader of `language`: that language when the platform has it, else all.
    pub fn for_reader(&self, language: &str) -> Vec<&(String, String)> {
        for_reader(&self.texts, language)
    }
}

/// The text in `language` when there is one, else all.
pub(crate) fn for_reader<'t>(
    texts: &'t [(String, String)],
    language: &str,
) -> Vec<&'t (String, String)> {
    let own: Vec<_> = texts
        .iter()
        .filter(|(code, _)| code.eq_ignore_ascii_case(language))
        .collect();
    match own.is_empty() {
        true => texts.iter().collect(),
        false => own,
    }
}

impl RequestPlan {
    /// Checks every value by its rule.
    ///
    /// # Errors
    /// `NUMBER-...` with the first rule that a value breaks; `CERT-PERSONAL-NUMBER` for a person's
    /// number, which comes from the card alone.
    pub fn check(&self) -> Result<(), Failure> {
        self.plan().map(|_| ())
    }

    pub(crate) fn plan(&self) -> Result<Plan, Failure> {
        if self.kind.eq_ignore_ascii_case("SSIN") {
            return Err(Failure::new("CERT-PERSONAL-NUMBER", Vec::new()));
        }
        let organisation = OrganisationId::parse(&self.kind, &self.id)
            .map_err(|reason| Failure::from(reason.about_type(&self.kind)))?;
        Ok(Plan {
            organisation,
            name: OrganisationName::parse(&self.name)
                .map_err(|reason| Failure::from(reason.about(Kind::OrganisationName)))?,
            application_id: optional(
                &self.application_id,
                Kind::ApplicationId,
                ApplicationId::parse,
            )?,
            usages: self.usages.clone(),
            contact: Contact {
                email: Email::parse(&self.email)
                    .map_err(|reason| Failure::from(reason.about(Kind::Email)))?,
                phone: Telephone::parse(&self.phone)
                    .map_err(|reason| Failure::from(reason.about(Kind::Telephone)))?,
                general_email: optional(&self.general_email, Kind::Email, Email::parse)?,
                general_phone: optional(&self.general_phone, Kind::Telephone, Telephone::parse)?,
            },
        })
    }
}

impl Desk {
    /// The kinds of organisation that the platform knows.
    pub fn types(&self, platform: Option<&str>) -> Result<TypesAnswer, Failure> {
        let site = self.site(platform)?;
        let types = site.with(self, |life| life.types())?;
        let lines = types.into_iter().map(|kind| TypeLine {
            name: kind.name.or_first(self.language.code()).to_owned(),
            kind: kind.kind,
            pattern: kind.pattern,
            check_digits: kind.check_digits,
            usages: kind.base_services,
        });
        Ok(TypesAnswer {
            platform: site.name(),
            types: lines.collect(),
        })
    }

    /// The application ids that an organisation uses.
    pub fn application_ids(
        &self,
        platform: Option<&str>,
        kind: &str,
        id: &str,
    ) -> Result<ApplicationIdsAnswer, Failure> {
        let organisation = OrganisationId::parse(kind, id)
            .map_err(|reason| Failure::from(reason.about_type(kind)))?;
        if organisation.is_person() {
            return Err(Failure::new("CERT-PERSONAL-NUMBER", Vec::new()));
        }
        let site = self.site(platform)?;
        let used = site.with(self, |life| life.application_ids(&organisation))?;
        Ok(ApplicationIdsAnswer {
            platform: site.name(),
            without_application_id: used.without,
            application_ids: used.named,
        })
    }

    /// A password for a new keystore.
    ///
    /// # Errors
    /// `NUMBER-KEYSTORE-PASSWORD`.
    pub fn new_password(&self, text: &str) -> Result<KeystorePassword, Failure> {
        KeystorePassword::parse(text)
            .map_err(|reason| Failure::from(reason.about(Kind::KeystorePassword)))
    }

    /// Begins a request: reads the card, and refuses one that is not known as genuine.
    pub fn begin_request(
        &self,
        platform: Option<&str>,
        roots: &[PathBuf],
        pins: &Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<RequestTalk<'_>, Failure> {
        let site = self.site(platform)?;
        let (card, holder) = self.genuine_card(&site, roots, pins, progress)?;
        Ok(RequestTalk {
            desk: self,
            site,
            card,
            holder,
        })
    }
}

impl RequestTalk<'_> {
    /// The holder's given names and name.
    pub fn holder_name(&self) -> String {
        self.holder.full_name()
    }

    /// The platform's name.
    pub fn platform_name(&self) -> String {
        self.site.name()
    }

    /// The organisations that the holder may manage: signed with the authentication key.
    pub fn organisations(&mut self, pins: &mut Pins<'_>) -> Result<OrganisationsAnswer, Failure> {
        let document = self.desk.say("pin-authentication", &[]);
        let Self {
            desk,
            site,
            card,
            holder,
        } = self;
        let signing = Signing {
            card,
            pins,
            document: &document,
        };
        let qualities = site.with(desk, |life| life.qualities(holder, signing))?;
        let organisations = qualities.organisations.into_iter();
        let organisations: Vec<OrganisationLine> = organisations
            .map(|one| OrganisationLine {
                name: one.name.or_first(desk.language.code()).to_owned(),
                kind: one.id.kind,
                id: one.id.value,
            })
            .collect();
        desk.note_offered(holder.niss(), &organisations);
        Ok(OrganisationsAnswer {
            platform: site.name(),
            natural_person: qualities.own_certificate,
            organisations,
        })
    }

    /// Checks the plan against what the platform says of the organisation's kind.
    pub fn check(&self, plan: &RequestPlan) -> Result<(), Failure> {
        let plan = plan.plan()?;
        Ok(self.site.with(self.desk, |life| life.check(&plan))?)
    }

    /// The contract for this holder and this organisation.
    pub fn contract(&self, plan: &RequestPlan) -> Result<ContractWords, Failure> {
        let plan = plan.plan()?;
        let contract = self
            .site
            .with(self.desk, |life| life.contract(&self.holder, &plan))?;
        Ok(ContractWords::of(contract))
    }

    /// Makes the key, signs the accepted contract with the card, and sends the request.
    pub fn send(
        &mut self,
        plan: &RequestPlan,
        contract: &ContractWords,
        folder: Option<&Path>,
        password: &KeystorePassword,
        pins: &mut Pins<'_>,
        progress: &mut dyn FnMut(Step),
    ) -> Result<RequestAnswer, Failure> {
        let plan = plan.plan()?;
        let folder = self
            .desk
            .keystore_folder(Some(&self.site.environment), folder);
        let document = self.desk.say(
            "pin-signature",
            &[("organisation", plan.name.as_str().to_owned())],
        );
        let Self {
            desk, site, card, ..
        } = self;
        let signing = Signing {
            card,
            pins,
            document: &document,
        };
        let record = site
            .with(desk, |life| {
                let place = NewKeystore {
                    folder: &folder,
                    password,
                    earlier: None,
                };
                life.request(&plan, &contract.contract, &place, signing, progress)
            })?
            .record;
        Ok(RequestAnswer::sent(site.name(), record))
    }
}

/// The contract is an HTML document; what a terminal shows is its text, all of it.
pub(crate) fn as_text(html: &str) -> String {
    html2text::from_read(html.as_bytes(), CONTRACT_WIDTH).unwrap_or_else(|_| html.to_owned())
}

pub(crate) fn optional<T>(
    text: &str,
    kind: Kind,
    parse: fn(&str) -> Result<T, identifiers::Reason>,
) -> Result<Option<T>, Failure> {
    if text.is_empty() {
        return Ok(None);
    }
    parse(text)
        .map(Some)
        .map_err(|reason| Failure::from(reason.about(kind)))
}

const CONTRACT_WIDTH: usize = 78;

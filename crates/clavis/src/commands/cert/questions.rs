//! The questions of a request, one after the other; what an option has answered is not asked.

use desk::answers::{OrganisationsAnswer, TypesAnswer};
use desk::{Desk, Failure, NumberKind, RequestPlan, RequestTalk};

use crate::ask::{self, Choice};
use crate::output::Output;

/// A step of the talk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Nationality, card, first PIN.
    Card,
    /// Which organisation.
    Organisation,
    /// Application id.
    ApplicationId,
    /// Addresses and telephones.
    Contact,
    /// The contract.
    Contract,
    /// The password of the keystore.
    Password,
    /// What is signed, second PIN.
    Signature,
}

/// Where the person stands in the talk: "Step 3 of 7".
pub struct Course<'a> {
    output: &'a Output,
    topics: Vec<Topic>,
    begun: bool,
}

impl<'a> Course<'a> {
    /// The steps that there will be; nothing is said before [`Course::begin`].
    pub fn new(output: &'a Output, topics: Vec<Topic>) -> Self {
        Self {
            output,
            topics,
            begun: false,
        }
    }

    /// Says what comes.
    pub fn begin(&mut self) {
        self.begun = true;
        self.output.note(&self.output.text("talk-begins", &[]));
    }

    /// Says the step, with an empty line before it.
    pub fn come_to(&self, topic: Topic) {
        let Some(place) = self.topics.iter().position(|one| *one == topic) else {
            return;
        };
        if !self.begun {
            return;
        }
        let facts = [
            ("position", (place + 1).to_string()),
            ("count", self.topics.len().to_string()),
            ("what", self.output.text(title(topic), &[])),
        ];
        self.output.note("");
        self.output.note(&self.output.text("talk-step", &facts));
    }
}

fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::Card => "talk-card",
        Topic::Organisation => "talk-organisation",
        Topic::ApplicationId => "talk-application-id",
        Topic::Contact => "talk-contact",
        Topic::Contract => "talk-contract",
        Topic::Password => "talk-password",
        Topic::Signature => "talk-signature",
    }
}

/// Asks for everything that is still open in `plan`.
pub fn fill(
    desk: &Desk,
    output: &Output,
    talk: &RequestTalk<'_>,
    known: &OrganisationsAnswer,
    platform: Option<&str>,
    course: &mut Course<'_>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    course.come_to(Topic::Organisation);
    if plan.id.is_empty() || plan.kind.is_empty() {
        organisation(desk, output, talk, known, platform, plan)?;
    }
    name(desk, output, plan)?;
    talk.check(&filled(plan))?;
    if plan.application_id.is_empty() {
        course.come_to(Topic::ApplicationId);
        application_id(desk, output, platform, plan)?;
    }
    course.come_to(Topic::Contact);
    contact(desk, output, plan)?;
    plan.check()
}

/// Values that options gave: a wrong one is said before the card is read and the PIN asked.
pub fn given_is_good(desk: &Desk, plan: &RequestPlan) -> Result<(), Failure> {
    if !plan.kind.is_empty() && !plan.id.is_empty() {
        filled(plan).check()?;
    }
    for (kind, value) in [
        (NumberKind::OrganisationName, &plan.name),
        (NumberKind::ApplicationId, &plan.application_id),
        (NumberKind::Email, &plan.email),
        (NumberKind::Telephone, &plan.phone),
        (NumberKind::Email, &plan.general_email),
        (NumberKind::Telephone, &plan.general_phone),
    ] {
        if !value.is_empty() {
            desk.good_value(kind, value)?;
        }
    }
    Ok(())
}

/// True when something about the contact is still to be asked.
pub fn contact_is_open(plan: &RequestPlan) -> bool {
    [
        &plan.email,
        &plan.phone,
        &plan.general_email,
        &plan.general_phone,
    ]
    .into_iter()
    .any(String::is_empty)
}

/// What will be signed, before the PIN.
pub fn summary(desk: &Desk, output: &Output, talk: &RequestTalk<'_>, plan: &RequestPlan) {
    output.note_page(|page| {
        page.say("sign-what", &[]);
        page.field("label-organisation", &plan.name);
        page.field("label-in-certificate", in_certificate(desk, &plan.name));
        page.field("label-id", format!("{} {}", plan.kind, plan.id));
        page.field("label-application-id", &plan.application_id);
        page.field("label-usage", plan.usages.join(", "));
        page.field("label-email", &plan.email);
        page.field("label-telephone", &plan.phone);
        page.field("label-general-email", &plan.general_email);
        page.field("label-general-telephone", &plan.general_phone);
        page.field("label-signs", talk.holder_name());
    });
}

/// From the platform's list, or "another one" typed in (R-004-036).
fn organisation(
    desk: &Desk,
    output: &Output,
    talk: &RequestTalk<'_>,
    known: &OrganisationsAnswer,
    platform: Option<&str>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    let mut choices: Vec<Choice> = known
        .organisations
        .iter()
        .map(|one| Choice {
            shown: format!("{} ({} {})", one.name, one.kind, one.id),
            word: one.id.clone(),
        })
        .collect();
    if choices.is_empty() {
        output.note(&output.text("organisations-none", &[]));
        return other_organisation(desk, output, talk, platform, plan);
    }
    choices.push(Choice {
        shown: output.text("ask-other-organisation", &[]),
        word: String::new(),
    });
    let chosen = ask::choice(output, &output.text("ask-organisation", &[]), &choices)?;
    let Some(one) = known.organisations.get(chosen) else {
        return other_organisation(desk, output, talk, platform, plan);
    };
    plan.kind.clone_from(&one.kind);
    plan.id.clone_from(&one.id);
    if plan.name.is_empty() {
        plan.name.clone_from(&one.name);
    }
    Ok(())
}

/// Type and number typed in; the number is checked at once, by its digits and by the platform.
fn other_organisation(
    desk: &Desk,
    output: &Output,
    talk: &RequestTalk<'_>,
    platform: Option<&str>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    if plan.kind.is_empty() {
        plan.kind = kind(output, &desk.types(platform)?)?;
    }
    let kind = [("kind", plan.kind.clone())];
    let typed = ask::until_good(output, &output.text("ask-id", &kind), |id| {
        let tried = RequestPlan {
            id: id.to_owned(),
            ..plan.clone()
        };
        desk.organisation_number(&plan.kind, id)?;
        talk.check(&filled(&tried))
    })?;
    plan.id = typed;
    Ok(())
}

fn kind(output: &Output, types: &TypesAnswer) -> Result<String, Failure> {
    let choices: Vec<Choice> = types
        .types
        .iter()
        .map(|kind| Choice {
            shown: format!("{} ({})", kind.name, kind.kind),
            word: kind.kind.clone(),
        })
        .collect();
    let chosen = ask::choice(output, &output.text("ask-type", &[]), &choices)?;
    Ok(types
        .types
        .get(chosen)
        .map(|kind| kind.kind.clone())
        .unwrap_or_default())
}

/// The name, with what will stand in the certificate. The platform's own name may have a character
/// that no certificate can have: then it is asked for.
fn name(desk: &Desk, output: &Output, plan: &mut RequestPlan) -> Result<(), Failure> {
    if !plan.name.is_empty()
        && let Err(failure) = desk.good_value(NumberKind::OrganisationName, &plan.name)
    {
        output.note(&plan.name);
        ask::say(output, &failure);
        plan.name.clear();
    }
    if plan.name.is_empty() {
        plan.name = checked(
            desk,
            output,
            "ask-name",
            NumberKind::OrganisationName,
            false,
        )?;
    }
    let shown = [("name", in_certificate(desk, &plan.name))];
    output.note(&output.text("shown-in-certificate", &shown));
    Ok(())
}

fn in_certificate(desk: &Desk, name: &str) -> String {
    desk.number(NumberKind::OrganisationName, name)
        .formatted
        .unwrap_or_default()
}

/// One that is free and of the right form. A better form is offered, never taken silently.
fn application_id(
    desk: &Desk,
    output: &Output,
    platform: Option<&str>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    output.note(&output.text("step-application-ids", &[]));
    let used = desk.application_ids(platform, &plan.kind, &plan.id)?;
    output.note(&output.text("ask-application-id-why", &[]));
    if !used.application_ids.is_empty() {
        let ids = [("ids", used.application_ids.join(", "))];
        output.note(&output.text("ask-application-ids-used", &ids));
    }
    if used.without_application_id {
        output.note(&output.text("ask-application-id-without", &[]));
    }
    loop {
        let typed = ask::line(output, &output.text("ask-application-id", &[]))?;
        if typed.is_empty() {
            return Ok(());
        }
        let Some(id) = well_formed(desk, output, &typed)? else {
            continue;
        };
        if !used.application_ids.contains(&id) {
            plan.application_id = id;
            return Ok(());
        }
        let facts = vec![
            ("application_id", id),
            ("used", used.application_ids.join(", ")),
        ];
        ask::say(output, &Failure::new("CERT-APPLICATION-ID-IN-USE", facts));
    }
}

/// The application id as typed, or the offered form when the person takes it.
fn well_formed(desk: &Desk, output: &Output, typed: &str) -> Result<Option<String>, Failure> {
    let Err(failure) = desk.good_value(NumberKind::ApplicationId, typed) else {
        return Ok(Some(typed.to_owned()));
    };
    ask::say(output, &failure);
    let Some(offer) = desk.number(NumberKind::ApplicationId, typed).suggestion else {
        return Ok(None);
    };
    let question = output.text("ask-take-offer", &[("offer", offer.clone())]);
    Ok(ask::yes(output, &question)?.then_some(offer))
}

fn contact(desk: &Desk, output: &Output, plan: &mut RequestPlan) -> Result<(), Failure> {
    if contact_is_open(plan) {
        output.note(&output.text("ask-contact-why", &[]));
    }
    for (value, question, kind, optional) in [
        (&mut plan.email, "ask-email", NumberKind::Email, false),
        (&mut plan.phone, "ask-phone", NumberKind::Telephone, false),
        (
            &mut plan.general_email,
            "ask-general-email",
            NumberKind::Email,
            true,
        ),
        (
            &mut plan.general_phone,
            "ask-general-phone",
            NumberKind::Telephone,
            true,
        ),
    ] {
        if value.is_empty() {
            *value = checked(desk, output, question, kind, optional)?;
        }
    }
    Ok(())
}

fn checked(
    desk: &Desk,
    output: &Output,
    question: &str,
    kind: NumberKind,
    optional: bool,
) -> Result<String, Failure> {
    ask::until_good(output, &output.text(question, &[]), |text| {
        match optional && text.is_empty() {
            true => Ok(()),
            false => desk.good_value(kind, text),
        }
    })
}

/// The plan with stand-ins for what is not known yet, so that what is known can be checked.
fn filled(plan: &RequestPlan) -> RequestPlan {
    let or = |value: &str, stand_in: &str| match value.is_empty() {
        true => stand_in.to_owned(),
        false => value.to_owned(),
    };
    RequestPlan {
        name: or(&plan.name, "X"),
        email: or(&plan.email, "x@example.be"),
        phone: or(&plan.phone, "+32 2 000 00 00"),
        ..plan.clone()
    }
}

//! The questions of a request, one after the other; what an option has answered is not asked.

use desk::answers::OrganisationsAnswer;
use desk::{Desk, Failure, NumberKind, RequestPlan, RequestTalk};

use crate::ask;
use crate::output::Output;

/// Asks for everything that is still open in `plan`.
pub fn fill(
    desk: &Desk,
    output: &Output,
    talk: &RequestTalk<'_>,
    known: &OrganisationsAnswer,
    platform: Option<&str>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    if plan.id.is_empty() {
        organisation(desk, output, known, platform, plan)?;
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
    if plan.application_id.is_empty() {
        application_id(desk, output, platform, plan)?;
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
    let facts = [
        ("name", talk.holder_name()),
        ("organisation", plan.name.clone()),
    ];
    output.note(&output.text("holder-signs", &facts));
    plan.check()
}

/// From the platform's list, or "another one" typed in (R-004-036).
fn organisation(
    desk: &Desk,
    output: &Output,
    known: &OrganisationsAnswer,
    platform: Option<&str>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    let mut choices: Vec<String> = known
        .organisations
        .iter()
        .map(|one| format!("{} ({}={})", one.name, one.kind, one.id))
        .collect();
    choices.push(output.text("ask-other-organisation", &[]));
    let chosen = ask::choice(output, &output.text("ask-organisation", &[]), &choices)?;
    if let Some(one) = known.organisations.get(chosen) {
        plan.kind.clone_from(&one.kind);
        plan.id.clone_from(&one.id);
        plan.name.clone_from(&one.name);
        return Ok(());
    }
    let types = desk.types(platform)?;
    if plan.kind.is_empty() {
        let names: Vec<String> = types
            .types
            .iter()
            .map(|kind| format!("{} ({})", kind.name, kind.kind))
            .collect();
        let chosen = ask::choice(output, &output.text("ask-type", &[]), &names)?;
        plan.kind = types
            .types
            .get(chosen)
            .map(|kind| kind.kind.clone())
            .unwrap_or_default();
    }
    let kind = plan.kind.clone();
    plan.id = ask::until_good(output, &output.text("ask-id", &[]), |id| {
        desk.organisation_number(&kind, id)
    })?;
    Ok(())
}

fn application_id(
    desk: &Desk,
    output: &Output,
    platform: Option<&str>,
    plan: &mut RequestPlan,
) -> Result<(), Failure> {
    let used = desk
        .application_ids(platform, &plan.kind, &plan.id)?
        .application_ids;
    if !used.is_empty() {
        output.note(&output.text("ask-application-ids-used", &[("ids", used.join(", "))]));
    }
    plan.application_id = checked(
        desk,
        output,
        "ask-application-id",
        NumberKind::ApplicationId,
        true,
    )?;
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

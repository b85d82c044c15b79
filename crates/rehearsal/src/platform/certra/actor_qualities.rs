//! GetActorQualities.

use roxmltree::Node;

use crate::platform::authorise::Organisation;
use crate::platform::number;
use crate::platform::person::{self, Person};
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::signature::Signed;
use crate::platform::virtual_platform::VirtualPlatform;
use crate::platform::xml;

/// What the holder of the card may manage; asked by nobody else.
pub fn actor_qualities(
    platform: &VirtualPlatform,
    root: Node<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let ssin = xml::child(root, "SSIN").ok_or(Kind::Ssin)?;
    let (kind, ssin) = person::identifier(ssin);
    if kind != "SSIN" {
        return Err(Refusal::with(Kind::SsinType, "type", kind));
    }
    if !number::is_ssin(&ssin) {
        return Err(Kind::Ssin.into());
    }
    let holder = Person::holder(&signed.leaf)?;
    if holder.ssin != ssin {
        return Err(Kind::NotHolder.into());
    }
    let rule = platform.authorise();
    let natural = rule.natural_person(&ssin).to_string();
    let organisations: String = rule.organisations(&ssin).iter().map(organisation).collect();
    Ok(xml::leaf("p:NaturalPersonAuthorization", &natural) + &organisations)
}

fn organisation(organisation: &Organisation) -> String {
    let names = organisation
        .names
        .iter()
        .map(|(language, name)| (language.as_str(), name.as_str()));
    let content = localised("c:Name", names)
        + &format!(
            "<c:Identifier Type=\"{}\">{}</c:Identifier>",
            xml::escape(&organisation.kind),
            xml::escape(&organisation.number)
        );
    xml::element("p:OrganizationAuthorization", &content)
}

/// A TextType element: one Value for each language.
pub fn localised<'a>(
    element: &str,
    values: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let values: String = values
        .into_iter()
        .map(|(language, text)| {
            let language = xml::escape(language);
            format!(
                "<c:Value xml:lang=\"{language}\">{}</c:Value>",
                xml::escape(text)
            )
        })
        .collect();
    xml::element(element, &values)
}

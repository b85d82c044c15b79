//! Persons and organisations in messages.

use std::fmt;

use identifiers::{Niss, OrganisationId};

use crate::error::PlatformError;
use crate::soap::Response;
use crate::xml::{COMMONS, Element, Writer};

/// An identifier as it stands in a message: the type's bare name and the value, both as they came
/// (IdType, eHealth protocol, section 3).
#[derive(Clone, PartialEq, Eq)]
pub struct Id {
    /// `SSIN`, `CBE`, `NIHII-HOSPITAL`, ...
    pub kind: String,
    /// The number. Personal when the type is `SSIN`.
    pub value: String,
}

/// Somebody who acts or for whom is acted (ActorType). Names are kept to the letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Actor {
    /// Exactly one for CertRA.
    pub ids: Vec<Id>,
    /// First names, if any.
    pub first_names: Vec<String>,
    /// Family name, or the name of the organisation.
    pub name: String,
}

impl Id {
    /// The number of an organisation.
    pub fn organisation(id: &OrganisationId) -> Self {
        Self {
            kind: id.kind.clone(),
            value: id.value.clone(),
        }
    }

    /// The national number of a person.
    pub fn person(niss: &Niss) -> Self {
        Self {
            kind: "SSIN".to_owned(),
            value: niss.as_str().to_owned(),
        }
    }

    pub(crate) fn write(&self, writer: &mut Writer, name: &str) {
        writer.leaf_with(name, &[("Type", &self.kind)], &self.value);
    }

    pub(crate) fn read(element: Element<'_>) -> Self {
        Self {
            kind: element.attribute("Type").unwrap_or_default().to_owned(),
            value: element.text(),
        }
    }
}

impl Actor {
    /// A person, with the names as the card has them: the platform compares to the letter.
    pub fn person(niss: &Niss, first_names: &[&str], name: &str) -> Self {
        Self {
            ids: vec![Id::person(niss)],
            first_names: first_names.iter().map(|&first| first.to_owned()).collect(),
            name: name.to_owned(),
        }
    }

    /// An organisation. The official client gives the first name of the person who asks with it
    /// (eHealth protocol, section 4, operation 4).
    pub fn organisation(id: &OrganisationId, asked_by: Option<&str>, name: &str) -> Self {
        Self {
            ids: vec![Id::organisation(id)],
            first_names: asked_by.map(str::to_owned).into_iter().collect(),
            name: name.to_owned(),
        }
    }

    /// The type of the first identifier.
    pub fn kind(&self) -> &str {
        self.ids.first().map_or("", |id| id.kind.as_str())
    }

    pub(crate) fn write(&self, writer: &mut Writer, name: &str) {
        writer.element(name, &[], |actor| {
            for id in &self.ids {
                id.write(actor, "k:Id");
            }
            for first_name in &self.first_names {
                actor.leaf("k:FirstName", first_name);
            }
            actor.leaf("k:Name", &self.name);
        });
    }

    pub(crate) fn read(
        response: &Response<'_>,
        element: Element<'_>,
    ) -> Result<Self, PlatformError> {
        let ids: Vec<Id> = element.all(COMMONS, "Id").map(Id::read).collect();
        let name = element.child(COMMONS, "Name").map(Element::text);
        match name {
            Some(name) if !ids.is_empty() => Ok(Self {
                ids,
                first_names: element
                    .all(COMMONS, "FirstName")
                    .map(Element::text)
                    .collect(),
                name,
            }),
            _ => Err(response.unreadable(element.name())),
        }
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.kind == "SSIN" {
            "***"
        } else {
            &self.value
        };
        write!(f, "{}={value}", self.kind)
    }
}

impl fmt::Debug for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Actor").field(&self.ids).finish()
    }
}

//! GetEtk of the ETK depot v1 (eHealth protocol, section 10).

use roxmltree::Node;

use super::ledger::{Issue, Token};
use super::organisation::Types;
use super::virtual_platform::{Request, VirtualPlatform};
use super::xml;

/// The token of whoever is asked for; several are listed, none is an error. Status is always 200.
pub fn get_etk(platform: &VirtualPlatform, request: &Request<'_, '_>) -> String {
    let criteria = xml::child(request.root(), "SearchCriteria")
        .map(|criteria| xml::children(criteria, "Identifier"))
        .unwrap_or_default();
    let wanted: Vec<_> = criteria.into_iter().map(Identifier::read).collect();
    let given: String = wanted.iter().map(Identifier::write).collect();
    let given = xml::element("p:GivenSearchCriteria", &given);
    given + &search(platform, request, &wanted)
}

fn search(platform: &VirtualPlatform, request: &Request<'_, '_>, wanted: &[Identifier]) -> String {
    if let Some(code) = wanted.iter().find_map(|one| one.fault(platform.types())) {
        return error(code, "The search criteria are not valid.");
    }
    let ledger = platform.ledger();
    let found: Vec<_> = ledger
        .certificates
        .iter()
        .filter(|issue| issue.is_active(request.at))
        .filter(|issue| wanted.iter().any(|identifier| identifier.is_of(issue)))
        .filter_map(|issue| match &issue.token {
            Token::Active { etk } => Some((issue, etk)),
            _ => None,
        })
        .collect();
    match found.as_slice() {
        [] => error("ETK_NOT_FOUND", "No encryption token was found."),
        [(_, etk)] => xml::leaf("p:ETK", etk),
        several => several
            .iter()
            .map(|(issue, _)| xml::element("p:MatchingEtk", &Identifier::of(issue).write()))
            .collect(),
    }
}

fn error(code: &str, message: &str) -> String {
    xml::element(
        "p:Error",
        &(xml::leaf("p:Code", code) + &xml::leaf("p:Message", message)),
    )
}

struct Identifier {
    kind: String,
    value: String,
    /// `Some("")` asks for the token without application id.
    application_id: Option<String>,
}

impl Identifier {
    fn read(node: Node<'_, '_>) -> Self {
        let text = |name| xml::child(node, name).map(xml::text);
        Self {
            kind: text("Type").unwrap_or_default(),
            value: text("Value").unwrap_or_default(),
            application_id: text("ApplicationID"),
        }
    }

    fn of(issue: &Issue) -> Self {
        let entity = &issue.entity;
        Self {
            kind: entity.kind.clone(),
            value: entity.number.clone(),
            application_id: Some(entity.application_id.clone().unwrap_or_default()),
        }
    }

    fn write(&self) -> String {
        let mut content = xml::leaf("p:Type", &self.kind) + &xml::leaf("p:Value", &self.value);
        if let Some(id) = &self.application_id {
            content.push_str(&xml::leaf("p:ApplicationID", id));
        }
        xml::element("p:Identifier", &content)
    }

    /// Values come zero padded to the length of their type.
    fn fault(&self, types: &Types) -> Option<&'static str> {
        let digits = self.value.chars().all(|c| c.is_ascii_digit());
        match types.etk_length(&self.kind) {
            None => Some("ETK_TYPE_UNKNOWN"),
            Some(length) if self.value.len() != length || !digits => Some("ETK_VALUE_FORM"),
            Some(_) => None,
        }
    }

    fn is_of(&self, issue: &Issue) -> bool {
        let own = issue.entity.application_id.as_deref().unwrap_or_default();
        let id_fits = self.application_id.as_deref().is_none_or(|id| id == own);
        self.kind == issue.entity.kind && self.value == issue.entity.number && id_fits
    }
}

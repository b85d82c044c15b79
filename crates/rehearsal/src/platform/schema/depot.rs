//! The request of the ETK depot v1 (eHealth protocol, section 10).

use super::simple::Simple;
use super::table::{Element, group, one, optional, some, value};
use crate::platform::names::DEPOT;

/// The one request.
pub static REQUESTS: &[&Element] = &[&GET_ETK];

static GET_ETK: Element = group(DEPOT, "GetEtkRequest", &[one(&SEARCH_CRITERIA)]);
static SEARCH_CRITERIA: Element = group(DEPOT, "SearchCriteria", &[some(&IDENTIFIER)]);
static IDENTIFIER: Element = group(
    DEPOT,
    "Identifier",
    &[one(&TYPE), one(&VALUE), optional(&APPLICATION_ID)],
);
static TYPE: Element = value(DEPOT, "Type", Simple::Text);
static VALUE: Element = value(DEPOT, "Value", Simple::Text);
static APPLICATION_ID: Element = value(DEPOT, "ApplicationID", Simple::Text);

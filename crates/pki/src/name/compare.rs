//! When two names are the same.

use x509_cert::{attr::AttributeTypeAndValue, name::Name};

use super::text;

/// Are these the same name? String types, letter case and runs of white space make no difference (RFC 5280, 7.1).
pub fn same(one: &Name, other: &Name) -> bool {
    let (one, other) = (one.as_ref(), other.as_ref());
    one == other
        || one.len() == other.len()
            && one.iter().zip(other.iter()).all(|(left, right)| {
                let (left, right) = (left.as_ref(), right.as_ref());
                left.len() == right.len()
                    && left
                        .iter()
                        .zip(right.iter())
                        .all(|(left, right)| same_attribute(left, right))
            })
}

fn same_attribute(one: &AttributeTypeAndValue, other: &AttributeTypeAndValue) -> bool {
    if one.oid != other.oid {
        return false;
    }
    match (text::of(&one.value), text::of(&other.value)) {
        (Some(one), Some(other)) => fold(&one) == fold(&other),
        _ => one.value == other.value,
    }
}

fn fold(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

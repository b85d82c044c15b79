//! What is known, and what is not.

use serde::{Deserialize, Serialize};

/// A value, or that nobody has told it yet. An export without a column leaves the column's values
/// unknown; they are never taken for absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known<T> {
    /// Told by an export or by a person.
    Told(T),
    /// Not told.
    #[default]
    Unknown,
}

impl<T> Known<T> {
    /// The value, when it was told.
    pub fn told(&self) -> Option<&T> {
        match self {
            Known::Told(value) => Some(value),
            Known::Unknown => None,
        }
    }

    /// Whether a told value fulfils something.
    pub fn is(&self, holds: impl FnOnce(&T) -> bool) -> Truth {
        match self {
            Known::Told(value) => holds(value).into(),
            Known::Unknown => Truth::Unknown,
        }
    }
}

impl<T> From<Option<T>> for Known<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Known::Unknown, Known::Told)
    }
}

/// The three values of a condition (access model, section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// Nobody has told.
    Unknown,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Truth::True } else { Truth::False }
    }
}

impl Truth {
    /// Both hold: false as soon as one is false, unknown while one is unknown.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::False, _) | (_, Truth::False) => Truth::False,
            (Truth::True, Truth::True) => Truth::True,
            _ => Truth::Unknown,
        }
    }

    /// One of them holds.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::True, _) | (_, Truth::True) => Truth::True,
            (Truth::False, Truth::False) => Truth::False,
            _ => Truth::Unknown,
        }
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Truth; 3] = [Truth::True, Truth::False, Truth::Unknown];

    #[test]
    fn the_unknown_settles_nothing_and_the_false_everything() {
        for one in ALL {
            assert_eq!(one.and(Truth::False), Truth::False);
            assert_eq!(one.or(Truth::True), Truth::True);
            assert_eq!(one.and(Truth::True), one);
            assert_eq!(one.or(Truth::False), one);
            for other in ALL {
                assert_eq!(!(one.and(other)), (!one).or(!other));
            }
        }
        assert_eq!(Known::<u8>::Unknown.is(|_| false), Truth::Unknown);
    }
}

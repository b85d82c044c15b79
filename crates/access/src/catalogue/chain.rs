//! The chains: which conditions a target of access has (access model, section 3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::text::Name;
use crate::{Condition, Level};

/// For whom something counts; what is empty does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Kinds of login: `other` is one without a Belgian eID.
    #[serde(default)]
    pub login: Vec<String>,
    /// What the person is.
    #[serde(default)]
    pub role: Vec<String>,
}

/// A target of access and its conditions; one that is absent does not apply there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// The id.
    pub id: String,
    /// The manual: `000` to `003`.
    pub manual: String,
    /// The quality in which it works.
    pub quality: String,
    /// What one gets into.
    pub name: Name,
    /// The entity has a CAM whose account is active.
    #[serde(rename = "C1")]
    pub cam: Option<Plain>,
    /// The quality is active.
    #[serde(rename = "C2")]
    pub quality_active: Option<Plain>,
    /// The levels exist.
    #[serde(rename = "C3")]
    pub exists: Option<AtLevels>,
    /// The person stands there.
    #[serde(rename = "C4")]
    pub stands: Option<Stands>,
    /// Applications are ticked at the person.
    #[serde(rename = "C5")]
    pub ticked: Option<Ticked>,
    /// Applications are ticked at the levels.
    #[serde(rename = "C6")]
    pub authorised: Option<Authorised>,
    /// A function counts today.
    #[serde(rename = "C7")]
    pub function: Option<WithFunction>,
    /// The time is over.
    #[serde(rename = "C8")]
    pub waited: Option<Waited>,
    /// The second registers know.
    #[serde(rename = "C9")]
    pub registers: Option<Registers>,
    /// There is a means of login.
    #[serde(rename = "C10")]
    pub login: Option<Login>,
    /// No membership misleads.
    #[serde(rename = "C11")]
    pub single: Option<AtLevels>,
}

impl Chain {
    /// The conditions that apply, from the top.
    pub fn conditions(&self) -> Vec<Condition> {
        let here = [
            self.cam.is_some(),
            self.quality_active.is_some(),
            self.exists.is_some(),
            self.stands.is_some(),
            self.ticked.is_some(),
            self.authorised.is_some(),
            self.function.is_some(),
            self.waited.is_some(),
            self.registers.is_some(),
            self.login.is_some(),
            self.single.is_some(),
        ];
        let all = Condition::ALL.into_iter().zip(here);
        all.filter_map(|(condition, here)| here.then_some(condition))
            .collect()
    }

    /// The level at which the person must stand.
    pub fn level(&self) -> Level {
        self.stands
            .as_ref()
            .map_or(Level::Quality, |stands| stands.level)
    }

    /// Whether who manages that level counts as standing there. At a quality the portal gives its managers
    /// ticks and functions of their own; at a site a manager is no user (manual 002).
    pub fn managers_count(&self) -> bool {
        let said = self.stands.as_ref().and_then(|stands| stands.managers);
        said.unwrap_or(self.level() == Level::Quality)
    }

    /// The functions of which one is needed.
    pub fn functions(&self) -> &[String] {
        self.function
            .as_ref()
            .map_or(&[], |function| &function.functions)
    }
}

/// A condition without parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plain {}

/// A condition about levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLevels {
    /// Which.
    pub levels: Vec<Level>,
}

/// C4.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stands {
    /// Where.
    pub level: Level,
    /// Whether managers of that level count; said nowhere: at a quality only.
    pub managers: Option<bool>,
    /// For whom not.
    pub not_needed: Option<NotNeeded>,
}

/// Who needs no membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotNeeded {
    /// Person roles.
    pub role: Vec<String>,
    /// Since when.
    pub since: TomlDate,
}

/// A date as TOML writes it, without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TomlDate(pub Date);

impl Serialize for TomlDate {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for TomlDate {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let date = toml::value::Datetime::deserialize(from)?.to_string();
        date.parse().map(TomlDate).map_err(serde::de::Error::custom)
    }
}

/// C5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticked {
    /// Needed by all.
    pub ticked: Vec<String>,
    /// Asked for as well, by choice.
    #[serde(default)]
    pub wanted: Vec<String>,
    /// Needed by some.
    #[serde(default)]
    pub also: Vec<Also>,
}

/// More applications for some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Also {
    /// Person roles.
    pub role: Vec<String>,
    /// Applications.
    pub ticked: Vec<String>,
}

/// C6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authorised {
    /// At which levels.
    pub levels: Vec<Level>,
    /// Applications.
    pub ticked: Vec<String>,
}

/// C7.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithFunction {
    /// Where it is given.
    pub level: Level,
    /// One of them.
    pub functions: Vec<String>,
    /// What having none gives: `read-only`.
    pub without: Option<String>,
}

/// C8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waited {
    /// Minutes after the confirmation.
    pub minutes: i64,
    /// Whether it may take until the next day.
    #[serde(default)]
    pub next_day: bool,
    /// Whether the manual does not say it.
    #[serde(default)]
    pub assumed: bool,
}

/// C9.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registers {
    /// Ids of registers, as far as they are for this person.
    pub registers: Vec<String>,
}

/// C10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// Means of login.
    pub means: Vec<String>,
    /// Which cards: `belgian`, `any`.
    pub card: String,
    /// Profiles to choose: words.
    #[serde(default)]
    pub profiles: Vec<String>,
    /// What is chosen then.
    pub then: Option<String>,
}

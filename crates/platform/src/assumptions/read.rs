//! The settings as they stand in a description.

use serde_json::Value;

use super::{Assumptions, ContractDn, EcSignature, EidKeyInfo};
use crate::error::EnvironmentError;

/// The keys of the table `assumptions`.
pub(crate) const KEYS: &[&str] = &[
    "ec_signature",
    "algorithm_refused_codes",
    "eid_key_info",
    "contract_dn",
    "key_unknown_codes",
    "pending_codes",
    "key_usage",
    "chain_length",
    "keystore_ending",
    "keystore_folder",
    "sts_attributes",
    "replacement_days",
];

/// `base` with what `table` says; keys that nobody knows are the caller's to refuse.
pub(crate) fn read(table: &Value, base: Assumptions) -> Result<Assumptions, EnvironmentError> {
    let mut settings = base;
    let t = Table(table);
    t.word("ec_signature", &EcSignature::ALL, EcSignature::word)
        .map(|found| set(&mut settings.ec_signature, found))?;
    t.word("eid_key_info", &EidKeyInfo::ALL, EidKeyInfo::word)
        .map(|found| set(&mut settings.eid_key_info, found))?;
    t.word("contract_dn", &ContractDn::ALL, ContractDn::word)
        .map(|found| set(&mut settings.contract_dn, found))?;
    t.texts("algorithm_refused_codes")
        .map(|found| set(&mut settings.algorithm_refused_codes, found))?;
    t.texts("key_unknown_codes")
        .map(|found| set(&mut settings.key_unknown_codes, found))?;
    t.texts("pending_codes")
        .map(|found| set(&mut settings.pending_codes, found))?;
    t.texts("key_usage")
        .map(|found| set(&mut settings.key_usage, found))?;
    t.number("chain_length", 1..=10)
        .map(|found| set(&mut settings.chain_length, found))?;
    t.number("replacement_days", 1..=3650)
        .map(|found| set(&mut settings.replacement_days, found))?;
    t.part_of_a_path("keystore_ending", false)
        .map(|found| set(&mut settings.keystore_ending, found))?;
    t.part_of_a_path("keystore_folder", true)
        .map(|found| set(&mut settings.keystore_folder, found))?;
    for (kind, names) in t.tables("sts_attributes")? {
        settings.sts_attributes.insert(kind, names);
    }
    Ok(settings)
}

fn set<T>(place: &mut T, found: Option<T>) {
    if let Some(value) = found {
        *place = value;
    }
}

struct Table<'v>(&'v Value);

impl Table<'_> {
    fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    /// One of `all`, by its word.
    fn word<T: Copy>(
        &self,
        key: &str,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Result<Option<T>, EnvironmentError> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        let found = all.iter().find(|&&one| value.as_str() == Some(word(one)));
        found.copied().map(Some).ok_or_else(|| {
            let words: Vec<&str> = all.iter().map(|&one| word(one)).collect();
            wrong(key, &format!("it must be one of {}", words.join(", ")))
        })
    }

    fn texts(&self, key: &str) -> Result<Option<Vec<String>>, EnvironmentError> {
        self.get(key).map(|value| texts(key, value)).transpose()
    }

    fn number<T: TryFrom<u64> + PartialOrd + std::fmt::Display>(
        &self,
        key: &str,
        range: std::ops::RangeInclusive<T>,
    ) -> Result<Option<T>, EnvironmentError> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        let number = value.as_u64().and_then(|number| T::try_from(number).ok());
        number
            .filter(|number| range.contains(number))
            .map(Some)
            .ok_or_else(|| {
                let (least, most) = (range.start(), range.end());
                wrong(key, &format!("it must be a number from {least} to {most}"))
            })
    }

    /// A piece of a path that cannot lead out of the folder it is put into.
    fn part_of_a_path(&self, key: &str, folders: bool) -> Result<Option<String>, EnvironmentError> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        let good = |text: &&str| {
            let pieces: Vec<&str> = text.split('/').collect();
            let safe = |piece: &&str| {
                !piece.is_empty()
                    && !piece.starts_with('.')
                    && !piece.contains(['\\', ':'])
                    && !piece.chars().any(char::is_control)
            };
            pieces.iter().all(safe) && (folders || pieces.len() == 1)
        };
        let found = value.as_str().filter(good).map(str::to_owned);
        let expected = if folders {
            "it must be a folder below the home folder, such as ehealth/keystore"
        } else {
            "it must be the ending of a file name without the point, such as p12"
        };
        found.map(Some).ok_or_else(|| wrong(key, expected))
    }

    fn tables(&self, key: &str) -> Result<Vec<(String, Vec<String>)>, EnvironmentError> {
        let Some(value) = self.get(key) else {
            return Ok(Vec::new());
        };
        let table = value
            .as_object()
            .ok_or_else(|| wrong(key, "it must be a table"))?;
        table
            .iter()
            .map(|(kind, names)| Ok((kind.clone(), texts(&format!("{key}.{kind}"), names)?)))
            .collect()
    }
}

fn texts(key: &str, value: &Value) -> Result<Vec<String>, EnvironmentError> {
    let text = |value: &Value| {
        let text = value.as_str()?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let found: Option<Vec<String>> = value
        .as_array()
        .and_then(|values| values.iter().map(text).collect());
    found.ok_or_else(|| wrong(key, "it must be a list of texts"))
}

fn wrong(key: &str, detail: &str) -> EnvironmentError {
    EnvironmentError::Value {
        key: format!("assumptions.{key}"),
        detail: detail.to_owned(),
    }
}

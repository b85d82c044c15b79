//! File names of keystores, as the field's software writes and finds them.

use std::path::Path;

use jiff::civil::DateTime;
use pki::name::EhealthName;

/// The parts of a keystore's file name (eHealth protocol, section 9).
///
/// Without `Debug`, since the number of a person is in it.
#[derive(Clone)]
pub struct KeystoreName {
    /// Type of the owner's identifier: `CBE`, `NIHII-GROUP`, `SSIN`, ...
    pub kind: String,
    /// The identifier.
    pub id: String,
    /// The application id, when the certificate has one.
    pub application_id: Option<String>,
    /// When the keystore was made, local time; the seconds count.
    pub moment: DateTime,
    /// How the name ends, without the dot: `p12`, or what the platform's own software writes.
    pub ending: String,
}

impl KeystoreName {
    /// The name for the owner of a certificate. `moment` is local time, for example
    /// `clock.now().to_zoned(TimeZone::system()).datetime()`.
    pub fn of(owner: &EhealthName, moment: DateTime, ending: &str) -> Self {
        Self {
            kind: owner.kind.clone(),
            id: owner.id.clone(),
            application_id: owner.application_id.clone(),
            moment,
            ending: ending.to_owned(),
        }
    }

    /// `<TYPE>=<id>[,<APPID>] yyyyMMdd-HHmmss.p12`, for example
    /// `CBE=0406753266,MYAPP 20261122-021354.p12`. Names with the same front sort by time.
    ///
    /// The number of a person is not masked here: other software finds the file by it. Print
    /// [`KeystoreName::shown_name`].
    pub fn file_name(&self) -> String {
        let application_id = match self.application_id.as_deref() {
            Some(id) if !id.is_empty() => format!(",{}", safe(id)),
            _ => String::new(),
        };
        let moment = self.moment.strftime("%Y%m%d-%H%M%S");
        format!(
            "{}={}{application_id} {moment}.{}",
            safe(&self.kind),
            safe(&self.id),
            safe(&self.ending)
        )
    }

    /// The file name with the number of a person masked: for everything that is printed.
    pub fn shown_name(&self) -> String {
        shown_name(&self.file_name())
    }
}

/// A file name with national numbers masked: of eleven digits or more in a row the first four
/// stay, as in the names of certificates.
pub fn shown_name(name: &str) -> String {
    let mut shown = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, from_digits) = rest.split_at(start);
        let length = from_digits.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, after) = from_digits.split_at(length);
        shown.push_str(before);
        match digits.get(..SHOWN_DIGITS) {
            Some(first) if length >= NATIONAL_NUMBER => {
                shown.push_str(first);
                shown.push_str(&"*".repeat(length - SHOWN_DIGITS));
            }
            _ => shown.push_str(digits),
        }
        rest = after;
    }
    shown + rest
}

/// A path with national numbers masked, as in [`shown_name`].
pub fn shown_path(path: &Path) -> String {
    shown_name(&path.to_string_lossy())
}

/// Identifiers and application ids are safe already; anything else must not leave the folder
/// or be refused by Windows.
fn safe(part: &str) -> String {
    let keep = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    part.chars()
        .map(|character| if keep(character) { character } else { '_' })
        .collect()
}

const NATIONAL_NUMBER: usize = 11;
const SHOWN_DIGITS: usize = 4;

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    fn name(kind: &str, id: &str, application_id: Option<&str>) -> KeystoreName {
        KeystoreName {
            kind: kind.to_owned(),
            id: id.to_owned(),
            application_id: application_id.map(str::to_owned),
            moment: datetime(2026, 11, 22, 2, 13, 54, 987_000_000),
            ending: "p12".to_owned(),
        }
    }

    /// The example of eHealth protocol, section 9.
    #[test]
    fn names_are_those_of_the_field() {
        let named = name("CBE", "0406753266", Some("MYAPP"));
        assert_eq!(
            named.file_name(),
            "CBE=0406753266,MYAPP 20261122-021354.p12"
        );
        let group = name("NIHII-GROUP", "94988041", Some(""));
        assert_eq!(
            group.file_name(),
            "NIHII-GROUP=94988041 20261122-021354.p12"
        );
        let of_acceptance = KeystoreName {
            ending: "acc-p12".to_owned(),
            ..group
        };
        assert_eq!(
            of_acceptance.file_name(),
            "NIHII-GROUP=94988041 20261122-021354.acc-p12"
        );
    }

    #[test]
    fn the_number_of_a_person_is_masked_where_it_is_printed() {
        let person = name("SSIN", "79010199921", None);
        assert_eq!(person.file_name(), "SSIN=79010199921 20261122-021354.p12");
        assert_eq!(person.shown_name(), "SSIN=7901******* 20261122-021354.p12");
        let path = Path::new("/k/SSIN=79010199921 20121128-151901.acc-p12.previous");
        assert_eq!(
            shown_path(path),
            "/k/SSIN=7901******* 20121128-151901.acc-p12.previous"
        );
        assert_eq!(shown_name("CBE=0406753266 é"), "CBE=0406753266 é");
    }

    #[test]
    fn no_part_of_a_name_leaves_the_folder() {
        let odd = name("../X", "a/b\\c:d", Some("e f*?"));
        assert_eq!(odd.file_name(), ".._X=a_b_c_d,e_f__ 20261122-021354.p12");
    }
}

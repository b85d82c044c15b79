//! Calendar files with days to think of, as every calendar reads them (RFC 5545).

use jiff::Timestamp;
use jiff::civil::Date;

/// A day to think of.
pub(crate) struct Reminder {
    /// The day.
    pub(crate) day: Date,
    /// In a few words.
    pub(crate) title: String,
    /// What to do, as plain text.
    pub(crate) text: String,
    /// What makes it this reminder and no other: the same twice is one entry in the calendar.
    pub(crate) identity: String,
    /// Whether it comes again every year.
    pub(crate) yearly: bool,
    /// How many days before it the alarm comes, at nine in the morning.
    pub(crate) early: u16,
}

impl Reminder {
    /// The file with this one.
    pub(crate) fn to_ics(&self, made: Timestamp) -> String {
        to_ics(std::slice::from_ref(self), made)
    }

    /// One all-day event that does not fill the day, with an alarm on the morning of it.
    fn lines(&self, made: Timestamp) -> Vec<String> {
        let next = self.day.tomorrow().unwrap_or(self.day);
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@clavis.invalid", self.identity),
            format!("DTSTAMP:{}", moment(made)),
            format!("DTSTART;VALUE=DATE:{}", day(self.day)),
            format!("DTEND;VALUE=DATE:{}", day(next)),
        ];
        if self.yearly {
            lines.push("RRULE:FREQ=YEARLY".to_owned());
        }
        lines.extend([
            format!("SUMMARY:{}", escaped(&self.title)),
            format!("DESCRIPTION:{}", escaped(&self.text)),
            "TRANSP:TRANSPARENT".to_owned(),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{}", escaped(&self.title)),
            match self.early.checked_sub(1) {
                None => "TRIGGER:PT9H".to_owned(),
                // Back from the midnight at which the day begins.
                Some(days) => format!("TRIGGER:-P{days}DT15H"),
            },
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
        lines
    }
}

/// The file with all of them.
pub(crate) fn to_ics(reminders: &[Reminder], made: Timestamp) -> String {
    let begin = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Clavis//Clavis//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ];
    let mut lines: Vec<String> = begin.iter().map(|line| (*line).to_owned()).collect();
    lines.extend(reminders.iter().flat_map(|one| one.lines(made)));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn moment(at: Timestamp) -> String {
    let at = at.to_zoned(jiff::tz::TimeZone::UTC);
    format!(
        "{}T{:02}{:02}{:02}Z",
        day(at.date()),
        at.hour(),
        at.minute(),
        at.second()
    )
}

/// Section 3.3.11: backslash, semicolon, comma and line breaks.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

/// Section 3.1: no line is longer than 75 octets, and none is broken inside a character.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
    out
}

const LONGEST: usize = 75;

#[cfg(test)]
mod tests {
    use super::*;

    fn reminder(text: &str) -> Reminder {
        Reminder {
            day: Date::constant(2029, 8, 31),
            title: "Renouveler, certificat; Hôpital".to_owned(),
            text: text.to_owned(),
            identity: "0A1B".to_owned(),
            yearly: false,
            early: 0,
        }
    }

    #[test]
    fn an_entry_of_one_day_that_begins_and_ends_as_it_should() {
        let ics = reminder("a\nb").to_ics("2026-11-30T10:00:05Z".parse().unwrap());
        assert!(
            ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
            "{ics}"
        );
        assert!(ics.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{ics}");
        for line in [
            "DTSTAMP:20261130T100005Z",
            "DTSTART;VALUE=DATE:20290831",
            "DTEND;VALUE=DATE:20290901",
            "SUMMARY:Renouveler\\, certificat\\; Hôpital",
            "DESCRIPTION:a\\nb",
        ] {
            assert!(ics.lines().any(|one| one == line), "{line}: {ics}");
        }
    }

    #[test]
    fn several_days_are_one_file_and_a_yearly_one_comes_again() {
        let one = reminder("a");
        let other = Reminder {
            identity: "0C1D".to_owned(),
            yearly: true,
            early: 14,
            ..reminder("b")
        };
        let ics = to_ics(&[one, other], "2026-11-30T10:00:05Z".parse().unwrap());
        assert_eq!(ics.matches("BEGIN:VCALENDAR\r\n").count(), 1, "{ics}");
        assert_eq!(ics.matches("BEGIN:VEVENT\r\n").count(), 2, "{ics}");
        assert_eq!(ics.matches("TRIGGER:-P13DT15H\r\n").count(), 1, "{ics}");
        assert_eq!(ics.matches("RRULE:FREQ=YEARLY\r\n").count(), 1, "{ics}");
    }

    #[test]
    fn long_lines_are_folded_between_characters_and_unfold_to_the_same() {
        let text = "é".repeat(200);
        let ics = reminder(&text).to_ics("2026-11-30T10:00:00Z".parse().unwrap());
        assert!(ics.split("\r\n").all(|line| line.len() <= LONGEST), "{ics}");
        assert!(ics.replace("\r\n ", "").contains(&text));
    }
}

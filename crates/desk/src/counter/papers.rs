//! Papers for the person: a calendar file, and a sheet for the password. No secret is in either.

use std::path::Path;

use super::bars::lives;
use super::keystores::short_name;
use super::post::Post;
use super::{Counter, Told};
use crate::Failure;
use crate::answers::{FileWritten, KeystoreHandle};
use crate::calendar::Reminder;
use crate::paper::{escaped, page};

impl Counter {
    /// Writes a calendar file with the day from which the certificate of a keystore can be renewed,
    /// into the person's folder of documents.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `COUNTER-NO-DATES` before it is installed, `DISK-...`.
    pub fn calendar_file(&self, keystore: KeystoreHandle) -> Told<FileWritten> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            let lines = post.inventory()?;
            let lives = lives(post, &lines);
            let mut dated = lines.iter().zip(lives);
            let found = dated.find(|(line, _)| line.keystore == path);
            let (line, life) = found
                .and_then(|(line, life)| Some((line, life?)))
                .ok_or_else(|| Failure::new("COUNTER-NO-DATES", Vec::new()))?;
            let facts = [
                ("name", short_name(line)),
                ("until", life.until.to_string()),
            ];
            let key = line.record.as_ref().map(|record| record.key.to_lowercase());
            let reminder = Reminder {
                day: life.renew_from,
                title: post.desk.say("calendar-title", &facts),
                text: post.desk.say("calendar-text", &facts),
                identity: format!("renewal-{}", key.unwrap_or_default()),
                yearly: false,
                early: 0,
            };
            let ics = reminder.to_ics(post.now());
            let name = format!("clavis-{}", life.renew_from);
            let file = post.desk.write_paper(&name, "ics", ics.as_bytes())?;
            Ok(post.written(&file, "calendar-written"))
        })
    }

    /// Writes a sheet to print and to fill in by hand: a blank line stands in the place of the
    /// password.
    ///
    /// # Errors
    /// `STORE-...`, `DISK-...`.
    pub fn password_sheet(&self) -> Told<FileWritten> {
        self.at(|post| {
            let sheet = sheet(post)?;
            let file = post
                .desk
                .write_paper("clavis-keystore", "html", sheet.as_bytes())?;
            Ok(post.written(&file, "sheet-written"))
        })
    }
}

impl Post {
    fn written(&self, file: &Path, id: &str) -> FileWritten {
        FileWritten {
            file: crate::site::shown(file),
            sentence: self.desk.say(id, &[]),
        }
    }
}

/// The sheet: plain HTML, which every computer can print.
fn sheet(post: &Post) -> Result<String, Failure> {
    let desk = &post.desk;
    let say = |id: &str| escaped(&desk.say(id, &[]));
    let draft = post.draft()?.map(|found| found.draft).unwrap_or_default();
    let organisation = format!("{} {} {}", draft.name, draft.kind, draft.id);
    let folder = crate::site::shown(&desk.keystore_folder_at(post.platform.as_deref()));
    let today = desk.catalogue.day(desk.language, post.today());
    let rows = [
        ("sheet-organisation", escaped(organisation.trim())),
        ("sheet-folder", escaped(&folder)),
        ("sheet-made", escaped(&today)),
        ("sheet-password", LINE.to_owned()),
        ("sheet-kept-by", LINE.to_owned()),
    ];
    let rows: String = rows
        .iter()
        .map(|(id, value)| format!("<tr><th>{}</th><td>{value}</td></tr>\n", say(id)))
        .collect();
    let advice = [
        "sheet-advice-safe",
        "sheet-advice-apart",
        "sheet-advice-lost",
    ];
    let advice: String = advice
        .iter()
        .map(|id| format!("<li>{}</li>\n", say(id)))
        .collect();
    let body = format!("<table>\n{rows}</table>\n<ul>\n{advice}</ul>\n");
    Ok(page(
        desk.language,
        &desk.say("sheet-title", &[]),
        STYLE,
        &body,
    ))
}

/// Where something is written by hand.
const LINE: &str = "<span class=\"line\">&nbsp;</span>";
const STYLE: &str = "body{font:12pt sans-serif;margin:3cm 2cm}h1{font-size:18pt}\
    th{text-align:left;font-weight:normal;padding:.6em 1.5em .2em 0;vertical-align:bottom}\
    td{width:11cm;padding:.6em 0 .2em;vertical-align:bottom}.line{display:block;border-bottom:1px solid #000;height:3em}\
    li{margin:.4em 0}";

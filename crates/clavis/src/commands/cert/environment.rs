//! Which platform a command talks to, said to the person before or with the answer.

use std::path::Path;

use desk::Desk;

use crate::output::Output;

/// Says the platform that an option names, when its name says enough. A file says it with the
/// answer: then this returns false.
pub fn say_named(desk: &Desk, output: &Output, named: Option<&str>) -> bool {
    let name = named.unwrap_or(DEFAULT);
    let known = KNOWN.contains(&name);
    if known {
        say(desk, output, name);
    }
    known
}

/// Says the platform by the name that it gives itself.
pub fn say(desk: &Desk, output: &Output, name: &str) {
    if output.json() {
        return;
    }
    output.note(&words(output, name));
    let open = desk.unconfirmed(Some(name));
    if open > 0 {
        let facts = [("count", open.to_string())];
        output.note(&output.text("environment-unconfirmed", &facts));
    }
}

fn words(output: &Output, name: &str) -> String {
    match KNOWN.contains(&name) {
        true => output.text(&format!("environment-{name}"), &[]),
        false => output.text("environment-described", &[("platform", name.to_owned())]),
    }
}

/// The platform as the journal remembers it: its name in words, or the path of its file.
pub fn remembered_words(output: &Output, reference: &str) -> String {
    match KNOWN.contains(&reference) {
        true => words(output, reference),
        false => reference.to_owned(),
    }
}

/// The platform that this computer remembers for a keystore, when nobody names another.
pub fn remembered(desk: &Desk, keystore: &Path) -> Option<String> {
    let keystore = std::path::absolute(keystore).ok()?;
    let lines = desk.list(keystore.parent()).ok()?.keystores;
    let shown = keystore.display().to_string();
    lines
        .into_iter()
        .find(|line| line.keystore == shown)
        .and_then(|line| line.platform)
}

const DEFAULT: &str = "production";
const KNOWN: [&str; 3] = ["production", "acceptance", "rehearsal"];

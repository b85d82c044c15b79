//! `ui/src/desk/bindings.ts` is what the program makes now, and every list names the same commands.

use std::collections::BTreeSet;

use serde_json::Value;
use specta_typescript::Typescript;

use super::text;
use crate::bindings::bindings;
use crate::commands::names::NAMES;

/// `CLAVIS_WRITE=1 cargo xtask test bindings`, or `cargo xtask bindings`, writes them anew.
#[test]
fn the_bindings_are_what_the_program_makes() {
    let made = made();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/desk/bindings.ts");
    if std::env::var_os("CLAVIS_WRITE").is_some() {
        std::fs::write(file, &made).unwrap();
    }
    let committed = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        committed == made,
        "ui/src/desk/bindings.ts is not what the program makes; cargo xtask bindings writes it anew"
    );
}

#[test]
fn every_command_is_built_allowed_and_bound() {
    let named: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(named.len(), NAMES.len(), "a name stands twice");
    assert_eq!(bound(&made()), named);
    let mut allowed = allowed("main");
    // The way back from the small window; what else that one may is held by `guards.rs`.
    assert!(allowed.insert("access_show_task".to_owned()));
    assert_eq!(allowed, named);
}

/// Promise 3: what comes back to the web view has no field for a secret. The PIN of the virtual card
/// is none: it is the same for everybody and stands on the page of the rehearsal.
#[test]
fn no_answer_has_a_field_for_a_secret() {
    let made = made();
    let types = made.split("/* Types */").nth(1).unwrap();
    let mut answer = "";
    let mut fields = 0;
    for line in types.lines() {
        if let Some(named) = line.strip_prefix("export type ") {
            answer = named.split(' ').next().unwrap_or_default();
        }
        let Some((field, _)) = line.trim_start().split_once(": ") else {
            continue;
        };
        fields += 1;
        let secret = ["pin", "password", "passphrase", "private_key", "secret"];
        let of_rehearsal = (answer, field) == ("RehearsalNow", "pin");
        assert!(!secret.contains(&field) || of_rehearsal, "{answer}.{field}");
    }
    assert!(fields > 100, "{fields} fields were found");
}

/// Our commands that the page of this window may call.
fn allowed(window: &str) -> BTreeSet<String> {
    let file = format!("src-tauri/capabilities/{window}.json");
    let capability: Value = serde_json::from_str(&text(&file)).unwrap();
    let permissions = capability["permissions"].as_array().unwrap().iter();
    permissions
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .map(|name| name.replace('-', "_"))
        .collect()
}

/// The text of the bindings.
fn made() -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bindings.ts");
    bindings().export(Typescript::default(), &file).unwrap();
    std::fs::read_to_string(file).unwrap()
}

/// The names that the bindings call.
fn bound(bindings: &str) -> BTreeSet<String> {
    bindings
        .split("__TAURI_INVOKE(\"")
        .skip(1)
        .filter_map(|call| call.split('"').next().map(str::to_owned))
        .collect()
}

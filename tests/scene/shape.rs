//! Every `--json` answer against the committed schema of its command (`docs/json`).

use std::path::Path;

use serde_json::{Value, json};

/// Panics unless what a command wrote with `--json` has the shape that its schema promises.
/// Says where the shape differs and never a value: some values are personal.
pub fn check(words: &[&str], exit: i32, out: &str) {
    let asked = words.contains(&"--json") && !words.contains(&"--help");
    let killed = exit < 0;
    if !asked || killed || refused_by_the_words(exit, out) {
        return;
    }
    let command = command(words);
    for object in objects(command, out) {
        if object["error"].is_object() {
            follows("failure", &object);
            let said = object["error"]["exit"].as_i64().unwrap_or_default();
            assert_eq!(said, i64::from(exit), "{command}: the exit code it says");
        } else {
            follows(command, &object);
            let may_end_otherwise = JUDGING.contains(&command);
            assert!(
                exit == 0 || may_end_otherwise,
                "{command} answers and ends with {exit}"
            );
        }
    }
}

/// Panics unless `object` follows the schema, and has no field that the schema does not name.
pub fn follows(name: &str, object: &Value) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/json")
        .join(format!("{name}.schema.json"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no schema {name}"));
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    close(&mut schema);
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(object)
        .map(|error| format!("{}: {}", error.instance_path(), error.schema_path()))
        .collect();
    assert!(wrong.is_empty(), "{name} differs at {wrong:#?}");
}

/// Words that clap refuses end with 2 before a command could write JSON.
fn refused_by_the_words(exit: i32, out: &str) -> bool {
    exit == 2 && out.is_empty()
}

/// The name of the schema, by the first words of the command.
fn command(words: &[&str]) -> &'static str {
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| *word != "--json")
        .collect();
    if words.starts_with(&["rehearsal", "card"]) && words.contains(&"--list-persons") {
        return "rehearsal-persons";
    }
    if words.starts_with(&["cert", "copy"]) && words.contains(&"--check") {
        return "cert-drill";
    }
    if let Some(name) = access(&words) {
        return name;
    }
    let said = words.join("-");
    COMMANDS
        .iter()
        .find(|command| said == **command || said.starts_with(&format!("{command}-")))
        .unwrap_or_else(|| panic!("{words:?} has no schema"))
}

/// The schema of a command about access: what a verb answers can hang on its options.
fn access(words: &[&str]) -> Option<&'static str> {
    let ["access", verb, rest @ ..] = words else {
        return None;
    };
    let first = rest.first().copied().unwrap_or_default();
    Some(match (*verb, first) {
        ("org", "list") => "access-org",
        ("org", "exports") => "access-org-exports",
        ("org", "rename" | "remove" | "same" | "person") => "access-org-correct",
        ("org", _) => "access-org-add",
        ("import", _) if words.contains(&"--look") => "access-import-look",
        ("import", _) => "access-import",
        ("tree", _) => "access-tree",
        ("people", "") => "access-people",
        ("people", word) if word.starts_with("--") => "access-people",
        ("people", _) => "access-person",
        ("plan", "staff") if !words.contains(&"--take") => "access-plan-staff",
        ("plan", "make") => "access-plan-make",
        ("plan", _) => "access-plan",
        ("tasks", _) => "access-tasks",
        ("task", _) => "access-task",
        ("diagnose", _) => "access-diagnose",
        ("review", _) => "access-review",
        ("paper", _) => "access-paper",
        ("workflows", "list" | "update") => "access-workflows",
        ("workflows", "show") => "access-workflow",
        ("workflows", "check") => "access-workflows-check",
        ("workflows", _) => "access-workflows-words",
        ("record", "export") => "access-record-export",
        ("record", "import") => "access-record-import",
        ("record", _) => "access-record",
        _ => "access-erase",
    })
}

/// One object; of `number check` and `card watch` one a line.
fn objects(command: &str, out: &str) -> Vec<Value> {
    let read = |text: &str| {
        serde_json::from_str(text)
            .unwrap_or_else(|error| panic!("{command} wrote no JSON: {error}"))
    };
    match command {
        "card-watch" | "number-check" if !out.starts_with("{\n") => out.lines().map(read).collect(),
        _ => vec![read(out)],
    }
}

/// Readers of the schemas let unknown fields pass; here each must be named.
fn close(schema: &mut Value) {
    if let Some(all) = schema.as_object_mut() {
        if all.contains_key("properties") && !all.contains_key("additionalProperties") {
            all.insert("additionalProperties".to_owned(), json!(false));
        }
        all.values_mut().for_each(close);
    }
    if let Some(all) = schema.as_array_mut() {
        all.iter_mut().for_each(close);
    }
}

/// Their exit code says what they found.
const JUDGING: &[&str] = &[
    "access-workflows-check",
    "card-certificates",
    "card-status",
    "cert-test",
    "number-check",
];

const COMMANDS: &[&str] = &[
    "card-readers",
    "card-status",
    "card-read",
    "card-certificates",
    "card-watch",
    "card-pin-status",
    "card-pin-change",
    "cert-types",
    "cert-organisations",
    "cert-application-ids",
    "cert-request-foreigner",
    "cert-request",
    "cert-prepare",
    "cert-sign",
    "cert-renew",
    "cert-activate",
    "cert-revoke",
    "cert-registered",
    "cert-test",
    "cert-password",
    "cert-adopt",
    "cert-copy",
    "cert-status",
    "cert-complete",
    "cert-list",
    "cert-inspect",
    "number-check",
    "backup",
    "restore",
    "contact-report",
    "explain",
    "rehearsal-card",
    "rehearsal-clock",
    "rehearsal-up",
];

/// The check sees what is missing, what is of another kind, and what nobody has described.
#[test]
fn an_answer_of_another_shape_is_seen() {
    let good = json!({"reader": "r", "tries_left": 3, "blocked": false});
    follows("card-pin-status", &good);
    for (field, value) in [
        ("blocked", Value::Null),
        ("tries_left", json!("3")),
        ("pin", json!(1)),
    ] {
        let mut bad = good.clone();
        bad[field] = value;
        let seen = std::panic::catch_unwind(|| follows("card-pin-status", &bad));
        assert!(seen.is_err(), "{field}");
    }
    let words = ["card", "pin", "status", "--json"];
    let two = "{}\n{}";
    assert!(std::panic::catch_unwind(|| check(&words, 0, two)).is_err());
    assert!(std::panic::catch_unwind(|| check(&words, 0, "")).is_err());
}

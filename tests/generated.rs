//! Files that are made by the program and committed: they must be what the program makes now.
//! `CLAVIS_WRITE=1 cargo xtask test generated` writes them anew.

use std::path::{Path, PathBuf};

use crate::scene::Scene;

#[test]
fn the_page_of_exit_codes() {
    same("docs/exit-codes.md", &desk::exit::page());
}

#[test]
fn the_schemas_of_the_json_output() {
    for (name, schema) in desk::answers::schemas() {
        let text = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
        same(&format!("docs/json/{name}.schema.json"), &text);
    }
}

/// The command reference: the help of every command.
#[test]
fn the_command_reference() {
    let scene = Scene::empty("generated-reference");
    let mut page =
        String::from("# Commands\n\nMade from `--help`; a test holds this page against it.\n");
    for command in COMMANDS {
        let words: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let help = scene.run_with(&words, |command| {
            command.env("COLUMNS", "100");
        });
        page.push_str(&format!(
            "\n## clavis {command}\n\n```text\n{}\n```\n",
            help.well().out.trim_end()
        ));
    }
    same(
        "docs/commands.md",
        &page.replace("## clavis \n", "## clavis\n"),
    );
}

/// What carries each requirement, from `docs/requirements.toml` and the workflows.
#[test]
fn the_page_of_requirements() {
    let requirements = crate::requirements::Requirements::read();
    same("docs/requirements.md", &requirements.page());
}

fn same(path: &str, made: &str) {
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    if std::env::var_os("CLAVIS_WRITE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, made).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        committed, made,
        "{path} is not what the program makes; CLAVIS_WRITE=1 writes it anew"
    );
}

/// Every command.
pub const COMMANDS: &[&str] = &[
    "",
    "card readers",
    "card watch",
    "card status",
    "card read",
    "card certificates",
    "card pin status",
    "card pin change",
    "cert types",
    "cert organisations",
    "cert application-ids",
    "cert request",
    "cert status",
    "cert complete",
    "cert list",
    "cert inspect",
    "number check",
    "access org list",
    "access org add",
    "access org node",
    "access org exports",
    "access import",
    "access tree",
    "access people",
    "access plan show",
    "access plan job",
    "access plan want",
    "access plan staff",
    "access plan make",
    "access tasks",
    "access task show",
    "access task new",
    "access task fill",
    "access task did",
    "access diagnose",
    "access review",
    "access paper mail",
    "access paper questions",
    "access paper days",
    "access paper review",
    "access paper report",
    "access paper role",
    "access workflows list",
    "access workflows show",
    "access workflows words",
    "access workflows correct",
    "access workflows check",
    "access record show",
    "access record export",
    "access record import",
    "access erase",
    "explain",
    "rehearsal card",
    "rehearsal up",
];

//! The list of everything that is built in, with its licence, for the page "Help" of the window.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};

use crate::Outcome;
use crate::run::{cargo, output, root};

/// Writes the list.
pub fn write(file: &Path) -> Outcome {
    let mut lines = of_programs()?;
    lines.extend(of_pages()?);
    let lines: Vec<Value> = lines
        .into_iter()
        .map(|((name, version), licence)| json!({"name": name, "version": version, "licence": licence}))
        .collect();
    let text = serde_json::to_string_pretty(&lines).map_err(|error| error.to_string())?;
    println!("{} parts", lines.len());
    std::fs::write(file, format!("{text}\n")).map_err(|error| error.to_string())
}

type Lines = BTreeMap<(String, String), String>;

/// What the two programs are made of, on every system; tools of the build and of tests are not in
/// them.
fn of_programs() -> Outcome<Lines> {
    let text = output(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    let all: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let packages: BTreeMap<&str, &Value> = list(&all["packages"])
        .map(|package| (word(&package["id"]), package))
        .collect();
    let nodes: BTreeMap<&str, &Value> = list(&all["resolve"]["nodes"])
        .map(|node| (word(&node["id"]), node))
        .collect();
    let fronts = packages
        .iter()
        .filter(|(_, package)| ["clavis", "clavis-desktop"].contains(&word(&package["name"])));
    let mut open: Vec<&str> = fronts.map(|(id, _)| *id).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        for used in nodes
            .get(id)
            .into_iter()
            .flat_map(|node| list(&node["deps"]))
        {
            let built_in = list(&used["dep_kinds"]).any(|kind| kind["kind"].is_null());
            if built_in {
                open.push(word(&used["pkg"]));
            }
        }
    }
    let parts = seen.into_iter().filter_map(|id| packages.get(id));
    Ok(parts
        .filter(|package| !package["source"].is_null())
        .map(|package| {
            let licence = word(&package["license"]).replace('/', " OR ");
            (name_of(package), licence.replace("  ", " "))
        })
        .collect())
}

/// What is built into the pages.
fn of_pages() -> Outcome<Lines> {
    let text = std::fs::read_to_string(root().join("ui/package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let lock: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let packages = lock["packages"].as_object().into_iter().flatten();
    Ok(packages
        .filter_map(|(path, facts)| {
            let name = path.strip_prefix("node_modules/")?;
            let built_in = facts["dev"] != true || COMPILED_IN.contains(&name);
            let nested = name.contains("/node_modules/");
            let key = (name.to_owned(), word(&facts["version"]).to_owned());
            let said = word(&facts["license"]);
            let in_its_file = SAID_IN_A_FILE.iter().find(|(part, _)| *part == name);
            let licence = in_its_file.map_or(said, |(_, licence)| *licence);
            (built_in && !nested).then(|| (key, licence.to_owned()))
        })
        .collect())
}

fn name_of(package: &Value) -> (String, String) {
    (
        word(&package["name"]).to_owned(),
        word(&package["version"]).to_owned(),
    )
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Tools of the build whose own code ends in the pages.
const COMPILED_IN: [&str; 2] = ["svelte", "@inlang/paraglide-js"];

/// Parts whose own description names no licence, read from the file that they come with.
const SAID_IN_A_FILE: [(&str, &str); 1] = [("svelte-toolbelt", "MIT")];

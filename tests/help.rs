//! The examples of `--help` run as they stand there, on the virtual card and platform.

use std::io::Write;
use std::process::Stdio;

use crate::generated::COMMANDS;
use crate::scene::Scene;

/// Every example of every command parses and does what it says. What a person would type or choose
/// is added: the PIN, the password, the platform of the test.
#[test]
fn every_example_runs() {
    let mut scene = Scene::new("help-examples");
    scene.platform(&[]);
    let mut count = 0;
    for command in COMMANDS {
        let examples = examples(&scene, command);
        let needs_none = WITHOUT_EXAMPLES.contains(command);
        assert!(needs_none || !examples.is_empty(), "{command}: no example");
        for example in examples {
            let exit = run(&scene, &example);
            let expected = expected(&example);
            assert!(expected.contains(&exit), "{example}: {exit}");
            count += 1;
        }
    }
    assert!(count > 25, "{count}");
    crate::thread::note_keys(&scene, &scene.keystore());
}

/// It runs without end; or names something by the short name that a run before has made.
const WITHOUT_EXAMPLES: &[&str] = &[
    "rehearsal up",
    "access org node",
    "access task show",
    "access task fill",
    "access task did",
    "access paper mail",
];

/// The lines below `Examples:`, with continued lines put together.
fn examples(scene: &Scene, command: &str) -> Vec<String> {
    let words: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
    let help = scene.run(&words).well().out;
    let Some((_, below)) = help.split_once("Examples:\n") else {
        return Vec::new();
    };
    let joined = below.replace("\\\n", " ");
    joined.lines().map(|line| line.trim().to_owned()).collect()
}

/// Nobody is at a terminal here; and the overview's examples come before there is a request.
fn expected(example: &str) -> &'static [i32] {
    match example {
        "clavis cert request" | "clavis cert request --platform acceptance" => &[9],
        "clavis cert complete" => &[0, 35],
        "clavis card pin change" => &[18],
        _ => &[0],
    }
}

fn run(scene: &Scene, example: &str) -> i32 {
    let (command, input) = match example.split_once(" < ") {
        Some((command, _)) => (command, "76.02.29-951.80\n"),
        None => (example, ""),
    };
    let mut words = words(command);
    assert_eq!(words.remove(0), "clavis");
    let keystore = scene.keystores().pop();
    for word in &mut words {
        match word.as_str() {
            "KEYSTORE.p12" => *word = keystore.as_ref().unwrap().display().to_string(),
            "password.txt" => *word = "PASSWORD".to_owned(),
            "acceptance" => *word = "READY-PLATFORM".to_owned(),
            "/srv/ehealth/keystore" => *word = "KEYSTORES".to_owned(),
            "users.csv" => *word = crate::access::fixture("02-mammography-nl-latin1-comma.csv"),
            "staff.csv" => *word = crate::access::staff(scene),
            "own-workflows" => *word = crate::access::own_workflows(scene),
            _ => {}
        }
    }
    let added = what_a_person_adds(&words);
    words.extend(added.into_iter().map(str::to_owned));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut child = scene
        .command(&words)
        .current_dir(scene.folder.join("other-side"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait().unwrap().code().unwrap()
}

fn what_a_person_adds(words: &[String]) -> Vec<&'static str> {
    let has = |option: &str| words.iter().any(|word| word == option);
    let is = |verb: &str| words.first().is_some_and(|noun| noun == "cert") && words[1] == verb;
    let complete = has("--accept-contract");
    let mut added = Vec::new();
    if (is("types") || is("organisations") || is("application-ids") || is("request"))
        && !has("--platform")
    {
        added.extend(["--platform", "READY-PLATFORM"]);
    }
    if is("organisations") || (is("request") && complete) {
        added.extend(["--trust-root", "ROOT", "--pin-file", "PIN"]);
    }
    if is("request") && complete {
        added.extend(["--keystore-dir", "KEYSTORES"]);
    }
    if ((is("request") && complete) || is("complete") || is("inspect")) && !has("--password-file") {
        added.extend(["--password-file", "PASSWORD"]);
    }
    added
}

/// Words as a shell takes them, with single quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, part) in line.split('\'').enumerate() {
        if number % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

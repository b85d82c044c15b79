use std::process::Command;

use super::*;
use crate::run::output;
use lines::number;

fn kept() -> Lines {
    let [_, kept] = files();
    Lines::parse(&std::fs::read_to_string(kept).unwrap()).unwrap()
}

#[test]
fn the_page_is_made_of_the_lines_beside_it() {
    let [file, _] = files();
    let lines = kept();
    let page = page::page(&lines).unwrap();
    assert_eq!(std::fs::read_to_string(file).unwrap(), page);
    card::within_limits(&lines).unwrap();
}

/// Commands only: the length of a made-up certificate may differ by a byte.
#[test]
fn the_card_still_gets_as_many_commands_as_the_page_says() {
    let tests = std::env::current_exe().unwrap();
    let build = tests.ancestors().nth(2).unwrap();
    let program = build.join("examples/card_traffic");
    if !program.exists() {
        println!("SKIPPED: {program:?} is built by the tests of the whole workspace only");
        return;
    }
    let mut now = Lines::default();
    let counted = output(&mut Command::new(program)).unwrap();
    now.extend(&counted).unwrap();
    let kept = kept();
    for task in &card::TASKS {
        let [now, kept] = [&now, &kept].map(|lines| card::counted(lines, task).unwrap());
        for (now, kept) in now.iter().zip(kept) {
            for field in ["commands", "tries_queries"] {
                let values = [now, kept].map(|line| number(line, field).unwrap());
                assert_eq!(
                    values[0], values[1],
                    "{} {now:?}: run cargo xtask bench",
                    task.word
                );
            }
        }
    }
}

#[test]
fn a_passed_limit_and_a_missing_count_are_errors() {
    for (task, person, commands) in [("everything", "anton", 56), ("glance", "helene", 5)] {
        let text = kept().to_text();
        let mut worse: Vec<String> = text.lines().map(str::to_owned).collect();
        let is_it = |line: &&mut String| line.contains(task) && line.contains(person);
        let line = worse.iter_mut().find(is_it).unwrap();
        *line = format!(
            r#"{{"what":"card","person":"{person}","task":"{task}","commands":{commands}}}"#
        );
        let error = card::within_limits(&Lines::parse(&worse.join("\n")).unwrap()).unwrap_err();
        assert!(
            error.starts_with(&format!("{person}: {commands} commands")),
            "{error}"
        );
        worse.retain(|line| !line.contains(person));
        assert!(card::within_limits(&Lines::parse(&worse.join("\n")).unwrap()).is_err());
    }
}

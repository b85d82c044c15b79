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
    window::within_limits(&lines).unwrap();
    import::within_limits(&lines).unwrap();
}

#[test]
fn a_passed_limit_of_the_window_is_an_error() {
    for (field, by) in [
        ("whole_ms", window::CLAVIS),
        ("pss_kib", window::CLAVIS),
        ("us", "put in"),
        ("us", "taken out"),
        ("bytes", "deb"),
    ] {
        let worse: String = kept()
            .to_text()
            .lines()
            .map(|line| match line.contains(&format!("\"{by}\"")) {
                true => line.replace(&format!("\"{field}\":"), &format!("\"{field}\":99")) + "\n",
                false => format!("{line}\n"),
            })
            .collect();
        let lines = Lines::parse(&worse).unwrap();
        let error = window::within_limits(&lines).unwrap_err();
        let limit = window::LIMITS
            .iter()
            .find(|limit| limit.of[1] == by && limit.of[2] == field);
        let limit = limit.unwrap().title;
        assert!(error.contains(limit), "{field} {by}: {error}");
    }
}

#[test]
fn a_passed_limit_of_the_import_is_an_error() {
    for (field, limit) in [("all", import::GROWTH), ("peak_kib", import::MEMORY)] {
        let lines = kept().to_text();
        let worse = lines.lines().map(|line| {
            match line.contains("\"size\":\"100000\"") && line.contains("\"import\"") {
                true => line.replace(&format!("\"{field}\":"), &format!("\"{field}\":9")),
                false => line.to_owned(),
            }
        });
        let worse: Vec<String> = worse.collect();
        let error = import::within_limits(&Lines::parse(&worse.join("\n")).unwrap()).unwrap_err();
        assert!(error.contains(limit), "{field}: {error}");
    }
    let taken = kept()
        .to_text()
        .replace("ACCESS-IMPORT-TOO-", "ACCESS-IMPORT-");
    assert!(import::within_limits(&Lines::parse(&taken).unwrap()).is_err());
}

fn every_task() -> impl Iterator<Item = (&'static str, &'static card::Task)> {
    let families = card::FAMILIES.iter();
    families.flat_map(|(family, _)| card::TASKS.iter().map(|task| (*family, task)))
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
    for (family, task) in every_task() {
        let [now, kept] = [&now, &kept].map(|lines| card::counted(lines, family, task).unwrap());
        for (now, kept) in now.iter().zip(kept) {
            for field in ["commands", "tries_queries"] {
                let values = [now, kept].map(|line| number(line, field).unwrap());
                assert_eq!(
                    values[0], values[1],
                    "{family} {} {now:?}: run cargo xtask bench",
                    task.word
                );
            }
        }
    }
}

#[test]
fn a_passed_limit_and_a_missing_count_are_errors() {
    for (family, task, person, commands) in [
        ("rsa", "everything", "anton", 56),
        ("ec", "glance", "helene", 5),
    ] {
        let text = kept().to_text();
        let mut worse: Vec<String> = text.lines().map(str::to_owned).collect();
        let of_it = [family, task, person, "card"].map(|word| format!("\"{word}\""));
        let is_it = |line: &&mut String| of_it.iter().all(|word| line.contains(word));
        let line = worse.iter_mut().find(is_it).unwrap();
        *line = format!(
            r#"{{"what":"card","family":"{family}","person":"{person}","task":"{task}","commands":{commands}}}"#
        );
        let error = card::within_limits(&Lines::parse(&worse.join("\n")).unwrap()).unwrap_err();
        assert!(
            error.starts_with(&format!("{person}, {family}: {commands} commands")),
            "{error}"
        );
        worse.retain(|line| !line.contains(person));
        assert!(card::within_limits(&Lines::parse(&worse.join("\n")).unwrap()).is_err());
    }
}

/// The page never compares what nobody measured.
#[test]
fn a_program_that_was_not_measured_is_an_error() {
    let text = kept().to_text();
    for what in [
        "round",
        "opening",
        "signatures",
        "card time",
        "window",
        "window reader",
        "window package",
        "import",
        "import refused",
    ] {
        let of_it = format!("\"{what}\"");
        let less: Vec<&str> = text.lines().filter(|line| !line.contains(&of_it)).collect();
        let error = page::page(&Lines::parse(&less.join("\n")).unwrap()).unwrap_err();
        assert!(
            error.contains("measure") || error.contains("timed"),
            "{error}"
        );
    }
}

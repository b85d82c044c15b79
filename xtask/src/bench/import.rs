//! Import and comparison of long exports, beside sqlite3 that imports and joins the same two files.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::Effort;
use super::lines::{Lines, number, text};
use super::programs::{OF_IMPORT, build, example, in_folder};
use super::spread::quantile;
use crate::Outcome;
use crate::run::{output, run, step};

/// Measures every size in turn, and one that is refused.
pub fn measure(lines: &mut Lines, effort: Effort) -> Outcome {
    step("What imports", || build(&OF_IMPORT))?;
    let version = output(Command::new("sqlite3").arg("--version"))?;
    let version = version.split_whitespace().next().unwrap_or_default();
    lines.push(json!({"what": VERSION, "of": SQLITE, "version": version}))?;
    in_folder(|folder| {
        for size in SIZES.into_iter().chain([REFUSED]) {
            run(example(PROGRAM)
                .arg("make")
                .arg(folder)
                .arg(size.to_string()))?;
        }
        for round in 0..=effort.rounds(ROUNDS) {
            for size in SIZES {
                let clavis = clavis(folder, size)?;
                let sqlite = sqlite(folder, size)?;
                agree(&clavis, &sqlite)?;
                // The first round warms the files up.
                if round > 0 {
                    println!("{clavis}\n{sqlite}");
                    lines.push(clavis)?;
                    lines.push(sqlite)?;
                }
            }
        }
        let too_long = output(
            example(PROGRAM)
                .arg("refused")
                .arg(folder)
                .arg(REFUSED.to_string()),
        )?;
        lines.extend(&too_long)
    })
}

fn clavis(folder: &Path, size: u64) -> Outcome<Value> {
    let said = output(
        example(PROGRAM)
            .arg("run")
            .arg(folder)
            .arg(size.to_string()),
    )?;
    let mut line: Value = serde_json::from_str(&said).map_err(|error| error.to_string())?;
    line["size"] = json!(size.to_string());
    Ok(line)
}

/// Both files into tables, an index of each, and how many are gone, new and different.
fn sqlite(folder: &Path, size: u64) -> Outcome<Value> {
    let file = |name: &str| folder.join(format!("{name}-{size}.csv"));
    let script = SCRIPT
        .replace("{before}", &file("before").to_string_lossy())
        .replace("{after}", &file("after").to_string_lossy());
    let mut child = Command::new("sqlite3")
        .arg(":memory:")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("sqlite3: {error}"))?;
    let mut input = child.stdin.take().ok_or("no input")?;
    input
        .write_all(script.as_bytes())
        .map_err(|error| error.to_string())?;
    let mut answer = String::new();
    BufReader::new(child.stdout.take().ok_or("no output")?)
        .read_line(&mut answer)
        .map_err(|error| error.to_string())?;
    // It waits for more to do, so it can still be asked.
    let us = on_the_processor_us(child.id())?;
    let peak = peak_kib(child.id())?;
    drop(input);
    child.wait().map_err(|error| error.to_string())?;
    let changes: u64 = answer
        .trim()
        .split(';')
        .map(|count| {
            count
                .parse::<u64>()
                .map_err(|_| format!("sqlite3: {answer}"))
        })
        .sum::<Outcome<u64>>()?;
    Ok(json!({
        "what": IMPORT, "by": SQLITE, "size": size.to_string(), "lines": size,
        "all": us, "changes": changes, "peak_kib": peak,
    }))
}

/// How long a process has been on a processor, in microseconds: others on a busy computer do not count.
fn on_the_processor_us(process: u32) -> Outcome<u64> {
    let told = std::fs::read_to_string(format!("/proc/{process}/schedstat"))
        .map_err(|error| error.to_string())?;
    let first = told.split_whitespace().next();
    let nanoseconds = first.and_then(|text| text.parse::<u64>().ok());
    nanoseconds
        .map(|nanoseconds| nanoseconds / 1000)
        .ok_or_else(|| "no time on the processor".to_owned())
}

fn peak_kib(process: u32) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))
        .map_err(|error| error.to_string())?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .ok_or_else(|| "no peak of memory".to_owned())
}

fn agree(clavis: &Value, sqlite: &Value) -> Outcome {
    match clavis["changes"] == sqlite["changes"] {
        true => Ok(()),
        false => Err(format!("another comparison: {clavis} {sqlite}")),
    }
}

/// What a program needed for a size.
pub struct Times {
    /// Microseconds of each round, for what both do: import and comparison.
    pub both: Vec<f64>,
    /// The same with the search for what is wrong; as `both` for sqlite3.
    pub all: Vec<f64>,
    /// The highest peak of memory, in KiB.
    pub peak_kib: f64,
}

/// What was measured of a program and a size.
pub fn times(lines: &Lines, by: &str, size: u64) -> Outcome<Times> {
    let (mut both, mut all, mut peak_kib) = (Vec::new(), Vec::new(), 0.0_f64);
    for line in lines.of(IMPORT, "size", &size.to_string()) {
        if text(line, "by") == by {
            let whole = number(line, "all")? as f64;
            all.push(whole);
            both.push(match by {
                CLAVIS => (number(line, "import")? + number(line, "compare")?) as f64,
                _ => whole,
            });
            peak_kib = peak_kib.max(number(line, "peak_kib")? as f64);
        }
    }
    match all.is_empty() {
        true => Err(format!("{by} did not measure {size} lines")),
        false => Ok(Times {
            both,
            all,
            peak_kib,
        }),
    }
}

/// The export that was refused: its code, milliseconds, and MiB.
pub fn refusal(lines: &Lines) -> Outcome<(String, f64, f64)> {
    let line = lines.one("import refused", "by", CLAVIS)?;
    Ok((
        text(line, "code").to_owned(),
        number(line, "us")? as f64 / 1000.0,
        number(line, "peak_kib")? as f64 / 1024.0,
    ))
}

/// What may not be passed, each with its title, what was measured and the most.
pub fn limits(lines: &Lines) -> Outcome<[(&'static str, f64, f64); 2]> {
    let [_, middle, long] = SIZES;
    let each = |size: u64, take: fn(&Times) -> f64| -> Outcome<f64> {
        Ok(take(&times(lines, CLAVIS, size)?) / size as f64)
    };
    let fastest = |times: &Times| quantile(times.all.clone(), 0.0);
    let growth = each(long, fastest)? / each(middle, fastest)?;
    let memory = each(long, |times| times.peak_kib)? / each(middle, |times| times.peak_kib)?;
    Ok([(GROWTH, growth, 1.5), (MEMORY, memory, 1.5)])
}

/// An error that names every limit that was passed.
pub fn within_limits(lines: &Lines) -> Outcome {
    let (code, _, _) = refusal(lines)?;
    if !code.starts_with("ACCESS-IMPORT-TOO-") {
        return Err(format!("a million lines end with {code}"));
    }
    let passed = limits(lines)?
        .into_iter()
        .filter(|(_, value, most)| value > most);
    let passed: Vec<String> = passed
        .map(|(title, value, most)| format!("{title}: {value:.2}, at most {most}"))
        .collect();
    match passed.is_empty() {
        true => Ok(()),
        false => Err(passed.join("\n")),
    }
}

/// True for the lines that [`measure`] makes.
pub fn is_ours(what: &str) -> bool {
    what.starts_with(IMPORT)
}

/// Titles of the limits.
pub const GROWTH: &str = "time for a line of 100,000 to one of 10,000, fastest rounds";
pub const MEMORY: &str = "memory for a line of 100,000 to one of 10,000, highest peaks";

/// Kinds of lines, and programs.
pub const IMPORT: &str = "import";
pub const VERSION: &str = "import version";
pub const CLAVIS: &str = "Clavis";
pub const SQLITE: &str = "sqlite3";

/// Lines of an export.
pub const SIZES: [u64; 3] = [1_000, 10_000, 100_000];

/// More than is taken.
const REFUSED: u64 = 1_000_000;

const ROUNDS: usize = 7;

const PROGRAM: &str = "imported_lines";

const SCRIPT: &str = "\
.mode csv
.separator ;
.import {before} before
.import {after} after
CREATE INDEX b ON before (INSZ, Gebruikersnaam);
CREATE INDEX a ON after (INSZ, Gebruikersnaam);
SELECT
(SELECT count(*) FROM after a LEFT JOIN before b USING (INSZ, Gebruikersnaam) WHERE b.Naam IS NULL),
(SELECT count(*) FROM before b LEFT JOIN after a USING (INSZ, Gebruikersnaam) WHERE a.Naam IS NULL),
(SELECT count(*) FROM after a JOIN before b USING (INSZ, Gebruikersnaam) WHERE
(a.Naam, a.Voornaam, a.Type, a.Status, a.\"E-mailadres\", a.\"Beveiligde toepassingen\", a.Functie, a.Begindatum, a.Einddatum)
IS NOT
(b.Naam, b.Voornaam, b.Type, b.Status, b.\"E-mailadres\", b.\"Beveiligde toepassingen\", b.Functie, b.Begindatum, b.Einddatum));
";

//! The page made of the lines of a run.

use std::fmt::Write;

use super::card::{TASKS, counted};
use super::keystore::{Part, Times, WARM_UP, times};
use super::lines::{Lines, number, text};
use crate::Outcome;

/// The text of `docs/benchmarks.md`.
pub fn page(lines: &Lines) -> Outcome<String> {
    Ok([
        HEAD.to_owned(),
        card(lines)?,
        keystore(lines)?,
        computer(lines)?,
    ]
    .join("\n"))
}

fn card(lines: &Lines) -> Outcome<String> {
    let mut rows = CARD.to_owned();
    for task in &TASKS {
        for line in counted(lines, task)? {
            let _ = writeln!(
                rows,
                "| {} | {} | {} | {} | {} | {} | {} |",
                task.title,
                text(line, "person"),
                number(line, "commands")?,
                task.limit,
                number(line, "tries_queries")?,
                number(line, "sent")?,
                number(line, "received")?,
            );
        }
    }
    Ok(rows)
}

fn keystore(lines: &Lines) -> Outcome<String> {
    let all = times(lines)?;
    let [clavis, others @ ..] = all.as_slice() else {
        return Err("nobody was measured".to_owned());
    };
    let heads: String = all.iter().map(|one| format!(" {} |", one.who)).collect();
    let rule = "---|".repeat(all.len());
    let mut tables = KEYSTORE
        .replace("{rounds}", &clavis.rounds.len().to_string())
        .replace("{warm_up}", &WARM_UP.to_string());
    let _ = writeln!(tables, "| ratio of medians |{heads}\n|---|{rule}");
    for part in Part::ALL {
        let ratios: String = others
            .iter()
            .map(|other| format!(" {:.2} |", other.median(part) / clavis.median(part)))
            .collect();
        let _ = writeln!(tables, "| {} | 1 |{ratios}", part.title());
    }
    let fastest: String = others
        .iter()
        .map(|other| format!(" {:.2} |", other.fastest_rest / clavis.fastest_rest))
        .collect();
    let _ = writeln!(tables, "| the same, fastest rounds | 1 |{fastest}");
    let _ = writeln!(
        tables,
        "\nAside, the milliseconds that these are ratios of: median (first to third quartile).\n"
    );
    let _ = writeln!(tables, "| milliseconds |{heads}\n|---|{rule}");
    for part in Part::ALL {
        let cells: String = all.iter().map(|one| cell(one, part)).collect();
        let _ = writeln!(tables, "| {} |{cells}", part.title());
    }
    Ok(tables)
}

fn cell(times: &Times, part: Part) -> String {
    let [low, middle, high] = [0.25, 0.5, 0.75].map(|place| times.quantile(part, place) / 1000.0);
    format!(" {middle:.1} ({low:.1} to {high:.1}) |")
}

fn computer(lines: &Lines) -> Outcome<String> {
    let computer = lines.one("computer", "is", "here")?;
    let mut text = format!(
        "## Where and with what\n\nA computer with {} cores ({}, {}), all programs on it in the same run.\n\n\
         | program | version |\n|---|---|\n",
        number(computer, "cores")?,
        super::lines::text(computer, "processor"),
        super::lines::text(computer, "system"),
    );
    for program in lines.every("version", "of") {
        let version = lines.one("version", "of", program)?;
        let _ = writeln!(
            text,
            "| {program} | {} |",
            super::lines::text(version, "version")
        );
    }
    Ok(text)
}

const HEAD: &str = "\
# Benchmarks

Made by `cargo xtask bench`, which fails when a limit of the first table is passed. Every single measurement of the run
stands in [benchmarks.jsonl](benchmarks.jsonl); a test holds this page against it.
";

const CARD: &str = "\
## Commands to the card

Counted between `eid` and the virtual card, for the three built-in persons. The card answers as under T=0, so each
GET RESPONSE and each repetition with the right length is a command of its own. Queries of the PIN tries are counted apart
from the commands; the bytes are those of both, status words included.

- *Name and validity*: from the connection until both are known.
- *All data*: from the connection until identity, address, photo, certificates, their signatures and the verdict on their
  authenticity are there. No file is read twice, so this includes the first task.
- *Signature*: from the question for the tries left to LOG OFF. The certificate of the key has been read before.

| task | person | commands | at most | tries queries | bytes sent | bytes received |
|---|---|---|---|---|---|---|
";

const KEYSTORE: &str = "\
## Key, certificate request, temporary keystore

An RSA key of 2048 bits; a certificate request signed with SHA-256; a self-signed placeholder certificate and a PKCS#12
keystore with both, in the compatible profile. The run checks that everybody wrote the same algorithms with the same iterations.
Each did {rounds} rounds, in turn, round by round. Above 1: slower than Clavis by that factor.

- **Clavis**: its own crates in a release build, one process, in memory.
- **OpenSSL**: four processes a round (`genpkey`, `req -new`, `req -x509`, `pkcs12 -export -legacy`) that hand each other
  files, as a script would.
- **OpenSSL without starts**: the same less the time of as many processes that do next to nothing (`openssl rand`), measured
  in each round; reading and writing the files stays in.
- **Warm JVM**: one process, in memory, after {warm_up} rounds that do not count. Keys, signatures and keystore by the JDK's own
  providers; BouncyCastle puts request and certificate together.

The search for primes takes luck, which the quartiles show: between two runs the ratios of whatever includes a key move by
a tenth or two. On a busy computer whoever needs several processes waits more often; the ratio of everybody's fastest round
shows the work without the waiting. Nor is the work for a key quite the same: OpenSSL tests each prime it found with 64 rounds
of Miller-Rabin, aws-lc with 16, the JDK with 2 and a Lucas test. Writing the file to disk safely is not measured.

";

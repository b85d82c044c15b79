//! The chapters on commands to the card and on the time that Clavis itself takes.

use std::fmt::Write;

use crate::Outcome;
use crate::bench::card::{FAMILIES, TASKS, counted, time};
use crate::bench::lines::{Lines, number, text};

pub fn chapter(lines: &Lines) -> Outcome<String> {
    let mut rows = COMMANDS.to_owned();
    for (family, title) in FAMILIES {
        for task in &TASKS {
            for line in counted(lines, family, task)? {
                let _ = writeln!(
                    rows,
                    "| {title} | {} | {} | {} | {} | {} | {} | {} |",
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
    }
    rows.push_str(&TIMES.replace("{rounds}", &rounds(lines).to_string()));
    for task in &TASKS {
        let [[rsa, rsa_card], [ec, ec_card]] = [
            time(lines, FAMILIES[0].0, task)?,
            time(lines, FAMILIES[1].0, task)?,
        ];
        let _ = writeln!(
            rows,
            "| {} | {:.2} | {rsa:.0} | {ec:.0} | {rsa_card:.0} | {ec_card:.0} |",
            task.title,
            ec / rsa
        );
    }
    Ok(rows)
}

/// How many cards of each family and person were timed.
fn rounds(lines: &Lines) -> usize {
    let counted = lines.of("card", "task", TASKS[0].word).len();
    lines.of("card time", "task", TASKS[0].word).len() / counted.max(1)
}

const COMMANDS: &str = "\
## Commands to the card

Counted between `eid` and the virtual card, for three of the built-in persons, on a card of applet 1.7 with RSA keys and on
one of applet 1.8 with EC keys (P-384). The card answers as under T=0, so each GET RESPONSE and each repetition with the
right length is a command of its own. Queries of the PIN tries are counted apart from the commands; the bytes are those of
both, status words included.

- *Name and validity*: from the connection until both are known.
- *All data*: from the connection until identity, address, photo, certificates, their signatures and the verdict on their
  authenticity are there. No file is read twice, so this includes the first task.
- *Signature*: from the question for the tries left to LOG OFF. The certificate of the key has been read before.

| card | task | person | commands | at most | tries queries | bytes sent | bytes received |
|---|---|---|---|---|---|---|---|
";

const TIMES: &str = "
The same tasks by the clock, in a release build: what Clavis itself takes, without the time in which the virtual card made its
answers. Medians over the three persons, {rounds} cards each; a signature includes its verification with the certificate, which
takes longer on P-384 than with RSA. With a real card all of this is small beside the card itself.

No other program stands beside the EC card: OpenSC, as Debian 12 has it (0.23), knows the card but cannot sign with it, and
reads neither identity nor address nor photo from any Belgian card.

| task | EC to RSA | Clavis, RSA (µs) | Clavis, EC (µs) | virtual card, RSA (µs) | virtual card, EC (µs) |
|---|---|---|---|---|---|
";

//! The chapter on XML signatures.

use std::fmt::Write;

use super::ratio;
use crate::Outcome;
use crate::bench::lines::Lines;
use crate::bench::signatures::{Part, times};

pub fn chapter(lines: &Lines) -> Outcome<String> {
    let all = times(lines)?;
    let [clavis, others @ ..] = all.as_slice() else {
        return Err("nobody was measured".to_owned());
    };
    let rounds = lines.of("signatures", "by", "Clavis").len();
    let processes = lines.of("signatures", "by", "xmlsec1").len();
    let heads: String = all.iter().map(|one| format!(" {} |", one.who)).collect();
    let rule = "---|".repeat(all.len());
    let mut chapter = TEXT
        .replace("{rounds}", &rounds.to_string())
        .replace("{processes}", &(processes / rounds.max(1)).to_string());
    let _ = writeln!(chapter, "| ratio of medians |{heads}\n|---|{rule}");
    for part in Part::ALL {
        let ratios: String = others
            .iter()
            .map(|other| ratio(other.median(part), clavis.median(part)))
            .collect();
        let _ = writeln!(chapter, "| {} | 1 |{ratios}", part.title());
    }
    let _ = writeln!(
        chapter,
        "\nAside, the milliseconds that these are ratios of, as medians.\n"
    );
    let _ = writeln!(chapter, "| milliseconds |{heads}\n|---|{rule}");
    for part in Part::ALL {
        let cells: String = all
            .iter()
            .map(|one| format!(" {:.2} |", one.median(part) / 1000.0))
            .collect();
        let _ = writeln!(chapter, "| {} |{cells}", part.title());
    }
    Ok(chapter)
}

const TEXT: &str = "\
## XML signatures: the first and the thousandth

An enveloped signature as eHealth's messages have it (exclusive canonicalisation, SHA-256, RSA of 2048 bits, a chain of three
certificates in it) over a text of about 6 kB, from text to text. The run checks that everybody used the same algorithms and
got the same digest, and that xmlsec1 accepts each of them. {rounds} rounds in turn; in each every program is started anew and
signs 1,000 times. Of these the first, the thousandth and the median of the last hundred are kept.

- **Clavis**: `xmlsig` with a key of a keystore, in a release build, one process. It verifies each signature before handing it
  out, as it always does.
- **JVM**: the JDK's `javax.xml.crypto.dsig`, compiled before, one process that keeps its factories; it signs only. Cold for its
  first signature, warm for its thousandth.
- **JVM that verifies**: another process of the same, which parses and verifies each signed text: the work that Clavis does.
- **xmlsec1**: a process for each signature, {processes} in each round, from key and chain in PEM; it signs only. Its thousandth
  is as its first.
- **xmlsec1 without starts**: the same less the time of a process that does nothing (`xmlsec1 --version`); in the first row the
  start stays in.

The first with the start of the program is taken from outside, and includes opening the keystore (xmlsec1: reading PEM).
Most of what Clavis needs for its first signature goes to aws-lc, which once in a process gathers entropy of its own from the
jitter of the processor, before its first random number.

";

//! The chapter on opening many keystores.

use std::fmt::Write;

use super::{grouped, ratio};
use crate::Outcome;
use crate::bench::lines::{Lines, number};
use crate::bench::opening::{Times, times};
use crate::bench::spread::{median, quantile};

pub fn chapter(lines: &Lines) -> Outcome<String> {
    let all = times(lines)?;
    let [clavis, others @ ..] = all.as_slice() else {
        return Err("nobody was measured".to_owned());
    };
    let files = number(lines.one("opening", "by", "Clavis")?, "files")?;
    let heads: String = all.iter().map(|one| format!(" {} |", one.who)).collect();
    let rule = "---|".repeat(all.len());
    let ratios: String = others
        .iter()
        .map(|other| ratio(median(&other.rounds), median(&clavis.rounds)))
        .collect();
    let fastest: String = others
        .iter()
        .map(|other| ratio(fastest(other), fastest(clavis)))
        .collect();
    let cells: String = all.iter().map(|one| cell(one, files)).collect();
    let mut chapter = TEXT
        .replace("{files}", &grouped(files))
        .replace("{rounds}", &clavis.rounds.len().to_string());
    let _ = writeln!(chapter, "| ratio of medians |{heads}\n|---|{rule}");
    let _ = writeln!(chapter, "| opening all of them | 1 |{ratios}");
    let _ = writeln!(chapter, "| the same, fastest rounds | 1 |{fastest}");
    let _ = writeln!(
        chapter,
        "\nAside, the milliseconds for one file that these are ratios of: median (fastest to slowest round).\n"
    );
    let _ = writeln!(chapter, "| milliseconds |{heads}\n|---|{rule}");
    let _ = writeln!(chapter, "| one file |{cells}");
    Ok(chapter)
}

fn fastest(times: &Times) -> f64 {
    quantile(times.rounds.clone(), 0.0)
}

fn cell(times: &Times, files: u64) -> String {
    let [low, middle, high] =
        [0.0, 0.5, 1.0].map(|place| quantile(times.rounds.clone(), place) / 1000.0 / files as f64);
    format!(" {middle:.2} ({low:.2} to {high:.2}) |")
}

const TEXT: &str = "\
## Opening {files} keystores

{files} different files in the compatible profile, each with salts of its own: a key with a chain of three certificates and
an ETK. (They hold the keys of eight owners, since making keys is another measurement.) Everybody opens all files, one after the
other: reads the file, checks its MAC, decrypts both keys and all certificates. The run checks that everybody got
both keys and every certificate of every file. {rounds} rounds in turn, after one that does not count.

- **Clavis**: `keystore::file::read` in a release build, one process. It also checks each key for consistency and finds out
  which certificate belongs to which key.
- **OpenSSL**: one process a file (`pkcs12 -legacy -noenc`), which writes the contents as PEM into a pipe; really one for each
  of the {files} files, nothing is projected from fewer.
- **OpenSSL without starts**: the same less the time of as many processes that do next to nothing (`openssl rand`; measured
  before every twentieth file, the median counts).
- **Warm JVM**: one process with the JDK's own provider (`KeyStore`), after a whole round that does not count. Its
  compiler and its collector have the other core.

On a busy computer whoever needs several processes waits more often; the ratio of everybody's fastest round shows the work
with less of the waiting.

";

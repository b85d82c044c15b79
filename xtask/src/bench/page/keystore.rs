//! The chapter on keys, requests and temporary keystores.

use std::fmt::Write;

use super::ratio;
use crate::Outcome;
use crate::bench::keystore::{Part, Times, WARM_UP, times};
use crate::bench::lines::Lines;

pub fn chapter(lines: &Lines) -> Outcome<String> {
    let all = times(lines)?;
    let [clavis, others @ ..] = all.as_slice() else {
        return Err("nobody was measured".to_owned());
    };
    let heads: String = all.iter().map(|one| format!(" {} |", one.who)).collect();
    let rule = "---|".repeat(all.len());
    let mut tables = TEXT
        .replace("{rounds}", &clavis.rounds.len().to_string())
        .replace("{warm_up}", &WARM_UP.to_string());
    let _ = writeln!(tables, "| ratio of medians |{heads}\n|---|{rule}");
    for part in Part::ALL {
        let ratios: String = others
            .iter()
            .map(|other| ratio(other.median(part), clavis.median(part)))
            .collect();
        let _ = writeln!(tables, "| {} | 1 |{ratios}", part.title());
    }
    let fastest: String = others
        .iter()
        .map(|other| ratio(other.fastest_rest, clavis.fastest_rest))
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

const TEXT: &str = "\
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

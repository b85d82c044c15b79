//! How long everybody took.

use super::openssl::PROCESSES_AFTER_KEY;
use crate::Outcome;
use crate::bench::lines::Lines;
use crate::bench::spread::{column, quantile};

/// What is timed.
#[derive(Clone, Copy)]
pub enum Part {
    All,
    Key,
    Rest,
}

impl Part {
    pub const ALL: [Self; 3] = [Self::All, Self::Key, Self::Rest];

    pub fn title(self) -> &'static str {
        match self {
            Self::All => "everything",
            Self::Key => "the key alone",
            Self::Rest => "request and keystore alone",
        }
    }

    fn of(self, round: Round) -> f64 {
        match self {
            Self::All => round.key + round.rest,
            Self::Key => round.key,
            Self::Rest => round.rest,
        }
    }
}

/// Microseconds of one round.
#[derive(Clone, Copy)]
pub struct Round {
    pub key: f64,
    pub rest: f64,
}

/// All rounds of one program.
pub struct Times {
    pub who: &'static str,
    pub rounds: Vec<Round>,
    /// The least that request and keystore took: the work itself, whatever else the computer did.
    pub fastest_rest: f64,
}

impl Times {
    fn new(who: &'static str, rounds: Vec<Round>) -> Self {
        let fastest_rest = rounds
            .iter()
            .map(|round| round.rest)
            .fold(f64::MAX, f64::min);
        Self {
            who,
            rounds,
            fastest_rest,
        }
    }

    pub fn median(&self, part: Part) -> f64 {
        self.quantile(part, 0.5)
    }

    /// Microseconds below which this share of the rounds stayed.
    pub fn quantile(&self, part: Part, share: f64) -> f64 {
        quantile(
            self.rounds.iter().map(|round| part.of(*round)).collect(),
            share,
        )
    }
}

/// Clavis first, then everybody it is compared with.
pub fn times(lines: &Lines) -> Outcome<Vec<Times>> {
    let openssl = rounds(lines, "OpenSSL")?;
    let starts = column(lines, "round", "OpenSSL", "start")?;
    let typical = without_starts(&openssl, quantile(starts.clone(), 0.5));
    let least = without_starts(&openssl, quantile(starts, 0.0));
    Ok(vec![
        Times::new("Clavis", rounds(lines, "Clavis")?),
        Times::new("OpenSSL", openssl),
        Times {
            rounds: typical,
            ..Times::new("OpenSSL without starts", least)
        },
        Times::new("warm JVM", rounds(lines, "Java")?),
    ])
}

fn without_starts(rounds: &[Round], start: f64) -> Vec<Round> {
    let rounds = rounds.iter().map(|round| Round {
        key: round.key - start,
        rest: round.rest - PROCESSES_AFTER_KEY * start,
    });
    rounds.collect()
}

fn rounds(lines: &Lines, by: &str) -> Outcome<Vec<Round>> {
    let keys = column(lines, "round", by, "key")?;
    let rests = column(lines, "round", by, "rest")?;
    let rounds = keys.into_iter().zip(rests);
    Ok(rounds.map(|(key, rest)| Round { key, rest }).collect())
}

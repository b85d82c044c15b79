//! How long everybody took.

use crate::Outcome;
use crate::bench::lines::Lines;
use crate::bench::spread::{column, median};

/// What is timed.
#[derive(Clone, Copy)]
pub enum Part {
    Start,
    First,
    Thousandth,
    Late,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Start, Self::First, Self::Thousandth, Self::Late];

    pub fn title(self) -> &'static str {
        match self {
            Self::Start => "the first, with the start of the program",
            Self::First => "the first alone",
            Self::Thousandth => "the thousandth",
            Self::Late => "the last hundred, their median",
        }
    }

    fn field(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::First => "first",
            Self::Thousandth => "thousandth",
            Self::Late => "late",
        }
    }
}

/// Medians of all rounds of one program, in microseconds.
pub struct Times {
    pub who: &'static str,
    medians: [f64; 4],
}

impl Times {
    fn in_one_process(lines: &Lines, by: &str, who: &'static str) -> Outcome<Self> {
        let mut medians = [0.0; 4];
        for (place, part) in medians.iter_mut().zip(Part::ALL) {
            *place = median(&column(lines, "signatures", by, part.field())?);
        }
        Ok(Self { who, medians })
    }

    pub fn median(&self, part: Part) -> f64 {
        self.medians[part as usize]
    }
}

/// Clavis first, then everybody it is compared with. A signature of xmlsec1 is a process, so its
/// thousandth is as its first.
pub fn times(lines: &Lines) -> Outcome<Vec<Times>> {
    let processes = column(lines, "signatures", "xmlsec1", "start")?;
    let idle = column(lines, "signatures", "xmlsec1", "idle")?;
    let bare: Vec<f64> = processes
        .iter()
        .zip(&idle)
        .map(|(all, idle)| all - idle)
        .collect();
    let (process, bare) = (median(&processes), median(&bare));
    Ok(vec![
        Times::in_one_process(lines, "Clavis", "Clavis")?,
        Times::in_one_process(lines, "Java", "JVM")?,
        Times::in_one_process(lines, "Java that verifies", "JVM that verifies")?,
        Times {
            who: "xmlsec1",
            medians: [process; 4],
        },
        Times {
            who: "xmlsec1 without starts",
            medians: [process, bare, bare, bare],
        },
    ])
}

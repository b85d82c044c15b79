//! `clavis number`: verbs, options, examples.

use clap::{Args, Subcommand};

/// What can be asked of a number.
#[derive(Subcommand)]
pub enum NumberVerb {
    /// Whether values have a valid form, and why not
    #[command(after_help = NUMBER_EXAMPLES)]
    Check(NumberCheck),
}

/// Options of `number check`.
#[derive(Args)]
pub struct NumberCheck {
    /// niss, cbe, establishment-unit, nihii-professional, nihii-institution, hco, eu-vat, ch-uid, eid-card, application-id,
    /// keystore-password, portal-username, portal-password, email, telephone or organisation-name
    pub kind: String,
    /// The values; - reads one a line from standard input (numbers of persons and passwords only so)
    pub values: Vec<String>,
}

const NUMBER_EXAMPLES: &str = "\
Examples:
  clavis number check cbe 0998.123.466
  clavis number check eu-vat ATU92056701
  clavis number check niss - --json < numbers.txt";

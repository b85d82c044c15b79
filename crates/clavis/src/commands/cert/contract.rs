//! A contract of eHealth: shown in full, then accepted or not.

use desk::Failure;

use crate::ask;
use crate::output::Output;

/// The contract in full: in the reader's language when the platform has it, else in all.
pub fn show(output: &Output, all: &[(String, String)], for_reader: Vec<&(String, String)>) {
    let languages: Vec<&str> = all.iter().map(|(language, _)| language.as_str()).collect();
    output.show(&output.text("contract-languages", &[("languages", languages.join(", "))]));
    for (language, text) in for_reader {
        output.show(&format!("\n[{language}]\n{text}"));
    }
}

/// Accepted by the option, or by the person, written out.
pub fn accept(output: &Output, by_option: bool, with_person: bool) -> Result<(), Failure> {
    let accepted = by_option
        || (with_person && ask::yes_in_full(output, &output.text("ask-accept-contract", &[]))?);
    match accepted {
        true => Ok(()),
        false => Err(Failure::new("CERT-CONTRACT-NOT-ACCEPTED", Vec::new())),
    }
}

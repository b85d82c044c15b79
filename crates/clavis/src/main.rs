//! The command line: words in, words out, no rules.

mod ask;
mod commands;
mod import_teller;
mod output;
mod page;
mod secret_input;
mod stop;
mod talker;
mod words;
mod wrap;

use std::process::ExitCode;

use clap::Parser;
use desk::sentences::Language;
use desk::{Desk, Failure, LogLevel, NetworkWords};

use crate::output::Output;
use crate::words::{Everywhere, Noun, PinPad, Words};

fn main() -> ExitCode {
    let words = Words::parse();
    desk::start_log(match words.everywhere.verbose {
        0 => LogLevel::Usual,
        1 => LogLevel::More,
        _ => LogLevel::All,
    });
    let language = match Desk::language(words.everywhere.lang.as_deref()) {
        Ok(language) => language,
        Err(failure) => return Output::new(words.everywhere.json, Language::En).failure(&failure),
    };
    let output = Output::new(words.everywhere.json, language);
    match run(&output, words) {
        Ok(exit) => exit,
        Err(_) if stop::has_begun() => stop::farewell(),
        Err(failure) => output.failure(&failure),
    }
}

fn on_network(desk: Desk, words: &Everywhere) -> Result<Desk, Failure> {
    let proxy_line = words.proxy_file.as_deref();
    let proxy_line = proxy_line.map(|file| secret_input::read(file, &desk));
    desk.with_network(&NetworkWords {
        proxy: words.proxy.clone(),
        proxy_line: proxy_line.transpose()?,
        ca_files: words.ca_file.clone(),
    })
}

fn run(output: &Output, words: Words) -> Result<ExitCode, Failure> {
    if let Noun::Explain(explain) = &words.noun {
        return commands::explain::explain(output, explain);
    }
    let desk = Desk::open(output.language(), words.everywhere.reader.clone())?
        .with_pads(words.everywhere.pin_pad == PinPad::Auto);
    let records = words.everywhere.record_contact;
    let desk = on_network(desk, &words.everywhere)?.recording_contact(records);
    match words.noun {
        Noun::Card(verb) => commands::card::run(&desk, output, verb),
        Noun::Cert(verb) => {
            let desk = desk.signing_with(verb.ec_signature());
            commands::cert::run(&desk, output, *verb)
        }
        Noun::Access(verb) => commands::access::run(&desk, output, *verb),
        Noun::Number(verb) => commands::number::run(&desk, output, verb),
        Noun::Backup(words) => commands::safety::backup(&desk, output, &words),
        Noun::Restore(words) => commands::safety::restore(&desk, output, &words),
        Noun::ContactReport => commands::contact::report(&desk, output),
        Noun::Rehearsal(verb) => commands::rehearsal::run(&desk, output, verb),
        Noun::Explain(_) => Ok(ExitCode::SUCCESS),
    }
}

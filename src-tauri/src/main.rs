//! The window: words in, words out, no rules.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bell;
mod bindings;
mod clipboard;
mod commands;
mod companion;
mod dialogs;
mod first_frame;
mod instance;
mod licences;
mod notice;
mod place;
mod screen;
mod seat;
mod shell;
mod typed;
mod waiting;
mod window;
mod words;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use clap::Parser;
use desk::LogLevel;

use crate::words::Words;

fn main() -> ExitCode {
    let words = Words::parse();
    desk::start_log(LogLevel::Usual);
    shell::open(&words)
}

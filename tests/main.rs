//! Tests that cross rooms. They run the program as its users do: with a card behind a smart-card
//! service, a platform over HTTPS, and files on a disk; other programs judge what comes out.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests start programs and look at files as a person would, and end at once when something is wrong"
)]

mod access;
mod adopt;
mod architecture;
mod bad_input;
mod canary;
mod card;
mod card_signature;
mod command_line;
mod contract;
mod faults;
mod foreigner;
mod generated;
mod help;
mod kill_points;
mod life;
mod lost;
mod new_laptop;
mod operation;
mod other_client;
mod pains;
mod requirements;
mod scene;
mod server_and_desk;
mod terminal;
mod thread;

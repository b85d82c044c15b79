//! The real window on a virtual screen, as a person and as an attacker would find it.
//!
//! Each test has a screen, a driver, a port and a home of its own. Where WebKitWebDriver or Xvfb
//! are absent, the tests say so and show nothing.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests start programs and look at what they left, and end at once when something is wrong"
)]

mod access;
mod backup;
mod beside;
mod director;
mod drag;
mod driven;
mod empty;
mod file_dialog;
mod foreign;
mod guards;
mod hand;
mod instance;
mod java;
mod killed;
mod opening;
mod outside;
mod picture;
mod request;
mod stage;
mod stories;
mod successor;
mod trouble;

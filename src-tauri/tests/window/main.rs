//! The real window on a virtual screen, as a person and as an attacker would find it.
//!
//! Each test has a screen, a driver, a port and a home of its own. Where WebKitWebDriver or Xvfb
//! are absent, the tests say so and show nothing.

#![allow(
    clippy::disallowed_methods,
    reason = "starts programs and looks at what they left"
)]

mod driven;
mod empty;
mod guards;
mod instance;
mod opening;
mod request;
mod stage;

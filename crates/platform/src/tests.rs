#![allow(
    clippy::disallowed_methods,
    reason = "other programs judge files of the test"
)]

mod answers;
mod codes;
mod exchange;
mod fixture;
mod garbage;
mod refusals;
mod rehearsed;
mod requests;

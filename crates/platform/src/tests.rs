#![allow(
    clippy::disallowed_methods,
    reason = "other programs judge files of the test"
)]

mod answers;
mod certificate_info;
mod codes;
mod exchange;
mod faults;
pub(crate) mod fixture;
mod garbage;
mod lost;
mod refusals;
mod rehearsed;
mod report;
mod requests;

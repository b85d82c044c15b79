#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "tests may touch files, processes and whatever they index"
)]

mod client;
mod eid;
mod faults;
mod happy;
mod messages;
mod mutations;
mod restart;
mod schemas;
mod seal;
mod strictness;

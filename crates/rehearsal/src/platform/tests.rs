#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "tests may touch files, processes and whatever they index"
)]

mod client;
mod clock;
mod eid;
mod every_fault;
mod faults;
mod happy;
mod life;
mod lists;
mod messages;
mod mutations;
mod news;
mod restart;
mod schemas;
mod seal;
mod strictness;
mod sts;

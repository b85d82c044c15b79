//! The counter as a window uses it, in a rehearsal and before a real desk without a card.

mod access;
mod bed;
mod frame;
mod home;
mod importing;
mod kept;
mod life;
mod notices;
mod pins;
mod request;
mod words;
mod worlds;

pub(crate) use bed::desk;

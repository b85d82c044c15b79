//! One noun, one module.

pub mod access;
pub mod card;
pub mod cert;
pub mod contact;
pub mod explain;
pub mod number;
pub mod rehearsal;
pub mod safety;

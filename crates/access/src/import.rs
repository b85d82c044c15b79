//! Exports of users: read, judged, searched for what is wrong, compared (access model, section 7).
//!
//! Bytes in, values out. First [`Opening::of`] looks at a file and proposes how to read it; a person may
//! correct the mapping and says which node and which day it is of; [`read()`] makes a [`Snapshot`]; [`judge`] says whether it
//! can be what it is taken for. Nothing is deleted by an import.

mod arriving;
mod cell;
pub mod compare;
mod date;
mod encoding;
mod error;
pub mod finding;
mod judgement;
mod limits;
mod lines;
mod long_number;
mod mapping;
mod number;
mod opening;
mod other_file;
mod reading;
mod records;
mod remark;
mod snapshot;
pub mod staff;
mod writing;

#[cfg(test)]
mod tests;

pub use crate::catalogue::Field;
pub use arriving::Arriving;
pub use date::{day, day_in};
pub use encoding::Encoding;
pub use error::{CODES, ImportError};
pub use judgement::{Judgement, Suspicion, judge};
pub use limits::{Limits, Progress, Watch, unwatched};
pub use long_number::without_numbers;
pub use mapping::{By, Column, Doubt, Mapping};
pub use number::SeenNiss;
pub use opening::{Kind, Opening};
pub use reading::read;
pub use remark::{Remark, What};
pub use snapshot::{About, Aside, Form, Line, Snapshot, Source};
pub use writing::{write, written};

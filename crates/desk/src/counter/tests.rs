//! The counter.

//! `cargo xtask bench`.

use crate::Outcome;

/// Measures and writes `docs/benchmarks.md`.
pub fn bench() -> Outcome {
    Err("not measured yet".to_owned())
}

//! How many cases a slow property test runs.

use proptest::test_runner::Config;

/// `default` cases, unless `PROPTEST_CASES` says otherwise.
pub(crate) fn cases(default: u32) -> Config {
    let config = Config::default();
    match config.cases == USUAL {
        true => Config {
            cases: default,
            ..config
        },
        false => config,
    }
}

/// What proptest runs when nobody says otherwise.
const USUAL: u32 = 256;

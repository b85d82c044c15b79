//! Memory of a program with all the processes that it started.

use std::path::Path;

use crate::Outcome;

/// Proportional set size of all processes of a session, in KiB: what several of them share is counted
/// once, what programs outside share is divided among all.
pub fn pss_kib(session: u32) -> Outcome<u64> {
    let processes =
        std::fs::read_dir("/proc").map_err(|error| format!("the processes: {error}"))?;
    let mut sum = 0;
    for process in processes.flatten() {
        let folder = process.path();
        if session_of(&folder) == Some(session) {
            sum += of_one(&folder).unwrap_or(0);
        }
    }
    match sum {
        0 => Err("the window has no process".to_owned()),
        sum => Ok(sum),
    }
}

/// The fourth field behind the name, which stands in brackets and can hold anything.
fn session_of(process: &Path) -> Option<u32> {
    let stat = std::fs::read_to_string(process.join("stat")).ok()?;
    let (_, behind) = stat.rsplit_once(") ")?;
    behind.split(' ').nth(3)?.parse().ok()
}

fn of_one(process: &Path) -> Option<u64> {
    let rollup = std::fs::read_to_string(process.join("smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

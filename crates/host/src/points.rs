//! Fault points: places where a test may stop or kill the process from outside.
//!
//! A debug build whose environment has `CLAVIS_POINTS=127.0.0.1:<port>` connects there, sends the
//! name of each point on a line of its own and waits for one byte before it goes on. Release
//! builds contain nothing of this.

/// Passes the point `name` (for example `disk.replace.renamed`, `journal.append.after`).
pub fn pass(name: &str) {
    let _ = name;
}

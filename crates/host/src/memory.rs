//! Keeping secrets out of files that the system writes when a process dies.

/// Forbids core files of this process, so that none carries a key or a PIN. Call it first in `main`.
///
/// On Linux the process also becomes undumpable: other processes of the same user cannot read its
/// memory. On Windows crash dumps are off unless an administrator turned them on; nothing is done.
/// A system that refuses is only noted in the log, since nobody could act on it.
pub fn protect_memory() {
    if let Err(error) = forbid_core_files() {
        tracing::warn!(%error, "core files could not be forbidden");
    }
}

#[cfg(unix)]
fn forbid_core_files() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none)?;
    // A limit of 0 does not stop a core handler that the kernel feeds through a pipe.
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
    Ok(())
}

#[cfg(not(unix))]
fn forbid_core_files() -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn promise_3_no_core_file_can_be_written() {
        protect_memory();
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"))
            .unwrap();
        assert_eq!(
            core.split_whitespace().collect::<Vec<_>>(),
            ["Max", "core", "file", "size", "0", "0", "bytes"]
        );
        assert!(matches!(
            rustix::process::dumpable_behavior(),
            Ok(rustix::process::DumpableBehavior::NotDumpable)
        ));
    }
}

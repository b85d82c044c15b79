//! Keeping secrets out of files that the system writes when a process dies.

/// What the system does for the memory of this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemoryGuard {
    /// No core file, and other processes of the same user cannot read the memory (Linux).
    Undumpable,
    /// No core file (other Unix).
    NoCoreFile,
    /// Nothing was asked: whether a crash leaves a dump is a setting of the system (Windows, where
    /// an administrator has to turn dumps on), or the system refused.
    LeftToTheSystem,
}

/// Forbids core files of this process, so that none carries a key or a PIN. Call it first in `main`.
///
/// A system that refuses is only noted in the log, since nobody could act on it.
pub fn protect_memory() -> MemoryGuard {
    guard().unwrap_or_else(|error| {
        tracing::warn!(%error, "core files could not be forbidden");
        MemoryGuard::LeftToTheSystem
    })
}

#[cfg(unix)]
fn guard() -> std::io::Result<MemoryGuard> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none)?;
    undumpable()
}

/// A limit of 0 does not stop a core handler that the kernel feeds through a pipe.
#[cfg(target_os = "linux")]
fn undumpable() -> std::io::Result<MemoryGuard> {
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
    Ok(MemoryGuard::Undumpable)
}

#[cfg(all(unix, not(target_os = "linux")))]
fn undumpable() -> std::io::Result<MemoryGuard> {
    Ok(MemoryGuard::NoCoreFile)
}

/// The calls that keep a process out of error reports have no safe form.
#[cfg(windows)]
fn guard() -> std::io::Result<MemoryGuard> {
    Ok(MemoryGuard::LeftToTheSystem)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn promise_3_no_core_file_can_be_written() {
        assert_eq!(protect_memory(), MemoryGuard::Undumpable);
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

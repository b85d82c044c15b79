//! Running the program where one of its folders is full or read-only, for that process alone.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::scene::{Ended, Scene, ended};

/// What a folder lacks.
#[derive(Debug, Clone, Copy)]
pub enum Limit {
    /// The right to write.
    ReadOnly,
    /// Room for more than so many further files.
    Files(usize),
    /// Room for more than so many further blocks of 4 KiB.
    Blocks(usize),
}

/// Runs `clavis` where `folder` is limited; what it left there is in the folder afterwards. `None`,
/// said aloud, where this process may not mount anything.
pub fn run_limited(scene: &Scene, folder: &Path, limit: Limit, words: &[&str]) -> Option<Ended> {
    let work = scene.folder.join("other-side/limited");
    let (before, left) = (work.join("before"), work.join("left"));
    let _ = std::fs::remove_dir_all(&work);
    for one in [&before, &left] {
        std::fs::create_dir_all(one).unwrap();
    }
    let small = |options: String| {
        format!(
            r#"cp -a "$DIR"/. "$BEFORE" && mount -t tmpfs -o mode=700,{options} none "$DIR" && cp -a "$BEFORE"/. "$DIR""#
        )
    };
    let (files, blocks) = size(folder);
    let prepare = match limit {
        Limit::ReadOnly => {
            r#"mount --bind "$DIR" "$DIR" && mount -o remount,ro,bind "$DIR""#.to_owned()
        }
        Limit::Files(room) => small(format!("nr_inodes={}", 1 + files + room)),
        // A size of 0 has no limit.
        Limit::Blocks(room) => small(format!("size={}k", 4 * (blocks + room).max(1))),
    };
    let clavis = scene.command(words);
    let script = format!(
        r#"{{ {prepare} ; }} || exit 99; "$@"; code=$?; cp -a "$DIR"/. "$LEFT"; exit $code"#
    );
    let mut command = Command::new("unshare");
    command
        .args(["--map-root-user", "--mount", "sh", "-c", &script, "sh"])
        .arg(clavis.get_program())
        .args(clavis.get_args())
        .env("DIR", folder)
        .env("BEFORE", &before)
        .env("LEFT", &left)
        .stdin(Stdio::null());
    for (name, value) in clavis.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.output().ok().filter(|output| {
        let works = !String::from_utf8_lossy(&output.stderr).starts_with("unshare:");
        works && output.status.code() != Some(99)
    });
    let Some(output) = output else {
        println!("SKIPPED: no mounts of one's own here (unshare --map-root-user --mount)");
        return None;
    };
    std::fs::remove_dir_all(folder).unwrap();
    std::fs::rename(&left, folder).unwrap();
    Some(ended(words, output, false))
}

/// Files and folders in a folder, and the blocks that they take.
fn size(folder: &Path) -> (usize, usize) {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.iter().fold((0, 0), |(files, blocks), path| {
        let (below, inside) = match path.is_dir() {
            true => size(path),
            false => (
                0,
                std::fs::metadata(path).unwrap().len().div_ceil(4096) as usize,
            ),
        };
        (files + 1 + below, blocks + inside)
    })
}

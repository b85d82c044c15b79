//! An entry that is a file in a folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{AtLogin, text};
use crate::disk::{Access, Disk, DiskError};

/// A file that the system reads at login.
#[derive(Debug)]
pub struct LoginFile {
    disk: Arc<dyn Disk>,
    file: PathBuf,
    content: String,
    /// The line that starts the program: an entry that starts another one is not ours.
    starts: String,
    /// Lines by which the system's own settings switch an entry off.
    stops: &'static [&'static str],
}

impl LoginFile {
    /// The desktop entry in an autostart folder; `None` for a program whose path is no text.
    #[must_use]
    pub fn of_desktops(
        disk: Arc<dyn Disk>,
        folder: &Path,
        program: &Path,
        word: &str,
    ) -> Option<Self> {
        let starts = text::exec_line(plain(program)?, word);
        Some(Self {
            disk,
            file: folder.join("clavis.desktop"),
            content: text::desktop_entry(&starts),
            starts,
            stops: &["Hidden=true", "X-GNOME-Autostart-enabled=false"],
        })
    }

    /// The launch agent in a folder of launchd.
    #[cfg(any(target_os = "macos", test))]
    #[must_use]
    pub fn of_launchd(
        disk: Arc<dyn Disk>,
        folder: &Path,
        program: &Path,
        word: &str,
    ) -> Option<Self> {
        let starts = text::agent_line(plain(program)?, word);
        Some(Self {
            disk,
            file: folder.join("be.clavis.desktop.plist"),
            content: text::agent(&starts),
            starts,
            stops: &["<key>Disabled</key><true/>"],
        })
    }
}

/// A path that can stand in a file of lines.
fn plain(program: &Path) -> Option<&str> {
    let text = program.to_str()?;
    (!text.contains(char::is_control)).then_some(text)
}

impl AtLogin for LoginFile {
    fn is_on(&self) -> Result<bool, DiskError> {
        if !self.disk.exists(&self.file) {
            return Ok(false);
        }
        let bytes = self.disk.read(&self.file)?;
        let text = String::from_utf8_lossy(&bytes);
        let has = |wanted: &str| text.lines().any(|line| line.trim() == wanted);
        Ok(has(&self.starts) && !self.stops.iter().any(|stop| has(stop)))
    }

    fn turn_on(&self) -> Result<(), DiskError> {
        if let Some(folder) = self.file.parent() {
            self.disk.make_folder(folder, Access::Default)?;
        }
        // No version of before stays beside it: some systems read every file of the folder.
        self.disk.remove(&self.file)?;
        self.disk
            .write_new(&self.file, self.content.as_bytes(), Access::Default)
    }

    fn turn_off(&self) -> Result<(), DiskError> {
        self.disk.remove(&self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LocalDisk;

    fn both(folder: &Path, program: &str) -> [LoginFile; 2] {
        let (disk, program) = (Arc::new(LocalDisk), Path::new(program));
        [
            LoginFile::of_desktops(disk.clone(), folder, program, "--waiting").unwrap(),
            LoginFile::of_launchd(disk, folder, program, "--waiting").unwrap(),
        ]
    }

    #[test]
    fn an_entry_is_written_seen_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("not/yet/there");
        for entry in both(&place, "/opt/a b/clavis-desktop") {
            assert!(!entry.is_on().unwrap());
            entry.turn_on().unwrap();
            entry.turn_on().unwrap();
            assert!(entry.is_on().unwrap());
            let files = std::fs::read_dir(&place).unwrap().count();
            assert_eq!(files, 1, "nothing is left beside it");
            entry.turn_off().unwrap();
            entry.turn_off().unwrap();
            assert!(!entry.is_on().unwrap());
        }
    }

    #[test]
    fn an_entry_that_somebody_removed_changed_or_switched_off_is_off() {
        let folder = tempfile::tempdir().unwrap();
        for entry in both(folder.path(), "/usr/bin/clavis-desktop") {
            entry.turn_on().unwrap();
            let [other, agent] = both(folder.path(), "/elsewhere/clavis-desktop");
            assert!(!other.is_on().unwrap() && !agent.is_on().unwrap());
            let text = std::fs::read_to_string(&entry.file).unwrap();
            for stop in entry.stops {
                std::fs::write(&entry.file, format!("{text}{stop}\n")).unwrap();
                assert!(!entry.is_on().unwrap(), "{stop}");
            }
            entry.turn_on().unwrap();
            assert!(entry.is_on().unwrap());
            std::fs::remove_file(&entry.file).unwrap();
            assert!(!entry.is_on().unwrap());
        }
    }

    #[test]
    fn a_path_that_would_break_the_file_has_no_entry() {
        let program = Path::new("/a\nExec=/bin/other");
        let entry = LoginFile::of_desktops(Arc::new(LocalDisk), Path::new("/x"), program, "");
        assert!(entry.is_none());
    }

    /// The tool of the desktops takes what we write.
    #[test]
    fn the_desktop_entry_is_valid() {
        let folder = tempfile::tempdir().unwrap();
        let [entry, _] = both(folder.path(), "/opt/a b/$1%/clavis-desktop");
        entry.turn_on().unwrap();
        let program = Path::new("/usr/bin/desktop-file-validate");
        if !program.exists() {
            println!("SKIPPED: desktop-file-validate is not here to judge the entry");
            return;
        }
        let file = entry.file.display().to_string();
        crate::process::output(program, &[&file], &[]).unwrap();
    }
}

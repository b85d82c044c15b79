use std::path::{Path, PathBuf};

use super::LocalDisk;
use crate::disk::{Access, Disk, DiskError, OwnersAlone, leftovers, previous};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_file_is_written_once() {
    let folder = folder();
    let path = folder.path().join("a.p12");
    LocalDisk.write_new(&path, b"one", Access::Owner).unwrap();
    assert_eq!(LocalDisk.read(&path).unwrap(), b"one");
    let again = LocalDisk.write_new(&path, b"two", Access::Owner);
    assert!(matches!(again, Err(DiskError::Exists { .. })));
    assert_eq!(LocalDisk.read(&path).unwrap(), b"one");
    assert_eq!(names(folder.path()), ["a.p12"]);
}

#[test]
fn promise_1_a_replaced_file_is_kept() {
    let folder = folder();
    let path = folder.path().join("a.p12");
    for content in [&b"one"[..], b"two", b"three"] {
        LocalDisk.replace(&path, content, Access::Owner).unwrap();
    }
    assert_eq!(LocalDisk.read(&path).unwrap(), b"three");
    assert_eq!(LocalDisk.read(&previous(&path)).unwrap(), b"two");
    assert_eq!(names(folder.path()), ["a.p12", "a.p12.previous"]);
}

#[test]
fn removing_twice_is_fine_and_absence_is_told() {
    let folder = folder();
    let path = folder.path().join("a");
    LocalDisk.write_new(&path, b"", Access::Default).unwrap();
    assert!(Disk::exists(&LocalDisk, &path));
    Disk::remove(&LocalDisk, &path).unwrap();
    Disk::remove(&LocalDisk, &path).unwrap();
    assert!(!Disk::exists(&LocalDisk, &path));
    assert!(matches!(
        Disk::read(&LocalDisk, &path),
        Err(DiskError::NotFound { .. })
    ));
}

#[test]
fn a_list_has_files_alone_sorted_and_leftovers_are_found() {
    let folder = folder();
    for name in ["b", "a", ".b.0123456789abcdef.new"] {
        std::fs::write(folder.path().join(name), name).unwrap();
    }
    std::fs::create_dir(folder.path().join("inside")).unwrap();
    let at = |name: &str| folder.path().join(name);
    assert_eq!(
        LocalDisk.list(folder.path()).unwrap(),
        [at(".b.0123456789abcdef.new"), at("a"), at("b")]
    );
    assert_eq!(
        leftovers(&LocalDisk, folder.path()).unwrap(),
        [at(".b.0123456789abcdef.new")]
    );
    assert_eq!(
        LocalDisk.list(&at("absent")).unwrap(),
        Vec::<PathBuf>::new()
    );
}

#[test]
fn free_space_is_that_of_the_nearest_folder() {
    let folder = folder();
    let absent = folder.path().join("a/b/c");
    assert!(LocalDisk.free_space(&absent).unwrap() > 0);
}

#[test]
fn writing_into_an_absent_folder_fails_and_leaves_nothing() {
    let folder = folder();
    let path = folder.path().join("absent/a");
    for written in [
        LocalDisk.write_new(&path, b"x", Access::Owner),
        LocalDisk.replace(&path, b"x", Access::Owner),
    ] {
        assert!(matches!(written, Err(DiskError::NotFound { .. })));
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_file_guards_itself_only_on_unix() {
    let guard = match cfg!(unix) {
        true => OwnersAlone::ByTheFile,
        false => OwnersAlone::ByTheFolder,
    };
    assert_eq!(OwnersAlone::of_this_system(), guard);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn keystores_and_their_folders_are_the_owners_alone() {
        let folder = folder();
        let inside = folder.path().join("ehealth/keystore");
        LocalDisk.make_folder(&inside, Access::Owner).unwrap();
        LocalDisk.make_folder(&inside, Access::Owner).unwrap();
        let path = inside.join("a.p12");
        LocalDisk.write_new(&path, b"one", Access::Owner).unwrap();
        assert_eq!(mode(&folder.path().join("ehealth")), 0o700);
        assert_eq!(mode(&inside), 0o700);
        assert_eq!(mode(&path), 0o600);
        // A file that was open to others becomes ours alone when replaced.
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        LocalDisk.replace(&path, b"two", Access::Owner).unwrap();
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_link_is_followed_and_stays() {
        let folder = folder();
        let target = folder.path().join("real.p12");
        let link = folder.path().join("link.p12");
        std::fs::write(&target, b"one").unwrap();
        symlink(&target, &link).unwrap();
        LocalDisk.replace(&link, b"two", Access::Owner).unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(std::fs::read(&target).unwrap(), b"two");
        assert_eq!(std::fs::read(previous(&target)).unwrap(), b"one");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_device_is_told_as_full() {
        use std::fs::OpenOptions;
        use std::io::Write as _;

        let mut full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let error = full.write(b"x").and_then(|_| full.flush()).unwrap_err();
        let error = DiskError::from_io(Path::new("/dev/full"), error);
        assert!(matches!(error, DiskError::Full { .. }), "{error:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_kernel_file_cannot_be_made_and_is_told_as_denied() {
        let made = LocalDisk.write_new(Path::new("/proc/self/clavis"), b"x", Access::Owner);
        assert!(
            matches!(
                made,
                Err(DiskError::NotFound { .. } | DiskError::Denied { .. })
            ),
            "{made:?}"
        );
    }
}

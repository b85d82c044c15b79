//! A system as it comes from its maker, in a folder: nothing of this computer is in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::driven::until;
use crate::install::is_root;
use crate::run::{everything, found, output, run, target};

/// A root folder with the smallest Debian or Ubuntu, of the same version as this computer: what is
/// built here runs on no older one.
pub struct Fresh {
    root: PathBuf,
    /// The script by which a program gets into it.
    enter: PathBuf,
}

impl Fresh {
    /// Makes one, and puts into `installed` what stands in front of the package: a virtual screen and
    /// the reader of manual pages.
    pub fn new() -> Outcome<Self> {
        if !(is_root() && found("debootstrap") && found("unshare")) {
            return Err(
                "A fresh system is made by root, with debootstrap and unshare (util-linux)."
                    .to_owned(),
            );
        }
        let folder = target().join("fresh");
        let [root, cache, enter] = ["root", "cache", "enter"].map(|name| folder.join(name));
        let said = |error: std::io::Error| format!("{}: {error}", folder.display());
        if root.exists() {
            std::fs::remove_dir_all(&root).map_err(said)?;
        }
        std::fs::create_dir_all(&cache).map_err(said)?;
        std::fs::write(&enter, ENTER).map_err(said)?;
        let (suite, mirror) = (suite()?, mirror()?);
        println!("{suite}, from where this computer gets its packages");
        everything(
            Command::new("debootstrap")
                .arg("--variant=minbase")
                .arg(format!("--cache-dir={}", cache.display()))
                .args([suite.as_str()])
                .arg(&root)
                .args([mirror.as_str()]),
        )?;
        let fresh = Self { root, enter };
        everything(fresh.as_root("apt-get").args(["update", "-qq"]))?;
        fresh.install(&["xvfb", "man-db"])?;
        run(fresh.as_root("useradd").args(["--create-home", PERSON]))?;
        Ok(fresh)
    }

    /// Removes it, once nothing in it runs any more.
    pub fn clear(self) -> Outcome {
        until(|| match self.running() {
            Some(program) => Err(format!("{program} of the fresh system still runs")),
            None => Ok(()),
        })?;
        std::fs::remove_dir_all(&self.root).map_err(|error| error.to_string())
    }

    /// The words of a program that runs in it.
    fn running(&self) -> Option<String> {
        let root = std::fs::canonicalize(&self.root).ok()?;
        let processes = std::fs::read_dir("/proc").ok()?.flatten();
        let inside = processes.map(|process| process.path()).find(|folder| {
            std::fs::read_link(folder.join("root")).is_ok_and(|seen| seen == root)
        })?;
        let words = std::fs::read(inside.join("cmdline")).unwrap_or_default();
        Some(String::from_utf8_lossy(&words).replace('\0', " "))
    }

    /// A file or folder of it, as this computer sees it.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    /// Copies a file into its `/tmp` and names it there.
    pub fn bring(&self, file: &Path) -> Outcome<String> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let inside = format!("/tmp/{name}");
        std::fs::copy(file, self.at(&inside))
            .map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(inside)
    }

    /// Installs packages, by name or by file.
    pub fn install(&self, packages: &[&str]) -> Outcome {
        everything(
            self.as_root("apt-get")
                .args(["install", "-y", "-qq", "--no-install-recommends"])
                .args(packages),
        )
        .map(drop)
    }

    /// A program of it, run by root.
    pub fn as_root(&self, program: &str) -> Command {
        self.inside(&[program])
    }

    /// A program of it, run by an ordinary user with an environment of their own.
    pub fn as_person(&self, program: &str) -> Command {
        let mut command = self.inside(&["setpriv", "--reuid", PERSON, "--regid", PERSON]);
        command.args(["--clear-groups", program]);
        command
            .env("HOME", format!("/home/{PERSON}"))
            .env("USER", PERSON);
        command
    }

    /// Where the ordinary user is at home.
    pub fn home(&self) -> PathBuf {
        self.at("home").join(PERSON)
    }

    /// In name spaces of its own: what is mounted for it is gone when it ends, and so is whatever it
    /// started.
    fn inside(&self, words: &[&str]) -> Command {
        let mut command = Command::new("unshare");
        command
            .args(["--mount", "--pid", "--fork", "--kill-child", "sh"])
            .args([&self.enter, &self.root])
            .args(words)
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("LANG", "C.UTF-8")
            .env("DEBIAN_FRONTEND", "noninteractive");
        for name in ["http_proxy", "https_proxy", "no_proxy"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command
    }
}

/// The version of this computer's system, as its packages name it.
fn suite() -> Outcome<String> {
    let facts = std::fs::read_to_string("/etc/os-release")
        .map_err(|error| format!("os-release: {error}"))?;
    facts
        .lines()
        .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
        .map(|name| name.trim_matches('"').to_owned())
        .ok_or_else(|| "os-release names no version".to_owned())
}

/// Where this computer gets the packages of its system.
fn mirror() -> Outcome<String> {
    let suite = suite()?;
    let listed = output(Command::new("apt-get").args([
        "indextargets",
        "--format",
        "$(CODENAME) $(REPO_URI)",
        "Identifier: Packages",
    ]))?;
    listed
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{suite} ")))
        .map(str::to_owned)
        .ok_or_else(|| format!("apt-get knows no packages of {suite}; apt-get update may help"))
}

const PERSON: &str = "person";

/// Gets the folder, then the program and its words.
const ENTER: &str = r#"root=$1; shift
mount --bind /dev "$root/dev" && mount -t proc proc "$root/proc" || exit
# The shell stays, as the first process and as root: who gives up root no longer dies with the parent.
chroot "$root" "$@"
exit $?
"#;

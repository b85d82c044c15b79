//! The compiler of Debian's `rustc-web` packages, unpacked below the target folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::install::is_root;
use crate::run::{found, output, run, target};

/// A cargo and a rustc of one version, with the sources of their standard library.
pub struct Compiler {
    root: PathBuf,
}

impl Compiler {
    /// The compiler, after fetching and unpacking it when it is not there.
    pub fn ready() -> Outcome<Self> {
        let folder = target().join("tools/rust-web");
        let compiler = Self {
            root: folder.join("root"),
        };
        let mark = folder.join("unpacked");
        let unpacked = std::fs::read_to_string(&mark).unwrap_or_default();
        if unpacked != PACKAGES.join(" ") {
            fetch(&folder)?;
            std::fs::write(&mark, PACKAGES.join(" ")).map_err(|error| error.to_string())?;
        }
        let version = output(
            Command::new(compiler.program("rustc"))
                .arg("--version")
                .env("LD_LIBRARY_PATH", compiler.libraries()),
        )?;
        println!("{}", version.trim());
        Ok(compiler)
    }

    /// Its cargo, which compiles with its rustc and nothing of the toolchain that runs this program.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(self.program("cargo"));
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            let ours = text == "CARGO_HOME" || text.starts_with("CARGO_NET");
            if !ours && (text.starts_with("CARGO") || text.starts_with("RUST")) {
                command.env_remove(&name);
            }
        }
        command
            .env("LD_LIBRARY_PATH", self.libraries())
            .env("RUSTC", self.program("rustc"))
            // What builds the standard library is not promised to stay; on this one it works.
            .env("RUSTC_BOOTSTRAP", "1");
        command
    }

    fn program(&self, name: &str) -> PathBuf {
        self.root.join("usr/bin").join(name)
    }

    fn libraries(&self) -> PathBuf {
        let folder = format!("usr/lib/{}-linux-gnu", std::env::consts::ARCH);
        self.root.join(folder)
    }
}

fn fetch(folder: &Path) -> Outcome {
    if !(found("apt-get") && found("dpkg")) {
        return Err(format!(
            "The compiler comes from Debian 12 (bookworm-security), with apt-get and dpkg: {}",
            PACKAGES.join(" ")
        ));
    }
    let packages = folder.join("packages");
    for old in [&packages, &folder.join("root")] {
        let _ = std::fs::remove_dir_all(old);
    }
    std::fs::create_dir_all(&packages).map_err(|error| error.to_string())?;
    if is_root() {
        run(Command::new("apt-get").args(["update", "-qq"]))?;
    }
    run(Command::new("apt-get")
        // Below somebody's home apt's own user could not write.
        .args(["download", "-q", "-o", "APT::Sandbox::User=root"])
        .args(PACKAGES)
        .current_dir(&packages))
    .map_err(|why| format!("{why}\nThe packages are Debian 12's (bookworm-security)."))?;
    let entries = std::fs::read_dir(&packages).map_err(|error| error.to_string())?;
    for package in entries.flatten() {
        run(Command::new("dpkg")
            .arg("-x")
            .arg(package.path())
            .arg(folder.join("root")))?;
    }
    std::fs::remove_dir_all(&packages).map_err(|error| error.to_string())
}

/// The compiler, its sources, and the libraries that it is linked to.
const PACKAGES: [&str; 11] = [
    "rustc-web",
    "cargo-web",
    "libstd-rust-web-1.96",
    "libstd-rust-web-dev",
    "rust-web-src",
    "libllvm22",
    "libgit2-1.5",
    "libmbedcrypto7",
    "libmbedx509-1",
    "libmbedtls14",
    "libhttp-parser2.9",
];

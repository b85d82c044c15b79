//! What the commands need from the system, and how it gets there.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::run::{found, run};

/// What something is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To compile the command line.
    Build,
    /// To build and open the window.
    Window,
    /// To open it where there is no screen.
    Screen,
    /// To run the demonstration.
    Demo,
    /// To run every test.
    Test,
    /// To type-check for other systems.
    Targets,
    /// To try the package in a fresh system.
    Fresh,
}

impl Need {
    /// True when whoever needs this needs `other` too.
    fn includes(self, other: Self) -> bool {
        self == other
            || (self == Self::Test && !matches!(other, Self::Targets | Self::Fresh))
            || other == Self::Build
            || (self == Self::Screen && other == Self::Window)
    }

    /// True for what is compiled against: without it nothing can be done.
    fn is_compiled_against(self, wanted: Self) -> bool {
        matches!(self, Self::Build | Self::Targets | Self::Fresh)
            || (self == Self::Window && wanted != Self::Demo)
    }
}

struct Package {
    name: &'static str,
    need: Need,
    what_for: &'static str,
    present: fn() -> bool,
}

/// Installs the packages that are missing: as root on Debian and Ubuntu; elsewhere it prints them
/// and goes on as long as the program can be compiled.
pub fn install(need: Need) -> Outcome {
    if !cfg!(target_os = "linux") && matches!(need, Need::Build | Need::Window) {
        // Smart-card service and web view are parts of the other systems.
        return Ok(());
    }
    let missing: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| need.includes(package.need) && !(package.present)())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this computer:");
    for package in &missing {
        println!("  {:<22} {}", package.name, package.what_for);
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    if !(found("apt-get") && is_root()) {
        println!(
            "Install them, for example: sudo apt-get install --no-install-recommends {}",
            names.join(" ")
        );
        return match missing
            .iter()
            .any(|package| package.need.is_compiled_against(need))
        {
            true => Err("Without these the program cannot be compiled.".to_owned()),
            false => Ok(()),
        };
    }
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(names)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// True for the user who may install.
pub fn is_root() -> bool {
    crate::run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn has_pcsc_headers() -> bool {
    has_library("libpcsclite")
}

fn has_web_view() -> bool {
    !cfg!(target_os = "linux") || has_library("webkit2gtk-4.1")
}

fn has_library(name: &str) -> bool {
    found("pkg-config")
        && Command::new("pkg-config")
            .args(["--exists", name])
            .status()
            .is_ok_and(|s| s.success())
}

fn java(jar: &str) -> bool {
    Path::new("/usr/share/java").join(jar).exists()
}

fn has_venv() -> bool {
    Command::new("python3")
        .args(["-c", "import ensurepip"])
        .output()
        .is_ok_and(|o| o.status.success())
}

const PACKAGES: &[Package] = &[
    Package {
        name: "pkg-config",
        need: Need::Build,
        what_for: "finds the smart-card library",
        present: || found("pkg-config"),
    },
    Package {
        name: "libpcsclite-dev",
        need: Need::Build,
        what_for: "the smart-card library",
        present: has_pcsc_headers,
    },
    Package {
        name: "libwebkit2gtk-4.1-dev",
        need: Need::Window,
        what_for: "the web view of the window",
        present: has_web_view,
    },
    Package {
        name: "xvfb",
        need: Need::Screen,
        what_for: "a virtual screen for the window",
        present: || found("Xvfb"),
    },
    Package {
        name: "xauth",
        need: Need::Screen,
        what_for: "opens the virtual screen (xvfb-run)",
        present: || found("xauth"),
    },
    Package {
        name: "fonts-dejavu-core",
        need: Need::Screen,
        what_for: "letters for the window",
        present: || Path::new("/usr/share/fonts/truetype/dejavu").exists(),
    },
    Package {
        name: "webkit2gtk-driver",
        need: Need::Test,
        what_for: "drives the real window in tests",
        present: || found("WebKitWebDriver"),
    },
    Package {
        name: "dbus-x11",
        need: Need::Test,
        what_for: "a message bus for tests of the window",
        present: || found("dbus-daemon"),
    },
    Package {
        name: "chromium",
        need: Need::Test,
        what_for: "shows the pages of the window in tests",
        present: || found("chromium"),
    },
    Package {
        name: "fonts-liberation",
        need: Need::Test,
        what_for: "letters for the pages in tests",
        present: || Path::new("/usr/share/fonts/truetype/liberation").exists(),
    },
    Package {
        name: "pcscd",
        need: Need::Demo,
        what_for: "the smart-card service",
        present: || found("pcscd"),
    },
    Package {
        name: "vsmartcard-vpcd",
        need: Need::Demo,
        what_for: "a virtual reader for the smart-card service",
        present: || Path::new("/usr/lib/pcsc/drivers/serial/libifdvpcd.so").exists(),
    },
    Package {
        name: "openssl",
        need: Need::Demo,
        what_for: "opens the keystore as a judge",
        present: || found("openssl"),
    },
    Package {
        name: "default-jdk-headless",
        need: Need::Demo,
        what_for: "opens the keystore as a judge (keytool, java)",
        present: || found("keytool") && found("javac"),
    },
    Package {
        name: "opensc",
        need: Need::Test,
        what_for: "reads the virtual card as a judge",
        present: || found("pkcs15-tool") && found("pkcs11-tool"),
    },
    Package {
        name: "xmlsec1",
        need: Need::Test,
        what_for: "verifies XML signatures as a judge",
        present: || found("xmlsec1"),
    },
    Package {
        name: "libxml2-utils",
        need: Need::Test,
        what_for: "validates messages as a judge (xmllint)",
        present: || found("xmllint"),
    },
    Package {
        name: "libbcprov-java",
        need: Need::Test,
        what_for: "BouncyCastle, opens the keystore as a judge",
        present: || java("bcprov.jar"),
    },
    Package {
        name: "libbcpkix-java",
        need: Need::Test,
        what_for: "BouncyCastle, its certificate classes",
        present: || java("bcpkix.jar"),
    },
    Package {
        name: "libnss3-tools",
        need: Need::Test,
        what_for: "opens the keystore as a judge (NSS)",
        present: || found("pk12util"),
    },
    Package {
        name: "age",
        need: Need::Test,
        what_for: "opens the backup as a judge",
        present: || found("age"),
    },
    Package {
        name: "python3-venv",
        need: Need::Test,
        what_for: "a client of another make (lxml, signxml)",
        present: has_venv,
    },
    Package {
        name: "gcc-mingw-w64-x86-64",
        need: Need::Targets,
        what_for: "compiles the parts in C for Windows",
        present: || found("x86_64-w64-mingw32-gcc"),
    },
    Package {
        name: "debootstrap",
        need: Need::Fresh,
        what_for: "makes a fresh system in a folder",
        present: || found("debootstrap"),
    },
];

//! The deb as Tauri makes it, made again: smaller, and with what it needs of the system's library.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::run::{found, output, run, target};

/// Unpacks it, completes what it says of itself, and packs it with xz: the two programs have most of their
/// code in common, which gzip cannot see over such a distance.
pub fn press(deb: &Path) -> Outcome {
    let folder = target().join("package/deb");
    let _ = std::fs::remove_dir_all(&folder);
    run(Command::new("dpkg-deb")
        .arg("--raw-extract")
        .args([deb, &folder]))?;
    let control = folder.join("DEBIAN/control");
    let text = std::fs::read_to_string(&control).map_err(|error| error.to_string())?;
    let text = with_library(&text, &library(&folder.join("usr/bin"))?)?;
    std::fs::write(&control, text).map_err(|error| error.to_string())?;
    run(Command::new("dpkg-deb")
        .args(["--root-owner-group", "-Zxz", "-z9", "--build"])
        .args([&folder, deb]))?;
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}

/// The oldest version of the C library that has everything the programs ask of it.
fn library(programs: &Path) -> Outcome<String> {
    if !found("objdump") {
        return Err("objdump (binutils) says which C library the programs need".to_owned());
    }
    let mut needed = (0, 0);
    for name in ["clavis", "clavis-desktop"] {
        let symbols = output(
            Command::new("objdump")
                .arg("--dynamic-syms")
                .arg(programs.join(name)),
        )?;
        needed = symbols
            .split("GLIBC_")
            .skip(1)
            .filter_map(version)
            .fold(needed, std::cmp::max);
    }
    Ok(format!("libc6 (>= {}.{})", needed.0, needed.1))
}

/// The version at the beginning of a text.
fn version(text: &str) -> Option<(u32, u32)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
    let (major, minor) = text[..end].split_once('.')?;
    let minor = minor.split('.').next()?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

fn with_library(control: &str, library: &str) -> Outcome<String> {
    let (before, behind) = control
        .split_once("\nDepends: ")
        .ok_or("the deb depends on nothing")?;
    Ok(format!("{before}\nDepends: {library}, {behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        let symbols =
            "0 DF *UND* 0 (GLIBC_2.9) a\n0 DF *UND* 0 (GLIBC_2.34) b\n0 (GLIBC_2.3.4) c\n";
        let newest = symbols.split("GLIBC_").skip(1).filter_map(version).max();
        assert_eq!(newest, Some((2, 34)));
    }

    #[test]
    fn the_library_stands_before_the_others() {
        let control = "Package: clavis\nDepends: a, b\nSection: utils\n";
        let with = with_library(control, "libc6 (>= 2.34)").unwrap();
        assert_eq!(
            with,
            "Package: clavis\nDepends: libc6 (>= 2.34), a, b\nSection: utils\n"
        );
        assert!(with_library("Package: clavis\n", "libc6").is_err());
    }
}

//! The search for leaked secrets.
//!
//! Tests use PINs, passwords, keys and national numbers that occur nowhere else (canaries) and
//! list them in `canaries.json` of the folder that holds everything they wrote. This module looks
//! for each of them in every file of that folder, in the forms in which a secret leaks.

use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use serde_json::Value;

use crate::Outcome;
use crate::run::target;

/// Fails when any listed secret stands in any file below `folder`.
pub fn scan(folder: &Path) -> Outcome {
    let (files, forms, leaks) = search(folder)?;
    println!("{files} files, {forms} forms of secrets looked for");
    if leaks.is_empty() {
        Ok(())
    } else {
        Err(format!("secrets leaked:\n  {}", leaks.join("\n  ")))
    }
}

/// How many files and forms there are, and what was found where.
fn search(folder: &Path) -> Outcome<(usize, usize, Vec<String>)> {
    let canaries = listed(folder)?;
    if canaries.is_empty() {
        return Err(format!(
            "{} lists no canaries: nothing was tested",
            folder.join(LIST).display()
        ));
    }
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let search = AhoCorasick::new(canaries.iter().map(|(_, _, needle)| needle))
        .map_err(|error| error.to_string())?;
    let mut leaks = Vec::new();
    for file in &files {
        let content =
            std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        for found in search.find_iter(&content) {
            let (name, form, _) = &canaries[found.pattern().as_usize()];
            leaks.push(format!("{name} ({form}) in {}", file.display()));
        }
    }
    leaks.sort();
    leaks.dedup();
    Ok((files.len(), canaries.len(), leaks))
}

/// Plants each form of a secret in a file of its own and fails unless the search finds every one.
pub fn prove() -> Outcome {
    let folder = target().join("planted-leak");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("logs")).map_err(|error| error.to_string())?;
    let list = r#"{"canaries":[{"name":"planted PIN","text":"904817263554"},{"name":"planted key","hex":"00112233445566778899aabbccddeeff"}]}"#;
    std::fs::write(folder.join(LIST), list).map_err(|error| error.to_string())?;
    if !search(&folder)?.2.is_empty() {
        return Err("a clean folder is called leaky".to_owned());
    }
    let forms = listed(&folder)?;
    for (name, form, needle) in &forms {
        let file = folder.join("logs/clavis.log");
        let planted = [b"before ".as_slice(), needle, b" after"].concat();
        std::fs::write(&file, planted).map_err(|error| error.to_string())?;
        if search(&folder)?.2.is_empty() {
            return Err(format!("a planted leak was not found: {name} ({form})"));
        }
        std::fs::remove_file(&file).map_err(|error| error.to_string())?;
    }
    println!(
        "{} planted leaks found, none in a clean folder",
        forms.len()
    );
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}

type Needle = (String, &'static str, Vec<u8>);

/// The forms of every canary listed in `canaries*.json` of `folder`.
fn listed(folder: &Path) -> Outcome<Vec<Needle>> {
    let mut needles = Vec::new();
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| is_list(path))
    {
        let text = std::fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let list: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        for canary in list["canaries"].as_array().into_iter().flatten() {
            let name = canary["name"].as_str().unwrap_or("unnamed").to_owned();
            let secret = match (canary["text"].as_str(), canary["hex"].as_str()) {
                (Some(text), _) => text.as_bytes().to_vec(),
                (None, Some(hex)) => unhex(hex)?,
                (None, None) => return Err(format!("{name}: neither text nor hex")),
            };
            if secret.len() < 8 {
                return Err(format!("{name}: too short to be looked for"));
            }
            needles.extend(
                forms(&secret)
                    .into_iter()
                    .map(|(form, needle)| (name.clone(), form, needle)),
            );
        }
    }
    needles.sort();
    needles.dedup();
    Ok(needles)
}

fn is_list(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .is_some_and(|name| name.starts_with("canaries") && name.ends_with(".json"))
}

/// Plain, UTF-16, hexadecimal, base64 at each alignment, the numbers of its bytes, and the digits of
/// a PIN block.
fn forms(secret: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let wide = |big: bool| -> Vec<u8> {
        secret
            .iter()
            .flat_map(|byte| if big { [0, *byte] } else { [*byte, 0] })
            .collect()
    };
    let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![
        ("plain", secret.to_vec()),
        ("UTF-16 little-endian", wide(false)),
        ("UTF-16 big-endian", wide(true)),
        ("hexadecimal", hex.clone().into_bytes()),
        ("upper-case hexadecimal", hex.to_uppercase().into_bytes()),
        ("list of bytes", listed_bytes(secret)),
    ];
    for shift in 0..3 {
        forms.push(("base64", base64_core(secret, shift)));
    }
    // The hexadecimal form of these digits is the plain text, which is looked for anyway.
    if secret.iter().all(u8::is_ascii_digit) {
        forms.push(("BCD block", bcd(secret)));
    }
    forms
}

/// As a list of bytes is printed by `Debug`, without its brackets: more bytes may stand around it.
fn listed_bytes(secret: &[u8]) -> Vec<u8> {
    let numbers: Vec<String> = secret.iter().map(u8::to_string).collect();
    numbers.join(", ").into_bytes()
}

/// The characters of the base64 text that depend on the secret alone when `shift` other bytes
/// (modulo 3) stand before it.
fn base64_core(secret: &[u8], shift: usize) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let skip = (3 - shift) % 3;
    secret[skip..]
        .chunks_exact(3)
        .flat_map(|three| {
            let bits = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
            [18, 12, 6, 0].map(|offset| ALPHABET[(bits >> offset & 63) as usize])
        })
        .collect()
}

/// Two digits a byte; an odd last digit is left out.
fn bcd(digits: &[u8]) -> Vec<u8> {
    digits
        .chunks_exact(2)
        .map(|two| (two[0] - b'0') << 4 | (two[1] - b'0'))
        .collect()
}

/// Every file below `folder` but the lists themselves and what lies in folders named `secrets`
/// (the PIN and password files that the tests hand in) or `other-side` (the virtual platform's and
/// the virtual card's own data).
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let kind = entry.file_type().map_err(|error| error.to_string())?;
        if kind.is_dir() {
            if !path.ends_with("secrets") && !path.ends_with("other-side") {
                collect(&path, files)?;
            }
        } else if kind.is_file() && !is_list(&path) {
            files.push(path);
        }
    }
    Ok(())
}

fn unhex(text: &str) -> Outcome<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    match digits {
        Some(digits) if digits.len() % 2 == 0 => {
            Ok(digits.chunks(2).map(|two| two[0] << 4 | two[1]).collect())
        }
        _ => Err(format!("not hexadecimal: {} characters", text.len())),
    }
}

const LIST: &str = "canaries.json";

//! The icons of every system, drawn from `icons/`: `app.svg` from 32 pixels on, `app-small.svg` below.

use std::path::Path;

use super::tauri;
use crate::Outcome;
use crate::run::{root, run, target};

/// Draws what `tauri.conf.json` names into `src-tauri/icons`.
pub fn draw() -> Outcome {
    let drawn = target().join("icons");
    let _ = std::fs::remove_dir_all(&drawn);
    sizes("app.svg", &drawn, &[])?;
    sizes("app.svg", &drawn, &LARGE)?;
    sizes("app-small.svg", &drawn, &SMALL)?;
    let kept = root().join("src-tauri/icons");
    for icon in PICTURES {
        let copied = std::fs::copy(drawn.join(icon), kept.join(icon));
        copied.map_err(|error| format!("{icon}: {error}"))?;
    }
    write(&kept.join("icon.ico"), &ico(&drawn)?)
}

/// Tauri draws one picture in these sizes, or all of its usual files.
fn sizes(picture: &str, folder: &Path, sizes: &[u16]) -> Outcome {
    let mut command = tauri()?;
    command
        .arg("icon")
        .arg(root().join("icons").join(picture))
        .arg("--output")
        .arg(folder);
    for size in sizes {
        command.args(["--png", &size.to_string()]);
    }
    run(&mut command)
}

/// An icon of Windows: a list of PNG pictures. Each entry has width and height (0 stands for 256),
/// two bytes of nothing, planes, bits of a pixel, length and place of its picture.
fn ico(folder: &Path) -> Outcome<Vec<u8>> {
    let sizes: Vec<u16> = SMALL.into_iter().chain(LARGE).collect();
    let mut pictures = Vec::new();
    for size in &sizes {
        let file = folder.join(format!("{size}x{size}.png"));
        pictures
            .push(std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?);
    }
    let short = |number: usize| u16::try_from(number).map_err(|_| "too many pictures".to_owned());
    let long = |number: usize| u32::try_from(number).map_err(|_| "too large a picture".to_owned());
    let mut icon = [0, 1, short(sizes.len())?].map(u16::to_le_bytes).concat();
    let mut place = icon.len() + sizes.len() * ENTRY;
    for (size, picture) in sizes.iter().zip(&pictures) {
        let side = u8::try_from(*size).unwrap_or(0);
        icon.extend([side, side, 0, 0]);
        icon.extend([1_u16, 32].map(u16::to_le_bytes).concat());
        icon.extend(
            [long(picture.len())?, long(place)?]
                .map(u32::to_le_bytes)
                .concat(),
        );
        place += picture.len();
    }
    Ok([icon, pictures.concat()].concat())
}

fn write(file: &Path, content: &[u8]) -> Outcome {
    std::fs::write(file, content).map_err(|error| format!("{}: {error}", file.display()))
}

/// Bytes of an entry.
const ENTRY: usize = 16;

/// Pixels of the sizes that have a drawing of their own.
const SMALL: [u16; 2] = [16, 24];

/// Pixels of the larger sizes in the icon of Windows.
const LARGE: [u16; 4] = [32, 48, 64, 256];

/// The other files that `tauri.conf.json` names.
const PICTURES: [&str; 8] = [
    "16x16.png",
    "24x24.png",
    "32x32.png",
    "64x64.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.png",
    "icon.icns",
];

//! A picture of a screen.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use crate::Outcome;

/// Pixels as red, green, blue.
pub struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Of a screen's lines: four bytes a pixel, blue first.
    pub fn of_screen(width: usize, height: usize, line: usize, bytes: &[u8]) -> Self {
        let rows = bytes.chunks_exact(line).take(height);
        let pixels = rows
            .flat_map(|row| row.chunks_exact(4).take(width))
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect();
        Self {
            width,
            height,
            pixels,
        }
    }

    /// How many colours are in it: an empty window has one or two, text has many.
    pub fn colours(&self) -> usize {
        let pixels = self.pixels.chunks_exact(3);
        pixels.collect::<BTreeSet<_>>().len()
    }

    /// Writes it as PNG.
    pub fn write(&self, file: &Path) -> Outcome {
        let said = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let to = File::create(file).map_err(|error| said(&error))?;
        let [width, height] = [self.width, self.height].map(|size| size as u32);
        let mut png = png::Encoder::new(BufWriter::new(to), width, height);
        png.set_color(png::ColorType::Rgb);
        png.set_depth(png::BitDepth::Eight);
        png.set_compression(png::Compression::High);
        let mut writer = png.write_header().map_err(|error| said(&error))?;
        writer
            .write_image_data(&self.pixels)
            .map_err(|error| said(&error))
    }
}

//! A picture of a virtual screen, with whatever stands on it: the window and the system's dialogs.

use std::fs::File;
use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// Writes what the screen shows now as PNG.
pub fn write(display: &str, file: &Path) {
    let (screen, number) = RustConnection::connect(Some(display)).unwrap();
    let root = screen.setup().roots[number].root;
    let size = screen.get_geometry(root).unwrap().reply().unwrap();
    let (width, height) = (size.width, size.height);
    let asked = screen
        .get_image(ImageFormat::Z_PIXMAP, root, 0, 0, width, height, u32::MAX)
        .unwrap();
    let image = asked.reply().unwrap();
    // Four bytes a pixel, blue first.
    let pixels = image.data.chunks_exact(4);
    let pixels: Vec<u8> = pixels.flat_map(|one| [one[2], one[1], one[0]]).collect();
    let to = File::create(file).unwrap();
    let mut png = png::Encoder::new(to, u32::from(width), u32::from(height));
    png.set_color(png::ColorType::Rgb);
    png.set_depth(png::BitDepth::Eight);
    png.set_compression(png::Compression::Fast);
    let mut writer = png.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
}

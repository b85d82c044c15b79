//! Tells Tauri about the page.

fn main() {
    tauri_build::build();
}

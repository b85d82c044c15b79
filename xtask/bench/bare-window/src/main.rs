//! A window with one page.

fn main() {
    let outcome = tauri::Builder::default().run(tauri::generate_context!());
    if let Err(error) = outcome {
        eprintln!("{error}");
    }
}

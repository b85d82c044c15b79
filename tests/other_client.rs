//! A client of another make: Python with lxml and signxml, other prefixes, other white space. It
//! completes a request against the virtual platform, with the keys of the virtual card's authority.

use std::process::Command;

use crate::scene::Scene;

#[test]
fn a_client_of_another_make_gets_a_certificate() {
    let Some(python) = std::env::var_os("CLAVIS_PYTHON") else {
        println!("SKIPPED: CLAVIS_PYTHON names no interpreter with lxml and signxml");
        return;
    };
    let mut scene = Scene::new("other-client");
    scene.platform(&["--http"]);
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/other_client.py");
    let output = Command::new(python)
        .arg(script)
        .arg(scene.folder.join("other-side/platform.json"))
        .arg(scene.folder.join("other-side/card"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("registered"), "{said}");
}

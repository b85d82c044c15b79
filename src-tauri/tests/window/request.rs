//! A request in rehearsal, from the first question to “sent”, in the real window.

use std::path::Path;

use serde_json::json;

use crate::driven::Driven;

/// Everything that a person does and nothing else: press, choose, type. Afterwards the folder of the
/// program holds neither PIN nor password (the search through the artefacts sees to it).
#[tokio::test]
async fn a_request_walks_to_sent() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("request", &words).await else {
        return;
    };
    window.wait_for(".welcome").await;
    canaries(&window);
    go(&window, "request").await;
    on(&window, "card").await;
    window.press("main .choice:has(input[name=belgian])").await;
    on(&window, "who").await;
    // The list of organisations belongs to the holder: the PIN of authentication.
    on(&window, "organisation").await;
    pin(&window).await;
    window
        .press("main .choice:has(input[name=organisation])")
        .await;
    on(&window, "chosen").await;
    window
        .fill("#email", "certificats@groupement.example")
        .await;
    window.fill("#phone", "+3225550100").await;
    on(&window, "contact").await;
    window.wait_for("iframe").await;
    window.photograph("contract").await;
    window.press("main .choice:has(input[type=checkbox])").await;
    on(&window, "contract").await;
    window.fill("input[id$='-password']", PASSWORD).await;
    window.fill("input[id$='-again']", PASSWORD).await;
    on(&window, "password").await;
    on(&window, "review").await;
    pin(&window).await;
    wait_for_place(&window, "#/sent/").await;
    window.wait_for("main h1").await;
    window.photograph("sent").await;
    let keystores = std::fs::read_dir(keystore_folder(&window)).unwrap().count();
    assert!(keystores >= 1, "no keystore was kept");
    assert_eq!(window.answer_of(NOTHING_TYPED_IS_LEFT).await, json!([]));
    window.close().await;
}

/// Presses the main button of a question as soon as it can be pressed.
async fn on(window: &Driven, step: &str) {
    window
        .press("main form.question:not([hidden] *) .actions .button.main[aria-disabled=false]")
        .await;
    window.photograph(&format!("after-{step}")).await;
}

/// Answers the question about a PIN that comes.
async fn pin(window: &Driven) {
    window.wait_for("#pin").await;
    window.photograph("pin").await;
    window.fill("#pin", PIN).await;
    window.press("[role=dialog] .button.main").await;
}

async fn go(window: &Driven, place: &str) {
    let script = format!("location.hash = '#/{place}'; return true");
    assert_eq!(window.answer_of(&script).await, true);
}

async fn wait_for_place(window: &Driven, beginning: &str) {
    let deadline = tokio::time::Instant::now() + crate::driven::PATIENCE;
    loop {
        let place = window.answer_of("return location.hash").await;
        if place
            .as_str()
            .is_some_and(|place| place.starts_with(beginning))
        {
            return;
        }
        if tokio::time::Instant::now() >= deadline {
            window.photograph("missing").await;
            panic!(
                "{beginning} does not come: {place}; {}",
                window.text().await
            );
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

/// In a rehearsal everything is below the data folder.
fn keystore_folder(window: &Driven) -> std::path::PathBuf {
    fn find(folder: &Path) -> Option<std::path::PathBuf> {
        for entry in std::fs::read_dir(folder).ok()?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                if let Some(found) = find(&path) {
                    return Some(found);
                }
            } else if path.extension().is_some_and(|ending| ending == "p12") {
                return path.parent().map(Path::to_path_buf);
            }
        }
        None
    }
    find(&window.stage().data()).expect("no keystore below the data folder")
}

/// Lists what the search through everything that the tests left looks for: the password, and the
/// holder's number. The PIN of the virtual card is the same for everybody and too short for it.
fn canaries(window: &Driven) {
    let card = window
        .stage()
        .data()
        .join("training/cards/two-organisations/card.json");
    let card: serde_json::Value = serde_json::from_slice(&std::fs::read(card).unwrap()).unwrap();
    let list = json!({"canaries": [
        {"name": "password typed into the window", "text": PASSWORD},
        {"name": "national number of the window's holder", "text": card["person"]["national_number"]},
    ]});
    let artefacts = window.stage().folder.parent().unwrap();
    std::fs::write(
        artefacts.join("canaries-window-request.json"),
        list.to_string(),
    )
    .unwrap();
}

/// Every field that still holds a secret.
const NOTHING_TYPED_IS_LEFT: &str = "return [...document.querySelectorAll('input')]\
    .filter((field) => ['password', 'text'].includes(field.type) && /kanarie|1234/i.test(field.value)).map((field) => field.id)";

const PASSWORD: &str = "Kanarie-5317-klokt";
const PIN: &str = "1234";

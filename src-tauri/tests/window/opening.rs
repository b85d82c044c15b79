//! The window opens, in every language, and says what is in its way.

use crate::driven::Driven;
use crate::stage::Stage;

#[tokio::test]
async fn the_window_opens_in_rehearsal_in_four_languages() {
    for (language, nothing_is_real) in [
        ("fr", "rien"),
        ("nl", "niets"),
        ("de", "nichts"),
        ("en", "nothing"),
    ] {
        let words = ["--rehearsal", "--lang", language];
        let Some(window) = Driven::start(&format!("opens-{language}"), &words).await else {
            return;
        };
        window.wait_for("main h1").await;
        window.photograph("home").await;
        let text = window.text().await.to_lowercase();
        assert!(text.contains(nothing_is_real), "{language}: {text}");
        let spoken = window
            .answer_of("return document.documentElement.lang")
            .await;
        assert_eq!(spoken, language);
        window.close().await;
    }
}

/// The home folder cannot be written: the window is there and says so; nothing panics.
#[tokio::test]
async fn a_home_that_cannot_be_written_is_said_in_the_window() {
    let Some(stage) = Stage::new("no-home") else {
        return;
    };
    let file = stage.folder.join("a-file");
    std::fs::write(&file, "not a folder").unwrap();
    let below = file.join("data");
    let environment = [("CLAVIS_HOME", below.as_os_str())];
    let words = ["--lang", "en"];
    let Some(window) = Driven::on(stage, "no-home", &words, &environment).await else {
        return;
    };
    window.wait_for("main h1").await;
    let today = "location.hash = '#/today'; return true";
    assert_eq!(window.answer_of(today).await, true);
    window.wait_for(".failure").await;
    window.photograph("said").await;
    let said = window.text().await;
    assert!(said.contains("DISK-"), "{said}");
    window.close().await;
}

//! What the frame of the window needs: its place, its dialogs' words, and why there is none.

use super::bed::Bed;
use crate::{Pane, WindowPlace};

fn at(x: i32, width: u32) -> WindowPlace {
    WindowPlace {
        x,
        y: 40,
        width,
        height: 720,
        maximised: false,
    }
}

#[test]
fn the_place_of_the_window_is_there_again() {
    let bed = Bed::new();
    assert_eq!(bed.counter.window_place(Pane::Main), None);
    bed.counter.keep_window_place(Pane::Main, at(10, 1100));
    bed.counter.keep_window_place(Pane::Main, at(-20, 1200));
    bed.counter.keep_window_place(Pane::Companion, at(920, 360));
    let bed = bed.again();
    let place = |pane| bed.counter.window_place(pane);
    assert_eq!(place(Pane::Main), Some(at(-20, 1200)));
    assert_eq!(place(Pane::Companion), Some(at(920, 360)));
}

#[test]
fn a_place_that_no_window_can_have_is_none() {
    let bed = Bed::new();
    bed.counter.keep_window_place(Pane::Main, at(10, 0));
    assert_eq!(bed.counter.window_place(Pane::Main), None);
}

#[test]
fn dialogs_have_words_in_the_language_of_the_counter() {
    let words = Bed::new().counter.dialog_words();
    for said in [
        &words.choose_keystore,
        &words.keystore_files,
        &words.choose_folder,
        &words.save_backup,
        &words.open_backup,
        &words.backup_files,
        &words.choose_hand_over,
        &words.hand_over_files,
    ] {
        assert!(!said.is_empty() && !said.contains("dialog-"), "{said}");
    }
}

#[test]
fn without_a_window_the_language_that_was_asked_for_is_spoken() {
    let said = crate::no_window(Some("nl"), "geen scherm");
    assert_eq!(said.code, "WINDOW-NO-SCREEN");
    assert!(
        said.what.contains("venster") && said.why.contains("geen scherm"),
        "{said:?}"
    );
    assert_eq!(
        crate::no_window(Some("xx"), "").what,
        crate::no_window(Some("en"), "").what
    );
}

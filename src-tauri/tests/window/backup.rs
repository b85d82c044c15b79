//! A backup in the real window, with the system's own file dialog.

use crate::driven::Driven;
use crate::file_dialog::name_new_file;
use crate::hand::{Hand, PASSWORD};
use crate::outside::canaries;

/// Everything goes into one file, where the person says; the dialog leads back to the page.
#[tokio::test]
async fn a_backup_is_made_where_the_person_says() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("backup", &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    canaries(hand.window.stage(), "backup", &[]);
    hand.asks_for_the_list().await;
    hand.takes_the_first_organisation().await;
    hand.answers_the_rest().await;
    hand.signs().await;
    hand.installs().await;
    hand.goes_to("laptop").await;
    hand.types("#backup-password", PASSWORD).await;
    hand.types("#backup-again", PASSWORD).await;
    hand.window
        .press("main form .button.main[aria-disabled=false]")
        .await;
    let file = hand.window.stage().folder.join("clavis.age");
    name_new_file(hand.window.stage(), &file);
    hand.window.wait_for("main .note.good").await;
    hand.window.photograph("made").await;
    hand.left_nothing_typed().await;
    assert!(file.exists(), "no backup where it was named");
    let bytes = std::fs::read(&file).unwrap();
    assert!(
        bytes.starts_with(b"age-encryption.org/"),
        "it is not encrypted"
    );
    hand.window.close().await;
}

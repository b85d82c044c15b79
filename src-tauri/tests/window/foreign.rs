//! What comes from outside is too long, hostile, or no keystore: it is shown or refused, and harms nothing.

use std::net::TcpListener;
use std::time::Duration;

use serde_json::{Value, json};

use crate::drag::drop_files;
use crate::driven::Driven;
use crate::hand::Hand;
use crate::outside::{Outside, canaries};
use crate::stage::{Stage, poll};
use crate::trouble::{before, chooses_the_group, fills_in, says_why};

/// A contract of 200 kB with scripts in it: shown, harmless, and signed as it came.
#[tokio::test]
async fn a_long_contract_with_scripts_is_shown_and_does_nothing() {
    let Some(stage) = Stage::new("contract") else {
        return;
    };
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let page = stage.folder.join("page.html");
    std::fs::write(&page, hostile(&listener.local_addr().unwrap().to_string())).unwrap();
    let shown = page.display().to_string();
    let Some(outside) = Outside::with_card(&stage, &[], &["--contract-page", &shown]) else {
        return;
    };
    canaries(&stage, "contract", &[]);
    let mut hand = before(stage, "contract", &outside).await;
    fills_in(&mut hand).await;
    assert_eq!(
        hand.window.answer_of("return window.came ?? null").await,
        Value::Null
    );
    let reached = poll(Duration::from_millis(500), || listener.accept().ok());
    assert!(reached.is_none(), "the contract reached the network");
    hand.signs().await;
    hand.window.close().await;
}

/// Names as long as a card can have them break no screen.
#[tokio::test]
async fn names_of_110_bytes_break_no_screen() {
    let Some(stage) = Stage::new("long-name") else {
        return;
    };
    let person = include_str!("../../../crates/rehearsal/src/persons/helene.json");
    let mut person: Value = serde_json::from_str(person).unwrap();
    let name = format!("{}Ü", "Wolfeschlegelsteinhausen".repeat(4)) + "bergerdorffn";
    assert_eq!(name.len(), 110);
    person["name"] = json!(name);
    person["given_names"] = json!("Éléonore-Philippine ".repeat(3) + "Aurélie-Françoise");
    let other_side = stage.folder.join("other-side");
    std::fs::create_dir_all(&other_side).unwrap();
    let file = other_side.join("person.json");
    std::fs::write(&file, person.to_string()).unwrap();
    let shown = file.display().to_string();
    let Some(outside) = Outside::with_card(&stage, &["--person-file", &shown], &[]) else {
        return;
    };
    canaries(&stage, "long-name", &[]);
    let mut hand = before(stage, "long-name", &outside).await;
    hand.goes_to("card").await;
    hand.window.wait_for("main dl.facts").await;
    hand.window.photograph("card").await;
    is_within(&hand).await;
    chooses_the_group(&mut hand).await;
    hand.answers_the_rest().await;
    is_within(&hand).await;
    hand.presses_main().await;
    hand.window.wait_for("#pin").await;
    hand.window.photograph("pin").await;
    is_within(&hand).await;
    hand.window.close().await;
}

/// A photo, a text, a folder and nothing at all are dropped: a sentence each, and nothing is taken.
#[tokio::test]
async fn a_dropped_photo_is_no_keystore() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("photo", &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    let folder = hand.window.stage().data().join("training/home");
    std::fs::create_dir_all(&folder).unwrap();
    let photo = folder.join("vacances à la mer.jpg");
    let jpeg = include_bytes!("../../../crates/rehearsal/src/persons/helene.jpg");
    std::fs::write(&photo, jpeg).unwrap();
    let empty = folder.join("vide.p12");
    std::fs::write(&empty, "").unwrap();
    for (file, code) in [
        (photo, "COUNTER-NOT-A-KEYSTORE"),
        (empty, "COUNTER-NOT-A-KEYSTORE"),
        (folder, "DISK-"),
        // Of the real world, while the rehearsal goes on.
        (
            hand.window.stage().folder.join("driver.log"),
            "COUNTER-OTHER-SIDE",
        ),
    ] {
        hand.goes_to("today").await;
        drop_files(hand.window.stage(), std::slice::from_ref(&file));
        says_why(&hand, code).await;
        hand.window.photograph(code).await;
        assert_eq!(
            hand.window
                .answer_of("return document.querySelectorAll('main .list li').length")
                .await,
            0
        );
    }
    hand.window.close().await;
}

/// Nothing is wider than the window, and no dialog than its box.
async fn is_within(hand: &Hand) {
    let wide = "return [document.documentElement, ...document.querySelectorAll('main *, [role=dialog], [role=dialog] *')]\
         .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className || one.tagName)";
    assert_eq!(hand.window.answer_of(wide).await, json!([]));
}

/// 200 kB of HTML that tries whatever HTML can try.
fn hostile(host: &str) -> String {
    let attack = format!(
        "<script>parent.came = 1; top.came = 1; fetch('http://{host}/')</script>\
         <img src=\"http://{host}/image\" onerror=\"parent.came = 2\">\
         <svg onload=\"parent.came = 3\"></svg><iframe src=\"http://{host}/frame\"></iframe>\
         <form action=\"http://{host}/form\"><button>OK</button></form>\
         <a href=\"javascript:parent.came=4\">lien</a><style>@import url(http://{host}/css);</style>\
         <meta http-equiv=\"refresh\" content=\"0;url=http://{host}/page\"><base href=\"http://{host}/\">"
    );
    let line = "<p>Le titulaire garde la clé privée et signale toute perte.</p>\n";
    let times = (200_000 - attack.len()) / line.len() + 1;
    attack + &line.repeat(times)
}

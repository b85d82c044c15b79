//! What goes wrong in front of the real window: it never freezes, never shows a code without a
//! sentence, and never loses an answer.

use std::ffi::OsStr;

use serde_json::{Value, json};

use crate::drag::close_window;
use crate::driven::{Driven, PATIENCE};
use crate::hand::Hand;
use crate::outside::{Outside, canaries, verifies};
use crate::stage::{Stage, poll};

/// The card is pulled out while its PIN is asked for: no try is lost, nor an answer.
#[tokio::test]
async fn a_card_is_pulled_while_its_pin_is_asked_for() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("pulled", &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    canaries(hand.window.stage(), "pulled", &[]);
    let cards = hand.window.stage().data().join("training/authority");
    hand.asks_for_the_list().await;
    hand.takes_the_first_organisation().await;
    hand.answers_the_rest().await;
    let before = verifies(&cards);
    hand.presses_main().await;
    hand.window.wait_for("#pin").await;
    card(&hand, false).await;
    // The question goes away by itself: there is nothing left to answer it for.
    says_why(&hand, "CARD-").await;
    hand.window.photograph("said").await;
    assert_eq!(verifies(&cards), before, "a try was lost");

    card(&hand, true).await;
    // Only the password is asked again: it was kept nowhere.
    hand.chooses_a_password().await;
    hand.signs().await;
    hand.window.close().await;
}

/// The window is closed while the card signs, and while the signed request is on its way: it goes on,
/// and is found again, once.
#[tokio::test]
async fn the_window_is_closed_while_it_signs_and_while_it_sends() {
    let Some(stage) = Stage::new("closed") else {
        return;
    };
    let slow = ["--fault", "GenerateCertificate=slow"];
    let Some(outside) = Outside::with_card(&stage, &[], &slow) else {
        return;
    };
    canaries(&stage, "closed", &[]);
    let mut hand = before(stage, "closed", &outside).await;
    fills_in(&mut hand).await;
    hand.presses_main().await;
    hand.window.wait_for("#pin").await;
    let mut hand = closed(hand, &outside).await;
    hand.window
        .press("main li a.button.main[href='#/request']")
        .await;
    hand.goes_on().await;
    hand.accepts_the_contract().await;
    hand.chooses_a_password().await;
    hand.presses_main().await;
    hand.gives_pin().await;
    hand.reads("Envoi de la demande").await;
    let mut hand = closed(hand, &outside).await;
    hand.window.photograph("again").await;
    let tasks = "return document.querySelectorAll('main .tasks li').length";
    assert_eq!(hand.window.answer_of(tasks).await, 1);
    hand.installs().await;
    hand.window.close().await;
}

/// Closes the window by its frame, and opens it again.
async fn closed(hand: Hand, outside: &Outside) -> Hand {
    close_window(hand.window.stage());
    let ended = poll(PATIENCE, || {
        hand.window.stage().running().is_none().then_some(())
    });
    assert!(ended.is_some(), "the program goes on without a window");
    let stage = hand.window.close().await;
    before(stage, "closed", outside).await
}

/// Two clocks are a day apart: said with both, where one would see a refused signature otherwise.
#[tokio::test]
async fn a_clock_that_is_a_day_off_is_named() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("clock", &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    hand.rehearses("two-organisations", Some("clock")).await;
    hand.asks_for_the_list().await;
    hand.takes_the_first_organisation().await;
    hand.types("#email", "certificats@groupement.example").await;
    hand.types("#phone", "+3225550100").await;
    hand.goes_on().await;
    says_why(&hand, "CLOCK").await;
    hand.window.photograph("said").await;
    // Put right, it goes on from here.
    hand.window.press("main .failure .button").await;
    hand.window.wait_for("iframe").await;
    hand.window.close().await;
}

/// The keyring with the journal's key is locked: said, nothing is written over it, the person can go on
/// without, and all is there again when it is open.
#[tokio::test]
async fn a_locked_keyring_is_said_and_loses_nothing() {
    let Some(stage) = Stage::new("locked") else {
        return;
    };
    // The usual place, where a keyring is asked; on this stage there is none.
    let usual = [("CLAVIS_HOME", OsStr::new(""))];
    let words = ["--lang", "fr"];
    let window = Driven::on(stage, "locked", &words, &usual).await;
    let hand = Hand::at(window.unwrap());
    hand.window.wait_for(".welcome").await;
    let draft = "const draft = await window.__TAURI_INTERNALS__.invoke('request_draft', {}); \
         const kept = { screen: 'organisation', belgian: true, kind: '', id: '', name: '', application_id: '', usages: [], \
         email: '', phone: '', general_email: '', general_phone: '', contract_language: null, \
         missing: { care_project: null, confirmed: null, responsible: null, ticked: null } }; \
         await window.__TAURI_INTERNALS__.invoke('keep_request_draft', { draft: kept }); return draft";
    assert_eq!(hand.window.answer_of(draft).await, Value::Null);
    let stage = hand.window.close().await;
    let secrets = stage.folder.join("home/.local/share/clavis/secrets");
    let key = std::fs::read_dir(&secrets)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "secret"))
        .expect("no key of the journal");
    // As after a start at which the keyring was open: the key is in there, and a mark remembers it.
    let mark = key.with_extension("in-keyring");
    let aside = stage.folder.join("key-in-the-keyring");
    std::fs::rename(&key, &aside).unwrap();
    std::fs::write(&mark, "").unwrap();

    let window = Driven::on(stage, "locked", &words, &usual).await;
    let hand = Hand::at(window.unwrap());
    hand.goes_to("today").await;
    says_why(&hand, "SECRETS-").await;
    hand.window.photograph("said").await;
    assert!(!key.exists(), "a second key was made");
    // A keyring that never comes back must not keep anybody from working.
    hand.window.press("main .failure .aside .button").await;
    hand.window
        .wait_for("main .start a[href='#/request']")
        .await;
    let stage = hand.window.close().await;

    let window = Driven::on(stage, "locked", &words, &usual).await;
    let hand = Hand::at(window.unwrap());
    hand.goes_to("today").await;
    says_why(&hand, "SECRETS-").await;
    std::fs::remove_file(&mark).unwrap();
    std::fs::rename(&aside, &key).unwrap();
    hand.window.press("main .failure .button").await;
    hand.window
        .wait_for("main li a.button.main[href='#/request']")
        .await;
    hand.window.close().await;
}

/// Two windows on the same folder: what one does, the other one finds.
#[tokio::test]
async fn two_windows_work_on_the_same_folder() {
    let (Some(stage), Some(other)) = (Stage::new("two-1"), Stage::new("two-2")) else {
        return;
    };
    let Some(outside) = Outside::with_card(&stage, &[], &["--deliver-after", "600"]) else {
        return;
    };
    canaries(&stage, "two-1", &[]);
    let (home, data) = (stage.folder.join("home"), stage.data());
    let socket = outside.environment();
    let environment = [
        (socket[0].0, socket[0].1.as_os_str()),
        ("HOME", home.as_os_str()),
        ("CLAVIS_HOME", data.as_os_str()),
    ];
    let second = Driven::on(other, "two-2", &["--lang", "fr"], &environment).await;
    let second = Hand::at(second.unwrap());
    second.window.wait_for("a[href='#/request']").await;

    let mut first = before(stage, "two-1", &outside).await;
    fills_in(&mut first).await;
    // The other window has the draft, and may look at it.
    second.goes_to("keystores").await;
    second.goes_to("today").await;
    second
        .window
        .wait_for("main li a.button.main[href='#/request']")
        .await;
    first.signs().await;
    second.goes_to("keystores").await;
    second.reads("94987645").await;
    second.goes_to("today").await;
    second
        .window
        .wait_for("main li a[href^='#/sent/'], main li a[href^='#/keystores/']")
        .await;
    second.window.photograph("found").await;
    let drafts = second
        .window
        .answer_of("return document.querySelectorAll(\"main li a[href='#/request']\").length")
        .await;
    assert_eq!(drafts, 0, "the draft is still there");
    second.window.close().await;
    first.window.close().await;
}

/// The platform goes away in the middle: said, and tried again with everything that was filled in.
#[tokio::test]
async fn the_platform_goes_away_in_the_middle() {
    let Some(stage) = Stage::new("down") else {
        return;
    };
    let Some(mut outside) = Outside::with_card(&stage, &[], &[]) else {
        return;
    };
    canaries(&stage, "down", &[]);
    let mut hand = before(stage, "down", &outside).await;
    chooses_the_group(&mut hand).await;
    outside.platform_down();
    hand.types("#email", "certificats@groupement.example").await;
    hand.types("#phone", "+3225550100").await;
    hand.goes_on().await;
    says_why(&hand, "WIRE-").await;
    hand.window.photograph("said").await;
    outside.platform_again(hand.window.stage());
    hand.window.press("main .failure .button").await;
    hand.window.wait_for("iframe").await;
    hand.window.close().await;
}

/// The window before a platform that a file describes.
pub async fn before(stage: Stage, test: &str, outside: &Outside) -> Hand {
    let environment = outside.environment();
    let environment: Vec<(&str, &OsStr)> = environment
        .iter()
        .map(|(name, value)| (*name, value.as_os_str()))
        .collect();
    let window = Driven::on(stage, test, &["--lang", "fr"], &environment).await;
    let hand = Hand::at(window.unwrap());
    hand.window.wait_for("a[href='#/request']").await;
    hand
}

/// As far as the contact.
pub async fn chooses_the_group(hand: &mut Hand) {
    hand.asks_for_the_list().await;
    hand.gives_the_group().await;
    hand.goes_on().await;
}

/// As far as "what will be signed".
pub async fn fills_in(hand: &mut Hand) {
    chooses_the_group(hand).await;
    hand.answers_the_rest().await;
}

/// Puts the card of the rehearsal in, or takes it out, while a dialog covers the page.
async fn card(hand: &Hand, inside: bool) {
    let asked = format!(
        "await window.__TAURI_INTERNALS__.invoke('rehearsal_card', {{ inside: {inside} }}); return true"
    );
    assert_eq!(hand.window.answer_of(&asked).await, true);
}

/// Waits for a failure with this code, and reads its four sentences.
pub async fn says_why(hand: &Hand, code: &str) {
    let there = "return [...document.querySelectorAll('main .failure')]\
         .some((one) => one.innerText.includes(wanted))";
    hand.until(code, there, json!(code)).await;
    let sentences = "return [...document.querySelectorAll('main .failure dd')].filter((one) => one.innerText.length > 8).length";
    assert_eq!(
        hand.window.answer_of(sentences).await,
        3,
        "why, what now, who"
    );
}

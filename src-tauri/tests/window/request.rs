//! A whole request in the real window, from the first question to “this computer is ready”: in every
//! language, with the card inside the program and with one behind a smart-card service.

use std::path::Path;

use serde_json::{Value, json};

use crate::driven::Driven;
use crate::hand::Hand;
use crate::outside::{Outside, canaries};
use crate::stage::Stage;

#[tokio::test]
async fn in_french_with_the_card_inside() {
    inside("fr").await;
}

#[tokio::test]
async fn in_dutch_with_the_card_inside() {
    inside("nl").await;
}

#[tokio::test]
async fn in_german_with_the_card_inside() {
    inside("de").await;
}

#[tokio::test]
async fn in_english_with_the_card_inside() {
    inside("en").await;
}

#[tokio::test]
async fn in_french_with_a_card_behind_the_service() {
    behind("fr").await;
}

#[tokio::test]
async fn in_dutch_with_a_card_behind_the_service() {
    behind("nl").await;
}

#[tokio::test]
async fn in_german_with_a_card_behind_the_service() {
    behind("de").await;
}

#[tokio::test]
async fn in_english_with_a_card_behind_the_service() {
    behind("en").await;
}

/// In rehearsal: the program has card and platform inside.
async fn inside(language: &str) {
    let test = format!("request-inside-{language}");
    let words = ["--rehearsal", "--lang", language];
    let Some(window) = Driven::start(&test, &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    let card = hand.window.stage().data();
    let card = std::fs::read(card.join("training/cards/two-organisations/card.json")).unwrap();
    let card: Value = serde_json::from_slice(&card).unwrap();
    let number = card["person"]["national_number"].clone();
    canaries(hand.window.stage(), &test, &[the_number(number)]);
    hand.asks_for_the_list().await;
    hand.takes_the_first_organisation().await;
    walks_to_ready(hand, &test).await;
}

/// Before a platform that a file describes: everything goes as with the real one.
async fn behind(language: &str) {
    let test = format!("request-behind-{language}");
    let Some(stage) = Stage::new(&test) else {
        return;
    };
    let Some(outside) = Outside::with_card(&stage, &[], &["--deliver-after", "3"]) else {
        return;
    };
    let number = outside.card["national_number"].clone();
    canaries(&stage, &test, &[the_number(number)]);
    let environment = outside.environment();
    let environment: Vec<_> = environment
        .iter()
        .map(|(name, value)| (*name, value.as_os_str()))
        .collect();
    let words = ["--lang", language];
    let Some(window) = Driven::on(stage, &test, &words, &environment).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.window.wait_for("a[href='#/request']").await;
    hand.asks_for_the_list().await;
    hand.gives_the_group().await;
    hand.goes_on().await;
    walks_to_ready(hand, &test).await;
}

async fn walks_to_ready(mut hand: Hand, test: &str) {
    hand.answers_the_rest().await;
    // From the screen with the card to the one that says what will be signed.
    let screens = hand.screens.len();
    hand.signs().await;
    println!(
        "{test}: {screens} screens from the card to the signature, {} fields typed into: {}",
        hand.typed.len(),
        hand.typed.join(" ")
    );
    assert!(screens <= 8, "{:?}", hand.screens);
    assert_eq!(hand.pins.len(), 2, "{:?}", hand.pins);
    let asked_twice = ["#pin", "input[id$='-password']"];
    for field in &hand.typed {
        let times = hand.typed.iter().filter(|one| *one == field).count();
        assert!(
            times == 1 || asked_twice.contains(&field.as_str()),
            "{field}: {times}"
        );
    }
    hand.installs().await;
    hand.left_nothing_typed().await;
    assert!(
        has_keystore(&hand.window.stage().folder),
        "no keystore was kept"
    );
    hand.window.close().await;
}

fn the_number(number: Value) -> Value {
    json!({"name": "national number of the window's holder", "text": number})
}

fn has_keystore(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        path.extension().is_some_and(|ending| ending == "p12")
            || (path.is_dir() && !path.is_symlink() && has_keystore(&path))
    })
}

//! The program is killed at each screen of a request and started again: it goes on there, and nothing
//! that was said is asked again, but for PIN and password.

use serde_json::{Value, json};

use crate::driven::Driven;
use crate::hand::{Hand, MAIN, PASSWORD};
use crate::outside::canaries;

/// Killed at every screen.
#[tokio::test]
async fn it_goes_on_where_it_was_killed() {
    let Some(window) = Driven::start("killed", &WORDS).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    canaries(hand.window.stage(), "killed", &[]);

    // The card is read, nothing is said yet.
    hand.goes_to("request").await;
    hand.window.wait_for(MAIN).await;
    hand.goes_on().await;
    let who = hand.sees().await;
    let mut hand = again(hand, &who).await;
    hand.chooses("input[name=belgian]").await;

    // The question about the organisation, with the list on the page.
    hand.goes_on().await;
    hand.presses_main().await;
    hand.gives_pin().await;
    hand.window
        .wait_for("main .choice input[name=organisation]")
        .await;
    let organisation = hand.sees().await;
    let mut hand = again(hand, &organisation).await;
    hand.presses_main().await;
    hand.gives_pin().await;
    hand.takes_the_first_organisation().await;

    // In the middle of the contact: what was typed is there again.
    hand.types("#email", "certificats@groupement.example").await;
    hand.is_kept("certificats@groupement.example").await;
    let contact = hand.sees().await;
    let mut hand = again(hand, &contact).await;
    let typed = hand
        .window
        .answer_of("return document.querySelector('#email').value")
        .await;
    assert_eq!(typed, "certificats@groupement.example");
    hand.types("#phone", "+3225550100").await;
    hand.goes_on().await;

    // The contract has to be seen and accepted anew, from here on.
    hand.window.wait_for("iframe").await;
    let contract = hand.sees().await;
    let mut hand = again(hand, &contract).await;
    hand.accepts_the_contract().await;
    let mut hand = again(hand, &contract).await;
    hand.accepts_the_contract().await;
    hand.chooses_a_password().await;
    let mut hand = again(hand, &contract).await;
    hand.accepts_the_contract().await;
    hand.chooses_a_password().await;

    // While the PIN of the signature is asked for: the key is kept, nothing was sent.
    hand.presses_main().await;
    hand.window.wait_for("#pin").await;
    let mut hand = again(hand, &contract).await;
    hand.window.photograph("after-the-pin").await;
    hand.accepts_the_contract().await;
    hand.chooses_a_password().await;
    hand.signs().await;

    // Sent: the first page has it, and leads to the installation.
    let mut hand = restarted(hand).await;
    hand.window
        .press("main li a.button.main[href^='#/complete/']")
        .await;
    hand.is_at("#/complete/").await;
    hand.types("#password", PASSWORD).await;
    let mut hand = restarted(hand).await;
    hand.window.photograph("before-installing").await;
    hand.installs().await;

    // Ready: nothing is left to do, and no half-done request stays behind.
    let hand = restarted(hand).await;
    hand.until(
        "a first page with one certificate and no task",
        "return document.querySelectorAll('main .certificates').length === 1 && document.querySelectorAll('main .tasks li').length === 0",
        Value::Null,
    )
    .await;
    hand.window.photograph("at-the-end").await;
    hand.window.close().await;
}

/// Kills the program and starts it again.
async fn restarted(hand: Hand) -> Hand {
    let stage = hand.window.kill().await;
    let window = Driven::on(stage, "killed", &WORDS, &[]).await;
    let hand = Hand::at(window.unwrap());
    hand.window.wait_for("main h1").await;
    hand
}

/// The same, and on from the first page, where "continue" comes first, to the screen with this title.
async fn again(hand: Hand, title: &str) -> Hand {
    let mut hand = restarted(hand).await;
    hand.window
        .press("main li a.button.main[href='#/request']")
        .await;
    hand.window.wait_for(MAIN).await;
    hand.goes_on().await;
    hand.until(
        title,
        "return [...document.querySelectorAll('main h1')].some((one) => one.innerText === wanted)",
        json!(title),
    )
    .await;
    hand
}

const WORDS: [&str; 3] = ["--rehearsal", "--lang", "fr"];

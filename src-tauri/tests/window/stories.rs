//! Three people before the real window, each with a story.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::drag::drop_files;
use crate::driven::Driven;
use crate::hand::{Hand, MAIN, PASSWORD};
use crate::java;
use crate::outside::{Training, canaries, verifies};
use crate::stage::Stage;

/// “I only have my card and one hour”: sends, takes the card out, closes the window, and comes back to
/// a computer that is ready, without card and without a second question.
#[tokio::test]
async fn i_only_have_my_card_and_one_hour() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("one-hour", &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    canaries(hand.window.stage(), "one-hour", &[]);
    hand.asks_for_the_list().await;
    hand.takes_the_first_organisation().await;
    hand.answers_the_rest().await;
    hand.signs().await;
    // The card is not needed again: it comes out, and the page stops asking for that.
    hand.window.wait_for("main .note.good").await;
    hand.window.press("aside .button.little:first-child").await;
    hand.until(
        "the note about the card to go",
        "return document.querySelector('main .note.good') === null",
        Value::Null,
    )
    .await;
    let stage = hand.window.close().await;

    let again = Driven::on(stage, "one-hour-again", &words, &[]).await;
    let mut hand = Hand::at(again.unwrap());
    hand.window.wait_for("aside .button.little").await;
    hand.window.press("aside .button.little:first-child").await;
    // The first thing on the first page, and the only main button.
    hand.installs().await;
    hand.window.press("main .actions > button.main").await;
    hand.reads(".ics").await;
    hand.window.photograph("ready").await;
    assert!(
        hand.pins.is_empty() && hand.typed == ["#password"],
        "{:?}",
        hand.typed
    );
    hand.left_nothing_typed().await;
    hand.window.close().await;
}

/// “My Java keystore expires in 40 days”: dropped on the window, named, renewed; both can be used, and
/// the new one takes the place of the old one only on a yes.
#[tokio::test]
async fn my_java_keystore_expires_in_40_days() {
    if !java::is_here("java-keystore") {
        return;
    }
    let Some(stage) = Stage::new("java-keystore") else {
        return;
    };
    canaries(&stage, "java-keystore", &[]);
    let mut training = Training::new(&stage, "two-organisations", "helene");
    let (file, until) = java_keystore(&stage, &training);
    training.platform_down();
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::on(stage, "java-keystore", &words, &[]).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;

    drop_files(hand.window.stage(), std::slice::from_ref(&file));
    hand.is_at("#/keystores/").await;
    hand.window.wait_for("#adopt-password").await;
    hand.window.photograph("dropped").await;
    hand.types("#adopt-password", PASSWORD).await;
    hand.window
        .press("main details[open] form .button.main")
        .await;
    hand.window
        .wait_for("main a.button.main[href^='#/renew/']")
        .await;
    hand.window.photograph("adopted").await;
    let said = hand.window.text().await;
    for named in ["94987645", &until] {
        assert!(said.contains(named), "{named} is not named: {said}");
    }

    hand.window
        .press("main a.button.main[href^='#/renew/']")
        .await;
    hand.is_at("#/renew/").await;
    hand.types("#password", PASSWORD).await;
    hand.window.press(MAIN).await;
    hand.gives_pins_until("!!document.querySelector('main iframe')")
        .await;
    hand.chooses("input[type=checkbox]").await;
    hand.window.press(MAIN).await;
    hand.gives_pins_until("location.hash.startsWith('#/sent/')")
        .await;
    hand.installs().await;

    // The new one waits: others still encrypt for the old one, and both are good.
    let renewed = newest(&training.folder.join("home"), &file);
    let token = |hand: &Hand, file: &Path| active_token(hand.window.stage(), &training, file);
    assert!(
        token(&hand, &file) && !token(&hand, &renewed),
        "the new token is active without a yes"
    );
    hand.window
        .press("main a.button.main[href^='#/activate/']")
        .await;
    hand.is_at("#/activate/").await;
    hand.types("#password", PASSWORD).await;
    let closed = "main form .button.main[aria-disabled=true]";
    hand.window.press(closed).await;
    hand.window.photograph("no-yes-yet").await;
    assert!(
        token(&hand, &file) && !token(&hand, &renewed),
        "the new token is active without a yes"
    );
    hand.chooses("input[type=checkbox]").await;
    hand.window.press(MAIN).await;
    hand.is_at("#/ready/").await;
    hand.window.photograph("activated").await;
    assert!(
        token(&hand, &renewed),
        "the new token is not active after a yes"
    );
    // Messages that were sealed for either of them can still be opened.
    for one in [&file, &renewed] {
        for check in ["keys", "revocation", "seal"] {
            let light = light(hand.window.stage(), &training, one, check);
            assert_eq!(light, "green", "{check}: {}", one.display());
        }
    }
    hand.left_nothing_typed().await;
    hand.window.close().await;
}

/// “My group is not in the list”: three people, one for each cause, and a colleague's card.
#[tokio::test]
async fn my_group_is_not_in_the_list() {
    let words = ["--rehearsal", "--lang", "fr"];
    let Some(window) = Driven::start("not-in-the-list", &words).await else {
        return;
    };
    let mut hand = Hand::at(window);
    hand.begins().await;
    let (no, nowhere) = (".answers .button:last-child", ".missing .row .button.quiet");
    let named = ".missing .row .button:not(.quiet)";
    for (person, card_of, name, after, cause, who) in [
        (
            "not-responsible",
            "Anton",
            Some("KRAUTGARTEN Berta"),
            named,
            "Vous n’êtes pas le responsable",
            "KRAUTGARTEN Berta",
        ),
        (
            "not-responsible",
            "Anton",
            None,
            nowhere,
            "Vous n’êtes pas le responsable",
            "Gestionnaire Local",
        ),
        (
            "right-not-ticked",
            "Jeroen",
            Some("Van Den Proefberg Jeroen"),
            named,
            "Le droit n’est pas coché",
            "Gestionnaire Local",
        ),
        (
            "not-registered",
            "Amina",
            None,
            "",
            "INAMI ne vous a pas encore inscrit",
            "INAMI",
        ),
        // A colleague's card is in the reader: the portal names somebody else.
        (
            "two-organisations",
            "Hélène",
            Some("von Übungsthal-Größenwahn Käthe"),
            named,
            "Vous n’êtes pas le responsable",
            "Käthe",
        ),
    ] {
        hand.rehearses(person, None).await;
        hand.drops_the_draft().await;
        hand.pins.clear();
        let cards = hand.window.stage().data().join("training/authority");
        let before = verifies(&cards);
        hand.asks_for_the_list().await;
        hand.window.press("main form > .body > .button.quiet").await;
        hand.window.wait_for(".missing .answers").await;
        if after.is_empty() {
            hand.window.press(".answers .button:first-child").await;
            hand.reads("confirmé que vous gérez").await;
            hand.window.press(no).await;
        } else {
            hand.window.press(no).await;
            if let Some(name) = name {
                hand.types("#responsible", name).await;
            }
            hand.window.wait_for("#responsible").await;
            hand.window.press(after).await;
        }
        if person == "right-not-ticked" {
            hand.window.wait_for(".missing .answers").await;
            hand.window.press(no).await;
        }
        hand.window.wait_for(".missing .text").await;
        hand.window
            .photograph(&format!("{person}-{}", name.is_some()))
            .await;
        let said = hand.window.text_of(".missing").await;
        assert!(said.contains(cause), "{person}: {said}");
        let asks = hand.window.text_of(".missing .note").await;
        assert!(asks.contains(who), "{person}: {asks}");
        assert!(card_of != "Hélène" || said.contains("Hélène"), "{said}");
        // One PIN, for the list; none to sign with.
        assert_eq!(hand.pins.len(), 1, "{person}: {:?}", hand.pins);
        assert_eq!(verifies(&cards) - before, 1, "{person}");
    }
    hand.window.close().await;
}

/// A keystore that another program finished, with 40 days left, on a computer whose Clavis knows
/// nothing of it; and its last day as a French page writes it.
fn java_keystore(stage: &Stage, training: &Training) -> (PathBuf, String) {
    let words = [
        "cert",
        "request",
        "--accept-contract",
        "--type",
        "NIHII-GROUP",
        "--id",
        "94987645",
        "--name",
        "Infirmières de l'Exemple",
        "--email",
        "an@example.be",
        "--phone",
        "+32 2 000 00 00",
    ];
    let sent = training.run_with_card(stage, &words);
    let made = PathBuf::from(sent["keystore"].as_str().unwrap());
    let complete = training.run(stage, &["cert", "complete"], Some(&made));
    let until = complete["valid_until"].as_str().unwrap()[..10].to_owned();
    let java = tempfile::tempdir().unwrap();
    let folder = stage.data().join("training/home/Téléchargements");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("Clé eHealth du bureau.p12");
    java::write_keystore(java.path(), &made, &file, PASSWORD);
    training.forget(stage);
    let day = jiff::civil::Date::strptime("%Y-%m-%d", &until).unwrap();
    let today = day.checked_sub(jiff::Span::new().days(40)).unwrap();
    training.run(
        stage,
        &["rehearsal", "clock", "--set", &today.to_string()],
        None,
    );
    (file, french(day))
}

fn french(day: jiff::civil::Date) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
    format!("{month} {}", day.year())
}

/// The newest keystore below a folder that is not this one.
fn newest(folder: &Path, other: &Path) -> PathBuf {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "p12") && path != other {
                found.push((entry.metadata().unwrap().modified().unwrap(), path));
            }
        }
    }
    found.sort();
    found.pop().expect("no other keystore").1
}

/// True when eHealth's depot gives out the token of this keystore.
fn active_token(stage: &Stage, training: &Training, file: &Path) -> bool {
    light(stage, training, file, "depot") == "green"
}

/// How one check of a keystore ends.
fn light(stage: &Stage, training: &Training, file: &Path, check: &str) -> String {
    let tested = training.run(stage, &["cert", "test"], Some(file));
    let checks = tested["checks"].as_array().unwrap();
    let found = checks.iter().find(|one| one["check"] == check).unwrap();
    found["light"].as_str().unwrap().to_owned()
}

//! A card comes and goes in the reader of a smart-card service of its own: from the moment at which any
//! program hears of it until the words are in the window.

use serde_json::{Value, json};

use super::home::Home;
use super::{READER, clavis};
use crate::Outcome;
use crate::bench::lines::Lines;
use crate::bench::measured::Measured;
use crate::bench::programs::example;
use crate::driven::Driven;
use crate::screen::{ROOMY, Screen};

/// Puts the card in and takes it out so often.
pub fn measure(lines: &mut Lines, home: &Home, rounds: usize) -> Outcome {
    // The path of a socket is short.
    let folder = home.folder().join("s");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let mut service = Measured::start(example("reader_events").arg("service").arg(&folder))?;
    let facts = parsed(&service.line()?)?;
    let fact = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
    let (variable, socket, holder) = (fact("variable"), fact("socket"), fact("name"));
    let mut witness = Measured::start(
        example("reader_events")
            .arg("witness")
            .env(&variable, &socket),
    )?;
    let screen = Screen::start(ROOMY, &home.folder().join("screen"))?;
    let mut driver = home.command("WebKitWebDriver");
    driver
        .env("DISPLAY", screen.display())
        .env(&variable, &socket);
    let window = Driven::start(driver, &clavis(), &["--lang", "en"])?;
    window.run("location.hash = '#/card'")?;
    window.until(&says(NO_CARD))?;
    for round in 0..=rounds {
        for (event, words, inside) in [
            ("put in", holder.as_str(), true),
            ("taken out", NO_CARD, false),
        ] {
            window.run(&watch_for(words))?;
            service.round()?;
            let heard = heard(&mut witness, inside)?;
            let shown = window.await_for("window.shown")?;
            let shown = shown.as_f64().ok_or("the window tells no time")? * 1000.0;
            let took = (shown - heard as f64).max(0.0) as u64;
            // The first time of all warms everybody up.
            if round > 0 {
                println!(
                    "{round} of {rounds}: {event}, {:.1} ms",
                    took as f64 / 1000.0
                );
                lines.push(json!({"what": READER, "by": event, "us": took}))?;
            }
        }
    }
    window.close()
}

/// When the witness heard, in microseconds since 1970. It also hears that Clavis holds the card and lets
/// it go: those are no event of the reader.
fn heard(witness: &mut Measured, inside: bool) -> Outcome<u64> {
    loop {
        let said = parsed(&witness.line()?)?;
        if said["inside"] == inside {
            return said["at"].as_u64().ok_or_else(|| "no time".to_owned());
        }
    }
}

fn parsed(line: &str) -> Outcome<Value> {
    serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))
}

fn says(words: &str) -> String {
    format!("document.querySelector('main')?.innerText.includes('{words}')")
}

/// Promises the time of the frame in which the page has these words.
fn watch_for(words: &str) -> String {
    format!(
        "const says = () => {words}; \
         window.shown = new Promise((done) => {{ \
           const look = () => {{ \
             if (!says()) return; \
             watch.disconnect(); \
             requestAnimationFrame(() => done(performance.timeOrigin + performance.now())); \
           }}; \
           const watch = new MutationObserver(look); \
           watch.observe(document.body, {{subtree: true, childList: true, characterData: true}}); \
           look(); \
         }});",
        words = says(words)
    )
}

/// What the page says in English while no card is in.
const NO_CARD: &str = "Insert your identity card";

//! What a person does before the window, counted: screens seen, fields typed into, PINs given.

use serde_json::json;

use crate::driven::{Driven, LOOK, PATIENCE};

/// A person before a window.
pub struct Hand {
    /// The window.
    pub window: Driven,
    /// The titles of the screens that were seen, in their order.
    pub screens: Vec<String>,
    /// The fields that were typed into.
    pub typed: Vec<String>,
    /// The titles under which a PIN was asked for.
    pub pins: Vec<String>,
}

impl Hand {
    /// Nothing is done yet.
    pub fn at(window: Driven) -> Self {
        Self {
            window,
            screens: Vec::new(),
            typed: Vec::new(),
            pins: Vec::new(),
        }
    }

    /// From the first start to "Today", in the rehearsal that goes on.
    pub async fn begins(&mut self) {
        self.window.press(".welcome .actions .button.main").await;
        self.window.wait_for("a[href='#/request']").await;
    }

    /// Looks at the screen: its title is counted when it is another one than before.
    pub async fn sees(&mut self) -> String {
        let title = "const title = [...document.querySelectorAll('main h1')]\
             .find((one) => one.getClientRects().length > 0); return title ? title.innerText : ''";
        let title = self.window.answer_of(title).await;
        let title = title.as_str().unwrap_or_default().to_owned();
        if self.screens.last() != Some(&title) {
            self.screens.push(title.clone());
        }
        title
    }

    /// Presses the main button of a question as soon as it can be pressed, and waits for what comes.
    pub async fn goes_on(&mut self) {
        let before = self.sees().await;
        self.window.press(MAIN).await;
        self.until(
            &format!("another screen than “{before}”"),
            ANOTHER,
            json!(before),
        )
        .await;
        self.sees().await;
    }

    /// Presses it where the screen stays.
    pub async fn presses_main(&mut self) {
        self.sees().await;
        self.window.press(MAIN).await;
    }

    /// Chooses an answer.
    pub async fn chooses(&self, input: &str) {
        self.window
            .press(&format!("main .choice:has({input})"))
            .await;
    }

    /// Types into a field.
    pub async fn types(&mut self, css: &str, text: &str) {
        self.window.fill(css, text).await;
        self.typed.push(css.to_owned());
    }

    /// Answers the question about a PIN that comes.
    pub async fn gives_pin(&mut self) {
        self.gives(PIN).await;
    }

    /// The same with another PIN.
    pub async fn gives(&mut self, pin: &str) {
        self.window.wait_for("#pin").await;
        let title = self.window.text_of("[role=dialog] .floating-title").await;
        self.window
            .photograph(&format!("pin-{}", self.pins.len()))
            .await;
        self.pins.push(title);
        self.types("#pin", pin).await;
        self.window.press("[role=dialog] .button.main").await;
    }

    /// Answers every question about a PIN until this script says true.
    pub async fn gives_pins_until(&mut self, script: &str) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        let asked = "return !!document.querySelector('#pin:not([data-seen])')";
        loop {
            if self.window.answer_of(&format!("return {script}")).await == true {
                return;
            }
            if self.window.answer_of(asked).await == true {
                let seen = "document.querySelector('#pin').dataset.seen = ''; return true";
                self.window.answer_of(seen).await;
                self.gives_pin().await;
            }
            if tokio::time::Instant::now() >= deadline {
                self.window.photograph("missing").await;
                panic!("does not come: {script}; {}", self.window.text().await);
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits until the desk keeps these words of the request.
    pub async fn is_kept(&self, words: &str) {
        let kept = "const draft = await window.__TAURI_INTERNALS__.invoke('request_draft', {}); \
             return JSON.stringify(draft).includes(wanted)";
        self.until(words, kept, json!(words)).await;
    }

    /// What was filled in before is given up: the next request begins with nothing.
    pub async fn drops_the_draft(&self) {
        let drop = "await window.__TAURI_INTERNALS__.invoke('drop_request_draft', {}); return true";
        assert_eq!(self.window.answer_of(drop).await, true);
        self.window.page.refresh().await.unwrap();
        self.window.wait_for("a[href='#/request']").await;
    }

    /// Goes to a place of the window.
    pub async fn goes_to(&self, place: &str) {
        let script = format!("location.hash = '#/{place}'; return true");
        assert_eq!(self.window.answer_of(&script).await, true);
    }

    /// Waits until the window is at a place that begins like this.
    pub async fn is_at(&self, beginning: &str) {
        self.until(
            beginning,
            "return location.hash.startsWith(wanted)",
            json!(beginning),
        )
        .await;
    }

    /// Waits until the page has these words.
    pub async fn reads(&self, words: &str) {
        self.until(
            words,
            "return document.body.innerText.includes(wanted)",
            json!(words),
        )
        .await;
    }

    /// Waits until a script says true; `wanted` is its argument.
    pub async fn until(&self, what: &str, script: &str, wanted: serde_json::Value) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        let script = format!("const wanted = {wanted}; {script}");
        loop {
            if self.window.answer_of(&script).await == true {
                return;
            }
            if tokio::time::Instant::now() >= deadline {
                self.window.photograph("missing").await;
                panic!("does not come: {what}; {}", self.window.text().await);
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Chooses another person of the rehearsal, and what goes wrong.
    pub async fn rehearses(&mut self, person: &str, fault: Option<&str>) {
        self.goes_to("rehearsal").await;
        self.chooses(&format!("input[name=person][value={person}]"))
            .await;
        if let Some(fault) = fault {
            let opened = "document.querySelector('main details').open = true; return true";
            assert_eq!(self.window.answer_of(opened).await, true);
            self.chooses(&format!("input[name=fault][value={fault}]"))
                .await;
        }
        self.presses_main().await;
        self.is_at("#/today").await;
    }

    /// A request as far as the question about the organisation, with the list on the page.
    pub async fn asks_for_the_list(&mut self) {
        self.goes_to("request").await;
        self.window.wait_for(MAIN).await;
        self.goes_on().await;
        self.chooses("input[name=belgian]").await;
        self.goes_on().await;
        self.presses_main().await;
        self.gives_pin().await;
        self.window
            .wait_for("main .choice input[name=organisation]")
            .await;
    }

    /// Gives the group by hand, where the list knows nothing about the holder; first with the wrong
    /// type, which is said at once.
    pub async fn gives_the_group(&mut self) {
        self.window
            .press("main .choice:last-of-type:has(input[name=organisation])")
            .await;
        self.types("#id", "94987645").await;
        self.types("#name", "Infirmières de l'Exemple").await;
        self.presses_main().await;
        self.window.wait_for("#id-wrong").await;
        self.window.press("#kind option[value='NIHII-GROUP']").await;
    }

    /// Takes the first organisation of the list.
    pub async fn takes_the_first_organisation(&mut self) {
        self.chooses("input[name=organisation]").await;
        self.goes_on().await;
    }

    /// The questions after the organisation, as far as "what will be signed".
    pub async fn answers_the_rest(&mut self) {
        self.types("#email", "certificats@groupement.example").await;
        self.types("#phone", "+3225550100").await;
        self.goes_on().await;
        self.accepts_the_contract().await;
        self.chooses_a_password().await;
    }

    /// Reads the contract and accepts it.
    pub async fn accepts_the_contract(&mut self) {
        self.window.wait_for("iframe").await;
        self.window.photograph("contract").await;
        self.chooses("input[type=checkbox]").await;
        self.goes_on().await;
    }

    /// Gives the new keystore its password, twice.
    pub async fn chooses_a_password(&mut self) {
        self.types("input[id$='-password']", PASSWORD).await;
        self.types("input[id$='-again']", PASSWORD).await;
        self.goes_on().await;
    }

    /// Signs with the second PIN, and is told that it is sent.
    pub async fn signs(&mut self) {
        self.presses_main().await;
        self.gives_pin().await;
        self.is_at("#/sent/").await;
        self.window.wait_for("main h1").await;
        self.window.photograph("sent").await;
    }

    /// Waits for the delivery, installs it, and reads that the computer is ready.
    pub async fn installs(&mut self) {
        self.window
            .press("main a.button.main[href^='#/complete/']")
            .await;
        self.is_at("#/complete/").await;
        self.types("#password", PASSWORD).await;
        self.window.press(MAIN).await;
        self.is_at("#/ready/").await;
        self.window.wait_for("main h1").await;
        self.window.photograph("ready").await;
    }

    /// No field holds a secret any more.
    pub async fn left_nothing_typed(&self) {
        assert_eq!(self.window.answer_of(TYPED).await, json!([]));
    }
}

/// The main button of the question that is on the page, when it can be pressed.
pub const MAIN: &str =
    "main form.question:not([hidden] *) .actions .button.main[aria-disabled=false]";

/// Another title than the one before.
const ANOTHER: &str = "const title = [...document.querySelectorAll('main h1')]\
     .find((one) => one.getClientRects().length > 0); return title !== undefined && title.innerText !== wanted";

/// Every field that still holds a secret.
const TYPED: &str = "return [...document.querySelectorAll('input')]\
    .filter((field) => ['password', 'text'].includes(field.type) && /kanarie|1234/i.test(field.value)).map((field) => field.id)";

/// What is typed as the password of a keystore; the search through what tests leave looks for it.
pub const PASSWORD: &str = "Kanarie-5317-klokt";
/// Of every card of the rehearsal, and of the virtual cards of these tests.
pub const PIN: &str = "1234";

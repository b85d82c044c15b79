//! A director at the portals: reads exports in, gets tasks ready, and works them off. Only what a person sees is pressed and typed into.

use serde_json::{Value, json};

use crate::drag::drop_files;
use crate::driven::Driven;
use crate::hand::Hand;
use crate::stage::Stage;

/// A director before the window.
pub struct Director {
    /// What they do as everybody does.
    pub hand: Hand,
}

impl Director {
    /// Starts the program anew, and begins for real.
    pub async fn begins(test: &str, language: &str) -> Option<Self> {
        let stage = Stage::new(test)?;
        let director = Self::at(stage, test, language).await?;
        director
            .hand
            .window
            .press(".welcome .actions .button:not(.main)")
            .await;
        director
            .hand
            .until(
                "the first page",
                "return location.hash === '#/today'",
                Value::Null,
            )
            .await;
        Some(director)
    }

    /// Before the window on a stage that is there.
    pub async fn at(stage: Stage, test: &str, language: &str) -> Option<Self> {
        let window = Driven::on(stage, test, &["--lang", language], &[]).await?;
        window.wait_for("main h1").await;
        let hand = Hand::at(window);
        Some(Self { hand })
    }

    /// Adds an organisation, one question after the other.
    pub async fn adds(&mut self, name: &str, manual: &str) {
        self.hand.goes_to("access").await;
        self.hand
            .window
            .press("main a.button.main[href='#/access/add']")
            .await;
        self.hand.types("#name", name).await;
        self.hand.goes_on().await;
        self.hand.window.wait_for("#number").await;
        self.hand.goes_on().await;
        self.hand.chooses(&format!("input[value='{manual}']")).await;
        self.hand.presses_main().await;
        self.hand.is_at("#/access/tree/").await;
    }

    /// Drops an export on the window and takes it as read, of this day and this node when they are given.
    pub async fn reads_in(
        &mut self,
        file: &std::path::Path,
        node: Option<&str>,
        day: Option<&str>,
    ) {
        self.hand.goes_to("access").await;
        let way = "main a[href='#/access/import']";
        self.hand.window.press(way).await;
        self.hand.window.wait_for("#drop").await;
        drop_files(self.hand.window.stage(), &[file.to_path_buf()]);
        self.hand.window.wait_for("#dated").await;
        if let Some(node) = node {
            self.chooses("node", node).await;
        }
        if let Some(day) = day {
            self.hand.types("#dated", day).await;
        }
    }

    /// Takes what was looked at, also where it differs much from the last one.
    pub async fn takes(&mut self) {
        let same = "main form .choice > input[type=checkbox]";
        let asked = format!("return !!document.querySelector('{same}')");
        if self.hand.window.answer_of(&asked).await == true {
            self.hand.window.press(same).await;
        }
        self.hand.presses_main().await;
        self.hand.window.wait_for("#findings").await;
    }

    /// Chooses in a list.
    pub async fn chooses(&self, list: &str, value: &str) {
        let option = format!("#{list} option[value='{value}']");
        self.hand.window.press(&option).await;
    }

    /// The node of the first organisation whose name has these words.
    pub async fn node(&self, words: &str) -> String {
        let all = self.asks("access_organisations", json!({})).await;
        let organisation = &all["organisations"][0]["node"];
        let tree = self
            .asks("access_tree", json!({ "organisation": organisation }))
            .await;
        let mut nodes = tree["nodes"].as_array().unwrap().iter();
        let found = nodes.find(|node| node["name"].as_str().unwrap().contains(words));
        found.unwrap()["node"].as_str().unwrap().to_owned()
    }

    /// Every task that is there.
    pub async fn tasks(&self) -> Vec<Value> {
        let told = self
            .asks("access_tasks", json!({ "organisation": null }))
            .await;
        told["tasks"].as_array().unwrap().clone()
    }

    /// What the desk says of a task.
    pub async fn task(&self, task: &str) -> Value {
        self.asks("access_task", json!({ "task": task })).await
    }

    /// Where a task stands.
    pub async fn state(&self, task: &str) -> String {
        let task = self.task(task).await;
        task["line"]["state"].as_str().unwrap().to_owned()
    }

    /// Says in words that a task is done, where nothing better can prove it.
    pub async fn states(&mut self, task: &str, words: &str) {
        self.shows(task).await;
        self.hand.window.press("main .ways summary").await;
        self.hand.types("#proof-words", words).await;
        self.hand
            .window
            .press("main .ways form button[type=submit]")
            .await;
        self.hand
            .window
            .wait_for("main section .actions .button.main")
            .await;
    }

    /// What the desk answers; the page is not touched.
    pub async fn asks(&self, command: &str, with: Value) -> Value {
        let script = format!("return await window.__TAURI_INTERNALS__.invoke('{command}', {with})");
        self.hand.window.answer_of(&script).await
    }

    /// Goes to a task and fills in what is missing, until it can be done; `known` is what the director knows.
    pub async fn gets_ready(&mut self, task: &str, known: &dyn Fn(&str) -> Option<String>) {
        self.shows(task).await;
        for _ in 0..40 {
            let now = self.task(task).await;
            if now["line"]["state"] != "draft" {
                return;
            }
            let mut inputs = now["inputs"].as_array().unwrap().iter();
            let missing = inputs.find(|one| one["required"] == true && one["given"] == false);
            match missing {
                Some(input) => self.fills(task, input, known).await,
                None => self.settles(task, &now).await,
            }
        }
        self.gives_up(task).await;
    }

    async fn fills(&mut self, task: &str, input: &Value, known: &dyn Fn(&str) -> Option<String>) {
        let id = input["id"].as_str().unwrap();
        let choices = input["choices"].as_array().unwrap();
        let line = format!("[data-input='{id}']");
        let first = || choices[0]["id"].as_str().unwrap().to_owned();
        if input["kept"] == false {
            // Clavis makes one up by the portal's rules.
            self.hand
                .window
                .press(&format!("{line} .proposal .button:last-child"))
                .await;
        } else if ["applications", "yes"]
            .iter()
            .any(|kind| input["kind"] == *kind)
        {
            self.hand.window.press(&format!("{line} .choice")).await;
        } else if choices.is_empty() {
            let text = known(id).unwrap_or_else(|| usual(input));
            let field = format!("#in-{id}");
            self.hand.types(&field, &text).await;
            let there = self.hand.window.wait_for(&field).await;
            there.send_keys("\u{e004}").await.unwrap();
        } else {
            let value = known(id).map_or_else(first, |known| chosen(choices, &known));
            self.chooses(&format!("in-{id}"), &value).await;
        }
        let given = format!(
            "const task = await window.__TAURI_INTERNALS__.invoke('access_task', {{ task: '{task}' }}); \
             return !task.inputs.some((one) => one.id === wanted && !one.given)"
        );
        self.hand
            .until(&format!("{id} of {task}"), &given, json!(id))
            .await;
    }

    /// Says that the first thing of which nobody knows whether it is true is true.
    async fn settles(&self, task: &str, now: &Value) {
        let conditions = now["preconditions"].as_array().unwrap();
        let open = conditions.iter().position(|one| one["truth"] != "true");
        let at = open.unwrap_or_else(|| panic!("nothing is missing: {now}"));
        let said = format!("#before ~ ul > li:nth-child({}) .row .button", at + 1);
        self.hand.window.press(&said).await;
        let settled = format!(
            "const task = await window.__TAURI_INTERNALS__.invoke('access_task', {{ task: '{task}' }}); \
             return task.preconditions[wanted]?.truth === 'true' || task.line.state !== 'draft'"
        );
        self.hand
            .until("a condition that holds", &settled, json!(at))
            .await;
    }

    /// Goes to a task.
    pub async fn shows(&self, task: &str) {
        self.hand.goes_to(&format!("access/task/{task}")).await;
        self.hand.window.wait_for("main .stands").await;
    }

    /// Gets a task ready and does it at the portal, as far as "confirmed".
    pub async fn works_off(&mut self, task: &str, known: &dyn Fn(&str) -> Option<String>) {
        self.gets_ready(task, known).await;
        let buttons = [
            ("ready", "main .ready .button.main, main .sent .button.main"),
            (
                "on-portal",
                "main .now .done .button.main, main .shown .button.main",
            ),
            ("saved", "main .alarm .button.main"),
        ];
        self.presses_through(task, &buttons).await;
    }

    /// Does a task at the portal as far as "saved".
    pub async fn saves(&mut self, task: &str) {
        self.shows(task).await;
        let buttons = [
            ("ready", "main .ready .button.main"),
            ("on-portal", "main .now .done .button.main"),
        ];
        self.presses_through(task, &buttons).await;
    }

    /// Presses what stands for each state, until the task is in none of them.
    async fn presses_through(&self, task: &str, buttons: &[(&str, &str)]) {
        for _ in 0..40 {
            let before = self.task(task).await;
            let state = before["line"]["state"].as_str().unwrap().to_owned();
            let Some((_, button)) = buttons.iter().find(|(of, _)| *of == state) else {
                return;
            };
            self.hand.window.wait_for(button).await;
            let shown = self.hand.window.answer_of(&format!("return {SHOWN}")).await;
            self.hand.window.press(button).await;
            self.moves_on(&shown).await;
        }
        self.gives_up(task).await;
    }

    /// Waits until the page shows another step or state than before.
    pub async fn moves_on(&self, before: &Value) {
        let script = format!("return JSON.stringify({SHOWN}) !== JSON.stringify(wanted)");
        self.hand
            .until("the next step", &script, before.clone())
            .await;
    }

    async fn gives_up(&self, task: &str) -> ! {
        self.hand.window.photograph("missing").await;
        panic!("{task} never comes to its end: {}", self.task(task).await)
    }
}

/// The choice with this id, or with these words.
fn chosen(choices: &[Value], known: &str) -> String {
    let is = |one: &&Value| {
        let words = one["words"].as_str().unwrap().to_lowercase();
        one["id"] == known || words.contains(&known.to_lowercase())
    };
    let found = choices.iter().find(is);
    let found = found.unwrap_or_else(|| panic!("{known} is not among {choices:?}"));
    found["id"].as_str().unwrap().to_owned()
}

/// What anybody would type.
fn usual(input: &Value) -> String {
    let text = match input["kind"].as_str().unwrap() {
        "email" => "iemand@borstkliniek-fictief.example",
        "date" => "31/12/2026",
        "portal-username" => "nieuwegebruiker",
        _ => "Fictief",
    };
    text.to_owned()
}

/// What tells one step or state on the page from the next, in the window and in the small one.
pub const SHOWN: &str = "['h1', '.stands strong', '.now > p', '#now', '#confirmation', '.button.main']\
    .map((one) => document.querySelector(`main ${one}`)?.innerText ?? '')";

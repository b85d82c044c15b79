//! The small window beside the browser, in the same hands as the other one.

use serde_json::{Value, json};

use crate::director::{Director, SHOWN};
use crate::driven::LOOK;

impl Director {
    /// Opens the small window at a task and turns to it.
    pub async fn opens_the_small_window(&self, task: &str) {
        self.shows(task).await;
        self.hand.window.press("main .batch > button").await;
        let page = &self.hand.window.page;
        let own = page.window().await.unwrap();
        let deadline = tokio::time::Instant::now() + crate::driven::PATIENCE;
        let small = loop {
            let all = page.windows().await.unwrap();
            if let Some(other) = all.into_iter().find(|one| *one != own) {
                break other;
            }
            if tokio::time::Instant::now() >= deadline {
                self.hand.window.photograph("missing").await;
                panic!("the small window does not come");
            }
            tokio::time::sleep(LOOK).await;
        };
        page.switch_to_window(small).await.unwrap();
        self.hand.window.wait_for(".companion h1").await;
    }

    /// Works off one person after the other in the small window: each value copied, each step done, "saved?",
    /// "confirmed?", and on to the next; gives the states and steps that were seen.
    pub async fn works_off_beside(&self, tasks: &[String]) -> Vec<String> {
        let mut seen = Vec::new();
        // Once a person is confirmed the next one comes by itself.
        for task in tasks {
            for _ in 0..40 {
                let now = self.beside(&tasks[0]).await;
                if now["task"] != task.as_str() {
                    break;
                }
                let state = now["state"].as_str().unwrap().to_owned();
                let button = match state.as_str() {
                    "ready" | "on-portal" => ".companion .button.main.whole",
                    "saved" => ".companion .alarm .button.main",
                    _ => break,
                };
                self.hand.window.wait_for(button).await;
                if state == "on-portal" {
                    self.copies_all(&now).await;
                }
                let name = format!("beside-{state}-{}", given(&now["step"]).len().min(2));
                if !seen.contains(&name) {
                    self.hand.window.photograph(&name).await;
                    seen.push(name);
                }
                let shown = self.hand.window.answer_of(&format!("return {SHOWN}")).await;
                self.hand.window.press(button).await;
                self.moves_on(&shown).await;
            }
        }
        self.hand.window.photograph("beside-done").await;
        seen
    }

    /// Copies what the step has, each by its own key, in the order of the form.
    async fn copies_all(&self, now: &Value) {
        let invented = ".companion [data-invent]";
        if self
            .hand
            .window
            .answer_of(&format!("return !!document.querySelector('{invented}')"))
            .await
            == true
        {
            self.hand.window.photograph("beside-invents").await;
            self.hand.window.press(invented).await;
        }
        for input in given(&now["step"]) {
            let next = format!(".companion .copies .next [data-copy={input}]");
            self.hand.window.press(&next).await;
            let gone = "return !document.querySelector(wanted)";
            self.hand.until(&input, gone, json!(next)).await;
        }
    }

    /// What the small window is told; it may ask for nothing else of a task.
    async fn beside(&self, task: &str) -> Value {
        self.asks("access_companion", json!({ "task": task })).await
    }

    /// Turns back to the window.
    pub async fn turns_back(&self) {
        let page = &self.hand.window.page;
        let small = page.window().await.unwrap();
        let all = page.windows().await.unwrap();
        let own = all.into_iter().find(|one| *one != small).unwrap();
        page.switch_to_window(own).await.unwrap();
    }
}

/// The values of a step that are there.
fn given(step: &Value) -> Vec<String> {
    let values = step["copies"].as_array().into_iter().flatten();
    let given = values.filter(|one| one["given"] == true || one["invented"] == true);
    given
        .map(|one| one["input"].as_str().unwrap().to_owned())
        .collect()
}

//! A window in the hands of WebKitWebDriver: what it shows, and what is pressed in it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Outcome;

/// A window and its driver; both end when this value is dropped.
pub struct Driven {
    driver: Child,
    port: u16,
    session: String,
}

impl Driven {
    /// Starts the driver by `environment`, a command whose environment the window gets too, and by it
    /// the program with its words.
    pub fn start(mut environment: Command, program: &Path, words: &[&str]) -> Outcome<Self> {
        let port = free_port()?;
        let driver = environment
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("WebKitWebDriver: {error}"))?;
        let mut driven = Self {
            driver,
            port,
            session: String::new(),
        };
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": {"binary": program, "args": words},
            "timeouts": {"script": PATIENCE.as_millis() as u64},
        }}});
        // The first try is refused while the driver starts.
        let answer = until(|| driven.send("POST", "/session", &wanted))?;
        let session = answer["sessionId"].as_str().ok_or("no session")?;
        session.clone_into(&mut driven.session);
        Ok(driven)
    }

    /// What this script returns.
    pub fn run(&self, script: &str) -> Outcome<Value> {
        self.ask("execute/sync", &json!({"script": script, "args": []}))
    }

    /// What this promise comes to.
    pub fn await_for(&self, promise: &str) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             Promise.resolve({promise}).then(done, (error) => done('refused: ' + error));"
        );
        self.ask("execute/async", &json!({"script": script, "args": []}))
    }

    /// Waits until this expression is true.
    pub fn until(&self, expression: &str) -> Outcome {
        let script = format!("return Boolean({expression})");
        until(|| match self.run(&script)? {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("it never came to {expression}")),
        })
    }

    /// Waits for what this selects, and presses it.
    pub fn press(&self, css: &str) -> Outcome {
        self.until(&format!("document.querySelector(`{css}`)"))?;
        let script = format!(
            "const it = document.querySelector(`{css}`); it.scrollIntoView({{block: 'nearest'}}); it.click();"
        );
        self.run(&script).map(drop)
    }

    /// Waits for a field, and types into it.
    pub fn fill(&self, css: &str, text: &str) -> Outcome {
        self.until(&format!("document.querySelector(`{css}`)"))?;
        let script = format!(
            "const it = document.querySelector(`{css}`); it.focus(); it.value = `{text}`; \
             it.dispatchEvent(new Event('input', {{bubbles: true}})); \
             it.dispatchEvent(new Event('change', {{bubbles: true}}));"
        );
        self.run(&script).map(drop)
    }

    /// Ends the session; a driver that is killed before leaves its window behind.
    pub fn close(mut self) -> Outcome {
        self.end()
    }

    fn end(&mut self) -> Outcome {
        let session = std::mem::take(&mut self.session);
        let ended = match session.is_empty() {
            true => Ok(()),
            false => self
                .send("DELETE", &format!("/session/{session}"), &Value::Null)
                .map(drop),
        };
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        ended
    }

    fn ask(&self, what: &str, body: &Value) -> Outcome<Value> {
        self.send("POST", &format!("/session/{}/{what}", self.session), body)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Outcome<Value> {
        let said = |error: std::io::Error| format!("WebKitWebDriver: {error}");
        let body = match body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(said)?;
        stream
            .set_read_timeout(Some(PATIENCE + PATIENCE))
            .map_err(said)?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .map_err(said)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(said)?;
        let answer = String::from_utf8_lossy(&answer);
        let (_, text) = answer
            .split_once("\r\n\r\n")
            .ok_or("WebKitWebDriver answers nothing")?;
        let answer: Value =
            serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))?;
        let value = answer["value"].clone();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        let _ = self.end();
    }
}

/// Tries until it succeeds, or patience ends.
pub fn until<T>(mut ask: impl FnMut() -> Outcome<T>) -> Outcome<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match ask() {
            Ok(answer) => return Ok(answer),
            Err(why) if Instant::now() >= deadline => return Err(why),
            Err(_) => std::thread::sleep(LOOK),
        }
    }
}

fn free_port() -> Outcome<u16> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|held| held.local_addr())
        .map(|address| address.port())
        .map_err(|error| error.to_string())
}

/// How long a page may take on a busy computer.
const PATIENCE: Duration = Duration::from_secs(40);

/// Between two looks.
const LOOK: Duration = Duration::from_millis(50);

//! A window in the hands of a driver: it reads, presses and photographs as WebDriver lets it.

use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::picture;
use crate::stage::{Group, PROGRAM, Stage, found};

/// The window of one test.
pub struct Driven {
    /// The session.
    pub page: Client,
    test: String,
    // Before the stage, so that everything has ended when that one clears up.
    _driver: Group,
    stage: Stage,
}

impl Driven {
    /// Starts the program with these words on a stage of its own; `None`, said aloud, where
    /// WebKitWebDriver or Xvfb are absent.
    pub async fn start(test: &str, words: &[&str]) -> Option<Self> {
        let stage = Stage::new(test)?;
        Self::on(stage, test, words, &[]).await
    }

    /// The same on a stage that is there, with more environment.
    pub async fn on(
        stage: Stage,
        test: &str,
        words: &[&str],
        environment: &[(&str, &std::ffi::OsStr)],
    ) -> Option<Self> {
        let Some(program) = found("WebKitWebDriver") else {
            println!("SKIPPED {test}: WebKitWebDriver is not on this computer");
            return None;
        };
        let port = free_port();
        let log = std::fs::File::create(stage.folder.join("driver.log")).unwrap();
        let driver = Group::start(
            stage
                .command(program)
                .args(["--host=127.0.0.1", &format!("--port={port}")])
                .env("TAURI_AUTOMATION", "true")
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .envs(environment.iter().copied())
                .stdout(Stdio::null())
                .stderr(log),
        );
        let wanted = json!({
            "webkitgtk:browserOptions": { "binary": PROGRAM, "args": words }
        });
        let Value::Object(wanted) = wanted else {
            return None;
        };
        let page = connected(port, wanted, &stage.folder).await;
        Some(Self {
            page,
            test: test.to_owned(),
            _driver: driver,
            stage,
        })
    }

    /// The stage below the window.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Waits until this is on the page.
    pub async fn wait_for(&self, css: &str) -> fantoccini::elements::Element {
        let wait = self.page.wait().at_most(PATIENCE).every(LOOK);
        match wait.for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => {
                self.photograph("missing").await;
                panic!(
                    "{css} does not come: {error}; the page says: {}",
                    self.text().await
                )
            }
        }
    }

    /// Presses what this selects.
    pub async fn press(&self, css: &str) {
        let element = self.wait_for(css).await;
        self.to_the_middle(&element).await;
        if let Err(error) = element.click().await {
            self.photograph("cannot-be-pressed").await;
            panic!("{css} cannot be pressed: {error}");
        }
    }

    async fn to_the_middle(&self, element: &fantoccini::elements::Element) {
        let middle = "arguments[0].scrollIntoView({block: 'center'})";
        let argument = serde_json::to_value(element).unwrap();
        let _ = self.page.execute(middle, vec![argument]).await;
    }

    /// Types into a field, as soon as it can be typed into.
    pub async fn fill(&self, css: &str, text: &str) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let field = self.wait_for(css).await;
            self.to_the_middle(&field).await;
            match field.clear().await {
                Ok(()) => return field.send_keys(text).await.unwrap(),
                Err(error) if tokio::time::Instant::now() >= deadline => {
                    self.photograph("cannot-be-typed-into").await;
                    panic!("{css} cannot be typed into: {error}")
                }
                Err(_) => tokio::time::sleep(LOOK).await,
            }
        }
    }

    /// What a person reads.
    pub async fn text(&self) -> String {
        let said = self.page.execute("return document.body.innerText", vec![]);
        said.await
            .ok()
            .and_then(|said| said.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// What a person reads there.
    pub async fn text_of(&self, css: &str) -> String {
        self.wait_for(css).await.text().await.unwrap_or_default()
    }

    /// What this script answers; a promise is waited for.
    pub async fn answer_of(&self, script: &str) -> Value {
        let whole = format!(
            "const done = arguments[arguments.length - 1]; \
             (async () => {{ {script} }})().then(done, (error) => done('refused: ' + error))"
        );
        self.page.execute_async(&whole, vec![]).await.unwrap()
    }

    /// A picture of the screen as it is after two frames: the first one can be an old one. The driver's
    /// own pictures never come where the web view draws without the graphics card.
    pub async fn photograph(&self, name: &str) {
        let frames = "const done = arguments[arguments.length - 1]; \
                      requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        let _ = self.page.execute_async(frames, vec![]).await;
        let file = self.stage.folder.join(format!("{}-{name}.png", self.test));
        picture::write(self.stage.display(), &file);
    }

    /// Kills the program without a word, as a cut of the current does.
    pub async fn kill(self) -> Stage {
        let Self {
            page,
            _driver: driver,
            stage,
            ..
        } = self;
        let program = stage.running().expect("the program does not run");
        rustix::process::kill_process(program, rustix::process::Signal::KILL).unwrap();
        drop(page);
        drop(driver);
        stage
    }

    /// Ends the session before the driver: a driver that is killed leaves its window behind. The
    /// stage stays for another window.
    pub async fn close(self) -> Stage {
        let Self {
            page,
            _driver: driver,
            stage,
            ..
        } = self;
        let _ = page.close().await;
        drop(driver);
        stage
    }
}

/// The first try is refused while the driver starts.
async fn connected(
    port: u16,
    wanted: serde_json::Map<String, Value>,
    folder: &std::path::Path,
) -> Client {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let tried = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match tried {
            Ok(client) => return client,
            Err(error) if tokio::time::Instant::now() >= deadline => {
                let log = std::fs::read_to_string(folder.join("driver.log")).unwrap_or_default();
                panic!("no session: {error}\n{log}")
            }
            Err(_) => tokio::time::sleep(LOOK).await,
        }
    }
}

/// A port of this computer on which nothing listens now.
pub fn free_port() -> u16 {
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    held.local_addr().unwrap().port()
}

/// How long a page may take on a busy computer.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// Between two looks.
pub const LOOK: Duration = Duration::from_millis(100);

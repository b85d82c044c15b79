//! `cargo xtask pictures`: the pictures of the README, from the real window in rehearsal.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::driven::Driven;
use crate::install::{Need, install};
use crate::run::{cargo, root, run, step, target};
use crate::screen::{EXACT, Screen};
use crate::{Outcome, pages};

/// Builds the window, walks through a request in it, and keeps what it shows on the way.
pub fn pictures() -> Outcome {
    step("What the pictures need", || install(Need::Test))?;
    step("The pages", pages::build)?;
    step("The program", || {
        run(cargo().args([
            "build",
            "--release",
            "--locked",
            "--package",
            "clavis",
            "--package",
            "clavis-desktop",
        ]))
    })?;
    step("The pictures", walk)
}

fn walk() -> Outcome {
    // A short path, since it is on a picture.
    let folder = std::env::temp_dir().join("clavis");
    let _ = std::fs::remove_dir_all(&folder);
    let stage = Stage::set(&folder)?;
    stage.card()?;
    stage.request()?;
    stage.finish()?;
    stage.years_later()?;
    stage.window.close()
}

/// A window that fills its screen.
struct Stage {
    window: Driven,
    screen: Screen,
}

impl Stage {
    fn set(folder: &Path) -> Outcome<Self> {
        for inside in ["home", "data", "run"] {
            std::fs::create_dir_all(folder.join(inside)).map_err(|error| error.to_string())?;
        }
        let screen = Screen::start(EXACT, &folder.join("screen"))?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("DISPLAY", screen.display())
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("HOME", folder.join("home"))
            .env("XDG_RUNTIME_DIR", folder.join("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("CLAVIS_HOME", folder.join("data"));
        let program = target().join("release/clavis-desktop");
        let window = Driven::start(driver, &program, &["--rehearsal", "--lang", "en"])?;
        window.until("document.querySelector('main h1')")?;
        Ok(Self { window, screen })
    }

    fn card(&self) -> Outcome {
        self.go("card")?;
        self.window
            .until("document.querySelector('main dl.facts')")?;
        self.take("card")
    }

    /// A request up to what is sent, with the question about the PIN on the way.
    fn request(&self) -> Outcome {
        let window = &self.window;
        self.go("request")?;
        self.on()?;
        window.press("main .choice:has(input[name=belgian])")?;
        self.on()?;
        self.on()?;
        self.pin()?;
        window.press("main .choice:has(input[name=organisation])")?;
        self.on()?;
        window.fill("#email", "certificates@groupement.example")?;
        window.fill("#phone", "+32 2 555 01 00")?;
        self.on()?;
        window.press("main .choice:has(input[type=checkbox])")?;
        self.on()?;
        window.fill("input[id$='-password']", PASSWORD)?;
        window.fill("input[id$='-again']", PASSWORD)?;
        self.on()?;
        self.on()?;
        window.until("document.querySelector('#pin')")?;
        self.take("pin")?;
        self.pin()?;
        window.until("location.hash.startsWith('#/sent/')")
    }

    /// The certificate is delivered, installed and proven: a dark picture.
    fn finish(&self) -> Outcome {
        let window = &self.window;
        window.press(COMPLETE)?;
        window.fill("#password", PASSWORD)?;
        self.on()?;
        window.until("location.hash.startsWith('#/ready/')")?;
        let ready = window.run("return location.hash.slice(2)")?;
        self.appear("dark", 3)?;
        self.go(ready.as_str().unwrap_or_default())?;
        window.until("document.querySelector('main h1')")?;
        self.take("ready-dark")?;
        self.appear("light", 2)
    }

    /// Nearly three years later: the certificate can be renewed.
    fn years_later(&self) -> Outcome {
        let window = &self.window;
        self.go("today")?;
        window.run(
            "[...document.querySelectorAll('button')].find((one) => one.textContent.includes('34')).click()",
        )?;
        window.until("document.querySelector(`main a[href^='#/renew/']`)")?;
        self.take("today")
    }

    /// As a person chooses it in the settings, where it is the n-th choice.
    fn appear(&self, name: &str, place: usize) -> Outcome {
        self.go("settings")?;
        self.window.press(&format!(
            "main .choice:nth-of-type({place}):has(input[name=appearance])"
        ))?;
        self.window.until(&format!(
            "document.documentElement.dataset.appearance === '{name}'"
        ))
    }

    fn go(&self, place: &str) -> Outcome {
        self.window
            .run(&format!("location.hash = '#/{place}'"))
            .map(drop)
    }

    /// Goes on to the next question, as a person does: not before the page stands still.
    fn on(&self) -> Outcome {
        self.screen.settled()?;
        self.window.press(MAIN_BUTTON)
    }

    fn pin(&self) -> Outcome {
        self.window.fill("#pin", "1234")?;
        self.window.press("[role=dialog] .button.main")?;
        self.window.until("!document.querySelector('#pin')")
    }

    fn take(&self, name: &str) -> Outcome {
        let file = folder()?.join(format!("{name}.png"));
        self.screen.settled()?.write(&file)?;
        let bytes = std::fs::metadata(&file).map_err(|error| error.to_string())?;
        println!("{}: {} kB", file.display(), bytes.len() / 1000);
        Ok(())
    }
}

fn folder() -> Outcome<PathBuf> {
    let folder = root().join("docs/pictures");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    Ok(folder)
}

/// The main button of the question that is asked, as soon as it can be pressed.
const MAIN_BUTTON: &str =
    "main form.question:not([hidden] *) .actions .button.main[aria-disabled=false]";

/// The way from a certificate that was delivered to its installation.
const COMPLETE: &str = "main a[href^='#/complete/']";

/// Of a keystore of the rehearsal.
const PASSWORD: &str = "Rehearsal-only-1";

//! `cargo xtask demo`: two certificates from card to keystore, on this machine alone; then the window.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{Background, cargo, found, output, run, step, target};
use crate::window;

/// Installs what is missing, starts a virtual card behind pcscd and a virtual platform over HTTPS,
/// gets two certificates, lets other programs open the keystores, and stops everything. Where there is
/// a display, and unless `headless`, the window opens in rehearsal.
pub fn demo(headless: bool) -> Outcome {
    certificates()?;
    match (headless, has_display()) {
        (true, _) => Ok(()),
        (false, true) => window::window(false),
        (false, false) => {
            println!(
                "There is no display here: cargo xtask window opens the window where there is one."
            );
            Ok(())
        }
    }
}

fn has_display() -> bool {
    let named = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn certificates() -> Outcome {
    step("What the demonstration needs", || install(Need::Demo))?;
    step("Compile clavis", || {
        run(cargo().args(["build", "--quiet", "--locked", "--package", "clavis"]))
    })?;
    let folder = target().join("demo");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("home")).map_err(|error| error.to_string())?;
    let scene = Scene {
        clavis: target().join("debug/clavis"),
        folder,
    };
    let started = Instant::now();
    let outcome = scene.play();
    println!(
        "\n{:.1} s from the first start to the last check.",
        started.elapsed().as_secs_f64()
    );
    outcome?;
    println!(
        "Nothing is left running. The keystores and their passwords are in {}.",
        scene.folder.display()
    );
    Ok(())
}

struct Scene {
    clavis: PathBuf,
    folder: PathBuf,
}

struct Card {
    running: Option<Background>,
    facts: Value,
}

impl Scene {
    fn play(&self) -> Outcome {
        self.secret("pin", "1234")?;
        let card = step("The eID of a fictitious person", || self.card())?;
        let root = text(&card.facts, "root")?;
        let platform = step("The virtual eHealth platform, over HTTPS", || {
            self.platform(&root)
        })?;
        let acts = self.act(&card, &root);
        step("Stop the platform and the card", || {
            platform.stop()?;
            card.running.map_or(Ok(()), Background::stop)
        })?;
        acts
    }

    fn act(&self, card: &Card, root: &str) -> Outcome {
        step("What the card says", || {
            run(self
                .clavis(card)
                .args(["card", "read", "--trust-root", root]))
        })?;
        step("What the platform offers", || {
            run(self
                .clavis(card)
                .args(["cert", "types", "--platform"])
                .arg(self.ready("platform")))
        })?;
        for certificate in CERTIFICATES {
            self.certificate(card, root, certificate)?;
        }
        Ok(())
    }

    fn certificate(&self, card: &Card, root: &str, wanted: &Wanted) -> Outcome {
        let password = self.secret(&format!("{}.password", wanted.kind), wanted.password)?;
        let keystores = self.folder.join("keystore").join(wanted.kind);
        step(
            &format!("Request {} for {}", wanted.kind, wanted.name),
            || {
                let mut command = self.clavis(card);
                command
                    .args(["cert", "request", "--accept-contract"])
                    .args([
                        "--type",
                        wanted.kind,
                        "--id",
                        wanted.id,
                        "--name",
                        wanted.name,
                    ])
                    .args(["--email", "demo@example.be", "--phone", "+32 2 000 00 00"])
                    .arg("--platform")
                    .arg(self.ready("platform"))
                    .arg("--keystore-dir")
                    .arg(&keystores)
                    .args(["--trust-root", root])
                    .arg("--pin-file")
                    .arg(self.folder.join("secrets/pin"))
                    .arg("--password-file")
                    .arg(&password);
                if let Some(application) = wanted.application_id {
                    command.args(["--application-id", application]);
                }
                run(&mut command)
            },
        )?;
        let keystore = the_keystore(&keystores)?;
        step(
            "Wait for the delivery, install, register the encryption token",
            || {
                run(self
                    .clavis(card)
                    .args(["cert", "complete"])
                    .arg(&keystore)
                    .arg("--platform")
                    .arg(self.ready("platform"))
                    .arg("--password-file")
                    .arg(&password))
            },
        )?;
        step("Check what is in the keystore", || {
            run(self
                .clavis(card)
                .args(["cert", "inspect"])
                .arg(&keystore)
                .arg("--password-file")
                .arg(&password))
        })?;
        step("The same keystore as keytool and OpenSSL see it", || {
            judges(&keystore, &password)
        })
    }

    /// The virtual card: behind a private smart-card service where one can be started.
    fn card(&self) -> Outcome<Card> {
        let virtual_reader = Path::new("/usr/lib/pcsc/drivers/serial/libifdvpcd.so").exists();
        let socket_folder =
            Path::new("/run/pcscd").exists() || std::fs::create_dir_all("/run/pcscd").is_ok();
        if !(virtual_reader && found("pcscd") && socket_folder) {
            println!(
                "No virtual reader for the smart-card service here: the card runs inside clavis."
            );
            return self.card_in_process();
        }
        let ready = self.ready("card");
        let running = Background::start(
            self.bare()
                .args([
                    "rehearsal",
                    "card",
                    "--private-pcscd",
                    "--stop-with-input",
                    "--data",
                ])
                .arg(self.folder.join("card"))
                .arg("--ready-file")
                .arg(&ready),
        )?;
        let (running, facts) = wait_for(running, &ready)?;
        println!(
            "{} in reader \"{}\"",
            text(&facts, "person")?,
            text(&facts, "reader")?
        );
        Ok(Card {
            running: Some(running),
            facts,
        })
    }

    fn card_in_process(&self) -> Outcome<Card> {
        let made = output(
            self.bare()
                .args(["rehearsal", "card", "--only-prepare", "--json", "--data"])
                .arg(self.folder.join("card")),
        )?;
        Ok(Card {
            running: None,
            facts: serde_json::from_str(&made).map_err(|error| error.to_string())?,
        })
    }

    fn platform(&self, eid_root: &str) -> Outcome<Background> {
        let ready = self.ready("platform");
        let running = Background::start(
            self.bare()
                .args([
                    "rehearsal",
                    "up",
                    "--stop-with-input",
                    "--deliver-after",
                    "2s",
                    "--data",
                ])
                .arg(self.folder.join("platform"))
                .args(["--trust-eid-root", eid_root, "--ready-file"])
                .arg(&ready),
        )?;
        let (running, facts) = wait_for(running, &ready)?;
        println!("{}", text(&facts, "certra")?);
        Ok(running)
    }

    /// clavis with the demonstration's own data folder.
    fn bare(&self) -> Command {
        let mut command = Command::new(&self.clavis);
        command.env("CLAVIS_HOME", self.folder.join("home"));
        command
    }

    /// The same, with the reader in which the card is.
    fn clavis(&self, card: &Card) -> Command {
        let mut command = self.bare();
        if let Some(socket) = card.facts["pcsc_socket"].as_str() {
            command.env("PCSCLITE_CSOCK_NAME", socket);
        }
        if let Some(reader) = card.facts["reader"].as_str() {
            command.args(["--reader", reader]);
        }
        command
    }

    fn ready(&self, what: &str) -> PathBuf {
        self.folder.join(format!("{what}.json"))
    }

    fn secret(&self, name: &str, value: &str) -> Outcome<PathBuf> {
        let folder = self.folder.join("secrets");
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let path = folder.join(name);
        std::fs::write(&path, value).map_err(|error| error.to_string())?;
        Ok(path)
    }
}

/// Waits until the background program has written its ready file.
fn wait_for(mut running: Background, ready: &Path) -> Outcome<(Background, Value)> {
    let deadline = Instant::now() + Duration::from_secs(60);
    while Instant::now() < deadline {
        if let Some(facts) = std::fs::read_to_string(ready)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
        {
            return Ok((running, facts));
        }
        if let Some(why) = running.ended() {
            return Err(why);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(format!("{} was not written in 60 s", ready.display()))
}

fn the_keystore(folder: &Path) -> Outcome<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "p12"))
        .collect();
    files.sort();
    files
        .pop()
        .ok_or_else(|| format!("no keystore in {}", folder.display()))
}

/// keytool and OpenSSL list the keystore; both read the password from its file.
fn judges(keystore: &Path, password: &Path) -> Outcome {
    if found("keytool") {
        run(Command::new("keytool")
            .args(["-list", "-storetype", "PKCS12", "-keystore"])
            .arg(keystore)
            .arg("-storepass:file")
            .arg(password))?;
    } else {
        println!("keytool is not on this computer: skipped");
    }
    if found("openssl") {
        openssl(keystore, password)?;
    } else {
        println!("openssl is not on this computer: skipped");
    }
    Ok(())
}

/// What OpenSSL says of the keystore, without the certificates themselves.
fn openssl(keystore: &Path, password: &Path) -> Outcome {
    let said = crate::run::everything(
        Command::new("openssl")
            .args(["pkcs12", "-info", "-legacy", "-nokeys", "-in"])
            .arg(keystore)
            .args(["-passin", &format!("file:{}", password.display())]),
    )?;
    let mut inside = false;
    for line in said.lines() {
        inside |= line.starts_with("-----BEGIN");
        if !inside {
            println!("{line}");
        }
        inside &= !line.starts_with("-----END");
    }
    Ok(())
}

fn text(facts: &Value, key: &str) -> Outcome<String> {
    facts[key]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("{key} is missing in {facts}"))
}

struct Wanted {
    kind: &'static str,
    id: &'static str,
    name: &'static str,
    application_id: Option<&'static str>,
    password: &'static str,
}

const CERTIFICATES: &[Wanted] = &[
    Wanted {
        kind: "NIHII-GROUP",
        id: "94987645",
        name: "Groupement Exemple",
        application_id: None,
        password: "Rehearsal-only-1",
    },
    Wanted {
        kind: "CBE",
        id: "0998123466",
        name: "Hôpital Exemple",
        application_id: Some("DEMO_1"),
        password: "Rehearsal-only-2",
    },
];

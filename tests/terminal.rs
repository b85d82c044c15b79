//! The command line in a terminal: a person types, a program answers, and what is secret is not shown.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::canary;
use crate::scene::Scene;

/// A terminal with a program in it. A shell stands between, which tells afterwards how the program
/// ended and whether the terminal echoes again.
pub struct Terminal {
    pty: pty_process::blocking::Pty,
    child: std::process::Child,
    output: Receiver<Vec<u8>>,
    /// Everything that was on the screen.
    screen: String,
    /// How much of it was looked at.
    seen: usize,
}

impl Terminal {
    /// Starts a command of the scene in a terminal of so many columns.
    pub fn open(scene: &Scene, words: &[&str], columns: u16) -> Self {
        Self::of(&scene.command(words), columns, None)
    }

    /// The same with any command, and as another user of the system.
    pub fn of(command: &Command, columns: u16, user: Option<u32>) -> Self {
        let (pty, pts) = pty_process::blocking::open().unwrap();
        pty.resize(pty_process::Size::new(50, columns)).unwrap();
        let mut shell = in_shell(command);
        if let Some(user) = user {
            shell = shell.uid(user).gid(user);
        }
        let child = shell.spawn(pts).unwrap();
        let (sender, output) = channel();
        let mut screen = pty_process_reader(&pty);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count) = screen.read(&mut bytes) {
                if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            pty,
            child,
            output,
            screen: String::new(),
            seen: 0,
        }
    }

    /// Waits until `text` is on the screen, after what was waited for before.
    pub fn sees(&mut self, text: &str) -> &mut Self {
        loop {
            if let Some(place) = self.screen[self.seen..].find(text) {
                self.seen += place + text.len();
                return self;
            }
            if !self.more() {
                panic!("{text:?} never came:\n{}", self.screen);
            }
        }
    }

    /// Types a line.
    pub fn types(&mut self, line: &str) -> &mut Self {
        self.pty.write_all(line.as_bytes()).unwrap();
        self.pty.write_all(b"\n").unwrap();
        self
    }

    /// Presses Ctrl and a letter.
    pub fn control(&mut self, letter: u8) -> &mut Self {
        self.pty.write_all(&[letter & 0x1f]).unwrap();
        self
    }

    /// Waits for the end: the exit code and everything that was on the screen. The terminal must
    /// echo again.
    pub fn ends(mut self) -> (i32, String) {
        self.sees("TERMINAL ");
        while self.more() {}
        let _ = self.child.wait();
        let after = &self.screen[self.seen..];
        let (exit, modes) = after.split_once(' ').unwrap();
        let echoes = modes.split_whitespace().any(|mode| mode == "echo");
        assert!(echoes, "the terminal does not echo any more: {after}");
        (exit.parse().unwrap(), self.screen)
    }

    fn more(&mut self) -> bool {
        match self.output.recv_timeout(PATIENCE) {
            Ok(bytes) => {
                // French has spaces that do not break before its colons.
                let text = String::from_utf8_lossy(&bytes).replace('\u{a0}', " ");
                self.screen.push_str(&text);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }
}

fn pty_process_reader(pty: &pty_process::blocking::Pty) -> std::fs::File {
    use std::os::fd::AsFd;
    std::fs::File::from(pty.as_fd().try_clone_to_owned().unwrap())
}

/// Ctrl+C is for the program: the shell goes on and tells how it ended.
fn in_shell(command: &Command) -> pty_process::blocking::Command {
    let script = "trap : INT; \"$@\"; echo \"TERMINAL $? $(stty -a)\"";
    let mut shell = pty_process::blocking::Command::new("sh")
        .args(["-c", script, "sh"])
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        shell = match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell.env("CLAVIS_LOG", "error").env("TERM", "xterm")
}

fn request(language: &'static str) -> Vec<&'static str> {
    vec![
        "cert",
        "request",
        "--lang",
        language,
        "--platform",
        "READY-PLATFORM",
        "--trust-root",
        "ROOT",
        "--keystore-dir",
        "KEYSTORES",
    ]
}

/// From the first question to the second PIN.
fn talk_in_french(terminal: &mut Terminal) {
    terminal
        .sees("Étape 1 sur 7")
        .sees("nationalité belge ? (oui/non)");
    terminal
        .types("peut-être")
        .sees("Tapez oui ou non")
        .types("oui");
    terminal.sees("C’est la carte de");
    terminal
        .sees("prouver à eHealth")
        .sees("Essais restants   3");
    terminal
        .sees("Code PIN (")
        .types("12a4")
        .sees("Il n’a pas été envoyé à la carte");
    terminal.sees("Code PIN (").types(canary::PIN);

    terminal
        .sees("Étape 2 sur 7")
        .sees("Une autre organisation");
    terminal
        .sees("(1 à 4) :")
        .types("9")
        .sees("de 1 à 4")
        .sees("(1 à 4) :")
        .types("4");
    terminal
        .sees("Quel type de numéro")
        .sees(" :")
        .types("NIHII-GROUP");
    terminal.sees("(NIHII-GROUP) ?").types("94987646");
    terminal
        .sees("chiffres de contrôle")
        .sees("(NIHII-GROUP) ?")
        .types("94987645");
    terminal
        .sees("le nom de l’organisation ?")
        .types("Groupe, Éxemple");
    terminal
        .sees("virgule")
        .sees("le nom de l’organisation ?")
        .types("Groupe d'Éxemple");
    terminal.sees("Dans le certificat : GROUPE D'EXEMPLE");

    terminal
        .sees("Étape 3 sur 7")
        .sees("Application ID (A")
        .types("epd_7");
    terminal
        .sees("minuscules")
        .sees("Prendre EPD_7 ? (oui/non)")
        .types("non");
    terminal.sees("Application ID (A").types("epd_7");
    terminal.sees("Prendre EPD_7 ? (oui/non)").types("oui");

    terminal
        .sees("Étape 4 sur 7")
        .sees("e-mail personnelle :")
        .types("an");
    terminal
        .sees("@")
        .sees("e-mail personnelle :")
        .types("an@example.be");
    terminal
        .sees("téléphone personnel :")
        .types("+32 2 000 00 00");
    terminal.sees("l’organisation (vide : aucune) :").types("");
    terminal.sees("l’organisation (vide : aucun) :").types("");

    terminal
        .sees("Étape 5 sur 7")
        .sees("[fr]")
        .sees("Durée : 36 mois");
    terminal
        .sees("Acceptez-vous ce contrat ? (oui/non)")
        .types("o");
    terminal
        .sees("en entier")
        .sees("Acceptez-vous ce contrat ? (oui/non)")
        .types("oui");

    terminal.sees("Étape 6 sur 7").sees("Au moins 8 caractères");
    terminal
        .sees("Nouveau mot de passe")
        .types("court")
        .sees("trop court");
    terminal
        .sees("Nouveau mot de passe")
        .types(canary::PASSWORD);
    terminal
        .sees("le même mot de passe :")
        .types("un-autre-11")
        .sees("diffèrent");
    terminal
        .sees("Nouveau mot de passe")
        .types(canary::PASSWORD);
    terminal
        .sees("le même mot de passe :")
        .types(canary::PASSWORD);

    terminal
        .sees("Étape 7 sur 7")
        .sees("GROUPE D'EXEMPLE")
        .sees("EPD_7");
    terminal
        .sees("signer la demande")
        .sees("Essais restants   3")
        .sees("Code PIN (");
}

fn shows_no_secret(screen: &str) {
    for secret in [canary::PIN, canary::WRONG_PIN, canary::PASSWORD] {
        assert!(!screen.contains(secret), "{screen}");
    }
    // What is not secret is echoed: otherwise the check above could not fail.
    assert!(screen.contains("(oui/non) oui"), "{screen}");
}

/// R-004-025 to R-004-060: the whole talk in French, another organisation typed in, wrong answers
/// corrected on the way; then the second step with the password asked for.
#[test]
fn a_talk_in_french_from_the_first_question_to_the_keystore() {
    let mut scene = Scene::new("terminal-french");
    scene.platform(&[]);
    let mut terminal = Terminal::open(&scene, &request("fr"), 100);
    talk_in_french(&mut terminal);
    terminal
        .types(canary::PIN)
        .sees("signée et envoyée")
        .sees("clavis cert complete");
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 0, "{screen}");
    shows_no_secret(&screen);
    assert!(
        screen.contains("Répétition : rien ici n’est réel"),
        "{screen}"
    );

    let words = ["cert", "complete", "--lang", "fr"];
    let mut terminal = Terminal::open(&scene, &words, 100);
    terminal.sees("Mot de passe de").types("un-mauvais-mot-9");
    terminal.sees("Mot de passe de").types(canary::PASSWORD);
    terminal
        .sees("(ETK) sont installés")
        .sees("GROUPE D'EXEMPLE")
        .sees("✓");
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 0, "{screen}");
    assert!(!screen.contains(canary::PASSWORD), "{screen}");
    crate::thread::note_keys(&scene, &scene.keystore());
}

/// Ctrl+C at a question, at a hidden one, and at the PIN for the signature, when the key is already
/// on disk: no keystore stays, the terminal echoes, and a sentence says that nothing is lost.
#[test]
fn ctrl_c_leaves_nothing_behind() {
    let mut scene = Scene::new("terminal-ctrl-c");
    scene.platform(&[]);

    let mut terminal = Terminal::open(&scene, &request("nl"), 100);
    terminal
        .sees("Belgische nationaliteit? (ja/nee)")
        .control(b'c');
    stopped(&scene, terminal, "Gestopt. Er is geen aanvraag verzonden");

    let mut terminal = Terminal::open(&scene, &request("de"), 100);
    terminal
        .sees("(ja/nein)")
        .types("ja")
        .sees("PIN-Code (")
        .control(b'c');
    stopped(&scene, terminal, "Aufgehört. Kein Antrag wurde gesendet");

    let mut terminal = Terminal::open(&scene, &request("fr"), 100);
    talk_in_french(&mut terminal);
    terminal.control(b'c');
    stopped(&scene, terminal, "Arrêté. Aucune demande n’a été envoyée");
    assert_eq!(
        scene
            .run(&["card", "pin", "status", "--json"])
            .well()
            .json()["tries_left"],
        3
    );
}

/// The end of input (Ctrl+D) at a question and at a hidden one.
#[test]
fn the_end_of_input_leaves_nothing_behind() {
    let mut scene = Scene::new("terminal-end-of-input");
    scene.platform(&[]);
    let mut terminal = Terminal::open(&scene, &request("en"), 100);
    terminal.sees("nationality? (yes/no)").control(b'd');
    stopped(&scene, terminal, "Stopped. No request was sent");

    let mut terminal = Terminal::open(&scene, &request("en"), 100);
    terminal
        .sees("(yes/no)")
        .types("y")
        .sees("PIN (4")
        .control(b'd');
    stopped(&scene, terminal, "Stopped. No request was sent");
}

fn stopped(scene: &Scene, mut terminal: Terminal, sentence: &str) {
    terminal.sees(sentence);
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 130, "{screen}");
    assert!(scene.keystores().is_empty(), "{screen}");
}

/// Promise 2: a wrong PIN ends the talk; nothing sends another. The PIN is not on the screen.
#[test]
fn a_wrong_pin_ends_the_talk() {
    let mut scene = Scene::new("terminal-wrong-pin");
    scene.platform(&[]);
    let mut terminal = Terminal::open(&scene, &request("fr"), 100);
    terminal
        .sees("(oui/non)")
        .types("oui")
        .sees("Code PIN (")
        .types(canary::WRONG_PIN);
    terminal.sees("Il reste 2 essais").sees("CARD-PIN-WRONG");
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 16, "{screen}");
    shows_no_secret(&screen);
    assert_eq!(screen.matches("Code PIN (").count(), 1, "{screen}");
    assert_eq!(
        scene
            .run(&["card", "pin", "status", "--json"])
            .well()
            .json()["tries_left"],
        2
    );
    assert!(scene.keystores().is_empty());
}

/// R-004-008: who is not Belgian is told whom to call, before a card is read.
#[test]
fn another_nationality_has_another_procedure() {
    let mut scene = Scene::new("terminal-nationality");
    scene.platform(&[]);
    let mut terminal = Terminal::open(&scene, &request("fr"), 100);
    terminal.sees("(oui/non)").types("non").sees("02 788 51 55");
    let (_, screen) = terminal.ends();
    assert!(screen.contains("CERT-NOT-BELGIAN"), "{screen}");
    assert!(!screen.contains("Lecture de la carte"), "{screen}");
}

/// Sentences are wrapped between words; a path stays whole.
#[test]
fn a_narrow_terminal_cuts_no_word() {
    let scene = Scene::new("terminal-narrow");
    for language in ["fr", "nl", "de", "en"] {
        let words = ["cert", "complete", "--lang", language];
        let (_, screen) = Terminal::open(&scene, &words, 60).ends();
        let said = screen.split("TERMINAL ").next().unwrap();
        for line in said.lines() {
            assert!(line.trim_end().chars().count() <= 60, "{line:?}");
        }
        assert!(said.lines().count() > 5, "{said}");
    }
}

const PATIENCE: Duration = Duration::from_secs(60);

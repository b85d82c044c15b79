//! Promise 1, never lose a key: the process is killed from outside at every journal step and every
//! disk call that a recording run saw; then `cert complete` goes on.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use crate::scene::Scene;
use crate::thread::note_keys;

/// Killed while requesting: what the platform accepted can be completed, always.
#[test]
fn killed_at_every_point_of_a_request() {
    let mut scene = Scene::new("kill-request");
    scene.platform(&[]);
    let points = record(&scene, &request(&scene, "K000"));
    assert!(
        points.iter().any(|point| point.starts_with("journal.")),
        "{points:?}"
    );
    assert!(
        points.iter().any(|point| point.starts_with("disk.")),
        "{points:?}"
    );
    println!("request: {} points", points.len());
    let (mut completed, mut never_sent) = (0, 0);
    for (number, point) in points.iter().enumerate() {
        let application = format!("K{:03}", number + 1);
        let before = scene.keystores();
        kill_at(&scene, &request(&scene, &application), number);
        let made: Vec<_> = scene
            .keystores()
            .into_iter()
            .filter(|file| !before.contains(file))
            .collect();
        assert!(made.len() <= 1, "{made:?}");
        let Some(file) = made.first() else {
            assert!(
                !accepted(&scene, &application),
                "{point}: accepted without a keystore"
            );
            never_sent += 1;
            continue;
        };
        let ended = scene.run(&complete(file.to_str().unwrap()));
        if accepted(&scene, &application) {
            assert_eq!(ended.exit, 0, "{}: {} {}", point, ended.out, ended.err);
            completed += 1;
        } else {
            assert_eq!(
                ended.code(),
                "CERT-NOT-REQUESTED",
                "{}: {}",
                point,
                ended.out
            );
            never_sent += 1;
        }
    }
    println!(
        "request: killed at {} points; {completed} completed, {never_sent} never sent, 0 keys lost",
        points.len()
    );
    assert!(completed > 3 && never_sent > 3);
    note_keys(&scene, &scene.keystore());
}

/// Killed while completing: the same command goes on and ends well.
#[test]
fn killed_at_every_point_of_completing() {
    let mut scene = Scene::new("kill-complete");
    scene.platform(&[]);
    let first = requested(&scene, "C000");
    let points = record(&scene, &complete(&first));
    println!("complete: {} points", points.len());
    for (number, point) in points.iter().enumerate() {
        let file = requested(&scene, &format!("C{:03}", number + 1));
        kill_at(&scene, &complete(&file), number);
        let ended = scene.run(&complete(&file));
        assert_eq!(ended.exit, 0, "{point}: {} {}", ended.out, ended.err);
        assert_eq!(ended.json()["state"], "complete", "{point}");
    }
    println!("complete: killed at {} points, 0 keys lost", points.len());
    note_keys(&scene, &scene.keystore());
}

fn request<'a>(scene: &Scene, application: &'a str) -> Vec<&'a str> {
    let mut words: Vec<&'a str> = scene.request_words();
    words.extend(["--application-id", application]);
    words
}

fn complete(file: &str) -> Vec<&str> {
    vec![
        "cert",
        "complete",
        file,
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--password-file",
        "PASSWORD",
    ]
}

/// Requests a certificate and returns the path of its keystore.
fn requested(scene: &Scene, application: &str) -> String {
    let answer = scene.run(&request(scene, application)).well().json();
    answer["keystore"].as_str().unwrap().to_owned()
}

fn accepted(scene: &Scene, application: &str) -> bool {
    let words = [
        "cert",
        "application-ids",
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--type",
        "NIHII-GROUP",
        "--id",
        "94987645",
    ];
    let answer = scene.run(&words).well().json();
    answer["application_ids"]
        .as_array()
        .unwrap()
        .iter()
        .any(|id| id == application)
}

/// Runs to the end and returns the names of all points.
fn record(scene: &Scene, words: &[&str]) -> Vec<String> {
    let mut process = Stepped::start(scene, words);
    let mut points = Vec::new();
    while let Some(point) = process.next() {
        points.push(point);
        process.go_on();
    }
    assert!(process.child.wait().unwrap().success());
    points
}

/// Kills the process while it stands at point `number`.
fn kill_at(scene: &Scene, words: &[&str], number: usize) {
    let mut process = Stepped::start(scene, words);
    for _ in 0..number {
        if process.next().is_none() {
            return;
        }
        process.go_on();
    }
    if process.next().is_some() {
        process.child.kill().unwrap();
    }
    process.child.wait().unwrap();
}

/// A process that stops at each of its points until it is told to go on.
pub struct Stepped {
    child: Child,
    lines: BufReader<TcpStream>,
}

impl Stepped {
    fn start(scene: &Scene, words: &[&str]) -> Self {
        Self::of(scene.command(words))
    }

    /// Starts a command.
    pub fn of(mut command: Command) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let child = command
            .env("CLAVIS_POINTS", listener.local_addr().unwrap().to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (stream, _) = listener.accept().unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            child,
            lines: BufReader::new(stream),
        }
    }

    /// The point at which it stands now; none when it has ended.
    pub fn next(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.lines.read_line(&mut line) {
            Ok(length) if length > 0 => Some(line.trim_end().to_owned()),
            _ => None,
        }
    }

    /// Lets it go on to its next point.
    pub fn go_on(&mut self) {
        let _ = self.lines.get_mut().write_all(b"\n");
    }

    /// Kills it where it stands.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for its end.
    pub fn ends(mut self) -> std::process::ExitStatus {
        self.child.wait().unwrap()
    }
}

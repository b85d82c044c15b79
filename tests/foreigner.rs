//! The way of a person with a BIS number and no Belgian eID: a request without a card, a link with a
//! deadline, then the certificate as usual.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::Value;

use crate::canary;
use crate::scene::{Ended, Scene};

/// No card anywhere; the number comes from standard input and stands in no output and no file
/// but the keystore's name.
#[test]
fn a_foreigner_confirms_behind_the_link_and_completes() {
    let scene = abroad("foreigner");
    let asked = request(&scene, NUMBER).well().json();
    assert_eq!(asked["state"], "sent");
    let (link, until) = (text(&asked["confirm_at"]), text(&asked["confirm_until"]));
    assert!(
        until > text(&scene.run(&CLOCK).well().json()["now"]),
        "{until}"
    );
    let name = scene
        .keystore()
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    assert!(name.starts_with(&format!("SSIN={NUMBER} ")));
    assert!(!text(&asked["keystore"]).contains(NUMBER));

    let line = the_open_one(&scene);
    assert_eq!(
        (&line["state"], &line["turn"], &line["confirm_at"]),
        (&"pending".into(), &"you".into(), &asked["confirm_at"])
    );
    assert_eq!(line["confirm_until"], asked["confirm_until"]);
    let early = complete(&scene);
    assert_eq!(
        (early.exit, early.code().as_str()),
        (30, "CERT-CONFIRMATION-OPEN")
    );

    assert_eq!(visit("GET", &link), 200);
    assert_eq!(
        the_open_one(&scene)["state"],
        "pending",
        "to look at the page is no yes"
    );
    assert_eq!(visit("POST", &link), 200);
    assert_eq!(the_open_one(&scene)["state"], "delivered");
    let complete = complete(&scene).well().json();
    assert_eq!(complete["state"], "complete");
    assert!(
        text(&complete["name"]).contains("OU=EXEMPLO INES"),
        "name, then first names"
    );
    let tested = scene
        .run_personal(&[
            "cert",
            "test",
            &file(&scene),
            "--json",
            "--password-file",
            "PASSWORD",
        ])
        .well()
        .json();
    assert_eq!(tested["light"], "green", "{tested}");
    no_output_has_the_number(&scene);
}

/// After the deadline the link is dead, and the request is over: that is said, and a new one may be
/// made.
#[test]
fn a_link_that_was_not_used_in_time() {
    let scene = abroad("foreigner-late");
    let asked = request(&scene, NUMBER).well().json();
    let link = text(&asked["confirm_at"]);
    scene
        .run(&[&CLOCK[..], &["--advance", "8d"]].concat())
        .well();
    assert_eq!(visit("GET", &link), 410);
    assert_eq!(visit("POST", &link), 410);
    let late = complete(&scene);
    assert_eq!(late.code(), "CERT-CONFIRMATION-LAPSED", "{}", late.out);
    let words = ["cert", "list", "--json", "--keystore-dir", "KEYSTORES"];
    let list = scene.run(&words).well().json();
    assert_eq!(list["keystores"][0]["state"], "refused", "{list}");
    assert_eq!(complete(&scene).code(), "CERT-NONE-OPEN");

    let again = request(&scene, NUMBER).well().json();
    assert_ne!(again["key_identifier"], asked["key_identifier"]);
    assert_eq!(visit("POST", &text(&again["confirm_at"])), 200);
    complete(&scene).well();
    no_output_has_the_number(&scene);
}

/// A number of the national register belongs on a Belgian card; a wrong one is said without it.
#[test]
fn another_number_is_refused_before_a_key_is_made() {
    let scene = abroad("foreigner-number");
    for (number, code) in [
        ("76022995180", "CERT-NOT-FOREIGNER"),
        ("62520395441", "NUMBER-INVALID"),
        ("", "NUMBER-INVALID"),
    ] {
        let refused = request(&scene, number);
        assert_eq!(refused.code(), code);
        assert!(number.is_empty() || !refused.out.contains(number));
    }
    assert!(scene.keystores().is_empty());
}

/// No card; the platform over plain HTTP, so that a link is visited without any program's trust.
fn abroad(name: &str) -> Scene {
    let mut scene = Scene::empty(name);
    scene.note(canary::national_number(NUMBER));
    scene.platform(&["--http"]);
    scene
}

/// Asks for a certificate with that number.
pub fn request(scene: &Scene, number: &str) -> Ended {
    let words = [
        "cert",
        "request-foreigner",
        "--json",
        "--platform",
        "READY-PLATFORM",
        "--number-file",
        "-",
        "--first-names",
        "Inês",
        "--name",
        "Exemplo",
        "--email",
        "ines@example.org",
        "--phone",
        "+351 900 000 000",
        "--keystore-dir",
        "KEYSTORES",
        "--password-file",
        "PASSWORD",
    ];
    scene.run_with_input(&words, &format!("{number}\n"))
}

/// Without the keystore's name, which has the number in it.
fn complete(scene: &Scene) -> Ended {
    scene.run(&[
        "cert",
        "complete",
        "--json",
        "--no-wait",
        "--password-file",
        "PASSWORD",
    ])
}

fn the_open_one(scene: &Scene) -> Value {
    scene.run(&["cert", "status", "--json"]).well().json()["requests"][0].clone()
}

fn file(scene: &Scene) -> String {
    scene.keystore().display().to_string()
}

/// The status of the answer.
fn visit(method: &str, link: &str) -> u16 {
    let (host, path) = link
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    let mut line = TcpStream::connect(host).unwrap();
    write!(line, "{method} /{path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

/// What the program said in this test, on both streams.
fn no_output_has_the_number(scene: &Scene) {
    let logs = std::fs::read_dir(scene.folder.join("logs")).unwrap();
    let mut count = 0;
    for file in logs.map(|entry| entry.unwrap().path()) {
        let said = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        assert!(!said.contains(NUMBER), "{}", file.display());
        count += 1;
    }
    assert!(count > 5);
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

const CLOCK: [&str; 5] = [
    "rehearsal",
    "clock",
    "--json",
    "--platform",
    "READY-PLATFORM",
];
/// A BIS number of nobody: month field 40 higher.
pub const NUMBER: &str = "62520395440";

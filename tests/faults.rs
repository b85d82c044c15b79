//! Promise 1, never lose a key: answers that are lost, a platform that fails, a disk that is full,
//! two processes at once. After each: the key is there, nothing is asked for twice, nothing is
//! half-written, and `cert complete` goes on.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::scene::{Ended, Scene, ended};
use crate::thread::note_keys;

/// The platform took the request and the connection broke: the keystore waits, the same request is
/// not sent again, and the certificate comes to the key that was there first.
#[test]
fn the_answer_to_a_request_is_lost() {
    let mut scene = Scene::new("fault-answer-lost");
    scene.platform(&["--fault", "GenerateCertificate:cut-after"]);
    ends(&scene.run(&scene.request_words()), 24, "CERT-ANSWER-LOST");
    let kept = only_keystore(&scene);
    let before = std::fs::read(&kept).unwrap();

    ends(&scene.run(&scene.request_words()), 38, "CERT-REQUEST-OPEN");
    assert_eq!(only_keystore(&scene), kept, "asked for twice");
    assert_eq!(std::fs::read(&kept).unwrap(), before);

    completes(&scene);
    assert_eq!(requests(&scene), 1);
}

/// The platform never saw the request, which nobody here can know: the keystore waits until the
/// platform has said so; then a new request may go.
#[test]
fn a_request_that_did_not_arrive() {
    for kind in ["cut-before", "server-error", "no-payload"] {
        let mut scene = Scene::new(&format!("fault-request-{kind}"));
        let fault = format!("GenerateCertificate:{kind}");
        scene.platform(&["--fault", &fault]);
        ends(&scene.run(&scene.request_words()), 24, "CERT-ANSWER-LOST");
        let kept = only_keystore(&scene);
        ends(
            &scene.run(&scene.complete_words()),
            32,
            "CERT-NOT-REQUESTED",
        );
        assert!(
            kept.exists(),
            "{kind}: the platform's word takes no key away"
        );

        scene.run(&scene.request_words()).well();
        assert_eq!(requests(&scene), 1, "{kind}");
        assert_eq!(scene.keystores().len(), 2, "{kind}");
        completes(&scene);
    }
}

/// A slow answer is an answer.
#[test]
fn a_slow_platform() {
    let mut scene = Scene::new("fault-slow");
    scene.platform(&["--fault", "GenerateCertificate:slow"]);
    scene.run(&scene.request_words()).well();
    completes(&scene);
}

/// Before the request itself: every question may fail in every way, and no keystore is left behind.
#[test]
fn questions_before_the_request_fail() {
    let faults: Vec<String> = ["GetActorQualities", "GenerateContract"]
        .iter()
        .flat_map(|operation| CUTS.map(|kind| format!("{operation}:{kind}")))
        .collect();
    let words: Vec<&str> = faults.iter().flat_map(|fault| ["--fault", fault]).collect();
    let mut scene = Scene::new("fault-questions");
    scene.platform(&words);
    for fault in &faults {
        let ended = scene.run(&scene.request_words());
        assert!([22, 24].contains(&ended.exit), "{fault}: {}", ended.out);
        assert!(
            names_in(&scene.folder.join("keystore")).is_empty(),
            "{fault}"
        );
        assert_eq!(requests(&scene), 0, "{fault}");
    }
    scene.run(&scene.request_words()).well();
    completes(&scene);
}

/// A gateway that sends the request twice: the platform refuses the second as a replay, while the
/// first becomes a certificate. The keystore stays.
#[test]
fn a_request_that_arrives_twice() {
    let mut scene = Scene::new("fault-twice");
    scene.platform(&["--http"]);
    let platform = behind_a_gateway(&scene, |body| vec![body.to_owned(), body.to_owned()]);
    let mut words: Vec<&str> = scene.request_words();
    replace(&mut words, "--platform", &platform);
    ends(&scene.run(&words), 24, "CERT-ANSWER-LOST");
    assert_eq!(requests(&scene), 1);
    completes(&scene);
}

/// A request that the platform refuses and does not know leaves no keystore that only misleads.
#[test]
fn a_request_that_is_refused() {
    let mut scene = Scene::new("fault-refused");
    scene.platform(&["--http"]);
    let platform = behind_a_gateway(&scene, |body| {
        vec![
            body.replace("Groupement", "Groupemant")
                .replace("GROUPEMENT", "GROUPEMANT"),
        ]
    });
    let mut words: Vec<&str> = scene.request_words();
    replace(&mut words, "--platform", &platform);
    ends(&scene.run(&words), 21, "PLATFORM-REFUSED");
    assert!(names_in(&scene.folder.join("keystore")).is_empty());
    assert_eq!(requests(&scene), 0);
}

/// The platform delivers a certificate for another organisation to our key: it is not installed,
/// and the key stays.
#[test]
fn a_certificate_for_somebody_else() {
    let mut scene = Scene::new("fault-other-name");
    scene.platform(&["--deliver-after", "1h"]);
    scene.run(&scene.request_words()).well();
    let file = only_keystore(&scene);
    let before = std::fs::read(&file).unwrap();
    scene.platform_down();
    let state = ledger_file(&scene);
    let mut ledger = ledger(&scene);
    let subject = ledger["certificates"][0]["subject"].as_str().unwrap();
    let mut der = STANDARD.decode(subject).unwrap();
    let (asked, other) = (b"94987645", b"94988041");
    for at in 0..der.len() - asked.len() {
        if der[at..].starts_with(asked) {
            der[at..at + other.len()].copy_from_slice(other);
        }
    }
    let other = STANDARD.encode(der);
    ledger["certificates"][0]["subject"] = other.into();
    std::fs::write(state, ledger.to_string()).unwrap();
    scene.platform(&["--deliver-after", "0"]);
    ends(
        &scene.run(&scene.complete_words()),
        22,
        "CERT-CHAIN-OTHER-NAME",
    );
    assert_eq!(std::fs::read(&file).unwrap(), before);
    nothing_half_written(&scene);
}

/// While completing: each call fails in each way once; the same command then goes on. The platform
/// has one certificate and one token for each request in the end, and both keys are in the file.
#[test]
fn every_call_of_completing_fails_once() {
    let mut scene = Scene::new("fault-completing");
    let operations = [
        "GetCertificate",
        "GetEtk",
        "StartETKRegistration",
        "CompleteETKRegistration",
    ];
    let faults = operations.map(|operation| CUTS.map(|kind| format!("{operation}:{kind}")));
    for (number, fault) in faults.as_flattened().iter().enumerate() {
        scene.platform_down();
        scene.platform(&["--fault", fault]);
        let application = format!("F{number}");
        let mut words: Vec<&str> = scene.request_words();
        words.extend(["--application-id", application.as_str()]);
        let file = requested(&scene, &words);
        let ended = scene.run(&complete(&file));
        // A depot that says nothing is taken for one that has nothing yet.
        let expected: &[i32] = match fault.as_str() {
            "GetEtk:no-payload" => &[0],
            _ => &[22, 24],
        };
        assert!(expected.contains(&ended.exit), "{fault}: {}", ended.out);
        assert_eq!(scene.keystores().len(), number + 1, "{fault}");
        nothing_half_written(&scene);
        scene.run(&complete(&file)).well();
        assert_eq!(requests(&scene), number + 1, "{fault}");
        assert_eq!(tokens(&scene).len(), number + 1, "{fault}");
    }
    note_keys(&scene, &scene.keystore());
}

/// The platform has the token and its answer was lost: the key went into the keystore before, so
/// the same token is found again and no second one is registered.
#[test]
fn the_answer_to_the_registration_of_a_token_is_lost() {
    let mut scene = Scene::new("fault-token-answer-lost");
    scene.platform(&["--fault", "CompleteETKRegistration:cut-after"]);
    scene.run(&scene.request_words()).well();
    ends(&scene.run(&scene.complete_words()), 24, "WIRE-ANSWER-LOST");
    let first = tokens(&scene);
    assert_eq!(first.len(), 1);
    completes(&scene);
    assert_eq!(tokens(&scene), first, "a second token was registered");
}

/// The depot has several tokens of one organisation and lists them; the one without application id
/// is found among them (eHealth protocol, section 10).
#[test]
fn several_tokens_of_one_organisation() {
    let mut scene = Scene::new("fault-several-tokens");
    scene.platform(&[]);
    for application in ["EPD", "LAB"] {
        let mut words = scene.request_words();
        words.extend(["--application-id", application]);
        request_and_complete(&scene, &words);
    }
    let file = request_and_complete(&scene, &scene.request_words());
    let before = std::fs::read(&file).unwrap();
    let again = scene.run(&complete(&file)).well().json();
    assert_eq!(again["state"], "complete");
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

/// A copy of a keystore from before its token was registered: the depot's token is not taken away
/// from the keystore that is in use.
#[test]
fn an_old_copy_takes_no_token_away() {
    let mut scene = Scene::new("fault-old-copy");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    let file = only_keystore(&scene);
    let early = std::fs::read(&file).unwrap();
    completes(&scene);
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, early).unwrap();
    ends(&scene.run(&scene.complete_words()), 22, "CERT-ETK-OTHER");
    std::fs::write(&file, whole).unwrap();
    completes(&scene);
}

/// Two at once on one keystore: one works, the other says so and touches nothing.
#[test]
fn two_processes_complete_one_keystore() {
    let mut scene = Scene::new("fault-two-at-once");
    scene.platform(&["--deliver-after", "3s"]);
    scene.run(&scene.request_words()).well();
    let start = || {
        let mut command = scene.command(&scene.complete_words());
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let both = [start(), start()];
    let mut exits: Vec<i32> = both
        .into_iter()
        .map(|child| child.wait_with_output().unwrap().status.code().unwrap())
        .collect();
    exits.sort_unstable();
    assert_eq!(exits, [0, 37]);
    completes(&scene);
    assert_eq!(requests(&scene), 1);
    assert_eq!(tokens(&scene).len(), 1);
}

/// A killed process leaves a passing file beside the keystore; completing takes it away.
#[test]
fn what_a_killed_process_left_goes() {
    let mut scene = Scene::new("fault-left-over");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    let name = only_keystore(&scene)
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let folder = scene.folder.join("keystore");
    let left = folder.join(format!(".{name}.0123456789abcdef.new"));
    let of_another = folder.join(".other.p12.0123456789abcdef.new");
    for file in [&left, &of_another] {
        std::fs::write(file, b"half").unwrap();
    }
    scene.run(&scene.complete_words()).well();
    assert!(!left.exists());
    assert!(
        of_another.exists(),
        "another process may be writing this one"
    );
}

/// The folder cannot be written any more: nothing is sent, and the keystore in it stays as it is.
#[test]
fn a_read_only_folder() {
    let mut scene = Scene::new("fault-read-only");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    let file = only_keystore(&scene);
    let before = std::fs::read(&file).unwrap();
    let read_only = r#"mount --bind "$DIR" "$DIR" && mount -o remount,ro,bind "$DIR""#;
    let mut other = scene.request_words();
    other.extend(["--application-id", "RO"]);
    for words in [scene.complete_words(), other] {
        let Some(ended) = inside(&scene, &file, read_only, &words) else {
            return;
        };
        ends(&ended, 40, "DISK-DENIED");
    }
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(requests(&scene), 1);
    completes(&scene);
}

/// No room for the new keystore: nothing is sent, nothing is left.
#[test]
fn a_full_disk_while_requesting() {
    let mut scene = Scene::new("fault-full-request");
    scene.platform(&[]);
    let place = scene.folder.join("keystore/any");
    let mut full = 0;
    for options in ["size=16k", "nr_inodes=1", "nr_inodes=2", "nr_inodes=3"] {
        let small = format!(r#"mount -t tmpfs -o {options} none "$DIR""#);
        let Some(ended) = inside(&scene, &place, &small, &scene.request_words()) else {
            return;
        };
        if ended.exit == 0 {
            break;
        }
        ends(&ended, 41, "DISK-FULL");
        full += 1;
        assert_eq!(names_in(&left(&scene)), Vec::<String>::new(), "{options}");
        assert_eq!(requests(&scene), 0, "{options}");
    }
    println!("request: the disk was full in {full} ways");
    assert!(full >= 2);
}

/// No room while completing, at each of the files that it writes: the keystore on the disk opens
/// and has its keys, nothing half-written is beside it, and with room the same command ends well.
#[test]
fn a_full_disk_while_completing() {
    let mut scene = Scene::new("fault-full-complete");
    scene.platform(&[]);
    for (full, room) in (2..10).enumerate() {
        let mut words = scene.request_words();
        let application = ["F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"][room - 2];
        words.extend(["--application-id", application]);
        let file = requested(&scene, &words);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let small = format!(
            r#"cp "$DIR/{name}" "$LEFT/.." && mount -t tmpfs -o nr_inodes={room} none "$DIR" && cp "$LEFT/../{name}" "$DIR""#
        );
        let Some(ended) = inside(&scene, &file, &small, &complete(&file)) else {
            return;
        };
        if ended.exit == 0 {
            println!("complete: the disk was full in {full} ways");
            assert!(full >= 2, "{full}");
            return;
        }
        ends(&ended, 41, "DISK-FULL");
        let previous = format!("{name}.previous");
        for found in names_in(&left(&scene)) {
            assert!(found == name || found == previous, "{room}: {found}");
        }
        // What is on the full disk goes on where there is room.
        std::fs::copy(left(&scene).join(&name), &file).unwrap();
        scene.run(&complete(&file)).well();
        note_keys(&scene, &file);
    }
    panic!("the disk never had room");
}

/// Runs `clavis` where `prepare` has changed the mounts that this process alone sees; `DIR` is the
/// folder of `file`, whose content is copied to [`left`] afterwards.
fn inside(scene: &Scene, file: &Path, prepare: &str, words: &[&str]) -> Option<Ended> {
    let left = left(scene);
    let _ = std::fs::remove_dir_all(&left);
    std::fs::create_dir_all(&left).unwrap();
    let clavis = scene.command(words);
    let script = format!(
        r#"{{ {prepare} ; }} || exit 99; "$@"; code=$?; cp -a "$DIR"/. "$LEFT"; exit $code"#
    );
    let mut command = Command::new("unshare");
    command
        .args(["--map-root-user", "--mount", "sh", "-c", &script, "sh"])
        .arg(clavis.get_program())
        .args(clavis.get_args())
        .env("DIR", file.parent().unwrap())
        .env("LEFT", &left)
        .stdin(Stdio::null());
    for (name, value) in clavis.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.output().ok().filter(|output| {
        let works = !String::from_utf8_lossy(&output.stderr).starts_with("unshare:");
        works && output.status.code() != Some(99)
    });
    let Some(output) = output else {
        println!("SKIPPED: no mounts of one's own here (unshare --map-root-user --mount)");
        return None;
    };
    Some(ended(words, output, false))
}

/// What was in the folder of the keystore when the program ended.
fn left(scene: &Scene) -> PathBuf {
    scene.folder.join("left/files")
}

fn ends(ended: &Ended, exit: i32, code: &str) {
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (exit, code),
        "{}\n{}",
        ended.out,
        ended.err
    );
}

/// Completes the newest keystore, twice: the second time changes nothing.
fn completes(scene: &Scene) {
    let done = scene.run(&scene.complete_words()).well().json();
    assert_eq!(done["state"], "complete");
    let file = scene.keystore();
    let before = std::fs::read(&file).unwrap();
    scene.run(&scene.complete_words()).well();
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(
        std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    nothing_half_written(scene);
    note_keys(scene, &file);
}

/// Puts another value behind an option.
fn replace<'a>(words: &mut [&'a str], option: &str, value: &'a str) {
    let at = words.iter().position(|word| *word == option).unwrap();
    words[at + 1] = value;
}

fn complete(file: &Path) -> Vec<&str> {
    let mut words = vec!["cert", "complete", file.to_str().unwrap()];
    words.extend(COMPLETE_OPTIONS);
    words
}

fn request_and_complete(scene: &Scene, words: &[&str]) -> PathBuf {
    let file = requested(scene, words);
    scene.run(&complete(&file)).well();
    note_keys(scene, &file);
    file
}

fn requested(scene: &Scene, words: &[&str]) -> PathBuf {
    let answer = scene.run(words).well().json();
    PathBuf::from(answer["keystore"].as_str().unwrap())
}

fn only_keystore(scene: &Scene) -> PathBuf {
    let files = scene.keystores();
    assert_eq!(files.len(), 1, "{files:?}");
    scene.keystore()
}

/// Keystores and their previous forms, and nothing else.
fn nothing_half_written(scene: &Scene) {
    for name in names_in(&scene.folder.join("keystore")) {
        assert!(
            name.ends_with(".p12") || name.ends_with(".p12.previous"),
            "{name} was left"
        );
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// What the virtual platform itself says: certificates that were ever asked for.
fn requests(scene: &Scene) -> usize {
    ledger(scene)["certificates"].as_array().map_or(0, Vec::len)
}

/// The encryption tokens that the virtual platform has.
fn tokens(scene: &Scene) -> Vec<String> {
    let ledger = ledger(scene);
    let certificates = ledger["certificates"].as_array().unwrap();
    certificates
        .iter()
        .filter_map(|one| one["token"]["Active"]["etk"].as_str().map(str::to_owned))
        .collect()
}

fn ledger(scene: &Scene) -> serde_json::Value {
    let text = std::fs::read_to_string(ledger_file(scene)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn ledger_file(scene: &Scene) -> PathBuf {
    scene.folder.join("other-side/platform/state.json")
}

/// A platform description that leads through a gateway, which forwards every message as it is, but
/// requests for certificates as `change` says; the last answer comes back.
fn behind_a_gateway(scene: &Scene, change: fn(&str) -> Vec<String>) -> String {
    let facts = scene.platform_facts();
    let certra = facts["certra"].as_str().unwrap();
    let (host, path) = certra
        .trim_start_matches("http://")
        .split_once('/')
        .unwrap();
    let gateway = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = certra.replace(host, &gateway.local_addr().unwrap().to_string());
    let (host, path) = (host.to_owned(), format!("/{path}"));
    std::thread::spawn(move || {
        for client in gateway.incoming().flatten() {
            forward(client, &host, &path, change);
        }
    });
    let description = serde_json::json!({
        "certra": own,
        "etkra": facts["etkra"],
        "etkdepot": facts["etkdepot"],
        "tls_ca_file": facts["tls_ca_file"],
        "ehealth_root_file": facts["ehealth_root_file"],
    });
    let file = scene.folder.join("other-side/gateway.json");
    std::fs::write(&file, description.to_string()).unwrap();
    file.to_str().unwrap().to_owned()
}

fn forward(client: TcpStream, host: &str, path: &str, change: fn(&str) -> Vec<String>) {
    let mut reader = BufReader::new(client);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let small = line.to_ascii_lowercase();
        if let Some(value) = small.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if small.starts_with("soapaction:") || small.starts_with("content-type:") {
            head.push_str(&line);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    let bodies = match body.contains("GenerateCertificateRequest") {
        true => change(&body),
        false => vec![body],
    };
    let mut answer = Vec::new();
    for body in bodies {
        let mut server = TcpStream::connect(host).unwrap();
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{head}Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        server.write_all(request.as_bytes()).unwrap();
        answer.clear();
        server.read_to_end(&mut answer).unwrap();
    }
    reader.get_mut().write_all(&answer).unwrap();
}

/// Every way in which a call fails for good.
const CUTS: [&str; 4] = ["cut-before", "cut-after", "server-error", "no-payload"];

const COMPLETE_OPTIONS: [&str; 5] = [
    "--json",
    "--platform",
    "READY-PLATFORM",
    "--password-file",
    "PASSWORD",
];

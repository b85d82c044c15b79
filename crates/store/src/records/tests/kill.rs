//! Killed from outside at every point that a recording run passed, then opened again.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use host::{FileSecrets, SystemClock};

use super::*;

const CONTENT: &[u8] = b"Elise Canary, local manager";

#[test]
fn killed_at_every_point_of_a_change() {
    killed_at_every_point(
        "write",
        &["records.write.", "records.head.", "disk.replace."],
        |at, records, _| {
            let version = |id| {
                records
                    .document("task", id)
                    .unwrap()
                    .map(|one| one.listed.version)
            };
            let both = (version("a"), version("b"));
            assert!(
                both == (Some(1), None) || both == (Some(2), Some(2)),
                "{at}: {both:?}"
            );
            if both.1.is_none() {
                act(records, "write", Path::new(""));
            }
            assert_eq!((version("a"), version("b")), (Some(2), Some(2)));
        },
    );
}

#[test]
fn killed_at_every_point_of_an_erasure() {
    let kinds = [
        "records.erase.",
        "records.wipe.",
        "records.head.",
        "disk.replace.",
    ];
    killed_at_every_point("erase", &kinds, |at, records, folder| {
        let about = records.about(ELISE).unwrap().len();
        let erased = records.erased_on(ELISE).unwrap().is_some();
        assert_eq!(about == 0, erased, "{at}");
        if !erased {
            records.erase(ELISE, &said("")).unwrap();
        }
        for (path, content) in files(&folder.join("data")) {
            assert!(!contains(&content, &mark(folder)), "{at}: {path:?}");
        }
        assert!(records.about(ELISE).unwrap().is_empty());
        let document = records.document("task", "a").unwrap().unwrap();
        assert_eq!(document.pieces[0], Content::Erased, "{at}");
    });
}

#[test]
fn killed_at_every_point_of_taking_a_workspace() {
    let kinds = ["records.import.", "records.head.", "disk.replace."];
    killed_at_every_point("import", &kinds, |at, records, folder| {
        let listed = records.list("task").unwrap().len();
        assert!(listed == 1 || listed == 3, "{at}: {listed}");
        let relation = act(records, "import", folder);
        let wanted = if listed == 3 { "Same" } else { "Newer" };
        assert!(relation.starts_with(wanted), "{at}: {relation}");
        assert_eq!(records.list("task").unwrap().len(), 3);
    });
}

/// What the process does that is killed.
fn act(records: &Records, name: &str, folder: &Path) -> String {
    let pieces = [about(b"new", &[ELISE], &[])];
    match name {
        "write" => {
            let changes = [put("a", Some(1), &pieces), put("b", None, &pieces)];
            records
                .write("task.saved", &said("Marie"), &changes)
                .unwrap();
        }
        "erase" => assert!(records.erase(ELISE, &said("letter")).unwrap().wiped),
        "import" => {
            let file = std::fs::read(folder.join("workspace.age")).unwrap();
            return format!("{:?}", records.import(&file, "p").unwrap().relation);
        }
        other => panic!("{other}"),
    }
    String::new()
}

/// Run by the tests above in a process of its own.
#[test]
#[ignore = "the process that is killed"]
fn the_process() {
    let folder = PathBuf::from(std::env::var("RECORDS_FOLDER").unwrap());
    let name = std::env::var("RECORDS_ACT").unwrap();
    act(&open(&folder), &name, &folder);
}

fn open(folder: &Path) -> Records {
    let disk = Arc::new(LocalDisk);
    let secrets = FileSecrets::new(disk.clone(), folder.join("secrets"));
    let path = folder.join("data/records.sqlite");
    Records::open(&path, disk, Arc::new(secrets), Arc::new(SystemClock::new())).unwrap()
}

/// One document about Elise, and for `import` a workspace that went on.
fn prepare(name: &str, folder: &Path) {
    let records = open(folder);
    let pieces = [about(CONTENT, &[ELISE], &[b"user:elise"])];
    records
        .write("task.new", &said("Marie"), &[put("a", None, &pieces)])
        .unwrap();
    let sql = "SELECT content FROM piece WHERE document IS NOT NULL";
    let content: Vec<u8> = records
        .inner()
        .connection
        .query_row(sql, [], |row| row.get(0))
        .unwrap();
    std::fs::write(folder.join("mark"), content).unwrap();
    if name == "import" {
        let packed = records.packed().unwrap();
        let at = jiff::Timestamp::UNIX_EPOCH;
        let file = crate::archive::seal_with(&packed, "p", at, 1).unwrap();
        let other = tempfile::tempdir().unwrap();
        let other = open(other.path());
        other.import(&file, "p").unwrap();
        write_one(&other, "b", b"x");
        write_one(&other, "c", b"x");
        let file = crate::archive::seal_with(&other.packed().unwrap(), "p", at, 1).unwrap();
        std::fs::write(folder.join("workspace.age"), file).unwrap();
    }
}

/// The ciphertext that has to go.
fn mark(folder: &Path) -> Vec<u8> {
    std::fs::read(folder.join("mark")).unwrap()
}

fn killed_at_every_point(name: &str, kinds: &[&str], check: impl Fn(&str, &Records, &Path)) {
    let recorded = tempfile::tempdir().unwrap();
    prepare(name, recorded.path());
    let mut process = Stepped::start(name, recorded.path());
    let mut points = Vec::new();
    while let Some(point) = process.next() {
        points.push(point);
        process.go_on();
    }
    assert!(process.child.wait().unwrap().success(), "{name}");
    for kind in kinds {
        assert!(
            points.iter().any(|point| point.starts_with(kind)),
            "no {kind} in {points:?}"
        );
    }
    for (number, point) in points.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        prepare(name, folder.path());
        let mut process = Stepped::start(name, folder.path());
        for _ in 0..number {
            process.next().unwrap();
            process.go_on();
        }
        assert_eq!(process.next().as_ref(), Some(point));
        process.child.kill().unwrap();
        process.child.wait().unwrap();

        let at = format!("{name}, killed at {number} {point}");
        let records = open(folder.path());
        assert_eq!(records.opening().fault, None, "{at}");
        records.verify().unwrap();
        check(&at, &records, folder.path());
        records.verify().unwrap();
        drop(records);
        assert_eq!(*open(folder.path()).opening(), Opening::default(), "{at}");
    }
    println!("{name}: killed at {} points", points.len());
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let found = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    found
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect()
}

/// The process, standing at a point.
struct Stepped {
    child: Child,
    lines: BufReader<TcpStream>,
}

impl Stepped {
    fn start(name: &str, folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "records::tests::kill::the_process"])
            .env("CLAVIS_POINTS", listener.local_addr().unwrap().to_string())
            .env("RECORDS_FOLDER", folder)
            .env("RECORDS_ACT", name)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (stream, _) = listener.accept().unwrap();
        stream.set_nodelay(true).unwrap();
        let lines = BufReader::new(stream);
        Self { child, lines }
    }

    fn next(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.lines.read_line(&mut line) {
            Ok(length) if length > 0 => Some(line.trim_end().to_owned()),
            _ => None,
        }
    }

    fn go_on(&mut self) {
        let _ = self.lines.get_mut().write_all(b"\n");
    }
}

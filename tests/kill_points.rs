//! Promise 1, never lose a key: the process is killed from outside at every point that a recording
//! run passed: journal steps, steps of the disk, before and after each call; then it goes on.

mod stepped;

pub use stepped::Stepped;

use crate::operation::Stage;

#[test]
fn killed_at_every_point_of_a_request() {
    killed_at_every_point(
        "request",
        &["journal.append.", "disk.write_new.", "wire.post."],
    );
}

#[test]
fn killed_at_every_point_of_completing() {
    killed_at_every_point(
        "complete",
        &["journal.append.", "disk.replace.", "wire.post."],
    );
}

#[test]
fn killed_at_every_point_of_a_renewal() {
    killed_at_every_point(
        "renew",
        &["journal.append.", "disk.write_new.", "wire.post."],
    );
}

/// After each the same command settles it, and the platform is told once.
#[test]
fn killed_at_every_point_of_activating() {
    killed_at_every_point("activate", &["journal.append.", "wire.post."]);
}

/// After each the list of what is registered settles it, and the platform is told once.
#[test]
fn killed_at_every_point_of_revoking() {
    killed_at_every_point("revoke", &["journal.append.", "wire.post."]);
}

#[test]
fn killed_at_every_point_of_changing_a_password() {
    killed_at_every_point("password", &["disk.replace."]);
}

#[test]
fn killed_at_every_point_of_adopting() {
    killed_at_every_point("adopt", &["journal.append.", "disk.replace.", "wire.post."]);
}

#[test]
fn killed_at_every_point_of_a_backup() {
    killed_at_every_point("backup", &["disk.read", "disk.write_new."]);
}

#[test]
fn killed_at_every_point_of_restoring() {
    killed_at_every_point(
        "restore",
        &["journal.append.", "disk.write_new.", "disk.remove."],
    );
}

/// `kinds` begin the names of points without which the recording would show nothing.
fn killed_at_every_point(name: &str, kinds: &[&str]) {
    let Some(mut stage) = Stage::of(name, "kill", &[]) else {
        return;
    };
    let points = record(&stage);
    for kind in kinds {
        let seen = points.iter().any(|point| point.starts_with(kind));
        assert!(seen, "{name}: no {kind} in {points:?}");
    }
    let (mut killed, mut untouched) = (0, 0);
    let chosen = chosen(&points);
    for (number, point) in chosen.iter().map(|&number| (number, &points[number])) {
        stage.again();
        let at = format!("{name}, killed at {number} {point}");
        assert_eq!(kill_at(&stage, number).as_ref(), Some(point), "{at}");
        killed += 1;
        if stage.is_untouched() {
            untouched += 1;
            continue;
        }
        stage.nothing_is_lost(&at);
        stage.goes_on(&at);
    }
    let recorded = points.len();
    println!(
        "{name}: killed at {killed} of {recorded} recorded points, before anything was changed at \
         {untouched} of them; 0 keys lost, all went on"
    );
    assert_eq!(killed, chosen.len());
    assert!(untouched < killed, "{untouched} of {killed}");
    stage.note();
}

/// All points of a short operation, and with `CLAVIS_EVERY_POINT` of every one. Of a longer one, where
/// most are equal steps of the disk: between two steps of journal or wire each kind, the first time
/// and the last. A long one has the virtual card in it, which replaces its state at each command:
/// there the first time of each, and the card's over the whole run.
fn chosen(points: &[String]) -> Vec<usize> {
    if points.len() <= FEW || std::env::var_os("CLAVIS_EVERY_POINT").is_some() {
        return (0..points.len()).collect();
    }
    let long = points.len() > MANY;
    let is_disk = |number: usize| points[number].starts_with("disk.");
    let is_card = |number: usize| long && points[number].starts_with("disk.replace.");
    let alone = |number: usize, others: &mut dyn Iterator<Item = usize>| {
        let mut others = others.take_while(|&other| is_disk(other) || is_card(number));
        !others.any(|other| points[other] == points[number])
    };
    (0..points.len())
        .filter(|&number| {
            let first = alone(number, &mut (0..number).rev());
            let last = alone(number, &mut (number + 1..points.len()));
            !is_disk(number) || first || (last && !long)
        })
        .collect()
}

/// Runs to the end and returns the names of all points.
fn record(stage: &Stage) -> Vec<String> {
    let mut process = started(stage);
    let mut points = Vec::new();
    while let Some(point) = process.next() {
        points.push(point);
        process.go_on();
    }
    assert!(process.ends().success(), "{}", stage.operation.name);
    points
}

/// Kills the process while it stands at point `number`, and names that point.
fn kill_at(stage: &Stage, number: usize) -> Option<String> {
    let mut process = started(stage);
    for _ in 0..number {
        process.next()?;
        process.go_on();
    }
    let point = process.next();
    process.kill();
    point
}

fn started(stage: &Stage) -> Stepped {
    let words = stage.words();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Stepped::of(stage.scene.command(&words))
}

/// Points of an operation that is short.
const FEW: usize = 30;
/// Points of an operation that is long.
const MANY: usize = 60;

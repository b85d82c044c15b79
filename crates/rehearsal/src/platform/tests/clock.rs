//! The clock: moved from outside, kept over a restart, the same for every part of the platform.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;

use host::Disk;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::client::Scene;
use super::eid::cards;
use super::happy::CBE;
use super::messages;
use crate::platform::Options;
use crate::platform::operation::Operation;

/// Status and JSON.
fn clock(scene: &Scene, wish: Option<&str>) -> (u16, Value) {
    let address = scene.running.clock.strip_prefix("http://").unwrap();
    let (host, path) = address.split_once('/').unwrap();
    let (verb, body) = match wish {
        Some(wish) => ("POST", wish),
        None => ("GET", ""),
    };
    let request = format!(
        "{verb} /{path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, serde_json::from_str(body).unwrap())
}

fn now(scene: &Scene) -> Timestamp {
    let (status, told) = clock(scene, None);
    assert_eq!(status, 200);
    told["now"].as_str().unwrap().parse().unwrap()
}

#[test]
fn the_clock_moves_every_part_of_the_platform_and_survives_a_restart() {
    let options = Options {
        data: Some(PathBuf::from("/data/platform")),
        ready_file: Some(PathBuf::from("/data/ready.json")),
        ..Options::default()
    };
    let scene = Scene::with(options.clone());
    let ready = String::from_utf8(
        scene
            .disk
            .read(std::path::Path::new("/data/ready.json"))
            .unwrap(),
    )
    .unwrap();
    let ready: Value = serde_json::from_str(&ready).unwrap();
    assert_eq!(ready["clock"], scene.running.clock.as_str());
    assert_eq!(now(&scene), scene.now());
    assert_eq!(clock(&scene, None).1["offset_seconds"], 0);
    let first = scene.certificate(&cards().ann, &CBE).unwrap();

    let later = scene.now() + SignedDuration::from_hours(24 * 1010);
    let (status, told) = clock(&scene, Some(&format!("{{\"set\": \"{later}\"}}")));
    assert_eq!((status, now(&scene)), (200, later));
    assert_eq!(told["offset_seconds"], 1010 * 24 * 3600);
    // A request of today is too old now.
    let request = messages::certra("GetGenericOrganizationTypes", scene.now(), "");
    let outcome = scene.send(Operation::GetGenericOrganizationTypes, &request);
    assert_eq!(outcome.code(), "REQUEST_INSTANT_OLD");

    let (below, disk) = (Arc::clone(&scene.clock), Arc::clone(&scene.disk));
    let side = scene.running.clock.clone();
    scene.running.stop();
    disk.crash();
    let scene = Scene::on(options, below, disk);
    assert_eq!(scene.running.clock, side, "certificates name this port");
    assert_eq!(now(&scene), later);
    // The client's clock follows; the certificate is replaced near its end.
    scene.clock.set(later);
    let (_, told) = clock(&scene, Some("{\"advance_seconds\": -87264000}"));
    assert_eq!(told["offset_seconds"], 0);
    let second = scene.certificate(&cards().ann, &CBE).unwrap();
    assert!(second.leaf().not_before() > first.leaf().not_before());
    assert_eq!(second.leaf().not_before(), later);
}

#[test]
fn wishes_that_make_no_sense_are_refused_and_move_nothing() {
    let scene = Scene::new();
    let before = now(&scene);
    for wish in [
        "",
        "{}",
        "[]",
        "{\"advance_seconds\": \"1\"}",
        "{\"advance_seconds\": 1, \"set\": \"2030-01-01T00:00:00Z\"}",
        "{\"advance_seconds\": 9223372036854775807}",
        "{\"advance_seconds\": -9223372036854775808}",
        "{\"set\": \"tomorrow\"}",
        "{\"set\": \"2019-12-31T23:59:59Z\"}",
        "{\"set\": \"2047-01-01T00:00:00Z\"}",
    ] {
        let (status, told) = clock(&scene, Some(wish));
        assert_eq!(status, 400, "{wish}");
        assert!(told["error"].is_string());
    }
    assert_eq!(now(&scene), before);
    assert_eq!(clock(&scene, Some("{\"advance_seconds\": 0}")).0, 200);
}

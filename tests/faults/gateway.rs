//! A gateway before the platform, which changes what passes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

use crate::scene::Scene;

/// A platform description that leads through a gateway, which forwards every message as it is, but
/// requests for certificates as `change` says; the last answer comes back.
pub fn behind_a_gateway(scene: &Scene, change: fn(&str) -> Vec<String>) -> String {
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

//! Whether the certificates on the card are revoked: asked of a responder, of nobody, of one that is
//! gone.

use serde_json::Value;

use crate::scene::Scene;

/// A certificate, what is known of it, and the code of that.
type Row = (String, String, String);

#[test]
fn good_revoked_and_unknown_are_told_apart() {
    let good = ("good", "");
    let revoked = ("revoked", "CARD-CERTIFICATE-REVOKED");
    let not_known = ("unknown", "CARD-REVOCATION-NOT-KNOWN");
    for (fault, family, holder, exit) in [
        (None, "rsa", good, 0),
        (None, "ec", good, 0),
        (Some("certificate-revoked"), "ec", revoked, 53),
        (Some("certificate-revoked"), "hybrid", revoked, 53),
        (Some("certificate-unknown"), "rsa", not_known, 0),
    ] {
        let mut more = vec!["--responder-port", "0", "--family", family];
        more.extend(fault.iter().flat_map(|fault| ["--fault", *fault]));
        let name = format!("card-asked-{}-{family}", fault.unwrap_or("good"));
        let Some(scene) = Scene::behind_pcscd_with(&name, &more) else {
            return;
        };
        assert_eq!(asked(&scene), (rows(holder, good), exit), "{name}");
        if holder == revoked {
            says_so(&scene);
        }
    }
}

/// `card status` names it among what speaks against signing, in words.
fn says_so(scene: &Scene) {
    let words = ["card", "status", "--check", "--trust-root", "ROOT"];
    let ended = scene.run(&[&words[..], &["--json"]].concat());
    assert_eq!(ended.exit, 53);
    assert_eq!(super::codes(&ended.json()), ["CARD-CERTIFICATE-REVOKED"; 2]);
    let page = scene.run(&[&words[..], &["--lang", "en"]].concat()).out;
    assert!(page.contains("✗ authentication"), "{page}");
    assert!(page.contains("Revoked since"), "{page}");
}

/// Nobody could be asked: unknown, never good and never revoked.
#[test]
fn a_responder_that_is_gone_says_nothing() {
    let mut scene = Scene::empty("card-asked-nobody");
    scene.card_made_with(&[]);
    let no_address = ("unknown", "CARD-REVOCATION-NO-ADDRESS");
    assert_eq!(asked(&scene), (rows(no_address, no_address), 0));

    // A port that was free a moment ago, and is closed again.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let number = port.local_addr().unwrap().port().to_string();
    drop(port);
    scene.card_made_with(&["--responder-port", &number]);
    let (lines, exit) = asked(&scene);
    assert_eq!((lines.len(), exit), (3, 0));
    for (kind, standing, code) in lines {
        assert_eq!(standing, "unknown", "{kind}");
        assert!(code.starts_with("WIRE-"), "{kind}: {code}");
    }
}

/// Each certificate with what is known of it, and the exit code of the command.
fn asked(scene: &Scene) -> (Vec<Row>, i32) {
    let ended = scene.run(&[
        "card",
        "certificates",
        "--check",
        "--json",
        "--trust-root",
        "ROOT",
    ]);
    let answer = ended.json();
    let lines = answer["revocation"].as_array().unwrap();
    let text = |line: &Value, field: &str| line[field].as_str().unwrap_or_default().to_owned();
    let row = |line| {
        (
            text(line, "kind"),
            text(line, "standing"),
            text(line, "code"),
        )
    };
    (lines.iter().map(row).collect(), ended.exit)
}

/// What is known of the holder's two certificates, and of their authority.
fn rows(holder: (&str, &str), authority: (&str, &str)) -> Vec<Row> {
    let row = |kind: &str, (standing, code): (&str, &str)| {
        (kind.to_owned(), standing.to_owned(), code.to_owned())
    };
    vec![
        row("authentication", holder),
        row("non-repudiation", holder),
        row("citizen-ca", authority),
    ]
}

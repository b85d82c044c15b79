//! What the web view may do stands in two files; nothing more may ever be in them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::text;

#[test]
fn the_page_may_load_and_reach_nothing_from_outside() {
    let policy = configuration()["app"]["security"]["csp"]
        .as_str()
        .unwrap()
        .to_owned();
    let directives: BTreeMap<&str, &str> = policy
        .split(';')
        .map(|directive| directive.trim().split_once(' ').unwrap())
        .collect();
    let expected = BTreeMap::from([
        ("default-src", "'none'"),
        ("script-src", "'self'"),
        ("style-src", "'self'"),
        ("img-src", "'self' data:"),
        ("font-src", "'self'"),
        ("connect-src", "ipc: http://ipc.localhost"),
        ("frame-src", "'self'"),
        ("object-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("frame-ancestors", "'none'"),
    ]);
    assert_eq!(directives, expected);
}

#[test]
fn nothing_softens_the_policy() {
    let security = configuration()["app"]["security"].clone();
    let keys: Vec<&String> = security.as_object().unwrap().keys().collect();
    let expected = [
        "assetProtocol",
        "capabilities",
        "csp",
        "dangerousDisableAssetCspModification",
        "freezePrototype",
    ];
    assert_eq!(keys, expected);
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(
        security["assetProtocol"],
        json!({"enable": false, "scope": []})
    );
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert_eq!(security["capabilities"], json!(["main", "companion"]));
    assert_eq!(configuration()["app"]["withGlobalTauri"], false);
}

#[test]
fn the_release_configuration_changes_packages_and_nothing_else() {
    let release: Value = serde_json::from_str(&text("src-tauri/tauri.release.conf.json")).unwrap();
    let keys: Vec<&String> = release.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["bundle"]);
}

/// Our commands are held by `bindings.rs`; here stands what is not ours.
#[test]
fn of_the_system_the_page_may_only_hear_events() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    files.sort();
    assert_eq!(files, ["companion.json", "main.json"]);
    for window in ["main", "companion"] {
        let capability = capability(window);
        let foreign: Vec<&str> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|permission| permission.as_str().unwrap())
            .filter(|permission| !permission.starts_with("allow-"))
            .collect();
        assert_eq!(
            foreign,
            ["core:event:allow-listen", "core:event:allow-unlisten"]
        );
        assert_eq!(capability["windows"], json!([window]));
        assert_eq!(capability["local"], true);
        assert!(capability.get("remote").is_none() && capability.get("webviews").is_none());
    }
}

/// The small window can do what one task needs at the portal, and nothing with cards, keys or files.
#[test]
fn the_small_window_may_ask_what_one_task_needs() {
    let capability = capability("companion");
    let allowed: Vec<&str> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .collect();
    let expected = [
        "opening",
        "access-companion",
        "access-move-task",
        "access-propose",
        "access-copy-value",
        "access-open-link",
        "access-show-task",
    ];
    assert_eq!(allowed, expected);
}

#[test]
fn both_windows_have_the_frame_of_the_system() {
    let windows = configuration()["app"]["windows"]
        .as_array()
        .unwrap()
        .clone();
    let [main, small] = &windows[..] else {
        panic!("{} windows", windows.len())
    };
    let size = |window: &Value| (window["width"].as_u64(), window["height"].as_u64());
    assert_eq!(
        (&main["label"], size(main)),
        (&json!("main"), (Some(1100), Some(720)))
    );
    assert_eq!(
        (&small["label"], size(small)),
        (&json!("companion"), (Some(360), Some(640)))
    );
    assert_eq!(main["minWidth"], 400);
    assert_eq!(small["alwaysOnTop"], true);
    for window in [main, small] {
        // Made by `window::guarded`, which refuses navigation, new windows and downloads.
        assert_eq!(window["create"], false);
        assert_eq!(window["decorations"], true);
        assert_eq!(window["devtools"], false);
    }
    for guard in [
        ".on_navigation(is_ours)",
        "NewWindowResponse::Deny",
        ".on_download(|_, _| false)",
    ] {
        assert!(text("src-tauri/src/window.rs").contains(guard), "{guard}");
    }
    for maker in ["window", "companion"] {
        let source = text(&format!("src-tauri/src/{maker}.rs"));
        let made = source.matches(".build()?").count();
        let guarded = source.matches("guarded(app, &described").count();
        assert_eq!((made, guarded), (1, 1), "{maker}");
    }
}

/// Features of Tauri that would open a door: tools for developers, rights given at run time, files
/// of the disk as addresses, a second pattern of pages.
#[test]
fn no_feature_of_tauri_opens_a_door() {
    let manifest = text("Cargo.toml");
    let line = manifest
        .lines()
        .find(|line| line.starts_with("tauri = "))
        .unwrap();
    assert!(line.contains("default-features = false"), "{line}");
    let features = line
        .split("features = [")
        .nth(1)
        .unwrap()
        .split(']')
        .next()
        .unwrap();
    let mut features: Vec<&str> = features
        .split(',')
        .map(|one| one.trim().trim_matches('"'))
        .collect();
    features.sort_unstable();
    let expected = [
        "common-controls-v6",
        "compression",
        "custom-protocol",
        "dbus",
        "wry",
        "x11",
    ];
    assert_eq!(features, expected);
    // A plugin with commands for the web view would come with rights for it.
    let own = text("src-tauri/Cargo.toml");
    let plugins: Vec<&str> = own
        .lines()
        .filter(|line| line.starts_with("tauri-plugin"))
        .collect();
    assert_eq!(plugins, ["tauri-plugin-single-instance.workspace = true"]);
}

/// A front has no rule: of the rooms it uses the desk alone.
#[test]
fn of_the_rooms_the_shell_uses_the_desk_alone() {
    let rooms = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates")).unwrap();
    let rooms: Vec<String> = rooms
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let own = text("src-tauri/Cargo.toml");
    let used: Vec<&str> = own
        .lines()
        .filter_map(|line| line.split(['.', ' ']).next())
        .filter(|name| rooms.iter().any(|room| room == name))
        .collect();
    assert_eq!(used, ["desk"]);
}

fn capability(window: &str) -> Value {
    let file = format!("src-tauri/capabilities/{window}.json");
    serde_json::from_str(&text(&file)).unwrap()
}

fn configuration() -> Value {
    serde_json::from_str(&text("src-tauri/tauri.conf.json")).unwrap()
}

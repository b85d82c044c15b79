//! Access management, by the program itself: an export is taken, what is wrong is found and repaired as
//! proposed, joiners are worked off, and the next export verifies it.

mod bad_input;
mod canaries;
mod certificate;
mod erased;
mod hand;
mod importing;
mod joiners;
mod kept_home;
mod killed;
mod papers;
mod record;
mod successor;
mod tampered;
mod tree;
mod work;

use std::path::Path;

use serde_json::Value;

use crate::scene::Scene;

/// A fixture of the room `access`.
pub fn fixture(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../access/testdata");
    Path::new(folder).join(name).display().to_string()
}

/// A staff list in the scene.
pub fn staff(scene: &Scene) -> String {
    let file = scene.folder.join("staff.csv");
    let text = "Naam;Voornaam;INSZ;Functie\nNieuweling;Nele;;Laborant\n";
    std::fs::write(&file, text).unwrap();
    file.display().to_string()
}

/// A folder of workflows of one's own with nothing wrong in it.
pub fn own_workflows(scene: &Scene) -> String {
    let folder = scene.folder.join("own-workflows");
    std::fs::create_dir_all(&folder).unwrap();
    folder.display().to_string()
}

/// A workspace with the mammography organisation, in its tree what the fixture tells.
pub struct House {
    /// Where it is.
    pub scene: Scene,
}

impl House {
    /// The organisation without an export.
    pub fn empty(name: &str) -> Self {
        let house = Self {
            scene: Scene::empty(name),
        };
        house.json(&["org", "add", "Fictieve Borstkliniek", "--manual", "002"]);
        house
    }

    /// With the fixture taken.
    pub fn new(name: &str) -> Self {
        let house = Self::empty(name);
        house.json(&["import", &fixture(MAMMOGRAPHY), "--dated", DAY]);
        house
    }

    /// One command, its answer as JSON.
    pub fn json(&self, words: &[&str]) -> Value {
        let words = [&["access"], words, &["--json", "--lang", "en"]].concat();
        self.scene.run(&words).well().json()
    }

    /// The code with which a command is refused.
    pub fn refused(&self, words: &[&str]) -> String {
        let words = [&["access"], words, &["--json", "--lang", "en"]].concat();
        let ended = self.scene.run(&words);
        assert_ne!(ended.exit, 0, "{words:?} was done");
        ended.code()
    }

    /// The node of the tree whose name has these words.
    pub fn node(&self, words: &str) -> String {
        let tree = self.json(&["tree", "borstkliniek"]);
        let nodes = tree["nodes"].as_array().unwrap();
        let mut found = nodes
            .iter()
            .filter(|node| node["name"].as_str().unwrap().contains(words));
        found.next().unwrap()["node"].as_str().unwrap().to_owned()
    }
}

/// The export of the mammography organisation, two sites, users at wrong levels.
pub const MAMMOGRAPHY: &str = "02-mammography-nl-latin1-comma.csv";

/// The day of the fixtures.
pub const DAY: &str = "2025-07-01";

impl House {
    /// A folder that is not searched for numbers: what a person keeps elsewhere.
    pub fn outside(&self) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!(
            "clavis-access-{}-{}",
            std::process::id(),
            self.scene.folder.file_name().unwrap().to_string_lossy()
        ));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// Every file that the program has written.
    pub fn files(&self) -> Vec<std::path::PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![self.scene.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => files.push(path),
                }
            }
        }
        files
    }
}

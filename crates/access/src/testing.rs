//! For tests: the fixtures as lists of seen memberships, read with just enough care.

use std::sync::LazyLock;

use identifiers::Niss;
use jiff::civil::{Date, date};

use crate::catalogue::Catalogue;
use crate::diagnosis::Diagnoses;
use crate::tree::{Export, Seen, Tree};
use crate::{ExportId, Function, Known, Level, Node, NodeId, PersonId};

pub(crate) fn catalogue() -> Catalogue {
    static READ: LazyLock<Catalogue> = LazyLock::new(|| {
        let text = include_str!("../../../workflows/catalogue.toml");
        Catalogue::read("catalogue.toml", text).unwrap()
    });
    READ.clone()
}

pub(crate) fn diagnoses() -> Diagnoses {
    static READ: LazyLock<Diagnoses> = LazyLock::new(|| {
        let text = include_str!("../../../workflows/diagnoses.toml");
        Diagnoses::read("diagnoses.toml", text).unwrap()
    });
    READ.clone()
}

/// The day of `expected.json`.
pub(crate) const TODAY: Date = date(2025, 7, 1);

/// The day of the exports.
pub(crate) const EXPORTED: Date = date(2025, 6, 30);

/// Ids that nobody has, one after the other.
pub(crate) fn fresh() -> impl FnMut() -> PersonId {
    let mut next = 0;
    move || {
        next += 1;
        PersonId(format!("p{next:03}"))
    }
}

pub(crate) fn id(node: &str) -> NodeId {
    NodeId(node.to_owned())
}

pub(crate) fn niss(text: &str) -> Niss {
    Niss::parse(text, TODAY).unwrap()
}

/// One line with its level and node as written.
pub(crate) struct Line {
    pub level: String,
    pub node: String,
    pub seen: Seen,
}

/// Reads a table without line breaks in cells.
pub(crate) fn lines(bytes: &[u8], separator: char, catalogue: &Catalogue) -> Vec<Line> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    let mut rows = text.lines().map(|line| cells(line, separator));
    let heading = rows.next().unwrap();
    let column = |id: &str| {
        let is_it = |cell: &String| catalogue.fields(cell).iter().any(|one| one.word() == id);
        heading.iter().position(is_it)
    };
    let columns = |id: &'static str| (id, column(id));
    let at: std::collections::HashMap<&str, Option<usize>> = [
        "niss",
        "name",
        "first_name",
        "username",
        "type",
        "status",
        "email",
        "applications",
        "function",
        "function_start",
        "function_end",
        "level",
        "node",
    ]
    .into_iter()
    .map(columns)
    .collect();
    let mut read = Vec::new();
    for (row, line) in rows.zip(2..) {
        let cell = |id: &str| at[id].map(|place| row[place].trim().to_owned());
        let filled = |id: &str| cell(id).filter(|text| !text.is_empty());
        let applications = cell("applications").map(|text| {
            let parts = text.split([',', '|']).map(|part| part.trim().to_owned());
            parts.filter(|part| !part.is_empty()).collect()
        });
        let functions = cell("function").map(|name| {
            let function = |name| Function {
                name,
                start: filled("function_start").map(|text| day(&text)),
                end: filled("function_end").map(|text| day(&text)),
            };
            let names = Some(name).filter(|name| !name.is_empty());
            names.into_iter().map(function).collect()
        });
        let role_text = cell("type").unwrap();
        read.push(Line {
            level: cell("level").unwrap_or_default(),
            node: cell("node").unwrap_or_default(),
            seen: Seen {
                line,
                niss: filled("niss").and_then(|text| Niss::parse(&text, TODAY).ok()),
                name: cell("name").unwrap(),
                first_name: cell("first_name").unwrap(),
                email: filled("email"),
                language: None,
                user_name: filled("username"),
                role: catalogue.role(&role_text),
                role_text,
                status: Known::from(cell("status").map(|text| catalogue.status(&text))),
                applications: Known::from(applications),
                functions: Known::from(functions),
            },
        });
    }
    read
}

fn cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            sign if sign == separator && !quoted => cells.push(String::new()),
            sign => cells.last_mut().unwrap().push(sign),
        }
    }
    cells
}

fn day(text: &str) -> Date {
    let parts: Vec<i16> = text
        .split(['-', '/'])
        .map(|part| part.parse().unwrap())
        .collect();
    date(
        parts[2],
        parts[1].try_into().unwrap(),
        parts[0].try_into().unwrap(),
    )
}

pub(crate) fn export(id: &str, node: &str, day: Date) -> Export {
    Export {
        id: ExportId(id.to_owned()),
        node: NodeId(node.to_owned()),
        day,
    }
}

/// The mammography organisation without anybody: entity, quality, subdivision, two sites.
pub(crate) fn mammography_nodes() -> Tree {
    let mut tree = Tree::new();
    let entity = Node::new("clinic", None, Level::Entity, "Fictieve Borstkliniek");
    let mut nodes = vec![entity];
    for (name, parent, level, shown) in [
        (
            "quality",
            "clinic",
            Level::Quality,
            "Mammografische eenheid kankerbevolkingsonderzoek",
        ),
        (
            "unit",
            "quality",
            Level::Subdivision,
            "Mammografische eenheid 98001 Fictieve Borstkliniek",
        ),
        (
            "noord",
            "unit",
            Level::Site,
            "Mammografische eenheid site 980011 Campus Noord",
        ),
        (
            "zuid",
            "unit",
            Level::Site,
            "Mammografische eenheid site 980012 Campus Zuid",
        ),
    ] {
        let mut node = Node::new(name, Some(&id(parent)), level, shown);
        node.quality = Some("mammography".to_owned());
        nodes.push(node);
    }
    for node in nodes {
        tree.add_node(node).unwrap();
    }
    tree
}

pub(crate) const MAMMOGRAPHY: &[u8] =
    include_bytes!("../testdata/02-mammography-nl-latin1-comma.csv");
pub(crate) const PRACTICE: &[u8] =
    include_bytes!("../testdata/03-grouppractice-fr-latin1-semicolon.csv");

/// Lines of fixture 02, each under the node that it names.
pub(crate) fn by_node(tree: &Tree, lines: Vec<Line>) -> Vec<(NodeId, Vec<Seen>)> {
    let mut lists: Vec<(NodeId, Vec<Seen>)> = Vec::new();
    for line in lines {
        let node = tree.nodes().find(|node| node.name == line.node).unwrap();
        let level = match line.level.as_str() {
            "Hoedanigheid" => Level::Quality,
            "Subafdeling" => Level::Subdivision,
            _ => Level::Site,
        };
        assert_eq!(node.level, level);
        match lists.iter_mut().find(|(id, _)| *id == node.id) {
            Some((_, list)) => list.push(line.seen),
            None => lists.push((node.id.clone(), vec![line.seen])),
        }
    }
    lists
}

/// Fixture 02, with a list of the entity that has a CAM and a Co-CAM.
pub(crate) fn mammography() -> Tree {
    let catalogue = catalogue();
    let mut tree = mammography_nodes();
    let mut fresh = fresh();
    for (node, list) in by_node(&tree, lines(MAMMOGRAPHY, ',', &catalogue)) {
        let export = export("e02", &node.0, EXPORTED);
        tree.take(&export, list, &mut fresh).unwrap();
    }
    let managers = "Naam,Voornaam,Gebruikersnaam,Type,INSZ,Status\n\
        Voorbeeldig,Els,elsvoorbeeldig,HTB,61.08.06-970.90,Actief\n\
        Denkbeeldig,Bert,bertdenkbeeldig,Co-HTB,,Actief\n";
    let list = lines(managers.as_bytes(), ',', &catalogue);
    let list = list.into_iter().map(|line| line.seen);
    let export = export("e-entity", "clinic", EXPORTED);
    tree.take(&export, list, &mut fresh).unwrap();
    tree
}

/// Fixture 03: a project with its quality.
pub(crate) fn practice() -> Tree {
    let catalogue = catalogue();
    let mut tree = Tree::new();
    let project = Node::new("project", None, Level::Entity, "Soins fictifs");
    tree.add_node(project).unwrap();
    let mut quality = Node::new(
        "care",
        Some(&id("project")),
        Level::Quality,
        "Organisation reconnue par l'INAMI",
    );
    quality.quality = Some("inclusion".to_owned());
    tree.add_node(quality).unwrap();
    let list = lines(PRACTICE, ';', &catalogue);
    let list = list.into_iter().map(|line| line.seen);
    let export = export("e03", "care", EXPORTED);
    tree.take(&export, list, &mut fresh()).unwrap();
    tree
}

/// The person of a user name.
pub(crate) fn who(tree: &Tree, user_name: &str) -> PersonId {
    let mut members = tree.memberships();
    let member = members.find(|one| one.user_name.as_deref() == Some(user_name));
    member.unwrap().person.clone()
}

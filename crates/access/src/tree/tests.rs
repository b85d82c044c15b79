//! The tree: places, exports, people, lights, rights.

use super::*;
use crate::testing::*;
use crate::{DifferenceKind, Fact, Known, Level, Role, Status, Told, TreeError, Truth, Witness};

#[test]
fn fixture_02_is_22_people_at_four_nodes() {
    let tree = mammography();
    let people: std::collections::BTreeSet<_> = tree
        .memberships()
        .filter(|one| one.node != id("clinic"))
        .map(|one| &one.person)
        .collect();
    assert_eq!(people.len(), 22);
    assert_eq!(tree.memberships().count(), 26 + 2);
    // Who works at two sites, and at which (expected.json: legit_two_sites).
    let wout = who(&tree, "woutsimulaere");
    let lines: Vec<u32> = tree
        .of_person(&wout)
        .flat_map(|one| one.seen.lines.clone())
        .collect();
    assert_eq!(lines, [8, 27]);
    // Who manages the site: its own manager first, then upwards to the CAM.
    let managers: Vec<_> = tree
        .managers(&id("noord"))
        .map(|one| one.user_name.as_deref().unwrap())
        .collect();
    assert_eq!(
        managers,
        [
            "grietdedemo",
            "joseefictief",
            "milanmodelmans",
            "pietersimulaere",
            "elsvoorbeeldig",
            "bertdenkbeeldig"
        ]
    );
}

#[test]
fn four_exports_without_functions_say_the_same_and_leave_the_rest_unknown() {
    let catalogue = catalogue();
    let mut tree = mammography_nodes();
    let mut fresh = fresh();
    let files: [(&str, &[u8]); 4] = [
        (
            "quality",
            include_bytes!("../../testdata/02b-mammo-level-quality.csv"),
        ),
        (
            "unit",
            include_bytes!("../../testdata/02b-mammo-level-subdivision.csv"),
        ),
        (
            "noord",
            include_bytes!("../../testdata/02b-mammo-level-site-noord.csv"),
        ),
        (
            "zuid",
            include_bytes!("../../testdata/02b-mammo-level-site-zuid.csv"),
        ),
    ];
    for (node, bytes) in files {
        let list = lines(bytes, ';', &catalogue)
            .into_iter()
            .map(|line| line.seen);
        let taken = tree.take(&export("e02b", node, EXPORTED), list, &mut fresh);
        assert_eq!(taken.unwrap(), Taken::default());
    }
    let (told, bare) = (mammography(), &tree);
    for node in ["quality", "unit", "noord", "zuid"] {
        let names = |tree: &Tree| -> Vec<_> {
            let members = tree.members(&id(node)).iter();
            let mut names: Vec<_> = members
                .map(|one| format!("{:?}", (&one.user_name, one.role, one.status.value())))
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(&told), names(bare), "{node}");
        for member in bare.members(&id(node)) {
            assert_eq!(member.functions, Known::Unknown);
            assert_eq!(member.applications, Known::Unknown);
        }
    }
    // The bare export after the telling one: nothing told is lost, and it is no change.
    let mut tree = told;
    let noord = include_bytes!("../../testdata/02b-mammo-level-site-noord.csv");
    let list = lines(noord, ';', &catalogue)
        .into_iter()
        .map(|line| line.seen);
    let taken = tree
        .take(&export("later", "noord", TODAY), list, &mut fresh)
        .unwrap();
    assert_eq!(taken.changes, []);
    let member = &tree.members(&id("noord"))[2];
    assert_eq!(member.seen.day, TODAY);
    assert_eq!(member.functions.value().unwrap()[0].name, "Radioloog");
    assert_eq!(member.functions.witness().unwrap().day(), EXPORTED);
}

#[test]
fn a_newer_list_shows_who_is_gone_there_and_nowhere_else() {
    let catalogue = catalogue();
    let mut tree = mammography();
    let before = tree.clone();
    let noord = |tree: &Tree| {
        let mut lists = by_node(tree, lines(MAMMOGRAPHY, ',', &catalogue));
        lists.retain(|(node, _)| *node == id("noord"));
        lists.remove(0).1
    };
    let wout = who(&tree, "woutsimulaere");
    let mut list = noord(&tree);
    list.retain(|seen| seen.user_name.as_deref() != Some("woutsimulaere"));
    list[1].status = Known::Told(Status::Blocked);
    let newer = export("newer", "noord", TODAY);
    let taken = tree.take(&newer, list, &mut fresh()).unwrap();
    let kinds: Vec<_> = taken
        .changes
        .iter()
        .map(|one| (&one.kind, one.line))
        .collect();
    assert_eq!(
        kinds,
        [
            (&ChangeKind::Blocked, Some(7)),
            (&ChangeKind::Removed, None)
        ]
    );
    assert_eq!(tree.changes_since(TODAY).count(), 2);
    assert_eq!(tree.of_person_at(&wout, &id("noord")).count(), 0);
    assert_eq!(tree.of_person_at(&wout, &id("zuid")).count(), 1);
    // An older export brings nobody back, and takes nobody away.
    let after = tree.clone();
    let older = export("older", "noord", EXPORTED.yesterday().unwrap());
    let taken = tree.take(&older, noord(&before), &mut fresh()).unwrap();
    assert!(taken.older && taken.changes.is_empty());
    let seen = |tree: &Tree| {
        tree.members(&id("noord"))
            .iter()
            .map(|one| one.person.clone())
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(seen(&tree), seen(&after));
    // An empty one says nothing.
    let empty = export("empty", "noord", TODAY.tomorrow().unwrap());
    let error = tree.take(&empty, [], &mut fresh()).unwrap_err();
    assert_eq!(error.code(), "ACCESS-TREE-EXPORT-EMPTY");
    assert_eq!(seen(&tree), seen(&after));
}

#[test]
fn places_are_kept() {
    let mut tree = mammography_nodes();
    let refused = |tree: &mut Tree, parent: Option<&str>, level| {
        let parent = parent.map(id);
        let error = tree.add_node(crate::Node::new("new", parent.as_ref(), level, "New"));
        error.unwrap_err().code()
    };
    for (parent, level) in [
        (Some("quality"), Level::Site),
        (Some("clinic"), Level::Subdivision),
        (Some("noord"), Level::Site),
        (Some("clinic"), Level::Entity),
        (None, Level::Quality),
    ] {
        assert_eq!(refused(&mut tree, parent, level), "ACCESS-TREE-NODE-PLACE");
    }
    assert_eq!(
        refused(&mut tree, Some("nowhere"), Level::Site),
        "ACCESS-TREE-NODE-UNKNOWN"
    );
    let again = crate::Node::new("noord", Some(&id("unit")), Level::Site, "Again");
    assert_eq!(
        tree.add_node(again).unwrap_err().code(),
        "ACCESS-TREE-NODE-TWICE"
    );
    assert_eq!(
        tree.remove_node(&id("unit")).unwrap_err().code(),
        "ACCESS-TREE-NODE-IN-USE"
    );
    tree.remove_node(&id("noord")).unwrap();
    // One body under two numbers.
    tree.add_node(crate::Node::new("twin", None, Level::Entity, "Twin"))
        .unwrap();
    tree.link(&id("clinic"), &id("twin")).unwrap();
    assert_eq!(tree.node(&id("twin")).unwrap().same_as, Some(id("clinic")));
    assert_eq!(
        tree.link(&id("clinic"), &id("unit")).unwrap_err().code(),
        "ACCESS-TREE-NOT-TWO-ORGANISATIONS"
    );
    tree.unlink(&id("twin")).unwrap();
    assert_eq!(tree.node(&id("clinic")).unwrap().same_as, None);
}

#[test]
fn two_numbers_are_joined_by_hand_and_taken_apart_again() {
    let mut tree = mammography();
    let before = tree.clone();
    let people = ["woutsimulaere", "joriss", "koensimulaere", "fienbedacht"];
    let wout = who(&tree, people[0]);
    let koen = who(&tree, people[2]);
    let fien = who(&tree, people[3]);
    tree.join(&wout, &koen).unwrap();
    assert_eq!(tree.join(&koen, &wout), Err(TreeError::JoinedAlready));
    assert_eq!(tree.of_person(&koen).count(), 3);
    tree.join(&fien, &koen).unwrap();
    assert_eq!(tree.same_person(&koen).len(), 3);
    tree.part(&fien).unwrap();
    assert_eq!(tree.of_person(&wout).count(), 3);
    tree.part(&koen).unwrap();
    assert_eq!(tree.part(&koen), Err(TreeError::NotJoined));
    assert_eq!(tree, before);
}

#[test]
fn one_number_with_two_names_is_told() {
    // Fixture 01 has one number under two names (expected.json: niss_duplicate).
    let catalogue = catalogue();
    let bytes = include_bytes!("../../testdata/01-hospital-fr-utf8bom-semicolon.csv");
    let mut tree = Tree::new();
    tree.add_node(crate::Node::new("h", None, Level::Entity, "Hôpital fictif"))
        .unwrap();
    let mut quality = crate::Node::new("q", Some(&id("h")), Level::Quality, "Hôpital");
    quality.quality = Some("hospital".to_owned());
    tree.add_node(quality).unwrap();
    let list = lines(bytes, ';', &catalogue)
        .into_iter()
        .map(|line| line.seen);
    let taken = tree
        .take(&export("e01", "q", EXPORTED), list, &mut fresh())
        .unwrap();
    let [Note::OneNumberTwoNames { person, line: 38 }] = taken.notes.as_slice() else {
        panic!("{:?}", taken.notes);
    };
    assert_eq!(
        tree.two_names().map(|one| &one.id).collect::<Vec<_>>(),
        [person]
    );
    assert_eq!(tree.of_person(person).count(), 2, "two accounts, both kept");
    let found = crate::inherent(&tree, &catalogue, TODAY);
    let lines = |kind| -> Vec<Vec<u32>> {
        let of_kind = found.iter().filter(|one| one.kind == kind);
        of_kind.map(crate::Difference::lines).collect()
    };
    assert_eq!(lines(DifferenceKind::Doubled), [[7, 38]]);
    assert_eq!(lines(DifferenceKind::TwoNames), [[7, 38]]);
    assert_eq!(lines(DifferenceKind::Blocked), [[15], [29]]);
    assert_eq!(lines(DifferenceKind::NotTicked), [[9], [21], [35]]);
    assert_eq!(
        lines(DifferenceKind::FunctionMissing),
        [[0; 1]; 0],
        "no column: unknown"
    );
}

#[test]
fn who_was_known_by_user_name_gets_the_number_when_it_is_told() {
    let catalogue = catalogue();
    let mut tree = mammography_nodes();
    let mut fresh = fresh();
    let mut take = |tree: &mut Tree, node: &str, day, text: &str| {
        let list = lines(text.as_bytes(), ',', &catalogue);
        let list = list.into_iter().map(|line| line.seen);
        tree.take(&export("e", node, day), list, &mut fresh)
            .unwrap()
    };
    let head = "Naam,Voornaam,Gebruikersnaam,Type,INSZ,Status\n";
    let bare = format!("{head}Denkbeeldig,Bert,bertdenkbeeldig,USER,,Actief\n");
    take(&mut tree, "noord", EXPORTED, &bare);
    let nameless = format!("{head}Denkbeeldig,Bert,,USER,78.03.03-970.17,Actief\n");
    take(&mut tree, "zuid", EXPORTED, &nameless);
    assert_eq!(tree.people().count(), 2);
    let double = &tree.doubles()[0];
    assert_eq!(double.likeness, Likeness::NameAndNoNumber);
    // Both in one line: they are one, also where nothing was exported again.
    let both = format!("{head}Denkbeeldig,Bert,bertdenkbeeldig,USER,78.03.03-970.17,Actief\n");
    let taken = take(&mut tree, "zuid", TODAY, &both);
    assert!(matches!(
        taken.notes.as_slice(),
        [Note::NumberLearnt { .. }]
    ));
    assert_eq!(tree.people().count(), 1);
    let person = &tree.person_of(&niss("78.03.03-970.17")).unwrap().id;
    assert_eq!(tree.of_person(person).count(), 2);
    assert_eq!(Tree::read(&tree.written().unwrap()).unwrap(), tree);
}

#[test]
fn what_is_written_is_read_and_what_does_not_fit_is_refused() {
    let tree = mammography();
    let text = tree.written().unwrap();
    let read = Tree::read(&text).unwrap();
    assert_eq!(read, tree);
    assert_eq!(read.of_person(&who(&tree, "woutsimulaere")).count(), 2);
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(Tree::read(&newer).unwrap_err().code(), "ACCESS-TREE-NEWER");
    for broken in [
        "",
        "{}",
        &text[..text.len() / 2],
        &text.replacen("\"level\":\"site\"", "\"level\":\"quality\"", 1),
        &text.replace("61080697090", "61080697091"),
    ] {
        let error = Tree::read(broken).unwrap_err();
        assert!(error.code().starts_with("ACCESS-TREE-"), "{error}");
        assert!(!error.to_string().contains("610806"), "{error}");
    }
    assert!(
        !format!("{tree:?}").contains("610806"),
        "Debug hides the numbers"
    );
}

#[test]
fn somebody_is_forgotten() {
    let mut tree = mammography();
    let wout = who(&tree, "woutsimulaere");
    tree.forget(&wout).unwrap();
    assert_eq!(tree.memberships().count(), 28 - 2);
    let text = tree.written().unwrap();
    assert!(!text.contains("86011296107") && !text.contains("woutsimulaere"));
}

#[test]
fn rights_are_those_of_the_table() {
    let tree = mammography();
    let role = Actor::Role;
    // access-model.md, section 2: CAM, Co-CAM, GL, co-GL, subdivision manager, site manager, user.
    for (action, node, row) in [
        (Action::AppointCam, "clinic", "-------"),
        (Action::AppointCoCam, "clinic", "Y------"),
        (Action::ActivateQuality, "clinic", "Y?-----"),
        (Action::NameLocalManager, "quality", "YY-----"),
        (Action::AddCoLocalManager, "quality", "YYYY---"),
        (Action::AddSubdivision, "quality", "YYYY---"),
        (Action::AddSite, "unit", "YYYYY--"),
        (Action::ChangeUsers, "noord", "YYYYYY-"),
        (Action::ChangeUsers, "quality", "YYYY---"),
        (Action::ExportUsers, "noord", "YYYYYY-"),
        (Action::ChangeOwnData, "noord", "YYYYYYY"),
        (Action::SeeManagers, "noord", "YYYYYYY"),
        (Action::RequestCertificate, "clinic", "-------"),
    ] {
        let actors = [
            (Role::Cam, "clinic"),
            (Role::CoCam, "clinic"),
            (Role::LocalManager, "quality"),
            (Role::CoLocalManager, "quality"),
            (Role::SubdivisionManager, "unit"),
            (Role::SubdivisionManager, "noord"),
            (Role::User, "noord"),
        ];
        let may = actors.map(|(one, held)| {
            match tree
                .may(role(one), Some(&id(held)), action, &id(node))
                .unwrap()
            {
                May::Yes => 'Y',
                May::Warn(WarnReason::Disputed) => '?',
                May::Warn(_) => '-',
            }
        });
        assert_eq!(may.iter().collect::<String>(), row, "{action:?} at {node}");
    }
    let legal = Actor::LegalRepresentative;
    assert_eq!(
        tree.may(legal, None, Action::AppointCam, &id("clinic")),
        Ok(May::Yes)
    );
    let wrong = tree
        .may(legal, None, Action::AppointCam, &id("noord"))
        .unwrap();
    assert_eq!(
        wrong,
        May::Warn(WarnReason::OtherLevel {
            level: Level::Entity
        })
    );
    // The catalogue says the same of who appoints whom.
    let catalogue = catalogue();
    for (appointed, action) in [
        (Role::CoCam, Action::AppointCoCam),
        (Role::LocalManager, Action::NameLocalManager),
        (Role::CoLocalManager, Action::AddCoLocalManager),
        (Role::Cam, Action::AppointCam),
    ] {
        let by = &catalogue.role_entry(appointed).unwrap().appointed_by;
        // The two tables of section 2 disagree on the co-local manager: the table of rights is the wider one.
        let able = action.able(action.level().unwrap());
        let able: Vec<_> = able.iter().map(|one| one.word()).collect();
        assert!(
            by.iter().all(|one| able.contains(&one.as_str())),
            "{appointed:?}"
        );
    }
    // By person: the site's manager there, and not at the other site.
    let griet = who(&tree, "grietdedemo");
    let may = |node| {
        tree.person_may(&griet, Action::ChangeUsers, &id(node))
            .unwrap()
    };
    assert_eq!(may("noord"), May::Yes);
    assert_eq!(
        may("zuid"),
        May::Warn(WarnReason::OtherNode { held: id("noord") })
    );
    let user = who(&tree, "zoebedacht");
    let may = tree
        .person_may(&user, Action::ChangeUsers, &id("noord"))
        .unwrap();
    assert!(matches!(may, May::Warn(WarnReason::OtherRole { .. })));
}

#[test]
fn each_level_has_its_light() {
    let catalogue = catalogue();
    let mut tree = mammography();
    let lights = tree.lights(&catalogue, TODAY);
    assert_eq!(lights[&id("clinic")].own, Light::Fine);
    assert_eq!(lights[&id("clinic")].whole, Light::Wrong);
    assert_eq!(lights[&id("quality")].own, Light::Wrong);
    let zuid = &lights[&id("zuid")];
    let blocked = zuid.reasons.iter().find(|one| {
        one.kind
            == ReasonKind::Difference {
                difference: DifferenceKind::Blocked,
                what: None,
            }
    });
    let blocked = blocked.unwrap();
    assert_eq!(blocked.people, [who(&tree, "senneoefening")]);
    assert_eq!(blocked.light, Light::Warns);
    // What nobody told is unknown, never wrong; what somebody told is judged.
    let bare = mammography_nodes().lights(&catalogue, TODAY);
    assert!(bare.values().all(|light| light.own == Light::Unknown));
    let told = |tree: &mut Tree, ticked: &[&str]| {
        let value = ticked.iter().map(|text| (*text).to_owned()).collect();
        let by = "IT".to_owned();
        let witness = Witness::Statement { by, day: TODAY };
        tree.tell_authorised(&id("unit"), Told { value, witness })
            .unwrap();
    };
    told(&mut tree, &["Heracles"]);
    let lights = tree.lights(&catalogue, TODAY);
    let applications = vec!["ehealthbox".to_owned()];
    let kind = ReasonKind::NotAuthorised { applications };
    assert!(
        lights[&id("unit")]
            .reasons
            .iter()
            .any(|one| one.kind == kind)
    );
    told(&mut tree, &["Heracles", "eHealthBox"]);
    let lights = tree.lights(&catalogue, TODAY);
    assert!(
        lights[&id("unit")]
            .reasons
            .iter()
            .all(|one| one.kind != kind)
    );
    let blocked = Told {
        value: false,
        witness: Witness::Statement {
            by: "IT".to_owned(),
            day: TODAY,
        },
    };
    tree.tell_active(&id("unit"), blocked).unwrap();
    assert_eq!(tree.node(&id("unit")).unwrap().active.truth(), Truth::False);
    let lights = tree.lights(&catalogue, TODAY);
    assert_eq!(lights[&id("unit")].reasons[0].kind, ReasonKind::Inactive);
    let _: Fact<bool> = Known::Unknown;
}

//! What the fixtures do not plant.

use super::super::finding::{CODES, Finding, Weight};
use super::*;
use crate::{Role, Status};

const HEADINGS: &str = "NISS;Nom;Prénom;Nom d'utilisateur;Type;Statut;Applications;Fonction;Date de début;Date de fin;E-mail\n";

fn found_at(about: About, lines: &str) -> Vec<Finding> {
    let text = format!("{HEADINGS}{lines}");
    let snapshot = take(text.as_bytes(), about).unwrap();
    findings(&[&snapshot], rules(), REFERENCE)
}

fn words_with_lines(found: &[Finding]) -> Vec<(&'static str, Vec<u64>)> {
    found
        .iter()
        .map(|finding| {
            (
                finding.matter.word(),
                finding.seen.iter().map(|seen| seen.line).collect(),
            )
        })
        .collect()
}

fn entity() -> About {
    About {
        level: Level::Entity,
        quality: None,
        ..some_node()
    }
}

/// C1, W-06: no chief, one without a deputy, two where one is.
#[test]
fn the_chief_access_managers_of_an_organisation_are_counted() {
    let line = |number: u32, kind: &str, status: &str| {
        format!(";N{number};A;user{number};{kind};{status};;;;;a@x.example\n")
    };
    let matters = |lines: &str| -> Vec<(&'static str, Vec<u64>)> {
        let found = found_at(entity(), lines);
        let counted = |word: &str| !matches!(word, "number-missing" | "blocked");
        words_with_lines(&found)
            .into_iter()
            .filter(|(word, _)| counted(word))
            .collect()
    };
    let cam = line(1, "RAE", "Actif");
    assert_eq!(matters(&line(1, "Co-RAE", "Actif")), [("no-cam", vec![])]);
    assert_eq!(matters(&line(1, "RAE", "Bloqué")), [("no-cam", vec![])]);
    assert_eq!(matters(&cam), [("no-co-cam", vec![2])]);
    assert_eq!(matters(&(cam.clone() + &line(2, "CO-RAE", "Actif"))), []);
    let two = cam + &line(2, "GAP", "Actif") + &line(3, "Co-HZV", "Actif");
    assert_eq!(matters(&two), [("too-many-in-role", vec![2, 3])]);
}

/// D-05: 30 days before an end; what goes on under the same name does not end.
#[test]
fn functions_that_end_soon_are_told_once_nothing_follows() {
    let line = |name: &str, start: &str, end: &str| {
        format!(
            "67042496145;Essai;Rémi;remi;USER;Actif;Gestion pour les Projets de Soins Intégrés;{name};{start};{end};r@x.example\n"
        )
    };
    let words = |lines: String| -> Vec<&'static str> {
        found_at(some_node(), &lines)
            .iter()
            .map(|finding| finding.matter.word())
            .filter(|word| *word != "several-lines")
            .collect()
    };
    assert_eq!(
        words(line("Gestionnaire", "01/01/2024", "31/07/2025")),
        ["function-ends-soon"]
    );
    assert_eq!(
        words(line("Gestionnaire", "01/01/2024", "01/08/2025")),
        Vec::<&str>::new()
    );
    let goes_on =
        line("Gestionnaire", "01/01/2024", "31/07/2025") + &line("Gestionnaire", "01/08/2025", "");
    assert_eq!(words(goes_on), Vec::<&str>::new());
    let over =
        line("Coordinateur", "01/01/2023", "31/12/2023") + &line("Gestionnaire", "01/01/2024", "");
    assert_eq!(words(over), Vec::<&str>::new());
}

#[test]
fn two_numbers_and_shared_ones_are_told_and_a_longer_name_is_the_same_person() {
    let end = "USER;Actif;Gestion pour les Projets de Soins Intégrés;Gestionnaire;01/01/2024;";
    let lines = |all: &[(&str, &str, &str, &str)]| -> String {
        all.iter()
            .map(|(niss, name, user, email)| format!("{niss};{name};{user};{end};{email}\n"))
            .collect()
    };
    let words =
        |all: &[(&str, &str, &str, &str)]| words_with_lines(&found_at(some_node(), &lines(all)));
    let (one, other) = ("67042496145", "85110996050");
    let two = [
        (one, "Essai;Rémi", "remi", "r@x.example"),
        (other, "Essai;Rémi", "remi", "r@x.example"),
    ];
    assert_eq!(words(&two), [("two-numbers", vec![2, 3])]);
    let by_email = [
        (one, "Essai;Rémi", "remi", "r@x.example"),
        (other, "Rémi;Essai", "remi2", "R@x.example"),
    ];
    assert_eq!(words(&by_email), [("two-numbers", vec![2, 3])]);
    let namesakes = [
        (one, "Essai;Rémi", "remi", "r@x.example"),
        (other, "Essai;Rémi", "remi2", "r2@x.example"),
    ];
    assert_eq!(words(&namesakes), []);
    let shared = [
        (one, "Essai;Rémi", "remi", "r@x.example"),
        (one, "Modèle;Hélène", "hm", "h@x.example"),
    ];
    assert_eq!(words(&shared), [("number-shared", vec![2, 3])]);
    let longer = [
        (one, "Essai;Rémi", "remi", "r@x.example"),
        (one, "ESSAI;Remi Jean", "remi2", "r@x.example"),
    ];
    assert_eq!(words(&longer), [("line-repeated", vec![2, 3])]);
    let empty = [
        ("", "Essai;Rémi", "remi", "r@x.example"),
        (one, "Essai;Rémi", "remi", "r@x.example"),
    ];
    assert_eq!(
        words(&empty),
        [("number-missing", vec![2]), ("line-repeated", vec![2, 3])]
    );
}

/// Access model, section 4: codes that the catalogue does not know are kept and shown.
#[test]
fn unknown_words_are_kept_and_told_once_for_all_lines() {
    let line = |user: &str| {
        format!(
            ";A;B;{user};CHEF;En attente;Nouvelle application;Grand patron 67042496145;01/01/2024;;a@x.example\n"
        )
    };
    let text = format!("{HEADINGS}{}{}", line("a"), line("b"));
    let snapshot = take(text.as_bytes(), some_node()).unwrap();
    assert_eq!(snapshot.lines[0].role_text, "CHEF");
    assert_eq!(snapshot.lines[0].role, None);
    let found = findings(&[&snapshot], rules(), REFERENCE);
    for word in [
        "role-unknown",
        "status-unknown",
        "application-unknown",
        "function-unknown",
    ] {
        let finding = found
            .iter()
            .find(|finding| finding.matter.word() == word)
            .unwrap();
        assert_eq!(
            (finding.weight, finding.seen.len()),
            (Weight::Note, 2),
            "{word}"
        );
        assert!(CODES.contains(&finding.matter.code()));
        assert!(!format!("{:?}", finding.matter.facts()).contains("670424"));
    }
}

/// Requirements, conflict 3; access model, sections 4 and 7.
#[test]
fn both_spellings_and_every_language_are_known() {
    assert_eq!(
        words().application("Portail MEDSEIP"),
        words().application("portail medsep")
    );
    for (word, role) in [
        ("rae", Role::Cam),
        ("Gestionnaire Local (GL)", Role::LocalManager),
        ("Responsable (RAE)", Role::Cam),
        ("CO-HTB", Role::CoCam),
        ("lokaler Verwalter", Role::LocalManager),
        ("usmi", Role::User),
    ] {
        assert_eq!(words().role(word), Some(role));
    }
    assert_eq!(
        (
            words().status("BLOQUE"),
            words().status("ja"),
            words().status("?")
        ),
        (
            Status::Blocked,
            Status::Active,
            Status::Other("?".to_owned())
        )
    );
    assert_eq!(words().level("subafdeling/site"), Some(Level::Site));
    for (heading, field) in [
        ("N° registre national", Field::Niss),
        ("NOM D’UTILISATEUR", Field::UserName),
        ("Toepassing 12", Field::Applications),
        ("Wijzigingsdatum", Field::Modified),
    ] {
        assert_eq!(words().fields(heading), [field], "{heading}");
    }
}

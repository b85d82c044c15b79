//! What a snapshot is taken for, and what speaks against it: a wrong or an empty file deletes nothing.

use super::wrong_files::GOOD;
use super::*;

#[test]
fn a_wrong_or_empty_export_is_suspicious() {
    let node = |id: &str| About {
        node: NodeId(id.to_owned()),
        ..some_node()
    };
    let list = |who: std::ops::Range<u32>| -> Vec<u8> {
        let mut text = String::from("Nom;Nom d'utilisateur;Type;Fonction\n");
        for number in who {
            text += &format!("N{number};user{number};USER;\n");
        }
        text.into_bytes()
    };
    let before = take(&list(0..20), node("a")).unwrap();
    let other = take(&list(100..120), node("b")).unwrap();
    let reasons = |bytes: &[u8], about| -> Vec<&'static str> {
        let new = take(bytes, about).unwrap();
        judge(&new, Some(&before), &[&before, &other])
            .reasons()
            .iter()
            .map(Suspicion::word)
            .collect()
    };
    assert_eq!(reasons(&list(1..22), node("a")), Vec::<&str>::new());
    assert_eq!(
        reasons(&list(0..0), node("a")),
        ["no-lines", "fewer-than-half"]
    );
    assert_eq!(reasons(&list(0..9), node("a")), ["fewer-than-half"]);
    assert_eq!(
        reasons(&list(100..120), node("a")),
        ["file-of-other-node", "other-people"]
    );
    assert_eq!(
        reasons(&list(100..121), node("a")),
        ["people-of-other-node", "other-people"]
    );
    assert_eq!(reasons(&list(0..20), node("a")), ["same-file"]);
    let earlier = About {
        day: date(2025, 6, 1),
        ..node("a")
    };
    assert_eq!(reasons(&list(0..21), earlier), ["older-than-known"]);
    let fewer_columns = "Nom;Nom d'utilisateur\n".to_owned()
        + &(0..20)
            .map(|number| format!("N;user{number}\n"))
            .collect::<String>();
    assert_eq!(
        reasons(fewer_columns.as_bytes(), node("a")),
        ["columns-gone"]
    );
}

#[test]
fn a_file_that_names_another_node_is_suspicious() {
    let above = |name: &str| format!("Qualité : {name}\n{GOOD}");
    let reasons = |text: &str| -> Vec<(&'static str, String)> {
        let judgement = judge(&take(text.as_bytes(), some_node()).unwrap(), None, &[]);
        judgement
            .reasons()
            .iter()
            .flat_map(Suspicion::facts)
            .collect()
    };
    assert_eq!(reasons(&above("organisation reconnue par l’inami")), []);
    assert_eq!(
        reasons(&above("Prestataire de soins")),
        [("node", "Prestataire de soins".to_owned())]
    );
    let named = GOOD
        .replace("Statut\n", "Statut;Qualité\n")
        .replace("Actif\n", "Actif;Ailleurs\n");
    assert_eq!(reasons(&named), [("node", "Ailleurs".to_owned())]);
}

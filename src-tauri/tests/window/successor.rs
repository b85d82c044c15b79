//! A chief access manager leaves and is replaced, in the real window: seven parts, two exports, one statement.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::access::{in_latin_1, lines_of_fixture};
use crate::director::Director;
use crate::outside::canaries;

/// W-07, R-000-028: deputy, successor, local manager, the places of the old one; each as far as its proof.
#[tokio::test]
async fn a_chief_access_manager_leaves_and_is_replaced() {
    let Some(mut director) = Director::begins("access-successor", "fr").await else {
        return;
    };
    canaries(director.hand.window.stage(), "access-successor", &numbers());
    let outside = tempfile::tempdir().unwrap();
    director.adds("Fictieve Borstkliniek", "002").await;
    let entity = director.node("Fictieve").await;
    let cams = [format!("Vertrekker;Vera;{OLD};veravertrekker;HTB;Actief")];
    let cam = of_enterprise(outside.path(), "cam.csv", &cams);
    let day = Some("01/07/2025");
    director.reads_in(&cam, Some(&entity), day).await;
    director.takes().await;
    let before = [
        manager(["Vertrekker", "Vera"], OLD, "veravertrekker"),
        user_of_site(),
    ];
    let with = with_lines(outside.path(), "with.csv", &before);
    director.reads_in(&with, None, day).await;
    director.takes().await;

    let whole = begins_to_replace(&mut director).await;
    director
        .gets_ready(&whole, &|input| of(&SUCCESSOR, input))
        .await;
    director.shows(&whole).await;
    director.hand.window.photograph("parts").await;
    let shown = director.task(&whole).await;
    let parts: Vec<(String, String)> = shown["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (text(part, "task"), text(part, "workflow")))
        .collect();
    let ways: Vec<&str> = parts.iter().map(|(_, way)| way.as_str()).collect();
    assert_eq!(
        ways,
        ["W-06", "W-02", "W-13", "W-34", "W-36", "W-36", "W-36"]
    );
    for (task, workflow) in &parts {
        let who = if workflow == "W-06" {
            &DEPUTY
        } else {
            &SUCCESSOR
        };
        let known = |input: &str| of(who, input);
        match workflow.as_str() {
            "W-36" => director.gets_ready(task, &known).await,
            _ => director.works_off(task, &known).await,
        }
    }
    director.shows(&whole).await;
    director.hand.window.photograph("worked-off").await;

    let new = [(&DEPUTY, "co-HTB"), (&SUCCESSOR, "HTB")].map(|(one, role)| {
        let [name, first] = one.name;
        format!("{name};{first};{};{};{role};Actief", one.niss, one.user)
    });
    let cams = of_enterprise(outside.path(), "cams.csv", &new);
    director.reads_in(&cams, Some(&entity), None).await;
    director.takes().await;
    director.hand.window.photograph("enterprise").await;
    let local = manager(SUCCESSOR.name, SUCCESSOR.niss, SUCCESSOR.user);
    let after = with_lines(outside.path(), "after.csv", &[local]);
    director.reads_in(&after, None, None).await;
    director.takes().await;
    director.hand.window.photograph("quality").await;

    // The appointment itself stands in no export: the word of who saw it, told as such.
    director
        .states(&parts[1].0, "Olga voit l’organisation, avec (HTB)")
        .await;
    director.hand.window.photograph("appointed").await;
    director.shows(&whole).await;
    director.hand.window.photograph("replaced").await;
    for (task, workflow) in &parts {
        assert_eq!(director.state(task).await, "verified", "{workflow}");
    }
    assert_eq!(director.state(&whole).await, "verified");
    director.hand.goes_to("access/people").await;
    director.hand.types("#search", "Vertrekker").await;
    director
        .hand
        .reads("Ne figure dans aucun des derniers exports")
        .await;
    director.hand.types("#search", SUCCESSOR.name[0]).await;
    director
        .hand
        .reads("Gestionnaire Local, Gestionnaire d")
        .await;
    director.hand.window.photograph("new").await;
    director.hand.window.close().await;
}

/// From the page of the person who leaves to the task.
async fn begins_to_replace(director: &mut Director) -> String {
    director.hand.goes_to("access/people").await;
    let old = "main a[href^='#/access/person/']";
    director.hand.types("#search", "Vertrekker").await;
    director
        .hand
        .until(
            "the one who leaves",
            &format!("const all = [...document.querySelectorAll(\"{old}\")]; return all.length > 0 && all.every((one) => one.innerText.includes(wanted))"),
            Value::from("Vertrekker"),
        )
        .await;
    director.hand.window.press(old).await;
    director
        .hand
        .window
        .press("main .acts a[href^='#/access/new/']")
        .await;
    director
        .hand
        .types("#search", "remplacer gestionnaire principal")
        .await;
    director.hand.window.photograph("found").await;
    director.hand.window.press("main section li button").await;
    director.hand.is_at("#/access/task/").await;
    director.hand.window.wait_for("main .stands").await;
    let place = director
        .hand
        .window
        .answer_of("return location.hash.split('/').pop()")
        .await;
    let task = place.as_str().unwrap().to_owned();
    assert_eq!(director.task(&task).await["line"]["workflow"], "W-07");
    task
}

/// What somebody is called and how they are known; nobody was given these numbers.
struct Person {
    name: [&'static str; 2],
    niss: &'static str,
    user: &'static str,
}

const DEPUTY: Person = Person {
    name: ["Plaatsvervanger", "Piet"],
    niss: "84.02.16-961.46",
    user: "pietplaatsvervanger",
};
const SUCCESSOR: Person = Person {
    name: ["Opvolger", "Olga"],
    niss: "91.04.17-962.79",
    user: "olgaopvolger",
};
const OLD: &str = "97.05.18-963.84";

/// What the director knows of a person.
fn of(person: &Person, input: &str) -> Option<String> {
    let known = match input {
        "name" => person.name[0],
        "first-name" => person.name[1],
        "user-name" => person.user,
        "niss" => person.niss,
        "enterprise-number" | "cbe" => "0998.123.466",
        "telephone" => "+32 2 555 01 00",
        _ => return None,
    };
    Some(known.to_owned())
}

/// An export of the enterprise's own page.
fn of_enterprise(outside: &Path, name: &str, lines: &[String]) -> PathBuf {
    let file = outside.join(name);
    let headings = "Naam;Voornaam;INSZ;Gebruikersnaam;Type;Status";
    std::fs::write(&file, format!("{headings}\n{}\n", lines.join("\n"))).unwrap();
    file
}

/// The export of the quality with other local managers than its own.
fn with_lines(outside: &Path, name: &str, lines: &[String]) -> PathBuf {
    let file = outside.join(name);
    let mut all = lines_of_fixture();
    all.retain(|line| !line.contains("\"LB\""));
    all.extend_from_slice(lines);
    std::fs::write(&file, in_latin_1(&all)).unwrap();
    file
}

fn manager([name, first]: [&str; 2], niss: &str, user: &str) -> String {
    format!(
        "\"{name}\",\"{first}\",\"{user}\",\"LB\",\"{niss}\",\"Actief\",\"{user}@borstkliniek-fictief.example\",\
         \"Hoedanigheid\",\"Mammografische eenheid kankerbevolkingsonderzoek\",\"Heracles\",\"\",\"\",\"\""
    )
}

fn user_of_site() -> String {
    format!(
        "\"Vertrekker\",\"Vera\",\"veravertrekker\",\"Gebruiker\",\"{OLD}\",\"Actief\",\"vera@borstkliniek-fictief.example\",\
         \"Subafdeling-site\",\"Mammografische eenheid site 980011 Campus Noord\",\"Heracles\",\"\",\"\",\"\""
    )
}

/// The numbers that are typed and read here, in the forms in which they could be written down.
fn numbers() -> Vec<Value> {
    let forms = [DEPUTY.niss, SUCCESSOR.niss, OLD].map(|whole| {
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        [whole.to_owned(), digits]
    });
    let forms = forms.into_iter().flatten();
    forms
        .map(|text| serde_json::json!({ "name": "national number", "text": text }))
        .collect()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap().to_owned()
}

use super::*;
use crate::condition::Condition;

const TEXT: &str = include_str!("../../../../workflows/catalogue.toml");

fn read(text: &str) -> Result<Catalogue, CatalogueError> {
    Catalogue::read("catalogue.toml", text)
}

#[test]
fn our_own_catalogue_fits_itself() {
    let catalogue = read(TEXT).unwrap();
    assert_eq!(catalogue.chains().len(), 4);
    for chain in catalogue.chains() {
        let quality = catalogue.quality(&chain.quality).unwrap();
        assert_eq!(quality.level, chain.level(), "{}", chain.id);
        assert_eq!(quality.manual, chain.manual);
    }
    let heracles = catalogue.chain("heracles").unwrap();
    assert_eq!(heracles.conditions(), Condition::ALL);
    assert!(!heracles.managers_count());
    assert!(catalogue.chain("famhp").unwrap().managers_count());
}

#[test]
fn every_spelling_of_the_model_is_found() {
    // access-model.md, section 4.
    let catalogue = read(TEXT).unwrap();
    for (role, spellings) in [
        (Role::Cam, "RAE, GAP, HTB, VTE, HZV, CAM, PAM"),
        (
            Role::CoCam,
            "Co-RAE, CO-RAE, Co-HTB, Co-HZV, Co-CAM, co rae",
        ),
        (
            Role::LocalManager,
            "GL, LB, LV, gestionnaire local, lokale beheerder, lokaler Verwalter",
        ),
        (
            Role::CoLocalManager,
            "CGL, Co-GL, CLB, Co-LB, co-gestionnaire local, lokale co-beheerder",
        ),
        (Role::SubdivisionManager, "SAB, subafdelingsbeheerder, SDB"),
        (Role::CoSubdivisionManager, "CSAB, co-subafdelingsbeheerder"),
        (
            Role::User,
            "USER, USMI, UTIL, GEBR, BEN, utilisateur, gebruiker, Benutzer",
        ),
    ] {
        for spelling in spellings.split(", ") {
            assert_eq!(catalogue.role(spelling), Some(role), "{spelling}");
        }
    }
    assert_eq!(catalogue.role("XYZ"), None);
    for active in ["Actif", "Actief", "Aktiv", "actif "] {
        assert_eq!(catalogue.status(active), Status::Active);
    }
    for blocked in "Bloqué, Geblokkeerd, Gesperrt, Inactif, Inactief, nee, non, BLOQUE".split(", ")
    {
        assert_eq!(catalogue.status(blocked), Status::Blocked, "{blocked}");
    }
    assert_eq!(
        catalogue.status("Suspendu"),
        Status::Other("Suspendu".to_owned())
    );
    assert_eq!(catalogue.level("Subafdeling-site"), Some(Level::Site));
    assert_eq!(catalogue.level("Hoedanigheid"), Some(Level::Quality));
    let function = catalogue.function("Hoofdradioloog").unwrap();
    assert_eq!(function.means.as_deref(), Some("physician"));
    assert_eq!(
        catalogue.application_key("HERACLES"),
        catalogue.application_key("Heracles")
    );
    assert_eq!(catalogue.language("Néerlandais"), Some("nl"));
    assert!(catalogue.is_seen_quality("Justitie"));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    for (from, to, code) in [
        ("needs_function = true", "needs_funtion = true", "SYNTAX"),
        ("id = \"heracles\"", "id = \"ehealthbox\"", "TWICE"),
        (
            "ticked = [\"heracles\"]",
            "ticked = [\"hercules\"]",
            "MISSING",
        ),
        ("fr = \"portail de l'AFMPS\"", "fr = \"\"", "EMPTY"),
        ("\"SAB\",", "\"GL\",", "AMBIGUOUS"),
        ("[[chain]]", "[[chain", "SYNTAX"),
    ] {
        assert!(TEXT.contains(from), "{from}");
        let error = read(&TEXT.replacen(from, to, 1)).unwrap_err();
        assert_eq!(error.code(), format!("ACCESS-CATALOGUE-{code}"), "{error}");
        assert!(error.place().1 > 10, "{error}");
        assert!(!error.facts().is_empty());
    }
}

/// A file of a person's own, laid over ours: what it has counts, the rest stays.
#[test]
fn an_entry_of_ones_own_takes_the_place_of_ours() {
    let ours = read(TEXT).unwrap();
    let own = "\
[[application]]
id = \"heracles\"
needs_function = true
name = { fr = \"Heracles 2\", nl = \"Heracles 2\", de = \"Heracles 2\", en = \"Heracles 2\" }

[[application]]
id = \"planner\"
needs_function = false
name = { fr = \"Planificateur\", nl = \"Planner\", de = \"Planer\", en = \"Planner\" }

[[column]]
id = \"email\"
spellings = [\"Courriel\"]
";
    let both = ours.with_own("catalogue.toml", own).unwrap();
    assert_eq!(both.application("heracles 2").unwrap().id, "heracles");
    assert_eq!(both.application("Planificateur").unwrap().id, "planner");
    assert_eq!(both.applications().len(), ours.applications().len() + 1);
    assert_eq!(both.fields("courriel"), [Field::Email]);
    assert_eq!(both.fields("E-mailadres"), []);
    assert_eq!(both.chains(), ours.chains());
    assert_eq!(ours.application("planner"), None);
    // A file with nothing in it yet.
    assert!(ours.with_own("catalogue.toml", "").is_ok());
}

#[test]
fn what_is_wrong_in_a_file_of_ones_own_is_named_with_file_and_line() {
    let ours = read(TEXT).unwrap();
    let names = "name = { fr = \"a\", nl = \"b\", de = \"c\", en = \"d\" }";
    let application = |id: &str, names: &str| {
        format!("[[application]]\nid = \"{id}\"\nneeds_function = false\n{names}\n")
    };
    for (own, code, line) in [
        (
            "[[application]]\nid = \"x\"\nneeds = 1\n".to_owned(),
            "SYNTAX",
            3,
        ),
        (
            "\n[[register_role]]\nid = \"x\"\nregister = \"none\"\nname = \"X\"\n".to_owned(),
            "MISSING",
            4,
        ),
        (
            format!("{}\n{}", application("x", names), application("x", names)),
            "TWICE",
            7,
        ),
        (
            application("x", &names.replace("\"a\"", "\"Heracles\"")),
            "AMBIGUOUS",
            4,
        ),
        (
            application("x", &names.replace("\"a\"", "\" \"")),
            "EMPTY",
            4,
        ),
    ] {
        let error = ours.with_own("catalogue.toml", &own).unwrap_err();
        assert_eq!(error.code(), format!("ACCESS-CATALOGUE-{code}"), "{error}");
        assert_eq!(error.place(), ("catalogue.toml", line), "{error}");
    }
}

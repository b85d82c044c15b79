use super::*;

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
    for condition in Condition::ALL {
        assert!(catalogue.condition(condition).is_some(), "{condition:?}");
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
        ("fr = \"La qualité est active.\"", "fr = \"\"", "EMPTY"),
        ("\"SAB\",", "\"GL\",", "AMBIGUOUS"),
        ("[[chain]]", "[[chain", "SYNTAX"),
    ] {
        assert!(TEXT.contains(from), "{from}");
        let error = read(&TEXT.replacen(from, to, 1)).unwrap_err();
        assert_eq!(error.code(), format!("ACCESS-CATALOGUE-{code}"), "{error}");
        if let CatalogueError::Syntax { line, .. } = &error {
            assert!(*line > 10, "{error}");
        }
        assert!(!error.facts().is_empty());
    }
}

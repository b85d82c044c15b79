use super::*;
use crate::channel::{Scripted, ScriptedAnswer};

const BELGIAN_ATR: &str = "3B9813400AA503010101AD1311";

/// Readers side by side, each with its own script.
#[derive(Debug, Default)]
struct Shelf(Vec<Scripted>);

impl Readers for Shelf {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        let mut all = Vec::new();
        for reader in &self.0 {
            all.extend(reader.list()?);
        }
        Ok(all)
    }

    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        let found = self
            .0
            .iter()
            .find(|one| CardChannel::reader(*one) == reader);
        found.ok_or(ChannelError::ReaderGone)?.connect(reader)
    }
}

fn atr(digits: &str) -> Content {
    Content::Card {
        atr: hex::decode(digits).unwrap(),
    }
}

fn card_data(applet: u8) -> ScriptedAnswer {
    let rest = format!("A503010101{applet:02X}00030021010F9000");
    ScriptedAnswer::hex(&format!("{}{rest}", "53".repeat(16)))
}

fn belgian(reader: &str, applet: u8) -> Scripted {
    Scripted::new(reader)
        .showing(atr(BELGIAN_ATR))
        .expect("80E400001C", card_data(applet))
}

/// A card that knows no Belgian applet.
fn foreign(reader: &str) -> Scripted {
    Scripted::new(reader)
        .showing(atr("3B6500000101"))
        .expect("00A4040C0F*", ScriptedAnswer::hex("6A82"))
}

fn empty(reader: &str) -> Scripted {
    Scripted::new(reader).showing(Content::Empty)
}

fn code(readers: Vec<Scripted>) -> &'static str {
    find_card(&Shelf(readers), None).unwrap_err().code()
}

/// P05, P06: a virtual reader and a security key in the first places do not hide the eID.
#[test]
fn the_belgian_card_is_found_behind_others() {
    let shelf = Shelf(vec![
        Scripted::new("Windows Hello for Business 1").showing(atr("3B00")),
        foreign("Security key"),
        empty("Empty reader"),
        belgian("Card reader", 0x17),
    ]);
    let card = find_card(&shelf, None).unwrap();
    assert_eq!(card.reader(), "Card reader");
    // The likely one was looked into first: the others were not even touched.
    assert_eq!(shelf.0[1].remaining(), 1);

    let reasons = survey(&Shelf(vec![
        Scripted::new("Windows Hello for Business 1").showing(atr("3B00")),
        foreign("Security key"),
        empty("Empty reader"),
        belgian("Card reader", 0x17),
    ]))
    .unwrap();
    let words = reasons
        .iter()
        .map(|one| one.reason.map(Obstacle::word))
        .collect::<Vec<_>>();
    assert_eq!(
        words,
        [Some("virtual"), Some("foreign"), Some("empty"), None]
    );
}

#[test]
fn each_obstacle_has_its_own_code() {
    assert_eq!(code(vec![]), "CARD-NO-READER");
    let hello = Scripted::new("Windows Hello for Business 1").showing(atr("3B00"));
    assert_eq!(code(vec![hello]), "CARD-NO-READER");
    assert_eq!(code(vec![empty("A"), empty("B")]), "CARD-NONE");
    assert_eq!(code(vec![empty("A"), foreign("B")]), "CARD-FOREIGN");
    let mute = Scripted::new("M").showing(Content::Mute);
    assert_eq!(code(vec![foreign("B"), mute]), "CARD-MUTE");
    let held = Scripted::new("H").showing(Content::InUse);
    assert_eq!(code(vec![held, empty("A")]), "CARD-IN-USE");
    let silent = Scripted::new("P").showing(atr(BELGIAN_ATR));
    let silent = silent.fail_connect(ChannelError::Unpowered);
    assert_eq!(code(vec![silent, foreign("B")]), "CARD-UNPOWERED");
    let gone = Scripted::new("G").showing(Content::Unavailable);
    assert_eq!(code(vec![gone]), "CARD-READER-GONE");
    for (error, expected) in [
        (ChannelError::ServiceMissing, "CARD-SERVICE-MISSING"),
        (ChannelError::InUse, "CARD-IN-USE"),
        (ChannelError::Mute, "CARD-MUTE"),
        (ChannelError::WrongProtocol, "CARD-FOREIGN"),
        (ChannelError::Removed, "CARD-NONE"),
        (ChannelError::NoCard, "CARD-NONE"),
    ] {
        let reader = belgian("R", 0x17).fail_connect(error);
        assert_eq!(code(vec![reader]), expected);
    }
}

#[test]
fn the_readers_passed_over_are_named_in_the_error() {
    let hello = Scripted::new("Windows Hello for Business 1").showing(atr("3B00"));
    let error = find_card(&Shelf(vec![hello, empty("A")]), None).unwrap_err();
    let passed = error.passed_over();
    assert_eq!(passed.len(), 2);
    assert_eq!(passed[0].reason, Obstacle::Virtual);
    let readers = "Windows Hello for Business 1; A".to_owned();
    assert_eq!(error.facts(), [("readers", readers)]);
}

#[test]
fn a_reader_can_be_wanted_by_part_of_its_name() {
    let shelf = || Shelf(vec![belgian("Alpha 1", 0x17), belgian("Alpha 2", 0x17)]);
    let found = |wanted| find_card(&shelf(), Some(wanted));
    assert_eq!(found("alpha 2").unwrap().reader(), "Alpha 2");
    assert_eq!(found("Alpha 1").unwrap().reader(), "Alpha 1");
    assert_eq!(found("alpha").unwrap_err().code(), "CARD-READER-AMBIGUOUS");
    assert_eq!(found("beta").unwrap_err().code(), "CARD-READER-UNKNOWN");
}

/// Several readers fit the text and only one of them has a Belgian card: that one is meant.
#[test]
fn a_text_that_fits_several_readers_takes_the_one_with_the_card() {
    let found = |readers| find_card(&Shelf(readers), Some("alpha"));
    let others = || vec![empty("Alpha 1"), foreign("Alpha 2"), belgian("Beta", 0x17)];
    let mut readers = others();
    readers.push(belgian("Alpha 3", 0x18));
    let card = found(readers).unwrap();
    assert_eq!((card.reader(), card.passed_over().len()), ("Alpha 3", 2));
    assert_eq!(found(others()).unwrap_err().code(), "CARD-FOREIGN");
    let none = found(vec![empty("Alpha 1"), empty("Alpha 2")]);
    assert_eq!(none.unwrap_err().code(), "CARD-NONE");

    let old_and_new = vec![belgian("Alpha 1", 0x11), belgian("Alpha 2", 0x17)];
    assert_eq!(found(old_and_new).unwrap().reader(), "Alpha 2");
    let both_old = vec![belgian("Alpha 1", 0x11), belgian("Alpha 2", 0x11)];
    assert_eq!(found(both_old).unwrap_err().code(), "CARD-READER-AMBIGUOUS");
}

/// P05: all names under which a computer offers its own keys.
#[test]
fn virtual_readers_are_ignored_and_named() {
    let names = [
        "Windows Hello for Business 1",
        "Microsoft Virtual Smart Card 0",
        "Microsoft UICC ISO Reader 1",
    ];
    let shelf = || Shelf(names.map(|name| belgian(name, 0x17)).to_vec());
    let error = find_card(&shelf(), None).unwrap_err();
    assert_eq!(error.code(), "CARD-NO-READER");
    let reasons = error.passed_over().iter().map(|one| one.reason);
    assert_eq!(reasons.collect::<Vec<_>>(), [Obstacle::Virtual; 3]);
    let surveyed = survey(&shelf()).unwrap();
    assert!(
        surveyed
            .iter()
            .all(|one| one.reason == Some(Obstacle::Virtual))
    );
    // Nothing was said to them, and nobody is kept from wanting one.
    assert!(find_card(&shelf(), Some("UICC")).is_ok());
}

/// The pre-series is told by its answer to reset too.
#[test]
fn an_answer_to_reset_of_applet_1_0_makes_an_old_card() {
    let claims = |digits| {
        Scripted::new("R")
            .showing(atr(digits))
            .expect("80E400001C", card_data(0x17))
    };
    let card = find_card(&claims("3B9894400AA503010101AD1310"), None).unwrap();
    assert_eq!(card.applet().to_string(), "1.0");
    let card = find_card(&claims(BELGIAN_ATR), None).unwrap();
    assert_eq!(card.applet().to_string(), "1.7");
}

#[test]
fn an_old_card_is_taken_only_when_there_is_no_other() {
    let both = Shelf(vec![belgian("Old", 0x11), belgian("New", 0x17)]);
    let card = find_card(&both, None).unwrap();
    assert_eq!(card.reader(), "New");
    let [passed] = card.passed_over() else {
        panic!("{:?}", card.passed_over());
    };
    assert_eq!(
        (passed.reader.as_str(), passed.reason),
        ("Old", Obstacle::TooOld)
    );
    let alone = find_card(&Shelf(vec![belgian("Old", 0x11)]), None).unwrap();
    assert_eq!(alone.applet().to_string(), "1.1");
}

/// Another program selected another application; and a card with an unknown ATR.
#[test]
fn the_applet_is_selected_where_needed() {
    let other_selected = Scripted::new("R")
        .showing(atr(BELGIAN_ATR))
        .expect("80E400001C", ScriptedAnswer::hex("6D00"))
        .expect("00A4040C0F*", ScriptedAnswer::hex("9000"))
        .expect("80E400001C", card_data(0x17));
    assert!(find_card(&other_selected, None).is_ok());
    let unknown_atr = Scripted::new("R")
        .showing(atr("3B6500000101"))
        .expect("00A4040C0F*", ScriptedAnswer::hex("9000"))
        .expect("80E400001C", card_data(0x18));
    assert!(find_card(&unknown_atr, None).is_ok());
}

/// Some readers lose the first command after a connection (eID card, section 13).
#[test]
fn a_lost_first_command_is_sent_again() {
    for error in [ChannelError::Interrupted, ChannelError::Reset] {
        let reader = Scripted::new("R")
            .showing(atr(BELGIAN_ATR))
            .expect("80E400001C", ScriptedAnswer::Fails(error))
            .expect("80E400001C", card_data(0x17));
        assert!(find_card(&reader, None).is_ok());
    }
    let reset_before = belgian("R", 0x17).fail_begin(ChannelError::Reset);
    assert!(find_card(&reset_before, None).is_ok());
}

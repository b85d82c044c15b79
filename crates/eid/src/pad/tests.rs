use super::*;
use crate::card::Card;
use crate::card_data::CardData;
use crate::channel::{CardChannel, ChannelError, Scripted, ScriptedAnswer};
use crate::pin::{NewPinSource, Pin, PinPurpose, PinQuestion, PinRefused, PinSource};

mod with_a_card;

/// The features of a reader that does all in one call.
const DIRECT: &str = "060442330006070442330007";
/// One that needs two calls.
const IN_TWO: &str = "01044233000102044233000203044233000304044233000405044233000 5";
const VERIFY_BLOCK: &str = "1E1E8947040C0402010904000000000D000000002000010820FFFFFFFFFFFFFF";
const CHANGE_BLOCK: &str = "1E1E89470400080C0403020309040001020000001500000000\
                            2400011020FFFFFFFFFFFFFF20FFFFFFFFFFFFFF";
const STATUS: &str = "0020000100";
const LOG_OFF: &str = "80E60000";

fn hex(digits: &str) -> ScriptedAnswer {
    ScriptedAnswer::hex(&digits.replace(' ', ""))
}

/// The person at a reader with keys: types nothing here.
#[derive(Default)]
struct AtReader {
    told: Vec<PinPurpose>,
    typed: usize,
    agrees: bool,
}

impl PinSource for AtReader {
    fn pin(&mut self, _question: &PinQuestion) -> Result<Pin, PinRefused> {
        self.typed += 1;
        Ok(Pin::parse("1234")?)
    }

    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        self.told.push(question.purpose);
        Ok(())
    }

    fn last_try_agreed(&mut self, _question: &PinQuestion) -> bool {
        self.agrees
    }
}

impl NewPinSource for AtReader {
    fn new_pin(&mut self, _question: &PinQuestion, _again: bool) -> Result<Pin, PinRefused> {
        self.typed += 1;
        Ok(Pin::parse("5678")?)
    }
}

/// The start of an identity file: enough for a glance.
fn glance(script: Scripted) -> Scripted {
    let fields = [
        (0x01, "592000000101"),
        (0x03, "15.03.2019"),
        (0x04, "15.03.2029"),
        (0x07, "Proefberg"),
        (0x08, "Jeroen"),
    ];
    let mut file = Vec::new();
    for (tag, value) in fields {
        file.push(tag);
        file.push(u8::try_from(value.len()).unwrap());
        file.extend_from_slice(value.as_bytes());
    }
    script
        .expect("00A4080C063F00DF014031", hex("9000"))
        .expect("00B0000000", hex(&format!("{}9000", hex::encode(file))))
}

/// A 1.7 card whose name was read; three tries are left.
fn reader(name: &str) -> Scripted {
    glance(Scripted::new(name)).expect(STATUS, hex("63C3"))
}

fn card(script: &Scripted) -> Card {
    let data = hex::decode(format!("{}A5030101011700030021010F", "53".repeat(16))).unwrap();
    let data = CardData::parse(&data).unwrap();
    Card::new(Box::new(script.clone()), data, Vec::new())
}

fn played(script: &Scripted) {
    assert_eq!(script.surprises(), Vec::<String>::new());
    assert_eq!(script.remaining(), 0);
}

#[test]
fn the_pin_is_typed_on_the_reader_and_never_here() {
    let script = reader("Reader with keys")
        .expect_control(FEATURE_REQUEST, "", hex(DIRECT))
        .expect(STATUS, hex("63C3"))
        .expect_control(0x4233_0006, VERIFY_BLOCK, hex("9000"))
        .expect(LOG_OFF, hex("9000"));
    let mut person = AtReader::default();
    let mut card = card(&script);
    card.verify_pin(&mut person).unwrap();
    assert_eq!((person.told, person.typed), (vec![PinPurpose::Check], 0));
    assert_eq!(card.has_pad(), Ok(true));
    played(&script);
}

#[test]
fn a_reader_may_need_two_calls() {
    let script = reader("Reader with keys")
        .expect_control(FEATURE_REQUEST, "", hex(IN_TWO))
        .expect(STATUS, hex("63C3"))
        .expect_control(0x4233_0001, VERIFY_BLOCK, hex(""))
        .expect_control(0x4233_0002, "", hex("9000"))
        .expect(LOG_OFF, hex("9000"));
    card(&script).verify_pin(&mut AtReader::default()).unwrap();
    played(&script);
}

#[test]
fn the_pin_is_changed_on_the_reader() {
    let script = reader("Reader with keys")
        .expect_control(FEATURE_REQUEST, "", hex(DIRECT))
        .expect(STATUS, hex("63C3"))
        .expect_control(0x4233_0007, CHANGE_BLOCK, hex("9000"))
        .expect(LOG_OFF, hex("9000"));
    let mut person = AtReader::default();
    card(&script).change_pin(&mut person).unwrap();
    assert_eq!((person.told, person.typed), (vec![PinPurpose::Change], 0));
    played(&script);
}

/// Keys that verify only: the PINs of a change are asked here.
#[test]
fn keys_that_cannot_change_leave_it_to_the_program() {
    let script = reader("Reader with keys")
        .expect_control(FEATURE_REQUEST, "", hex("060442330006"))
        .expect(STATUS, hex("63C3"))
        .expect("0024000110241234FFFFFFFFFF245678FFFFFFFFFF", hex("9000"))
        .expect(LOG_OFF, hex("9000"));
    let mut person = AtReader::default();
    card(&script).change_pin(&mut person).unwrap();
    assert_eq!((person.told.len(), person.typed), (0, 3));
    played(&script);
}

/// What a reader ends by itself costs no try, and another attempt is allowed; what the card
/// refused is followed by nothing.
#[test]
fn each_end_has_its_code_and_the_rules_of_tries_hold() {
    for (status, code, again) in [
        ("6400", "CARD-PAD-TIMEOUT", true),
        ("6401", "CARD-PIN-CANCELLED", true),
        ("6402", "CARD-PIN-NEW-DIFFERS", true),
        ("6403", "CARD-PIN-FORM", true),
        ("63C2", "CARD-PIN-WRONG", false),
        ("63C0", "CARD-PIN-BLOCKED", false),
        ("6983", "CARD-PIN-BLOCKED", false),
        ("6F00", "CARD-STATUS", false),
        ("", "CARD-CHANGED", false),
    ] {
        let mut script = reader("Reader with keys")
            .expect_control(FEATURE_REQUEST, "", hex(DIRECT))
            .expect(STATUS, hex("63C3"))
            .expect_control(0x4233_0006, VERIFY_BLOCK, hex(status))
            .expect(LOG_OFF, hex("9000"));
        if status.is_empty() {
            // The connection is taken up again; the PIN is not.
            script = script
                .expect("80E400001C", hex("6D00"))
                .expect("00A4040C0F*", hex("6A82"));
        }
        let mut card = card(&script);
        let error = card.verify_pin(&mut AtReader::default()).unwrap_err();
        assert_eq!(error.code(), code, "{status}");
        played(&script);
        if again {
            let _next = script
                .expect(STATUS, hex("63C3"))
                .expect(STATUS, hex("63C3"))
                .expect_control(0x4233_0006, VERIFY_BLOCK, hex("9000"))
                .expect(LOG_OFF, hex("9000"));
            assert_eq!(
                card.verify_pin(&mut AtReader::default()),
                Ok(()),
                "{status}"
            );
        } else {
            let mut person = AtReader::default();
            let outcome = card.verify_pin(&mut person);
            assert_eq!(outcome, Err(EidError::PinWrongEarlier), "{status}");
            assert_eq!((person.told.len(), person.typed), (0, 0));
        }
    }
}

#[test]
fn the_last_try_needs_a_word_here_too() {
    let script = glance(Scripted::new("Reader with keys"))
        .expect(STATUS, hex("63C1"))
        .expect_control(FEATURE_REQUEST, "", hex(DIRECT));
    let mut person = AtReader::default();
    let outcome = card(&script).verify_pin(&mut person);
    assert_eq!(outcome, Err(EidError::PinLastTry));
    assert!(person.told.is_empty());
    played(&script);
}

#[test]
fn tries_lost_meanwhile_keep_the_reader_from_asking() {
    let script = reader("Reader with keys")
        .expect_control(FEATURE_REQUEST, "", hex(DIRECT))
        .expect(STATUS, hex("63C2"))
        .expect(LOG_OFF, hex("9000"));
    let outcome = card(&script).verify_pin(&mut AtReader::default());
    assert_eq!(outcome, Err(EidError::PinTriesChanged { tries_left: 2 }));
    played(&script);
}

/// Asks one reader for its keys.
fn looked_for(script: &Scripted, settings: &PadSettings) -> Option<Pad> {
    let mut channel = script.clone();
    let mut found = None;
    channel
        .exclusively(&mut |line| {
            let reader = CardChannel::reader(script);
            found = Pad::of(&mut Conversation::new(line, reader), settings);
        })
        .unwrap();
    assert_eq!(script.surprises(), Vec::<String>::new());
    found
}

fn choosing(reader: &str, choice: PadChoice) -> PadSettings {
    PadSettings {
        readers: vec![(reader.to_owned(), choice)],
        ..PadSettings::default()
    }
}

/// It sends an empty VERIFY by itself; not even a setting makes it used.
#[test]
fn the_dangerous_reader_is_never_used() {
    let name = "Gemplus GemPC Pinpad 00 00";
    for settings in [
        PadSettings::default(),
        choosing("gempc", PadChoice::PseudoApdu),
    ] {
        let script = Scripted::new(name).expect_control(FEATURE_REQUEST, "", hex(DIRECT));
        assert_eq!(looked_for(&script, &settings), None);
        assert_eq!(script.remaining(), 1);
    }
}

#[test]
fn a_setting_turns_the_keys_of_a_reader_off() {
    let script = || Scripted::new("ACME keys 1").expect_control(FEATURE_REQUEST, "", hex(DIRECT));
    assert_eq!(
        looked_for(&script(), &choosing("acme", PadChoice::Never)),
        None
    );
    assert!(looked_for(&script(), &choosing("other", PadChoice::Never)).is_some());
}

#[test]
fn readers_without_keys_have_none() {
    for answer in [
        hex(""),
        hex("12044233 0012"),
        ScriptedAnswer::Fails(ChannelError::NoControl),
        ScriptedAnswer::Fails(ChannelError::Interrupted),
    ] {
        let script = Scripted::new("Plain").expect_control(FEATURE_REQUEST, "", answer);
        assert_eq!(looked_for(&script, &PadSettings::default()), None);
    }
    // One that starts and never ends.
    let script = Scripted::new("Plain").expect_control(FEATURE_REQUEST, "", hex("010442330001"));
    assert_eq!(looked_for(&script, &PadSettings::default()), None);
}

#[test]
fn old_sprx32_readers_get_the_old_format() {
    for (major, minor, format) in [
        (5, 5, Format::Old),
        (4, 0x99, Format::Old),
        (5, 6, Format::Usual),
        (6, 0, Format::Usual),
    ] {
        let script = Scripted::new("SCM Microsystems Inc. SPRx32 USB Smart Card Reader 0")
            .firmware(major, minor)
            .expect_control(FEATURE_REQUEST, "", hex(DIRECT));
        let pad = looked_for(&script, &PadSettings::default()).unwrap();
        assert_eq!(pad.format, format, "{major}.{minor}");
    }
    let other = Scripted::new("Reader with keys")
        .firmware(1, 0)
        .expect_control(FEATURE_REQUEST, "", hex(DIRECT));
    let pad = looked_for(&other, &PadSettings::default()).unwrap();
    assert_eq!(pad.format, Format::Usual);
}

#[test]
fn some_readers_take_pseudo_apdus() {
    let list = "FFC2010000";
    for name in [
        "VASCO DIGIPASS 870 0",
        "Gemalto ING Shield Pro 0",
        "ETSWW eKrypto 0",
        "DIOSS 1",
    ] {
        let script = Scripted::new(name).expect(list, hex("06079000"));
        let pad = looked_for(&script, &PadSettings::default()).unwrap();
        assert_eq!(pad.verify, Way::PseudoApdu(0x06));
        assert_eq!(pad.change, Some(Way::PseudoApdu(0x07)));
    }
    // Others only when somebody says so: the command would go on to the card.
    let script = Scripted::new("Unknown keys 0");
    assert_eq!(looked_for(&script, &PadSettings::default()), None);
    let script = Scripted::new("Unknown keys 0").expect(list, hex("069000"));
    let pad = looked_for(&script, &choosing("unknown", PadChoice::PseudoApdu)).unwrap();
    assert_eq!(pad.change, None);
    for refused in ["6E00", "9000", "079000"] {
        let script = Scripted::new("DIOSS 1").expect(list, hex(refused));
        assert_eq!(
            looked_for(&script, &PadSettings::default()),
            None,
            "{refused}"
        );
    }
}

#[test]
fn a_pseudo_apdu_carries_the_same_block() {
    let script = reader("VASCO DIGIPASS 870 0")
        .expect("FFC2010000", hex("06079000"))
        .expect(STATUS, hex("63C3"))
        .expect(&format!("FFC2010620{VERIFY_BLOCK}"), hex("6401"))
        .expect(LOG_OFF, hex("9000"));
    let outcome = card(&script).verify_pin(&mut AtReader::default());
    assert_eq!(outcome, Err(EidError::PinCancelled));
    played(&script);
}

#[test]
fn names_are_compared_without_regard_to_case() {
    for name in ["GEMPLUS GEMPC PINPAD 0", "gemplus gempc pinpad"] {
        assert!(NEVER_USED.iter().any(|part| holds(name, part)));
    }
}

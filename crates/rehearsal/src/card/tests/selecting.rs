//! Section 3.

use super::*;

#[test]
fn files_are_found_by_id_only_in_the_current_folder() {
    talk(
        &mut card(),
        &[
            ("00A4020C02 4031", "6A82"),
            ("00A4020C02 DF01", DONE),
            ("00A4020C02 4031", DONE),
            ("00A4020C02 5038", "6A82"),
            ("00A4020C02 DF00", "6A82"),
            ("00A4020C02 3F00", DONE),
            ("00A4020C02 DF00", DONE),
            ("00A4020C02 5038", DONE),
            ("00A4020C02 4031", "6A82"),
            ("00A4020C02 DF00", DONE),
        ],
    );
}

#[test]
fn paths_are_taken_with_and_without_the_master_file() {
    for path in [
        "3F00DF014031",
        "DF014031",
        "3F00DF005038",
        "DF005038",
        "3F002F00",
    ] {
        let mut card = card();
        assert_eq!(card.transmit(&select(path)), [0x90, 0], "{path}");
        assert_eq!(send(&mut card, "00B0000001").len(), 6, "{path}");
    }
    talk(
        &mut card(),
        &[
            ("00A4080C02 3F00", DONE),
            ("00A4080C02 DF01", DONE),
            ("00A4080C04 3F00DF00", DONE),
            ("00A4080C02 2F00", DONE),
            ("00A4080C04 DF015038", "6A82"),
            ("00A4080C06 3F00DF015038", "6A82"),
            ("00A4080C06 DF013F004031", "6A82"),
            ("00A4080C04 3F004031", "6A82"),
        ],
    );
}

#[test]
fn applications_are_selected_by_name_with_p2_00_or_0c() {
    let applet = "A000000030290570 00AD13100101FF";
    talk(
        &mut card(),
        &[
            (&format!("00A404000F {applet}"), DONE),
            (&format!("00A4040C0F {applet}"), DONE),
            ("00A4040C0C A000000177504B43532D3135", DONE),
            ("00A4020C02 5031", DONE),
            ("00A4040C0C A00000017749 6446696C6573", DONE),
            ("00A4020C02 4031", DONE),
            ("00A4040C05 A000000177", "6A82"),
            ("00A4040C00", "6A82"),
        ],
    );
}

#[test]
fn a_failed_select_leaves_the_selection() {
    talk(
        &mut card(),
        &[
            ("00A4080C04 3F00 2F00", DONE),
            ("00A4020C02 4242", "6A82"),
            ("00B0000001", "61 9000"),
            ("00A4020C02 DF00", DONE),
            ("00B0000001", "6986"),
        ],
    );
}

#[test]
fn wrong_parameters_and_lengths_are_told_apart() {
    talk(
        &mut card(),
        &[
            ("00A4000C02 3F00", "6A86"),
            ("00A4020402 3F00", "6A86"),
            ("00A4020C01 3F", "6A87"),
            ("00A4020C03 3F0000", "6A87"),
            ("00A4020C", "6A87"),
            ("00A4080C01 3F", "6A87"),
            ("00A4080C08 3F00DF0140310000", "6A87"),
            ("00A4020C03 3F00", "6700"),
            ("00A4020C00 3F00", "6700"),
            ("00A402", "6700"),
            ("", "6700"),
        ],
    );
}

#[test]
fn class_and_instruction_are_checked() {
    talk(
        &mut card(),
        &[
            ("80A4020C02 3F00", "6E00"),
            ("00E400001C", "6E00"),
            ("10A4020C02 3F00", "6E00"),
            ("FFA4020C02 3F00", "6E00"),
            ("01A4020C02 3F00", "6881"),
            ("82E400001C", "6881"),
            ("00FF000000", "6D00"),
            ("80B2010100", "6D00"),
            ("0088028132", "6D00"),
        ],
    );
}

#[test]
fn reset_selects_the_master_file_again() {
    let mut card = card();
    talk(
        &mut card,
        &[("00A4080C04 DF014031", DONE), ("00B0000001", "01 9000")],
    );
    card.reset();
    talk(
        &mut card,
        &[("00B0000001", "6986"), ("00A4020C02 4031", "6A82")],
    );
}

#[test]
fn a_card_that_is_not_activated_says_so() {
    let mut card = card_with(CardOptions {
        activated: false,
        ..CardOptions::default()
    });
    let data = send(&mut card, "80E400001C");
    assert!(data.ends_with("079000"), "{data}");
    talk(
        &mut card,
        &[
            ("00A4020C02 DF01", DONE),
            ("00A4020C02 4031", "6283"),
            ("00B0000001", "6D00"),
            (VERIFY, "6D00"),
            (SET_82, "6D00"),
            (SIGN, "6D00"),
            ("80E60000", DONE),
        ],
    );
}

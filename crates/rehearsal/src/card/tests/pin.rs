//! Section 7: PIN commands, tries, and what a PIN allows.

use super::*;

#[test]
fn promise_2_wrong_pins_count_down_to_blocked() {
    let mut card = card();
    talk(
        &mut card,
        &[
            (STATUS, "63C3"),
            (WRONG, "63C2"),
            (STATUS, "63C2"),
            (VERIFY, DONE),
            (STATUS, DONE),
            (WRONG, "63C2"),
            (WRONG, "63C1"),
            (WRONG, "63C0"),
            (WRONG, "6983"),
            (VERIFY, "6983"),
            (STATUS, "6983"),
        ],
    );
    card.reset();
    talk(&mut card, &[(STATUS, "6983")]);
}

#[test]
fn tries_survive_a_reset_and_rights_do_not() {
    let mut card = card();
    talk(&mut card, &[(WRONG, "63C2"), (WRONG, "63C1")]);
    card.reset();
    talk(
        &mut card,
        &[(STATUS, "63C1"), (VERIFY, DONE), (STATUS, DONE)],
    );
    card.reset();
    talk(&mut card, &[(STATUS, "63C3"), (VERIFY, DONE)]);
    card.remove();
    assert!(card.transmit(&[0, 0x20, 0, 1, 0]).is_empty());
    card.insert();
    talk(&mut card, &[(STATUS, "63C3")]);
}

#[test]
fn malformed_blocks_count_as_wrong_and_malformed_commands_do_not_count() {
    talk(
        &mut card(),
        &[
            ("0020000108 23123FFFFFFFFFFF", "63C2"),
            ("0020000108 FFFFFFFFFFFFFFFF", "63C1"),
            ("0020000107 241234FFFFFFFF", "6700"),
            ("0020000108", "6700"),
            ("0020000208 241234FFFFFFFFFF", "6A88"),
            ("0020010108 241234FFFFFFFFFF", "6A86"),
            ("80200001 08 241234FFFFFFFFFF", "6E00"),
            (STATUS, "63C1"),
            ("00200001", "63C1"),
        ],
    );
}

#[test]
fn pins_up_to_12_digits_work() {
    for (pin, block) in [
        ("123456", "26123456FFFFFFFF"),
        ("12345", "2512345FFFFFFFFF"),
        ("123456789012", "2C123456789012FF"),
    ] {
        let mut card = card_with(CardOptions {
            pin: CardPin::parse(pin).unwrap(),
            ..CardOptions::default()
        });
        talk(
            &mut card,
            &[(VERIFY, "63C2"), (&format!("0020000108{block}"), DONE)],
        );
    }
}

#[test]
fn change_wants_the_old_pin_and_grants_the_right() {
    let old = "241234FFFFFFFFFF";
    let new = "25543210FFFFFFFF";
    let mut card = card();
    talk(
        &mut card,
        &[
            ("0024000110 249999FFFFFFFFFF 255432 1FFFFFFFFF", "63C2"),
            (&format!("0024000110 {old} 23123FFFFFFFFFFF"), "6A80"),
            (&format!("0024000110 {old} {new}"), "6A80"),
            (STATUS, "63C2"),
            (&format!("0024000110 {old} 2554321FFFFFFFFF"), DONE),
            (STATUS, DONE),
            ("0024000108 241234FFFFFFFFFF", "6700"),
            ("0024000210 241234FFFFFFFFFF 241234FFFFFFFFFF", "6A88"),
        ],
    );
    card.reset();
    talk(
        &mut card,
        &[(VERIFY, "63C2"), ("0020000108 2554321FFFFFFFFF", DONE)],
    );
}

#[test]
fn change_is_refused_when_blocked() {
    let mut card = card_with(CardOptions {
        tries_left: 0,
        ..CardOptions::default()
    });
    talk(
        &mut card,
        &[
            (STATUS, "6983"),
            ("0024000110 241234FFFFFFFFFF 244321FFFFFFFFFF", "6983"),
        ],
    );
}

#[test]
fn the_puk_unblocks_and_a_wrong_one_counts() {
    let mut card = card_with(CardOptions {
        tries_left: 0,
        ..CardOptions::default()
    });
    talk(
        &mut card,
        &[
            ("002C000108 2C123456123457FF", "63CB"),
            ("002C000108 26123456FFFFFFFF", "63CA"),
            ("002C000106 2C1234561234", "6700"),
            ("002C000208 2C123456123456FF", "6A88"),
            ("002C000108 2C123456123456FF", DONE),
            (STATUS, "63C3"),
            (VERIFY, DONE),
        ],
    );
    for left in (0..12).rev() {
        talk(
            &mut card,
            &[("002C000108 2C000000000000FF", &format!("63C{left:X}"))],
        );
    }
    talk(&mut card, &[("002C000108 2C123456123456FF", "6983")]);
}

#[test]
fn log_off_drops_every_right_with_and_without_le() {
    for log_off in ["80E60000", "80E6000000"] {
        talk(
            &mut card(),
            &[
                (SET_82, DONE),
                (VERIFY, DONE),
                (log_off, DONE),
                (STATUS, "63C3"),
                (SIGN, "6982"),
            ],
        );
    }
    talk(&mut card(), &[("80E6000100", "6A86"), ("00E60000", "6E00")]);
}

#[test]
fn the_authentication_key_needs_the_pin_once() {
    let mut card = card();
    talk(
        &mut card,
        &[
            (SET_82, DONE),
            (SIGN, "6982"),
            (VERIFY, DONE),
            (SIGN, "6100"),
        ],
    );
    talk(
        &mut card,
        &[
            ("00A4020C02 3F00", DONE),
            (SIGN, "6100"),
            (SET_82, DONE),
            (SIGN, "6100"),
        ],
    );
    card.reset();
    talk(&mut card, &[(SET_82, DONE), (SIGN, "6982")]);
}

#[test]
fn the_signature_key_needs_the_pin_just_before_each_time() {
    talk(
        &mut card(),
        &[
            (SET_83, DONE),
            (SIGN, "6982"),
            (VERIFY, DONE),
            (SIGN, "6100"),
            (SIGN, "6982"),
            (VERIFY, DONE),
            (STATUS, DONE),
            (SIGN, "6982"),
        ],
    );
    // Anything in between is too much, even the choice of the key or a failed command.
    for between in [
        SET_83,
        "00A4020C02 3F00",
        "80E400001C",
        "00C0000000",
        "0084000008",
        "00FF0000",
        "00",
    ] {
        let mut card = card();
        talk(&mut card, &[(SET_83, DONE), (VERIFY, DONE)]);
        send(&mut card, between);
        talk(&mut card, &[(SIGN, "6982")]);
    }
}

#[test]
fn rights_of_both_keys_mix_as_the_manual_says() {
    // A VERIFY that was used up by the signature key does not count for the authentication key.
    talk(
        &mut card(),
        &[
            (SET_83, DONE),
            (VERIFY, DONE),
            (SIGN, "6100"),
            (STATUS, "63C3"),
            (SET_82, DONE),
            (SIGN, "6982"),
        ],
    );
    // An earlier one still does.
    talk(
        &mut card(),
        &[
            (SET_82, DONE),
            (VERIFY, DONE),
            (SIGN, "6100"),
            (SET_83, DONE),
            (VERIFY, DONE),
            (SIGN, "6100"),
            (SET_82, DONE),
            (SIGN, "6100"),
        ],
    );
    // A wrong PIN drops everything.
    talk(
        &mut card(),
        &[
            (SET_82, DONE),
            (VERIFY, DONE),
            (WRONG, "63C2"),
            (SIGN, "6982"),
        ],
    );
}

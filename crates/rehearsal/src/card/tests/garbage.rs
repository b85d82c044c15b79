//! Whatever comes, the card answers and goes on.

use proptest::prelude::*;

use super::*;

fn instruction() -> impl Strategy<Value = u8> {
    prop_oneof![
        prop::sample::select(vec![
            0x20u8, 0x22, 0x24, 0x2A, 0x2C, 0x84, 0x88, 0xA4, 0xB0, 0xB2, 0xC0, 0xE4, 0xE6
        ]),
        any::<u8>(),
    ]
}

/// Commands that are nearly right.
fn command() -> impl Strategy<Value = Vec<u8>> {
    let parameter = || {
        prop_oneof![
            prop::sample::select(vec![0u8, 1, 2, 8, 0x0C, 0x41, 0x9A, 0x9E, 0xB6]),
            any::<u8>()
        ]
    };
    let class = prop_oneof![Just(0u8), Just(0x80), any::<u8>()];
    let body = prop::collection::vec(any::<u8>(), 0..40);
    (
        class,
        instruction(),
        parameter(),
        parameter(),
        any::<bool>(),
        body,
    )
        .prop_map(|(class, instruction, p1, p2, counted, body)| {
            let mut bytes = vec![class, instruction, p1, p2];
            if counted {
                bytes.push(body.len() as u8);
            }
            bytes.extend(body);
            bytes
        })
}

/// Making a card takes time: fewer cases than usual, unless a number is asked for.
fn configuration() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: if usual.cases == 256 { 64 } else { usual.cases },
        failure_persistence: None,
        ..usual
    }
}

const SET_EC: &str = "002241B605 0480018482";

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn nearly_right_commands_never_panic(commands in prop::collection::vec(command(), 1..60)) {
        for (family, exchange, set) in [
            (Family::Rsa17, Exchange::T0, SET_82),
            (Family::Rsa17, Exchange::Apdu, SET_82),
            (Family::Ec18, Exchange::T0, SET_EC),
        ] {
            let options = CardOptions { family, exchange, ..CardOptions::default() };
            let mut card = card_with(options);
            for command in &commands {
                let answer = card.transmit(command);
                prop_assert!((2..=258).contains(&answer.len()));
            }
            // However they are mixed, nothing is signed without the PIN.
            prop_assert_eq!(send(&mut card, set), DONE);
            prop_assert_eq!(send(&mut card, SIGN), "6982");
        }
    }

    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut card = card();
        let answer = card.transmit(&bytes);
        prop_assert!((2..=258).contains(&answer.len()));
    }

    #[test]
    fn profiles_never_panic(text in "\\PC{0,200}") {
        prop_assert!(Person::from_json(&text).is_err());
    }
}

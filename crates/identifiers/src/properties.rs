//! Generated input: garbage, round trips, slips of the fingers.

use jiff::civil::Date;
use proptest::prelude::*;

use crate::{
    EnterpriseNumber, Kind, NihiiInstitution, Niss, OrganisationId, OrganisationName, Reason, Swap,
    Warning, check, likely_swaps,
};

const TODAY: Date = Date::constant(2025, 6, 30);

proptest! {
    #[test]
    fn garbage_is_answered_and_never_panics(text in "\\PC*|[0-9 ./()+BEbe=@-]{0,40}|.*") {
        for kind in Kind::ALL {
            let checked = check(kind, &text, TODAY);
            prop_assert_eq!(checked.valid, checked.reason.is_none());
        }
        let _ = OrganisationId::parse(&text, &text);
        let _ = text.parse::<OrganisationId>();
        let _ = OrganisationName::refused_characters(&text);
    }

    #[test]
    fn an_accepted_name_never_breaks_the_name_of_a_certificate(text in ".{1,20}") {
        if let Ok(name) = OrganisationName::parse(&text) {
            let written = name.normalised();
            prop_assert!(!written.contains([',', '+', ';', '"', '<', '>', '\\']), "{}", written);
        }
    }

    #[test]
    fn what_is_accepted_reads_back_as_itself(text in "[0-9A-Za-z ./()+@_-]{0,40}|\\PC{0,40}") {
        for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_secret()) {
            let first = check(kind, &text, TODAY);
            if let (Some(formatted), Some(canonical)) = (&first.formatted, &first.canonical) {
                let again = check(kind, formatted, TODAY);
                prop_assert_eq!(again.formatted.as_ref(), Some(formatted));
                let again = check(kind, canonical, TODAY);
                prop_assert_eq!(again.canonical.as_ref(), Some(canonical));
            }
        }
    }

    #[test]
    fn generated_numbers_are_accepted_and_read_back(number in any_number()) {
        let (kind, digits) = number;
        let checked = check(kind, &digits, TODAY);
        prop_assert_eq!(checked.canonical.as_deref(), Some(digits.as_str()));
        let again = check(kind, checked.formatted.as_deref().unwrap(), TODAY);
        prop_assert_eq!(again.canonical, checked.canonical);
        prop_assert_eq!(again.formatted, checked.formatted);
    }

    #[test]
    fn a_changed_digit_is_noticed(number in any_number(), place in 0usize..11, add in 1u8..10) {
        let (kind, digits) = number;
        let place = place % digits.len();
        let mut changed = digits.clone().into_bytes();
        changed[place] = b'0' + (changed[place] - b'0' + add) % 10;
        let changed = String::from_utf8(changed).unwrap();
        assert_noticed(kind, &digits, &changed)?;
    }

    #[test]
    fn two_swapped_digits_are_noticed_and_mentioned(number in any_number(), place in 0usize..10) {
        let (kind, digits) = number;
        let place = place % (digits.len() - 1);
        let mut swapped = digits.clone().into_bytes();
        swapped.swap(place, place + 1);
        let swapped = String::from_utf8(swapped).unwrap();
        if swapped != digits {
            assert_noticed(kind, &digits, &swapped)?;
        }
        let checked = check(kind, &swapped, TODAY);
        if !checked.valid {
            let expected = Swap { first: place + 1, second: place + 2 };
            prop_assert!(likely_swaps(kind, &swapped, TODAY).contains(&expected));
            prop_assert_eq!(checked.suggestion, None);
        }
    }
}

/// Refused for its check digits or a rule that comes before them; the two exceptions that the
/// rules themselves leave open are named.
fn assert_noticed(kind: Kind, right: &str, wrong: &str) -> Result<(), TestCaseError> {
    let checked = check(kind, wrong, TODAY);
    match (kind, checked.reason) {
        (_, Some(Reason::Checksum | Reason::LeadingDigit | Reason::LooksLikeEstablishment)) => {}
        (Kind::Niss, None | Some(Reason::Month | Reason::Sequence | Reason::Day)) => {
            // Only the other century's rule can fit after one slip.
            let of = |text: &str| {
                (
                    text[..9].parse::<u64>().unwrap(),
                    text[9..].parse::<u64>().unwrap(),
                )
            };
            let fits_1900 = |(body, sum): (u64, u64)| 97 - body % 97 == sum;
            prop_assert_ne!(fits_1900(of(right)), fits_1900(of(wrong)));
        }
        (Kind::NihiiInstitution, None) => {
            prop_assert_eq!(checked.warning, Some(Warning::ModuloEightyNine));
        }
        (kind, reason) => prop_assert!(false, "{} {:?}", kind, reason),
    }
    Ok(())
}

fn any_number() -> impl Strategy<Value = (Kind, String)> {
    prop_oneof![
        niss().prop_map(|digits| (Kind::Niss, digits)),
        enterprise().prop_map(|digits| (Kind::Cbe, digits)),
        institution().prop_map(|digits| (Kind::NihiiInstitution, digits)),
    ]
}

/// Serials 950 to 998 are never reached, so no real person is named.
fn niss() -> impl Strategy<Value = String> {
    let series = prop_oneof![Just(0u64), Just(20), Just(40)];
    (
        0u64..100,
        1u64..=12,
        series,
        1u64..=28,
        950u64..=998,
        any::<bool>(),
    )
        .prop_map(|(year, month, series, day, serial, recent)| {
            let body = (((year * 100) + month + series) * 100 + day) * 1000 + serial;
            let century = if recent && year <= 25 {
                2_000_000_000
            } else {
                0
            };
            let digits = format!("{body:09}{:02}", 97 - (century + body) % 97);
            assert!(Niss::parse(&digits, TODAY).is_ok());
            digits
        })
}

fn enterprise() -> impl Strategy<Value = String> {
    (any::<bool>(), 990_000u64..1_000_000).prop_map(|(new, rest)| {
        let body = if new { 10_000_000 } else { 0 } + rest * 10;
        let digits = format!("{body:08}{:02}", 97 - body % 97);
        assert!(EnterpriseNumber::parse(&digits).is_ok());
        digits
    })
}

fn institution() -> impl Strategy<Value = String> {
    (700_000u64..1_000_000).prop_map(|body| {
        let digits = format!("{body:06}{:02}", 97 - body % 97);
        assert!(NihiiInstitution::parse(&digits).is_ok());
        digits
    })
}

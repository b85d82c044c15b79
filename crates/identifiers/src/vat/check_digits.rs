//! The national check digits of VAT numbers.
//!
//! The algorithms are those that the member states publish; each is held against vectors (identifiers, section 6).

use crate::digits::{fits as mod_97, number, part, weighted};

/// Whether the check digits fit; nothing where no rule is known for this form. `rest` has the structure of `country`.
pub(super) fn fit(country: &str, rest: &str) -> Option<bool> {
    Some(match country {
        "AT" => austria(part(rest, 1, 9)),
        "BE" => mod_97(number(part(rest, 0, 8)), number(part(rest, 8, 10)), 97),
        "BG" => bulgaria(rest),
        "CY" => cyprus(rest),
        "CZ" => return czechia(rest),
        "DE" | "HR" => mod_11_10(rest),
        "DK" => weighted(rest, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11),
        "EE" => weighted(rest, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10),
        "EL" => greece(rest),
        "ES" => spain(rest),
        "FI" => weighted(rest, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11),
        "FR" => france(rest),
        "HU" => weighted(rest, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10),
        "IE" => ireland(rest),
        "IT" => luhn(rest),
        "LT" => lithuania(rest),
        "LU" => number(part(rest, 0, 6)) % 89 == number(part(rest, 6, 8)),
        "LV" => return latvia(rest),
        "MT" => weighted(rest, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37),
        "NL" => netherlands(rest),
        "PL" => weighted(rest, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == last(rest),
        "PT" => (11 - weighted(rest, FALLING_FROM_9) % 11) % 11 % 10 == last(rest),
        "RO" => romania(rest),
        "SE" => luhn(part(rest, 0, 10)),
        "SI" => slovenia(rest),
        "SK" => number(rest).is_multiple_of(11),
        "XI" => northern_ireland(rest),
        _ => return None,
    })
}

fn austria(digits: &str) -> bool {
    // Every second digit is doubled and its digits summed, as with Luhn, and 4 is added.
    (10 - (luhn_sum(part(digits, 0, 7)) + 4) % 10) % 10 == last(digits)
}

fn bulgaria(digits: &str) -> bool {
    if digits.len() == 9 {
        let first = weighted(digits, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        let second = weighted(digits, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10;
        return last(digits) == if first == 10 { second } else { first };
    }
    let citizen = weighted(digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    let foreigner = weighted(digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
    let other = (11 - weighted(digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    [citizen, foreigner, other].contains(&last(digits))
}

fn cyprus(rest: &str) -> bool {
    let odd = rest.chars().step_by(2).take(4);
    let even = rest.chars().skip(1).step_by(2).take(4);
    let odd = odd.filter_map(|digit| ODD_CYPRIOT.get(digit.to_digit(10)? as usize));
    let sum = odd.sum::<u32>() + even.filter_map(|digit| digit.to_digit(10)).sum::<u32>();
    rest.chars().nth(8) == letter(LATIN, sum % 26)
}

/// Enterprises have eight digits; nine digits with a 6 in front and ten digits belong to persons. Older nine digits
/// have no check digit.
fn czechia(digits: &str) -> Option<bool> {
    match digits.len() {
        8 => Some((11 - weighted(part(digits, 0, 7), FALLING_FROM_8) % 11) % 10 == last(digits)),
        9 if digits.starts_with('6') => {
            let sum = weighted(part(digits, 1, 8), FALLING_FROM_8) % 11;
            // 8 - (10 - sum) mod 11, where a result below zero never stands in a number.
            Some(last(digits) + (21 - sum) % 11 == 8)
        }
        10 => {
            let (body, check) = (number(part(digits, 0, 9)), u64::from(last(digits)));
            Some(body % 11 % 10 == check)
        }
        _ => None,
    }
}

fn greece(digits: &str) -> bool {
    weighted(digits, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == last(digits)
}

/// A person's letter, or the check digit of a company, written as a digit or as a letter.
fn spain(rest: &str) -> bool {
    let (first, last) = (rest.chars().next(), rest.chars().nth(8));
    let middle = part(rest, 1, 8);
    let person = |digits: String| last == letter(SPANISH, (number(&digits) % 23) as u32);
    match first {
        Some('0'..='9') => person(part(rest, 0, 8).to_owned()),
        Some('X' | 'K' | 'L' | 'M') => person(middle.to_owned()),
        Some('Y') => person(format!("1{middle}")),
        Some('Z') => person(format!("2{middle}")),
        _ => {
            let check = (10 - luhn_doubled_first(middle) % 10) % 10;
            last == letter("0123456789", check) || last == letter("JABCDEFGHI", check)
        }
    }
}

fn france(rest: &str) -> bool {
    let siren = part(rest, 2, 11);
    // Monaco's numbers begin with three zeros and have no SIREN.
    if !siren.starts_with("000") && !luhn(siren) {
        return false;
    }
    let key = part(rest, 0, 2);
    if key.bytes().all(|byte| byte.is_ascii_digit()) {
        return (number(siren) * 100 + 12) % 97 == number(key);
    }
    let place = |at: usize| {
        let found = key.chars().nth(at).and_then(|found| FRENCH.find(found));
        u64::try_from(found.unwrap_or_default()).unwrap_or_default()
    };
    let value = if key.starts_with(|first: char| first.is_ascii_digit()) {
        (place(0) * 24 + place(1)).checked_sub(10)
    } else {
        (place(0) * 34 + place(1)).checked_sub(100)
    };
    value.is_some_and(|value| (number(siren) + 1 + value / 11) % 11 == value % 11)
}

/// The new form has a second letter; the old one has a sign or letter in the second place.
fn ireland(rest: &str) -> bool {
    let of =
        |digits: &str, more: u32| letter(IRISH, (weighted(digits, FALLING_FROM_8) + more) % 23);
    let check = rest.chars().nth(7);
    if part(rest, 1, 2).bytes().all(|byte| byte.is_ascii_digit()) {
        let second = part(rest, 8, 9);
        let more = IRISH.find(second).filter(|_| !second.is_empty());
        return check == of(part(rest, 0, 7), 9 * more.unwrap_or_default() as u32);
    }
    let digits = format!("0{}{}", part(rest, 2, 7), part(rest, 0, 1));
    check == of(&digits, 0)
}

fn lithuania(digits: &str) -> bool {
    let length = digits.len() - 1;
    let sum = |start: u32| {
        let weights: Vec<u32> = (0..)
            .map(|place| 1 + (place + start) % 9)
            .take(length)
            .collect();
        weighted(part(digits, 0, length), &weights) % 11
    };
    let check = match sum(0) {
        10 => sum(2) % 10,
        first => first,
    };
    check == last(digits) && part(digits, length - 1, length) == "1"
}

/// Enterprises begin above 3; persons have their own rule, and numbers that begin with 32 have none.
fn latvia(digits: &str) -> Option<bool> {
    if number(part(digits, 0, 1)) > 3 {
        return Some(weighted(digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3);
    }
    if digits.starts_with("32") {
        return None;
    }
    let sum = 1 + weighted(digits, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
    Some(sum % 11 % 10 == last(digits))
}

/// By the eleven-test of older numbers, or modulo 97 over the whole with letters as numbers (since 2020).
fn netherlands(rest: &str) -> bool {
    let sum = weighted(part(rest, 0, 8), FALLING_FROM_9);
    if sum % 11 == u32::from(rest.as_bytes().get(8).map_or(0, |byte| byte - b'0')) && sum > 0 {
        return true;
    }
    // N, L and B are 23, 21 and 11 (ISO 7064, MOD 97-10).
    let whole = format!("2321{}11{}", part(rest, 0, 9), part(rest, 10, 12));
    let remainder = whole.chars().filter_map(|digit| digit.to_digit(10));
    remainder.fold(0, |sum, digit| (sum * 10 + digit) % 97) == 1
}

fn romania(digits: &str) -> bool {
    let padded = format!("{digits:0>10}");
    let sum = weighted(part(&padded, 0, 9), &[7, 5, 3, 2, 1, 7, 5, 3, 2]);
    sum * 10 % 11 % 10 == last(digits)
}

fn slovenia(digits: &str) -> bool {
    match 11 - weighted(part(digits, 0, 7), FALLING_FROM_8) % 11 {
        11 => false,
        check => check % 10 == last(digits),
    }
}

/// Modulo 97, with the three remainders of the older and newer series; government departments and health authorities have ranges.
fn northern_ireland(rest: &str) -> bool {
    let range = number(part(rest, 2, 5));
    match part(rest, 0, 2) {
        "GD" => range < 500,
        "HA" => range >= 500,
        _ => {
            let sum = weighted(part(rest, 0, 7), FALLING_FROM_8);
            let sum = sum + number(part(rest, 7, 9)) as u32;
            matches!(sum % 97, 0 | 42 | 55)
        }
    }
}

/// ISO 7064, MOD 11,10.
fn mod_11_10(digits: &str) -> bool {
    let check = digits.chars().filter_map(|digit| digit.to_digit(10));
    let body = check.take(digits.len().saturating_sub(1));
    let product = body.fold(10, |product, digit| {
        let sum = match (product + digit) % 10 {
            0 => 10,
            sum => sum,
        };
        sum * 2 % 11
    });
    (11 - product) % 10 == last(digits)
}

fn luhn(digits: &str) -> bool {
    let body = part(digits, 0, digits.len().saturating_sub(1));
    let sum = if body.len() % 2 == 1 {
        luhn_doubled_first(body)
    } else {
        luhn_sum(body)
    };
    (10 - sum % 10) % 10 == last(digits)
}

/// The first digit as it is, the second doubled, and so on.
fn luhn_sum(digits: &str) -> u32 {
    luhn_from(digits, 1)
}

/// The first digit doubled, the second as it is, and so on.
fn luhn_doubled_first(digits: &str) -> u32 {
    luhn_from(digits, 0)
}

fn luhn_from(digits: &str, doubled: usize) -> u32 {
    let digits = digits.chars().filter_map(|digit| digit.to_digit(10));
    let counted = digits.enumerate().map(|(place, digit)| {
        let twice = digit * 2;
        match place % 2 == doubled {
            true => twice / 10 + twice % 10,
            false => digit,
        }
    });
    counted.sum()
}

fn last(digits: &str) -> u32 {
    let last = digits.chars().next_back();
    last.and_then(|last| last.to_digit(10)).unwrap_or_default()
}

fn letter(alphabet: &str, index: u32) -> Option<char> {
    alphabet.chars().nth(index as usize)
}

const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SPANISH: &str = "TRWAGMYFPDXBNJZSQVHLCKE";
const FRENCH: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const IRISH: &str = "WABCDEFGHIJKLMNOPQRSTUV";
const ODD_CYPRIOT: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const FALLING_FROM_8: &[u32] = &[8, 7, 6, 5, 4, 3, 2];
const FALLING_FROM_9: &[u32] = &[9, 8, 7, 6, 5, 4, 3, 2];

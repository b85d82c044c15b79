//! Check digits of persons' and organisations' numbers.

/// A national register or BIS number in its plain form: 11 digits whose last two fit
/// (identifiers, section 1). Dates are not judged here.
pub fn is_ssin(text: &str) -> bool {
    let Some((body, check)) = split(text, 9, 2) else {
        return false;
    };
    let fits = |body: u64| 97 - body % 97 == check;
    fits(body) || fits(2_000_000_000 + body)
}

/// A BIS number: a national number whose month is raised by 20 or 40 (identifiers, section 1).
pub fn is_bis(ssin: &str) -> bool {
    let month: Option<u8> = ssin.get(2..4).and_then(|month| month.parse().ok());
    is_ssin(ssin) && month.is_some_and(|month| matches!(month, 20..=32 | 40..=52))
}

/// All but the last two digits, modulo 97, taken from 97 (identifiers, sections 2 and 4).
pub fn fits_mod97(digits: &str) -> bool {
    let Some(length) = digits.len().checked_sub(2) else {
        return false;
    };
    split(digits, length, 2).is_some_and(|(body, check)| 97 - body % 97 == check)
}

/// A national number for logs: birth year and month, then stars.
pub fn masked(ssin: &str) -> String {
    let year = ssin.get(..2).unwrap_or("**");
    let month = ssin.get(2..4).unwrap_or("**");
    format!("{year}.{month}.**-***.**")
}

fn split(text: &str, first: usize, second: usize) -> Option<(u64, u64)> {
    let digits = text.chars().all(|c| c.is_ascii_digit());
    if !digits || text.len() != first + second {
        return None;
    }
    let (body, check) = text.split_at_checked(first)?;
    Some((body.parse().ok()?, check.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_examples_of_the_reference_fit() {
        for good in [
            "76022995180",
            "11071495173",
            "11071495105",
            "62520395440",
            "05310896123",
        ] {
            assert!(is_ssin(good), "{good}");
        }
        for bad in [
            "",
            "76022995181",
            "7602299518",
            "760229951800",
            "7602299518é",
        ] {
            assert!(!is_ssin(bad), "{bad}");
        }
        assert!(is_bis("62520395440") && is_bis("05310896123"));
        assert!(!is_bis("76022995180") && !is_bis("62520395441") && !is_bis("6252"));
        for good in ["0998123466", "1998567808", "94987645", "71980136"] {
            assert!(fits_mod97(good), "{good}");
        }
        for bad in ["", "1", "0998123467", "94987654", "9498764x"] {
            assert!(!fits_mod97(bad), "{bad}");
        }
        assert_eq!(masked("76022995180"), "76.02.**-***.**");
        assert_eq!(masked("7é"), "**.**.**-***.**");
    }
}

//! Medians and quartiles of what was measured.

use super::lines::{Lines, number};
use crate::Outcome;

/// A number of every line of a kind and program, in their order; there has to be one.
pub fn column(lines: &Lines, what: &str, by: &str, field: &str) -> Outcome<Vec<f64>> {
    let found = lines
        .of(what, "by", by)
        .into_iter()
        .map(|line| number(line, field).map(|value| value as f64))
        .collect::<Outcome<Vec<f64>>>()?;
    match found.is_empty() {
        true => Err(format!("{by} did not measure {field} of {what}")),
        false => Ok(found),
    }
}

/// The value in the middle.
pub fn median(values: &[f64]) -> f64 {
    quantile(values.to_vec(), 0.5)
}

/// The value at this share of the way through the sorted values, between two of them when needed.
pub fn quantile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let place = share * (values.len() as f64 - 1.0);
    let (below, above) = (
        values[place.floor() as usize],
        values[place.ceil() as usize],
    );
    below + (above - below) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_the_values() {
        let values = vec![40.0, 10.0, 20.0, 30.0];
        let all = [0.0, 0.25, 0.5, 1.0].map(|share| quantile(values.clone(), share));
        assert_eq!(all, [10.0, 17.5, 25.0, 40.0]);
        assert_eq!(quantile(vec![7.0], 0.75), 7.0);
    }
}

//! When eHealth refuses how a card signs: another way, when the person chooses one, with a new PIN
//! entry; never by itself.

use desk::{EcSignature, Failure, SignsByCard};

use crate::ask::{self, Choice};
use crate::output::Output;

/// Does what the card signs, and again in another way when the first is refused and a person chooses
/// another.
pub fn signed<T: SignsByCard, A>(
    output: &Output,
    talk: &mut T,
    mut work: impl FnMut(&mut T) -> Result<A, Failure>,
) -> Result<A, Failure> {
    loop {
        let failure = match work(talk) {
            Ok(answer) => return Ok(answer),
            Err(failure) => failure,
        };
        let others = talk.others_after(&failure);
        if others.is_empty() || !output.person_is_there() {
            return Err(failure);
        }
        ask::say(output, &failure);
        match another(output, &others)? {
            Some(wanted) => talk.sign_with(wanted),
            None => return Err(failure),
        }
    }
}

/// One of the others; none when the person wants to stop.
fn another(output: &Output, others: &[EcSignature]) -> Result<Option<EcSignature>, Failure> {
    let mut choices: Vec<Choice> = others
        .iter()
        .map(|other| Choice {
            shown: other.word().to_owned(),
            word: other.word().to_owned(),
        })
        .collect();
    choices.push(Choice {
        shown: output.text("ask-algorithm-none", &[]),
        word: String::new(),
    });
    let chosen = ask::choice(output, &output.text("ask-algorithm", &[]), &choices)?;
    Ok(others.get(chosen).copied())
}

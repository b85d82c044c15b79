//! A whole national number, for somebody who asks to see or to copy it. The record tells that, and of whom.

use identifiers::Niss;
use zeroize::Zeroizing;

use super::Access;
use super::kept::person_keys;
use crate::Failure;
use crate::answers::{CopiedAnswer, WholeNumber};

impl Access<'_> {
    /// The whole national number of a person, to be shown for a while.
    ///
    /// # Errors
    /// `ACCESS-TREE-PERSON-UNKNOWN`, `ACCESS-PERSON-SEVERAL`, `ACCESS-NUMBER-NOT-KNOWN`, those of the record.
    pub fn whole_number(&self, person: &str) -> Result<WholeNumber, Failure> {
        let niss = self.number_of(person, "number.shown")?;
        Ok(WholeNumber {
            number: niss.formatted(),
            seconds: SECONDS,
        })
    }

    /// The same for the clipboard and nothing else: the digits alone, as the portals take them.
    ///
    /// # Errors
    /// As [`Access::whole_number`].
    pub fn number_to_copy(
        &self,
        person: &str,
    ) -> Result<(Zeroizing<String>, CopiedAnswer), Failure> {
        let niss = self.number_of(person, "number.copied")?;
        let answer = CopiedAnswer {
            input: "niss".to_owned(),
            next: None,
            seconds: SECONDS,
        };
        Ok((Zeroizing::new(niss.as_str().to_owned()), answer))
    }

    fn number_of(&self, person: &str, event: &str) -> Result<Niss, Failure> {
        let (_, tree) = self.known()?;
        let id = self.person_id(&tree, person)?;
        let found = tree.person(&id);
        let niss = found.and_then(|person| person.niss.clone());
        let (Some(person), Some(niss)) = (found, niss) else {
            return Err(Failure::new("ACCESS-NUMBER-NOT-KNOWN", Vec::new()));
        };
        // What is not told is not shown.
        self.write(event, "", &person_keys(person), &[])?;
        Ok(niss)
    }
}

/// After so many seconds it is hidden again, and wiped from the clipboard when it is still there.
const SECONDS: u32 = 30;

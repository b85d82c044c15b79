//! How a card signs for a platform, and another way when the platform refuses it.

pub use platform::EcSignature;

use crate::registered::HolderTalk;
use crate::renewal::RenewalTalk;
use crate::request::RequestTalk;
use crate::site::Site;
use crate::{Desk, Failure};

/// A talk in which the card signs.
pub trait SignsByCard {
    /// How an EC card signs now.
    fn ec_signature(&self) -> EcSignature;

    /// From now on an EC card signs in this way: only when a person has chosen it, since each
    /// signature wants a PIN.
    fn sign_with(&mut self, wanted: EcSignature);

    /// The other ways, when it was this one that the platform refused; none for another failure.
    fn others_after(&self, failure: &Failure) -> Vec<EcSignature> {
        if failure.code() != REFUSED {
            return Vec::new();
        }
        let used = self.ec_signature();
        let all = EcSignature::ALL.into_iter();
        all.filter(|other| *other != used).collect()
    }
}

/// Reads the word of an option, for example `ecdsa-sha384`.
///
/// # Errors
/// The words that there are.
pub fn read_ec_signature(text: &str) -> Result<EcSignature, String> {
    let mut all = EcSignature::ALL.into_iter();
    all.find(|one| one.word() == text)
        .ok_or_else(|| EcSignature::ALL.map(EcSignature::word).join(", "))
}

impl Desk {
    /// A desk whose EC cards sign in this way; without one as the description of the platform says.
    #[must_use]
    pub fn signing_with(self, ec_signature: Option<EcSignature>) -> Self {
        Self {
            ec_signature,
            ..self
        }
    }
}

impl SignsByCard for RequestTalk<'_> {
    fn ec_signature(&self) -> EcSignature {
        self.site.ec_signature()
    }

    fn sign_with(&mut self, wanted: EcSignature) {
        self.site.sign_with(wanted);
    }
}

impl SignsByCard for RenewalTalk<'_> {
    fn ec_signature(&self) -> EcSignature {
        self.site.ec_signature()
    }

    fn sign_with(&mut self, wanted: EcSignature) {
        self.site.sign_with(wanted);
    }
}

impl SignsByCard for HolderTalk<'_> {
    fn ec_signature(&self) -> EcSignature {
        self.site.ec_signature()
    }

    fn sign_with(&mut self, wanted: EcSignature) {
        self.site.sign_with(wanted);
    }
}

impl Site {
    fn ec_signature(&self) -> EcSignature {
        self.environment.assumptions.ec_signature
    }

    fn sign_with(&mut self, wanted: EcSignature) {
        self.environment.assumptions.ec_signature = wanted;
    }
}

const REFUSED: &str = "CERT-ALGORITHM-REFUSED";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_option_are_those_of_the_setting() {
        for one in EcSignature::ALL {
            assert_eq!(read_ec_signature(one.word()), Ok(one));
        }
        let said = read_ec_signature("sha384").unwrap_err();
        assert_eq!(said, "ecdsa-sha256, ecdsa-sha384, ecdsa-sha512");
    }
}

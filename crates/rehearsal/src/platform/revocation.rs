//! Revocations: the reasons, the contract, what is remembered of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use x509_cert::ext::pkix::CrlReason;

use super::contract::{self, Texts};
use super::person::Person;
use super::refusal::{Kind, Refusal};
use super::xml;

/// That a certificate was revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: Reason,
}

/// Why a certificate is revoked (RevocationReasonType; RFC 5280, section 5.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The key is, or may be, in other hands.
    KeyCompromise,
    /// The name or the organisation is no longer right.
    AffiliationChanged,
    /// Another certificate has taken its place.
    Superseded,
    /// It is no longer used.
    CessationOfOperation,
}

impl Reason {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::KeyCompromise,
        Self::AffiliationChanged,
        Self::Superseded,
        Self::CessationOfOperation,
    ];

    /// The reason of that word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }

    /// How it is written in a message.
    pub fn word(self) -> &'static str {
        match self {
            Self::KeyCompromise => "keyCompromise",
            Self::AffiliationChanged => "affiliationChanged",
            Self::Superseded => "superseded",
            Self::CessationOfOperation => "cessationOfOperation",
        }
    }

    /// How it is written in a revocation list and in an OCSP answer.
    pub fn crl(self) -> CrlReason {
        match self {
            Self::KeyCompromise => CrlReason::KeyCompromise,
            Self::AffiliationChanged => CrlReason::AffiliationChanged,
            Self::Superseded => CrlReason::Superseded,
            Self::CessationOfOperation => CrlReason::CessationOfOperation,
        }
    }
}

/// A revocation contract that was handed out; signer and text are kept as hashes.
#[derive(Clone, Serialize, Deserialize)]
pub struct RevocationContract {
    /// Identifier of the key whose certificate is to be revoked.
    pub identifier: String,
    /// Why.
    pub reason: Reason,
    dn: String,
    signer: String,
    text: String,
    made: Timestamp,
    used: bool,
}

/// A revocation contract as it came back.
pub struct Returned<'a> {
    /// Identifier of the key in the request beside it.
    pub identifier: &'a str,
    /// DN.
    pub dn: &'a str,
    /// Signer.
    pub signer: &'a Person,
    /// Reason.
    pub reason: Reason,
    /// Text values with their languages, in order.
    pub texts: &'a Texts,
}

impl RevocationContract {
    /// Remembers a contract that is being handed out.
    pub fn new(
        identifier: String,
        reason: Reason,
        dn: String,
        signer: &Person,
        texts: &Texts,
        made: Timestamp,
    ) -> Self {
        Self {
            identifier,
            reason,
            dn,
            signer: contract::signer_hash(signer),
            text: contract::text_hash(texts),
            made,
            used: false,
        }
    }

    /// Never to be used again.
    pub fn spend(&mut self) {
        self.used = true;
    }

    /// No longer of interest, long after it could be used.
    pub fn is_forgettable(&self, at: Timestamp) -> bool {
        at.duration_since(self.made) > contract::KEPT
    }
}

/// Finds the contract that came back among those handed out, unchanged to the letter: here the
/// Java client escapes nothing (eHealth protocol, section 7). Returns its place.
pub fn find(
    contracts: &[RevocationContract],
    returned: &Returned<'_>,
    at: Timestamp,
    validity: std::time::Duration,
) -> Result<usize, Refusal> {
    let text = contract::text_hash(returned.texts);
    let signer = contract::signer_hash(returned.signer);
    let Some((place, known)) = contracts
        .iter()
        .enumerate()
        .find(|(_, known)| known.text == text)
    else {
        let known = contracts
            .iter()
            .any(|known| known.identifier == returned.identifier && known.signer == signer);
        return Err(match known {
            true => Kind::ContractText.into(),
            false => Kind::ContractUnknown.into(),
        });
    };
    let age = at.duration_since(known.made).unsigned_abs();
    let rules = [
        (known.signer == signer, Kind::ContractSigner),
        (known.dn == returned.dn, Kind::ContractDn),
        (known.reason == returned.reason, Kind::ContractReason),
        (known.identifier == returned.identifier, Kind::ContractKey),
        (!known.used, Kind::ContractUsed),
        (age <= validity, Kind::ContractOld),
    ];
    match rules.into_iter().find(|(good, _)| !good) {
        Some((_, kind)) => Err(kind.into()),
        None => Ok(place),
    }
}

/// The text in French and Dutch, each an HTML5 document; `number` makes every contract another one.
pub fn texts(dn: &str, reason: Reason, signer: &Person, number: &str) -> Texts {
    let person = format!("{} {}", signer.first_names, signer.name);
    let [person, dn, reason] = [person.trim(), dn, reason.word()].map(xml::escape);
    let french = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\"/><title>Révocation d&#8217;exercice</title></head>\n<body>\n\
         <h1>Demande de révocation n&deg; {number}</h1>\n\
         <p><strong>Ceci n'est pas un vrai contrat&nbsp;: il n'engage à rien.</strong></p>\n\
         <p>Demandée par {person}. Motif&nbsp;: {reason}.</p>\n\
         <p>Nom du certificat&nbsp;: <code>{dn}</code></p>\n\
         <p>Le certificat &amp; son jeton de chiffrement cessent de valoir&nbsp;; cela ne peut être défait.</p>\n</body>\n</html>\n"
    );
    let dutch = format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head><meta charset=\"utf-8\"/><title>Oefenintrekking</title></head>\n<body>\n\
         <h1>Aanvraag tot intrekking nr. {number}</h1>\n\
         <p><strong>Dit is geen echt contract: het verbindt tot niets.</strong></p>\r\n\
         <p>Gevraagd door {person}. Reden: {reason}.</p>\n\
         <p>Naam van het certificaat: <code>{dn}</code></p>\n\
         <p>Het certificaat &amp; het encryptietoken zijn niet langer geldig; dit kan niet ongedaan worden gemaakt.</p>\n</body>\n</html>\n"
    );
    vec![("fr".to_owned(), french), ("nl".to_owned(), dutch)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_word_and_is_found_by_it() {
        for reason in Reason::ALL {
            assert_eq!(Reason::named(reason.word()), Some(reason));
        }
        assert_eq!(Reason::named("unspecified"), None);
        assert_eq!(Reason::KeyCompromise.crl() as u32, 1);
        assert_eq!(Reason::CessationOfOperation.crl() as u32, 5);
    }
}

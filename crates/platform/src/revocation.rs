//! Revoking a certificate, and its encryption token with it (eHealth protocol, sections 4 and 7).

use std::fmt;

use pki::KeyIdentifier;

use crate::actor::Actor;
use crate::client::{Request, Signed, Unsigned};
use crate::error::PlatformError;
use crate::masking::masked;
use crate::operation::Operation;
use crate::soap::Response;
use crate::text::LocalisedText;
use crate::xml::{CERTRA_CORE, Writer};

/// Why a certificate is revoked: a part of the reasons of RFC 5280, section 5.3.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RevocationReason {
    /// Somebody else may have the private key, or it is lost.
    KeyCompromise,
    /// The holder has another name or belongs elsewhere now.
    AffiliationChanged,
    /// Another certificate has taken its place.
    Superseded,
    /// The holder does no longer what the certificate was for.
    CessationOfOperation,
}

/// Asks for the contract for one revocation.
#[derive(Debug, Clone)]
pub struct GenerateRevocationContract {
    /// The key of the certificate.
    pub public_key_identifier: KeyIdentifier,
    /// The person on the eID, to the letter.
    pub signer: Actor,
    /// Why.
    pub reason: RevocationReason,
}

/// A contract of revocation as the platform made it; it goes back unchanged, the name too: unlike
/// in a request for a certificate nothing is escaped (eHealth protocol, section 7).
#[derive(Clone, PartialEq, Eq)]
pub struct RevocationContract {
    /// Distinguished name of the certificate, as it came.
    pub dn: String,
    /// The person who must sign.
    pub signer: Actor,
    /// Why.
    pub reason: RevocationReason,
    /// HTML documents, one for each language.
    pub text: LocalisedText,
}

/// Revokes; signed with the signature key of the eID of the contract's signer.
#[derive(Debug, Clone)]
pub struct Revoke {
    /// The key of the certificate.
    pub public_key_identifier: KeyIdentifier,
    /// The contract that was read and accepted.
    pub contract: RevocationContract,
}

impl RevocationReason {
    /// All of them, in the order of the schema.
    pub const ALL: [Self; 4] = [
        Self::KeyCompromise,
        Self::AffiliationChanged,
        Self::Superseded,
        Self::CessationOfOperation,
    ];

    /// The protocol's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::KeyCompromise => "keyCompromise",
            Self::AffiliationChanged => "affiliationChanged",
            Self::Superseded => "superseded",
            Self::CessationOfOperation => "cessationOfOperation",
        }
    }

    /// The reason of a protocol's word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

impl RevocationContract {
    /// The HTML document in `language`; the platform has French and Dutch only.
    pub fn html(&self, language: &str) -> Option<&str> {
        self.text.get(language)
    }

    /// The languages that the platform supplies.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.text.languages()
    }

    fn write(&self, writer: &mut Writer) {
        writer.element("cp:Contract", &[], |contract| {
            contract.leaf("cc:DN", &self.dn);
            self.signer.write(contract, "cc:Signer");
            contract.leaf("cc:RevocationReason", self.reason.word());
            contract.element("cc:Text", &[], |text| self.text.write(text));
        });
    }
}

impl Request for GenerateRevocationContract {
    type Answer = RevocationContract;
    const OPERATION: Operation = Operation::GenerateRevocationContract;

    fn write(&self, writer: &mut Writer) {
        let key = self.public_key_identifier.to_string();
        writer.leaf("cp:PublicKeyIdentifier", &key);
        self.signer.write(writer, "cp:Signer");
        writer.leaf("cp:RevocationReason", self.reason.word());
    }
}

impl Unsigned for GenerateRevocationContract {
    fn read(&self, response: Response<'_>) -> Result<RevocationContract, PlatformError> {
        response.require_success()?;
        let contract = response.require_own("Contract")?;
        let part = |name| response.require(contract, CERTRA_CORE, name);
        let reason = part("RevocationReason")?.trimmed();
        Ok(RevocationContract {
            dn: part("DN")?.text(),
            signer: Actor::read(&response, part("Signer")?)?,
            reason: RevocationReason::from_word(&reason)
                .ok_or_else(|| response.unreadable("RevocationReason"))?,
            text: LocalisedText::read(&response, part("Text")?)?,
        })
    }
}

impl Request for Revoke {
    type Answer = ();
    const OPERATION: Operation = Operation::Revoke;

    fn write(&self, writer: &mut Writer) {
        let key = self.public_key_identifier.to_string();
        writer.leaf("cp:PublicKeyIdentifier", &key);
        self.contract.write(writer);
    }
}

impl Signed for Revoke {
    fn read(response: Response<'_>) -> Result<(), PlatformError> {
        response.require_success()
    }
}

impl fmt::Debug for RevocationContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RevocationContract")
            .field("dn", &masked(&self.dn))
            .field("signer", &self.signer)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}

//! The contract that the holder of the eID signs (eHealth protocol, section 7).

use std::fmt;

use identifiers::ApplicationId;

use crate::actor::Actor;
use crate::assumptions::ContractDn;
use crate::client::{Request, Unsigned};
use crate::contact::ContactData;
use crate::error::PlatformError;
use crate::masking::masked;
use crate::operation::Operation;
use crate::soap::Response;
use crate::text::LocalisedText;
use crate::xml::{CERTRA_CORE, Writer};

/// Asks for the contract for one certificate.
#[derive(Debug, Clone)]
pub struct GenerateContract {
    /// Whom the platform writes to.
    pub contact: ContactData,
    /// The person on the eID, to the letter.
    pub signer: Actor,
    /// For whom the certificate is: an organisation, or the signer.
    pub holder: Actor,
    /// Which program of the organisation; persons have none.
    pub application_id: Option<ApplicationId>,
}

/// A contract as the platform made it; it goes back unchanged.
#[derive(Clone, PartialEq, Eq)]
pub struct Contract {
    /// Distinguished name of the certificate, escaped or not, as it came. The name of the
    /// certificate request is made from this.
    pub dn: String,
    /// The person who must sign.
    pub signer: Actor,
    /// HTML documents, one for each language.
    pub text: LocalisedText,
    /// Identifier type of the holder, for [`Contract::escaped_dn`].
    pub holder_kind: String,
}

impl Contract {
    /// The HTML document in `language`; the platform has French and Dutch only.
    pub fn html(&self, language: &str) -> Option<&str> {
        self.text.get(language)
    }

    /// The languages that the platform supplies.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.text.languages()
    }

    /// The DN as it is sent back unless a setting says otherwise: `TYPE=` becomes `TYPE\=`, what is
    /// escaped already stays.
    pub fn escaped_dn(&self) -> String {
        pki::name::escape_type(&self.dn, &self.holder_kind)
    }

    /// As it is sent back inside a certificate request.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.element("cc:Contract", &[], |contract| {
            let dn = match contract.contract_dn() {
                ContractDn::Escaped => self.escaped_dn(),
                ContractDn::AsReceived => self.dn.clone(),
            };
            contract.leaf("cc:DN", &dn);
            self.signer.write(contract, "cc:Signer");
            contract.element("cc:Text", &[], |text| self.text.write(text));
        });
    }
}

impl Request for GenerateContract {
    type Answer = Contract;
    const OPERATION: Operation = Operation::GenerateContract;

    fn write(&self, writer: &mut Writer) {
        self.contact.write(writer, "cp:ContactData");
        self.signer.write(writer, "cp:Signer");
        writer.element("cp:CertificateIdentifier", &[], |identifier| {
            self.holder.write(identifier, "cc:Actor");
            let application_id = self.application_id.as_ref().map(ApplicationId::as_str);
            identifier.optional("cc:ApplicationId", application_id);
        });
    }
}

impl Unsigned for GenerateContract {
    fn read(&self, response: Response<'_>) -> Result<Contract, PlatformError> {
        response.require_success()?;
        let contract = response.require_own("Contract")?;
        let part = |name| response.require(contract, CERTRA_CORE, name);
        Ok(Contract {
            dn: part("DN")?.text(),
            signer: Actor::read(&response, part("Signer")?)?,
            text: LocalisedText::read(&response, part("Text")?)?,
            holder_kind: self.holder.kind().to_owned(),
        })
    }
}

impl fmt::Debug for Contract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contract")
            .field("dn", &masked(&self.dn))
            .field("signer", &self.signer)
            .field("holder_kind", &self.holder_kind)
            .finish_non_exhaustive()
    }
}

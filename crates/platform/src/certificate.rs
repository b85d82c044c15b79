//! The request for a certificate, and its delivery.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pki::{Certificate, KeyIdentifier};

use crate::client::{Request, Signed, Unsigned};
use crate::contact::ContactData;
use crate::contract::Contract;
use crate::error::PlatformError;
use crate::operation::Operation;
use crate::soap::Response;
use crate::xml::{CERTRA, Writer};

/// Requests a certificate; signed with the signature key of the eID of the contract's signer.
#[derive(Clone)]
pub struct GenerateCertificate {
    /// Whom the platform writes to.
    pub contact: ContactData,
    /// PKCS#10, DER.
    pub csr: Vec<u8>,
    /// The contract that was read and accepted.
    pub contract: Contract,
    /// Base services to announce the certificate to: `tsa`, `consultrn`, `codage`, `other`.
    pub usages: Vec<String>,
}

/// The platform has taken the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The number under which the certificate is fetched.
    pub public_key_identifier: KeyIdentifier,
    /// False: somebody at eHealth checks by hand first, which can take days.
    pub automatically_validated: bool,
    /// The key of the certificate that this one replaces.
    pub replaces: Option<KeyIdentifier>,
}

/// Asks for the certificate of a key.
#[derive(Debug, Clone)]
pub struct GetCertificate {
    /// The number of the key, from the answer or computed from the key itself.
    pub public_key_identifier: KeyIdentifier,
}

/// Whether the certificate is there. A refusal is a [`PlatformError::Refused`].
#[derive(Debug, Clone)]
pub enum Delivery {
    /// Not yet.
    Pending,
    /// The certificate, then its issuers in order, without the root.
    Delivered(Vec<Certificate>),
}

impl Request for GenerateCertificate {
    type Answer = Accepted;
    const OPERATION: Operation = Operation::GenerateCertificate;

    fn write(&self, writer: &mut Writer) {
        writer.element("cp:EHealthCSR", &[], |request| {
            self.contact.write(request, "cc:ContactData");
            request.leaf("cc:CSR", &STANDARD.encode(&self.csr));
            self.contract.write(request);
            for usage in &self.usages {
                request.leaf("cc:BaseServiceUsage", usage);
            }
        });
    }
}

impl Signed for GenerateCertificate {
    fn read(response: Response<'_>) -> Result<Accepted, PlatformError> {
        response.require_success()?;
        Ok(Accepted {
            public_key_identifier: response
                .key_identifier(response.require_own("PublicKeyIdentifier")?)?,
            automatically_validated: response.require_boolean("AutomaticallyValidated")?,
            replaces: response
                .root
                .child(CERTRA, "ReplacesCertificate")
                .map(|element| response.key_identifier(element))
                .transpose()?,
        })
    }
}

impl Request for GetCertificate {
    type Answer = Delivery;
    const OPERATION: Operation = Operation::GetCertificate;

    fn write(&self, writer: &mut Writer) {
        writer.leaf(
            "cp:PublicKeyIdentifier",
            &self.public_key_identifier.to_string(),
        );
    }
}

impl Unsigned for GetCertificate {
    fn read(&self, response: Response<'_>) -> Result<Delivery, PlatformError> {
        match response.require_success() {
            Err(PlatformError::Refused { refusal, .. })
                if response.assumptions.says_pending(&refusal) =>
            {
                return Ok(Delivery::Pending);
            }
            other => other?,
        }
        let chain = response
            .root
            .all(CERTRA, "X509Certificate")
            .map(|element| {
                let der = element.base64().unwrap_or_default();
                Certificate::from_der(&der).map_err(|_| response.unreadable("X509Certificate"))
            })
            .collect::<Result<Vec<_>, _>>()?;
        if chain.is_empty() {
            return Err(response.unreadable("X509Certificate"));
        }
        Ok(Delivery::Delivered(chain))
    }
}

impl fmt::Debug for GenerateCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GenerateCertificate")
            .field("csr", &self.csr.len())
            .field("usages", &self.usages)
            .finish_non_exhaustive()
    }
}

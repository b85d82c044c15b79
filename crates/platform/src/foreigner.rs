//! The way of a person who has a BIS number and no Belgian eID (eHealth protocol, section 7).

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use url::Url;

use crate::actor::Actor;
use crate::client::{Request, Unsigned};
use crate::contact::ContactData;
use crate::error::PlatformError;
use crate::moment;
use crate::operation::Operation;
use crate::soap::Response;
use crate::xml::Writer;

/// Hands in the request for a certificate of a foreigner. Nobody signs it: the person confirms it
/// on a web page before the answer's deadline, and then the certificate is fetched by its key as
/// usual.
#[derive(Clone)]
pub struct SubmitCsrForForeigner {
    /// The person, with a BIS number of type `SSIN`.
    pub person: Actor,
    /// Whom the platform writes to.
    pub contact: ContactData,
    /// PKCS#10, DER.
    pub csr: Vec<u8>,
}

/// What the person must do.
#[derive(Clone, PartialEq, Eq)]
pub struct ForeignRequest {
    /// The web page on which the person confirms, `https` or `http`. Whoever has it can see whose
    /// request it is: for that person only.
    pub validation_url: String,
    /// Until when.
    pub expiration: Timestamp,
}

impl Request for SubmitCsrForForeigner {
    type Answer = ForeignRequest;
    const OPERATION: Operation = Operation::SubmitCsrForForeigner;

    fn write(&self, writer: &mut Writer) {
        self.person.write(writer, "cp:ForeignPerson");
        self.contact.write(writer, "cp:ContactData");
        writer.leaf("cp:CSR", &STANDARD.encode(&self.csr));
    }
}

impl Unsigned for SubmitCsrForForeigner {
    fn read(&self, response: Response<'_>) -> Result<ForeignRequest, PlatformError> {
        response.require_success()?;
        let url = response.require_own("ValidationUrl")?.trimmed();
        // It will be opened in a browser, so nothing but a web page is taken.
        if !Url::parse(&url).is_ok_and(|url| matches!(url.scheme(), "https" | "http")) {
            return Err(response.unreadable("ValidationUrl"));
        }
        let expiration = response.require_own("ExpirationDate")?.trimmed();
        Ok(ForeignRequest {
            validation_url: url,
            expiration: moment::read(&expiration)
                .ok_or_else(|| response.unreadable("ExpirationDate"))?,
        })
    }
}

impl fmt::Debug for SubmitCsrForForeigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SubmitCsrForForeigner")
            .field("person", &self.person)
            .field("csr", &self.csr.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for ForeignRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ForeignRequest")
            .field("expiration", &self.expiration)
            .finish_non_exhaustive()
    }
}

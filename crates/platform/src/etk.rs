//! Registration of an encryption key, signed with the eHealth authentication key (eHealth
//! protocol, section 5).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::challenge::Challenge;
use crate::client::{Request, Signed};
use crate::error::PlatformError;
use crate::operation::Operation;
use crate::soap::Response;
use crate::xml::Writer;

/// Begins the registration of a new key.
#[derive(Debug, Clone)]
pub struct StartEtkRegistration {
    /// SubjectPublicKeyInfo (DER) of an RSA-2048 key.
    pub public_key: Vec<u8>,
}

/// Hands in the certificate that was made with the number of the challenge.
#[derive(Debug, Clone)]
pub struct CompleteEtkRegistration {
    /// The certificate, DER.
    pub certificate: Vec<u8>,
}

/// The key is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The encryption token (CMS); [`pki::EncryptionToken`] reads it.
    pub token: Vec<u8>,
    /// True: it replaces another one and is used from [`ActivateEtk`] on.
    pub to_be_activated: bool,
}

/// Makes a replacement token the one in use.
#[derive(Debug, Clone, Copy, Default)]
pub struct ActivateEtk;

impl Request for StartEtkRegistration {
    type Answer = Challenge;
    const OPERATION: Operation = Operation::StartEtkRegistration;

    fn write(&self, writer: &mut Writer) {
        writer.leaf("ep:PublicEncryptionKey", &STANDARD.encode(&self.public_key));
    }
}

impl Signed for StartEtkRegistration {
    fn read(response: Response<'_>) -> Result<Challenge, PlatformError> {
        response.require_success()?;
        Challenge::from_bytes(&response.require_bytes("Challenge")?)
    }
}

impl Request for CompleteEtkRegistration {
    type Answer = Registered;
    const OPERATION: Operation = Operation::CompleteEtkRegistration;

    fn write(&self, writer: &mut Writer) {
        writer.leaf("ep:ToBeRegistered", &STANDARD.encode(&self.certificate));
    }
}

impl Signed for CompleteEtkRegistration {
    fn read(response: Response<'_>) -> Result<Registered, PlatformError> {
        response.require_success()?;
        Ok(Registered {
            token: response.require_bytes("ETK")?,
            to_be_activated: response.require_boolean("ToBeActivated")?,
        })
    }
}

impl Request for ActivateEtk {
    type Answer = ();
    const OPERATION: Operation = Operation::ActivateEtk;

    fn write(&self, _writer: &mut Writer) {}
}

impl Signed for ActivateEtk {
    fn read(response: Response<'_>) -> Result<(), PlatformError> {
        response.require_success()
    }
}

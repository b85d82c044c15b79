//! The ways beside the usual one: without a Belgian eID, and with a key that is born on a server.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::KeystoreHandle;
use crate::answers::{ForeignerAnswer, PrepareAnswer, RequestState};

/// What a person without Belgian eID fills in. Never kept: it has the person's number.
#[derive(Clone, Deserialize, JsonSchema, Type)]
pub struct ForeignerDraft {
    /// Family name.
    pub family_name: String,
    /// First names.
    pub first_names: String,
    /// The BIS number.
    pub bis_number: String,
    /// Personal e-mail address.
    pub email: String,
    /// Personal telephone.
    pub phone: String,
    /// General e-mail address; empty for none.
    pub general_email: String,
    /// General telephone; empty for none.
    pub general_phone: String,
}

/// The request of a person without Belgian eID is handed in; it counts once it is confirmed.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct ForeignerSent {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The keystore, the person's number masked.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits.
    pub key_identifier: String,
    /// The page on which the person confirms. Whoever has it can confirm.
    pub confirm_at: Option<String>,
    /// Until when, RFC 3339.
    pub confirm_until: Option<String>,
    /// The number of the keystore; `null` when it cannot be named.
    pub handle: Option<KeystoreHandle>,
    /// What happens now, one sentence each.
    pub sentences: Vec<String>,
}

impl ForeignerSent {
    pub(crate) fn of(
        sent: ForeignerAnswer,
        handle: Option<KeystoreHandle>,
        sentences: Vec<String>,
    ) -> Self {
        Self {
            state: sent.state,
            platform: sent.platform,
            keystore: sent.keystore,
            key_identifier: sent.key_identifier,
            confirm_at: sent.confirm_at,
            confirm_until: sent.confirm_until,
            handle,
            sentences,
        }
    }
}

/// The key is made on this computer, and waits for somebody with a card elsewhere.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct PreparedAnswer {
    /// Where the request stands: handed over.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name that is asked for.
    pub name: String,
    /// The keystore that holds the key; it stays on this computer.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits: the other computer shows the same.
    pub key_identifier: String,
    /// The file that goes to the person with the card; it has no key and no password.
    pub hand_over: String,
    /// The number of the keystore; `null` when it cannot be named.
    pub handle: Option<KeystoreHandle>,
    /// What happens now, one sentence each.
    pub sentences: Vec<String>,
}

impl PreparedAnswer {
    pub(crate) fn of(
        made: PrepareAnswer,
        handle: Option<KeystoreHandle>,
        sentences: Vec<String>,
    ) -> Self {
        Self {
            state: made.state,
            platform: made.platform,
            name: made.name,
            keystore: made.keystore,
            key_identifier: made.key_identifier,
            hand_over: made.hand_over,
            handle,
            sentences,
        }
    }
}

/// A hand-over file is read, and a card is there to sign it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct HandOverSeen {
    /// The number under which it goes on.
    pub talk: u32,
    /// The holder's given names and name.
    pub holder: String,
    /// The platform that the server named.
    pub platform: String,
    /// The organisation: its type and number.
    pub organisation: String,
    /// The organisation's name.
    pub name: String,
    /// Public key identifier, 40 hexadecimal digits: the same on the server's screen.
    pub key_identifier: String,
}

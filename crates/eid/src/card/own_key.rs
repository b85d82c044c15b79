//! The card's own key, applet 1.8: a copy of the data on another chip does not have it (eID card,
//! sections 8 and 10).

use pki::SignatureAlgorithm;
use sha2::{Digest, Sha384};

use super::Card;
use crate::authenticity::{Authenticity, Doubt};
use crate::error::EidError;
use crate::exchange::Conversation;
use crate::files::{self, Extent, File};
use crate::identity::tag;
use crate::sign::ecdsa_value;
use crate::tlv::Fields;

impl Card {
    /// Lets the card prove that it has the key that the identity file names (tag 1A); needs no
    /// PIN. `challenge` is hashed and must never have been used before. A card does this 5000
    /// times at most until its PIN is given. `None` for cards without such a key. That the
    /// identity file itself is genuine is for [`Card::authenticity`] to say.
    ///
    /// # Errors
    /// What happened to the card; a wrong proof is no error but a verdict.
    pub fn prove_own_key(&mut self, challenge: &[u8]) -> Result<Option<Authenticity>, EidError> {
        let identity = self.file(File::Identity, Extent::Whole)?.to_vec();
        let fields = Fields::parse(&identity).map_err(|_| EidError::damaged("identity"))?;
        let Some(named) = fields.get(tag::BASIC_KEY_HASH) else {
            return Ok(None);
        };
        let doubts = match self.own_key()? {
            Some(key) if Sha384::digest(&key).as_slice() == named => {
                let hash = Sha384::digest(challenge);
                let signature = self.session.once(|line| authenticate(line, &hash))?;
                (!proves(&key, challenge, &signature)).then_some(Doubt::BasicKeyDiffers)
            }
            _ => Some(Doubt::BasicKeyDiffers),
        };
        Ok(Some(doubts.into_iter().collect()))
    }

    /// The key in its file, or `None` when there is no such file.
    pub(super) fn own_key(&mut self) -> Result<Option<Vec<u8>>, EidError> {
        match self.file(File::BasicKey, Extent::Der) {
            Ok(key) => Ok(Some(key.to_vec())),
            Err(EidError::FileMissing { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

fn proves(key: &[u8], challenge: &[u8], signature: &[u8]) -> bool {
    ecdsa_value(signature).is_some_and(|value| {
        pki::verify(key, SignatureAlgorithm::EcdsaSha384, challenge, &value).is_ok()
    })
}

/// INTERNAL AUTHENTICATE with key 81.
fn authenticate(line: &mut Conversation<'_>, hash: &[u8]) -> Result<Vec<u8>, EidError> {
    // Makes sure that the applet is the current one.
    files::select(line, File::BasicKey)?;
    let mut command = vec![0x00, 0x88, 0x02, 0x81, 0x32, 0x94, 0x30];
    command.extend_from_slice(hash);
    line.demand("INTERNAL AUTHENTICATE", &command)
}

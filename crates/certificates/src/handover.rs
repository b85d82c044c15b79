//! A key that is born on a server and stays there: the server writes what is asked and its request
//! (CSR) into a hand-over file, a desk with the card signs and sends it, the server fetches the
//! certificate. The file has no key and no password; it may travel by mail.

use std::path::{Path, PathBuf};

use keystore::PrivateKey;
use pki::csr;
use pki::name::EhealthName;
use platform::Contract;
use serde::{Deserialize, Serialize};

use crate::record::Thread;
use crate::sending::{NewKeystore, Requested, Signing, owner_of};
use crate::{CertError, Holder, LifeCycle, Plan, Progress, Record, Stage, Step};

/// What a hand-over file says, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// What it is: [`FORMAT`].
    pub format: String,
    /// The platform, as the server named it: `production`, `acceptance`, or the name of another.
    pub platform: String,
    /// Identifier type of the organisation.
    #[serde(rename = "type")]
    pub kind: String,
    /// The organisation's number.
    pub id: String,
    /// The organisation's name.
    pub name: String,
    /// Application id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// Base services.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usages: Vec<String>,
    /// Personal e-mail address of the person responsible.
    pub email: String,
    /// Personal telephone of the person responsible.
    pub phone: String,
    /// General e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general_email: Option<String>,
    /// General telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general_phone: Option<String>,
    /// Public key identifier, 40 upper-case hexadecimal digits: the same on both screens.
    pub key: String,
    /// The request, PKCS#10 in PEM.
    pub csr: String,
}

/// What the server has after preparing.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What the journal keeps.
    pub record: Record,
    /// What goes to the desk.
    pub hand_over: HandOver,
}

impl HandOver {
    /// Reads a hand-over file; the key identifier has to be that of the request in it.
    ///
    /// # Errors
    /// [`CertError::HandOverUnreadable`].
    pub fn read(bytes: &[u8]) -> Result<Self, CertError> {
        let unreadable = |detail: String| CertError::HandOverUnreadable { detail };
        if bytes.len() > LONGEST {
            return Err(unreadable(format!("> {LONGEST} bytes")));
        }
        let read: Self =
            serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
        if read.format != FORMAT {
            return Err(unreadable(format!("format {:?}", read.format)));
        }
        match read.request()?.0.public_key_identifier().to_string() == read.key {
            true => Ok(read),
            false => Err(unreadable("key".to_owned())),
        }
    }

    /// The file's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The request, checked, and its DER.
    fn request(&self) -> Result<(csr::Request, Vec<u8>), CertError> {
        let unreadable = |detail: String| CertError::HandOverUnreadable { detail };
        let found = pki::pem::decode(PEM_LABEL, &self.csr)
            .map_err(|error| unreadable(error.to_string()))?;
        let [der] = found.as_slice() else {
            return Err(unreadable("csr".to_owned()));
        };
        let request = csr::Request::from_der(der).map_err(|error| unreadable(error.to_string()))?;
        Ok((request, der.clone()))
    }
}

impl LifeCycle<'_> {
    /// On the server: makes the key, puts it on disk, and says what goes to the desk. Nobody is
    /// asked and nothing is sent.
    ///
    /// # Errors
    /// The keystore's and the journal's.
    pub fn prepare(
        &self,
        plan: &Plan,
        place: &NewKeystore<'_>,
        progress: Progress<'_>,
    ) -> Result<Prepared, CertError> {
        self.refuse_open_request(plan)?;
        progress(Step::Key);
        let owner = owner_of(plan);
        let key = PrivateKey::generate()?;
        let name = owner.to_name().map_err(|error| CertError::ChainUnusable {
            reason: error.to_string(),
        })?;
        let csr = csr::build(&name, &key)?;
        let identifier = key.public_key_identifier().to_string();
        progress(Step::Keystore);
        let path = self.keep(key, &owner, place)?;
        let record = Record {
            keystore: path,
            key: identifier.clone(),
            ..self.new_record(owner.to_string_escaped())
        };
        let thread = Thread::begin(self.journal, record);
        thread.reach(Stage::HandedOver)?;
        Ok(Prepared {
            hand_over: hand_over(plan, &self.environment.name, identifier, &csr),
            record: thread.record,
        })
    }

    /// On the desk: the contract for what the server prepared.
    ///
    /// # Errors
    /// As [`LifeCycle::contract`]; [`CertError::HandOverName`] when the platform writes the name in
    /// another way than the server did, so that the request would be refused.
    pub fn contract_for_server(
        &self,
        holder: &Holder,
        plan: &Plan,
        hand_over: &HandOver,
    ) -> Result<Contract, CertError> {
        let contract = self.contract(holder, plan)?;
        let wanted = EhealthName::parse_string(&contract.dn);
        let prepared = EhealthName::from_name(hand_over.request()?.0.subject());
        match (wanted, prepared) {
            (Ok(wanted), Ok(prepared)) if wanted == prepared => Ok(contract),
            (Ok(wanted), Ok(prepared)) => Err(CertError::HandOverName {
                wanted: wanted.name,
                found: prepared.name,
            }),
            _ => Err(CertError::ContractOther { part: "name" }),
        }
    }

    /// On the desk: signs the accepted contract for the server's key with the card and sends it.
    ///
    /// # Errors
    /// As [`LifeCycle::request`].
    pub fn sign_for_server(
        &self,
        plan: &Plan,
        contract: &Contract,
        hand_over: &HandOver,
        file: PathBuf,
        signing: Signing<'_>,
        progress: Progress<'_>,
    ) -> Result<Requested, CertError> {
        let record = Record {
            keystore: file,
            key: hand_over.key.clone(),
            elsewhere: true,
            ..self.new_record(contract.escaped_dn())
        };
        let (_, csr) = hand_over.request()?;
        self.send_for(plan, contract, &csr, record, signing, progress)
    }
}

/// The hand-over file beside its keystore: the same name with another ending.
pub fn file_beside(keystore: &Path) -> PathBuf {
    keystore.with_extension("handover.json")
}

fn hand_over(plan: &Plan, platform: &str, key: String, csr: &[u8]) -> HandOver {
    let contact = &plan.contact;
    HandOver {
        format: FORMAT.to_owned(),
        platform: platform.to_owned(),
        kind: plan.organisation.kind.clone(),
        id: plan.organisation.value.clone(),
        name: plan.name.as_str().to_owned(),
        application_id: plan
            .application_id
            .as_ref()
            .map(|id| id.as_str().to_owned()),
        usages: plan.usages.clone(),
        email: contact.email.as_str().to_owned(),
        phone: contact.phone.as_str().to_owned(),
        general_email: contact
            .general_email
            .as_ref()
            .map(|one| one.as_str().to_owned()),
        general_phone: contact
            .general_phone
            .as_ref()
            .map(|one| one.as_str().to_owned()),
        key,
        csr: pki::pem::encode(PEM_LABEL, csr),
    }
}

/// Format and version of the file.
pub const FORMAT: &str = "clavis-handover-1";

/// A request with a long name stays far below.
const LONGEST: usize = 64 * 1024;

/// RFC 7468, section 7.
const PEM_LABEL: &str = "CERTIFICATE REQUEST";

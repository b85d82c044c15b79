//! From bytes to the parts of a list.

use std::collections::HashMap;

use der::{
    Decode, Encode, Reader, Sequence, SliceReader, Tag, Tagged,
    asn1::{Any, AnyRef},
};
use jiff::Timestamp;
use spki::AlgorithmIdentifierOwned;
use x509_cert::ext::Extension;

use super::{CrlError, Parts, Reason, Revoked, Scope};
use crate::{certificate::time, encoding::Signed, oid};

pub(super) fn parts(der: &[u8]) -> Result<Parts, CrlError> {
    let signed = Signed::from_der(der)?;
    let body = signed.body.to_der()?;
    let fields = fields(&body)?;
    if fields.algorithm != signed.algorithm {
        return Err(CrlError::malformed("two different signature algorithms"));
    }
    let signature = signed.signature.as_bytes();
    let signature = signature.ok_or_else(|| CrlError::malformed("signature bits"))?;
    Ok(Parts {
        algorithm: signed.algorithm,
        signature: signature.to_vec(),
        issuer: fields.issuer.decode_as()?,
        this_update: moment(&fields.this_update)?,
        next_update: fields.next_update.as_ref().map(moment).transpose()?,
        revoked: fields.entries.map_or_else(|| Ok(HashMap::new()), entries)?,
        scope: scope(&fields.extensions)?,
        body,
    })
}

/// TBSCertList (RFC 5280, 5.1): optional parts are told apart by their tags.
struct Fields<'a> {
    algorithm: AlgorithmIdentifierOwned,
    issuer: Any,
    this_update: Any,
    next_update: Option<Any>,
    entries: Option<AnyRef<'a>>,
    extensions: Vec<Extension>,
}

fn fields(body: &[u8]) -> Result<Fields<'_>, CrlError> {
    let mut reader = SliceReader::new(AnyRef::from_der(body)?.value())?;
    if next_tag(&reader) == Some(Tag::Integer) {
        reader.decode::<u8>()?;
    }
    let algorithm = reader.decode()?;
    let issuer = reader.decode()?;
    let this_update = reader.decode()?;
    let next_update = match next_tag(&reader) {
        Some(Tag::UtcTime | Tag::GeneralizedTime) => Some(reader.decode()?),
        _ => None,
    };
    let entries = match next_tag(&reader) {
        Some(Tag::Sequence) => Some(reader.decode()?),
        _ => None,
    };
    let extensions = match next_tag(&reader) {
        Some(Tag::ContextSpecific { .. }) => Vec::from_der(reader.decode::<AnyRef<'_>>()?.value())?,
        _ => Vec::new(),
    };
    reader.finish()?;
    Ok(Fields {
        algorithm,
        issuer,
        this_update,
        next_update,
        entries,
        extensions,
    })
}

fn next_tag(reader: &SliceReader<'_>) -> Option<Tag> {
    Tag::peek(reader).ok()
}

fn entries(list: AnyRef<'_>) -> Result<HashMap<Vec<u8>, Revoked>, CrlError> {
    let mut reader = SliceReader::new(list.value())?;
    let mut revoked = HashMap::new();
    while !reader.is_finished() {
        let entry: Entry = reader.decode()?;
        if entry.serial.tag() != Tag::Integer {
            return Err(CrlError::malformed("serial number"));
        }
        let since = moment(&entry.since)?;
        let reason = reason(&entry.extensions.unwrap_or_default())?;
        revoked.insert(entry.serial.value().to_vec(), Revoked { since, reason });
    }
    Ok(revoked)
}

/// An unknown critical extension could change whom the entry is about (RFC 5280, 5.3).
fn reason(extensions: &[Extension]) -> Result<Option<Reason>, CrlError> {
    let mut reason = None;
    for extension in extensions {
        match extension.extn_id {
            oid::CRL_REASON => {
                let value = Any::from_der(extension.extn_value.as_bytes())?;
                reason = Some(read_reason(&value)?);
            }
            _ if extension.critical => return Err(unknown(extension)),
            _ => {}
        }
    }
    Ok(reason)
}

/// A CRLReason: ENUMERATED of one byte.
pub(crate) fn read_reason(value: &Any) -> Result<Reason, CrlError> {
    match (value.tag(), value.value()) {
        (Tag::Enumerated, [number]) => Ok(Reason::from_number(*number)),
        _ => Err(CrlError::malformed("reason")),
    }
}

fn scope(extensions: &[Extension]) -> Result<Scope, CrlError> {
    let mut scope = Scope::default();
    for extension in extensions {
        match extension.extn_id {
            oid::ISSUING_DISTRIBUTION_POINT => {
                scope = Scope::read(extension.extn_value.as_bytes())?;
            }
            oid::CRL_NUMBER | oid::AUTHORITY_KEY_IDENTIFIER => {}
            _ if extension.critical => return Err(unknown(extension)),
            _ => {}
        }
    }
    Ok(scope)
}

fn unknown(extension: &Extension) -> CrlError {
    CrlError::Scope {
        reason: format!("unknown critical extension {}", extension.extn_id),
    }
}

fn moment(time: &Any) -> Result<Timestamp, CrlError> {
    time::read(time).map_err(CrlError::malformed)
}

#[derive(Sequence)]
struct Entry {
    serial: Any,
    since: Any,
    extensions: Option<Vec<Extension>>,
}

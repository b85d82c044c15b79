//! The contract: its text in two languages, and what the platform remembers of it.

use jiff::Timestamp;
use roxmltree::Node;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::dn::{self, Entity};
use super::names;
use super::person::Person;
use super::refusal::{Kind, Refusal};
use super::xml;

/// A contract that was handed out.
///
/// The signer and the text are kept as hashes: enough to recognise them, nothing to read.
#[derive(Clone, Serialize, Deserialize)]
pub struct Contract {
    /// For whom the certificate is to be.
    pub entity: Entity,
    /// The name as it was handed out.
    pub dn: String,
    signer: String,
    text: String,
    made: Timestamp,
    used: bool,
}

/// The text of a contract: languages with an HTML5 document each, in order.
pub type Texts = Vec<(String, String)>;

/// A contract as it came back.
pub struct Returned<'a> {
    /// DN.
    pub dn: &'a str,
    /// Signer.
    pub signer: &'a Person,
    /// Text values with their languages, in order.
    pub texts: &'a Texts,
}

impl Contract {
    /// Remembers a contract that is being handed out.
    pub fn new(
        entity: Entity,
        dn: String,
        signer: &Person,
        texts: &Texts,
        made: Timestamp,
    ) -> Self {
        Self {
            entity,
            dn,
            signer: signer_hash(signer),
            text: text_hash(texts),
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
        at.duration_since(self.made) > KEPT
    }
}

/// Finds the contract that came back among those handed out, unchanged to the letter but for the
/// escaping of `TYPE=` (eHealth protocol, section 7). Returns its place.
pub fn find(
    contracts: &[Contract],
    returned: &Returned<'_>,
    at: Timestamp,
    validity: std::time::Duration,
) -> Result<usize, Refusal> {
    let text = text_hash(returned.texts);
    let signer = signer_hash(returned.signer);
    let same_dn = |known: &Contract| dn::same_text(&known.dn, returned.dn, &known.entity.kind);
    let Some(place) = contracts.iter().position(|known| known.text == text) else {
        // Each text has a number of its own, so another text means a changed or a foreign one.
        let known = contracts
            .iter()
            .any(|known| same_dn(known) && known.signer == signer);
        return Err(match known {
            true => Kind::ContractText.into(),
            false => Kind::ContractUnknown.into(),
        });
    };
    let Some(known) = contracts.get(place) else {
        return Err(Kind::ContractUnknown.into());
    };
    if known.signer != signer {
        return Err(Kind::ContractSigner.into());
    }
    if !same_dn(known) {
        return Err(Kind::ContractDn.into());
    }
    if known.used {
        return Err(Kind::ContractUsed.into());
    }
    let age = at.duration_since(known.made).unsigned_abs();
    match age > validity {
        true => Err(Kind::ContractOld.into()),
        false => Ok(place),
    }
}

/// The text in French and Dutch, each an HTML5 document. `number` makes every contract another one,
/// `more` is HTML that stands at the end of both.
///
/// It has what a careless client spoils: entities, line feeds, one carriage return, letters
/// outside ASCII.
pub fn texts(entity: &Entity, dn: &str, signer: &Person, number: &str, more: &str) -> Texts {
    let person = format!("{} {}", signer.first_names, signer.name);
    let for_whom = format!("{} ({} {})", entity.full_name(), entity.kind, entity.number);
    let [person, for_whom, dn] = [person.trim(), &for_whom, dn].map(xml::escape);
    let french = format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\"/><title>Contrat d&#8217;exercice</title></head>\n<body>\n\
         <h1>Contrat d&#8217;exercice n&deg; {number}</h1>\n\
         <p><strong>Ceci n'est pas un vrai contrat&nbsp;: il n'engage à rien.</strong></p>\n\
         <p>Demandé par {person} pour {for_whom}.</p>\n\
         <p>Nom du certificat&nbsp;: <code>{dn}</code></p>\n\
         <ul>\n<li>La clé privée reste chez le titulaire &amp; n'est jamais confiée à un tiers.</li>\n\
         <li>Toute perte est signalée dans les 24 heures (&lt; 1 jour).</li>\n\
         <li>Durée&nbsp;: 36 mois. Coût&nbsp;: 0 €.</li>\n</ul>\n{more}</body>\n</html>\n"
    );
    let dutch = format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head><meta charset=\"utf-8\"/><title>Oefencontract</title></head>\n<body>\n\
         <h1>Oefencontract nr. {number}</h1>\n\
         <p><strong>Dit is geen echt contract: het verbindt tot niets.</strong></p>\r\n\
         <p>Gevraagd door {person} voor {for_whom}.</p>\n\
         <p>Naam van het certificaat: <code>{dn}</code></p>\n\
         <ul>\n<li>De private sleutel blijft bij de titularis &amp; wordt nooit aan derden toevertrouwd.</li>\n\
         <li>Elk verlies wordt binnen 24 uur gemeld (&lt; 1 dag); de geïnstalleerde sleutel vervalt.</li>\n\
         <li>Duur: 36 maanden. Kostprijs: 0&nbsp;€.</li>\n</ul>\n{more}</body>\n</html>\n"
    );
    vec![("fr".to_owned(), french), ("nl".to_owned(), dutch)]
}

/// Recognises a signer.
pub fn signer_hash(signer: &Person) -> String {
    hash(&[&signer.ssin, &signer.first_names, &signer.name])
}

/// Recognises a text.
pub fn text_hash(texts: &Texts) -> String {
    let parts: Vec<_> = texts
        .iter()
        .flat_map(|(language, text)| [language.as_str(), text.as_str()])
        .collect();
    hash(&parts)
}

/// The texts of a contract that came back; `node` holds the element `Text`.
pub fn read_texts(node: Node<'_, '_>) -> Texts {
    let language = |value: Node<'_, '_>| {
        let name = (names::XML, "lang");
        value.attribute(name).unwrap_or_default().trim().to_owned()
    };
    xml::child(node, "Text")
        .map(|text| xml::children(text, "Value"))
        .unwrap_or_default()
        .into_iter()
        .map(|value| (language(value), xml::text(value)))
        .collect()
}

/// SHA-256 over the parts, each with its length before it.
pub fn hash(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    hex::encode(digest.finalize())
}

/// How long a contract is remembered.
pub const KEPT: jiff::SignedDuration = jiff::SignedDuration::from_hours(30 * 24);

//! Signing templates that are canonical as they stand, without any XML library.

use sha2::{Digest, Sha256};

use super::eid::Key;
use crate::authority::KeyPair;
use crate::platform::{names, xml};

type Sign = Box<dyn Fn(&[u8]) -> Vec<u8>>;

/// How a request is signed. The fields are there to be spoilt.
pub struct Seal {
    pub sign: Sign,
    pub chain: Vec<Vec<u8>>,
    pub c14n: &'static str,
    pub method: &'static str,
    /// `None` takes the Id of the root.
    pub uri: Option<String>,
    pub transforms: Vec<&'static str>,
    pub digest_method: &'static str,
    /// Changes the finished SignedInfo before it is signed.
    pub info: fn(String) -> String,
    /// Changes the finished Signature element.
    pub finish: fn(String) -> String,
}

impl Seal {
    pub fn new(key: &Key) -> Self {
        Self::with(&key.key, key.chain.clone())
    }

    pub fn with(key: &KeyPair, chain: Vec<Vec<u8>>) -> Self {
        let key = KeyPair::from_pkcs8(key.to_pkcs8()).unwrap();
        Self {
            sign: Box::new(move |info| key.sign(info).unwrap()),
            chain,
            c14n: names::EXCLUSIVE_C14N,
            method: names::RSA_SHA256,
            uri: None,
            transforms: vec![names::ENVELOPED, names::EXCLUSIVE_C14N],
            digest_method: names::SHA256,
            info: |info| info,
            finish: |signature| signature,
        }
    }

    pub fn chain(mut self, chain: &[Vec<u8>]) -> Self {
        self.chain = chain.to_vec();
        self
    }

    /// The request with its signature as last child. `request` must be canonical as it stands.
    pub fn seal(&self, request: &str) -> String {
        let signature = (self.finish)(self.signature(request));
        append(request, &signature)
    }

    pub fn signature(&self, request: &str) -> String {
        let uri = self
            .uri
            .clone()
            .unwrap_or_else(|| format!("#{}", id(request)));
        let transforms: String = self
            .transforms
            .iter()
            .map(|address| format!("<ds:Transform Algorithm=\"{address}\"></ds:Transform>"))
            .collect();
        let digest = xml::encode(&Sha256::digest(request.as_bytes()));
        let info = format!(
            "<ds:SignedInfo xmlns:ds=\"{}\"><ds:CanonicalizationMethod Algorithm=\"{}\"></ds:CanonicalizationMethod>\
             <ds:SignatureMethod Algorithm=\"{}\"></ds:SignatureMethod><ds:Reference URI=\"{uri}\">\
             <ds:Transforms>{transforms}</ds:Transforms><ds:DigestMethod Algorithm=\"{}\"></ds:DigestMethod>\
             <ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>",
            names::DSIG,
            self.c14n,
            self.method,
            self.digest_method,
        );
        let info = (self.info)(info);
        let value = wrapped(&(self.sign)(info.as_bytes()));
        let certificates: String = self
            .chain
            .iter()
            .map(|der| format!("<ds:X509Certificate>{}</ds:X509Certificate>", wrapped(der)))
            .collect();
        format!(
            "<ds:Signature xmlns:ds=\"{}\" Id=\"xmldsig-1\">{info}<ds:SignatureValue>{value}</ds:SignatureValue>\
             <ds:KeyInfo><ds:X509Data>{certificates}</ds:X509Data></ds:KeyInfo></ds:Signature>",
            names::DSIG,
        )
    }
}

/// Puts `more` before the end tag of the root.
pub fn append(request: &str, more: &str) -> String {
    let at = request.rfind("</").unwrap();
    format!("{}{more}{}", &request[..at], &request[at..])
}

pub fn id(request: &str) -> String {
    let (_, rest) = request.split_once(" Id=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

/// Lines of 76 characters with CR LF, as the Java client writes them.
fn wrapped(bytes: &[u8]) -> String {
    let text = xml::encode(bytes);
    let lines: Vec<_> = text
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    format!("\n{}\n", lines.join("&#13;\n"))
}

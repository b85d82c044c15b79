//! Every fault leads a simple client to the symptom that its description promises.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::signature::{
    ECDSA_P384_SHA384_ASN1, ECDSA_P384_SHA384_FIXED, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey,
    VerificationAlgorithm,
};
use host::{Clock, SetClock};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384};
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode};

use super::*;
use crate::card::der::{octets, sequence, tlv};

#[test]
fn every_fault_leads_to_its_symptom_on_rsa_and_ec_cards() {
    let mut seen = 0;
    for fault in CardFault::ALL {
        // Command 3 is the first READ BINARY.
        let at = if fault.is_made_in() { 1 } else { 3 };
        for family in [Family::Rsa17, Family::Ec18] {
            let symptom = symptom(family, Some(FaultWish::at(*fault, at)));
            assert_eq!(symptom, promised(*fault), "{fault:?} on {family}");
        }
        seen += 1;
    }
    assert!(seen >= 20);
}

#[test]
fn without_a_fault_there_is_no_symptom() {
    for family in [
        Family::Rsa17,
        Family::Ec18,
        Family::Hybrid17,
        Family::Rekeyed17,
    ] {
        assert_eq!(symptom(family, None), "none", "{family}");
    }
}

#[test]
fn a_reset_takes_the_pin_right_away() {
    let mut card = card_with(CardOptions {
        faults: vec![FaultWish::at(CardFault::Reset, 3)],
        ..CardOptions::default()
    });
    talk(&mut card, &[(SET_83, DONE), (VERIFY, DONE), (SIGN, "6985")]);
    assert!(card.is_present());
}

#[test]
fn a_mute_card_speaks_again_after_a_reset_and_a_pulled_one_when_it_is_back() {
    let mut card = card_with(CardOptions {
        faults: vec!["mute@2".parse().unwrap()],
        ..CardOptions::default()
    });
    talk(&mut card, &[(STATUS, "63C3"), (WRONG, ""), (STATUS, "")]);
    card.reset();
    talk(&mut card, &[(STATUS, "63C3")]);
    let mut card = card_with(CardOptions {
        faults: vec!["removed@2".parse().unwrap()],
        ..CardOptions::default()
    });
    talk(&mut card, &[(STATUS, "63C3"), (WRONG, "")]);
    assert!(!card.is_present());
    card.insert();
    talk(&mut card, &[(STATUS, "63C3")]);
}

#[test]
fn a_refused_command_has_no_effect() {
    for fault in ["no-diagnosis@1", "memory-fault@1", "empty@1"] {
        let mut card = card_with(CardOptions {
            faults: vec![fault.parse().unwrap()],
            ..CardOptions::default()
        });
        send(&mut card, WRONG);
        assert_eq!(card.tries_left(), 3, "{fault}");
        assert_eq!(card.verifies(), Verifies::default(), "{fault}");
    }
}

fn promised(fault: CardFault) -> &'static str {
    match fault {
        CardFault::Removed => "pulled",
        CardFault::Reset => "6986",
        CardFault::Empty => "zero bytes",
        CardFault::Mute => "mute",
        CardFault::NoDiagnosis => "6400",
        CardFault::MemoryFault => "6581",
        CardFault::FileNotFound => "6A82",
        CardFault::FileNotActivated => "6985",
        CardFault::WrongLength => "lengths corrected",
        CardFault::WrongLengthAlways => "6C without end",
        CardFault::GetResponse => "data fetched",
        CardFault::Slow => "slow",
        CardFault::WrongSignature => "signature is wrong",
        CardFault::NotActivated => "not activated",
        CardFault::PinBlocked => "6983",
        CardFault::OneTryLeft => "63C1",
        CardFault::AuthenticationMissing | CardFault::CertificatesMissing => {
            "no authentication certificate"
        }
        CardFault::SignatureMissing => "no signature certificate",
        CardFault::CertificateExpired => "certificate has expired",
        CardFault::CertificateDamaged => "certificate is not genuine",
        CardFault::CertificateTruncated => "certificate cannot be read",
        CardFault::CertificateRevoked => "certificate is revoked",
        CardFault::CertificateUnknown => "certificate is unknown",
        CardFault::PhotoAltered => "photo is not genuine",
        CardFault::PhotoMissing => "6A82",
        CardFault::IdentityAltered => "identity is not genuine",
        CardFault::AddressAltered => "address is not genuine",
        CardFault::RrnNotUnderRoot => "RRN is not under the root",
        CardFault::CardExpired => "card has expired",
        CardFault::Garbage | CardFault::LengthPastEnd => "identity cannot be read",
        CardFault::HugeFile => "file is too long",
    }
}

/// What a simple but careful client says about a card with `fault`.
fn symptom(family: Family, fault: Option<FaultWish>) -> String {
    let options = CardOptions {
        family,
        faults: fault.into_iter().collect(),
        ..CardOptions::default()
    };
    // The test PKI is shared: what it is told about certificates is about a person of her own.
    let told = [CardFault::CertificateRevoked, CardFault::CertificateUnknown];
    let told = fault.is_some_and(|wish| told.contains(&wish.fault));
    let person = Person::built_in(if told { "kaethe" } else { "anton" }).unwrap();
    let mut card = VirtualCard::new(&person, pki(), options).unwrap();
    let clock = Arc::new(SetClock::at("2026-11-22T10:00:00Z".parse().unwrap()));
    card.set_clock(Arc::clone(&clock) as Arc<dyn Clock>);
    let started = clock.elapsed();
    let mut client = Client {
        card,
        corrected: false,
        fetched: false,
    };
    match client.everything() {
        Err(symptom) => symptom,
        Ok(()) if clock.elapsed() - started > Duration::from_secs(60) => "slow".into(),
        Ok(()) if client.corrected => "lengths corrected".into(),
        Ok(()) if client.fetched => "data fetched".into(),
        Ok(()) => "none".into(),
    }
}

struct Client {
    card: VirtualCard,
    /// A length that was right was corrected.
    corrected: bool,
    /// Data of a file came by GET RESPONSE.
    fetched: bool,
}

type Told<T> = Result<T, String>;

fn tell<T>(symptom: &str) -> Told<T> {
    Err(symptom.into())
}

impl Client {
    fn everything(&mut self) -> Told<()> {
        if self.ask("80E400001C")?[27] != 0x0F {
            return tell("not activated");
        }
        let identity = self.file("DF014031")?;
        let Some(fields) = fields(&identity) else {
            return tell("identity cannot be read");
        };
        let files = ["DF014032", "DF014033", "DF014034", "DF014035"];
        let [signature, address, address_signature, photo] = files.map(|path| self.file(path));
        let (signature, address) = (signature?, address?);
        let (address_signature, photo) = (address_signature?, photo?);
        let certificates = ["DF00503B", "DF00503C", "DF00503A"].map(|path| self.file(path));
        let [root, rrn, ca] = certificates.map(|file| file.map(|file| certificate(&file)));
        let root = root?.ok_or("root cannot be read")?;
        let rrn = rrn?.ok_or("RRN cannot be read")?;
        let ca = ca?.ok_or("CA cannot be read")?;
        if !issued(&rrn, &root) {
            return tell("RRN is not under the root");
        }
        let genuine = |message: &[u8], file: &[u8]| {
            let signature = if is_rsa(&rrn) {
                file
            } else {
                &file[..2 + usize::from(file[1])]
            };
            verified(&rrn, message, signature)
        };
        if !genuine(&identity, &signature) {
            return tell("identity is not genuine");
        }
        let end = address.iter().rposition(|&byte| byte != 0).unwrap() + 1;
        if !genuine(&[&address[..end], &signature].concat(), &address_signature) {
            return tell("address is not genuine");
        }
        let field = |tag| &fields.iter().find(|(found, _)| *found == tag).unwrap().1;
        let hash = match field(0x11).len() {
            20 => Sha1::digest(&photo).to_vec(),
            32 => Sha256::digest(&photo).to_vec(),
            _ => Sha384::digest(&photo).to_vec(),
        };
        if *field(0x11) != hash {
            return tell("photo is not genuine");
        }
        if field(0x04) == b"21.11.2026" {
            return tell("card has expired");
        }
        let authentication = self.holder("DF005038", "no authentication certificate", &ca)?;
        let signature = self.holder("DF005039", "no signature certificate", &ca)?;
        Self::state_of(&authentication, &ca)?;
        self.pin()?;
        self.sign(0x82, &authentication)?;
        self.sign(0x83, &signature)
    }

    fn holder(&mut self, path: &str, missing: &str, ca: &Certificate) -> Told<Certificate> {
        let file = self.file(path)?;
        if file.iter().all(|&byte| byte == 0) {
            return tell(missing);
        }
        let certificate = certificate(&file).ok_or("certificate cannot be read")?;
        let validity = certificate.tbs_certificate().validity();
        if validity.not_after.to_string().as_str() < "2026-11-22T10:00:00Z" {
            return tell("certificate has expired");
        }
        if !issued(&certificate, ca) {
            return tell("certificate is not genuine");
        }
        Ok(certificate)
    }

    /// Asks the test PKI with a SHA-1 id and looks for the state in the answer.
    fn state_of(certificate: &Certificate, ca: &Certificate) -> Told<()> {
        let name = ca.tbs_certificate().subject().to_der().unwrap();
        let sha1 = sequence(&[tlv(0x06, &[0x2B, 0x0E, 0x03, 0x02, 0x1A]), tlv(0x05, &[])]);
        let serial = certificate.tbs_certificate().serial_number();
        let id = sequence(&[
            sha1,
            octets(&Sha1::digest(name)),
            octets(&Sha1::digest(bits(ca))),
            tlv(0x02, serial.as_bytes()),
        ]);
        let question = sequence(&[sequence(&[sequence(&[sequence(std::slice::from_ref(
            &id,
        ))])])]);
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        let answer = pki().ocsp_answer(&question, now);
        let place = answer.windows(id.len()).position(|window| window == id);
        match answer[place.ok_or("no answer about it")? + id.len()] {
            0x80 => Ok(()),
            0xA1 => tell("certificate is revoked"),
            0x82 => tell("certificate is unknown"),
            _ => tell("no state"),
        }
    }

    fn pin(&mut self) -> Told<()> {
        let status = self.card.transmit(&[0x00, 0x20, 0x00, 0x01, 0x00]);
        match status[..] {
            [0x63, 0xC3] => Ok(()),
            _ => tell(&hex::encode_upper(status)),
        }
    }

    fn sign(&mut self, key: u8, certificate: &Certificate) -> Told<()> {
        let message = b"a message";
        let (algorithm, hash) = match is_rsa(certificate) {
            true => (0x08, Sha256::digest(message).to_vec()),
            false => (0x02, Sha384::digest(message).to_vec()),
        };
        self.ask(&format!("002241B605 0480{algorithm:02X}84{key:02X}"))?;
        self.ask(VERIFY)?;
        let fetched = self.fetched;
        let hash = hex::encode(&hash);
        let signature = self.ask(&format!("002A9E9A{:02X}{hash}", hash.len() / 2))?;
        self.fetched = fetched;
        let rule: &'static dyn VerificationAlgorithm = match is_rsa(certificate) {
            true => &RSA_PKCS1_2048_8192_SHA256,
            false => &ECDSA_P384_SHA384_FIXED,
        };
        UnparsedPublicKey::new(rule, bits(certificate))
            .verify(message, &signature)
            .map_err(|_| "signature is wrong".to_owned())
    }

    fn file(&mut self, path: &str) -> Told<Vec<u8>> {
        self.ask(&format!("00A4080C04 {path}"))?;
        let mut content = Vec::new();
        while content.len() < 8 * 1024 {
            let [high, low] = (content.len() as u16).to_be_bytes();
            let block = match self.ask(&format!("00B0{high:02X}{low:02X}F0")) {
                Err(end) if end == "6B00" => return Ok(content),
                block => block?,
            };
            let last = block.len() < 0xF0;
            content.extend(block);
            if last {
                return Ok(content);
            }
        }
        tell("file is too long")
    }

    /// One command with what belongs to it; the data, or the status word.
    fn ask(&mut self, command: &str) -> Told<Vec<u8>> {
        let mut command = hex::decode(command.replace(' ', "")).unwrap();
        for _ in 0..3 {
            let mut answer = self.card.transmit(&command);
            let Some(split) = answer.len().checked_sub(2) else {
                return Err(self.silence());
            };
            let status = answer.split_off(split);
            match status[..] {
                [0x90, 0x00] => return Ok(answer),
                [0x61, waiting] => {
                    self.fetched = true;
                    command = vec![0x00, 0xC0, 0x00, 0x00, waiting];
                }
                [0x6C, right] => {
                    self.corrected |= command.last() == Some(&right);
                    *command.last_mut().unwrap() = right;
                }
                _ => return Err(hex::encode_upper(status)),
            }
        }
        tell("6C without end")
    }

    fn silence(&mut self) -> String {
        if !self.card.is_present() {
            return "pulled".into();
        }
        match self.card.transmit(&[0x80, 0xE4, 0x00, 0x00, 0x1C]).len() {
            0 => "mute".into(),
            _ => "zero bytes".into(),
        }
    }
}

fn fields(mut bytes: &[u8]) -> Option<Vec<(u8, Vec<u8>)>> {
    let mut fields: Vec<(u8, Vec<u8>)> = Vec::new();
    while let [tag, length, rest @ ..] = bytes {
        let (value, rest) = rest.split_at_checked(usize::from(*length))?;
        if fields.last().is_some_and(|(last, _)| last >= tag) {
            return None;
        }
        fields.push((*tag, value.to_vec()));
        bytes = rest;
    }
    bytes.is_empty().then_some(fields)
}

fn certificate(file: &[u8]) -> Option<Certificate> {
    let length = 4 + usize::from(u16::from_be_bytes([*file.get(2)?, *file.get(3)?]));
    Certificate::from_der(file.get(..length)?).ok()
}

fn bits(certificate: &Certificate) -> Vec<u8> {
    let key = certificate.tbs_certificate().subject_public_key_info();
    key.subject_public_key.raw_bytes().to_vec()
}

/// A point on P-384 has 97 bytes.
fn is_rsa(certificate: &Certificate) -> bool {
    bits(certificate).len() > 97
}

fn verified(signer: &Certificate, message: &[u8], signature: &[u8]) -> bool {
    let rule: &'static dyn VerificationAlgorithm = match is_rsa(signer) {
        true => &RSA_PKCS1_2048_8192_SHA256,
        false => &ECDSA_P384_SHA384_ASN1,
    };
    let key = UnparsedPublicKey::new(rule, bits(signer));
    key.verify(message, signature).is_ok()
}

fn issued(subject: &Certificate, issuer: &Certificate) -> bool {
    let body = subject.tbs_certificate().to_der().unwrap();
    verified(issuer, &body, subject.signature().raw_bytes())
}

//! Section 8, judged by the cryptographic library.

use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256,
    RSA_PKCS1_2048_8192_SHA384, RSA_PSS_2048_8192_SHA256, RsaParameters, UnparsedPublicKey,
};
use sha1::{Digest, Sha1};
use sha2::{Sha256, Sha384};
use x509_cert::Certificate;
use x509_cert::der::Decode;

use super::*;

const MESSAGE: &[u8] = b"what the holder signs";

/// The public key (RSAPublicKey) of a certificate with zeros behind it.
fn public_key(file: &[u8]) -> Vec<u8> {
    let length = 4 + usize::from(u16::from_be_bytes([file[2], file[3]]));
    let certificate = Certificate::from_der(&file[..length]).unwrap();
    let key = certificate.tbs_certificate().subject_public_key_info();
    key.subject_public_key.raw_bytes().to_vec()
}

fn signature(card: &mut VirtualCard, algorithm: u8, key: u8, data: &[u8]) -> Vec<u8> {
    let set = format!("002241B605 0480{algorithm:02X}84{key:02X}");
    talk(card, &[(&set, DONE), (VERIFY, DONE)]);
    let mut command = vec![0x00, 0x2A, 0x9E, 0x9A, data.len() as u8];
    command.extend(data);
    assert_eq!(card.transmit(&command), [0x61, 0x00]);
    let mut answer = card.transmit(&[0x00, 0xC0, 0x00, 0x00, 0x00]);
    assert_eq!(answer.split_off(256), [0x90, 0x00]);
    answer
}

#[track_caller]
fn judge(card: &VirtualCard, key: u8, rule: &'static RsaParameters, signature: &[u8], good: bool) {
    let file = match key {
        0x82 => card.file(CardFile::AuthenticationCertificate),
        _ => card.file(CardFile::SignatureCertificate),
    };
    let verdict = UnparsedPublicKey::new(rule, public_key(file)).verify(MESSAGE, signature);
    assert_eq!(verdict.is_ok(), good);
}

#[test]
fn both_keys_sign_sha_256_and_not_for_each_other() {
    let mut card = card();
    for key in [0x82, 0x83] {
        let signature = signature(&mut card, 0x08, key, &Sha256::digest(MESSAGE));
        judge(&card, key, &RSA_PKCS1_2048_8192_SHA256, &signature, true);
        judge(
            &card,
            key ^ 1,
            &RSA_PKCS1_2048_8192_SHA256,
            &signature,
            false,
        );
    }
}

#[test]
fn a_free_digest_info_is_padded_as_given() {
    let mut card = card();
    let mut info = hex::decode("3041300d060960864801650304020205000430").unwrap();
    info.extend(Sha384::digest(MESSAGE));
    let signature = signature(&mut card, 0x01, 0x82, &info);
    judge(&card, 0x82, &RSA_PKCS1_2048_8192_SHA384, &signature, true);
}

#[test]
fn sha_1_and_pss_verify() {
    let mut card = card();
    let sha1 = signature(&mut card, 0x02, 0x83, &Sha1::digest(MESSAGE));
    judge(
        &card,
        0x83,
        &RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY,
        &sha1,
        true,
    );
    let pss = signature(&mut card, 0x20, 0x83, &Sha256::digest(MESSAGE));
    judge(&card, 0x83, &RSA_PSS_2048_8192_SHA256, &pss, true);
    let again = signature(&mut card, 0x20, 0x83, &Sha256::digest(MESSAGE));
    assert_ne!(pss, again, "the salt is random");
    // No judge at hand for these two; the same code with another hash.
    assert_eq!(signature(&mut card, 0x04, 0x82, &[7; 16]).len(), 256);
    assert_eq!(signature(&mut card, 0x10, 0x82, &[7; 20]).len(), 256);
}

#[test]
fn hashes_of_the_wrong_length_are_refused() {
    for (algorithm, wrong) in [
        (1, 0),
        (1, 246),
        (2, 32),
        (4, 20),
        (8, 20),
        (0x10, 32),
        (0x20, 20),
    ] {
        let mut card = card();
        let set = format!("002241B605 0480{algorithm:02X}8482");
        talk(&mut card, &[(&set, DONE), (VERIFY, DONE)]);
        let mut command = vec![0x00, 0x2A, 0x9E, 0x9A];
        if wrong > 0 {
            command.push(wrong);
            command.extend(vec![1; usize::from(wrong)]);
        }
        assert_eq!(
            card.transmit(&command),
            [0x67, 0x00],
            "algorithm {algorithm:02X}"
        );
    }
    let mut card = card();
    assert_eq!(signature(&mut card, 1, 0x82, &[1; 245]).len(), 256);
}

#[test]
fn the_environment_is_checked_and_needed() {
    let mut card = card();
    talk(
        &mut card,
        &[
            (SIGN, "6985"),
            ("002241B605 0480FF8482", "6A80"),
            ("002241B605 0480408482", "6A80"),
            ("002241B605 0580088482", "6A80"),
            ("002241B605 0481088482", "6A80"),
            ("002241B605 0480088582", "6A80"),
            ("002241B605 0480088481", "6A88"),
            ("002241B604 04800884", "6700"),
            ("002241A405 0480088482", "6B00"),
            ("002201B605 0480088482", "6B00"),
            (SET_82, DONE),
            ("002A9E9B20", "6B00"),
            (SIGN, "6982"),
            ("002241B605 0480FF8482", "6A80"),
            (SIGN, "6985"),
            (SET_82, DONE),
        ],
    );
    card.reset();
    talk(&mut card, &[(SIGN, "6985")]);
}

#[test]
fn a_wrong_signature_on_request_is_wrong() {
    let mut card = card();
    card.set_faults(Faults {
        wrong_signature: true,
        ..Faults::default()
    });
    let signature = signature(&mut card, 0x08, 0x83, &Sha256::digest(MESSAGE));
    judge(&card, 0x83, &RSA_PKCS1_2048_8192_SHA256, &signature, false);
}

#[test]
fn traffic_counts_what_goes_in_and_out() {
    let mut card = card();
    talk(
        &mut card,
        &[
            ("00A4020C02 DF00", DONE),
            (SET_83, DONE),
            (VERIFY, DONE),
            (SIGN, "6100"),
        ],
    );
    card.transmit(&[0x00, 0xC0, 0x00, 0x00, 0x00]);
    send(&mut card, "80E60000");
    assert_eq!(card.traffic().commands, 6);
    assert_eq!(card.traffic().bytes_in, 7 + 10 + 13 + 37 + 5 + 4);
    assert_eq!(card.traffic().bytes_out, 4 * 2 + 258 + 2);
}

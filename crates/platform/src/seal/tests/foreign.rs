//! Messages that other programs make, layer by layer, in forms that ours never makes.

use super::parties::{Party, openssl};

/// The RSASSA-PSS of the protocol, as options of openssl.
pub const PSS: &str = "-keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:32";

/// A layer signed by openssl; the certificate is inside unless `-nocerts` is among `more`.
pub fn signed(content: &[u8], signers: &[&Party], more: &str) -> Option<Vec<u8>> {
    let mut line = String::from("cms -sign -binary -nodetach -in content -outform DER -out out");
    let mut files = vec![("content".to_owned(), content.to_vec())];
    for (at, signer) in signers.iter().enumerate() {
        line.push_str(&format!(" -signer leaf{at} -inkey key{at}"));
        files.push((format!("leaf{at}"), signer.certificate_pem()));
        files.push((format!("key{at}"), pem(&signer.pkcs8)));
    }
    line.push_str(&format!(" {more}"));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(n, b)| (n.as_str(), b.as_slice()))
        .collect();
    openssl(&line, &files)
}

/// A layer encrypted by openssl.
pub fn encrypted(content: &[u8], recipient: &Party, cipher: &str) -> Option<Vec<u8>> {
    let line = format!(
        "cms -encrypt -binary -in content -outform DER -out out {cipher}{}",
        if cipher.contains("-secretkey") || cipher.contains("-recip") {
            ""
        } else {
            " -recip leaf"
        }
    );
    let leaf = recipient.certificate_pem();
    openssl(&line, &[("content", content), ("leaf", &leaf)])
}

/// All three layers by openssl, in the form of the protocol; the outer ones as streams (BER).
pub fn sealed(
    content: &[u8],
    author: &Party,
    sender: &Party,
    recipient: &Party,
    more: &str,
) -> Option<Vec<u8>> {
    let inner = signed(content, &[author], more)?;
    let middle = encrypted(&inner, recipient, "-stream -aes128")?;
    signed(&middle, &[sender], more)
}

fn pem(pkcs8: &[u8]) -> Vec<u8> {
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(pkcs8);
    format!("-----BEGIN PRIVATE KEY-----\n{text}\n-----END PRIVATE KEY-----\n").into_bytes()
}

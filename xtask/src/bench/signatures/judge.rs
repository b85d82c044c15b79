//! Whether everybody made the same signature.

use std::path::Path;
use std::process::Command;

use super::text::ELEMENT_WITH_ID;
use super::xmlsec1::ROOT;
use crate::Outcome;
use crate::run::run;

/// Everybody has to have signed the same octets in the same form with the same chain beside it, and
/// xmlsec1 has to accept it, or the figures compare nothing.
pub fn same_work(folder: &Path, signed: &[&str]) -> Outcome {
    let mut forms = Vec::new();
    for name in signed {
        let file = folder.join(name);
        run(Command::new("xmlsec1")
            .args(["--verify", "--id-attr:Id", ELEMENT_WITH_ID, "--trusted-pem"])
            .arg(folder.join(ROOT))
            .arg(&file))?;
        let text = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
        forms.push(form(&text));
    }
    let first = forms.first().cloned().unwrap_or_default();
    match forms
        .iter()
        .all(|form| *form == first && form.len() == PARTS)
    {
        true => Ok(()),
        false => Err(format!("the signatures differ: {forms:#?}")),
    }
}

/// Every algorithm in its order, the digest, and each certificate without its line breaks.
fn form(signed: &str) -> Vec<String> {
    let algorithms = between(signed, "Algorithm=\"", "\"");
    let digest = between(signed, "<ds:DigestValue>", "<");
    let certificates = between(signed, "<ds:X509Certificate>", "<");
    let all = [algorithms, digest, certificates].concat();
    let bare = |text: &str| text.replace("&#13;", "").split_whitespace().collect();
    all.into_iter().map(bare).collect()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    let found = text.split(before).skip(1);
    found.filter_map(|rest| rest.split(after).next()).collect()
}

/// Five algorithms, one digest, three certificates.
const PARTS: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_the_same_with_other_line_breaks_only() {
        let signed = |digest: &str, certificate: &str| {
            format!(
                "<a Algorithm=\"x\"/><ds:DigestValue>{digest}</ds:DigestValue>\
                 <ds:X509Certificate>{certificate}</ds:X509Certificate>"
            )
        };
        assert_eq!(form(&signed("A=", "MII")), ["x", "A=", "MII"]);
        assert_eq!(
            form(&signed("A=", "M&#13;\nII")),
            form(&signed("A=", "MII"))
        );
        assert_ne!(form(&signed("B=", "MII")), form(&signed("A=", "MII")));
    }
}

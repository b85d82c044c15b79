//! The text that everybody signs.

/// About as long as a request with a contract in one language: 40 clauses.
pub fn unsigned() -> String {
    format!("{HEAD}{}{TAIL}", clauses())
}

/// The same with an empty signature in the place where it belongs, for xmlsec1.
pub fn template() -> String {
    format!("{HEAD}{}{SIGNATURE}{TAIL}", clauses())
}

fn clauses() -> String {
    let clause = |number: u32| {
        format!(
            "  <c:Clause Number=\"{number}\" xml:lang=\"fr\">&lt;p&gt;L\u{2019}organisation fictive garde sa cl\u{e9} \
             pour elle seule &amp; le dit d\u{e8}s qu\u{2019}elle la perd.&lt;/p&gt;</c:Clause>\n"
        )
    };
    (1..=40).map(clause).collect()
}

/// Where the attribute `Id` stands, as xmlsec1 wants to know it.
pub const ELEMENT_WITH_ID: &str = "urn:fictief:protocol:Request";

const HEAD: &str = "\
<p:Request xmlns:p=\"urn:fictief:protocol\" xmlns:c=\"urn:fictief:core\" Id=\"_0f8fad5b\">\n";

const TAIL: &str = "</p:Request>";

const SIGNATURE: &str = concat!(
    r#"<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>"#,
    r#"<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>"#,
    r#"<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>"#,
    r##"<ds:Reference URI="#_0f8fad5b"><ds:Transforms>"##,
    r#"<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>"#,
    r#"<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>"#,
    r#"<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>"#,
    r#"<ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/>"#,
    r#"<ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>"#,
);

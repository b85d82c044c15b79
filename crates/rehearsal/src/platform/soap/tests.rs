use super::*;

fn kind(message: &str) -> Kind {
    payload(message.as_bytes()).unwrap_err().kind
}

fn wrap(body: &str) -> String {
    format!(
        "<e:Envelope xmlns:e=\"{}\" xmlns=\"urn:d\" xmlns:q='urn:q&amp;q'><e:Body>{body}</e:Body></e:Envelope>",
        names::SOAP
    )
}

#[test]
fn the_payload_carries_the_namespaces_it_inherited() {
    let text = wrap("\n  <q:a  b = '>' xmlns:e=\"urn:own\"><c/></q:a>\n");
    let alone = payload(text.as_bytes()).unwrap();
    assert_eq!(
        alone,
        "<q:a xmlns=\"urn:d\" xmlns:q=\"urn:q&amp;q\"  b = '>' xmlns:e=\"urn:own\"><c/></q:a>"
    );
    let document = parse(&alone).unwrap();
    assert!(document.root_element().has_tag_name(("urn:q&q", "a")));
    let inner = document.root_element().first_element_child().unwrap();
    assert!(inner.has_tag_name(("urn:d", "c")));
}

#[test]
fn a_declaration_of_its_own_wins_over_an_inherited_one() {
    let text = wrap("<a xmlns=\"urn:mine\" xmlns:q=\"urn:r\"/>");
    let alone = payload(text.as_bytes()).unwrap();
    assert_eq!(alone.matches("xmlns=").count(), 1);
    assert!(
        parse(&alone)
            .unwrap()
            .root_element()
            .has_tag_name(("urn:mine", "a"))
    );
    let text = wrap("<a/>");
    assert!(payload(text.as_bytes()).unwrap().starts_with("<a xmlns"));
}

#[test]
fn messages_that_are_no_soap_are_told_apart() {
    assert_eq!(kind("no xml"), Kind::NotXml);
    assert_eq!(kind("<!DOCTYPE a><a/>"), Kind::Doctype);
    assert_eq!(kind("<a/>"), Kind::Envelope);
    assert_eq!(kind(&wrap("")), Kind::Body);
    assert_eq!(kind(&wrap("<a/><b/>")), Kind::Body);
    assert_eq!(kind(&wrap("<a/>text")), Kind::Body);
    assert_eq!(payload(&[0xff]).unwrap_err().kind, Kind::NotUtf8);
    assert_eq!(
        payload(&vec![b' '; MAXIMUM + 1]).unwrap_err().kind,
        Kind::TooLarge
    );
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert_eq!(kind(&deep), Kind::NotXml);
    let must = format!(
        "<e:Envelope xmlns:e=\"{}\"><e:Header><x e:mustUnderstand=\"1\"/></e:Header><e:Body><a/></e:Body></e:Envelope>",
        names::SOAP
    );
    assert_eq!(kind(&must), Kind::MustUnderstand);
    assert!(payload(must.replace("=\"1\"", "=\"0\"").as_bytes()).is_ok());
    let later = "http://www.w3.org/2003/05/soap-envelope";
    assert_eq!(kind(&must.replace(names::SOAP, later)), Kind::Envelope);
}

proptest::proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        let _ = payload(&bytes);
    }

    #[test]
    fn tag_soup_never_panics(text in "(<|>|/|a|=|'|\"|xmlns|:|b| |&amp;|<!--|-->|\\]\\]>){0,60}") {
        let _ = payload(wrap(&text).as_bytes());
    }
}

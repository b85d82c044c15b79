//! The platform's contracts are HTML documents; before one goes into a page, everything that could
//! act, load or lead elsewhere is taken out of it. The text stays, all of it.

use std::collections::{HashMap, HashSet};

use ammonia::Builder;

/// The same text as a fragment of HTML with marks of text alone: no script, style, link, picture,
/// form or frame, and no attribute but those that join cells of a table.
pub(crate) fn safe(html: &str) -> String {
    Builder::new()
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(WITH_THEIR_CONTENT))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from([
            ("td", HashSet::from(CELLS)),
            ("th", HashSet::from(CELLS)),
        ]))
        .tag_attribute_values(HashMap::new())
        .set_tag_attribute_values(HashMap::new())
        .url_schemes(HashSet::new())
        .link_rel(None)
        .strip_comments(true)
        .clean(html)
        .to_string()
}

const TAGS: [&str; 36] = [
    "article",
    "b",
    "blockquote",
    "br",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
];

/// What is no text of the contract.
const WITH_THEIR_CONTENT: [&str; 3] = ["script", "style", "title"];

const CELLS: [&str; 2] = ["colspan", "rowspan"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_text_stay() {
        let html = "<h1>Contrat</h1><p>Le <b>titulaire</b> accepte.<br>Oui</p>\
                    <table><tr><td colspan=\"2\">1</td></tr></table>";
        let safe = safe(html);
        for part in [
            "<h1>Contrat</h1>",
            "<b>titulaire</b>",
            "<br>",
            "colspan=\"2\"",
        ] {
            assert!(safe.contains(part), "{part}: {safe}");
        }
    }

    #[test]
    fn what_acts_loads_or_leads_elsewhere_goes() {
        for (html, kept) in [
            ("<script>alert(1)</script>text", "text"),
            ("<p onclick=\"alert(1)\">text</p>", "<p>text</p>"),
            ("<img src=x onerror=alert(1)>text", "text"),
            ("<a href=\"javascript:alert(1)\">text</a>", "text"),
            ("<a href=\"https://example.be\">text</a>", "text"),
            ("<svg><script>alert(1)</script></svg>text", "text"),
            ("<style>p{position:fixed}</style>text", "text"),
            ("<p style=\"position:fixed\">text</p>", "<p>text</p>"),
            ("<iframe src=\"https://example.be\"></iframe>text", "text"),
            (
                "<form action=\"/\"><input name=a><button>text</button></form>",
                "text",
            ),
            ("<base href=\"https://example.be\">text", "text"),
            (
                "<meta http-equiv=refresh content=\"0;url=https://example.be\">text",
                "text",
            ),
            (
                "<link rel=stylesheet href=\"https://example.be/a.css\">text",
                "text",
            ),
            ("<object data=a></object><embed src=a>text", "text"),
            ("<!-- <script>alert(1)</script> -->text", "text"),
            ("<p id=a class=b dir=rtl>text</p>", "<p>text</p>"),
        ] {
            assert_eq!(safe(html).trim(), kept, "{html}");
        }
    }

    #[test]
    fn a_whole_document_of_200_kb_with_scripts_comes_out_harmless_and_whole() {
        let mut html = String::from("<!DOCTYPE html><html><head><title>x</title></head><body>");
        let mut count = 0;
        while html.len() < 200_000 {
            count += 1;
            html.push_str(&format!(
                "<p onmouseover=alert({count})>Article {count}<script>alert({count})</script>\
                 <scr<script>ipt>alert(2)</scr</script>ipt></p>"
            ));
        }
        html.push_str("</body></html>");
        let safe = safe(&html);
        let small = safe.to_lowercase();
        for never in ["<script", "onmouseover", "<html", "<head", "javascript:"] {
            assert!(!small.contains(never), "{never}");
        }
        for number in [1, count / 2, count] {
            assert!(safe.contains(&format!("Article {number}")), "{number}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_acts_survives(text in "[<>a-z/=\"' !-]{0,120}") {
            let safe = safe(&text).to_lowercase();
            for never in ["<script", "<img", "<a ", "<iframe", " on", "<style"] {
                // ` on` is text unless it stands in a tag.
                let inside_tag = safe.split('<').skip(1).any(|tag| {
                    let tag = tag.split('>').next().unwrap_or_default();
                    format!("<{tag}").contains(never)
                });
                proptest::prop_assert!(!inside_tag, "{never}: {safe}");
            }
        }
    }
}

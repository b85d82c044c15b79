//! Misbehaviour of a good answer on its way.

use super::kind::FaultKind;
use crate::platform::options::Options;
use crate::platform::virtual_platform::{Answer, Way};

/// What `kind` makes of an answer.
pub fn spoil(kind: FaultKind, answer: Answer, options: &Options) -> Answer {
    let way = |way| Answer {
        way,
        ..answer.clone()
    };
    match kind {
        FaultKind::TimeOutAfter => way(Way::Never),
        FaultKind::Slow => way(Way::Late(options.slow_answer)),
        FaultKind::Drip => way(Way::Drip(options.drip_pause)),
        FaultKind::CutAfter => way(Way::Cut),
        FaultKind::ResetAfter => way(Way::Reset),
        FaultKind::Truncated => way(Way::Half),
        FaultKind::TooLarge => way(Way::Padded(PADDING)),
        FaultKind::Gzip => Answer {
            header: Some(("content-encoding", "gzip".to_owned())),
            body: GARBAGE.to_vec(),
            ..answer
        },
        FaultKind::ContentType => Answer {
            content_type: "text/plain; charset=utf-8",
            ..answer
        },
        FaultKind::Malformed => text(answer, |text| {
            text.replacen("</soap:Body>", "</soap:Boody>", 1)
        }),
        FaultKind::Doctype => text(answer, |text| format!("{DOCTYPE}{text}")),
        _ => answer,
    }
}

fn text(answer: Answer, change: impl Fn(String) -> String) -> Answer {
    let body = change(String::from_utf8_lossy(&answer.body).into_owned());
    Answer {
        body: body.into_bytes(),
        ..answer
    }
}

/// Begins like gzip and goes on like nothing.
const GARBAGE: [u8; 24] = [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF, 0xDE, 0xAD, 0xBE, 0xEF, 0xDE, 0xAD, 0xBE, 0xEF, 0xDE,
    0xAD, 0xBE, 0xEF, 0, 0,
];
/// A small one of the kind that fills a memory.
const DOCTYPE: &str = "<!DOCTYPE lol [<!ENTITY a \"lol lol lol\"><!ENTITY b \"&a;&a;&a;&a;\">\
    <!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/hostname\">]>";
const PADDING: u64 = 32 * 1024 * 1024;

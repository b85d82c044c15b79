//! Misbehaviour that comes instead of work.

use super::kind::FaultKind;
use crate::platform::soap::{self, Told};
use crate::platform::virtual_platform::{Answer, Way};

/// How a service words its answers.
pub trait Reply {
    /// An answer of success with nothing in it.
    fn bare_success(&self) -> String;

    /// An answer of failure; `None` when the answers of this operation have no status.
    fn failure(&self, told: &Failure<'_>) -> Option<String>;
}

/// A failure as a status tells it.
#[derive(Debug, Clone, Copy)]
pub struct Failure<'a> {
    /// The message of the status.
    pub message: &'a str,
    /// Code and parameters of the details; without them there are no details.
    pub detail: Option<(&'a str, &'a [(&'a str, &'a str)])>,
}

/// The answer of a misbehaviour that comes instead of work.
pub fn early(kind: FaultKind, reply: &dyn Reply) -> Option<Answer> {
    let page = |status, title: &str| {
        let html = format!("<html><head><title>{title}</title></head><body>{title}</body></html>");
        Answer {
            status,
            content_type: "text/html",
            ..Answer::of(200, html)
        }
    };
    let status = |message, detail| failed(reply, &Failure { message, detail });
    Some(match kind {
        FaultKind::ServerError => page(500, "Internal Server Error"),
        FaultKind::Unavailable => page(503, "Service Unavailable"),
        FaultKind::Forbidden => page(403, "Forbidden"),
        FaultKind::LoginPage => page(200, "Guest network: please log in"),
        FaultKind::Redirect => Answer {
            header: Some(("location", "https://login.example.com/".to_owned())),
            ..page(302, "Found")
        },
        FaultKind::Empty => Answer::of(200, String::new()),
        FaultKind::TimeOut => Answer {
            way: Way::Never,
            ..Answer::of(200, String::new())
        },
        FaultKind::CutBefore => Answer {
            way: Way::Cut,
            ..Answer::good("")
        },
        FaultKind::ResetBefore => Answer {
            way: Way::Reset,
            ..Answer::of(200, String::new())
        },
        FaultKind::NoPayload => Answer::good(&reply.bare_success()),
        FaultKind::SystemError => fault(&SYSTEM_ERROR),
        FaultKind::BusinessError => fault(&BUSINESS_ERROR),
        FaultKind::ErrorStatus => status(
            "The platform cannot do this now.",
            Some(("PLATFORM_FAILURE", &[])),
        ),
        FaultKind::ErrorStatusBare => status("The platform cannot do this now.", None),
        FaultKind::UnknownCode => status(
            "Something that is in no list.",
            Some(("REHEARSAL_UNHEARD_OF", &UNHEARD_OF)),
        ),
        _ => return None,
    })
}

/// In the status of the answer, or as a Fault where there is none.
fn failed(reply: &dyn Reply, failure: &Failure<'_>) -> Answer {
    match reply.failure(failure) {
        Some(payload) => Answer::good(&payload),
        None => fault(&Told {
            system: true,
            code: failure.detail.map_or("PLATFORM_FAILURE", |(code, _)| code),
            message: failure.message,
        }),
    }
}

fn fault(told: &Told<'_>) -> Answer {
    Answer::of(500, soap::told(told, &format!("_{}", uuid::Uuid::new_v4())))
}

/// One of the four codes that the official client knows (eHealth protocol, section 13).
const SYSTEM_ERROR: Told<'_> = Told {
    system: true,
    code: "SOA-02001",
    message: "The service is not available.",
};
const BUSINESS_ERROR: Told<'_> = Told {
    system: false,
    code: "SOA-99999",
    message: "Something that is in no list.",
};
const UNHEARD_OF: [(&str, &str); 3] = [
    ("colour", "green"),
    ("empty", ""),
    ("markup", "<b>\u{e9}t\u{e9}</b> & \u{201e}x\u{201d}"),
];

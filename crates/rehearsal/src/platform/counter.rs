//! What is said to the platform beside its protocol: by the support team, who approve and refuse, by
//! a foreigner behind their link, and by whoever tests a client.
//!
//! | request | does |
//! |---|---|
//! | `POST /rehearsal/approve/KEY` | approves the request of that public key identifier |
//! | `POST /rehearsal/refuse/KEY` | refuses it |
//! | `GET /rehearsal/foreigner/SECRET` | the page behind a link; with `?confirm` it confirms |
//! | `POST /rehearsal/foreigner/SECRET` | confirms |
//! | `POST /rehearsal/inconsistent-info/CERTIFICATE/TOKEN` | every CertificateInfo says these two from now on |
//! | `DELETE /rehearsal/inconsistent-info` | they say the truth again |
//!
//! Answers: 200 when it counts, 404 when nothing has that key or link, 409 when it comes too late (410
//! for a link), 400 for words that are not known.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{delete, get, post};

use super::certra;
use super::refusal::Refusal;
use super::virtual_platform::{Decision, VirtualPlatform};

type Platform = State<Arc<VirtualPlatform>>;

/// The routes beside the protocol.
pub fn routes() -> Router<Arc<VirtualPlatform>> {
    Router::new()
        .route("/rehearsal/approve/{key}", post(approve))
        .route("/rehearsal/refuse/{key}", post(refuse))
        .route(
            &format!("{}{{secret}}", certra::PAGE),
            get(page).post(confirm),
        )
        .route(
            "/rehearsal/inconsistent-info/{certificate}/{token}",
            post(say_otherwise),
        )
        .route("/rehearsal/inconsistent-info", delete(say_the_truth))
}

async fn approve(State(platform): Platform, Path(key): Path<String>) -> Response {
    decided(work(move || platform.approve(&key)).await)
}

async fn refuse(State(platform): Platform, Path(key): Path<String>) -> Response {
    decided(work(move || platform.refuse(&key)).await)
}

async fn page(platform: Platform, secret: Path<String>, uri: Uri) -> Response {
    let mut words = uri.query().unwrap_or_default().split('&');
    if words.any(|word| word == "confirm" || word.starts_with("confirm=")) {
        return confirm(platform, secret).await;
    }
    let (State(platform), Path(secret)) = (platform, secret);
    shown(work(move || Ok(platform.link(&secret))).await, ASKED)
}

async fn confirm(State(platform): Platform, Path(secret): Path<String>) -> Response {
    shown(work(move || platform.confirm(&secret)).await, CONFIRMED)
}

async fn say_otherwise(
    State(platform): Platform,
    Path((certificate, token)): Path<(String, String)>,
) -> Response {
    match format!("{certificate}/{token}").parse() {
        Ok(pair) => {
            platform.say(Some(pair));
            plain(StatusCode::OK, "done\n")
        }
        Err(error) => plain(StatusCode::BAD_REQUEST, &format!("{error}\n")),
    }
}

async fn say_the_truth(State(platform): Platform) -> Response {
    platform.say(None);
    plain(StatusCode::OK, "done\n")
}

/// The disk takes its time; the threads of the network stay free.
async fn work(
    task: impl FnOnce() -> Result<Decision, Refusal> + Send + 'static,
) -> Option<Decision> {
    let decision = tokio::task::spawn_blocking(task).await;
    decision.ok().and_then(Result::ok)
}

fn decided(decision: Option<Decision>) -> Response {
    match decision {
        Some(Decision::Done) => plain(StatusCode::OK, "done\n"),
        Some(Decision::Unknown) => plain(StatusCode::NOT_FOUND, "no such request\n"),
        Some(Decision::TooLate) => plain(StatusCode::CONFLICT, "not waiting for this\n"),
        None => plain(StatusCode::INTERNAL_SERVER_ERROR, "failed\n"),
    }
}

fn plain(status: StatusCode, text: &str) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (status, kind, text.to_owned()).into_response()
}

fn shown(decision: Option<Decision>, good: &str) -> Response {
    let (status, content) = match decision {
        Some(Decision::Done) => (StatusCode::OK, good),
        Some(Decision::Unknown) => (StatusCode::NOT_FOUND, UNKNOWN),
        Some(Decision::TooLate) => (StatusCode::GONE, LAPSED),
        None => (StatusCode::INTERNAL_SERVER_ERROR, FAILED),
    };
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Rehearsal</title></head>\n\
         <body>\n<h1>Rehearsal: nothing here is real</h1>\n{content}</body>\n</html>\n"
    );
    (status, Html(html)).into_response()
}

/// The real page asks for a login first; here the link is enough.
const ASKED: &str = "\
<p lang=\"fr\">Confirmez-vous la demande de certificat faite à votre nom&nbsp;?</p>
<p lang=\"nl\">Bevestigt u de certificaataanvraag op uw naam?</p>
<p lang=\"de\">Bestätigen Sie den Zertifikatsantrag in Ihrem Namen?</p>
<p>Do you confirm the request for a certificate in your name?</p>
<form method=\"post\"><button>Confirmer / Bevestigen / Bestätigen / Confirm</button></form>
";
const CONFIRMED: &str = "\
<p lang=\"fr\">La demande est confirmée.</p>
<p lang=\"nl\">De aanvraag is bevestigd.</p>
<p lang=\"de\">Der Antrag ist bestätigt.</p>
<p>The request is confirmed.</p>
";
const LAPSED: &str = "\
<p lang=\"fr\">Ce lien n'est plus valable. Introduisez une nouvelle demande.</p>
<p lang=\"nl\">Deze link is niet meer geldig. Dien een nieuwe aanvraag in.</p>
<p lang=\"de\">Dieser Link ist nicht mehr gültig. Stellen Sie einen neuen Antrag.</p>
<p>This link is no longer valid. Make a new request.</p>
";
const UNKNOWN: &str = "\
<p lang=\"fr\">Ce lien est inconnu.</p>
<p lang=\"nl\">Deze link is onbekend.</p>
<p lang=\"de\">Dieser Link ist unbekannt.</p>
<p>This link is not known.</p>
";
const FAILED: &str = "<p>The virtual platform failed.</p>\n";

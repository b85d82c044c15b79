//! An answer on its way out.

use std::future::pending;
use std::net::SocketAddr;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use super::body::Pieces;
use super::line::Lines;
use crate::platform::virtual_platform::{Answer, Way};

/// Sends `answer` in its way; `now` is the platform's time.
pub async fn send(answer: Answer, now: Timestamp, lines: &Lines, peer: SocketAddr) -> Response {
    let length = answer.body.len();
    let body = match answer.way {
        Way::Never => return pending().await,
        Way::Straight => Body::from(answer.body),
        Way::Late(delay) => {
            tokio::time::sleep(delay).await;
            Body::from(answer.body)
        }
        Way::Drip(pause) => Body::new(Pieces::dripping(answer.body, pause)),
        Way::Cut => Body::new(Pieces::broken(Vec::new())),
        Way::Reset => {
            lines.reset(peer);
            Body::from(answer.body)
        }
        Way::Half => {
            let half = answer.body.get(..length / 2).unwrap_or_default();
            Body::new(Pieces::broken(half.to_vec()))
        }
        Way::Padded(padding) => Body::new(Pieces::padded(answer.body, padding)),
    };
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [(header::CONTENT_TYPE, answer.content_type)];
    let mut response = (status, kind, body).into_response();
    let headers = response.headers_mut();
    let date = answer
        .date
        .unwrap_or(now)
        .strftime("%a, %d %b %Y %H:%M:%S GMT");
    if let Ok(date) = HeaderValue::from_str(&date.to_string()) {
        headers.insert(header::DATE, date);
    }
    if let Some((name, value)) = answer.header
        && let Ok(value) = HeaderValue::from_str(&value)
    {
        headers.insert(HeaderName::from_static(name), value);
    }
    if answer.way == Way::Half {
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    response
}

//! Writing responses (eHealth protocol, sections 3 and 10).

use jiff::Timestamp;
use uuid::Uuid;

use super::fault::{Failure, Reply};
use super::names;
use super::operation::{Endpoint, Operation};
use super::refusal::{Place, Refusal};
use super::xml;

/// The parts that every response to a request has.
#[derive(Debug, Clone)]
pub struct Frame {
    /// What was asked.
    pub operation: Operation,
    /// Id of the request, when it had one.
    pub request_id: Option<String>,
    /// Now.
    pub at: Timestamp,
}

impl Frame {
    /// A response of success; `payload` is what follows the Status, in prefixes `p` (the
    /// protocol), `c` (CertRA types), `k` (commons).
    pub fn success(&self, payload: &str) -> String {
        match self.operation.endpoint() {
            Endpoint::EtkDepot => self.depot(("200", "Success"), payload),
            _ if self.operation.has_status() => {
                let status = format!(
                    "<k:Status><k:StatusCode Value=\"{}\"/></k:Status>",
                    names::SUCCESS
                );
                self.root(&(status + payload))
            }
            _ => self.root(payload),
        }
    }

    /// A response that refuses, always with a StatusDetail; only for operations with a Status.
    pub fn refused(&self, refusal: &Refusal) -> String {
        let value = match refusal.kind.place() {
            Place::Responder => names::RESPONDER,
            Place::Requester | Place::Fault => names::REQUESTER,
        };
        let parameters: Vec<_> = refusal
            .parameters
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let kind = refusal.kind;
        self.failed(
            value,
            &Failure {
                message: kind.message(),
                detail: Some((kind.code(), &parameters)),
            },
        )
    }

    fn failed(&self, value: &str, failure: &Failure<'_>) -> String {
        let message = failure.message;
        let detail = failure.detail.map(|(code, parameters)| {
            let parameters: String = parameters
                .iter()
                .map(|(name, value)| {
                    let pair = xml::leaf("Name", name) + &xml::leaf("Value", value);
                    xml::element("Parameters", &pair)
                })
                .collect();
            let error = xml::leaf("Code", code) + &xml::leaf("Message", message);
            format!(
                "<k:StatusDetail><e:EteeStatusDetail xmlns:e=\"{}\"><Errors>{error}{parameters}</Errors>\
                 </e:EteeStatusDetail></k:StatusDetail>",
                names::ETEE
            )
        });
        let status = format!(
            "<k:Status><k:StatusCode Value=\"{value}\"/>{}{}</k:Status>",
            xml::leaf("k:StatusMessage", message),
            detail.unwrap_or_default(),
        );
        self.root(&status)
    }

    fn root(&self, content: &str) -> String {
        let name = self.operation.name();
        let answers = self
            .request_id
            .as_deref()
            .map(|id| format!(" InResponseTo=\"{}\"", xml::escape(id)))
            .unwrap_or_default();
        format!(
            "<p:{name}Response xmlns:p=\"{}\" xmlns:c=\"{}\" xmlns:k=\"{}\" Id=\"_{}\"{answers} \
             IssueInstant=\"{}\">{content}</p:{name}Response>",
            self.operation.endpoint().namespace(),
            names::CERTRA_CORE,
            names::COMMONS,
            Uuid::new_v4(),
            instant(self.at),
        )
    }

    /// The depot's status has its children in no namespace.
    fn depot(&self, (code, message): (&str, &str), payload: &str) -> String {
        let name = self.operation.name();
        format!(
            "<p:{name}Response xmlns:p=\"{}\" Id=\"_{}\"><k1:Status xmlns:k1=\"{}\">{}\
             <Message Lang=\"EN\">{}</Message></k1:Status>{payload}</p:{name}Response>",
            names::DEPOT,
            Uuid::new_v4(),
            names::COMMONS_1,
            xml::leaf("Code", code),
            xml::escape(message),
        )
    }
}

impl Reply for Frame {
    fn bare_success(&self) -> String {
        self.success("")
    }

    fn failure(&self, failure: &Failure<'_>) -> Option<String> {
        match self.operation.endpoint() {
            Endpoint::EtkDepot => Some(self.depot(("500", failure.message), "")),
            _ if self.operation.has_status() => Some(self.failed(names::RESPONDER, failure)),
            _ => None,
        }
    }
}

/// xs:dateTime with milliseconds in UTC.
pub fn instant(at: Timestamp) -> String {
    format!("{at:.3}")
}

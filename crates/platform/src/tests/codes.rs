//! Every error has one of the listed codes, and every listed code an error.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::{CODES, EnvironmentError, Fault, Operation, PlatformError, Refusal};

#[test]
fn the_list_of_codes_is_complete() {
    let operation = Operation::GetEtk;
    let text = String::new;
    let environment = [
        EnvironmentError::Unknown { name: text() },
        EnvironmentError::NoRehearsal {
            path: PathBuf::new(),
        },
        EnvironmentError::Unreadable { detail: text() },
        EnvironmentError::KeyUnknown { key: text() },
        EnvironmentError::KeyMissing { key: text() },
        EnvironmentError::Value {
            key: text(),
            detail: text(),
        },
        EnvironmentError::Http {
            key: text(),
            host: text(),
        },
        EnvironmentError::Trust {
            path: PathBuf::new(),
            detail: text(),
        },
    ];
    let fault = Fault::default();
    let errors: Vec<PlatformError> = environment
        .into_iter()
        .map(PlatformError::Environment)
        .chain([
            PlatformError::Fault {
                operation,
                fault: Box::new(fault),
            },
            PlatformError::Refused {
                operation,
                refusal: Box::new(Refusal::default()),
            },
            PlatformError::HttpStatus {
                operation,
                status: 502,
            },
            PlatformError::AnswerUnreadable {
                operation,
                detail: text(),
            },
            PlatformError::ClockOff {
                said: Box::new(PlatformError::Challenge("x")),
                here: jiff::Timestamp::UNIX_EPOCH,
                there: jiff::Timestamp::UNIX_EPOCH,
            },
            PlatformError::NoEtk { detail: text() },
            PlatformError::Challenge("x"),
        ])
        .collect();
    let made: BTreeSet<&str> = errors.iter().map(PlatformError::code).collect();
    let listed: BTreeSet<&str> = CODES.iter().copied().collect();
    assert_eq!(made, listed);
    assert_eq!(listed.len(), CODES.len());
    assert_eq!(made.len(), errors.len(), "no two errors share a code");
}

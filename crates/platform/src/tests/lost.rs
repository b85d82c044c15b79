//! Lost answers, and who signs what.

use crate::{AfterLostAnswer, Operation, SignedBy};

/// Promise 1: every operation whose answer was lost can be asked about; one that changes something
/// is never just repeated.
#[test]
fn every_operation_can_be_asked_about() {
    let changing = [
        Operation::GenerateCertificate,
        Operation::SubmitCsrForForeigner,
        Operation::Revoke,
        Operation::CompleteEtkRegistration,
        Operation::ActivateEtk,
    ];
    for operation in Operation::ALL {
        let way = operation.after_lost_answer();
        let asked_about = matches!(
            way,
            AfterLostAnswer::AskByPublicKey | AfterLostAnswer::AskForStatus
        );
        assert_eq!(asked_about, changing.contains(&operation), "{operation:?}");
        let signed = operation.signed_by().is_some();
        match way {
            AfterLostAnswer::AskAgain => assert!(!signed, "{operation:?}"),
            AfterLostAnswer::SignAnew => assert!(signed, "{operation:?}"),
            _ => {}
        }
    }
}

/// eHealth protocol, sections 4 and 5.
#[test]
fn each_request_has_its_signer() {
    let signed_by = |wanted: Option<SignedBy>| -> Vec<&str> {
        let all = Operation::ALL.into_iter();
        all.filter(|operation| operation.signed_by() == wanted)
            .map(Operation::name)
            .collect()
    };
    assert_eq!(
        signed_by(Some(SignedBy::EidAuthentication)),
        ["GetActorQualities", "GetCertificateInfoForCitizen"]
    );
    assert_eq!(
        signed_by(Some(SignedBy::EidSignature)),
        ["GenerateCertificate", "Revoke"]
    );
    assert_eq!(
        signed_by(Some(SignedBy::Ehealth)),
        [
            "GetCertificateInfoForAuthenticationCertificate",
            "StartETKRegistration",
            "CompleteETKRegistration",
            "ActivateETK"
        ]
    );
    assert_eq!(signed_by(None).len(), 7);
}

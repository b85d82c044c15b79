//! What happens, for the person who waits.

/// A step that takes a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Looking for the card.
    FindCard,
    /// Reading the card and checking that it is genuine.
    ReadCard,
    /// Asking the platform which organisations the person may manage.
    Organisations,
    /// Asking the platform which application ids are in use.
    ApplicationIds,
    /// Asking the platform what it knows of a certificate.
    Information,
    /// Asking the platform for the contract.
    Contract,
    /// Making the key.
    Key,
    /// Writing the keystore and reading it back.
    Keystore,
    /// Signing with the card.
    Sign,
    /// Sending the request.
    Send,
    /// Waiting for the platform to deliver.
    Wait,
    /// Installing the certificate.
    Install,
    /// Registering the encryption token.
    Etk,
    /// Activating the encryption token.
    Activate,
    /// Checking the keystore against the platform.
    Check,
    /// One check of a proof.
    Proof(crate::Topic),
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 21] = [
        Self::FindCard,
        Self::ReadCard,
        Self::Organisations,
        Self::ApplicationIds,
        Self::Information,
        Self::Contract,
        Self::Key,
        Self::Keystore,
        Self::Sign,
        Self::Send,
        Self::Wait,
        Self::Install,
        Self::Etk,
        Self::Activate,
        Self::Check,
        Self::Proof(crate::Topic::Keys),
        Self::Proof(crate::Topic::Chain),
        Self::Proof(crate::Topic::Revocation),
        Self::Proof(crate::Topic::Depot),
        Self::Proof(crate::Topic::Seal),
        Self::Proof(crate::Topic::Token),
    ];

    /// The id of its line in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::FindCard => "step-find-card",
            Self::ReadCard => "step-read-card",
            Self::Organisations => "step-organisations",
            Self::ApplicationIds => "step-application-ids",
            Self::Information => "step-information",
            Self::Contract => "step-contract",
            Self::Key => "step-key",
            Self::Keystore => "step-keystore",
            Self::Sign => "step-sign",
            Self::Send => "step-send",
            Self::Wait => "step-wait",
            Self::Install => "step-install",
            Self::Etk => "step-etk",
            Self::Activate => "step-activate",
            Self::Check => "step-check",
            Self::Proof(crate::Topic::Keys) => "step-proof-keys",
            Self::Proof(crate::Topic::Chain) => "step-proof-chain",
            Self::Proof(crate::Topic::Revocation) => "step-proof-revocation",
            Self::Proof(crate::Topic::Depot) => "step-proof-depot",
            Self::Proof(crate::Topic::Seal) => "step-proof-seal",
            Self::Proof(crate::Topic::Token) => "step-proof-token",
        }
    }
}

/// Is told which step begins.
pub type Progress<'a> = &'a mut dyn FnMut(Step);

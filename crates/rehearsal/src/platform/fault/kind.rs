//! The kinds of misbehaviour.

/// When a misbehaviour happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Instead of work: the platform does nothing.
    Before,
    /// After the work: the platform has acted, its answer is lost or spoilt.
    After,
    /// At the TLS handshake: nothing was asked yet.
    Connection,
}

/// Writes the kinds, their words, moments and sentences from one list.
macro_rules! kinds {
    ($($moment:ident $kind:ident $word:literal $sentence:literal;)+) => {
        /// What can go wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FaultKind {
            $(#[doc = $sentence] $kind,)+
        }

        impl FaultKind {
            /// All kinds, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The word for it on the command line.
            pub fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)+ }
            }

            /// One English sentence that says what happens.
            pub fn sentence(self) -> &'static str {
                match self { $(Self::$kind => $sentence,)+ }
            }

            /// When it happens.
            pub fn moment(self) -> Moment {
                match self { $(Self::$kind => Moment::$moment,)+ }
            }
        }
    };
}

kinds! {
    // The server, or something on the way to it, says something else.
    Before ServerError "server-error" "HTTP 500 with a web page.";
    Before Unavailable "unavailable" "HTTP 503 with a web page: maintenance.";
    Before Forbidden "forbidden" "HTTP 403 with a web page, as from a firewall.";
    Before Redirect "redirect" "HTTP 302 to a login page elsewhere.";
    Before LoginPage "login-page" "HTTP 200 with a web page, as from a guest network.";
    Before Empty "empty" "HTTP 200 without a body.";

    // Time and connection.
    Before TimeOut "time-out" "The request is taken and never answered; it is not worked on.";
    After TimeOutAfter "time-out-after" "The request is worked on and never answered.";
    After Slow "slow" "The answer comes late (5 s).";
    After Drip "drip" "The answer comes byte by byte.";
    Before CutBefore "cut-before" "The connection is closed without an answer; the request is not worked on.";
    After CutAfter "cut-after" "The request is worked on, then the connection is closed without an answer.";
    Before ResetBefore "reset-before" "The connection is reset (TCP RST); the request is not worked on.";
    After ResetAfter "reset-after" "The request is worked on, then the connection is reset (TCP RST).";
    After Truncated "truncated" "Half of the answer arrives, Content-Length speaks of the whole.";
    After TooLarge "too-large" "The answer is followed by 32 MiB of white space.";

    // What arrives is not what it should be.
    After Gzip "gzip-garbage" "The answer says that it is compressed and is no such thing.";
    After ContentType "wrong-content-type" "The good answer calls itself text/plain.";
    After Malformed "malformed-xml" "An end tag of the answer does not fit its start.";
    After Doctype "doctype" "The answer begins with a document type declaration full of entities.";

    // The platform says no.
    Before SystemError "soap-system-error" "A SOAP Fault with a SystemError, SOA-02001.";
    Before BusinessError "soap-business-error" "A SOAP Fault with a BusinessError of a code that nobody knows.";
    Before ErrorStatus "error-status" "A status of failure with its details.";
    Before ErrorStatusBare "error-status-bare" "A status of failure without any details.";
    Before UnknownCode "unknown-code" "A status of failure with a code that nobody knows and three parameters.";
    Before NoPayload "no-payload" "A status of success with nothing behind it.";
    Before ClockOff "clock-off" "The platform believes that it is a day later: every request is too old.";

    // The platform says something untrue.
    After ChallengeWrong "challenge-wrong" "The challenge does not fit its own hash (StartETKRegistration).";
    After EtkOfAnother "etk-of-another" "The encryption token is somebody else's (CompleteETKRegistration, GetEtk).";
    After ChainOfAnotherKey "chain-of-another-key" "The certificate is for another key (GetCertificate).";

    // TLS.
    Connection TlsExpired "tls-expired" "The server's certificate has expired.";
    Connection TlsOtherName "tls-other-name" "The server's certificate is for another host.";
    Connection TlsInspected "tls-inspected" "The server's certificate is from another authority: TLS is inspected.";
}

impl FaultKind {
    /// The kind of that word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// Whether the service itself says no, in its own form.
    pub fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::SystemError
                | Self::BusinessError
                | Self::ErrorStatus
                | Self::ErrorStatusBare
                | Self::UnknownCode
                | Self::NoPayload
        )
    }

    /// Whether a value of the payload is exchanged.
    pub fn is_swap(self) -> bool {
        matches!(
            self,
            Self::ChallengeWrong | Self::EtkOfAnother | Self::ChainOfAnotherKey
        )
    }

    /// The table of all kinds in Markdown: word, whether the platform has acted, sentence.
    pub fn page() -> String {
        let mut page = String::from("| kind | the platform | what happens |\n|---|---|---|\n");
        for kind in Self::ALL {
            let acted = match kind.moment() {
                Moment::Before => "has not acted",
                Moment::After => "has acted",
                Moment::Connection => "was not asked",
            };
            page.push_str(&format!(
                "| `{}` | {acted} | {} |\n",
                kind.word(),
                kind.sentence()
            ));
        }
        page
    }
}

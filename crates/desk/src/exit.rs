//! Exit codes of the command line: one table, from which `docs/exit-codes.md` is made.

/// The exit code of the first row whose code, or beginning of a code (ending in `*`), fits.
pub fn exit_code(code: &str) -> u8 {
    EXIT_CODES
        .iter()
        .find(|row| row.codes.iter().any(|pattern| fits(pattern, code)))
        .map_or(UNFORESEEN, |row| row.exit)
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// The exit code.
    pub exit: u8,
    /// What it says to a script.
    pub meaning: &'static str,
    /// The codes it stands for; a trailing `*` stands for any ending.
    pub codes: &'static [&'static str],
}

fn fits(pattern: &str, code: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => code.starts_with(beginning),
        None => pattern == code,
    }
}

/// `docs/exit-codes.md`.
pub fn page() -> String {
    let mut page = String::from(
        "# Exit codes\n\nMade from the table in `crates/desk/src/exit.rs`; a test holds this page against it.\n\n\
         | exit | meaning | codes |\n|---|---|---|\n| 0 | done | |\n| 1 | something that no other row names | |\n\
         | 2 | the words of the command are wrong | |\n",
    );
    let mut rows: Vec<&Row> = EXIT_CODES.iter().collect();
    rows.sort_by_key(|row| row.exit);
    for row in rows {
        let codes: Vec<String> = row.codes.iter().map(|code| format!("`{code}`")).collect();
        page.push_str(&format!(
            "| {} | {} | {} |\n",
            row.exit,
            row.meaning,
            codes.join(" ")
        ));
    }
    page
}

/// Something that no row names.
pub const UNFORESEEN: u8 = 1;

/// All rows; the first that fits counts.
pub const EXIT_CODES: &[Row] = &[
    Row {
        exit: 31,
        meaning: "the contract was not accepted, or no yes was said; nothing was sent",
        codes: &["CERT-CONTRACT-NOT-ACCEPTED", "CERT-NOT-ACTIVATED"],
    },
    Row {
        exit: 3,
        meaning: "a number has no valid form",
        codes: &[
            "NUMBER-INVALID",
            "NUMBER-PORTAL-USERNAME",
            "NUMBER-PORTAL-PASSWORD",
        ],
    },
    Row {
        exit: 4,
        meaning: "the application id breaks its rule",
        codes: &["NUMBER-APPLICATION-ID"],
    },
    Row {
        exit: 5,
        meaning: "the name of the organisation breaks its rule",
        codes: &["NUMBER-ORGANISATION-NAME"],
    },
    Row {
        exit: 6,
        meaning: "the keystore password breaks its rule",
        codes: &["NUMBER-KEYSTORE-PASSWORD"],
    },
    Row {
        exit: 7,
        meaning: "an e-mail address or telephone number breaks its rule",
        codes: &["NUMBER-EMAIL", "NUMBER-TELEPHONE", "CERT-CONTACT-OUTDATED"],
    },
    Row {
        exit: 8,
        meaning: "the organisation's kind or number does not fit",
        codes: &[
            "NUMBER-ORGANISATION",
            "CERT-TYPE-UNKNOWN",
            "CERT-NUMBER-REFUSED",
            "CERT-USAGE-UNKNOWN",
            "CERT-PERSONAL-NUMBER",
            "CERT-HAND-OVER-NAME",
            "CERT-NOT-FOREIGNER",
        ],
    },
    Row {
        exit: 9,
        meaning: "a word or value of the command is missing or cannot be taken",
        codes: &[
            "DESK-MISSING",
            "DESK-PERSONAL-VALUE",
            "DESK-SECRET-VALUE",
            "DESK-INPUT",
            "CERT-HAND-OVER-UNREADABLE",
            "DESK-KIND-UNKNOWN",
            "DESK-TIME-UNKNOWN",
            "DESK-CODE-UNKNOWN",
            "DESK-CONTACT-UNREADABLE",
            "DESK-LANGUAGE-UNKNOWN",
        ],
    },
    Row {
        exit: 10,
        meaning: "the smart-card service does not answer",
        codes: &["CARD-SERVICE-MISSING"],
    },
    Row {
        exit: 11,
        meaning: "no reader",
        codes: &[
            "CARD-NO-READER",
            "CARD-READER-UNKNOWN",
            "CARD-READER-AMBIGUOUS",
            "CARD-READER-GONE",
        ],
    },
    Row {
        exit: 12,
        meaning: "no card in the reader",
        codes: &["CARD-NONE"],
    },
    Row {
        exit: 13,
        meaning: "the card is not one that this can be done with",
        codes: &[
            "CARD-FOREIGN",
            "CARD-TOO-OLD",
            "CARD-UNSUPPORTED",
            "CARD-NOT-ACTIVATED",
            "CARD-CERTIFICATE-MISSING",
            "CARD-NO-AUTHENTICATION",
            "CARD-NO-SIGNATURE",
            "CARD-EXPIRED",
            "CARD-CERTIFICATE-EXPIRED",
        ],
    },
    Row {
        exit: 14,
        meaning: "the card is gone, mute, in use or unreadable",
        codes: &[
            "CARD-REMOVED",
            "CARD-MUTE",
            "CARD-UNPOWERED",
            "CARD-IN-USE",
            "CARD-STATUS",
            "CARD-DATA-DAMAGED",
            "CARD-FILE-MISSING",
            "CARD-MEMORY-FAULT",
            "CARD-SIGNATURE-WRONG",
            "CARD-READER-FAILED",
            "CARD-INTERRUPTED",
            "CARD-RESET",
            "CARD-CHANGED",
            "CARD-PIN-CHANGE-UNKNOWN",
        ],
    },
    Row {
        exit: 15,
        meaning: "the PIN cannot be one, or the new one does not fit; it was not sent",
        codes: &["CARD-PIN-FORM", "CARD-PIN-NEW-SAME", "CARD-PIN-NEW-DIFFERS"],
    },
    Row {
        exit: 16,
        meaning: "the card refused the PIN",
        codes: &[
            "CARD-PIN-WRONG",
            "CARD-PIN-WRONG-EARLIER",
            "CARD-PIN-NEW-REFUSED",
        ],
    },
    Row {
        exit: 17,
        meaning: "the PIN is blocked",
        codes: &["CARD-PIN-BLOCKED"],
    },
    Row {
        exit: 18,
        meaning: "the PIN was not given, or the last try was not agreed to",
        codes: &[
            "CARD-PIN-CANCELLED",
            "CARD-PAD-TIMEOUT",
            "CARD-PIN-UNAVAILABLE",
            "CARD-PIN-LAST-TRY",
            "CARD-PIN-TRIES-CHANGED",
        ],
    },
    Row {
        exit: 19,
        meaning: "the card or its data is not known as genuine",
        codes: &[
            "CERT-CARD-NOT-GENUINE",
            "CERT-CARD-UNKNOWN-ROOT",
            "CARD-REVOCATION-*",
        ],
    },
    Row {
        exit: 20,
        meaning: "the platform cannot be reached; nothing was sent",
        codes: &[
            "WIRE-UNREACHABLE",
            "WIRE-NAME-UNKNOWN",
            "WIRE-REFUSED",
            "WIRE-TIMEOUT-CONNECT",
            "WIRE-PROXY",
            "WIRE-PROXY-AUTHENTICATION",
            "WIRE-PROXY-PAC",
        ],
    },
    Row {
        exit: 21,
        meaning: "the platform refused",
        codes: &[
            "PLATFORM-REFUSED",
            "PLATFORM-CLOCK-OFF",
            "PLATFORM-FAULT",
            "STS-*",
            "CERT-ALGORITHM-REFUSED",
        ],
    },
    Row {
        exit: 22,
        meaning: "the platform's answer cannot be used",
        codes: &[
            "PLATFORM-ANSWER-*",
            "PLATFORM-HTTP-STATUS",
            "PLATFORM-CHALLENGE",
            "PLATFORM-NO-ETK",
            "WIRE-ANSWER-TOO-LARGE",
            "CERT-CHAIN-*",
            "CERT-ETK-*",
            "CERT-CONTRACT-*",
            "PKI-*",
            "XMLSIG-*",
        ],
    },
    Row {
        exit: 26,
        meaning: "a message could not be sealed, or a sealed one not opened",
        codes: &["SEAL-*"],
    },
    Row {
        exit: 23,
        meaning: "the connection is not trusted",
        codes: &["WIRE-TLS-*", "WIRE-HTTP-NOT-LOOPBACK"],
    },
    Row {
        exit: 24,
        meaning: "the answer was lost; the request may have arrived",
        codes: &[
            "WIRE-ANSWER-LOST",
            "WIRE-TIMEOUT-ANSWER",
            "CERT-ANSWER-LOST",
            "CERT-REVOCATION-LOST",
        ],
    },
    Row {
        exit: 25,
        meaning: "the platform is not described well",
        codes: &[
            "PLATFORM-ENVIRONMENT-*",
            "WIRE-URL",
            "WIRE-CA-*",
            "WIRE-REQUEST",
        ],
    },
    Row {
        exit: 30,
        meaning: "not delivered yet: come back later",
        codes: &[
            "CERT-PENDING",
            "CERT-NOT-SIGNED-YET",
            "CERT-CONFIRMATION-OPEN",
        ],
    },
    Row {
        exit: 32,
        meaning: "the platform does not know this request",
        codes: &[
            "CERT-NOT-REQUESTED",
            "CERT-NOT-REGISTERED",
            "CERT-CONFIRMATION-LAPSED",
        ],
    },
    Row {
        exit: 33,
        meaning: "a PIN file is not allowed on this platform",
        codes: &["CERT-PIN-FILE-NOT-ALLOWED"],
    },
    Row {
        exit: 34,
        meaning: "the application id is in use already",
        codes: &["CERT-APPLICATION-ID-IN-USE"],
    },
    Row {
        exit: 35,
        meaning: "there is no such request or keystore, or more than one",
        codes: &["CERT-NONE-OPEN", "CERT-SEVERAL-OPEN", "CERT-NOT-IN-JOURNAL"],
    },
    Row {
        exit: 36,
        meaning: "this way is for holders of a Belgian eID",
        codes: &["CERT-NOT-BELGIAN"],
    },
    Row {
        exit: 37,
        meaning: "another clavis is working on this keystore",
        codes: &["CERT-IN-USE"],
    },
    Row {
        exit: 38,
        meaning: "a request for this certificate is open already",
        codes: &["CERT-REQUEST-OPEN"],
    },
    Row {
        exit: 39,
        meaning: "the certificate is not at a point of its life where this can be done",
        codes: &[
            "CERT-NOT-INSTALLED",
            "CERT-RENEWAL-*",
            "CERT-RENEWED-ALREADY",
            "CERT-NOTHING-TO-ACTIVATE",
            "CERT-NOT-REVOCABLE",
        ],
    },
    Row {
        exit: 52,
        meaning: "a check could not be made, or is good for a while only",
        codes: &[
            "CERT-ENDS-SOON",
            "CERT-ETK-NOT-IN-USE",
            "CERT-NO-STS",
            "CERT-REVOCATION-NO-ADDRESS",
        ],
    },
    Row {
        exit: 53,
        meaning: "a check shows that the certificate is not good",
        codes: &["CERT-REVOKED", "CARD-CERTIFICATE-REVOKED"],
    },
    Row {
        exit: 40,
        meaning: "a file or folder cannot be read or written",
        codes: &[
            "DISK-DENIED",
            "DISK-NOT-FOUND",
            "DISK-EXISTS",
            "DISK-OTHER",
            "DISK-READ-BACK",
            "DESK-NO-HOME",
            "RESTORE-*",
        ],
    },
    Row {
        exit: 41,
        meaning: "the disk is full",
        codes: &["DISK-FULL"],
    },
    Row {
        exit: 42,
        meaning: "the keyring cannot be used",
        codes: &["SECRETS-*"],
    },
    Row {
        exit: 45,
        meaning: "the passphrase of the backup is wrong",
        codes: &["STORE-ARCHIVE-PASSPHRASE"],
    },
    Row {
        exit: 44,
        meaning: "the backup cannot be made or used",
        codes: &["STORE-ARCHIVE-*"],
    },
    Row {
        exit: 47,
        meaning: "the records of access management are not what was written",
        codes: &[
            "STORE-RECORDS-CHANGED",
            "STORE-RECORDS-CUT",
            "STORE-RECORDS-REWRITTEN",
            "STORE-RECORDS-HEAD-GONE",
            "STORE-RECORDS-DOCUMENT-CHANGED",
        ],
    },
    Row {
        exit: 48,
        meaning: "somebody else went on meanwhile; nothing was written",
        codes: &["STORE-RECORDS-OVERTAKEN", "STORE-RECORDS-DIVERGED"],
    },
    Row {
        exit: 46,
        meaning: "the records of access management cannot be used",
        codes: &["STORE-RECORDS-*"],
    },
    Row {
        exit: 43,
        meaning: "the journal cannot be used",
        codes: &["STORE-*"],
    },
    Row {
        exit: 50,
        meaning: "the keystore password is wrong",
        codes: &["KEYSTORE-PASSWORD-WRONG", "CERT-PASSWORD-OTHER-RULE"],
    },
    Row {
        exit: 51,
        meaning: "the keystore cannot be used",
        codes: &["KEYSTORE-*"],
    },
    Row {
        exit: 61,
        meaning: "the window cannot be shown, or a part of it failed",
        codes: &["WINDOW-*"],
    },
    Row {
        exit: 62,
        meaning: "a step at the counter of the window cannot be done now, or not here",
        codes: &["COUNTER-*"],
    },
    Row {
        exit: 70,
        meaning: "a file of the workflows cannot be used",
        codes: &["ACCESS-WORKFLOW-*"],
    },
    Row {
        exit: 71,
        meaning: "an update of the workflows was not taken; the set in use stays",
        codes: &["ACCESS-UPDATE-*"],
    },
    Row {
        exit: 72,
        meaning: "a step of a task cannot be done now, or a value of it does not fit",
        codes: &["ACCESS-TASK-*"],
    },
    Row {
        exit: 73,
        meaning: "an export or a staff list cannot be read, or was not taken",
        codes: &["ACCESS-IMPORT-*"],
    },
    Row {
        exit: 74,
        meaning: "nobody, or no level, task or word of access management is called so",
        codes: &[
            "ACCESS-PERSON-*",
            "ACCESS-TREE-NODE-UNKNOWN",
            "ACCESS-TREE-PERSON-UNKNOWN",
            "ACCESS-MANUAL-UNKNOWN",
            "ACCESS-NODE-SEVERAL",
            "ACCESS-ROLE-UNKNOWN",
            "ACCESS-QUESTION-UNKNOWN",
            "ACCESS-REGISTER-UNKNOWN",
            "ACCESS-WORD-UNKNOWN",
            "ACCESS-JOB-UNKNOWN",
            "ACCESS-COLUMN-UNKNOWN",
        ],
    },
    Row {
        exit: 75,
        meaning: "access management cannot do that, or its data cannot be read",
        codes: &["ACCESS-*"],
    },
    Row {
        exit: 60,
        meaning: "the rehearsal cannot start",
        codes: &["REHEARSAL-*", "VPCD-*", "AUTHORITY-*"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::Catalogue;

    #[test]
    fn every_code_has_an_exit_code_of_its_kind() {
        let catalogue = Catalogue::new();
        let without: Vec<&str> = catalogue
            .codes()
            .filter(|code| exit_code(code) == UNFORESEEN && !SAYS_NOTHING.contains(code))
            .collect();
        assert!(without.is_empty(), "{without:?}");
    }

    #[test]
    fn every_row_stands_for_a_code_that_exists() {
        let catalogue = Catalogue::new();
        for row in EXIT_CODES {
            for pattern in row.codes {
                assert!(
                    catalogue.codes().any(|code| fits(pattern, code)),
                    "{pattern}"
                );
            }
        }
    }

    /// Warnings, which end nothing, and the sentence for a code without sentences.
    const SAYS_NOTHING: &[&str] = &[
        "DESK-WITHOUT-WORDS",
        "NUMBER-DAY-BEYOND-MONTH",
        "NUMBER-FIRST-EIGHT-KEPT",
        "NUMBER-LEADING-ZERO-ADDED",
        "NUMBER-MODULO-EIGHTY-NINE",
        "NUMBER-PASSWORD-SPACE",
        "NUMBER-LEADING-ZERO-KEPT",
        "NUMBER-UNUSUAL-LENGTH",
        "NUMBER-VAT-CHECK-DIGITS",
    ];
}

//! The authorities that are trusted, by public key.
//!
//! A certificate may be issued anew for the same key (Belgium Root CA4 exists twice), so the key counts.

/// A trusted authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority {
    /// The common name in its certificate, as our sources give it.
    pub name: &'static str,
    /// SHA-256 over its SubjectPublicKeyInfo (DER).
    pub public_key_sha256: [u8; 32],
}

/// The roots of the Belgian eID cards (eID card, section 15). Some have expired: they still judge what was signed before.
pub const BELGIAN_ROOTS: &[Authority] = &[
    // RSA, 2003 to 2014
    Authority {
        name: "Belgium Root CA",
        public_key_sha256: sha256(
            "98ca29f313386721afbf5d14f1abcaa1dc63cc8d1fd7dc361f6b01368938f24b",
        ),
    },
    // RSA-2048, 2007 to 2021-12-15
    Authority {
        name: "Belgium Root CA2",
        public_key_sha256: sha256(
            "f8e5f905bc939911267b83d50814a90323b51e183629db52d4fc2d5468a5a578",
        ),
    },
    // RSA-4096, 2013 to 2028-01-28
    Authority {
        name: "Belgium Root CA3",
        public_key_sha256: sha256(
            "c7bc5e493726bbf531f62fc5f5513ac03ead813af4dcd445b3305ba3d3d53374",
        ),
    },
    // RSA-4096, 2013 to 2028-01-28 and to 2032-10-22
    Authority {
        name: "Belgium Root CA4",
        public_key_sha256: sha256(
            "b1538a9071705a92d938e506b738da0cafd1ae66aec2eeddc75479d433bd8776",
        ),
    },
    // EC P-384, 2020 to 2040-06-03
    Authority {
        name: "Belgium Root CA6",
        public_key_sha256: sha256(
            "894ad2232fe69bb09e8370ef387ec1c66ab6a4ce53c811fd3c8ced5b5158d8c1",
        ),
    },
];

/// The authorities of eHealth certificates in production (eHealth protocol, section 15).
///
/// The platform delivers chains without their root, so the issuing authorities are anchors as well.
pub const EHEALTH_PRODUCTION: &[Authority] = &[
    // RSA-4096, 2019-02 to 2044-02
    Authority {
        name: "ZetesConfidens Private Trust PKI - root CA 001",
        public_key_sha256: sha256(
            "f8eccb1f819143184074907388733a5e3c171aced30cfe6915799d7c3c4e7ee8",
        ),
    },
    // RSA-4096, 2019-02 to 2029-02
    Authority {
        name: "ZetesConfidens Private Trust PKI - eHealth issuing CA 001",
        public_key_sha256: sha256(
            "9577626e9a2519686585737f6eb434b75300386987eebf6e983d716c16a185f7",
        ),
    },
    // EC P-384, 2024-11 to 2049-11
    Authority {
        name: "ZetesConfidens Private Trust PKI - root CA 002",
        public_key_sha256: sha256(
            "e3780f1b2e816dae7df1137a17c992ac0e2c17792b8e2514dc1646696a6d3b66",
        ),
    },
    // EC P-384, 2024-11 to 2034-11
    Authority {
        name: "ZetesConfidens Private Trust PKI - eHealth issuing CA 002",
        public_key_sha256: sha256(
            "39bce30dd6ac29b6c3c12f9da1a6e8da91331a1d7b6154dd3df21a0680b3bf93",
        ),
    },
];

/// The authorities of eHealth certificates in acceptance (eHealth protocol, section 15), issuing ones included.
pub const EHEALTH_ACCEPTANCE: &[Authority] = &[
    // RSA-4096, 2019-01 to 2044-01
    Authority {
        name: "TEST-ZetesConfidens-eHealth acceptance test-root CA 001",
        public_key_sha256: sha256(
            "d993ba713f6fcb8c32803ab7533b029f514e1fb30132d1634f21107aecc67801",
        ),
    },
    // RSA-4096, 2019-01 to 2029-01
    Authority {
        name: "TEST-ZetesConfidens-eHealth acceptance test-issuing CA 001",
        public_key_sha256: sha256(
            "d4dd36e1197bed5511063aaae33ebd15c13f60c59471f9794e27c8adae5b2675",
        ),
    },
    // EC P-384, 2023-09 to 2048-09
    Authority {
        name: "UAT ZetesConfidens Private Trust PKI - root CA 002",
        public_key_sha256: sha256(
            "15ea3c1c1a11a812ab1f29baf0d05183b0827a61c0d703a3a45944243c9e1f3c",
        ),
    },
    // EC P-384, 2023-09 to 2033-09
    Authority {
        name: "UAT ZetesConfidens Private Trust PKI - eHealth issuing CA 002",
        public_key_sha256: sha256(
            "55deb28e2bdc0ccaae782af1ec746e55913f5a8c4c8105a585c33c34f1323085",
        ),
    },
    // EC P-384, 2023-09 to 2033-09
    Authority {
        name: "UAT ZetesConfidens Private Trust PKI - eHealth issuing CA 003",
        public_key_sha256: sha256(
            "04f6fae1266b79a985491d19538e0a939dba6473d88c0b2c1d459d00c9bc02ec",
        ),
    },
];

/// Reads 64 hexadecimal digits while compiling; anything else stops the build.
const fn sha256(digits: &str) -> [u8; 32] {
    let digits = digits.as_bytes();
    assert!(digits.len() == 64);
    let mut bytes = [0; 32];
    let mut at = 0;
    while at < 32 {
        bytes[at] = digit(digits[2 * at]) << 4 | digit(digits[2 * at + 1]);
        at += 1;
    }
    bytes
}

const fn digit(character: u8) -> u8 {
    assert!(character.is_ascii_digit() || (character >= b'a' && character <= b'f'));
    if character.is_ascii_digit() {
        character - b'0'
    } else {
        character - b'a' + 10
    }
}

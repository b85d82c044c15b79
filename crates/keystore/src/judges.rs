//! Other programs that judge our files in tests: OpenSSL, the JDK, BouncyCastle, NSS.
#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use identifiers::KeystorePassword;
use pki::name::EhealthName;
use pki::{Certificate, csr, own};

use crate::{Keystore, PrivateKey};

/// The password of every test keystore.
pub(crate) const PASSWORD: &str = "Fictief-wachtwoord-1";

/// [`PASSWORD`] as the type that keystores are written with.
pub(crate) fn password() -> KeystorePassword {
    KeystorePassword::parse(PASSWORD).unwrap()
}

/// Runs a program in `folder`; `None`, said aloud, when it is not installed.
pub(crate) fn run(folder: &Path, program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
    {
        Ok(output) => Some(output),
        Err(error) => {
            println!("SKIPPED: {program} cannot be run here: {error}");
            None
        }
    }
}

/// Runs a program that has to succeed; its standard output and error in one text.
pub(crate) fn text(folder: &Path, program: &str, arguments: &[&str]) -> Option<String> {
    let output = run(folder, program, arguments)?;
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {text}");
    Some(text)
}

/// `openssl` with the words of one line as arguments.
pub(crate) fn openssl(folder: &Path, line: &str) -> Option<String> {
    let arguments: Vec<&str> = line.split_whitespace().collect();
    text(folder, "openssl", &arguments)
}

/// BouncyCastle's view of a keystore, one line an entry, sorted; see `testdata/Entries.java`.
/// `copies`: keystore type and file name of copies that BouncyCastle is to write.
pub(crate) fn bouncy_castle(
    folder: &Path,
    file: &str,
    copies: &[(&str, &str)],
) -> Option<Vec<String>> {
    let jars: Vec<PathBuf> = ["bcprov.jar", "bcpkix.jar"]
        .iter()
        .map(|jar| Path::new("/usr/share/java").join(jar))
        .collect();
    if let Some(absent) = jars.iter().find(|jar| !jar.exists()) {
        println!("SKIPPED: {} is not installed", absent.display());
        return None;
    }
    let jars = std::env::join_paths(jars.iter().map(PathBuf::as_path).chain([folder])).unwrap();
    let jars = jars.to_str().unwrap();
    if !folder.join("Entries.class").exists() {
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/Entries.java");
        text(folder, "javac", &["-cp", jars, "-d", ".", source])?;
    }
    let mut arguments = vec!["-cp", jars, "Entries", PASSWORD, file];
    arguments.extend(copies.iter().flat_map(|(kind, copy)| [*kind, *copy]));
    let mut lines: Vec<String> = text(folder, "java", &arguments)?
        .lines()
        .map(str::to_owned)
        .collect();
    lines.sort();
    Some(lines)
}

/// A copy that `keytool` writes; `option` for its virtual machine.
pub(crate) fn keytool_copy(folder: &Path, from: &str, to: &str, option: &str) -> Option<String> {
    let words = format!(
        "-importkeystore -noprompt -srckeystore {from} -srcstoretype PKCS12 -srcstorepass {PASSWORD} \
         -destkeystore {to} -deststoretype PKCS12 -deststorepass {PASSWORD} {option}"
    );
    let arguments: Vec<&str> = words.split_whitespace().collect();
    text(folder, "keytool", &arguments)
}

/// A copy that NSS writes, through a database of its own.
pub(crate) fn nss_copy(folder: &Path, from: &str, to: &str) -> Option<String> {
    nss_copy_as(folder, from, to, PASSWORD)
}

/// As [`nss_copy`], with another password for the copy.
pub(crate) fn nss_copy_as(folder: &Path, from: &str, to: &str, password: &str) -> Option<String> {
    let database = nss_import(folder, Path::new(from))?;
    let export = [
        "-o",
        to,
        "-n",
        "authentication",
        "-d",
        &database,
        "-W",
        password,
        "-K",
        "",
    ];
    text(folder, "pk12util", &export)
}

/// How many private keys NSS has after it took a keystore in.
pub(crate) fn nss_keys(folder: &Path, file: &Path) -> Option<usize> {
    let database = nss_import(folder, file)?;
    let keys = text(folder, "certutil", &["-K", "-d", &database])?;
    Some(keys.lines().filter(|line| line.contains("rsa")).count())
}

fn nss_import(folder: &Path, file: &Path) -> Option<String> {
    // A database of its own each time: certutil asks for a password when there is one already.
    let place = tempfile::tempdir_in(folder).unwrap().keep();
    let database = format!("sql:{}", place.display());
    text(
        folder,
        "certutil",
        &["-N", "-d", &database, "--empty-password"],
    )?;
    let file = file.to_str()?;
    let import = ["-i", file, "-d", &database, "-W", PASSWORD, "-K", ""];
    let said = text(folder, "pk12util", &import)?;
    assert!(said.contains("PKCS12 IMPORT SUCCESSFUL"), "{said}");
    Some(database)
}

/// True when the program of a row or column of the matrix is installed.
pub(crate) fn writer_is_here(name: &str) -> bool {
    let program = match name.split([' ', ',']).next() {
        Some("OpenSSL") => "openssl",
        Some("keytool") => "keytool",
        Some("NSS") => "pk12util",
        Some("BouncyCastle") => {
            return Path::new("/usr/share/java/bcprov.jar").exists()
                && Command::new("java").arg("-version").output().is_ok();
        }
        _ => return true,
    };
    Command::new(program).arg("--version").output().is_ok()
}

/// A root, an issuing authority and an RSA leaf by `openssl`, with their files in a folder:
/// `root.pem`, `authority.pem`, `leaf.pem` and each one's `.key`.
pub(crate) struct Pki {
    pub(crate) folder: tempfile::TempDir,
}

impl Pki {
    pub(crate) fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let pki = Self { folder };
        let extensions = "[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n\
            [leaf]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n";
        std::fs::write(pki.path("extensions"), extensions).unwrap();
        pki.make_key("leaf")?;
        pki.make_key("authority")?;
        pki.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out root.key")?;
        pki.issue("root", "/C=BE/O=Fictief Test/CN=Fictieve Root", None, "ca")?;
        let authority = "/C=BE/O=Fictief Test/CN=Fictieve Uitgever";
        pki.issue("authority", authority, Some("root"), "ca")?;
        pki.issue("leaf", LEAF, Some("authority"), "leaf")?;
        Some(pki)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, content: &[u8]) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub(crate) fn openssl(&self, line: &str) -> Option<String> {
        openssl(self.folder.path(), line)
    }

    /// A chain of three for a key of ours, through a certificate request: leaf, authority, root.
    pub(crate) fn certify(&self, key: &PrivateKey) -> Option<Vec<Certificate>> {
        let owner = EhealthName::new("CBE", "0000000097", "FICTIEF, \"ZIEKENHUIS\"", Some("TEST"));
        let request = csr::build(&owner.unwrap().to_name().unwrap(), key).unwrap();
        self.write("own.csr", &request);
        self.openssl(
            "x509 -req -in own.csr -inform DER -CA authority.pem -CAkey authority.key -CAcreateserial \
             -days 1000 -sha256 -extfile extensions -extensions leaf -outform DER -out own.der",
        )?;
        let names = ["own.der", "authority.der", "root.der"];
        Some(
            names
                .map(|name| Certificate::from_der(&self.read(name)).unwrap())
                .to_vec(),
        )
    }

    /// A keystore before its second step.
    pub(crate) fn temporary() -> Keystore {
        let now = "2026-11-22T01:13:54Z".parse().unwrap();
        Keystore::begin(PrivateKey::generate().unwrap(), now).unwrap()
    }

    /// A keystore with its chain and no ETK.
    pub(crate) fn installed(&self) -> Option<Keystore> {
        let mut keystore = Self::temporary();
        let chain = self.certify(keystore.authentication_key())?;
        keystore.install(chain).unwrap();
        Some(keystore)
    }

    /// An ETK for a keystore, with the serial number of sixteen times `byte`.
    pub(crate) fn etk(keystore: &Keystore, byte: u8) -> (PrivateKey, Certificate) {
        let key = PrivateKey::generate().unwrap();
        let owner = keystore.certificate().unwrap();
        let signer = keystore.authentication_key();
        let public = key.public_key_der();
        let certificate = own::etk_certificate(owner, public, &[byte; 16], signer).unwrap();
        (key, certificate)
    }

    /// A keystore with chain and ETK.
    pub(crate) fn complete(&self) -> Option<Keystore> {
        let mut keystore = self.installed()?;
        let (key, certificate) = Self::etk(&keystore, 0xfe);
        keystore.add_etk(key, certificate).unwrap();
        Some(keystore)
    }

    fn make_key(&self, name: &str) -> Option<String> {
        self.openssl(&format!(
            "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out {name}.key"
        ))
    }

    /// Issues `<name>.pem` for the key `<name>.key`, self-signed when there is no issuer.
    pub(crate) fn issue(
        &self,
        name: &str,
        subject: &str,
        issuer: Option<&str>,
        extensions: &str,
    ) -> Option<()> {
        let key = format!("{name}.key");
        let request = format!("{name}.csr");
        let arguments = [
            "req", "-new", "-utf8", "-key", &key, "-subj", subject, "-out", &request,
        ];
        text(self.folder.path(), "openssl", &arguments)?;
        let signer = match issuer {
            Some(issuer) => format!("-CA {issuer}.pem -CAkey {issuer}.key -CAcreateserial"),
            None => format!("-signkey {key}"),
        };
        self.openssl(&format!(
            "x509 -req -in {request} {signer} -days 1000 -sha256 -extfile extensions -extensions {extensions} -out {name}.pem"
        ))?;
        self.openssl(&format!("x509 -in {name}.pem -outform DER -out {name}.der"))?;
        Some(())
    }
}

/// The leaf's subject as `openssl` takes it: DER order, so its RFC 2253 form is the reverse.
pub(crate) const LEAF: &str = "/C=BE/O=Federal Government/OU=CBE=0000000097/OU=FICTIEF ZIEKENHUIS/OU=eHealth-platform Belgium/CN=CBE=0000000097";

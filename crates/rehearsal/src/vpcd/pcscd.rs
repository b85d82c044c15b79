//! A pcscd of one's own, with two virtual readers, beside the one of the system: for tests.
//!
//! The daemon has the path of its socket compiled in, but takes a listening socket handed over as
//! under systemd socket activation. So it needs neither root nor a namespace, and any number run
//! side by side. The driver listens on all interfaces: do not leave one running.

#![allow(
    clippy::disallowed_methods,
    reason = "test support that starts a daemon; it handles nothing of a person"
)]

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::VpcdError;

/// A private pcscd; killed when dropped.
#[derive(Debug)]
pub struct PrivatePcscd {
    child: Child,
    socket: PathBuf,
    port: u16,
}

impl PrivatePcscd {
    /// The environment variable that tells PC/SC programs of a process which pcscd to use. It has
    /// to be set before the first context.
    pub const VARIABLE: &str = "PCSCLITE_CSOCK_NAME";

    /// Checks that pcscd and the driver are installed.
    pub fn installed() -> Result<(), VpcdError> {
        if daemon().is_none() {
            return Err(VpcdError::Missing {
                program: "pcscd",
                package: "pcscd",
            });
        }
        if !Path::new(DRIVER).exists() {
            return Err(VpcdError::Missing {
                program: "libifdvpcd.so",
                package: "vsmartcard-vpcd",
            });
        }
        Ok(())
    }

    /// Starts one. `folder` holds its socket, configuration and log, and has to outlive it.
    pub fn start(folder: &Path) -> Result<Self, VpcdError> {
        Self::start_called(folder, READERS)
    }

    /// The same with another name for the two readers; ` 00 00` and ` 00 01` come behind it.
    pub fn start_called(folder: &Path, readers: &str) -> Result<Self, VpcdError> {
        Self::installed()?;
        if !Path::new(RUN_FOLDER).exists() && std::fs::create_dir_all(RUN_FOLDER).is_err() {
            return Err(VpcdError::RunFolder);
        }
        let socket = folder.join("pcscd.comm");
        if socket.as_os_str().as_bytes().len() > LONGEST_SOCKET {
            return Err(VpcdError::PathTooLong { path: socket });
        }
        let listener = UnixListener::bind(&socket).map_err(system("opening pcscd's socket"))?;
        let port = free_ports()?;
        let configuration = configure(folder, port, readers)?;
        let log = File::create(folder.join("pcscd.log")).map_err(system("opening pcscd's log"))?;
        let errors = log.try_clone().map_err(system("opening pcscd's log"))?;
        let child = Command::new("sh")
            .arg("-c")
            .arg(START)
            .arg("sh")
            .arg(&configuration)
            .arg(daemon().unwrap_or("pcscd"))
            .stdin(Stdio::from(OwnedFd::from(listener)))
            .stdout(log)
            .stderr(errors)
            .spawn()
            .map_err(system("starting pcscd"))?;
        Ok(Self {
            child,
            socket,
            port,
        })
    }

    /// The socket; the value for [`PrivatePcscd::VARIABLE`].
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// Where the card for the first reader connects to.
    pub fn first(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))
    }

    /// Where the card for the second reader connects to.
    pub fn second(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.port + 1))
    }

    /// False when the daemon ended; its log is in the folder.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for PrivatePcscd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Two ports side by side. They are free again when pcscd opens them, so a stranger may come
/// between; the next try then gets others.
fn free_ports() -> Result<u16, VpcdError> {
    for _ in 0..50 {
        let Ok(first) = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)) else {
            continue;
        };
        let Ok(port) = first.local_addr().map(|address| address.port()) else {
            continue;
        };
        let second = port
            .checked_add(1)
            .map(|next| TcpListener::bind((Ipv4Addr::UNSPECIFIED, next)));
        if matches!(second, Some(Ok(_))) {
            return Ok(port);
        }
    }
    Err(VpcdError::NoPorts)
}

fn configure(folder: &Path, port: u16, readers: &str) -> Result<PathBuf, VpcdError> {
    let configuration = folder.join("conf");
    let text = format!(
        "FRIENDLYNAME \"{readers}\"\nDEVICENAME /dev/null:{port}\nLIBPATH {DRIVER}\nCHANNELID 1\n"
    );
    std::fs::create_dir_all(&configuration)
        .and_then(|()| std::fs::write(configuration.join("vpcd"), text))
        .map_err(system("writing pcscd's configuration"))?;
    Ok(configuration)
}

fn daemon() -> Option<&'static str> {
    DAEMONS
        .iter()
        .copied()
        .find(|path| Path::new(path).exists())
}

fn system(doing: &'static str) -> impl Fn(std::io::Error) -> VpcdError {
    move |source| VpcdError::System { doing, source }
}

const DAEMONS: [&str; 2] = ["/usr/sbin/pcscd", "/usr/bin/pcscd"];
/// What the driver's own configuration calls the readers.
const READERS: &str = "Virtual PCD";
const DRIVER: &str = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
const RUN_FOLDER: &str = "/run/pcscd";
/// The socket arrives as standard input and has to be descriptor 3; LISTEN_PID has to be the
/// daemon's own number, so nothing may come between the shell and it.
const START: &str = r#"exec 3<&0 0</dev/null; LISTEN_FDS=1 LISTEN_PID=$$ exec "$2" -f -c "$1""#;
/// A socket's path has 108 bytes with its final zero.
const LONGEST_SOCKET: usize = 107;

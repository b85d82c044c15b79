//! How this desk reaches the network: the proxy and the authorities that were named.

use std::path::PathBuf;

use wire::{Options, Proxy};
use zeroize::Zeroizing;

use crate::{Desk, Failure};

/// What was said about the network; nothing said means the system's proxy and authorities.
#[derive(Clone, Default)]
pub struct NetworkWords {
    /// `none`, `system`, or the address of a proxy without a password.
    pub proxy: Option<String>,
    /// The first line of a file: the address of a proxy, with user name and password if it wants them.
    pub proxy_line: Option<Zeroizing<String>>,
    /// PEM files with authorities to trust besides the system's.
    pub ca_files: Vec<PathBuf>,
}

impl Desk {
    /// The same desk, reaching the network as `words` say.
    ///
    /// # Errors
    /// `DESK-SECRET-VALUE` for a password in [`NetworkWords::proxy`]; what reading the files brings.
    pub fn with_network(mut self, words: &NetworkWords) -> Result<Self, Failure> {
        if let Some(proxy) = &words.proxy {
            if proxy.contains('@') {
                let kind = vec![("kind", "proxy".to_owned())];
                return Err(Failure::new("DESK-SECRET-VALUE", kind));
            }
            self.network.proxy = Proxy::from_option(proxy);
        }
        if let Some(line) = &words.proxy_line {
            self.network.proxy = Proxy::from_option(line);
        }
        for file in &words.ca_files {
            self.network.extra_ca_pem.push(self.disk.read(file)?);
        }
        Ok(self)
    }

    /// The transport's options for a platform that has these authorities of its own.
    pub(crate) fn network_options(&self, platform_ca_pem: &[Vec<u8>]) -> Options {
        let own = self.network.extra_ca_pem.iter();
        Options {
            extra_ca_pem: platform_ca_pem.iter().chain(own).cloned().collect(),
            user_agent: format!("clavis/{}", env!("CARGO_PKG_VERSION")),
            ..self.network.clone()
        }
    }
}

//! The log: JSON lines in the data folder, masked before they are written.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use regex::Regex;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt};

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogLevel {
    /// Steps and failures.
    Usual,
    /// What happens in each room.
    More,
    /// Every command to the card, without its data, and every message to the platform, without its content.
    All,
}

/// Starts the log on standard error. It never holds a PIN, a password or a key, since those types
/// cannot be printed; national numbers, e-mail addresses and long secrets in foreign words are
/// masked here as a second net.
pub fn start_log(level: LogLevel) {
    let filter = match level {
        LogLevel::Usual => "off",
        LogLevel::More => "info,xml_sec=off,bergshamra=off",
        LogLevel::All => "debug,hyper_util=off,reqwest=off,rustls=off,xml_sec=off,bergshamra=off",
    };
    let asked = host::variable("CLAVIS_LOG");
    let filter = EnvFilter::new(asked.as_deref().unwrap_or(filter));
    let layer = fmt::layer()
        .json()
        .with_writer(Masked::new(Arc::new(Mutex::new(std::io::stderr()))))
        .with_filter(filter);
    // A second start in one process is no failure: the first log goes on.
    let _ = tracing_subscriber::registry().with(layer).try_init();
}

/// A writer that masks what should not be there.
#[derive(Clone)]
struct Masked {
    inner: Arc<Mutex<dyn Write + Send>>,
    masks: Arc<Vec<(Regex, &'static str)>>,
}

impl Masked {
    fn new(inner: Arc<Mutex<dyn Write + Send>>) -> Self {
        let masks = MASKS
            .iter()
            .filter_map(|(pattern, mask)| Regex::new(pattern).ok().map(|regex| (regex, *mask)))
            .collect();
        Self {
            inner,
            masks: Arc::new(masks),
        }
    }

    fn mask(&self, text: &str) -> String {
        self.masks
            .iter()
            .fold(text.to_owned(), |text, (regex, mask)| {
                regex.replace_all(&text, *mask).into_owned()
            })
    }
}

impl Write for Masked {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let masked = self.mask(&String::from_utf8_lossy(bytes));
        self.inner
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write_all(masked.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .flush()
    }
}

impl<'a> MakeWriter<'a> for Masked {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// National numbers with and without separators, e-mail addresses, and long runs of hexadecimal or
/// base64 characters (keys, signatures, certificates).
const MASKS: &[(&str, &str)] = &[
    (
        r"\b(\d{2})[. ]?(\d{2})[. ]?\d{2}[- .]?\d{3}[. -]?\d{2}\b",
        "$1.$2.**-***.**",
    ),
    (r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", "***@***"),
    (r"[A-Za-z0-9+/=]{64,}", "(long value)"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        let written = Arc::new(Mutex::new(Vec::new()));
        let mut writer = Masked::new(written.clone());
        writer.write_all(text.as_bytes()).unwrap();
        let bytes = written.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn promise_3_national_numbers_are_masked_in_every_form() {
        for number in [
            "76022995180",
            "76.02.29-951.80",
            "760229 951 80",
            "76.02.29 951 80",
        ] {
            let said = masked(&format!("the holder {number} signs"));
            assert_eq!(said, "the holder 76.02.**-***.** signs");
        }
    }

    #[test]
    fn promise_3_addresses_and_long_values_are_masked() {
        assert_eq!(masked("to jan@example.be."), "to ***@***.");
        assert_eq!(masked(&"ab12".repeat(20)), "(long value)");
    }

    #[test]
    fn ordinary_words_stay() {
        let line = "request.sent NIHII-GROUP=94987645 in 1234 ms, certificate 12345678901234567890";
        assert_eq!(masked(line), line);
    }
}

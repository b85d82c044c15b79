//! Whether this computer finds its proxy by a script (PAC), which Clavis reads of but does not run.

use url::Url;

use crate::target::shown;

/// The address of the script that the system's settings name, without user name and password; `None` when there is
/// none, or when it cannot be told.
pub(crate) fn address() -> Option<String> {
    let found = system()?;
    let text = found.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    Some(Url::parse(text).map_or_else(|_| text.to_owned(), |url| shown(&url)))
}

/// Settings of the user, or of the administrator.
#[cfg(windows)]
fn system() -> Option<String> {
    let read = |path: &str| {
        let settings = windows_registry::CURRENT_USER.open(path).ok()?;
        settings.get_string("AutoConfigURL").ok()
    };
    [
        "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings",
        "Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings",
    ]
    .into_iter()
    .find_map(read)
}

/// The network settings of the current location.
#[cfg(target_os = "macos")]
fn system() -> Option<String> {
    use system_configuration::core_foundation::number::CFNumber;
    use system_configuration::core_foundation::string::CFString;
    use system_configuration::dynamic_store::SCDynamicStoreBuilder;

    let proxies = SCDynamicStoreBuilder::new("clavis")
        .build()?
        .get_proxies()?;
    let enabled = proxies.find(CFString::from_static_string("ProxyAutoConfigEnable"))?;
    if enabled.downcast::<CFNumber>()?.to_i32()? != 1 {
        return None;
    }
    let address = proxies.find(CFString::from_static_string("ProxyAutoConfigURLString"))?;
    Some(address.downcast::<CFString>()?.to_string())
}

/// KDE's setting. GNOME's is in a database that only its own programs read.
#[cfg(not(any(windows, target_os = "macos")))]
fn system() -> Option<String> {
    use host::Disk as _;

    let home = || Some(std::path::PathBuf::from(host::variable("HOME")?).join(".config"));
    let folder = host::variable("XDG_CONFIG_HOME").map(std::path::PathBuf::from);
    let content = host::LocalDisk
        .read(&folder.or_else(home)?.join("kioslaverc"))
        .ok()?;
    kde(&String::from_utf8_lossy(&content))
}

/// `Proxy Config Script` of the section `[Proxy Settings]`, when `ProxyType` is 2.
#[cfg_attr(any(windows, target_os = "macos"), allow(dead_code))]
fn kde(settings: &str) -> Option<String> {
    let lines = settings.lines().take(MOST_LINES).map(str::trim);
    let section = lines
        .skip_while(|line| *line != "[Proxy Settings]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    let values: Vec<(&str, &str)> = section.filter_map(|line| line.split_once('=')).collect();
    let value = |name: &str| {
        let mut all = values.iter();
        // A name may be followed by its language or by flags such as [$e].
        let found = all.find(|(key, _)| key.split('[').next().map(str::trim) == Some(name))?;
        Some(found.1.trim())
    };
    if value("ProxyType") != Some("2") {
        return None;
    }
    value("Proxy Config Script").map(str::to_owned)
}

const LONGEST: usize = 2048;
const MOST_LINES: usize = 10_000;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_script_of_kde_is_found_when_it_is_chosen() {
        let settings = "[Other]\nProxyType=2\n\n[Proxy Settings][$i]\n\n[Proxy Settings]\n\
             Proxy Config Script[$e]=http://wpad.ziekenhuis.example/wpad.dat\nProxyType=2\n[More]\nProxyType=0\n";
        assert_eq!(
            kde(settings).as_deref(),
            Some("http://wpad.ziekenhuis.example/wpad.dat")
        );
        assert_eq!(
            kde(&settings.replace("ProxyType=2\n[More]", "ProxyType=1\n[More]")),
            None
        );
        assert_eq!(kde(""), None);
    }

    proptest! {
        #[test]
        fn any_settings_are_read(text in "(\\[Proxy Settings\\]\n)?(ProxyType=2\n)?.{0,80}") {
            let _ = kde(&text);
        }
    }
}

//! What stands in an entry, in the form of each system.

/// The line of a desktop entry that starts the program (Desktop Entry Specification, "The Exec key"):
/// quoted, since a path can have blanks in it; the key's own escapes come on top.
pub(super) fn exec_line(program: &str, word: &str) -> String {
    let mut quoted = String::new();
    for letter in program.chars() {
        match letter {
            '"' | '`' | '$' => quoted.extend(["\\\\", &letter.to_string()]),
            '\\' => quoted.push_str("\\\\\\\\"),
            '%' => quoted.push_str("%%"),
            other => quoted.push(other),
        }
    }
    format!("Exec=\"{quoted}\" {word}")
}

/// A whole desktop entry. The desktop shows its name where the person can switch it off.
pub(super) fn desktop_entry(exec: &str) -> String {
    format!(
        "[Desktop Entry]\nType=Application\nName=Clavis\n{exec}\nIcon=clavis-desktop\n\
         Terminal=false\nStartupNotify=false\nX-GNOME-Autostart-enabled=true\n"
    )
}

/// The arguments in a property list of launchd.
#[cfg(any(target_os = "macos", test))]
pub(super) fn agent_line(program: &str, word: &str) -> String {
    let escaped = program
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("<array><string>{escaped}</string><string>{word}</string></array>")
}

/// A whole launch agent, for sessions with a screen alone.
#[cfg(any(target_os = "macos", test))]
pub(super) fn agent(line: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n<key>Label</key><string>be.clavis.desktop</string>\n\
         <key>ProgramArguments</key>\n{line}\n<key>RunAtLoad</key><true/>\n\
         <key>LimitLoadToSessionType</key><string>Aqua</string>\n</dict>\n</plist>\n"
    )
}

/// The value of a key of Windows: no path can have a quotation mark in it there.
#[cfg(any(windows, test))]
pub(super) fn run_line(program: &str, word: &str) -> String {
    format!("\"{program}\" {word}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_any_letters_stays_one_argument() {
        let plain = exec_line("/usr/bin/clavis-desktop", "--waiting");
        assert_eq!(plain, "Exec=\"/usr/bin/clavis-desktop\" --waiting");
        let odd = exec_line("/home/a b/$x/100%/q\"/b\\c", "--waiting");
        assert_eq!(odd, r#"Exec="/home/a b/\\$x/100%%/q\\"/b\\\\c" --waiting"#);
        let agent = agent(&agent_line("/Applications/A & B<1>.app/x", "--waiting"));
        assert!(agent.contains("<string>/Applications/A &amp; B&lt;1&gt;.app/x</string>"));
        assert_eq!(
            run_line("C:\\Program Files\\Clavis\\x.exe", "--waiting"),
            "\"C:\\Program Files\\Clavis\\x.exe\" --waiting"
        );
    }

    /// Another reader of such files takes them.
    #[test]
    fn the_agent_is_well_formed() {
        let text = agent(&agent_line("/x", "--waiting"));
        for tag in ["plist", "dict", "array"] {
            assert_eq!(
                text.matches(&format!("<{tag}")).count(),
                text.matches(&format!("</{tag}>")).count(),
                "{tag}"
            );
        }
    }
}

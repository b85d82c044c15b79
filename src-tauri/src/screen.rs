//! What the program says where no window can: on standard error.

use std::io::Write;

use desk::answers::FailureWords;

/// One line.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// What happened, why, what to do now, who does it, and the code to ask by.
pub fn say_failure(words: &FailureWords) {
    say(&format!("{}\n{}", words.code, sentences(words)));
}

/// The four sentences, one a line.
pub fn sentences(words: &FailureWords) -> String {
    [&words.what, &words.why, &words.now, &words.who]
        .map(String::as_str)
        .join("\n")
}

//! Lines that fit the terminal. Into a pipe or a file every sentence stays on one line, so that
//! other programs can search it.

use std::io::IsTerminal;

use terminal_size::{Width, terminal_size_of};
use textwrap::{Options, WordSplitter, WrapAlgorithm};

/// Which of the two streams.
#[derive(Clone, Copy)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// Columns to fill, at most [`WIDEST`]; nothing when the stream is no terminal.
pub fn columns(stream: Stream) -> Option<usize> {
    let (terminal, size) = match stream {
        Stream::Out => (
            std::io::stdout().is_terminal(),
            terminal_size_of(std::io::stdout()),
        ),
        Stream::Err => (
            std::io::stderr().is_terminal(),
            terminal_size_of(std::io::stderr()),
        ),
    };
    if !terminal {
        return None;
    }
    let (Width(width), _) = size?;
    Some(usize::from(width).clamp(NARROWEST, WIDEST))
}

/// `text` with `first` before its first line and `rest` before the others. Words are never cut:
/// a path or a name of a certificate stays whole.
pub fn wrapped(text: &str, columns: Option<usize>, first: &str, rest: &str) -> String {
    let Some(columns) = columns else {
        return format!("{first}{text}");
    };
    let options = Options::new(columns)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).join("\n")
}

/// Text that was wrapped for [`CONTRACT`] columns, for a narrower terminal: a line whose next word
/// did not fit any more goes on in the next one.
pub fn narrowed(text: &str, columns: Option<usize>) -> String {
    let Some(columns) = columns.filter(|columns| *columns < CONTRACT) else {
        return text.to_owned();
    };
    let mut paragraphs: Vec<String> = Vec::new();
    let mut last = "";
    for line in text.lines() {
        let first_word = line.trim_start().split(' ').next().unwrap_or_default();
        let was_cut = !last.is_empty() && !first_word.is_empty() && {
            textwrap::core::display_width(last) + 1 + textwrap::core::display_width(first_word)
                > CONTRACT
        };
        match (was_cut, paragraphs.last_mut()) {
            (true, Some(paragraph)) => {
                paragraph.push(' ');
                paragraph.push_str(line.trim_start());
            }
            _ => paragraphs.push(line.to_owned()),
        }
        last = line;
    }
    let lines: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| wrapped(paragraph, Some(columns), "", ""))
        .collect();
    lines.join("\n")
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// Longer lines are hard to read.
const WIDEST: usize = 88;
const NARROWEST: usize = 30;
/// The width for which desk writes a contract.
const CONTRACT: usize = 78;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_wrapped_between_words_and_stay_whole_in_a_pipe() {
        let text = "Le service des cartes à puce ne répond pas.";
        assert_eq!(wrapped(text, None, "  ", "  "), format!("  {text}"));
        assert_eq!(
            wrapped(text, Some(30), "- ", "  "),
            "- Le service des cartes à puce\n  ne répond pas."
        );
        let path = "/a/very/long/path/that/has/no/blank/and/is/copied/as/a/whole.p12";
        assert_eq!(wrapped(path, Some(30), "", ""), path);
    }

    #[test]
    fn a_contract_is_wrapped_anew_only_where_its_lines_were_cut() {
        let long = "word ".repeat(15) + "end";
        let text = format!("{long}\nanother line\n\n* one\n* two");
        let narrow = narrowed(&text, Some(40));
        assert!(narrow.lines().all(|line| width(line) <= 40), "{narrow}");
        assert!(narrow.ends_with("\n\n* one\n* two"), "{narrow}");
        let flowing = narrow.replace('\n', " ");
        assert!(flowing.contains("end another line"), "{narrow}");
        assert_eq!(narrowed(&text, Some(80)), text);
        assert_eq!(narrowed(&text, None), text);
    }
}

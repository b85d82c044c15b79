//! The words of the desktop program's command line. Nothing secret is among them: other users of the
//! computer can read the command line of a process.

use clap::Parser;

/// The window of Clavis: eHealth certificates with the Belgian eID
#[derive(Parser, Debug, Clone, Default, PartialEq, Eq)]
#[command(name = "clavis-desktop", version, max_term_width = 100)]
pub struct Words {
    /// Opens in rehearsal: nothing there is real
    #[arg(long)]
    pub rehearsal: bool,
    /// Language: fr, nl, de or en (default: the one that was chosen, else the system's)
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Waits without a window, as at login: tells by a notification what eHealth has delivered
    #[arg(long, conflicts_with_all = ["rehearsal", "task", "address"])]
    pub waiting: bool,
    /// Opens this task, by the name that a link or a calendar entry has
    #[arg(long, value_name = "ID", conflicts_with = "address")]
    task: Option<String>,
    /// A link: clavis:task/ID
    #[arg(value_name = "LINK")]
    address: Option<String>,
}

impl Words {
    /// The task that was named, when its name can be one. A link comes from anywhere, a web page
    /// too: it can open a screen and do nothing.
    pub fn task(&self) -> Option<String> {
        let named = match (&self.task, &self.address) {
            (Some(task), _) => Some(task.as_str()),
            (None, Some(address)) => task_of_link(address),
            (None, None) => None,
        };
        named.filter(|name| can_be_task(name)).map(str::to_owned)
    }

    /// The words that a second start of the program hands over; its first one is the program.
    pub fn of_second_start(words: &[String]) -> Self {
        Self::try_parse_from(words).unwrap_or_default()
    }
}

/// The task in `clavis:task/ID`; systems may write `clavis://task/ID`.
pub fn task_of_link(link: &str) -> Option<&str> {
    let rest = link.strip_prefix("clavis:")?;
    rest.trim_start_matches('/')
        .strip_prefix("task/")
        .map(|name| name.trim_end_matches('/'))
}

/// True for 1 to [`LONGEST`] letters, digits and `.`, `_`, `:`, `-`: no path, no markup.
fn can_be_task(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".:_-".contains(c);
    !name.is_empty() && name.len() <= LONGEST && name.chars().all(plain)
}

/// Characters of a task's name.
const LONGEST: usize = 120;

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Words {
        Words::try_parse_from(std::iter::once(&"clavis-desktop").chain(words)).unwrap()
    }

    #[test]
    fn a_task_is_named_by_option_or_link() {
        for given in [
            vec!["--task", "request:abc-1"],
            vec!["clavis:task/request:abc-1"],
            vec!["clavis://task/request:abc-1/"],
        ] {
            assert_eq!(words(&given).task().as_deref(), Some("request:abc-1"));
        }
        assert_eq!(words(&[]).task(), None);
    }

    #[test]
    fn a_link_that_names_no_task_names_nothing() {
        let long = format!("clavis:task/{}", "a".repeat(LONGEST + 1));
        for link in [
            "clavis:task/",
            "clavis:task/../../etc/passwd",
            "clavis:task/<img src=x>",
            "clavis:revoke/all",
            "https://example.be/task/a",
            &long,
        ] {
            assert_eq!(words(&[link]).task(), None, "{link}");
        }
    }

    #[test]
    fn at_login_it_waits_and_nothing_else() {
        assert!(words(&[desk::WAITING]).waiting);
        for more in [
            vec!["--rehearsal"],
            vec!["--task", "a"],
            vec!["clavis:task/a"],
        ] {
            let all = ["clavis-desktop", desk::WAITING].into_iter().chain(more);
            assert!(Words::try_parse_from(all).is_err());
        }
    }

    #[test]
    fn words_of_a_second_start_that_are_not_ours_are_none() {
        let given = ["clavis-desktop", "--task", "a"].map(str::to_owned);
        assert_eq!(Words::of_second_start(&given).task().as_deref(), Some("a"));
        let foreign = ["clavis-desktop", "--not-ours"].map(str::to_owned);
        assert_eq!(Words::of_second_start(&foreign), Words::default());
    }

    /// Promise 3: no option takes a PIN or a password.
    #[test]
    fn no_option_is_for_a_secret() {
        use clap::CommandFactory;
        let names: Vec<String> = Words::command()
            .get_arguments()
            .map(|argument| argument.get_id().to_string())
            .collect();
        assert_eq!(names, ["rehearsal", "lang", "waiting", "task", "address"]);
    }
}

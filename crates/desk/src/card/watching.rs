//! Readers and cards that come and go.

use eid::Survey;
use eid::watch::{Event, Watch};

use super::content;
use crate::answers::{WatchLine, WatchWord};
use crate::rehearse::when_told_to_end;
use crate::{Desk, Failure};

/// How a watch ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// Somebody ended it.
    Ended,
    /// There is nothing to watch: the card is inside this program and never comes or goes.
    Still,
}

impl Desk {
    /// Tells what happens to the readers, first what is there already, until the process is told to
    /// end (Ctrl+C, or the system's signal), or, `with_input`, until standard input closes, or until
    /// `told` says that nobody listens. Nothing is asked of a card but which one it is.
    ///
    /// # Errors
    /// `CARD-SERVICE-MISSING`, also when the service ends meanwhile.
    pub fn watch_cards(
        &self,
        with_input: bool,
        told: &mut dyn FnMut(&WatchLine) -> bool,
    ) -> Result<Watched, Failure> {
        let readers = self.card_readers()?;
        if self.virtual_card_folder().is_some() {
            for survey in eid::survey(readers.as_ref())? {
                for line in all_of(&survey) {
                    told(&line);
                }
            }
            return Ok(Watched::Still);
        }
        let mut watch = Watch::new(readers.as_ref())?;
        let canceller = watch.canceller();
        when_told_to_end(with_input, move || canceller.cancel());
        while let Some(event) = watch.next_event()? {
            let line = line(&event);
            if self.is_wanted(&line.reader) && !told(&line) {
                break;
            }
        }
        Ok(Watched::Ended)
    }

    /// As a search for a card would take it.
    fn is_wanted(&self, reader: &str) -> bool {
        self.wanted_reader().is_none_or(|wanted| {
            let wanted = wanted.to_lowercase();
            reader.to_lowercase().contains(&wanted)
        })
    }
}

fn line(event: &Event) -> WatchLine {
    let (event, reader) = match event {
        Event::ReaderAppeared {
            reader,
            ignored: false,
        } => (WatchWord::ReaderAppeared, reader),
        Event::ReaderAppeared { reader, .. } => (WatchWord::ReaderIgnored, reader),
        Event::ReaderGone { reader } => (WatchWord::ReaderGone, reader),
        Event::CardOut { reader } => (WatchWord::CardOut, reader),
        Event::CardIn(survey) => return card_in(survey),
    };
    about(event, reader)
}

/// What a reader that never changes has to tell.
fn all_of(survey: &Survey) -> [WatchLine; 2] {
    let reader = about(WatchWord::ReaderAppeared, &survey.reader);
    [reader, card_in(survey)]
}

fn card_in(survey: &Survey) -> WatchLine {
    WatchLine {
        content: Some(content(survey).to_owned()),
        applet: survey.card.as_ref().map(|data| data.applet.to_string()),
        ..about(WatchWord::CardIn, &survey.reader)
    }
}

fn about(event: WatchWord, reader: &str) -> WatchLine {
    WatchLine {
        event,
        reader: reader.to_owned(),
        content: None,
        applet: None,
    }
}

#[cfg(test)]
mod tests {
    use eid::Obstacle;

    use super::*;

    #[test]
    fn each_event_is_one_line_with_its_word() {
        let reader = || "R".to_owned();
        let foreign = Survey {
            reader: reader(),
            card: None,
            reason: Some(Obstacle::Foreign),
        };
        let appeared = |ignored| Event::ReaderAppeared {
            reader: reader(),
            ignored,
        };
        for (event, word, content) in [
            (appeared(false), "reader-appeared", None),
            (appeared(true), "reader-ignored", None),
            (Event::ReaderGone { reader: reader() }, "reader-gone", None),
            (Event::CardOut { reader: reader() }, "card-out", None),
            (Event::CardIn(foreign), "card-in", Some("foreign")),
        ] {
            let line = line(&event);
            assert_eq!(line.event.word(), word);
            assert_eq!(serde_json::to_value(line.event).unwrap(), word);
            assert_eq!(line.content.as_deref(), content);
            assert_eq!((line.reader.as_str(), line.applet), ("R", None));
        }
    }
}

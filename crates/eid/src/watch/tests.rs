use std::sync::Mutex;

use super::*;
use crate::channel::{
    CardChannel, ChannelError, ReaderState, Scripted, ScriptedAnswer, ScriptedChanges,
};

const BELGIAN_ATR: &str = "3B9813400AA503010101AD1311";
const OTHER_ATR: &str = "3B6500000101";

/// Readers that change by a script; their cards answer by scripts.
#[derive(Debug)]
struct Scene {
    cards: Vec<Scripted>,
    changes: Mutex<Option<ScriptedChanges>>,
}

impl Scene {
    fn new(cards: Vec<Scripted>, looks: Vec<Vec<Sighting>>) -> Self {
        let end = Err(ChannelError::ServiceMissing);
        let looks = looks.into_iter().map(Ok).chain([end]);
        Self {
            cards,
            changes: Mutex::new(Some(ScriptedChanges::new(looks))),
        }
    }
}

impl Readers for Scene {
    fn list(&self) -> Result<Vec<ReaderState>, ChannelError> {
        Ok(Vec::new())
    }

    fn connect(&self, reader: &str) -> Result<Box<dyn CardChannel>, ChannelError> {
        let found = self
            .cards
            .iter()
            .find(|one| CardChannel::reader(*one) == reader);
        found.ok_or(ChannelError::NoCard)?.connect(reader)
    }

    fn changes(&self) -> Result<Box<dyn ReaderChanges>, ChannelError> {
        let changes = self.changes.lock().unwrap().take();
        Ok(Box::new(changes.ok_or(ChannelError::ServiceMissing)?))
    }
}

fn seen(reader: &str, content: Content, movements: u32) -> Sighting {
    let name = reader.to_owned();
    Sighting {
        state: ReaderState { name, content },
        movements,
    }
}

fn card(atr: &str) -> Content {
    let atr = hex::decode(atr).unwrap();
    Content::Card { atr }
}

/// A reader whose card says `times` which one it is.
fn belgian(reader: &str, times: usize) -> Scripted {
    let data = format!("{}A5030101011700030021010F9000", "53".repeat(16));
    (0..times).fold(Scripted::new(reader), |reader, _| {
        reader.expect("80E400001C", ScriptedAnswer::hex(&data))
    })
}

fn foreign(reader: &str) -> Scripted {
    Scripted::new(reader).expect("00A4040C0F*", ScriptedAnswer::hex("6A82"))
}

/// All events until the service ends, in short.
fn told(scene: &Scene) -> Vec<String> {
    let mut watch = Watch::new(scene).unwrap();
    let mut events = Vec::new();
    loop {
        match watch.next_event() {
            Ok(Some(event)) => events.push(short(&event)),
            Ok(None) => panic!("nobody called it off"),
            Err(error) => {
                assert_eq!(error.code(), "CARD-SERVICE-MISSING");
                break;
            }
        }
    }
    for card in &scene.cards {
        assert_eq!(card.surprises(), Vec::<String>::new());
        assert_eq!(card.remaining(), 0);
    }
    events
}

fn short(event: &Event) -> String {
    match event {
        Event::ReaderAppeared { reader, ignored } => match ignored {
            true => format!("{reader} ignored"),
            false => format!("{reader} there"),
        },
        Event::ReaderGone { reader } => format!("{reader} gone"),
        Event::CardOut { reader } => format!("{reader} out"),
        Event::CardIn(Survey {
            reader,
            card,
            reason,
        }) => match (card, reason) {
            (Some(data), None) => format!("{reader} in {}", data.applet),
            (None, Some(reason)) => format!("{reader} in {}", reason.word()),
            other => panic!("{other:?}"),
        },
    }
}

#[test]
fn what_is_there_is_told_first_and_each_change_once() {
    let scene = Scene::new(
        vec![belgian("A", 2), foreign("B")],
        vec![
            vec![seen("A", Content::Empty, 0)],
            vec![seen("A", card(BELGIAN_ATR), 1)],
            vec![
                seen("A", card(BELGIAN_ATR), 1),
                seen("B", card(OTHER_ATR), 1),
            ],
            vec![seen("A", Content::Empty, 2), seen("B", card(OTHER_ATR), 1)],
            vec![seen("A", card(BELGIAN_ATR), 3)],
        ],
    );
    let all = [
        "A there",
        "A in 1.7",
        "B there",
        "B in foreign",
        "A out",
        "B out",
        "B gone",
        "A in 1.7",
    ];
    assert_eq!(told(&scene), all);
}

#[test]
fn a_card_that_was_out_between_two_looks_is_told() {
    let look = |atr, movements| vec![seen("A", card(atr), movements)];
    let scene = Scene::new(
        vec![belgian("A", 2)],
        vec![
            look(BELGIAN_ATR, 1),
            look(BELGIAN_ATR, 3),
            look(BELGIAN_ATR, 3),
        ],
    );
    assert_eq!(
        told(&scene)[1..],
        ["A in 1.7", "A out", "A in 1.7"].map(str::to_owned)
    );
}

/// Another program takes the card for itself and lets it go again: no card went in or out.
#[test]
fn a_card_that_another_program_holds_stays_the_same_card() {
    let scene = Scene::new(
        vec![belgian("A", 1)],
        vec![
            vec![seen("A", card(BELGIAN_ATR), 1)],
            vec![seen("A", Content::InUse, 1)],
            vec![seen("A", card(BELGIAN_ATR), 1)],
        ],
    );
    assert_eq!(told(&scene), ["A there", "A in 1.7"]);
}

/// P05: the computer's own readers are named once and left alone.
#[test]
fn virtual_readers_are_named_and_not_looked_into() {
    let name = "Windows Hello for Business 1";
    let scene = Scene::new(
        vec![belgian(name, 0)],
        vec![
            vec![seen(name, card(BELGIAN_ATR), 1)],
            vec![seen(name, Content::Empty, 2)],
        ],
    );
    assert_eq!(told(&scene), [format!("{name} ignored")]);
}

#[test]
fn cards_that_cannot_be_used_are_told_with_the_reason() {
    let scene = Scene::new(
        Vec::new(),
        vec![
            vec![seen("A", Content::Mute, 1), seen("B", Content::InUse, 1)],
            // Out again before anybody could ask it.
            vec![
                seen("A", Content::Mute, 1),
                seen("B", Content::InUse, 1),
                seen("C", card(OTHER_ATR), 1),
            ],
            vec![
                seen("A", Content::Unavailable, 1),
                seen("B", Content::InUse, 1),
                seen("C", Content::Empty, 2),
            ],
        ],
    );
    let all = [
        "A there",
        "A in mute",
        "B there",
        "B in in-use",
        "C there",
        "A out",
    ];
    assert_eq!(told(&scene), all);
}

#[test]
fn a_watch_is_called_off_while_it_waits() {
    let readers = Scripted::new("A").showing(Content::Empty);
    let mut watch = Watch::new(&readers).unwrap();
    let canceller = watch.canceller();
    let first = watch.next_event().unwrap().unwrap();
    assert_eq!(short(&first), "A there");
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| watch.next_event());
        canceller.cancel();
        assert_eq!(waiting.join().unwrap(), Ok(None));
    });
}

#[test]
fn events_have_plain_words_in_json() {
    let event = Event::CardIn(Survey {
        reader: "A".into(),
        card: None,
        reason: Some(Obstacle::Foreign),
    });
    let json = serde_json::to_value(event).unwrap();
    assert_eq!(json["event"], "card-in");
    assert_eq!(json["reason"], "foreign");
}

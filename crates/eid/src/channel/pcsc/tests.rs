#![allow(
    clippy::disallowed_methods,
    reason = "the test runs itself again, with a pcscd of its own"
)]

use super::*;

#[test]
fn states_are_told_apart() {
    let atr = [0x3B, 0x98];
    let card = Content::Card { atr: atr.to_vec() };
    let cases = [
        (State::EMPTY | State::CHANGED, Content::Empty),
        (State::PRESENT | State::INUSE, card),
        (State::PRESENT | State::MUTE, Content::Mute),
        (State::PRESENT | State::EXCLUSIVE, Content::InUse),
        (State::UNKNOWN | State::IGNORE, Content::Unavailable),
        (State::UNAVAILABLE, Content::Unavailable),
    ];
    for (state, expected) in cases {
        assert_eq!(content(state, &atr), expected, "{state:?}");
    }
}

/// Through a real smart-card service, with the virtual card behind vpcd.
#[cfg(target_os = "linux")]
mod through_pcscd {
    use std::process::Command;
    use std::sync::{Arc, LazyLock, Mutex};

    use pki::Certificate;
    use rehearsal::card::{CardOptions, Faults, Person, TestPki, VirtualCard};
    use rehearsal::vpcd::{CardServer, PrivatePcscd};

    use super::*;
    use crate::{
        Authenticity, Card, Counted, EidError, Key, Pin, PinQuestion, PinRefused, PinSource, Roots,
        Watch, find_card, watch::Event,
    };

    const FOLDER: &str = "CLAVIS_EID_TEST_FOLDER";

    static PKI: LazyLock<TestPki> =
        LazyLock::new(|| TestPki::create("2026-03-02T08:00:00Z".parse().unwrap()).unwrap());

    /// PC/SC takes the daemon's socket from the environment, once per process: so this test runs
    /// the other one in a process of its own.
    #[test]
    fn everything() {
        if let Err(error) = PrivatePcscd::installed() {
            println!("SKIPPED: {error}");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let outcome = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture"])
            .arg("channel::pcsc::tests::through_pcscd::in_its_own_process")
            .env(PrivatePcscd::VARIABLE, folder.path().join("pcscd.comm"))
            .env(FOLDER, folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&outcome.stdout);
        let complained = String::from_utf8_lossy(&outcome.stderr);
        assert!(outcome.status.success(), "{said}\n{complained}");
        assert!(said.contains("1 passed"), "{said}");
    }

    #[test]
    #[ignore = "is run by the test above"]
    fn in_its_own_process() {
        let Ok(folder) = std::env::var(FOLDER) else {
            panic!("{FOLDER} is not set");
        };
        let pcscd = PrivatePcscd::start(folder.as_ref()).unwrap();
        let mut desk = Desk::new(&pcscd);

        no_card_is_told_and_its_arrival_seen(&mut desk);
        everything_is_read_and_signed(&desk);
        a_reset_by_another_program_is_survived(&desk);
        a_card_held_by_another_program_is_told();
        our_end_does_not_reset_the_card();
        a_pulled_card_is_told(&mut desk);
        what_happens_is_told_once(&mut desk);
        a_service_that_died_is_told(&mut desk, pcscd);
    }

    /// The reader with the virtual card; the card is out while there is no server.
    struct Desk {
        card: Arc<Mutex<VirtualCard>>,
        address: std::net::SocketAddr,
        server: Option<CardServer>,
    }

    impl Desk {
        fn new(pcscd: &PrivatePcscd) -> Self {
            let person = Person::built_in("helene").unwrap();
            let card = VirtualCard::new(&person, &PKI, CardOptions::default()).unwrap();
            Self {
                card: Arc::new(Mutex::new(card)),
                address: pcscd.first(),
                server: None,
            }
        }

        fn insert(&mut self) {
            self.card.lock().unwrap().insert();
            self.server = Some(CardServer::start(Arc::clone(&self.card), self.address).unwrap());
            wait_for(|content| matches!(content, Content::Card { .. }));
        }

        fn pull(&mut self) {
            self.server = None;
            wait_for(|content| *content == Content::Empty);
        }
    }

    /// Waits for changes until the first reader holds what is wanted.
    fn wait_for(wanted: impl Fn(&Content) -> bool) {
        let mut changes = PcscReaders::new().changes().unwrap();
        for _ in 0..40 {
            let seen = changes.next().unwrap().unwrap();
            let mut states = seen.iter().map(|sighting| &sighting.state);
            if states.any(|reader| first(reader) && wanted(&reader.content)) {
                return;
            }
        }
        panic!("the reader never was as wanted");
    }

    fn first(reader: &ReaderState) -> bool {
        reader.name.ends_with("00 00")
    }

    fn opened() -> Card {
        find_card(&PcscReaders::new(), None).unwrap()
    }

    fn trusted() -> Roots {
        Roots::belgian().with(&Certificate::from_der(PKI.root()).unwrap())
    }

    /// Another program's connection to the same card.
    fn stranger(context: &Context, mode: ShareMode) -> Card_ {
        let names = context.list_readers_owned().unwrap();
        let name = names
            .iter()
            .find(|name| text(name).ends_with("00 00"))
            .unwrap();
        context.connect(name, mode, Protocols::T0).unwrap()
    }

    type Card_ = pcsc::Card;

    struct Typist;

    impl PinSource for Typist {
        fn pin(&mut self, _question: &PinQuestion) -> Result<Pin, PinRefused> {
            Ok(Pin::parse("1234")?)
        }
    }

    fn no_card_is_told_and_its_arrival_seen(desk: &mut Desk) {
        wait_for(|content| *content == Content::Empty);
        let error = find_card(&PcscReaders::new(), None).unwrap_err();
        assert_eq!(error.code(), "CARD-NONE");
        desk.insert();
    }

    fn everything_is_read_and_signed(desk: &Desk) {
        let readers = Counted::new(PcscReaders::new());
        let mut card = find_card(&readers, None).unwrap();
        let person = Person::built_in("helene").unwrap();
        assert_eq!(card.identity().unwrap().name, person.name);
        assert_eq!(
            card.address().unwrap().street,
            person.address.street_and_number
        );
        assert_eq!(card.certificates().unwrap().len(), 5);
        assert_eq!(card.authenticity(&trusted()), Ok(Authenticity::Valid));
        assert!(readers.tally().commands() <= 55);
        // The service handles nothing by itself: the card counts the same commands.
        let counted = desk.card.lock().unwrap().traffic().commands;
        assert_eq!(readers.tally().commands(), counted);
        for key in [Key::Authentication, Key::NonRepudiation] {
            assert!(card.sign(key, b"message", &mut Typist, "").is_ok());
        }
    }

    /// P08.
    fn a_reset_by_another_program_is_survived(desk: &Desk) {
        let mut card = opened();
        card.glance().unwrap();
        let context = establish().unwrap();
        let mut other = stranger(&context, ShareMode::Shared);
        let reset = |other: &mut Card_| {
            other
                .reconnect(ShareMode::Shared, Protocols::T0, Disposition::ResetCard)
                .unwrap();
        };
        reset(&mut other);
        assert!(card.photo().is_ok());
        card.certificate(crate::Kind::Authentication).unwrap();
        reset(&mut other);
        assert!(
            card.sign(Key::Authentication, b"m", &mut Typist, "")
                .is_ok()
        );
        other
            .disconnect(Disposition::LeaveCard)
            .map_err(|(_, error)| error)
            .unwrap();
        assert_eq!(desk.card.lock().unwrap().tries_left(), 3);
    }

    fn a_card_held_by_another_program_is_told() {
        let context = establish().unwrap();
        let other = stranger(&context, ShareMode::Exclusive);
        let error = find_card(&PcscReaders::new(), None).unwrap_err();
        assert_eq!(error.code(), "CARD-IN-USE");
        other
            .disconnect(Disposition::LeaveCard)
            .map_err(|(_, error)| error)
            .unwrap();
    }

    fn our_end_does_not_reset_the_card() {
        let context = establish().unwrap();
        let mut other = stranger(&context, ShareMode::Shared);
        let mut card = opened();
        card.glance().unwrap();
        drop(card);
        assert!(other.transaction().is_ok());
        other
            .disconnect(Disposition::LeaveCard)
            .map_err(|(_, error)| error)
            .unwrap();
    }

    fn a_pulled_card_is_told(desk: &mut Desk) {
        // Between two commands.
        let mut card = opened();
        card.glance().unwrap();
        desk.pull();
        assert_eq!(removed(card.photo()), "CARD-REMOVED");
        desk.insert();
        // In the middle of reading, and of signing.
        for step in [0, 1, 5] {
            let mut card = opened();
            card.certificate(crate::Kind::Authentication).unwrap();
            pull_after(desk, step);
            assert_eq!(removed(card.photo()), "CARD-REMOVED", "step {step}");
            desk.pull();
            desk.insert();

            let mut card = opened();
            card.certificate(crate::Kind::Authentication).unwrap();
            pull_after(desk, step);
            let outcome = card.sign(Key::Authentication, b"m", &mut Typist, "");
            assert_eq!(removed(outcome), "CARD-REMOVED", "step {step}");
            desk.pull();
            desk.insert();
        }
        assert_eq!(desk.card.lock().unwrap().tries_left(), 3);
    }

    /// The card goes out and in; then the watch is called off while it blocks.
    fn what_happens_is_told_once(desk: &mut Desk) {
        let readers = PcscReaders::new();
        let mut watch = Watch::new(&readers).unwrap();
        let canceller = watch.canceller();
        // The readers of vpcd, and the card that is in the first one.
        let mut happened = Vec::new();
        while !matches!(happened.last(), Some(Event::CardIn(_))) {
            happened.push(watch.next_event().unwrap().unwrap());
        }
        std::thread::scope(|scope| {
            let (told, tell) = std::sync::mpsc::channel();
            let watching = scope.spawn(move || {
                while let Some(event) = watch.next_event().unwrap() {
                    told.send(event).unwrap();
                }
            });
            desk.pull();
            desk.insert();
            let next = || loop {
                match tell.recv_timeout(Duration::from_secs(20)).unwrap() {
                    Event::ReaderAppeared { .. } => {}
                    event => return event,
                }
            };
            assert!(matches!(next(), Event::CardOut { .. }));
            let Event::CardIn(survey) = next() else {
                panic!("the card went in");
            };
            assert_eq!(survey.card.unwrap().applet.to_string(), "1.7");
            canceller.cancel();
            watching.join().unwrap();
            assert_eq!(tell.try_iter().count(), 0);
        });
    }

    fn a_service_that_died_is_told(desk: &mut Desk, pcscd: PrivatePcscd) {
        let mut card = opened();
        card.glance().unwrap();
        drop(pcscd);
        assert_eq!(removed(card.photo()), "CARD-SERVICE-MISSING");
        let error = find_card(&PcscReaders::new(), None).unwrap_err();
        assert_eq!(error.code(), "CARD-SERVICE-MISSING");
        desk.server = None;
    }

    fn pull_after(desk: &Desk, commands: u64) {
        desk.card.lock().unwrap().set_faults(Faults {
            remove_after: Some(commands),
            ..Faults::default()
        });
    }

    fn removed<T>(outcome: Result<T, EidError>) -> &'static str {
        outcome.map_or_else(|error| error.code(), |_| "no error")
    }
}

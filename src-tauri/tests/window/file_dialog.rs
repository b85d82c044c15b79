//! The system's own file dialog in the hands of a person with a keyboard (XTEST).

use std::path::Path;
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::stage::{Stage, poll};

/// Waits for the dialog, types which file is meant, and presses Enter.
pub fn choose_file(stage: &Stage, path: &Path) {
    let keyboard = Keyboard::at_dialog(stage);
    // The field for a path is behind a key, and what is typed before it is there is lost.
    let gone = poll(PATIENCE, || {
        keyboard.chord(CONTROL, 'l');
        let _: Option<()> = poll(A_MOMENT, || None);
        keyboard.chord(CONTROL, 'a');
        keyboard.types(path);
        let _: Option<()> = poll(A_MOMENT, || None);
        keyboard.key(keyboard.code(RETURN).0);
        poll(A_MOMENT, || keyboard.dialogs().is_empty().then_some(()))
    });
    assert!(gone.is_some(), "the dialog stays");
}

/// Waits for the dialog, types where a new file is to be, and presses Enter.
pub fn name_new_file(stage: &Stage, path: &Path) {
    let keyboard = Keyboard::at_dialog(stage);
    // What stands in the field is replaced.
    keyboard.chord(CONTROL, 'a');
    keyboard.types(path);
    // The dialog looks for the folder while it is typed; Enter counts when it has found it.
    let gone = poll(PATIENCE, || {
        keyboard.key(keyboard.code(RETURN).0);
        poll(A_MOMENT, || keyboard.dialogs().is_empty().then_some(()))
    });
    assert!(gone.is_some(), "the dialog stays");
}

pub struct Keyboard {
    screen: RustConnection,
    root: Window,
    first: u8,
    per_key: usize,
    symbols: Vec<u32>,
}

impl Keyboard {
    fn new(stage: &Stage) -> Self {
        let (screen, number) = RustConnection::connect(Some(stage.display())).unwrap();
        let setup = screen.setup();
        let (root, first) = (setup.roots[number].root, setup.min_keycode);
        let count = setup.max_keycode - first + 1;
        let asked = screen.get_keyboard_mapping(first, count).unwrap();
        let mapping = asked.reply().unwrap();
        Self {
            root,
            first,
            per_key: usize::from(mapping.keysyms_per_keycode),
            symbols: mapping.keysyms,
            screen,
        }
    }

    /// With the dialog in focus, as soon as it is there.
    fn at_dialog(stage: &Stage) -> Self {
        let keyboard = Self::new(stage);
        let dialog = keyboard.dialog().expect("no dialog comes");
        keyboard
            .screen
            .set_input_focus(InputFocus::PARENT, dialog, x11rb::CURRENT_TIME)
            .unwrap();
        keyboard.screen.sync().unwrap();
        keyboard
    }

    fn types(&self, path: &Path) {
        for letter in path.display().to_string().chars() {
            self.letter(letter);
        }
    }

    fn dialog(&self) -> Option<Window> {
        poll(PATIENCE, || self.dialogs().pop())
    }

    /// Windows that say of themselves that they are dialogs.
    fn dialogs(&self) -> Vec<Window> {
        let atom = |name: &str| {
            let asked = self.screen.intern_atom(false, name.as_bytes()).unwrap();
            asked.reply().unwrap().atom
        };
        let kind = atom("_NET_WM_WINDOW_TYPE");
        let dialog = atom("_NET_WM_WINDOW_TYPE_DIALOG");
        let tree = self.screen.query_tree(self.root).unwrap().reply().unwrap();
        let shown = |window: &Window| {
            let seen = self.screen.get_window_attributes(*window).unwrap().reply();
            let asked = self
                .screen
                .get_property(false, *window, kind, AtomEnum::ATOM, 0, 1)
                .unwrap();
            let told = asked.reply().ok().and_then(|told| told.value32()?.next());
            seen.is_ok_and(|seen| seen.map_state == MapState::VIEWABLE) && told == Some(dialog)
        };
        tree.children.into_iter().filter(shown).collect()
    }

    /// The key of a symbol, and whether it takes Shift.
    fn code(&self, symbol: u32) -> (u8, bool) {
        let place = self.symbols.iter().position(|one| *one == symbol);
        let place = place.expect("no key has this letter");
        let key = u8::try_from(place / self.per_key).unwrap();
        (self.first + key, place % self.per_key == 1)
    }

    fn press(&self, kind: u8, key: u8) {
        let sent = self
            .screen
            .xtest_fake_input(kind, key, x11rb::CURRENT_TIME, self.root, 0, 0, 0);
        sent.unwrap();
        self.screen.sync().unwrap();
    }

    fn key(&self, key: u8) {
        self.press(KEY_PRESS_EVENT, key);
        self.press(KEY_RELEASE_EVENT, key);
    }

    fn letter(&self, letter: char) {
        let (key, shifted) = self.code(u32::from(letter));
        match shifted {
            true => self.with(SHIFT, key),
            false => self.key(key),
        }
    }

    fn chord(&self, held: u32, letter: char) {
        let (key, _) = self.code(u32::from(letter));
        self.with(held, key);
    }

    fn with(&self, held: u32, key: u8) {
        let (held, _) = self.code(held);
        self.press(KEY_PRESS_EVENT, held);
        self.key(key);
        self.press(KEY_RELEASE_EVENT, held);
    }
}

/// Symbols of keys without a letter (X11, keysymdef.h).
const RETURN: u32 = 0xff0d;
const SHIFT: u32 = 0xffe1;
const CONTROL: u32 = 0xffe3;
const PATIENCE: Duration = Duration::from_secs(30);
const A_MOMENT: Duration = Duration::from_secs(2);

//! Drags files onto the window as a file manager does (XDND, version 5; freedesktop.org).

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, MapState,
    PropMode, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::stage::Stage;

/// Drops these files on the middle of the window that takes drops.
pub fn drop_files(stage: &Stage, files: &[PathBuf]) {
    let drag = Drag::new(stage.display());
    drag.over(files);
}

/// Asks the window to close, as the cross in its frame does.
pub fn close_window(stage: &Stage) {
    let drag = Drag::new(stage.display());
    let window = drag
        .with("WM_PROTOCOLS", drag.root)
        .expect("no window can be closed");
    let delete = drag.atom("WM_DELETE_WINDOW");
    drag.tell(
        window,
        "WM_PROTOCOLS",
        [delete, x11rb::CURRENT_TIME, 0, 0, 0],
    );
}

/// Who drags.
struct Drag {
    screen: RustConnection,
    root: Window,
    hand: Window,
}

impl Drag {
    fn new(display: &str) -> Self {
        let (screen, number) = RustConnection::connect(Some(display)).unwrap();
        let root = screen.setup().roots[number].root;
        let hand = screen.generate_id().unwrap();
        let (depth, visual) = (0, 0);
        screen
            .create_window(
                depth,
                hand,
                root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_OUTPUT,
                visual,
                &CreateWindowAux::new(),
            )
            .unwrap();
        Self { screen, root, hand }
    }

    fn atom(&self, name: &str) -> Atom {
        let asked = self.screen.intern_atom(false, name.as_bytes()).unwrap();
        asked.reply().unwrap().atom
    }

    /// The first window of a subtree that has this property and is shown.
    fn with(&self, property: &str, of: Window) -> Option<Window> {
        let aware = self.atom(property);
        let asked = self
            .screen
            .get_property(false, of, aware, AtomEnum::ANY, 0, 1)
            .unwrap();
        let shown = self.screen.get_window_attributes(of).unwrap();
        let shown = shown
            .reply()
            .is_ok_and(|found| found.map_state == MapState::VIEWABLE);
        if shown && asked.reply().is_ok_and(|found| found.type_ != 0) {
            return Some(of);
        }
        let below = self.screen.query_tree(of).unwrap().reply().ok()?;
        below
            .children
            .into_iter()
            .find_map(|one| self.with(property, one))
    }

    fn tell(&self, window: Window, kind: &str, data: [u32; 5]) {
        let message = ClientMessageEvent::new(32, window, self.atom(kind), data);
        self.screen
            .send_event(false, window, EventMask::NO_EVENT, message)
            .unwrap();
        // Waits for the screen: what is sent by a hand that leaves at once may not arrive.
        self.screen.sync().unwrap();
    }

    fn over(&self, files: &[PathBuf]) {
        let list = self.atom("text/uri-list");
        let selection = self.atom("XdndSelection");
        let window = self
            .with("XdndAware", self.root)
            .expect("no window takes drops");
        let place = self.screen.get_geometry(window).unwrap().reply().unwrap();
        let corner = self
            .screen
            .translate_coordinates(window, self.root, 0, 0)
            .unwrap()
            .reply()
            .unwrap();
        let middle = |start: i16, length: u16| u32::from(start.unsigned_abs() + length / 2);
        let x = middle(corner.dst_x, place.width);
        let y = middle(corner.dst_y, place.height);
        self.screen
            .set_selection_owner(self.hand, selection, x11rb::CURRENT_TIME)
            .unwrap();
        let text = uris(files);
        self.tell(window, "XdndEnter", [self.hand, VERSION << 24, list, 0, 0]);
        let copy = self.atom("XdndActionCopy");
        let position = [self.hand, 0, (x << 16) | y, x11rb::CURRENT_TIME, copy];
        // Twice, as a hand that moves: the first one only has the window ask what is dragged.
        for _ in 0..2 {
            self.tell(window, "XdndPosition", position);
            self.answer_until("XdndStatus", &text);
        }
        self.tell(
            window,
            "XdndDrop",
            [self.hand, 0, x11rb::CURRENT_TIME, 0, 0],
        );
        self.answer_until("XdndFinished", &text);
    }

    /// Gives the list to whoever asks for it, until the window says this.
    fn answer_until(&self, wanted: &str, text: &str) {
        let wanted_atom = self.atom(wanted);
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.screen.poll_for_event().unwrap() {
                Some(Event::SelectionRequest(asked)) => self.give(&asked, text),
                Some(Event::ClientMessage(told)) if told.type_ == wanted_atom => return,
                Some(_) => {}
                None => {
                    assert!(
                        Instant::now() < deadline,
                        "the window does not say {wanted}"
                    );
                    std::thread::park_timeout(Duration::from_millis(10));
                }
            }
        }
    }

    fn give(&self, asked: &SelectionRequestEvent, text: &str) {
        let has = asked.target == self.atom("text/uri-list");
        if has {
            self.screen
                .change_property8(
                    PropMode::REPLACE,
                    asked.requestor,
                    asked.property,
                    asked.target,
                    text.as_bytes(),
                )
                .unwrap();
        }
        let given = SelectionNotifyEvent {
            response_type: 31,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: if has { asked.property } else { x11rb::NONE },
        };
        self.screen
            .send_event(false, asked.requestor, EventMask::NO_EVENT, given)
            .unwrap();
        self.screen.flush().unwrap();
    }
}

fn uris(files: &[PathBuf]) -> String {
    files.iter().map(|file| uri(file) + "\r\n").collect()
}

/// The file as an address: whatever is no plain letter is escaped (RFC 3986).
fn uri(file: &Path) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(byte);
    let text = file.display().to_string();
    let escaped = text.bytes().map(|byte| match plain(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    format!("file://{}", escaped.collect::<String>())
}

const VERSION: u32 = 5;
const PATIENCE: Duration = Duration::from_secs(20);

//! A virtual screen whose pixels lie in a file: what it shows can be looked at from outside, by
//! nobody's help.

mod picture;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;
pub use picture::Picture;

/// A running Xvfb; ended when this value is dropped.
pub struct Screen {
    child: Child,
    display: String,
    pixels: File,
    layout: Layout,
}

/// Where the pixels are in the file, which is in the format of `xwd`.
#[derive(Clone, Copy)]
struct Layout {
    first: u64,
    width: usize,
    height: usize,
    line: usize,
}

impl Screen {
    /// Starts one of a size (`1100x720`); its file is put into `folder`.
    pub fn start(size: &str, folder: &Path) -> Outcome<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        Self::start_with(Command::new("Xvfb"), size, folder, folder)
    }

    /// The same by this Xvfb, which calls the folder `inside`.
    pub fn start_with(
        mut command: Command,
        size: &str,
        inside: &Path,
        folder: &Path,
    ) -> Outcome<Self> {
        let said = |error: std::io::Error| format!("Xvfb: {error}");
        let mut child = command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{size}x24"))
            .arg("-fbdir")
            .arg(inside)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(said)?;
        let mut number = String::new();
        let output = child.stdout.take().ok_or("Xvfb says nothing")?;
        BufReader::new(output)
            .read_line(&mut number)
            .map_err(said)?;
        if number.trim().is_empty() {
            return Err("Xvfb names no screen".to_owned());
        }
        let pixels = File::open(folder.join("Xvfb_screen0")).map_err(said)?;
        let layout = Layout::read(&pixels)?;
        Ok(Self {
            child,
            display: format!(":{}", number.trim()),
            pixels,
            layout,
        })
    }

    /// What programs are told in `DISPLAY`.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// What is on it now.
    pub fn picture(&self) -> Outcome<Picture> {
        let layout = self.layout;
        let mut bytes = vec![0; layout.line * layout.height];
        self.read(layout.first, &mut bytes)?;
        Ok(Picture::of_screen(
            layout.width,
            layout.height,
            layout.line,
            &bytes,
        ))
    }

    /// What is on it once it no longer changes; where something turns for ever, after a while.
    pub fn settled(&self) -> Outcome<Picture> {
        let started = Instant::now();
        let (mut last, mut since) = (self.glance()?, started);
        while since.elapsed() < QUIET && started.elapsed() < LONGEST {
            std::thread::sleep(LOOK);
            let now = self.glance()?;
            if now != last {
                (last, since) = (now, Instant::now());
            }
        }
        self.picture()
    }

    /// Every n-th line of it: cheap to look at often.
    pub fn glance(&self) -> Outcome<Vec<u8>> {
        let layout = self.layout;
        let lines = layout.height.div_ceil(GLANCE);
        let mut bytes = vec![0; layout.line * lines];
        for (place, line) in bytes.chunks_exact_mut(layout.line).enumerate() {
            let from = layout.first + (place * GLANCE * layout.line) as u64;
            self.read(from, line)?;
        }
        Ok(bytes)
    }

    fn read(&self, from: u64, bytes: &mut [u8]) -> Outcome {
        let mut pixels = &self.pixels;
        pixels
            .seek(SeekFrom::Start(from))
            .and_then(|_| pixels.read_exact(bytes))
            .map_err(|error| format!("the screen's pixels: {error}"))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Layout {
    fn read(mut file: &File) -> Outcome<Self> {
        let mut head = [0; WORDS * 4];
        file.read_exact(&mut head)
            .map_err(|error| format!("the screen's head: {error}"))?;
        let word = |place: usize| {
            let bytes = &head[place * 4..place * 4 + 4];
            u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize
        };
        if word(BITS_PER_PIXEL) != 32 {
            return Err(format!("a screen of {} bits", word(BITS_PER_PIXEL)));
        }
        Ok(Self {
            first: (word(HEAD_SIZE) + word(COLOURS) * COLOUR_SIZE) as u64,
            width: word(WIDTH),
            height: word(HEIGHT),
            line: word(BYTES_PER_LINE),
        })
    }
}

/// A screen on which the window fits whole.
pub const ROOMY: &str = "1280x900";

/// A screen that the window fills.
pub const EXACT: &str = "1100x720";

/// What has not changed for so long is taken to stay.
const QUIET: Duration = Duration::from_millis(700);

/// What still changes after so long turns by itself.
const LONGEST: Duration = Duration::from_secs(4);

/// Between two looks.
const LOOK: Duration = Duration::from_millis(50);

/// Lines between two that are glanced at.
const GLANCE: usize = 8;

/// Words of 4 bytes in the head of the file, and which of them say what (XWDFile.h).
const WORDS: usize = 25;
const HEAD_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
const COLOUR_SIZE: usize = 12;

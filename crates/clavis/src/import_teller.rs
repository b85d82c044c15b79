//! How far an import is, for the person at the terminal.

use std::ops::ControlFlow;

use desk::{ImportProgress, ImportStep};

use crate::output::Output;
use crate::stop;

/// Shows each step with the lines that are done, on a terminal and on standard error alone.
pub struct ImportTeller<'a> {
    output: &'a Output,
    bar: Option<(ImportStep, indicatif::ProgressBar)>,
}

impl<'a> ImportTeller<'a> {
    /// Quiet until the first step.
    pub fn new(output: &'a Output) -> Self {
        Self { output, bar: None }
    }

    /// Tells how far it is; Ctrl+C ends the program by itself, and nothing is written before the last step.
    pub fn tell(&mut self, progress: ImportProgress) -> ControlFlow<()> {
        let ImportProgress { step, lines, of } = progress;
        if step == ImportStep::Keep {
            stop::says(self.output, "stopped-import-kept");
        }
        if self.output.moves() {
            if self.bar.as_ref().is_none_or(|(shown, _)| *shown != step) {
                self.finish();
                self.bar = Some((step, bar(self.output.text(step.id(), &[]), of)));
            }
            if let Some((_, bar)) = &self.bar {
                bar.set_position(lines);
            }
        }
        ControlFlow::Continue(())
    }

    /// Takes the bar away.
    pub fn finish(&mut self) {
        if let Some((_, bar)) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

impl Drop for ImportTeller<'_> {
    fn drop(&mut self) {
        self.finish();
    }
}

fn bar(words: String, of: u64) -> indicatif::ProgressBar {
    let bar = indicatif::ProgressBar::new(of).with_message(words);
    if let Ok(style) = indicatif::ProgressStyle::with_template("{msg} {bar:24} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

//! The one place at the counter that this window has.

use std::sync::Arc;

use desk::Counter;

/// What a command answers.
pub use desk::Told as Answer;

/// The counter, shared by all commands.
pub struct Seat(Arc<Counter>);

impl Seat {
    /// The seat at this counter.
    pub fn at(counter: Arc<Counter>) -> Self {
        Self(counter)
    }

    /// The counter, for what does not block.
    pub fn counter(&self) -> &Arc<Counter> {
        &self.0
    }

    /// Asks on a thread that may wait for a card, a person or the network.
    ///
    /// # Errors
    /// What the desk answers; a defect of the program becomes words too.
    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Counter) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let counter = Arc::clone(&self.0);
        let asked = tauri::async_runtime::spawn_blocking(move || question(&counter));
        match asked.await {
            Ok(answer) => answer,
            Err(_) => Err(Box::new(self.0.unforeseen())),
        }
    }
}

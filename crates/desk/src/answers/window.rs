//! What the counter answers to the window. Days are `YYYY-MM-DD`; a person's number is masked
//! everywhere but in the fields of the card that say `sensitive`.

mod calls;
mod card;
mod elsewhere;
mod general;
mod home;
mod keystores;
mod rehearsal;
mod request;

pub use calls::*;
pub use card::*;
pub use elsewhere::*;
pub use general::*;
pub use home::*;
pub use keystores::*;
pub use rehearsal::*;
pub use request::*;

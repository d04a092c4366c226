//! The shared services card: what one states about oneself once, and what works with it in each of
//! the five cities. It is made on the device and holds no name and no number.

mod fits;
mod link;
mod matrix;
mod profile;
mod sent;

pub use fits::{Fitting, FittingService, fitting};
pub use link::{CardLinkError, LONGEST};
pub use matrix::{Entry, EntryWords, Home, Matrix, Service, State, When};
pub use profile::{Group, HeightBand, HeldCard, OLDEST, Profile};
pub use sent::{CardPack, CitedDocument};

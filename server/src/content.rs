//! Where the catalogue comes from: embedded in this program, or from a folder of content files.

pub(crate) mod folder;

use seeds::calendar::Date;
use seeds::catalogue::Catalogue;
use std::path::Path;
use thiserror::Error;

/// Why there is no catalogue.
#[derive(Debug, Error)]
pub(crate) enum ContentError {
    /// A file cannot be read.
    #[error("the content cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// The files are read, and say something wrong: one line for each fault.
    #[error("the content has {} faults:\n{}", .0.len(), .0.join("\n"))]
    Faulty(Vec<String>),
    /// This program was built from other parts than it was made for.
    #[error("the embedded catalogue cannot be read: {0}")]
    Embedded(String),
}

/// The catalogue that was checked when this program was built.
///
/// # Errors
/// When the bytes were damaged.
pub(crate) fn embedded() -> Result<Catalogue, ContentError> {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));
    postcard::from_bytes(bytes).map_err(|error| ContentError::Embedded(error.to_string()))
}

/// The catalogue of a folder.
///
/// # Errors
/// Every fault of the content.
fn from_folder(folder: &Path) -> Result<Catalogue, ContentError> {
    let texts = folder::read(folder)?;
    let loaded = seeds::load::load(&texts)
        .map_err(|faults| ContentError::Faulty(faults.iter().map(ToString::to_string).collect()))?;
    Ok(loaded.catalogue)
}

/// The catalogue of a folder, fit to be served: loaded and checked like the embedded one.
///
/// # Errors
/// Every fault of the content.
pub(crate) fn checked(folder: &Path, today: Date) -> Result<Catalogue, ContentError> {
    let catalogue = from_folder(folder)?;
    // The embedded content was walked when this program was tested; the same texts need it no more.
    if embedded().is_ok_and(|embedded| embedded.digest == catalogue.digest) {
        return Ok(catalogue);
    }
    let faults = seeds::check::check(&catalogue, today).faults;
    if faults.is_empty() {
        Ok(catalogue)
    } else {
        Err(ContentError::Faulty(
            faults.iter().map(ToString::to_string).collect(),
        ))
    }
}

/// The catalogue of `folder`, or the embedded one where none is named.
///
/// # Errors
/// Every fault that keeps the content from being loaded.
pub(crate) fn of(folder: Option<&Path>) -> Result<Catalogue, ContentError> {
    folder.map_or_else(embedded, from_folder)
}

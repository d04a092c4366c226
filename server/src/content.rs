//! Where the catalogue comes from: embedded in this program, or from a folder of content files.

pub(crate) mod folder;

use crate::watch::notes;
use crate::watch::record::Record;
use app::words::{self, Shelf};
use seeds::calendar::Date;
use seeds::catalogue::Catalogue;
use seeds::lang::Languages;
use seeds::load::{Fault, Loaded, Text};
use std::path::{Path, PathBuf};
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

/// The catalogue that was checked when this program was built. Its words are said until others are.
///
/// # Errors
/// When the bytes were damaged.
pub(crate) fn embedded() -> Result<Catalogue, ContentError> {
    // With it come the languages, in which words are said.
    let catalogue = unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin")))?;
    if Shelf::now().is_none() {
        words::put(embedded_words()?);
    }
    Ok(catalogue)
}

fn embedded_words() -> Result<Shelf, ContentError> {
    let texts: Vec<(String, String)> =
        unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin")))?;
    let texts = texts.into_iter().map(|(path, body)| Text::new(path, body));
    let texts: Vec<Text> = texts.collect();
    words::files::load(&texts).map_err(|faults| faulty(&faults))
}

fn unpacked<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, ContentError> {
    postcard::from_bytes(bytes).map_err(|error| ContentError::Embedded(error.to_string()))
}

fn faulty(faults: &[Fault]) -> ContentError {
    ContentError::Faulty(faults.iter().map(ToString::to_string).collect())
}

/// The catalogue of a folder, and its words, which are not said yet.
///
/// # Errors
/// Every fault of the content.
fn from_folder(folder: &Path) -> Result<(Loaded, Shelf), ContentError> {
    let texts = folder::read(folder)?;
    let loaded = seeds::load::load(&texts);
    // Without languages nothing else can be said to be wrong.
    match (
        loaded,
        seeds::load::in_languages(&texts, || words::files::load(&texts)),
    ) {
        (Ok(loaded), Some(Ok(shelf))) => Ok((loaded, shelf)),
        (loaded, shelf) => {
            let mut faults = loaded.err().unwrap_or_default();
            for fault in shelf.and_then(Result::err).unwrap_or_default() {
                // Both read the files of words.
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            }
            Err(faulty(&faults))
        }
    }
}

/// The catalogue of a folder, fit to be served: loaded and checked like the embedded one. From then on
/// its words are said.
///
/// # Errors
/// Every fault of the content.
pub(crate) fn checked(folder: &Path, today: Date) -> Result<Catalogue, ContentError> {
    let before = Languages::current();
    let checked = loaded_and_walked(folder, today);
    if checked.is_err() {
        // What is refused has no say: the languages stay those of what is served.
        before.install();
    }
    checked
}

fn loaded_and_walked(folder: &Path, today: Date) -> Result<Catalogue, ContentError> {
    let (loaded, shelf) = from_folder(folder)?;
    let catalogue = loaded.catalogue;
    // The embedded content was walked when this program was tested; the same texts need it no more.
    if catalogue.digest == env!("CONTENT_DIGEST") {
        words::put(shelf);
        return Ok(catalogue);
    }
    let faults = seeds::check::check(&catalogue, today).faults;
    if faults.is_empty() {
        words::put(shelf);
        Ok(catalogue)
    } else {
        Err(ContentError::Faulty(
            faults.iter().map(ToString::to_string).collect(),
        ))
    }
}

/// What is served is made from.
#[derive(Clone, Debug)]
pub(crate) struct Texts {
    /// A folder in place of the embedded content.
    pub(crate) folder: Option<PathBuf>,
    /// What was seen of official addresses.
    pub(crate) watched: Option<PathBuf>,
}

impl Texts {
    /// The catalogue, fit to be served, with what was seen.
    ///
    /// # Errors
    /// Every fault of the content, or of what was seen.
    pub(crate) fn checked(&self, today: Date) -> Result<Catalogue, ContentError> {
        let mut catalogue = match &self.folder {
            Some(folder) => checked(folder, today)?,
            None => embedded()?,
        };
        self.note(&mut catalogue)?;
        Ok(catalogue)
    }

    /// Puts what was seen into `catalogue`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn note(&self, catalogue: &mut Catalogue) -> std::io::Result<()> {
        if let Some(watched) = &self.watched {
            notes::put(catalogue, &Record::read(watched)?);
        }
        Ok(())
    }
}

/// The catalogue of `folder`, or the embedded one where none is named.
///
/// # Errors
/// Every fault that keeps the content from being loaded.
pub(crate) fn of(folder: Option<&Path>) -> Result<Catalogue, ContentError> {
    Ok(with_warnings(folder)?.0)
}

/// As [`of`], with what should be looked at in a folder's texts. The embedded content has nothing:
/// its warnings were printed when this program was built.
///
/// # Errors
/// Every fault that keeps the content from being loaded.
pub(crate) fn with_warnings(
    folder: Option<&Path>,
) -> Result<(Catalogue, Vec<String>), ContentError> {
    let Some(folder) = folder else {
        return Ok((embedded()?, Vec::new()));
    };
    let (loaded, shelf) = from_folder(folder)?;
    words::put(shelf);
    let warnings = loaded.warnings.iter().map(ToString::to_string).collect();
    Ok((loaded.catalogue, warnings))
}

//! A test from a correction: the answers that show it, and the plan that was wrong.

use crate::clock;
use crate::corrections::store::Kept;
use seeds::catalogue::{Catalogue, Lang};
use seeds::interview::{Turn, turn};
use seeds::plan;
use seeds::share::Shared;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the test into `folder`; the file is named after the receipt.
///
/// # Errors
/// The correction brought no answers, or `catalogue` makes no plan of them.
pub(super) fn write(
    folder: &Path,
    kept: &Kept,
    catalogue: &Catalogue,
) -> Result<PathBuf, Box<dyn Error>> {
    let answers = kept
        .answers
        .as_deref()
        .ok_or("no answers came with this correction: write the test by hand")?;
    let lang = Lang::from_code(&kept.lang).ok_or("the language is not known")?;
    let shared = Shared::read(answers)?;
    let pack = catalogue
        .pack(&shared.guide, lang)
        .ok_or("the guide of these answers does not exist")?;
    let day = clock::day_of(kept.received);
    let Turn::Decided(decision) = turn(&pack.guide, &shared.answers(&pack.guide), day) else {
        return Err("these answers make no plan: some were left out as private".into());
    };
    let was = plan::write(pack, &decision, day).digest();
    // The answers are plain letters, and so is the rest.
    let text = format!(
        "# From the correction {}. It fails while the plan is what it was; put what it must say into\n\
         # `says`.\n\
         answers = \"{answers}\"\nlang = \"{}\"\nday = \"{day}\"\nwas = \"{was}\"\nsays = []\n",
        kept.receipt, kept.lang
    );
    fs::create_dir_all(folder)?;
    let file = folder.join(format!("{}.toml", kept.receipt));
    fs::write(&file, text)?;
    Ok(file)
}

//! What was seen, in a file: written whole after each address, so that a round that is broken off
//! goes on where it was.

use seeds::calendar::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// Rounds in which an address must fail before residents are told: one may be the network's fault.
const FAILURES: u32 = 2;

/// What was seen of every address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    /// By address.
    pub(crate) seen: BTreeMap<String, Seen>,
}

/// What was seen of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seen {
    /// When it was last asked, in seconds since 1970.
    pub(crate) at: i64,
    /// The day, in Beijing.
    pub(crate) day: String,
    /// The last status, where there was an answer.
    pub(crate) status: Option<u16>,
    /// The server's mark of the bytes.
    pub(crate) etag: Option<String>,
    /// Digest of the visible text, when it was last read.
    pub(crate) digest: Option<String>,
    /// The digest to compare with: the first one after a person checked it.
    pub(crate) first: Option<String>,
    /// The day of that digest.
    pub(crate) first_day: Option<String>,
    /// Rounds in which it failed, in a row.
    pub(crate) failures: u32,
    /// Why it failed last, or why it was not asked.
    pub(crate) problem: Option<String>,
}

impl Record {
    /// Reads the file; nothing was seen where there is none.
    ///
    /// # Errors
    /// The file cannot be read, or is something else.
    pub(crate) fn read(path: &Path) -> io::Result<Self> {
        match fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(io::Error::other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// What pages may say of it: by address, whether it does not work, whether it changed and since
    /// when that counts.
    pub(crate) fn told(&self) -> impl Iterator<Item = (&str, bool, bool, Option<&str>)> {
        self.seen.iter().map(|(url, seen)| {
            let changed = seen.digest != seen.first;
            (
                url.as_str(),
                seen.is_broken(),
                changed,
                seen.first_day.as_deref(),
            )
        })
    }

    /// Writes the file whole: whoever reads finds the old one or the new one.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        let part = path.with_extension("part");
        let mut file = File::create(&part)?;
        file.write_all(&serde_json::to_vec_pretty(self)?)?;
        file.sync_all()?;
        fs::rename(part, path)
    }
}

impl Seen {
    /// Whether residents should be told that it does not work.
    pub(crate) fn is_broken(&self) -> bool {
        self.failures >= FAILURES
    }

    /// Whether it says something else than when a person checked it, on `checked_on`.
    pub(crate) fn has_changed(&self, checked_on: Date) -> bool {
        let stands = self.first_day.as_deref() >= Some(checked_on.to_string().as_str());
        stands && self.first.is_some() && self.digest != self.first
    }

    /// Notes a digest seen on `day`; it is the one to compare with where a person checked since.
    pub(crate) fn note(&mut self, digest: String, day: Date, checked_on: Date) {
        let stands = self.first_day.as_deref() >= Some(checked_on.to_string().as_str());
        if self.first.is_none() || !stands {
            self.first = Some(digest.clone());
            self.first_day = Some(day.to_string());
        }
        self.digest = Some(digest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seeds::calendar::date;

    fn day(text: &str) -> Date {
        date(text).expect("a day")
    }

    #[test]
    fn a_text_is_compared_with_what_stood_when_a_person_checked_it() {
        let checked = day("2026-11-01");
        let mut seen = Seen::default();
        assert!(!seen.has_changed(checked));
        seen.note("a".to_owned(), day("2026-11-02"), checked);
        assert!(!seen.has_changed(checked));
        seen.note("b".to_owned(), day("2026-11-03"), checked);
        assert!(seen.has_changed(checked));
        // Somebody looked at it again: what stands now is what was checked.
        let checked = day("2026-11-04");
        assert!(!seen.has_changed(checked));
        seen.note("b".to_owned(), day("2026-11-05"), checked);
        assert!(!seen.has_changed(checked));
    }
}

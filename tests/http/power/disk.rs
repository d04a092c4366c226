//! A disk that keeps only what was synchronised for certain, and of the rest what it likes.

use super::trace::Event;
use crate::folder::Folder;
use std::collections::BTreeMap;

/// A piece that disks write whole.
const SECTOR: usize = 512;

/// What a power cut leaves of what was not synchronised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// Nothing.
    Nothing,
    /// Everything.
    All,
    /// The later half without the earlier, and of its last write a piece.
    LaterHalf,
    /// The earlier half, and of its last write a piece.
    EarlierHalf,
}

impl Left {
    /// Every way.
    pub(crate) const ALL: [Self; 4] =
        [Self::Nothing, Self::All, Self::LaterHalf, Self::EarlierHalf];
}

#[derive(Clone, Debug)]
enum Change {
    Written(u64, Vec<u8>),
    Cut(u64),
}

/// One file: what is certain, and what came after.
#[derive(Clone, Debug, Default)]
struct File {
    certain: Vec<u8>,
    after: Vec<Change>,
}

/// The files of a folder, and whether their names are certain.
#[derive(Debug, Default)]
pub(crate) struct Disk {
    files: BTreeMap<String, File>,
    // Names as they are certain to be found.
    named: BTreeMap<String, ()>,
    removed: BTreeMap<String, File>,
}

impl Disk {
    /// Does what a process did; whether something changed.
    pub(crate) fn apply(&mut self, event: &Event) -> bool {
        match event {
            Event::Opened(path) => {
                if self.files.contains_key(path) {
                    return false;
                }
                self.files.insert(path.clone(), File::default());
            }
            Event::Written(path, at, bytes) => {
                let change = Change::Written(*at, bytes.clone());
                self.files
                    .entry(path.clone())
                    .or_default()
                    .after
                    .push(change);
            }
            Event::Cut(path, length) => {
                let change = Change::Cut(*length);
                self.files
                    .entry(path.clone())
                    .or_default()
                    .after
                    .push(change);
            }
            Event::Removed(path) => {
                if let Some(file) = self.files.remove(path) {
                    self.removed.insert(path.clone(), file);
                }
            }
            Event::Synced(path) => {
                let file = self.files.entry(path.clone()).or_default();
                let after = std::mem::take(&mut file.after);
                apply(&mut file.certain, &after);
            }
            Event::Named => {
                self.named = self.files.keys().map(|path| (path.clone(), ())).collect();
                self.removed.clear();
            }
            Event::Acknowledged(_) => {}
        }
        true
    }

    /// Writes into `folder` what a power cut leaves.
    pub(crate) fn cut(&self, folder: &Folder, left: Left) {
        for entry in std::fs::read_dir(folder.path()).expect("a folder") {
            std::fs::remove_file(entry.expect("an entry").path()).expect("removed");
        }
        for (path, file) in &self.files {
            // A new name is lost with everything else that is not certain.
            if left == Left::Nothing && !self.named.contains_key(path) {
                continue;
            }
            write(folder, path, file, left);
        }
        if left == Left::Nothing {
            // A name that was taken away is still there.
            for (path, file) in &self.removed {
                if self.named.contains_key(path) {
                    write(folder, path, file, left);
                }
            }
        }
    }
}

fn write(folder: &Folder, path: &str, file: &File, left: Left) {
    let mut bytes = file.certain.clone();
    let half = file.after.len() / 2;
    match left {
        Left::Nothing => {}
        Left::All => apply(&mut bytes, &file.after),
        Left::LaterHalf => apply(&mut bytes, &torn(&file.after[half..])),
        Left::EarlierHalf => apply(&mut bytes, &torn(&file.after[..half])),
    }
    std::fs::write(folder.file(path), bytes).expect("written");
}

/// Of the last write only the first sector.
fn torn(changes: &[Change]) -> Vec<Change> {
    let mut changes = changes.to_vec();
    if let Some(Change::Written(_, bytes)) = changes.last_mut() {
        bytes.truncate(SECTOR);
    }
    changes
}

fn apply(bytes: &mut Vec<u8>, changes: &[Change]) {
    for change in changes {
        match change {
            Change::Cut(length) => bytes.resize(usize::try_from(*length).expect("small"), 0),
            Change::Written(at, written) => {
                let at = usize::try_from(*at).expect("small");
                if bytes.len() < at + written.len() {
                    bytes.resize(at + written.len(), 0);
                }
                bytes[at..at + written.len()].copy_from_slice(written);
            }
        }
    }
}

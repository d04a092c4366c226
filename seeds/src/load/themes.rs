//! How guides are arranged for people.

use super::fault::Faults;
use super::said::Said;
use super::{Text, raw};
use crate::catalogue::Theme;

const PATH: &str = "guides/themes.toml";

/// Reads the themes; every guide of `ids` stands in exactly one.
pub(super) fn load(texts: &[Text], ids: &[String], faults: &mut Faults) -> Vec<Theme> {
    let raw = faults.parse_at::<raw::Themes>(texts, PATH);
    let text = texts.iter().find(|text| text.path == PATH);
    let themes = raw.map(|raw| raw.themes).unwrap_or_default();
    let placed = || themes.iter().flat_map(|theme| &theme.guides);
    for guide in placed() {
        if !ids.contains(guide) {
            let message = format!("there is no guide `{guide}`");
            let mend = "name a folder below guides/";
            faults.error(text, &[&format!("\"{guide}\"")], message, mend);
        }
    }
    for id in ids {
        let times = placed().filter(|guide| *guide == id).count();
        if times != 1 {
            let message = format!("guide `{id}` stands in {times} themes");
            faults.error(text, &[], message, "name it in exactly one");
        }
    }
    let mut said = Said::of(texts, PATH, faults);
    let themes = themes.into_iter().map(|theme| Theme {
        names: said.word(&[&theme.id], &theme.name, faults),
        id: theme.id,
        guides: theme.guides,
    });
    let themes = themes.collect();
    said.finish(faults);
    themes
}

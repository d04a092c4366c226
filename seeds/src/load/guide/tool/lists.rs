//! tools/options.toml: options that several tools offer.

use crate::catalogue::ByLang;
use crate::load::Text;
use crate::load::fault::Faults;
use crate::load::said::Said;
use serde::Deserialize;

/// What stands in tools/options.toml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLists {
    lists: Vec<RawList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawList {
    id: String,
    options: Vec<String>,
    names: Vec<String>,
}

/// Lists of options, each option with its name.
pub(super) type Lists = Vec<(String, Vec<(String, ByLang<String>)>)>;

const OPTIONS: &str = "tools/options.toml";

pub(super) fn lists(texts: &[Text], faults: &mut Faults) -> Lists {
    let Some(text) = texts.iter().find(|text| text.path == OPTIONS) else {
        return Vec::new();
    };
    let raw = faults.parse::<RawLists>(text);
    let mut said = Said::of(texts, OPTIONS, faults);
    let lists = raw.map(|raw| raw.lists).unwrap_or_default().into_iter();
    let lists = lists.map(|list| {
        if list.options.len() != list.names.len() {
            let message = format!("`{}` has not as many names as options", list.id);
            faults.error(Some(text), &[&list.id], message, "");
        }
        let named = list.options.into_iter().zip(&list.names);
        let named = named.map(|(option, name)| {
            let name = said.word(&[&list.id, &option], name, faults);
            (option, name)
        });
        (list.id.clone(), named.collect())
    });
    let lists = lists.collect();
    said.finish(faults);
    lists
}

//! tools/<id>/tool.toml as it is written.

use crate::load::raw;
use serde::Deserialize;

/// A tool as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTool {
    pub(super) id: String,
    #[serde(default)]
    pub(super) conditions: toml::Table,
    pub(super) groups: Vec<RawGroup>,
    pub(super) fields: Vec<RawField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGroup {
    pub(super) id: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) note: String,
    pub(super) fields: Vec<String>,
}

/// A field, and in a list a part of its records.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawField {
    pub(super) id: String,
    pub(super) kind: String,
    /// Its label.
    #[serde(default)]
    pub(super) label: String,
    #[serde(default)]
    pub(super) help: String,
    /// What is wrong where nothing was given.
    #[serde(default)]
    pub(super) missing: String,
    /// The calculators' label that names it, and the one that helps.
    pub(super) label_of: Option<String>,
    pub(super) help_of: Option<String>,
    /// Its options, each with its name.
    #[serde(default)]
    pub(super) options: Vec<String>,
    #[serde(default)]
    pub(super) names: Vec<String>,
    /// The calculators' labels that name the options: what stands before an option's id.
    pub(super) names_of: Option<String>,
    /// What of the content is offered: `cities`, `attractions`, `festivals`, or a list of
    /// tools/options.toml.
    pub(super) options_of: Option<String>,
    pub(super) beyond: Option<String>,
    pub(super) from: Option<String>,
    pub(super) ahead: Option<u16>,
    pub(super) counts: Option<String>,
    pub(super) min: Option<raw::Bound>,
    pub(super) max: Option<raw::Bound>,
    pub(super) most: Option<u16>,
    #[serde(default)]
    pub(super) optional: bool,
    pub(super) when: Option<String>,
    pub(super) unless: Option<String>,
    pub(super) bound: Option<String>,
    /// What is wrong where the bound does not hold, or the answer does not go with others.
    #[serde(default)]
    pub(super) broken: String,
    pub(super) begins: Option<String>,
    #[serde(default)]
    pub(super) folded: bool,
    /// Of a choice: whether leaving it empty means none of its options; else it is not known.
    #[serde(default)]
    pub(super) none: bool,
    /// What stands for nothing in a list that opens.
    #[serde(default)]
    pub(super) blank: String,
    #[serde(default)]
    pub(super) each: String,
    #[serde(default)]
    pub(super) remove: String,
    #[serde(default)]
    pub(super) add: String,
    #[serde(default)]
    pub(super) fields: Vec<RawField>,
}

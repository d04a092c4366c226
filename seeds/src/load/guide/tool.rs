//! tools/<id>/tool.toml → a tool's form, with what it says.

use super::{Compiler, Surroundings};
use crate::catalogue::places::Places;
use crate::catalogue::{
    Begins, ByLang, Guide, Lang, Layout, NamedPlace, Question, QuestionWords, Tool, ToolField,
    ToolFieldWords, ToolGroup, ToolWords,
};
use crate::load::fault::Faults;
use crate::load::said::Said;
use crate::load::{Text, raw};
use crate::place::Place;
use serde::Deserialize;

const FOLDER: &str = "tools/";
const FILE: &str = "/tool.toml";

/// A tool as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTool {
    id: String,
    #[serde(default)]
    conditions: toml::Table,
    groups: Vec<RawGroup>,
    fields: Vec<RawField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    note: String,
    fields: Vec<String>,
}

/// A field, and in a list a part of its records.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawField {
    id: String,
    kind: String,
    /// Its label.
    #[serde(default)]
    label: String,
    #[serde(default)]
    help: String,
    /// What is wrong where nothing was given.
    #[serde(default)]
    missing: String,
    /// The calculators' label that names it, and the one that helps.
    label_of: Option<String>,
    help_of: Option<String>,
    /// Its options, each with its name.
    #[serde(default)]
    options: Vec<String>,
    #[serde(default)]
    names: Vec<String>,
    /// The calculators' labels that name the options: what stands before an option's id.
    names_of: Option<String>,
    /// What of the content is offered: `cities`, `attractions`, `festivals`, or a list of
    /// tools/options.toml.
    options_of: Option<String>,
    beyond: Option<String>,
    from: Option<String>,
    ahead: Option<u16>,
    counts: Option<String>,
    min: Option<raw::Bound>,
    max: Option<raw::Bound>,
    most: Option<u16>,
    #[serde(default)]
    optional: bool,
    when: Option<String>,
    unless: Option<String>,
    bound: Option<String>,
    /// What is wrong where the bound does not hold, or the answer does not go with others.
    #[serde(default)]
    broken: String,
    begins: Option<String>,
    #[serde(default)]
    folded: bool,
    /// What stands for nothing in a list that opens.
    #[serde(default)]
    blank: String,
    #[serde(default)]
    each: String,
    #[serde(default)]
    remove: String,
    #[serde(default)]
    add: String,
    #[serde(default)]
    fields: Vec<RawField>,
}

/// What tools take from elsewhere in the content.
pub(in crate::load) struct Lent<'a> {
    pub(in crate::load) places: &'a Places,
    pub(in crate::load) labels: &'a ByLang<Vec<(String, String)>>,
    pub(in crate::load) surroundings: Surroundings<'a>,
}

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
type Lists = Vec<(String, Vec<(String, ByLang<String>)>)>;

const OPTIONS: &str = "tools/options.toml";

fn lists(texts: &[Text], faults: &mut Faults) -> Lists {
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

/// Reads every folder of tools/.
pub(in crate::load) fn load(
    texts: &[Text],
    lent: &Lent<'_>,
    faults: &mut Faults,
) -> Vec<(Tool, ByLang<ToolWords>)> {
    let ids = texts.iter().filter_map(|text| {
        let id = text.path.strip_prefix(FOLDER)?.strip_suffix(FILE)?;
        Some((id, text))
    });
    let mut ids: Vec<(&str, &Text)> = ids.collect();
    ids.sort_by_key(|(id, _)| *id);
    let lists = lists(texts, faults);
    let tools = ids.into_iter();
    tools
        .filter_map(|(id, text)| tool(id, text, texts, lent, &lists, faults))
        .collect()
}

fn tool(
    id: &str,
    text: &Text,
    texts: &[Text],
    lent: &Lent<'_>,
    lists: &Lists,
    faults: &mut Faults,
) -> Option<(Tool, ByLang<ToolWords>)> {
    let raw: RawTool = faults.parse(text)?;
    if raw.id != id {
        let message = format!("`{}` stands in the folder `{id}`", raw.id);
        faults.error(Some(text), &["id"], message, "the id is the folder's name");
    }
    let mut compiler = Compiler::new(text, &lent.surroundings, faults);
    let mut offered = Vec::new();
    for field in &raw.fields {
        let (question, names) = compiler.asks(field, lent, lists)?;
        compiler.questions.push(question);
        offered.push(names);
    }
    let ids = raw.fields.iter().map(|field| field.id.clone()).collect();
    compiler.unique("field", ids);
    compiler.name_conditions(&raw.conditions);
    let fields = raw.fields.iter().map(|field| compiler.rules(field));
    let fields: Vec<ToolField> = fields.collect();
    let groups = raw.groups.iter().map(|group| compiler.tool_group(group, &raw));
    let groups: Vec<ToolGroup> = groups.collect();
    for field in &raw.fields {
        let times = raw.groups.iter().flat_map(|group| &group.fields);
        if times.filter(|id| **id == field.id).count() != 1 {
            let message = format!("field `{}` stands in none or several groups", field.id);
            compiler.fault(&[&field.id], message, "name it in exactly one");
        }
    }
    let form = Guide::asking(raw.id.clone(), compiler.questions);
    let mut said = Said::of(texts, &text.path, faults);
    let words = words(&raw, &offered, lent, &mut said, text, faults);
    said.finish(faults);
    Some((
        Tool {
            form,
            fields,
            groups,
        },
        words,
    ))
}

/// Names of options that stand elsewhere in the content: those of the field, and those of each part of
/// a record.
struct Offered {
    own: Option<Vec<ByLang<String>>>,
    parts: Vec<Option<Vec<ByLang<String>>>>,
}

impl Compiler<'_> {
    /// The field as a question, and what its options are called where that stands elsewhere.
    fn asks(
        &mut self,
        field: &RawField,
        lent: &Lent<'_>,
        lists: &Lists,
    ) -> Option<(Question, Offered)> {
        let (options, own) = self.offered(field, lent, lists);
        let mut raw = question(field, options);
        let mut parts = Vec::new();
        for part in &field.fields {
            let (options, names) = self.offered(part, lent, lists);
            raw.fields.push(question(part, options));
            parts.push(names);
        }
        let kind = self.kind(&field.id, &raw)?;
        let question = Question {
            id: field.id.clone(),
            kind,
            unsure: None,
            private: false,
            representatives: Vec::new(),
        };
        Some((question, Offered { own, parts }))
    }

    /// The ids of the options, and their names where the content has them.
    fn offered(
        &mut self,
        field: &RawField,
        lent: &Lent<'_>,
        lists: &Lists,
    ) -> (Vec<String>, Option<Vec<ByLang<String>>>) {
        let places = lent.places;
        let named = match field.options_of.as_deref() {
            None => return (field.options.clone(), None),
            Some("cities") => {
                let named = Place::FIVE.map(|city| {
                    let known = &lent.surroundings.directory.places;
                    let name = known.map(|_, known| name_of(known, city));
                    (city.to_string(), name)
                });
                named.into()
            }
            Some("attractions") => {
                let all = places.attractions.iter();
                all.map(|it| (it.id.clone(), it.name.clone())).collect()
            }
            Some("festivals") => {
                let all = places.festivals.iter();
                all.map(|it| (it.id.clone(), it.name.clone())).collect()
            }
            Some(other) => {
                let list = lists.iter().find(|(id, _)| id == other);
                if list.is_none() {
                    let message = format!("the content offers no `{other}`");
                    let help = "cities, attractions, festivals, or a list of tools/options.toml";
                    self.fault(&[other], message, help);
                }
                list.map_or_else(Vec::new, |(_, named)| named.clone())
            }
        };
        let (ids, names) = named.into_iter().unzip();
        (ids, Some(names))
    }

    fn rules(&mut self, field: &RawField) -> ToolField {
        let mut condition = |rule: &Option<String>| {
            let rule = rule.as_deref()?;
            self.condition(rule)
        };
        let (when, unless) = (condition(&field.when), condition(&field.unless));
        let bound = condition(&field.bound);
        let begins = match field.begins.as_deref() {
            None => None,
            Some("today") => Some(Begins::Today),
            Some("this-year") => Some(Begins::ThisYear),
            Some(other) => {
                let message = format!("nothing begins with `{other}`");
                self.fault(&[other], message, "today or this-year");
                None
            }
        };
        let layout = match field.folded {
            true => Layout::Folded,
            false => Layout::Listed,
        };
        ToolField {
            when,
            unless,
            bound,
            optional: field.optional,
            begins,
            layout,
        }
    }

    fn tool_group(&mut self, group: &RawGroup, tool: &RawTool) -> ToolGroup {
        let fields = group.fields.iter().filter_map(|id| {
            let at = tool.fields.iter().position(|field| field.id == *id);
            if at.is_none() {
                self.fault(&[id], format!("there is no field `{id}`"), "");
            }
            u16::try_from(at?).ok()
        });
        ToolGroup {
            fields: fields.collect(),
            id: group.id.clone(),
        }
    }
}

fn name_of(known: &[NamedPlace], place: Place) -> String {
    let named = known.iter().find(|named| named.place == place);
    named.map_or_else(String::new, |named| named.name.clone())
}

/// The field as a guide would ask it.
fn question(field: &RawField, options: Vec<String>) -> raw::Question {
    raw::Question {
        id: Some(field.id.clone()),
        kind: Some(field.kind.clone()),
        options: (!options.is_empty()).then_some(options),
        beyond: field.beyond.clone(),
        from: field.from.clone(),
        ahead: field.ahead,
        counts: field.counts.clone(),
        min: field.min.clone(),
        max: field.max.clone(),
        most: field.most,
        optional: field.optional,
        ..raw::Question::default()
    }
}

/// Where the words of a field come from.
struct Wording<'a, 't> {
    said: &'a mut Said<'t>,
    labels: &'a ByLang<Vec<(String, String)>>,
    text: &'a Text,
    faults: &'a mut Faults,
}

impl Wording<'_, '_> {
    /// A word of the tool's own file.
    fn own(&mut self, keys: &[&str], binding: &str) -> ByLang<String> {
        self.said.word(keys, binding, self.faults)
    }

    /// A word of the calculators' labels.
    fn label(&mut self, key: &str) -> ByLang<String> {
        let known = |lang: Lang| {
            let labels = self.labels.own(lang)?;
            let found = labels.iter().find(|(known, _)| known == key);
            found.map(|(_, label)| label.clone())
        };
        if known(Lang::binding()).is_none() {
            let message = format!("calculators/ has no label `{key}`");
            self.faults.error(Some(self.text), &[key], message, "");
        }
        ByLang::sparse(known)
    }

    fn either(&mut self, key: Option<&String>, keys: &[&str], binding: &str) -> ByLang<String> {
        match key {
            Some(key) => self.label(key),
            None => self.own(keys, binding),
        }
    }

    fn options(
        &mut self,
        at: &[&str],
        field: &RawField,
        offered: Option<&Vec<ByLang<String>>>,
    ) -> Vec<ByLang<String>> {
        if let Some(names) = offered {
            return names.clone();
        }
        let named = field.names_of.as_ref().map_or(field.options.len(), |_| 0);
        if field.names_of.is_none() && field.names.len() != named {
            let message = format!("`{}` has not as many names as options", field.id);
            self.faults.error(Some(self.text), &[&field.id], message, "");
        }
        let options = field.options.iter().enumerate();
        let named = options.map(|(nth, option)| match &field.names_of {
            Some(prefix) => self.label(&[prefix, ".", option].concat()),
            None => {
                let name = field.names.get(nth).map_or("", String::as_str);
                self.own(&[at, &["options", option]].concat(), name)
            }
        });
        named.collect()
    }
}

/// A field's words in every language.
struct Worded {
    label: ByLang<String>,
    help: ByLang<String>,
    missing: ByLang<String>,
    broken: ByLang<String>,
    blank: ByLang<String>,
    options: Vec<ByLang<String>>,
    /// Of a list: what is before and after a number, and one more.
    records: [ByLang<String>; 3],
    /// Of a list: label, options, and what stands for nothing, of each part of a record.
    within: Vec<(ByLang<String>, Vec<ByLang<String>>, ByLang<String>)>,
}

fn words(
    raw: &RawTool,
    offered: &[Offered],
    lent: &Lent<'_>,
    said: &mut Said<'_>,
    text: &Text,
    faults: &mut Faults,
) -> ByLang<ToolWords> {
    let mut wording = Wording {
        said,
        labels: lent.labels,
        text,
        faults,
    };
    let groups = raw.groups.iter().map(|group| {
        let mut own = |key: &str, says: &str| wording.own(&["groups", &group.id, key], says);
        (own("title", &group.title), own("note", &group.note))
    });
    let groups: Vec<_> = groups.collect();
    let fields = raw.fields.iter().zip(offered);
    let fields = fields.map(|(field, offered)| {
        let id = field.id.as_str();
        let within = field.fields.iter().zip(&offered.parts);
        let within = within.map(|(part, offered)| {
            let at = [id, "fields", &part.id];
            let label = [&at[..], &["label"]].concat();
            (
                wording.either(part.label_of.as_ref(), &label, &part.label),
                wording.options(&at, part, offered.as_ref()),
                wording.own(&[&at[..], &["blank"]].concat(), &part.blank),
            )
        });
        let within = within.collect();
        Worded {
            within,
            label: wording.either(field.label_of.as_ref(), &[id, "label"], &field.label),
            help: wording.either(field.help_of.as_ref(), &[id, "help"], &field.help),
            missing: wording.own(&[id, "missing"], &field.missing),
            broken: wording.own(&[id, "broken"], &field.broken),
            blank: wording.own(&[id, "blank"], &field.blank),
            options: wording.options(&[id], field, offered.own.as_ref()),
            records: [
                wording.own(&[id, "each"], &field.each),
                wording.own(&[id, "remove"], &field.remove),
                wording.own(&[id, "add"], &field.add),
            ],
        }
    });
    let fields: Vec<Worded> = fields.collect();
    let places = &lent.surroundings.directory.places;
    ByLang::new(|lang| ToolWords {
        places: places.own(lang).or(places.binding()).map_or_else(Vec::new, |known| {
            let five = known.iter().filter(|named| named.place.is_one_of_five());
            five.cloned().collect()
        }),
        groups: groups
            .iter()
            .map(|(title, note)| (title.in_lang(lang).clone(), note.in_lang(lang).clone()))
            .collect(),
        fields: fields.iter().map(|field| field.in_lang(lang)).collect(),
    })
}

/// What stands before a number in a sentence, and after it.
fn around(sentence: &str) -> (String, String) {
    let (before, after) = sentence.split_once("{n}").unwrap_or((sentence, ""));
    (before.to_owned(), after.to_owned())
}

impl Worded {
    fn in_lang(&self, lang: Lang) -> ToolFieldWords {
        let named = |names: &[ByLang<String>]| {
            let names = names.iter();
            let names = names.map(|name| (name.in_lang(lang).clone(), String::new()));
            names.collect::<Vec<_>>()
        };
        let label = self.label.in_lang(lang).clone();
        let [each, remove, add] = &self.records;
        ToolFieldWords {
            words: QuestionWords {
                ask: label.clone(),
                name: label,
                help: self.help.in_lang(lang).clone(),
                options: named(&self.options),
                fields: self
                    .within
                    .iter()
                    .map(|(label, options, _)| (label.in_lang(lang).clone(), named(options)))
                    .collect(),
                ..QuestionWords::default()
            },
            missing: self.missing.in_lang(lang).clone(),
            broken: self.broken.in_lang(lang).clone(),
            blank: self.blank.in_lang(lang).clone(),
            blanks: self
                .within
                .iter()
                .map(|(_, _, blank)| blank.in_lang(lang).clone())
                .collect(),
            each: around(each.in_lang(lang)),
            remove: around(remove.in_lang(lang)),
            add: add.in_lang(lang).clone(),
        }
    }
}

#[cfg(test)]
mod tests;

//! tools/<id>/tool.toml → a tool's form, with what it says.

mod lists;
#[cfg(test)]
mod tests;
mod words;
mod written;

use super::{Compiler, Surroundings};
use crate::catalogue::places::Places;
use crate::catalogue::{
    Begins, ByLang, Guide, Lang, Layout, NamedPlace, Question, Tool, ToolField, ToolGroup,
    ToolWords,
};
use crate::load::fault::Faults;
use crate::load::said::Said;
use crate::load::{Text, raw};
use crate::place::Place;
use lists::{Lists, lists};
use words::words;
use written::{RawField, RawGroup, RawTool};

const FOLDER: &str = "tools/";
const FILE: &str = "/tool.toml";

/// What tools take from elsewhere in the content.
pub(in crate::load) struct Lent<'a> {
    pub(in crate::load) places: &'a Places,
    pub(in crate::load) labels: &'a ByLang<Vec<(String, String)>>,
    pub(in crate::load) surroundings: Surroundings<'a>,
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
    let groups = raw
        .groups
        .iter()
        .map(|group| compiler.tool_group(group, &raw));
    let groups: Vec<ToolGroup> = groups.collect();
    for field in &raw.fields {
        let times = raw.groups.iter().flat_map(|group| &group.fields);
        if times.filter(|id| **id == field.id).count() != 1 {
            let message = format!("field `{}` stands in none or several groups", field.id);
            compiler.fault(&[&field.id], message, "name it in exactly one");
        }
    }
    for group in &raw.groups {
        if raw.fields.iter().any(|field| field.id == group.id) {
            let message = format!("`{}` is a group and a field", group.id);
            compiler.fault(
                &[&group.id],
                message,
                "a page shows and hides both by their ids",
            );
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
                    let own = |lang| known.own(lang).map(|known| name_of(known, city));
                    let binding = own(Lang::binding()).unwrap_or_default();
                    let others = Lang::all().filter(|lang| !lang.is_binding());
                    let others = others.map(|lang| (lang, own(lang)));
                    (
                        city.to_string(),
                        ByLang::with_others(binding, others.collect()),
                    )
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
            none: field.none,
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

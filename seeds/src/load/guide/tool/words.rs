//! What a tool's form says.

use super::written::{RawField, RawTool};
use super::{Lent, Offered};
use crate::catalogue::{ByLang, Lang, QuestionWords, ToolFieldWords, ToolWords};
use crate::load::Text;
use crate::load::fault::Faults;
use crate::load::said::Said;

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
        // A label that is missing is a fault; meanwhile its key stands for it.
        let binding = known(Lang::binding()).unwrap_or_else(|| key.to_owned());
        let others = Lang::all().filter(|lang| !lang.is_binding());
        ByLang::with_others(binding, others.map(|lang| (lang, known(lang))).collect())
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
            self.faults
                .error(Some(self.text), &[&field.id, "names"], message, "");
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
    /// Of a list: each part of a record.
    within: Vec<WordedPart>,
}

/// The words of a part of a record.
struct WordedPart {
    label: ByLang<String>,
    options: Vec<ByLang<String>>,
    blank: ByLang<String>,
}

/// What a tool's form says in every language.
pub(super) fn words(
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
            WordedPart {
                label: wording.either(part.label_of.as_ref(), &label, &part.label),
                options: wording.options(&at, part, offered.as_ref()),
                blank: wording.own(&[&at[..], &["blank"]].concat(), &part.blank),
            }
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
        places: places
            .own(lang)
            .or(places.binding())
            .map_or_else(Vec::new, |known| {
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
                    .map(|part| (part.label.in_lang(lang).clone(), named(&part.options)))
                    .collect(),
                ..QuestionWords::default()
            },
            missing: self.missing.in_lang(lang).clone(),
            broken: self.broken.in_lang(lang).clone(),
            blank: self.blank.in_lang(lang).clone(),
            blanks: self
                .within
                .iter()
                .map(|part| part.blank.in_lang(lang).clone())
                .collect(),
            each: around(each.in_lang(lang)),
            remove: around(remove.in_lang(lang)),
            add: add.in_lang(lang).clone(),
        }
    }
}

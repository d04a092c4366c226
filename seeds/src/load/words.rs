//! guides/<id>/<lang>.toml and calculators/<lang>.toml → words at the guide's indices.

mod curve;
mod slots;

use super::fault::Faults;
use super::guide::{Compiled, Surroundings};
use super::{Text, raw, text_hash};
use crate::catalogue::{
    Alternative, AlternativeWords, ByLang, Element, FieldKind, GuideWords, ItemWords, Kind, Lang,
    OutcomeWords, PaperWords, Question, QuestionWords, StepWords, Template, Words,
};
use std::collections::BTreeMap;

/// Labels of the lines of workings, by language.
pub(super) fn calculator_labels(
    texts: &[Text],
    faults: &mut Faults,
) -> ByLang<Vec<(String, String)>> {
    let languages = ByLang::sparse(|lang| {
        let path = format!("calculators/{}.toml", lang.code());
        let labels: BTreeMap<String, String> = words_of(lang, texts, &path, faults)?;
        Some(labels.into_iter().collect::<Vec<_>>())
    });
    for (lang, labels) in languages.with_langs() {
        let path = format!("calculators/{}.toml", lang.code());
        let text = texts.iter().find(|text| text.path == path);
        for (key, _) in languages.iter().flatten() {
            if !labels.iter().any(|(known, _)| known == key) {
                faults.error(
                    text,
                    &[],
                    format!("`{key}` has no label in {}", lang.code()),
                    "",
                );
            }
        }
    }
    languages
}

/// The words of a guide in one language; `None` when the file cannot be read at all.
pub(super) fn load(
    lang: Lang,
    texts: &[Text],
    compiled: &Compiled,
    surroundings: &Surroundings<'_>,
    labels: &ByLang<Vec<(String, String)>>,
    faults: &mut Faults,
) -> Option<Words> {
    let id = &compiled.guide.id;
    let path = format!("guides/{id}/{}.toml", lang.code());
    let raw: raw::Words = words_of(lang, texts, &path, faults)?;
    let text = texts.iter().find(|text| text.path == path)?;
    let shared_path = format!("guides/shared/{}.toml", lang.code());
    let shared: raw::Words = words_of(lang, texts, &shared_path, faults).unwrap_or_default();
    let stale = !lang.is_binding() && is_stale(texts, text, id, &raw, faults);
    let mut reader = Reader {
        text,
        raw: &raw,
        shared: &shared,
        shared_text: texts.iter().find(|text| text.path == shared_path),
        compiled,
        faults,
    };
    let guide = reader.guide();
    reader.leftovers();
    let curve = reader.curve(
        lang,
        labels
            .own(lang)
            .or(labels.binding())
            .map_or(&[], Vec::as_slice),
    );
    let contacts = surroundings.directory.contacts.own(lang);
    Some(Words {
        lang,
        stale,
        guide,
        clauses: compiled
            .clauses
            .iter()
            .filter_map(|clause| surroundings.clauses.card(clause, lang))
            .collect(),
        contacts: compiled
            .contacts
            .iter()
            .filter_map(|id| contacts?.iter().find(|contact| contact.id == *id).cloned())
            .collect(),
        labels: labels
            .own(lang)
            .map(|labels| {
                let used = |key: &str| {
                    compiled.guide.calculations.iter().any(|calculation| {
                        key.strip_prefix(calculation.calculator.as_str())
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                    })
                };
                labels
                    .iter()
                    .filter(|(key, _)| used(key))
                    .cloned()
                    .collect()
            })
            .unwrap_or_default(),
        besides: Vec::new(),
        kept: Vec::new(),
        places: surroundings
            .directory
            .places
            .own(lang)
            .cloned()
            .unwrap_or_default(),
        curve,
    })
}

/// A file of words; that it is missing is a fault only where its language covers everything.
fn words_of<T: serde::de::DeserializeOwned>(
    lang: Lang,
    texts: &[Text],
    path: &str,
    faults: &mut Faults,
) -> Option<T> {
    match texts.iter().find(|text| text.path == path) {
        None if !lang.covers_all() => None,
        _ => faults.parse_at(texts, path),
    }
}

fn is_stale(texts: &[Text], text: &Text, id: &str, raw: &raw::Words, faults: &mut Faults) -> bool {
    let original = format!("guides/{id}/{}.toml", Lang::binding().code());
    let hash = texts
        .iter()
        .find(|text| text.path == original)
        .map(|text| text_hash(&text.body));
    let Some(hash) = hash else { return true };
    let stale = raw.made_from != hash;
    if stale {
        faults.warn(
            text,
            &["made_from"],
            "the translation was made from another text than today's original",
            format!("compare the two, then write made_from = \"{hash}\""),
        );
    }
    stale
}

struct Reader<'a> {
    text: &'a Text,
    raw: &'a raw::Words,
    shared: &'a raw::Words,
    shared_text: Option<&'a Text>,
    compiled: &'a Compiled,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    fn fault(&mut self, marks: &[&str], message: impl Into<String>, help: impl Into<String>) {
        // Words that several guides share stand in a file of their own.
        let head = marks.first().filter(|mark| mark.starts_with('['));
        let holds = |text: &Text| head.is_some_and(|head| text.body.contains(*head));
        let shared = self.shared_text.filter(|shared| holds(shared));
        let text = shared.filter(|_| !holds(self.text)).unwrap_or(self.text);
        self.faults.error(Some(text), marks, message, help);
    }

    fn missing(&mut self, what: &str, id: &str) {
        let message = format!("[{what}.{id}] has no words here");
        self.fault(
            &[],
            message,
            "every id of guide.toml has words in every language",
        );
    }

    fn required(&mut self, what: &str, words: &str) -> String {
        if words.trim().is_empty() {
            self.fault(&[], format!("`{what}` is empty"), "");
        }
        words.to_owned()
    }

    /// A line that stands on the guide's page, where nothing is answered.
    fn before_answers(&mut self, what: &str, words: &str) -> Template {
        self.required(what, words);
        self.figures_only(&[what], words)
    }

    fn guide(&mut self) -> GuideWords {
        let (raw, guide) = (self.raw, &self.compiled.guide);
        let reasons: Vec<(String, String)> = raw
            .reasons
            .iter()
            .map(|(key, words)| (key.clone(), words.clone()))
            .collect();
        self.check_reasons();
        GuideWords {
            title: self.required("title", &raw.title),
            summary: self.required("summary", &raw.summary),
            can: self.before_answers("can", &raw.can),
            bring: self.before_answers("bring", &raw.bring),
            place: self.before_answers("place", &raw.place),
            elements: raw
                .elements
                .iter()
                .map(|(key, texts)| {
                    let texts = texts.iter().map(|text| self.figures_only(&[key], text));
                    (key.clone(), texts.collect())
                })
                .collect(),
            questions: guide
                .questions
                .iter()
                .map(|question| self.question(question))
                .collect(),
            outcomes: guide
                .outcomes
                .iter()
                .map(|outcome| {
                    let ItemWords { title, text } =
                        self.item("outcomes", &outcome.id, |words| &words.outcomes);
                    OutcomeWords { title, text }
                })
                .collect(),
            spared: guide
                .spared
                .iter()
                .map(|spared| self.item("spared", &spared.item.id, |words| &words.spared))
                .collect(),
            steps: guide
                .steps
                .iter()
                .map(|step| {
                    let id = &step.item.id;
                    let ItemWords { title, text } = self.item("steps", id, |words| &words.steps);
                    let words = raw.steps.get(id).or_else(|| self.shared.steps.get(id));
                    let result = words.map_or("", |words| &words.result);
                    let say = words.map_or("", |words| &words.say);
                    StepWords {
                        title,
                        text,
                        result: self.template(&["[steps", id, result], result),
                        say: self.template(&["[steps", id, say], say),
                    }
                })
                .collect(),
            choice: self.choice(),
            alternatives: guide
                .alternatives
                .iter()
                .map(|one| self.alternative(one))
                .collect(),
            papers: guide
                .papers
                .iter()
                .map(|paper| self.paper(&paper.item.id))
                .collect(),
            warnings: guide
                .warnings
                .iter()
                .map(|warning| self.item("warnings", &warning.item.id, |words| &words.warnings))
                .collect(),
            remedies: guide
                .remedies
                .iter()
                .map(|remedy| self.item("remedies", &remedy.item.id, |words| &words.remedies))
                .collect(),
            reasons,
        }
    }

    fn choice(&mut self) -> Template {
        let has = !self.compiled.guide.alternatives.is_empty();
        if has == self.raw.choice.trim().is_empty() {
            let message = "`choice` says what is chosen between the alternatives, and only that";
            self.fault(&["choice"], message, "");
        }
        self.template(&["choice"], &self.raw.choice)
    }

    fn alternative(&mut self, one: &Alternative) -> AlternativeWords {
        let id = &one.item.id;
        let Some(words) = self.raw.alternatives.get(id) else {
            self.missing("alternatives", id);
            return AlternativeWords {
                title: Vec::new(),
                brings: Vec::new(),
                costs: Vec::new(),
                whom: Vec::new(),
                loses: Vec::new(),
            };
        };
        let mark = format!("[alternatives.{id}]");
        if one.irreversible == words.loses.trim().is_empty() {
            let message = format!("`loses` of `{id}` says what cannot be had back, and only that");
            self.fault(&[&mark], message, "");
        }
        let mut said = |name: &str, words: &str| {
            if words.trim().is_empty() {
                self.fault(&[&mark], format!("`{name}` of `{id}` is empty"), "");
            }
            self.template(&[&mark], words)
        };
        AlternativeWords {
            title: said("title", &words.title),
            brings: said("brings", &words.brings),
            costs: said("costs", &words.costs),
            whom: said("whom", &words.whom),
            loses: self.template(&[&mark], &words.loses),
        }
    }

    fn check_reasons(&mut self) {
        let guide = &self.compiled.guide;
        let mut keys: Vec<&str> = Vec::new();
        for outcome in &guide.outcomes {
            for element in [&outcome.steps, &outcome.papers, &outcome.place] {
                if let Element::NotNeeded(key) = element {
                    keys.push(key);
                }
            }
            if let Element::NotNeeded(key) = &outcome.limit {
                keys.push(key);
            }
            if let Element::NotNeeded(key) = &outcome.fee {
                keys.push(key);
            }
        }
        for step in &guide.steps {
            if let Element::NotNeeded(key) = &step.limit {
                keys.push(key);
            }
        }
        for key in &keys {
            if !self.raw.reasons.contains_key(*key) {
                self.missing("reasons", key);
            }
        }
        for key in self.raw.reasons.keys() {
            if !keys.contains(&key.as_str()) {
                self.fault(
                    &["[reasons]", key],
                    format!("no rule uses the reason `{key}`"),
                    "remove it",
                );
            }
        }
    }

    fn question(&mut self, question: &Question) -> QuestionWords {
        let id = &question.id;
        let Some(raw) = self
            .raw
            .questions
            .get(id)
            .or_else(|| self.shared.questions.get(id))
            .cloned()
        else {
            self.missing("questions", id);
            return QuestionWords {
                ask: String::new(),
                name: String::new(),
                why: String::new(),
                help: String::new(),
                find_out: String::new(),
                say: String::new(),
                options: Vec::new(),
                fields: Vec::new(),
            };
        };
        let mark = format!("[questions.{id}]");
        for (key, words) in [("ask", &raw.ask), ("name", &raw.name), ("why", &raw.why)] {
            if words.trim().is_empty() {
                self.fault(&[&mark], format!("`{key}` of question `{id}` is empty"), "");
            }
        }
        if question.unsure.is_some() && raw.find_out.trim().is_empty() {
            self.fault(
                &[&mark],
                format!("question `{id}` can be answered 不清楚 but `find_out` is empty"),
                "say how a person finds out",
            );
        }
        let (options, fields) = match &question.kind {
            Kind::One(kind) => (self.options(&mark, kind, &raw.options), Vec::new()),
            Kind::List { fields, .. } => {
                let mut worded = Vec::new();
                for field in fields {
                    match raw.fields.get(&field.id) {
                        Some(words) => {
                            let options = self.options(&mark, &field.kind, &words.options);
                            worded.push((words.label.clone(), options));
                        }
                        None => self.missing(&format!("questions.{id}.fields"), &field.id),
                    }
                }
                (Vec::new(), worded)
            }
        };
        QuestionWords {
            ask: raw.ask,
            name: raw.name,
            why: raw.why,
            help: raw.help,
            find_out: raw.find_out,
            say: raw.say,
            options,
            fields,
        }
    }

    fn options(
        &mut self,
        mark: &str,
        kind: &FieldKind,
        words: &BTreeMap<String, raw::OptionWords>,
    ) -> Vec<(String, String)> {
        let FieldKind::Choice { options } = kind else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for option in options {
            match words.get(option) {
                Some(words) => found.push((words.label.clone(), words.hint.clone())),
                None => self.fault(&[mark], format!("option `{option}` has no words"), ""),
            }
        }
        found
    }

    fn item(
        &mut self,
        what: &str,
        id: &str,
        of: fn(&raw::Words) -> &BTreeMap<String, raw::ItemWords>,
    ) -> ItemWords {
        let Some(words) = of(self.raw).get(id).or_else(|| of(self.shared).get(id)) else {
            self.missing(what, id);
            return ItemWords {
                title: Vec::new(),
                text: Vec::new(),
            };
        };
        let mark = format!("[{what}.{id}]");
        if words.title.trim().is_empty() {
            self.fault(&[&mark], format!("`title` of `{id}` is empty"), "");
        }
        let (title, text) = (words.title.clone(), words.text.clone());
        ItemWords {
            title: self.template(&[&mark], &title),
            text: self.template(&[&mark], &text),
        }
    }

    fn paper(&mut self, id: &str) -> PaperWords {
        match self
            .raw
            .papers
            .get(id)
            .or_else(|| self.shared.papers.get(id))
            .cloned()
        {
            Some(words) => {
                self.no_catch_all(id, &words.name);
                PaperWords {
                    name: words.name,
                    text: words.text,
                }
            }
            None => {
                self.missing("papers", id);
                PaperWords {
                    name: String::new(),
                    text: String::new(),
                }
            }
        }
    }

    fn no_catch_all(&mut self, id: &str, name: &str) {
        const CATCH_ALL: [&str; 8] = [
            "其他材料",
            "其它材料",
            "等材料",
            "相关材料",
            "有关材料",
            "证明材料等",
            "other documents",
            "other materials",
        ];
        if let Some(found) = CATCH_ALL
            .iter()
            .find(|found| name.to_lowercase().contains(**found))
        {
            let mark = format!("[papers.{id}]");
            self.fault(
                &[&mark],
                format!("“{found}” is no paper that one can bring"),
                "name each paper",
            );
        }
    }
}

//! card/: the services × five cities, one file a service, and their order.

mod raw;

use super::Text;
use super::fault::Faults;
use super::said::Said;
use super::sources::Clauses;
use crate::card::{Entry, EntryWords, Group, HeldCard, Matrix, Service, State, When};
use crate::catalogue::places::Worded;
use crate::catalogue::{Contact, Figure, FigureTable, FigureUnit, FigureValue};
use crate::money::Fen;
use crate::place::Place;

const ORDER: &str = "card/order.toml";

/// What entries refer to.
pub(super) struct Known<'a> {
    pub(super) clauses: &'a Clauses<'a>,
    pub(super) figures: &'a FigureTable,
    pub(super) contacts: &'a [Contact],
    pub(super) guides: &'a [String],
}

/// Reads card/. A content without that folder has an empty matrix.
pub(super) fn load(texts: &[Text], known: &Known<'_>, faults: &mut Faults) -> Matrix {
    if !texts.iter().any(|text| text.path.starts_with("card/")) {
        return Matrix::default();
    }
    let order = faults.parse_at::<raw::CardOrder>(texts, ORDER);
    let order = order.map(|raw| raw.services).unwrap_or_default();
    let mut services: Vec<Service> = Vec::new();
    for (at, id) in order.iter().enumerate() {
        let path = format!("card/{id}.toml");
        if order.iter().take(at).any(|earlier| earlier == id) {
            let text = texts.iter().find(|text| text.path == ORDER);
            let mark = format!("\"{id}\"");
            faults.error(
                text,
                &[&mark, &mark],
                format!("`{id}` stands here twice"),
                "",
            );
            continue;
        }
        let raw: Option<raw::CardService> = faults.parse_at(texts, &path);
        let text = texts.iter().find(|text| text.path == path);
        if let (Some(raw), Some(text)) = (raw, text) {
            let mut reader = Reader {
                text,
                known,
                said: Said::of(texts, &path, faults),
                faults,
            };
            services.push(reader.service(id, raw));
            reader.said.finish(faults);
        }
    }
    for text in texts {
        let id = text.path.strip_prefix("card/");
        let id = id.and_then(|name| name.strip_suffix(".toml"));
        if id.is_some_and(|id| text.path != ORDER && !order.iter().any(|known| known == id)) {
            faults.error(
                Some(text),
                &[],
                "this service has no place in the order",
                "add it to card/order.toml",
            );
        }
    }
    Matrix { services }
}

struct Reader<'a, 'f> {
    text: &'a Text,
    known: &'a Known<'a>,
    said: Said<'a>,
    faults: &'f mut Faults,
}

impl Reader<'_, '_> {
    /// A fault of the entry that begins with `mark`.
    fn fault(&mut self, mark: &str, message: impl Into<String>, help: &str) {
        self.faults.error(Some(self.text), &[mark], message, help);
    }

    fn service(&mut self, id: &str, raw: raw::CardService) -> Service {
        let name = self.worded("name", &["name"], &raw.name);
        if let Some(guide) = &raw.guide
            && !self.known.guides.contains(guide)
        {
            let message = format!("there is no guide `{guide}`");
            self.fault("guide", message, "name a folder below guides/");
        }
        let mut cells: Vec<Vec<Entry>> = vec![Vec::new(); Place::FIVE.len()];
        for raw in raw.entries {
            let mark = format!("\"{}\"", raw.id);
            let cities = self.cities(&mark, &raw.cities);
            let entry = self.entry(&mark, raw);
            for at in cities {
                let Some(cell) = cells.get_mut(at) else {
                    continue;
                };
                if entry.when.is_some() {
                    cell.push(entry.clone());
                } else if cell.first().is_some_and(|first| first.when.is_none()) {
                    let message = format!("{} has two entries for everyone", Place::FIVE[at]);
                    self.fault(&mark, message, "say with `when` for whom one of them holds");
                } else {
                    cell.insert(0, entry.clone());
                }
            }
        }
        for (cell, city) in cells.iter().zip(Place::FIVE) {
            if cell.first().is_none_or(|first| first.when.is_some()) {
                self.fault(
                    "name",
                    format!("service `{id}` has no entry for everyone in {city}"),
                    "an entry with state = \"unknown\" and `ask` says that nothing was found",
                );
            }
        }
        Service {
            id: id.to_owned(),
            name,
            guide: raw.guide,
            cells,
        }
    }

    /// Indices into [`Place::FIVE`]; all five where no city is named.
    fn cities(&mut self, mark: &str, codes: &[String]) -> Vec<usize> {
        if codes.is_empty() {
            return (0..Place::FIVE.len()).collect();
        }
        let mut found = Vec::new();
        for code in codes {
            let place: Option<Place> = code.parse().ok();
            match Place::FIVE.iter().position(|city| Some(*city) == place) {
                Some(at) if !found.contains(&at) => found.push(at),
                Some(_) => self.fault(mark, format!("{code} stands here twice"), ""),
                None => {
                    self.fault(mark, format!("`{code}` is not one of the five cities"), "");
                }
            }
        }
        found
    }

    fn entry(&mut self, mark: &str, raw: raw::CardEntry) -> Entry {
        let cites: Vec<&str> = raw.cites.iter().map(String::as_str).collect();
        let source = match self.known.clauses.sourced(&cites) {
            Ok(source) => source,
            Err(cite) => {
                let message = format!("no clause stands behind `{cite}`");
                let help = "add the document to sources/, or a clause that claims the fact";
                self.fault(mark, message, help);
                None
            }
        };
        if raw.state != State::Unknown && source.is_none() {
            self.fault(
                mark,
                "this rests on nothing",
                "cite a fact, or say `unknown`",
            );
        }
        if raw.state.claims_use() && source.as_ref().is_some_and(|source| !source.is_fact()) {
            self.fault(
                mark,
                "this rests on something that is not confirmed",
                "cite what was reported, or say `unknown` and whom to ask",
            );
        }
        match &raw.ask {
            None if !raw.state.claims_use() => {
                self.fault(mark, "nobody is named to ask", "fill `ask` with a contact");
            }
            Some(ask) if !self.known.contacts.iter().any(|known| known.id == *ask) => {
                let message = format!("there is no contact `{ask}`");
                self.fault(mark, message, "name an id of directory/contacts.toml");
            }
            _ => {}
        }
        let when = raw.when.map(|when| self.when(mark, when));
        if when.as_ref().is_some_and(When::is_empty) {
            self.fault(mark, "`when` asks for nothing", "leave it out");
        }
        Entry {
            when,
            enough: raw.enough,
            state: raw.state,
            words: EntryWords {
                how: self.worded(mark, &["entries", &raw.id, "how"], &raw.how),
                show: self.worded(mark, &["entries", &raw.id, "show"], &raw.show),
            },
            source,
            ask: raw.ask,
        }
    }

    fn when(&mut self, mark: &str, raw: raw::CardWhen) -> When {
        let mut age = |id: Option<String>| {
            let value = self.line(mark, id?)?;
            u8::try_from(value).ok()
        };
        let (age_from, age_to) = (age(raw.age_from), age(raw.age_to));
        let age_below = age(raw.age_below);
        let height_to = raw.height_to.and_then(|id| self.line(mark, id));
        let mut named = |names: &[String], list: &str| {
            for name in names {
                let known = match list {
                    "groups" => Group::named(name).is_some(),
                    _ => HeldCard::named(name).is_some(),
                };
                if !known {
                    let message = format!("`{name}` is not one of the {list}");
                    self.fault(mark, message, "");
                }
            }
        };
        named(&raw.groups, "groups");
        named(&raw.cards, "cards");
        When {
            age_from,
            age_to,
            age_below,
            height_to: height_to.and_then(|line| u16::try_from(line).ok()),
            groups: raw
                .groups
                .iter()
                .filter_map(|it| Group::named(it))
                .collect(),
            cards: raw
                .cards
                .iter()
                .filter_map(|it| HeldCard::named(it))
                .collect(),
            home: raw.home,
            insured: raw.insured,
        }
    }

    /// The whole number of the figure `id`, as it stands last: the card is about today.
    fn line(&mut self, mark: &str, id: String) -> Option<i64> {
        let value = self.known.figures.get(&id).and_then(last_whole);
        if value.is_none_or(|value| !(0..=250).contains(&value)) {
            let message = format!("figure `{id}` is no age and no height");
            self.fault(mark, message, "name a figure of figures/");
        }
        value
    }

    /// What is said at `keys`, with `{figure.id}` filled in.
    fn worded(&mut self, mark: &str, keys: &[&str], binding: &str) -> Worded {
        if binding.trim().is_empty() {
            let what = keys.last().unwrap_or(&"");
            self.fault(mark, format!("`{what}` is empty"), "say it");
        }
        let said = self.said.word(keys, binding, self.faults);
        said.map(|_, words| self.filled(mark, words))
    }

    fn filled(&mut self, mark: &str, words: &str) -> String {
        let mut filled = String::new();
        let mut rest = words;
        while let Some((before, after)) = rest.split_once("{figure.") {
            filled += before;
            let Some((id, after)) = after.split_once('}') else {
                self.fault(mark, "a slot does not close", "write {figure.id}");
                return filled;
            };
            match self.known.figures.get(id).and_then(shown) {
                Some(value) => filled += &value,
                None => {
                    let message = format!("figure `{id}` cannot be shown here");
                    self.fault(mark, message, "name a figure that is a whole number");
                }
            }
            rest = after;
        }
        filled + rest
    }
}

fn last_whole(figure: &Figure) -> Option<i64> {
    match figure.values.last()?.value {
        FigureValue::Whole(value) => Some(value),
        FigureValue::Ratio(_) | FigureValue::Month(_) => None,
    }
}

/// The figure as words show it: money in yuan, everything else as it is.
fn shown(figure: &Figure) -> Option<String> {
    let value = last_whole(figure)?;
    Some(match figure.unit {
        FigureUnit::Fen => Fen(value).typed(),
        _ => value.to_string(),
    })
}

#[cfg(test)]
mod tests;

//! sources/: documents and their clauses.

use super::directory::{allowed, host};
use super::fault::Faults;
use super::said::Said;
use super::{Text, raw};
use crate::calendar::{Date, date};
use crate::catalogue::places::Sourced;
use crate::catalogue::{Clause, ClauseCard, Document, Lang};

pub(super) fn load(texts: &[Text], faults: &mut Faults) -> Vec<Document> {
    let hosts = allowed(texts);
    let mut documents = Vec::new();
    for text in texts {
        let Some(id) = text
            .path
            .strip_prefix("sources/")
            .and_then(|name| name.strip_suffix(".toml"))
        else {
            continue;
        };
        let Some(raw) = faults.parse::<raw::Source>(text) else {
            continue;
        };
        let checked_on = day(text, &raw.checked_on, faults);
        let mut said = Said::of(texts, &text.path, faults);
        if let Some(url) = &raw.url
            && !host(url).is_some_and(|host| hosts.iter().any(|allowed| allowed == host))
        {
            faults.error(
                Some(text),
                &["url"],
                format!("the host of {url} is not on the allow-list"),
                "only hosts of directory/hosts.toml may be linked",
            );
        }
        let mut clauses: Vec<Clause> = Vec::new();
        for clause in raw.clauses {
            let mark = format!("\"{}\"", clause.id);
            if clauses.iter().any(|known| known.id == clause.id) {
                faults.error(
                    Some(text),
                    &[&mark, &mark],
                    format!("clause `{}` stands here twice", clause.id),
                    "",
                );
            }
            if clause.says.trim().is_empty() {
                faults.error(Some(text), &[&mark], "`says` is empty", "say what it says");
            }
            let mut word = |key, says| said.word(&["clauses", &clause.id, key], says, faults);
            let article = word("article", &clause.article);
            let says = word("says", &clause.says);
            clauses.push(Clause {
                from: clause.from.as_deref().map(|from| day(text, from, faults)),
                to: clause.to.as_deref().map(|to| day(text, to, faults)),
                replaced_by: clause.replaced_by,
                id: clause.id,
                article,
                facts: clause.facts,
                level: clause.level,
                says,
            });
        }
        documents.push(Document {
            id: id.to_owned(),
            title: said.word(&["title"], &raw.title, faults),
            number: raw.number,
            issuer: said.word(&["issuer"], &raw.issuer, faults),
            issued: raw.issued,
            effective: raw.effective,
            read: said.word(&["read"], &raw.read, faults),
            checked_on,
            reach: raw.reach,
            url: raw.url,
            clauses,
        });
        said.finish(faults);
    }
    documents.sort_by(|left, right| left.id.cmp(&right.id));
    successors(texts, &documents, faults);
    documents
}

/// A clause that was replaced names its last day, and its successor exists.
fn successors(texts: &[Text], documents: &[Document], faults: &mut Faults) {
    for document in documents {
        let path = format!("sources/{}.toml", document.id);
        let text = texts.iter().find(|text| text.path == path);
        for clause in &document.clauses {
            let Some(successor) = &clause.replaced_by else {
                continue;
            };
            let mark = format!("\"{}\"", clause.id);
            let known = successor.split_once(':').is_some_and(|(id, name)| {
                let named = documents.iter().find(|document| document.id == id);
                named.is_some_and(|named| named.clauses.iter().any(|clause| clause.id == name))
            });
            if !known {
                let message = format!("no clause `{successor}` can replace `{}`", clause.id);
                let help = "name it as document:clause, and add it to sources/";
                faults.error(text, &[&mark, "replaced_by"], message, help);
            }
            if clause.to.is_none() {
                let message = format!("`{}` was replaced and names no last day", clause.id);
                faults.error(text, &[&mark, "replaced_by"], message, "add `to`");
            }
        }
    }
}

/// Reads a day; a fault gives the first day that exists, so that loading goes on.
pub(super) fn day(text: &Text, written: &str, faults: &mut Faults) -> Date {
    date(written).unwrap_or_else(|| {
        faults.error(
            Some(text),
            &[&format!("\"{written}\"")],
            format!("`{written}` is not a day"),
            "write it as 2026-11-23",
        );
        Date::FIRST
    })
}

/// Clauses by fact.
pub(super) struct Clauses<'a> {
    documents: &'a [Document],
}

impl<'a> Clauses<'a> {
    pub(super) fn of(documents: &'a [Document], texts: &[Text], faults: &mut Faults) -> Self {
        let mut claimed: Vec<(&str, &str)> = Vec::new();
        for document in documents {
            let path = format!("sources/{}.toml", document.id);
            let text = texts.iter().find(|text| text.path == path);
            let clauses = document.clauses.iter();
            let facts = clauses.flat_map(|clause| clause.facts.iter().map(move |it| (clause, it)));
            for (clause, fact) in facts {
                let mark = format!("\"{}\"", clause.id);
                match claimed.iter().find(|(known, _)| known == fact) {
                    Some((_, other)) => {
                        let message = format!(
                            "fact `{fact}` is claimed by `{other}` and by `{}`",
                            document.id
                        );
                        faults.error(
                            text,
                            &[&mark, fact],
                            message,
                            "one clause of one document claims a fact",
                        );
                    }
                    None => claimed.push((fact, &document.id)),
                }
            }
        }
        Self { documents }
    }

    /// The clause that a cite names: `si:PEN-50` by fact, or `document:clause`.
    pub(super) fn find(&self, cite: &str) -> Option<(&'a Document, &'a Clause)> {
        let mut clauses = self.documents.iter().flat_map(|document| {
            document
                .clauses
                .iter()
                .map(move |clause| (document, clause))
        });
        clauses.find(|(document, clause)| {
            clause.facts.iter().any(|fact| fact == cite)
                || cite
                    .strip_prefix(document.id.as_str())
                    .and_then(|rest| rest.strip_prefix(':'))
                    .is_some_and(|rest| rest == clause.id)
        })
    }

    /// What `cites` rest on; `None` without any.
    ///
    /// # Errors
    /// The first cite behind which no clause stands.
    pub(super) fn sourced<'c>(&self, cites: &[&'c str]) -> Result<Option<Sourced>, &'c str> {
        let mut found: Option<Sourced> = None;
        for cite in cites {
            let (document, clause) = self.find(cite).ok_or(*cite)?;
            let sourced = found.get_or_insert_with(|| Sourced {
                facts: Vec::new(),
                clauses: Vec::new(),
                level: clause.level,
                checked_on: document.checked_on,
            });
            let id = format!("{}:{}", document.id, clause.id);
            sourced.facts.push((*cite).to_owned());
            sourced.level = sourced.level.max(clause.level);
            sourced.checked_on = sourced.checked_on.min(document.checked_on);
            if !sourced.clauses.contains(&id) {
                sourced.clauses.push(id);
            }
        }
        Ok(found)
    }

    /// The card of a clause named `document:clause`.
    pub(super) fn card(&self, clause: &str, lang: Lang) -> Option<ClauseCard> {
        let (document, clause) = self.find(clause)?;
        Some(ClauseCard {
            document: document.id.clone(),
            clause: clause.id.clone(),
            title: document.title.in_lang(lang).clone(),
            number: document.number.clone(),
            article: clause.article.in_lang(lang).clone(),
            level: clause.level,
            reach: document.reach,
            checked_on: document.checked_on,
            from: clause.from,
            to: clause.to,
        })
    }
}

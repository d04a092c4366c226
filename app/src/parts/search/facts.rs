//! What was understood, as chips that can be taken back.

use super::scene::{Asked, QUERY, SearchScene, WITHOUT};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use seeds::search::{Fact, Found, Said};

/// The chips; nothing where nothing was understood.
pub(super) fn heard(scene: &SearchScene<'_>, asked: &Asked<'_>, found: &Found<'_>) -> Markup {
    let words = scene.words;
    let shared = &scene.finder.index().shared;
    let facts = found.facts.iter().filter(|fact| is_shown(fact, scene));
    let facts = facts.map(|fact| (fact.key(shared), name(scene, fact)));
    let facts: Vec<(String, String)> = facts.collect();
    html! {
        @if !facts.is_empty() {
            form class="heard" method="get" action=(scene.path(Page::Search)) {
                input type="hidden" name=(QUERY) value=(asked.query);
                @for taken in asked.without { input type="hidden" name=(WITHOUT) value=(taken); }
                p { b { (words.heard) } " " span class="small soft" { (words.heard_hint) } }
                div class="chips" {
                    @for (key, name) in &facts {
                        button class="quiet" name=(WITHOUT) value=(key)
                            aria-label={ (words.take_back[0]) (name) (words.take_back[1]) }
                        { (name) " ×" }
                    }
                }
            }
        }
    }
}

/// What is asked is shown by the results; chips show what is said of the case.
fn is_shown(fact: &Fact, scene: &SearchScene<'_>) -> bool {
    let Said::Concept(at) = fact.said else {
        return true;
    };
    let concept = scene.finder.index().shared.concepts.get(at);
    concept.is_some_and(|concept| !concept.id.starts_with("aim="))
}

/// What stands around a count: an English word for one thing has no `s`.
fn of_so_many([before, after]: [&str; 2], count: u32) -> [&str; 2] {
    match count {
        1 => [before, after.strip_suffix('s').unwrap_or(after)],
        _ => [before, after],
    }
}

/// What was understood, in words.
pub(super) fn name(scene: &SearchScene<'_>, fact: &Fact) -> String {
    let words = scene.words;
    let index = scene.finder.index();
    let around = |[before, after]: [&str; 2], value: &str| [before, value, after].concat();
    match &fact.said {
        Said::Place {
            role, place, name, ..
        } => {
            let main = index.named(*place).unwrap_or(*name);
            let role = words.roles.get(*role as usize).copied().unwrap_or_default();
            let mut shown = [role, " ", index.spoken(main)].concat();
            if main != *name {
                shown += &around(words.brackets, index.spoken(*name));
            }
            shown
        }
        Said::Months(months) => around(of_so_many(words.months, *months), &months.to_string()),
        Said::Gap(months) => around(of_so_many(words.gap, *months), &months.to_string()),
        Said::Age(years, about) => {
            let about = if *about { words.about } else { "" };
            [about, &around(words.age, &years.to_string())].concat()
        }
        Said::Birth(year, month) => {
            let year = [words.birth[0], &year.to_string(), words.birth[1]].concat();
            match month {
                Some(month) => {
                    let month = month.to_string();
                    let month = month.rsplit('-').next().unwrap_or_default();
                    [&year, month.trim_start_matches('0'), words.birth[2]].concat()
                }
                None => year.trim_end_matches('-').to_owned(),
            }
        }
        Said::Concept(at) => {
            let concept = index.shared.concepts.get(*at);
            concept.map_or_else(String::new, |concept| {
                concept.name.in_lang(index.lang).clone()
            })
        }
    }
}

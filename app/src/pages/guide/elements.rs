//! The elements of a guide, in the order of the official headings.

use super::super::evidence::{contact_list, level_tag};
use super::super::{chinese, paragraphs};
use super::{Guide, present};
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::{Actor, Contact, ContactKind, Element, PaperNeed};

/// A part of the page under an official heading.
pub(super) struct Section {
    pub(super) anchor: &'static str,
    pub(super) heading: &'static str,
    pub(super) content: AnyView,
}

/// Every part that the guide has something to say on.
pub(super) fn sections(guide: &Guide<'_>) -> Vec<Section> {
    let words = &guide.frame.words().guide;
    let parts = [
        ("audience", words.audience, prose(guide, "audience")),
        ("conditions", words.conditions, conditions(guide)),
        ("papers", words.papers, papers(guide)),
        ("process", words.process, process(guide)),
        ("limits", words.limits, limits(guide)),
        ("fee", words.fee, fee(guide)),
        ("channels", words.channels, channels(guide)),
        ("consult", words.consult, consult(guide)),
        ("complain", words.complain, complain(guide)),
        ("result", words.result, prose(guide, "result")),
        ("basis", words.basis, basis(guide)),
        ("related", words.related, related(guide)),
    ];
    let said = parts.into_iter().filter_map(|(anchor, heading, content)| {
        Some(Section { anchor, heading, content: content? })
    });
    said.collect()
}

fn prose(guide: &Guide<'_>, key: &str) -> Option<AnyView> {
    let texts = guide.prose(key);
    (!texts.is_empty()).then(|| paragraphs(texts))
}

fn conditions(guide: &Guide<'_>) -> Option<AnyView> {
    let cites = guide.pack.guide.outcomes.iter().flat_map(|outcome| outcome.cites.iter().copied());
    let cites = guide.cites(cites);
    Some(view! { {prose(guide, "conditions")?}{cites} }.into_any())
}

/// Every paper that may be asked for, each name once; what is not needed comes last.
fn papers(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().guide;
    let mut listed: Vec<(&str, &str, PaperNeed)> = Vec::new();
    for (paper, said) in guide.pack.guide.papers.iter().zip(&guide.pack.words.guide.papers) {
        if listed.iter().all(|(name, _, _)| *name != said.name) {
            listed.push((&said.name, &said.text, paper.need));
        }
    }
    listed.sort_by_key(|(_, _, need)| *need == PaperNeed::NotNeeded);
    if listed.is_empty() {
        return None;
    }
    let items = listed.into_iter().map(|(name, text, need)| {
        let tag = match need {
            PaperNeed::Needed => None,
            PaperNeed::Sometimes => Some(view! { <span class="tag">{words.paper_sometimes}</span> }),
            PaperNeed::NotNeeded => {
                Some(view! { <span class="tag fine">{words.paper_not_needed}</span> })
            }
        };
        view! { <li><b>{name.to_owned()}</b>" "{tag}<small>{text.to_owned()}</small></li> }
    });
    let cites = guide.pack.guide.papers.iter().flat_map(|paper| paper.item.cites.iter().copied());
    let cites = guide.cites(cites);
    Some(
        view! {
            <p>{words.papers_note}</p>
            <ul class="brings">{items.collect_view()}</ul>
            {cites}
        }
        .into_any(),
    )
}

/// The process in prose, then every step that may come up, each title once.
fn process(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().guide;
    let ui = guide.frame.ui();
    let mut titles = Vec::new();
    let mut items = Vec::new();
    for (step, said) in guide.pack.guide.steps.iter().zip(&guide.pack.words.guide.steps) {
        let title = guide.outline(&said.title);
        if titles.contains(&title) {
            continue;
        }
        titles.push(title.clone());
        let (actor, class) = match step.actor {
            Actor::You => (ui.you, "tag kite"),
            Actor::Employer => (ui.employer, "tag"),
            Actor::Agency => (ui.agency, "tag"),
        };
        let text = guide.outline(&said.text);
        items.push(view! {
            <li><b>{title}</b>" "<span class=class>{actor}</span><small>{text}</small></li>
        });
    }
    let cites = guide.pack.guide.steps.iter().flat_map(|step| step.item.cites.iter().copied());
    let cites = guide.cites(cites);
    let prose = prose(guide, "process");
    if items.is_empty() {
        return prose;
    }
    Some(
        view! {
            {prose}
            <details>
                <summary>{words.process_all}</summary>
                <p>{words.process_note}</p>
                <ul class="brings">{items}</ul>
            </details>
            {cites}
        }
        .into_any(),
    )
}

fn limits(guide: &Guide<'_>) -> Option<AnyView> {
    let outcomes = &guide.pack.guide.outcomes;
    let figures = outcomes.iter().filter_map(|outcome| present(&outcome.limit));
    let cites = figures
        .flat_map(|limit| limit.figures.iter())
        .filter_map(|figure| guide.clause_of_figure(figure));
    let cites = guide.cites(cites);
    Some(view! { {prose(guide, "limits")?}{cites} }.into_any())
}

/// Free where a clause says so; else who knows.
fn fee(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().guide;
    let outcomes = &guide.pack.guide.outcomes;
    let free: Vec<u16> =
        outcomes.iter().filter_map(|outcome| present(&outcome.fee)).flatten().copied().collect();
    let unknown = outcomes.iter().filter_map(|outcome| match outcome.fee {
        Element::Unknown(contact) => Some(contact),
        _ => None,
    });
    let unknown = guide.contacts(unknown);
    let content = match (free.is_empty(), unknown.is_empty()) {
        (true, true) => view! { <p>{words.fee_none}</p> }.into_any(),
        (false, true) => view! { <p>{words.fee_free}</p>{guide.cites(free)} }.into_any(),
        (true, false) => {
            view! { <p>{words.fee_unknown}</p>{contact_list(guide.frame, unknown)} }.into_any()
        }
        (false, false) => view! {
            <p>{words.fee_partly}</p>
            {guide.cites(free)}
            {contact_list(guide.frame, unknown)}
        }
        .into_any(),
    };
    Some(content)
}

fn channels(guide: &Guide<'_>) -> Option<AnyView> {
    let contacts = guide.contacts(guide.pack.guide.channels.iter().map(|channel| channel.contact));
    let contacts: Vec<&Contact> =
        contacts.into_iter().filter(|contact| contact.kind != ContactKind::Hotline).collect();
    (!contacts.is_empty()).then(|| contact_list(guide.frame, contacts))
}

fn consult(guide: &Guide<'_>) -> Option<AnyView> {
    let outcomes = guide.pack.guide.outcomes.iter().map(|outcome| outcome.hotline);
    let channels = guide.pack.guide.channels.iter().map(|channel| channel.contact);
    let contacts = guide.contacts(outcomes.chain(channels));
    let contacts: Vec<&Contact> =
        contacts.into_iter().filter(|contact| contact.kind == ContactKind::Hotline).collect();
    (!contacts.is_empty()).then(|| contact_list(guide.frame, contacts))
}

fn complain(guide: &Guide<'_>) -> Option<AnyView> {
    let remedies = guide.pack.words.guide.remedies.iter().map(|remedy| {
        let (title, text) = (guide.outline(&remedy.title), guide.outline(&remedy.text));
        view! { <li><b>{title}</b><small>{text}</small></li> }
    });
    let remedies: Vec<_> = remedies.collect();
    let cites = guide.pack.guide.remedies.iter().flat_map(|remedy| remedy.item.cites.iter().copied());
    let cites = guide.cites(cites);
    let contacts =
        guide.contacts(guide.pack.guide.remedies.iter().flat_map(|remedy| remedy.contacts.clone()));
    let prose = prose(guide, "complain");
    if prose.is_none() && remedies.is_empty() {
        return None;
    }
    let list = (!remedies.is_empty()).then(|| view! { <ul class="brings">{remedies}</ul> });
    let contacts = (!contacts.is_empty()).then(|| contact_list(guide.frame, contacts));
    Some(view! { {prose}{list}{cites}{contacts} }.into_any())
}

/// Every clause that the guide rests on, at the number by which the page refers to it.
fn basis(guide: &Guide<'_>) -> Option<AnyView> {
    let frame = guide.frame;
    let items = guide.pack.words.clauses.iter().enumerate().map(|(at, card)| {
        let path = frame.path(Page::Source(card.document.clone()));
        let number = card.number.clone().map(|number| chinese(frame, number));
        view! {
            <li id=format!("basis-{}", at + 1)>
                <a class="cite" href=format!("{path}#{}", card.clause)>
                    {card.title.clone()}" "{number}" "{card.article.clone()}
                </a>
                " "
                {level_tag(frame, card.level)}
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <ol class="basis">{items}</ol> }.into_any())
}

fn related(guide: &Guide<'_>) -> Option<AnyView> {
    let packs = guide.pack.guide.related.iter().filter_map(|id| guide.frame.pack(id));
    let items: Vec<_> = packs
        .map(|pack| {
            let path = guide.frame.path(Page::Guide(pack.guide.id.clone()));
            view! { <li><a href=path>{pack.words.guide.title.clone()}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="picks">{items}</ul> }.into_any())
}

//! The elements of a guide, in the order of the official headings.

use super::shown::{Guide, present};
use crate::page::Page;
use crate::pages::drawn::{self, contacts};
use leptos::prelude::*;
use seeds::catalogue::{
    Actor, ClauseCard, Contact, ContactKind, Element, Fee, Paper, PaperNeed, PaperWords,
};

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
        Some(Section {
            anchor,
            heading,
            content: content?,
        })
    });
    said.collect()
}

fn prose(guide: &Guide<'_>, key: &str) -> Option<AnyView> {
    let texts = guide.prose(key);
    (!texts.is_empty()).then(|| guide.paragraphs(texts))
}

fn conditions(guide: &Guide<'_>) -> Option<AnyView> {
    let cites = guide
        .pack
        .guide
        .outcomes
        .iter()
        .flat_map(|outcome| outcome.cites.iter().copied());
    let cites = guide.cites(cites);
    Some(view! { {prose(guide, "conditions")?}{cites} }.into_any())
}

/// Every paper that may be asked for, each name once; what is not needed comes last.
fn papers(guide: &Guide<'_>) -> Option<AnyView> {
    let plan = &guide.frame.ui().plan;
    let said = &guide.pack.words.guide.papers;
    let mut listed: Vec<(&Paper, &PaperWords)> = Vec::new();
    for (paper, words) in guide.pack.guide.papers.iter().zip(said) {
        if listed.iter().all(|(_, earlier)| earlier.name != words.name) {
            listed.push((paper, words));
        }
    }
    listed.sort_by_key(|(paper, _)| paper.need == PaperNeed::NotNeeded);
    let level = guide.weakest(listed.iter().flat_map(|(paper, _)| &paper.item.cites));
    let items: Vec<_> = listed
        .into_iter()
        .map(|(paper, words)| {
            let need = plan.need(paper.need);
            let class = match paper.need {
                PaperNeed::Needed => None,
                PaperNeed::Sometimes => Some("tag doubt"),
                PaperNeed::NotNeeded => Some("tag fine"),
            };
            let tag =
                class.map(|class| view! { " "<span class=class>{need.sign}" "{need.word}</span> });
            view! {
                <li>
                    <b>{words.name.clone()}</b>
                    <span class="soft">" · "{plan.form(paper.form)}</span>
                    {tag}
                    <small>{words.text.clone()}</small>
                    {guide.cites_beside(&paper.item.cites, level)}
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let note = guide.frame.words().guide.papers_note;
    let tag = guide.level_note(level);
    Some(view! { <p>{note}</p>{tag}<ul class="brings">{items}</ul> }.into_any())
}

/// The process in prose, then every step that may come up, each title once.
fn process(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().guide;
    let ui = guide.frame.ui();
    let level = guide.weakest(
        guide
            .pack
            .guide
            .steps
            .iter()
            .flat_map(|step| &step.item.cites),
    );
    let mut titles = Vec::new();
    let mut items = Vec::new();
    for (step, said) in guide
        .pack
        .guide
        .steps
        .iter()
        .zip(&guide.pack.words.guide.steps)
    {
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
            <li>
                <b>{title}</b>
                " "
                <span class=class>{actor}</span>
                <small>{text}</small>
                {guide.cites_beside(&step.item.cites, level)}
            </li>
        });
    }
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
                {guide.level_note(level)}
                <ul class="brings">{items}</ul>
            </details>
        }
        .into_any(),
    )
}

fn limits(guide: &Guide<'_>) -> Option<AnyView> {
    let outcomes = &guide.pack.guide.outcomes;
    let figures = outcomes
        .iter()
        .filter_map(|outcome| present(&outcome.limit));
    let said = guide.clauses_said("limits");
    let cites = figures
        .flat_map(|limit| limit.figures.iter())
        .filter_map(|figure| guide.clause_of_figure(figure))
        .filter(|clause| !said.contains(clause));
    let cites = guide.cites(cites);
    Some(view! { {prose(guide, "limits")?}{cites} }.into_any())
}

/// What is paid for one thing or another, and who knows the rest.
fn amounts(guide: &Guide<'_>, paid: &[&str], free: Vec<u16>, unknown: &[Contact]) -> AnyView {
    let words = &guide.frame.words().guide;
    let known = (0..).zip(&guide.pack.guide.figures.0);
    let known = known.filter(|(_, figure)| paid.contains(&figure.id.as_str()));
    let sums = known.map(|(at, _)| view! { " "{guide.figure(at)} });
    let sums = sums.collect_view();
    let clauses = paid.iter().filter_map(|id| guide.clause_of_figure(id));
    let cites = guide.cites(free.into_iter().chain(clauses));
    let rest = (!unknown.is_empty()).then(|| {
        view! { <p>{words.fee_rest}</p>{contacts(guide.frame.address.lang, unknown)} }
    });
    view! { <p>{words.fee_paid}{sums}</p>{cites}{rest} }.into_any()
}

/// Free where a clause says so, an amount where one is known; else who knows.
fn fee(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().guide;
    let outcomes = &guide.pack.guide.outcomes;
    let mut free: Vec<u16> = Vec::new();
    let mut paid: Vec<&str> = Vec::new();
    for fee in outcomes.iter().filter_map(|outcome| present(&outcome.fee)) {
        match fee {
            Fee::Free(clauses) => free.extend(clauses),
            Fee::Paid(figures) => {
                let new = figures.iter().map(String::as_str);
                let new: Vec<&str> = new.filter(|id| !paid.contains(id)).collect();
                paid.extend(new);
            }
        }
    }
    let unknown = outcomes.iter().filter_map(|outcome| match outcome.fee {
        Element::Unknown(contact) => Some(contact),
        _ => None,
    });
    let unknown = guide.contacts(unknown);
    if !paid.is_empty() {
        return Some(amounts(guide, &paid, free, &unknown));
    }
    let content = match (free.is_empty(), unknown.is_empty()) {
        (true, true) => view! { <p>{words.fee_none}</p> }.into_any(),
        (false, true) => view! { <p>{words.fee_free}</p>{guide.cites(free)} }.into_any(),
        (true, false) => {
            view! { <p>{words.fee_unknown}</p>{contacts(guide.frame.address.lang, &unknown)} }
                .into_any()
        }
        (false, false) => view! {
            <p>{words.fee_partly}</p>
            {guide.cites(free)}
            {contacts(guide.frame.address.lang, &unknown)}
        }
        .into_any(),
    };
    Some(content)
}

fn channels(guide: &Guide<'_>) -> Option<AnyView> {
    let listed = guide.contacts(
        guide
            .pack
            .guide
            .channels
            .iter()
            .map(|channel| channel.contact),
    );
    let listed: Vec<Contact> = listed
        .into_iter()
        .filter(|contact| contact.kind != ContactKind::Hotline)
        .collect();
    (!listed.is_empty()).then(|| contacts(guide.frame.address.lang, &listed))
}

fn consult(guide: &Guide<'_>) -> Option<AnyView> {
    let outcomes = guide
        .pack
        .guide
        .outcomes
        .iter()
        .map(|outcome| outcome.hotline);
    let channels = guide
        .pack
        .guide
        .channels
        .iter()
        .map(|channel| channel.contact);
    let listed = guide.contacts(outcomes.chain(channels));
    let listed: Vec<Contact> = listed
        .into_iter()
        .filter(|contact| contact.kind == ContactKind::Hotline)
        .collect();
    (!listed.is_empty()).then(|| contacts(guide.frame.address.lang, &listed))
}

/// What to do when it goes wrong, and who helps.
fn complain(guide: &Guide<'_>) -> Option<AnyView> {
    let remedies = &guide.pack.guide.remedies;
    let said = &guide.pack.words.guide.remedies;
    let level = guide.weakest(remedies.iter().flat_map(|remedy| &remedy.item.cites));
    let items: Vec<_> = remedies
        .iter()
        .zip(said)
        .map(|(remedy, words)| {
            view! {
                <li>
                    <b>{guide.outline(&words.title)}</b>
                    <small>{guide.outline(&words.text)}</small>
                    {guide.cites_beside(&remedy.item.cites, level)}
                </li>
            }
        })
        .collect();
    let prose = prose(guide, "complain");
    if prose.is_none() && items.is_empty() {
        return None;
    }
    let helpers = guide.contacts(remedies.iter().flat_map(|remedy| remedy.contacts.clone()));
    let helpers = contacts(guide.frame.address.lang, &helpers);
    let list = (!items.is_empty())
        .then(|| view! { {guide.level_note(level)}<ul class="brings">{items}</ul> });
    Some(view! { {prose}{list}{helpers} }.into_any())
}

/// Every clause that the guide rests on, at the number by which the page refers to it.
fn basis(guide: &Guide<'_>) -> Option<AnyView> {
    let frame = guide.frame;
    let clauses = &guide.pack.words.clauses;
    let document = |card: &ClauseCard| frame.path(Page::Source(card.document.clone()));
    (!clauses.is_empty()).then(|| drawn::basis(frame.address.lang, clauses, document))
}

fn related(guide: &Guide<'_>) -> Option<AnyView> {
    let packs = guide
        .pack
        .guide
        .related
        .iter()
        .filter_map(|id| guide.frame.pack(id));
    let items: Vec<_> = packs
        .map(|pack| {
            let path = guide.frame.path(Page::Guide(pack.guide.id.clone()));
            view! { <li><a href=path>{pack.words.guide.title.clone()}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="picks">{items}</ul> }.into_any())
}

//! The elements of a guide, in the order of the official headings.

use super::shown::{Guide, present};
use crate::page::Page;
use crate::pages::drawn::{self, contacts};
use crate::pages::shapes::{guide_link, links};
use leptos::prelude::*;
use seeds::catalogue::{Actor, ClauseCard, ContactKind, Level, Paper, PaperNeed, PaperWords};

/// A part of the page under an official heading.
pub(super) struct Section {
    pub(super) anchor: &'static str,
    pub(super) heading: &'static str,
    pub(super) content: AnyView,
}

/// Every part that the guide has something to say on.
pub(super) fn sections(guide: &Guide<'_>) -> Vec<Section> {
    let words = &guide.frame.words().pages.guide;
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
    let outcomes = guide.pack.guide.outcomes.iter();
    let cites = guide.cites(outcomes.flat_map(|outcome| outcome.cites.clone()));
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
    let level = guide
        .pack
        .weakest(listed.iter().flat_map(|(paper, _)| &paper.item.cites));
    let items = listed.into_iter().map(|(paper, words)| {
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
    });
    let note = guide.frame.words().pages.guide.papers_note;
    let list = brings(guide, level, items.collect())?;
    Some(view! { <p>{note}</p>{list} }.into_any())
}

/// Items of a list below a tag where the support of the weakest is weak; nothing where there is none.
fn brings<T: IntoView + 'static>(
    guide: &Guide<'_>,
    level: Option<Level>,
    items: Vec<T>,
) -> Option<AnyView> {
    let tag = guide.level_note(level);
    (!items.is_empty()).then(|| view! { {tag}<ul class="brings">{items}</ul> }.into_any())
}

/// The process in prose, then every step that may come up, each title once.
fn process(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().pages.guide;
    let ui = guide.frame.ui();
    let steps = &guide.pack.guide.steps;
    let level = guide
        .pack
        .weakest(steps.iter().flat_map(|step| &step.item.cites));
    let mut titles = Vec::new();
    let mut items = Vec::new();
    for (step, said) in steps.iter().zip(&guide.pack.words.guide.steps) {
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
    let Some(list) = brings(guide, level, items) else {
        return prose;
    };
    let all = view! {
        {prose}
        <details>
            <summary>{words.process_all}</summary>
            <p>{words.process_note}</p>
            {list}
        </details>
    };
    Some(all.into_any())
}

fn limits(guide: &Guide<'_>) -> Option<AnyView> {
    let outcomes = guide.pack.guide.outcomes.iter();
    let limits = outcomes.filter_map(|outcome| present(&outcome.limit));
    let figures = limits.flat_map(|limit| &limit.figures);
    let clauses = figures.filter_map(|figure| guide.clause_of_figure(figure));
    let said = guide.clauses_said("limits");
    let cites = guide.cites(clauses.filter(|clause| !said.contains(clause)));
    Some(view! { {prose(guide, "limits")?}{cites} }.into_any())
}

/// What is paid for one thing or another.
fn amounts(guide: &Guide<'_>, paid: &[String]) -> AnyView {
    let words = &guide.frame.words().pages.guide;
    let known = (0..).zip(&guide.pack.guide.figures.0);
    let known = known.filter(|(_, figure)| paid.contains(&figure.id));
    let sums = known.map(|(at, _)| view! { " "{guide.figure(at)} });
    view! { {words.fee_paid}{sums.collect_view()} }.into_any()
}

/// Free where a clause says so, an amount where one is known; else who knows.
fn fee(guide: &Guide<'_>) -> Option<AnyView> {
    let words = &guide.frame.words().pages.guide;
    let fees = guide.pack.guide.fees();
    let (mut clauses, paid) = (fees.free, fees.paid);
    let unknown = guide.pack.contacts(fees.asked);
    let says = match (paid.is_empty(), clauses.is_empty(), unknown.is_empty()) {
        (false, ..) => amounts(guide, &paid),
        (_, true, true) => words.fee_none.into_any(),
        (_, false, true) => words.fee_free.into_any(),
        (_, true, false) => words.fee_unknown.into_any(),
        (_, false, false) => words.fee_partly.into_any(),
    };
    let figures = paid.iter().filter_map(|id| guide.clause_of_figure(id));
    clauses.extend(figures);
    // What costs is cited even where no figure of it stands on a clause.
    let is_cited = !paid.is_empty() || !clauses.is_empty();
    let cites = is_cited.then(|| guide.cites(clauses));
    let rest = (!paid.is_empty()).then(|| view! { <p>{words.fee_rest}</p> });
    let rest = (!unknown.is_empty()).then(|| view! { {rest}{contacts(guide.frame, &unknown)} });
    Some(view! { <p>{says}</p>{cites}{rest} }.into_any())
}

/// Windows and entrances, or hotlines; nothing where there is none.
fn listed(
    guide: &Guide<'_>,
    indices: impl IntoIterator<Item = u16>,
    is_listed: impl Fn(ContactKind) -> bool,
) -> Option<AnyView> {
    let mut listed = guide.pack.contacts(indices);
    listed.retain(|contact| is_listed(contact.kind));
    (!listed.is_empty()).then(|| contacts(guide.frame, &listed))
}

fn channels(guide: &Guide<'_>) -> Option<AnyView> {
    let channels = guide.pack.guide.channels.iter();
    let channels = channels.map(|channel| channel.contact);
    listed(guide, channels, |kind| kind != ContactKind::Hotline)
}

fn consult(guide: &Guide<'_>) -> Option<AnyView> {
    let rules = &guide.pack.guide;
    let outcomes = rules.outcomes.iter().map(|outcome| outcome.hotline);
    let channels = rules.channels.iter().map(|channel| channel.contact);
    listed(guide, outcomes.chain(channels), |kind| {
        kind == ContactKind::Hotline
    })
}

/// What to do when it goes wrong, and who helps.
fn complain(guide: &Guide<'_>) -> Option<AnyView> {
    let remedies = &guide.pack.guide.remedies;
    let said = &guide.pack.words.guide.remedies;
    let level = guide
        .pack
        .weakest(remedies.iter().flat_map(|remedy| &remedy.item.cites));
    let items = remedies.iter().zip(said).map(|(remedy, words)| {
        view! {
            <li>
                <b>{guide.outline(&words.title)}</b>
                <small>{guide.outline(&words.text)}</small>
                {guide.cites_beside(&remedy.item.cites, level)}
            </li>
        }
    });
    let list = brings(guide, level, items.collect());
    let prose = prose(guide, "complain");
    if prose.is_none() && list.is_none() {
        return None;
    }
    let helpers = guide
        .pack
        .contacts(remedies.iter().flat_map(|remedy| remedy.contacts.clone()));
    let helpers = contacts(guide.frame, &helpers);
    Some(view! { {prose}{list}{helpers} }.into_any())
}

/// Every clause that the guide rests on, at the number by which the page refers to it.
fn basis(guide: &Guide<'_>) -> Option<AnyView> {
    let frame = guide.frame;
    let clauses = &guide.pack.words.clauses;
    let document = |card: &ClauseCard| frame.path(Page::Source(card.document.clone()));
    (!clauses.is_empty()).then(|| drawn::basis(frame, clauses, document))
}

fn related(guide: &Guide<'_>) -> Option<AnyView> {
    let ids = guide.pack.guide.related.iter();
    let packs: Vec<_> = ids.filter_map(|id| guide.frame.pack(id)).collect();
    let related = packs.iter().copied().map(guide_link);
    (!packs.is_empty()).then(|| links(guide.frame, "picks", related))
}

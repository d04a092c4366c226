//! Home: what can I do here.

use super::body::Body;
use super::drawn::level_tag;
use super::events;
use super::frame::Frame;
use super::search::boxed;
use super::shapes::{links, section};
use crate::form::{Action, DO, STATE};
use crate::named::{CARD, INSURANCE, MEDICAL};
use crate::page::Page;
use crate::words::pages::Tile;
use leptos::prelude::*;
use seeds::search::Verdict;

/// The guides that answer the questions of the page, in their order, and what each question says of the
/// case as the state of its form.
const ASKED: [(&str, &str); 5] = [
    ("moving-city", "from=370700~to=370200"),
    ("enterprise-pension", "aim=transfer~from=000000"),
    ("enterprise-pension", "aim=draw_place"),
    ("medical-away", "stage=in_hospital~filed=n"),
    ("senior-benefits", "aim=ride"),
];

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().pages.home;
    let more = &words.more;
    let social_card = Page::Guide("social-security-card".to_owned());
    let insurance = vec![(social_card, more.social_card)];
    let medical = vec![(Page::Settlement, more.settlement)];
    let card = vec![
        (Page::Tickets, more.tickets),
        (Page::Places, more.places),
        (Page::Rail, more.rail),
        (Page::Trip, more.trip),
        (Page::Festivals, more.festivals),
    ];
    let (search, islands) = boxed(frame, ().into_any());
    let main = view! {
        <div class="hero">
            <h1>{words.heading}</h1>
            <p>{words.lead}</p>
            {search}
            {hints(frame)}
        </div>
        <section class="three" aria-label=words.tiles>
            {tile(frame, &words.insurance, guide_or_all(frame, INSURANCE), INSURANCE, insurance)}
            {tile(frame, &words.medical, guide_or_all(frame, MEDICAL), MEDICAL, medical)}
            {tile(frame, &words.card, Page::Card, CARD, card)}
        </section>
        {happened(frame)}
        {promise(frame)}
    };
    let mut body = Body::new(words.title, main).described(words.description);
    body.islands = islands;
    body
}

/// Questions in everyday words, each opening its guide's interview with what it says filled in;
/// only those that a guide answers.
fn hints(frame: &Frame<'_>) -> AnyView {
    let hints = frame.words().pages.home.hints.into_iter().zip(ASKED);
    let hints = hints.filter(|(_, (guide, _))| frame.pack(guide).is_some());
    let items = hints.map(|(question, (guide, case))| {
        view! { <li><a href=filled(frame, guide, case)>{question}</a></li> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty())
        .then(|| view! { <ul class="hints">{items}</ul> })
        .into_any()
}

/// The interview of a guide with `case` filled in. It stands after `#`, which no browser sends:
/// where no program runs, the interview begins at its first question.
fn filled(frame: &Frame<'_>, guide: &str, case: &str) -> String {
    let path = frame.path(Page::Ask(guide.to_owned()));
    let case = case.replace('=', "%3D");
    let show = Action::Show.write();
    format!("{path}#form~{STATE}={case}&{DO}={show}")
}

/// A tile: what is known already, with its clause, before what one finds there; then what is reached from
/// it too.
fn tile(
    frame: &Frame<'_>,
    words: &Tile,
    page: Page,
    guide: &str,
    more: Vec<(Page, &'static str)>,
) -> AnyView {
    let verdicts = frame.site.catalogue.lexicon.verdicts.iter();
    let mut known =
        verdicts.filter(|one| one.guide == guide && one.to.is_none_or(|last| frame.today <= last));
    let answer = known.next().map(|verdict| answered(frame, verdict));
    let more = more.into_iter();
    let more = more.filter(|(page, _)| page.exists(&frame.site.catalogue));
    let more = more.map(|(page, name)| {
        view! { <li><a class="above" href=frame.path(page)>{name}</a></li> }
    });
    view! {
        <div class="tile open">
            <h2><a href=frame.path(page)>{words.title}</a></h2>
            {answer}
            <p>{words.text}</p>
            <ul>{more.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// An answer with the clause on which it stands.
fn answered(frame: &Frame<'_>, verdict: &Verdict) -> AnyView {
    let source = frame.path(Page::Source(verdict.document.clone()));
    view! {
        <p class="answer"><b>{frame.say(&verdict.says)}</b></p>
        <p class="small">
            {level_tag(frame, verdict.level)}
            " "
            <a class="above" href=source>{frame.say(&verdict.source)}</a>
        </p>
    }
    .into_any()
}

/// A guide's page, or all of them where the content has no such guide.
fn guide_or_all(frame: &Frame<'_>, guide: &str) -> Page {
    match frame.pack(guide) {
        Some(pack) => Page::Guide(pack.guide.id.clone()),
        None => Page::Guides,
    }
}

/// Life events, and the ways to everything else.
fn happened(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().pages.home;
    let overview = &frame.words().overview;
    let more = [
        (Page::Guides, frame.words().pages.guide.all),
        (Page::Directory, overview.directory.title),
        (Page::Promises, overview.promises.title),
    ];
    view! {
        {section(words.events, events::all(frame, None))}
        {section(overview.directory.more, links(frame, "toc", more))}
    }
    .into_any()
}

fn promise(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().pages.home;
    let items = words.does.iter().map(|[heading, text]| {
        view! { <div><dt>{*heading}</dt><dd>{*text}</dd></div> }
    });
    let list = view! { <dl class="promise">{items.collect_view()}</dl> };
    section(words.promise, list)
}

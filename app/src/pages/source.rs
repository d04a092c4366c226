//! One document: what it is, what was read of it, and each clause that is used.

use super::body::Body;
use super::drawn::level_tag;
use super::frame::Frame;
use super::rests::levels;
use super::shapes::{cited, crumbs, section};
use super::written::chinese;
use crate::correction;
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::{Clause, Document, Lang};

/// The page.
pub(super) fn page(frame: &Frame<'_>, document: &Document) -> Body {
    let words = &frame.words().pages.sources;
    let title = frame.say(&document.title);
    let binding = Lang::binding();
    let original = (frame.address.lang != binding).then(
        || view! { <p lang=binding.tag() class="soft">{document.title.in_lang(binding).clone()}</p> },
    );
    let clauses = document.clauses.iter().map(|it| clause(frame, it));
    let main = view! {
        {crumbs(frame, &[(Page::Sources, words.title)])}
        <h1>{title.clone()}</h1>
        {original}
        <section>{record(frame, document)}</section>
        <section>
            <h2>{words.clauses}</h2>
            <p class="soft">{words.own_words}</p>
            {clauses.collect_view()}
        </section>
        {section(words.cited_by, cited_by(frame, document))}
        <details><summary>{words.levels}</summary>{levels(frame)}</details>
    };
    Body::new(title, main)
}

fn record(frame: &Frame<'_>, document: &Document) -> AnyView {
    let words = &frame.words().pages.sources;
    let found =
        |value: &Option<String>| value.clone().unwrap_or_else(|| words.not_found.to_owned());
    let number = match &document.number {
        Some(number) => chinese(frame, number.clone()),
        None => words.not_found.into_any(),
    };
    let checked = document.checked_on.to_string();
    let reach = document.reach.map(|_| {
        let term = frame.words().overview.reach;
        view! { <dt>{term}</dt><dd>{frame.ui().layer(document.reach)}</dd> }
    });
    let address = document.url.clone().map(|url| {
        let host = url.split('/').nth(2).unwrap_or_default().to_owned();
        view! { <dt>{words.address}</dt><dd><a href=url rel="external">{host}</a></dd> }
    });
    view! {
        <dl class="pairs">
            <dt>{words.number}</dt><dd>{number}</dd>
            <dt>{words.issuer}</dt><dd>{frame.say(&document.issuer)}</dd>
            <dt>{words.issued}</dt><dd>{found(&document.issued)}</dd>
            <dt>{words.effective}</dt><dd>{found(&document.effective)}</dd>
            {reach}
            <dt>{words.checked}</dt><dd><time datetime=checked.clone()>{checked.clone()}</time></dd>
            {address}
            <dt>{words.read}</dt><dd>{frame.say(&document.read)}</dd>
        </dl>
    }
    .into_any()
}

/// A statement at its permanent anchor.
fn clause(frame: &Frame<'_>, clause: &Clause) -> AnyView {
    let words = &frame.words().pages.sources;
    let mut article = frame.say(&clause.article);
    if article.is_empty() {
        words.whole.clone_into(&mut article);
    }
    let mut period = String::new();
    if let Some(from) = clause.from {
        period = [words.from.0, &from.to_string(), words.from.1].concat();
    }
    if let Some(to) = clause.to {
        period = [&period, " ", words.to.0, &to.to_string(), words.to.1].concat();
    }
    let period = (!period.is_empty()).then(|| view! { " "<span class="tag">{period}</span> });
    let facts = clause.facts.join(" ");
    let wrong = correction::link(frame.address, &clause.id);
    view! {
        <article class="clause" id=clause.id.clone()>
            <h3>{article}</h3>
            {level_tag(frame, clause.level)}
            {period}
            <p>{frame.say(&clause.says)}</p>
            <p class="small soft">
                {words.facts}" "<span translate="no">{facts}</span>" "
                <a class="no-print" href=wrong>{frame.ui().share.correct_this}</a>
            </p>
        </article>
    }
    .into_any()
}

/// The guides that rest on it.
fn cited_by(frame: &Frame<'_>, document: &Document) -> AnyView {
    let citing = frame
        .site
        .catalogue
        .citing(&document.id, frame.address.lang);
    let none = frame.words().pages.sources.cited_by_none;
    match cited(frame, citing) {
        Some(guides) => view! { <ul>{guides}</ul> }.into_any(),
        None => view! { <p>{none}</p> }.into_any(),
    }
}

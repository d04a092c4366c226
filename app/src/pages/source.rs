//! One document: what it is, what was read of it, and each clause that is used.

use super::body::Body;
use super::crumbs::crumbs;
use super::drawn::level_tag;
use super::evidence::levels;
use super::frame::Frame;
use super::written::chinese;
use crate::correction;
use crate::page::Page;
use crate::words::{self, ui};
use leptos::prelude::*;
use seeds::catalogue::{Clause, Document, Lang};

/// The page.
pub(super) fn page(frame: &Frame<'_>, document: &Document) -> Body {
    let words = &frame.words().sources;
    let lang = frame.address.lang;
    let title = document.title.in_lang(lang).clone();
    let original = (!lang.is_binding())
        .then(|| view! { <p lang=Lang::binding().tag() class="soft">{document.title.in_lang(Lang::binding()).clone()}</p> });
    let clauses = document
        .clauses
        .iter()
        .map(|clause| clause_view(frame, clause));
    let main = view! {
        {crumbs(frame, vec![(frame.path(Page::Sources), words.title.to_owned())])}
        <h1>{title.clone()}</h1>
        {original}
        <section>{record(frame, document)}</section>
        <section>
            <h2>{words.clauses}</h2>
            <p class="soft">{words.own_words}</p>
            {clauses.collect_view()}
        </section>
        {cited_by(frame, document)}
        <details><summary>{words.levels}</summary>{levels(frame)}</details>
    };
    Body::new(title, main.into_any())
}

fn record(frame: &Frame<'_>, document: &Document) -> AnyView {
    let words = &frame.words().sources;
    let lang = frame.address.lang;
    let issuer = document.issuer.in_lang(lang).clone();
    let found =
        |value: &Option<String>| value.clone().unwrap_or_else(|| words.not_found.to_owned());
    let number = match &document.number {
        Some(number) => chinese(frame, number.clone()),
        None => words.not_found.into_any(),
    };
    let checked = document.checked_on.to_string();
    let reach = document.reach.map(|_| {
        let term = words::of(lang).overview.reach;
        view! { <dt>{term}</dt><dd>{ui(lang).layer(document.reach)}</dd> }
    });
    let address = document.url.clone().map(|url| {
        let host = url.split('/').nth(2).unwrap_or_default().to_owned();
        view! { <dt>{words.address}</dt><dd><a href=url rel="external">{host}</a></dd> }
    });
    view! {
        <dl class="pairs">
            <dt>{words.number}</dt><dd>{number}</dd>
            <dt>{words.issuer}</dt><dd>{issuer}</dd>
            <dt>{words.issued}</dt><dd>{found(&document.issued)}</dd>
            <dt>{words.effective}</dt><dd>{found(&document.effective)}</dd>
            {reach}
            <dt>{words.checked}</dt><dd><time datetime=checked.clone()>{checked.clone()}</time></dd>
            {address}
            <dt>{words.read}</dt><dd>{document.read.in_lang(lang).clone()}</dd>
        </dl>
    }
    .into_any()
}

/// A statement at its permanent anchor.
fn clause_view(frame: &Frame<'_>, clause: &Clause) -> AnyView {
    let words = &frame.words().sources;
    let lang = frame.address.lang;
    let article = clause.article.in_lang(lang);
    let article = if article.is_empty() {
        words.whole.to_owned()
    } else {
        article.clone()
    };
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
            {level_tag(lang, clause.level)}
            {period}
            <p>{clause.says.in_lang(lang).clone()}</p>
            <p class="small soft">
                {words.facts}" "<span translate="no">{facts}</span>" "
                <a class="no-print" href=wrong>{frame.ui().share.correct_this}</a>
            </p>
        </article>
    }
    .into_any()
}

fn cited_by(frame: &Frame<'_>, document: &Document) -> AnyView {
    let words = &frame.words().sources;
    let citing: Vec<_> = frame
        .site
        .catalogue
        .packs(frame.address.lang)
        .filter(|pack| {
            pack.words
                .clauses
                .iter()
                .any(|card| card.document == document.id)
        })
        .map(|pack| {
            let path = frame.path(Page::Guide(pack.guide.id.clone()));
            view! { <li><a class="cite" href=path>{pack.words.guide.title.clone()}</a></li> }
        })
        .collect();
    let list = if citing.is_empty() {
        view! { <p>{words.cited_by_none}</p> }.into_any()
    } else {
        view! { <ul>{citing}</ul> }.into_any()
    };
    view! { <section><h2>{words.cited_by}</h2>{list}</section> }.into_any()
}

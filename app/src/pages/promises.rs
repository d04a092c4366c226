//! The seed plan beside today: every service that it names, part by part.

use super::body::Body;
use super::drawn::{contact_link, level_tag};
use super::frame::Frame;
use super::rests::documents;
use super::shapes::crumbs;
use super::targets::{Led, led};
use super::written::chinese;
use crate::page::Page;
use crate::words::overview::PromiseWords;
use leptos::prelude::*;
use seeds::catalogue::arranged::{Part, Promise};
use seeds::catalogue::{Lang, Level};

/// All parts with what stands in them.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().overview.promises;
    let promises = &frame.site.catalogue.promises;
    let all = promises.rows.len();
    let rows = || promises.rows.iter();
    let served = rows().filter(|row| !row.served.is_empty());
    let unknown = rows().filter(|row| row.level == Level::Unknown);
    let [of_all, of_served, of_unknown, after] = words.counts;
    let (served, unknown) = (served.count(), unknown.count());
    let counts = format!("{of_all}{all}{of_served}{served}{of_unknown}{unknown}{after}");
    let parts = promises.parts.iter().map(|part| {
        let path = frame.path(Page::PromisesOf(part.id.clone()));
        let rows = promises.rows_of(part).map(|row| {
            let href = [&path, "#", &row.id].concat();
            let unknown = (row.level == Level::Unknown).then(|| level_tag(frame, row.level));
            view! { <li><a class="cell" href=href>{frame.say(&row.name)}</a>" "{unknown}</li> }
        });
        let rows = rows.collect_view();
        view! {
            <section>
                <h2><a class="cell" href=path.clone()>{frame.say(&part.name)}</a></h2>
                <ul class="toc">{rows}</ul>
            </section>
        }
    });
    let main = view! {
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p>{counts}" "{words.added}</p>
        {parts.collect_view()}
    };
    Body::new(words.title, main).described(words.lead)
}

/// One part, row by row.
pub(super) fn part(frame: &Frame<'_>, part: &Part) -> Body {
    let lang = frame.address.lang;
    let words = &frame.words().overview.promises;
    let promises = &frame.site.catalogue.promises;
    let rows = promises.rows_of(part).map(|row| promise(frame, words, row));
    let name = frame.say(&part.name);
    let parts = promises.parts.iter();
    let mut following = parts.skip_while(|known| known.id != part.id);
    let next = following.nth(1).map(|next| {
        let path = frame.path(Page::PromisesOf(next.id.clone()));
        let label = [words.next, next.name.in_lang(lang)].concat();
        view! { <p><a class="cell" href=path>{label}</a></p> }
    });
    let main = view! {
        {crumbs(frame, &[(Page::Promises, words.title)])}
        <h1>{name.clone()}</h1>
        {rows.collect_view()}
        {next}
    };
    let title = [words.title, " · ", &name].concat();
    Body::new(title, main).described(words.lead)
}

fn promise(frame: &Frame<'_>, words: &'static PromiseWords, row: &Promise) -> AnyView {
    let [plan, today, since, source, here] = words.terms;
    let [before, after] = words.chapter;
    let chapter = chinese(frame, row.chapter.clone());
    let begun = row.since.clone().unwrap_or_else(|| words.no_day.to_owned());
    let rests = match &row.source {
        Some(source) => documents(frame, source),
        None => words.no_source.into_any(),
    };
    let served = row.served.iter().filter_map(|target| led(frame, target));
    let served = served.map(|Led { page, title, .. }| {
        view! { <li><a class="cell" href=frame.path(page)>{title}</a></li> }
    });
    let served: Vec<_> = served.collect();
    let served = match served.is_empty() {
        true => words.nothing.into_any(),
        false => view! { <ul>{served}</ul> }.into_any(),
    };
    view! {
        <article class="clause" id=row.id.clone()>
            <h2>{frame.say(&row.name)}</h2>
            <dl class="pairs">
                <dt>{plan}</dt><dd>{frame.say(&row.plan)}" "<span class="small soft">{before}{chapter}{after}</span></dd>
                <dt>{today}</dt>
                <dd>{frame.say(&row.today)}" "{level_tag(frame, row.level)}{verify(frame, words, row)}</dd>
                <dt>{since}</dt><dd>{begun}</dd>
                <dt>{source}</dt><dd>{rests}</dd>
                <dt>{here}</dt><dd>{served}</dd>
            </dl>
        </article>
    }
    .into_any()
}

/// Whom to ask what was not found, with the sentence to read out.
fn verify(frame: &Frame<'_>, words: &'static PromiseWords, row: &Promise) -> Option<AnyView> {
    let contact = frame.contact(row.ask.as_deref()?)?;
    let [before, after] = words.say;
    let name = row.name.in_lang(Lang::binding());
    let sentence = chinese(frame, [before, name, after].concat());
    let view = view! {
        <p class="small">{words.verify}{contact_link(contact)}{words.ask_so}{sentence}</p>
    };
    Some(view.into_any())
}

//! The document around a page: head, header, footer.

mod head;
mod marks;

use super::document::Document;
use crate::correction;
use crate::form::DO;
use crate::page::{Address, Mode, Page};
use crate::pages::body::{Body, Here};
use crate::pages::frame::Frame;
use crate::parts::elsewhere::marked;
use crate::site::HOTLINE;
use crate::words;
use crate::words::pages::PageWords;
use crate::words::ui;
use leptos::prelude::*;
use seeds::catalogue::Lang;

/// Writes the whole document.
#[must_use]
pub(crate) fn document(frame: &Frame<'_>, body: Body) -> Document {
    let address = frame.address;
    let head = head::head(frame, &body);
    let Body {
        main,
        status,
        private,
        islands,
        here,
        ..
    } = body;
    let words = &words::of(address.lang).pages;
    let stale = frame
        .is_stale()
        .then(|| view! { <p class="note">{ui(address.lang).stale}</p> });
    let whole = view! {
        <a class="skip" href="#main">{words.shell.skip}</a>
        {header(address, here.as_ref(), words)}
        <main id="main" tabindex="-1">{stale}{main}</main>
        {footer(address, words)}
    };
    let class = match address.mode {
        Mode::Standard => "",
        Mode::Large => " class=\"large\"",
    };
    let html = [
        "<!DOCTYPE html><html lang=\"",
        address.lang.tag(),
        "\"",
        class,
        "><head>",
        &head.0,
        "</head><body>",
        &marks::outside_islands(&marked(&whole.to_html(), address.lang)),
        "</body></html>",
    ];
    Document {
        html: html.concat(),
        status,
        private,
        islands,
    }
}

fn header(address: &Address, here: Option<&Here>, words: &'static PageWords) -> AnyView {
    let shell = &words.shell;
    let item = |page: Page, label: &'static str| {
        let current = (address.page == page).then_some("page");
        view! { <li><a href=address.to(page).path() aria-current=current>{label}</a></li> }
    };
    let mode = match address.mode {
        Mode::Standard => shell.to_large,
        Mode::Large => shell.to_standard,
    };
    let there = |lang: &Lang| {
        let to = address.in_lang(*lang);
        let form = here.map(|here| Address {
            page: here.page.clone(),
            ..to.clone()
        });
        *lang != address.lang && to.is_offered() && form.is_none_or(|form| form.is_offered())
    };
    let others = Lang::all().filter(there).map(|other| {
        let to = address.in_lang(other);
        view! { <li>{switch(here, &to, "", other.name(), Some(other))}</li> }
    });
    view! {
        <header>
            <div class="bar">
                <a class="brand" href=address.to(Page::Home).path()>
                    {shell.brand}
                    <small><b>{shell.disclaimer}</b>" "<span>{shell.cities}</span></small>
                </a>
                <nav aria-label=shell.nav>
                    <ul>
                        {item(Page::Guides, shell.guides)}
                        {item(Page::Card, shell.card)}
                        {item(Page::Search, shell.search)}
                        <li>{switch(here, &address.in_mode(address.mode.other()), "mode", mode, None)}</li>
                        {others.collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
    }
    .into_any()
}

/// Leads to the same page in another way. Where a form holds what is shown, it takes the form along.
fn switch(
    here: Option<&Here>,
    to: &Address,
    class: &'static str,
    label: &'static str,
    lang: Option<Lang>,
) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    let tag = lang.map(Lang::tag);
    match here {
        Some(here) => {
            let path = to.to(here.page.clone()).path();
            let again = here.again.clone();
            view! { <button class=class form=here.form formaction=path name=DO value=again lang=tag>{label}</button> }
                .into_any()
        }
        None => {
            view! { <a class=class href=to.path() lang=tag hreflang=tag>{label}</a> }.into_any()
        }
    }
}

/// Help comes first and in the same order everywhere (WCAG 3.2.6).
fn footer(address: &Address, words: &'static PageWords) -> AnyView {
    let shell = &words.shell;
    let item = |href: String, label: &'static str| view! { <li><a href=href>{label}</a></li> };
    let page = |page: Page| address.to(page).path();
    let tel = format!("tel:{HOTLINE}");
    view! {
        <footer>
            <div>
                <p>{shell.call}" "<a href=tel>{HOTLINE}</a>{shell.call_after}</p>
                <ul aria-label=shell.footer>
                    {item(correction::link(address, ""), shell.correct)}
                    {item(page(Page::Places), shell.places)}
                    {item(page(Page::Sources), shell.sources)}
                    {item(page(Page::About), shell.about)}
                    {item(page(Page::Privacy), shell.privacy)}
                </ul>
                <p>{shell.disclaimer}{shell.title_joint}{shell.limits}</p>
                {(!shell.original.is_empty()).then(|| view! { <p>{shell.original}</p> })}
            </div>
        </footer>
    }
    .into_any()
}

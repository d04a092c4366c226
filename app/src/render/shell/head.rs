//! `<head>`: what browsers and search engines are told.

use crate::page::{Address, Mode, Page};
use crate::pages::body::Body;
use crate::pages::frame::Frame;
use crate::render::style::Style;
use crate::words;
use maud::{Markup, PreEscaped, html};
use seeds::catalogue::Lang;

/// The content of `<head>`.
pub(super) fn head(frame: &Frame<'_>, body: &Body) -> Markup {
    let Frame { site, address, .. } = frame;
    let (host, assets) = (&site.public_url, &site.assets);
    let shell = &words::of(address.lang).pages.shell;
    let offered = Lang::all().map(|lang| address.in_lang(lang));
    let offered = offered.filter(Address::is_offered);
    let hidden = body.status != 200 || body.private || !address.page.is_listed();
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width,initial-scale=1";
        title { (body.title) (shell.title_joint) (shell.brand) }
        @if !body.description.is_empty() { meta name="description" content=(body.description); }
        @if body.status == 200 {
            link rel="canonical" href={ (host) (address.in_mode(Mode::Standard).path()) };
            @for there in offered {
                link rel="alternate" hreflang=(there.lang.tag()) href={ (host) (there.path()) };
            }
            link rel="alternate" hreflang="x-default" href={ (host) (address.in_lang(Lang::binding()).path()) };
        }
        @if hidden { meta name="robots" content="noindex"; }
        // Numbers such as 2026-11 are no telephone numbers; those that are, are links.
        meta name="format-detection" content="telephone=no";
        @if !assets.icon.is_empty() { link rel="icon" href=(assets.icon) type="image/svg+xml"; }
        @if matches!(address.page, Page::Home | Page::Search) {
            link rel="search" type="application/opensearchdescription+xml" title=(shell.brand) href="/opensearch.xml";
        }
        style { (PreEscaped(Style::of(&address.page).css())) }
        @if body.islands && !assets.loader.is_empty() {
            script type="module" src=(assets.loader) {}
        }
    }
}

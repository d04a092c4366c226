//! `<head>`: what browsers and search engines are told.

use crate::page::{Address, Mode, Page};
use crate::pages::body::Body;
use crate::pages::frame::Frame;
use crate::render::style::Style;
use crate::words;
use maud::html;
use seeds::catalogue::Lang;
use std::fmt::Write as _;

/// The content of `<head>`.
pub(super) fn head(frame: &Frame<'_>, body: &Body) -> String {
    let address = frame.address;
    let host = escaped(&frame.site.public_url);
    let shell = &words::of(address.lang).pages.shell;
    let css = Style::of(&address.page).css();
    let mut head = String::with_capacity(css.len() + 1024);
    head += "<meta charset=\"utf-8\">\
        <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">";
    let title = escaped(&body.title);
    let brand = shell.brand;
    let joint = shell.title_joint;
    // Writing to a string does not fail.
    let _ = write!(head, "<title>{title}{joint}{brand}</title>");
    if !body.description.is_empty() {
        let description = escaped(&body.description);
        let _ = write!(
            head,
            "<meta name=\"description\" content=\"{description}\">"
        );
    }
    if body.status == 200 {
        let standard = address.in_mode(Mode::Standard).path();
        let _ = write!(head, "<link rel=\"canonical\" href=\"{host}{standard}\">");
        let others = Lang::all().map(|lang| address.in_lang(lang));
        for there in others.filter(Address::is_offered) {
            let (tag, path) = (there.lang.tag(), there.path());
            let _ = write!(
                head,
                "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{host}{path}\">"
            );
        }
        let path = address.in_lang(Lang::binding()).path();
        let _ = write!(
            head,
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{host}{path}\">"
        );
    }
    if body.status != 200 || body.private || !address.page.is_listed() {
        head += "<meta name=\"robots\" content=\"noindex\">";
    }
    // Numbers such as 2026-11 are no telephone numbers; those that are, are links.
    head += "<meta name=\"format-detection\" content=\"telephone=no\">";
    let assets = &frame.site.assets;
    if !assets.icon.is_empty() {
        let icon = escaped(&assets.icon);
        let _ = write!(
            head,
            "<link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">"
        );
    }
    if matches!(address.page, Page::Home | Page::Search) {
        let _ = write!(
            head,
            "<link rel=\"search\" type=\"application/opensearchdescription+xml\" \
             title=\"{brand}\" href=\"/opensearch.xml\">"
        );
    }
    head += "<style>";
    head += css;
    head += "</style>";
    if body.islands && !assets.loader.is_empty() {
        let _ = write!(
            head,
            "<script type=\"module\" src=\"{}\"></script>",
            escaped(&assets.loader)
        );
    }
    head
}

/// Text as it stands in HTML, in attributes too.
fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}

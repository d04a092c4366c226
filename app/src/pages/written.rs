//! Texts and names of the content, as pages write them.

use super::frame::Frame;
use leptos::prelude::*;
use seeds::catalogue::Lang;
use seeds::catalogue::places::Worded;
use seeds::place::Place;

/// Chinese text inside a page of another language says so, for readers aloud and for fonts.
pub(super) fn chinese(frame: &Frame<'_>, text: String) -> AnyView {
    match frame.address.lang.is_binding() {
        true => text.into_any(),
        false => view! { <span lang=Lang::binding().tag()>{text}</span> }.into_any(),
    }
}

/// The Chinese name beside a translated one, to show on the way; nothing on Chinese pages.
pub(super) fn in_chinese(frame: &Frame<'_>, names: &Worded) -> AnyView {
    let name = names.in_lang(Lang::binding());
    let other = !frame.address.lang.is_binding() && name != names.in_lang(frame.address.lang);
    other
        .then(|| view! { " "{chinese(frame, name.to_owned())} })
        .into_any()
}

/// The name of a county, where the content knows it.
pub(super) fn county(frame: &Frame<'_>, county: Option<Place>) -> Option<String> {
    let county = frame.site.catalogue.places.county(county?)?;
    Some(frame.say(&county.name))
}

/// What is known of a place, in one line.
pub(super) fn joined<const N: usize>(parts: [Option<&str>; N], joint: &str) -> String {
    let known: Vec<&str> = parts.into_iter().flatten().collect();
    known.join(joint)
}

/// Paragraphs.
pub(super) fn paragraphs<T: AsRef<str>>(texts: &[T]) -> AnyView {
    let texts = texts.iter().map(|text| text.as_ref().to_owned());
    let paragraphs = texts.map(|text| view! { <p>{text}</p> });
    paragraphs.collect_view().into_any()
}

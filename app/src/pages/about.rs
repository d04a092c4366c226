//! What this site is, and how far one can rely on it.

use super::body::Body;
use super::frame::Frame;
use super::rests::levels;
use super::written::paragraphs;
use leptos::prelude::*;

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().pages.about;
    let sections: [(&str, &str, &[&str]); 4] = [
        ("not", words.not.0, &words.not.1),
        ("checked", words.checked.0, &words.checked.1),
        ("large", words.large.0, &words.large.1),
        ("mistakes", words.mistakes.0, &words.mistakes.1),
    ];
    let sections = sections.map(|(anchor, heading, texts)| {
        view! { <h2 id=anchor>{heading}</h2>{paragraphs(texts)} }
    });
    let main = view! {
        <div class="prose">
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
            {sections.into_iter().collect_view()}
            <h2 id="levels">{words.levels}</h2>
            <p>{words.levels_note}</p>
            {levels(frame)}
        </div>
    };
    Body::new(words.title, main).described(words.lead)
}

//! What the server receives.

use super::body::Body;
use super::frame::Frame;
use super::written::paragraphs;
use leptos::prelude::*;

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().privacy;
    let heads = words
        .heads
        .map(|head| view! { <th scope="col">{head}</th> });
    let rows = words.rows.iter().map(|[when, arrives, purpose, stays]| {
        view! {
            <tr>
                <th scope="row">{*when}</th>
                <td data-head=words.heads[1]>{*arrives}</td>
                <td data-head=words.heads[2]>{*purpose}</td>
                <td data-head=words.heads[3]>{*stays}</td>
            </tr>
        }
    });
    let sections: [(&str, &[&str]); 2] = [
        (words.share.0, &words.share.1),
        (words.device.0, &words.device.1),
    ];
    let sections = sections.into_iter().map(|(heading, texts)| {
        view! { <h2>{heading}</h2>{paragraphs(texts)} }
    });
    let main = view! {
        <div class="prose">
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
            <h2 id="table">{words.table}</h2>
            <table class="cards" aria-labelledby="table">
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {sections.collect_view()}
        </div>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

//! A shared plan, opened again: the link is pasted, or the browser's program reads it by itself.

use super::ask;
use super::body::Body;
use super::frame::Frame;
use crate::form::{LINK, Screen};
use crate::islands::{self, interview::SharedPlan};
use crate::page::Page;
use crate::parts::shared_problem;
use crate::render::document::Input;
use leptos::prelude::*;
use seeds::field::field;
use seeds::share::{LONGEST_WITH_LISTS, Shared};

/// How long a pasted text may be: a link whose signs were escaped, and what chat apps add to it.
const LONGEST_LINK: usize = 3 * LONGEST_WITH_LISTS + 500;

/// The page: the form, or the plan that the link holds.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    match input {
        Input::Get => {
            let sources = frame.shared_plan();
            let draw = || view! { <SharedPlan /> }.into_any();
            let ready = |sources| islands::ready(sources, String::new(), draw);
            let island = sources.as_ref().map(ready);
            let mut body = form(frame, "", None, island);
            body.islands = sources.is_some();
            body
        }
        Input::Form(fields) => {
            let link = field(fields, LINK).unwrap_or_default();
            let mut body = opened(frame, link);
            body.private = true;
            body
        }
    }
}

fn opened(frame: &Frame<'_>, link: &str) -> Body {
    let shared = match Shared::read(link) {
        Ok(shared) => shared,
        Err(error) => {
            let problem = shared_problem(frame.address.lang, error);
            return form(frame, link, Some(problem), None);
        }
    };
    let Some(pack) = frame.pack(&shared.guide) else {
        return form(frame, link, Some(frame.ui().share.unknown_guide), None);
    };
    let screen = Screen::resume(pack, shared.answers(&pack.guide), frame.today);
    ask::answered(frame, pack, &screen, Some(&shared))
}

/// The form; `island` is where the browser's program shows the plan by itself.
fn form(
    frame: &Frame<'_>,
    link: &str,
    problem: Option<&'static str>,
    island: Option<AnyView>,
) -> Body {
    let words = &frame.words().pages.shared;
    let link: String = link.chars().take(LONGEST_LINK).collect();
    let alert = problem.map(|problem| {
        view! { <p class="alert" role="alert"><a href="#link" id="link-problem">{problem}</a></p> }
    });
    let described = if problem.is_some() {
        "link-problem link-hint"
    } else {
        "link-hint"
    };
    let main = view! {
        {island}
        <div id="paste">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {alert}
        <form method="post" action=frame.path(Page::Plan)>
            <div class="field">
                <label for="link">{words.label}</label>
                <p class="small soft" id="link-hint">{words.hint}</p>
                <input
                    id="link"
                    name=LINK
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    spellcheck="false"
                    required=true
                    maxlength=LONGEST_LINK.to_string()
                    value=link
                    aria-describedby=described
                    aria-invalid=problem.map(|_| "true")
                />
            </div>
            <p class="soft">{words.consent}</p>
            <p class="buttons"><button>{words.open}</button></p>
        </form>
        </div>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

//! The estimate of a medical settlement.

use super::drawn::contacts;
use super::{Body, Frame, crumbs};
use crate::islands::{self, Settlement};
use crate::page::Page;
use crate::parts::settlement::{SettlementScene, headline, settlement};
use crate::render::Input;
use crate::settlement::SettlementScreen;
use crate::tools::Tool;
use crate::words::settlement::words;
use leptos::prelude::*;
use seeds::calculators::medical_settlement::SettlementPack;

/// Whom one asks for the values.
const ASK: [&str; 2] = ["hotline-12393", "nhsa-platform"];
/// Guides after which one may want the estimate.
const GUIDES: [&str; 3] = ["medical-away", "chronic-outpatient", "manual-reimbursement"];

/// The page: the form, or what follows from it.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = words(frame.address.lang);
    let pack = SettlementPack::of(&frame.site.catalogue);
    let scene = SettlementScene {
        pack: &pack,
        words,
        address: frame.address,
        today: frame.today,
    };
    let screen = match input {
        Input::Get => SettlementScreen::default(),
        Input::Form(fields) => SettlementScreen::submit(fields),
    };
    let posted = matches!(input, Input::Form(_));
    let stage = settlement(&scene, &screen).into_string();
    let tool = frame.tool(Tool::Settlement).filter(|_| !posted);
    let islands = tool.is_some();
    let stage = match tool {
        Some(sources) => {
            let url = &frame.site.public_url;
            islands::tool(frame.address, frame.today, url, &sources, stage, || {
                view! { <Settlement /> }.into_any()
            })
        }
        None => view! { <div id="stage" inner_html=stage></div> }.into_any(),
    };
    let asked: Vec<_> = ASK
        .iter()
        .filter_map(|id| frame.contact(id))
        .cloned()
        .collect();
    let main = view! {
        {crumbs(frame, vec![(frame.path(Page::Guides), frame.words().guide.all.to_owned())])}
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        {stage}
        <section>
            <h2>{words.ask}</h2>
            {contacts(frame.address.lang, &asked)}
            <p class="small soft">{words.formula}</p>
        </section>
    };
    let title = match posted {
        true => headline(&scene, &screen),
        false => words.title.to_owned(),
    };
    let mut body = Body::new(title, main.into_any()).described(words.lead);
    body.private = posted;
    body.islands = islands;
    body
}

/// The way to this page from home.
pub(super) fn link(frame: &Frame<'_>) -> AnyView {
    let words = words(frame.address.lang);
    view! { <ul><li><a href=frame.path(Page::Settlement)>{words.link}</a></li></ul> }.into_any()
}

/// The way to this page from a guide about care; nothing in other guides.
pub(super) fn beside_guide(frame: &Frame<'_>, guide: &str) -> AnyView {
    let words = words(frame.address.lang);
    let path = frame.path(Page::Settlement);
    let link = GUIDES.contains(&guide).then(|| {
        view! {
            <p class="go">
                <a class="button quiet" href=path>{words.link}</a>
                <span class="small soft">{words.link_note}</span>
            </p>
        }
    });
    link.into_any()
}

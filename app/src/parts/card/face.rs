//! The card as one sees it, and what one can do with it.

use super::{CardScene, Made};
use crate::form::{Action, CONSENT, DO, HERE};
use crate::page::Page;
use crate::parts::markup::{Markup, all, html};
use crate::parts::qr::qr;
use crate::parts::sheet::Paper;
use seeds::card::{Group, Profile};
use seeds::place::Place;

/// The card: groups as symbols with words, city, the day, the code.
pub(super) fn face(
    scene: &CardScene<'_>,
    paper: &Paper<'_>,
    made: &Made,
    profile: &Profile,
) -> Markup {
    let words = scene.words;
    let groups = profile.groups.iter();
    let groups = groups.map(|group| {
        html! { li { (symbol(*group)) span { (paper.option("groups", group.name())) } } }
    });
    let cards = profile.cards.iter();
    let cards = cards.map(|card| paper.option("cards", card.name()));
    let cards: Vec<&str> = cards.collect();
    let day = profile.made_on.map(|day| day.to_string());
    let day = day.unwrap_or_default();
    let lines = stated(scene, paper, profile);
    html! {
        section {
            div class="pass" id="card" tabindex="-1" {
                div class="pass-top" {
                    div {
                        h2 { (words.title) }
                        @for line in &lines { p class="big" { (line) } }
                        @if lines.is_empty() && profile.groups.is_empty() && cards.is_empty() { p { (words.nothing) } }
                        @if !profile.groups.is_empty() { ul { (all(groups)) } }
                        @if !cards.is_empty() { p { (cards.join(words.comma)) } }
                    }
                    (all(code(scene, made, profile)))
                }
                p class="small" { time datetime=(day) { (day) } " " (words.made) }
            }
            p class="buttons needs-script" {
                button form=(HERE) name=(DO) value=(Action::Keep.write()) { (words.save) }
                " "
                button type="button" class="quiet" data-do="print" { (scene.ui().share.print) }
                " "
                button class="quiet" form=(HERE) name=(DO) value=(Action::Restart.write()) { (words.clear) }
            }
        }
    }
}

/// Age and cities, a line each.
fn stated(scene: &CardScene<'_>, paper: &Paper<'_>, profile: &Profile) -> Vec<String> {
    let words = scene.words;
    let lived = |before: &str, place: Place| [before, &paper.setting.home(place)].concat();
    let [before, after] = words.years;
    let age = profile.age.map(|age| age.to_string());
    let age = age.map(|age| [before, &age, after].concat());
    let home = profile.home.map(|home| lived(words.lives, home));
    let insured = profile.insured.map(|place| lived(words.covered, place));
    let height = profile.height.map(|band| {
        let band = paper.option("height", band.name());
        [paper.label("height"), " ", band].concat()
    });
    [age, home, insured, height].into_iter().flatten().collect()
}

/// The card in one line.
pub(super) fn said(scene: &CardScene<'_>, paper: &Paper<'_>, profile: &Profile) -> String {
    let lines = stated(scene, paper, profile);
    [scene.words.title, " ", &lines.join(scene.words.comma)].concat()
}

/// The link: what is sensitive is in it only after consent.
fn link(scene: &CardScene<'_>, made: &Made, profile: &Profile) -> String {
    let page = scene.path(Page::Card);
    let told = match made.consent {
        true => profile.to_fragment(),
        false => profile.without_sensitive().to_fragment(),
    };
    [scene.public_url, &page, "#", &told].concat()
}

fn code(scene: &CardScene<'_>, made: &Made, profile: &Profile) -> Option<Markup> {
    qr(&link(scene, made, profile), scene.words.scan)
}

/// The link, what it tells, and consent to tell more.
pub(super) fn taking(scene: &CardScene<'_>, made: &Made, profile: &Profile) -> Markup {
    let words = scene.words;
    let share = &scene.ui().share;
    let left_out = profile.is_sensitive() && !made.consent;
    html! {
        section class="card-link" {
            h2 { (words.link) }
            p { label for="link" { (words.link_label) } input class="link" id="link" type="text" readonly value=(link(scene, made, profile)) autocomplete="off"; }
            p class="needs-script no-print" { button type="button" class="quiet" data-do="copy" { (share.copy) } }
            p class="soft" { (words.readable) }
            p class="soft" { (words.needs_script) }
            @if profile.is_sensitive() {
                @if left_out { p class="note" { (words.left_out) } }
                p class="no-print ticks" { label { input type="checkbox" form=(HERE) name=(CONSENT) value="yes" checked[made.consent]; span { (words.consent) } } }
                p class="buttons" { button class="quiet" form=(HERE) name=(DO) value=(Action::Share.write()) { (words.update) } }
            }
        }
    }
}

/// A plain sign of a group; the words beside it say the same.
fn symbol(group: Group) -> Markup {
    let path = match group {
        Group::Student => "M12 4 2 9l10 5 8-4v6h2V9zM6 13v4q6 4 12 0v-4l-6 3z",
        Group::Soldier => "M12 2l3 6.5 7 .8-5.2 4.7 1.5 7L12 17.5 5.7 21l1.5-7L2 9.3l7-.8z",
        Group::MartyrFamily => {
            "M12 21S3 14.5 3 8.5a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1C21 14.5 12 21 12 21z"
        }
        Group::ArmyRetiree => "M12 3l9 6v4l-9-6-9 6V9zM12 12l9 6v4l-9-6-9 6v-4z",
        Group::Veteran => "M7 2h10l-3 8h-4zM12 10a6 6 0 1 0 .1 0z",
        Group::FireRescue => "M12 2q1 5 4 8t2 8q-2 4-6 4t-6-4 1-8q1 3 3 3 1-5 2-11z",
        Group::Disabled | Group::DisabledSevere => {
            "M11 2a2 2 0 1 0 .1 0zM10 7h3v4h5v2h-6l-2-2zM9 11v2a5 5 0 1 0 6 6h2a7 7 0 1 1-8-8zM15 15h3l2 5-2 1-2-4h-1z"
        }
        Group::Companion => {
            "M8 3a3 3 0 1 0 .1 0zM17 6a2.5 2.5 0 1 0 .1 0zM3 21v-7q0-4 5-4t5 4v7zM15 21v-8q5-1 6 3v5z"
        }
        Group::Talent => "M7 3h10l5 7-10 11L2 10z",
    };
    html! { svg viewBox="0 0 24 24" aria-hidden="true" { path d=(path) {} } }
}

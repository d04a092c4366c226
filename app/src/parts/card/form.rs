//! What decides entitlements, asked once.

use super::CardScene;
use crate::card::{AGE, CardScreen, GROUP, HEIGHT, HELD, HOME, HOMES, INSURED, MADE, Press};
use crate::form::DO;
use crate::page::Page;
use crate::parts::markup::{Markup, all, html};
use seeds::card::{Group, HeightBand, HeldCard};
use seeds::place::Place;

/// The id of the form: buttons elsewhere on the page send it too.
pub(super) const FORM: &str = "card-form";

/// The form, filled with what is stated.
pub(super) fn form(scene: &CardScene<'_>, screen: &CardScreen) -> Markup {
    let words = scene.words;
    let profile = &screen.profile;
    let groups = Group::ALL.iter().zip(words.group);
    let groups =
        groups.map(|(group, name)| tick(GROUP, group.name(), name, profile.groups.contains(group)));
    let cards = HeldCard::ALL.iter().zip(words.card);
    let cards =
        cards.map(|(card, name)| tick(HELD, card.name(), name, profile.cards.contains(card)));
    let made = profile.made_on.map(|day| {
        html! { input type="hidden" name=(MADE) value=(day.to_string()) autocomplete="off"; }
    });
    html! {
        form id=(FORM) class="card-form" method="post" action=(scene.path(Page::Card)) autocomplete="off" {
            p class="soft" { (words.promise) }
            (all(made))
            div class="fields" {
                (places(scene, HOME, words.home, profile.home))
                (places(scene, INSURED, words.insured, profile.insured))
                (age(scene, screen))
                (height(scene, profile.height))
            }
            fieldset { legend { (words.groups) } p class="small soft" { (words.groups_hint) }
                div class="ticks" { (all(groups)) } }
            fieldset { legend { (words.held) }
                div class="ticks" { (all(cards)) } }
            p class="buttons" { button name=(DO) value=(Press::Make.write()) { (words.make) } }
        }
    }
}

fn tick(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label { input type="checkbox" name=(name) value=(value) checked[ticked]; span { (label) } }
    }
}

fn places(scene: &CardScene<'_>, name: &str, label: &str, chosen: Option<Place>) -> Markup {
    let options = HOMES.iter().map(|place| {
        let value = place.to_string();
        option(&value, scene.place(*place), chosen == Some(*place))
    });
    html! {
        div class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) { (option("", scene.words.unsaid, chosen.is_none())) (all(options)) }
        }
    }
}

fn option(value: &str, label: &str, chosen: bool) -> Markup {
    html! { option value=(value) selected[chosen] { (label) } }
}

fn age(scene: &CardScene<'_>, screen: &CardScreen) -> Markup {
    let words = scene.words;
    let typed = match (&screen.wrong_age, screen.profile.age) {
        (Some(typed), _) => typed.clone(),
        (None, Some(age)) => age.to_string(),
        (None, None) => String::new(),
    };
    let wrong = screen.wrong_age.is_some();
    let described = if wrong { "faults age-hint" } else { "age-hint" };
    html! {
        div class="field" {
            label for=(AGE) { (words.age) }
            p class="small soft" id="age-hint" { (words.age_hint) }
            @if wrong { p class="alert" role="alert" id="faults" tabindex="-1" { (words.age_wrong) } }
            input id=(AGE) name=(AGE) type="text" inputmode="numeric" maxlength="3" autocomplete="off" value=(typed) aria-describedby=(described) aria-invalid=[wrong.then_some("true")];
        }
    }
}

fn height(scene: &CardScene<'_>, chosen: Option<HeightBand>) -> Markup {
    let words = scene.words;
    let mut below = 0;
    let options = HeightBand::ALL.map(|band| {
        let label = match band.most_cm() {
            Some(most) => {
                below = most;
                [words.height_to[0], &most.to_string(), words.height_to[1]].concat()
            }
            None => [
                words.height_over[0],
                &below.to_string(),
                words.height_over[1],
            ]
            .concat(),
        };
        option(band.name(), &label, chosen == Some(band))
    });
    html! {
        div class="field" {
            label for=(HEIGHT) { (words.height) }
            p class="small soft" id="height-hint" { (words.height_hint) }
            select id=(HEIGHT) name=(HEIGHT) aria-describedby="height-hint" { (option("", words.unsaid, chosen.is_none())) (all(options)) }
        }
    }
}

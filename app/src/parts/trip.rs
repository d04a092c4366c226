//! A trip: its form, the order of the cities with the trains between them, and what to mind.

mod mind;
mod names;
mod reply;
mod strip;

pub use names::TripScene;

use super::declared::{Declared, DeclaredScene, Filling, PackOf, paper};
use super::pieces::button;
use super::sights::{Sight, by_city};
use crate::form::{Action, Pressed, Sheet};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::tools::Tool;
use crate::words::trip::TripWords;
use seeds::answers::Problem;
use seeds::calendar::Date;
use seeds::catalogue::Values;
use seeds::field::{FieldFault, Fields};
use seeds::trip::{Trip, TripPack, Wish, plan};

/// The field of the scenic areas.
const PLACES: &str = "places";

/// The order of some cities, with trains and what to mind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trips;

/// The page at one moment.
pub type TripScreen = Filling<Trips>;

impl Declared for Trips {
    const TOOL: Tool = Tool::Trip;
    const PAGE: Page = Page::Trip;
    type Data = TripPack;
    type Words = TripWords;
    type Reply = (Wish, Trip);
    /// The route with which the form was filled just now.
    type State = Option<String>;

    fn pressed(sheet: &mut Sheet, pack: &PackOf<Self>, _: &Fields, today: Date) -> Option<String> {
        let Pressed::Fill(route) = &sheet.pressed else {
            return None;
        };
        let route = pack.data.route(route)?;
        let cities: Vec<String> = route.cities.iter().map(ToString::to_string).collect();
        let start = sheet.told(&pack.tool).place("start");
        sheet.tick(&pack.tool, "cities", &cities, today);
        sheet.tick(&pack.tool, PLACES, &route.sights, today);
        sheet.tick(&pack.tool, "festivals", &route.festivals, today);
        if start.is_some_and(|start| !route.cities.contains(&start)) {
            sheet.empty(&pack.tool, "start", today);
        }
        Some(route.id.clone())
    }

    fn answer(
        scene: &DeclaredScene<'_, Self>,
        sheet: &mut Sheet,
        _: &Option<String>,
    ) -> Option<(Wish, Trip)> {
        let tool = &scene.pack.tool;
        let wish = Wish::filled(sheet.told(tool))?;
        match plan(&scene.pack.data, &wish) {
            Ok(trip) => Some((wish, trip)),
            Err(fault) => {
                let name = fault.field.split('[').next().unwrap_or_default();
                let problem = match name {
                    "start" => Problem::Contradiction,
                    _ => fault.problem,
                };
                sheet.refuse(tool, name, FieldFault::of(problem));
                None
            }
        }
    }

    fn reply(scene: &DeclaredScene<'_, Self>, _: &Sheet, (wish, trip): &(Wish, Trip)) -> Markup {
        reply::reply(&scene.of(&scene.pack.data), wish, trip)
    }

    fn said(scene: &DeclaredScene<'_, Self>, _: &Sheet, (_, trip): &(Wish, Trip)) -> String {
        reply::headline(&scene.of(&scene.pack.data), trip)
    }

    fn named(words: &TripWords) -> [&'static str; 2] {
        [words.title, words.form.change]
    }

    fn notice(scene: &DeclaredScene<'_, Self>, filled: &Option<String>) -> Option<String> {
        let route = scene.pack.data.route(filled.as_ref()?)?;
        let [before, after] = scene.words.form.filled;
        Some([before, route.name.in_lang(scene.address.lang), after].concat())
    }

    fn parts(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, _: &Option<String>) -> Markup {
        let own = |field: &str| (field == PLACES).then(|| places(scene, sheet));
        paper::<Self>(scene, sheet).parts(&own)
    }

    fn buttons(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, _: &Option<String>) -> Markup {
        let words = &scene.words.form;
        let lang = scene.address.lang;
        let blank = Sheet::open(&scene.pack.tool, scene.today);
        html! {
            p class="soft" { (words.promise) }
            p class="buttons" {
                (button("", Action::Next, words.go))
                @if sheet.typed != blank.typed { a class="button quiet" href=(scene.path(Page::Trip)) { (words.clear) } }
            }
            p { (words.routes) }
            p class="buttons" {
                @for route in &scene.pack.data.routes { (button("quiet", Action::Fill(&route.id), route.name.in_lang(lang))) }
            }
        }
    }
}

/// The scenic areas of each city.
fn places(scene: &DeclaredScene<'_, Trips>, sheet: &Sheet) -> Markup {
    let lang = scene.address.lang;
    let ticked = sheet.ticked(&scene.pack.tool, PLACES);
    let sights = scene.pack.data.sights.iter().map(|sight| Sight {
        id: &sight.id,
        city: sight.city,
        ticked: ticked.contains(&sight.id.as_str()),
        label: html! { (sight.name.in_lang(lang)) },
    });
    let [before, after] = scene.words.form.sights_of;
    let trip = scene.of(&scene.pack.data);
    by_city(PLACES, &sights.collect::<Vec<_>>(), None, |city| {
        [before, trip.city(city), after].concat()
    })
}

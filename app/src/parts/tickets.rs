//! Tickets: who goes where, and who pays what.

mod reply;

use super::declared::{Declared, Filling, paper};
use super::pieces::button;
use super::sights::{Sight, by_city};
use crate::form::{Action, Sheet};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::tools::{Tool, ToolScene};
use crate::words::tickets::TicketWords;
use seeds::calculators::ticket_price::{Input, Output, TicketsPack, price};
use seeds::catalogue::ToolPack;
use seeds::catalogue::places::PricingRule;
use seeds::place::Place;

/// The field of the scenic areas.
pub const PLACES: &str = "places";

/// Who of a party pays what at which scenic area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tickets;

/// What the form and the reply are drawn from.
type TicketsScene<'a> = ToolScene<'a, ToolPack<TicketsPack>, TicketWords>;

impl TicketsScene<'_> {
    /// Who sets the price.
    fn rule(&self, rule: PricingRule) -> &'static str {
        self.words.rules[rule as usize]
    }
}

/// The page at one moment.
pub type TicketsScreen = Filling<Tickets>;

impl Declared for Tickets {
    const TOOL: Tool = Tool::Tickets;
    const PAGE: Page = Page::Tickets;
    type Data = TicketsPack;
    type Words = TicketWords;
    type Reply = (Input, Output);
    /// The city whose places are open.
    type State = Option<Place>;

    fn answer(
        scene: &TicketsScene<'_>,
        sheet: &mut Sheet,
        _: &Option<Place>,
    ) -> Option<(Input, Output)> {
        let tool = &scene.pack.tool;
        let input = Input::filled(sheet.told(tool))?;
        let data = &scene.pack.data;
        match price(&data.attractions, &input, &data.figures) {
            Ok(output) => Some((input, output)),
            Err(fault) => {
                let name = fault.field.split('[').next().unwrap_or_default();
                sheet.refuse(tool, name, (&fault).into());
                None
            }
        }
    }

    fn reply(scene: &TicketsScene<'_>, _: &Sheet, (input, output): &(Input, Output)) -> Markup {
        reply::reply(scene, input, output)
    }

    fn said(scene: &TicketsScene<'_>, _: &Sheet, (_, output): &(Input, Output)) -> String {
        reply::verdict(scene, output)
    }

    fn named(words: &TicketWords) -> [&'static str; 2] {
        [words.title, words.change]
    }

    fn parts(scene: &TicketsScene<'_>, sheet: &Sheet, open: &Option<Place>) -> Markup {
        let own = |field: &str| (field == PLACES).then(|| places(scene, sheet, *open));
        html! {
            p class="soft" { (scene.words.promise) }
            (paper::<Self>(scene, sheet).parts(&own))
        }
    }

    fn buttons(scene: &TicketsScene<'_>, _: &Sheet, _: &Option<Place>) -> Markup {
        html! { p class="buttons" { (button("", Action::Next, scene.words.go)) } }
    }
}

impl TicketsScreen {
    /// What a link to the page chose: a place's id, or the code of one of the five cities.
    #[must_use]
    pub fn chosen(
        pack: &ToolPack<TicketsPack>,
        fragment: &str,
        today: seeds::calendar::Date,
    ) -> Self {
        let city: Option<Place> = fragment.parse().ok();
        let place = (PLACES.to_owned(), fragment.to_owned());
        Self {
            sheet: Sheet::filled(&pack.tool, &[place], today),
            state: city.filter(|city| city.is_one_of_five()),
        }
    }
}

/// The scenic areas of each city, with who sets their price.
fn places(scene: &TicketsScene<'_>, sheet: &Sheet, open: Option<Place>) -> Markup {
    let ticked = sheet.ticked(&scene.pack.tool, PLACES);
    let sights = scene.pack.data.attractions.iter().map(|place| Sight {
        id: &place.id,
        city: place.city,
        ticked: ticked.contains(&place.id.as_str()),
        label: html! {
            (place.name.in_lang(scene.address.lang)) small { (scene.rule(place.rule)) }
        },
    });
    let [before, after] = scene.words.in_city;
    let cities = &scene.pack.words(scene.address.lang).places;
    by_city(PLACES, &sights.collect::<Vec<_>>(), open, |city| {
        let named = cities.iter().find(|named| named.place == city);
        [before, named.map_or("", |named| named.name.as_str()), after].concat()
    })
}

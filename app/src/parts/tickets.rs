//! Tickets: who goes where, and who pays what.

mod form;
mod reply;

use crate::form::Fields;
use crate::parts::markup::{Markup, html};
use crate::parts::pieces::details;
use crate::tickets::{Fault, MOST_PLACES, PLACES, Step, TicketsScreen};
use crate::tools::{SceneOf, Tool, ToolForm};
use crate::words::tickets::TicketWords;
use crate::words::{Ui, ui};
use seeds::answers::Problem;
use seeds::calculators::ticket_price::{Output, TicketsPack, price};
use seeds::calendar::Date;
use seeds::place::Place;

/// What the page is drawn from.
pub type TicketsScene<'a> = SceneOf<'a, TicketsScreen>;

impl ToolForm for TicketsScreen {
    const TOOL: Tool = Tool::Tickets;
    type Pack = TicketsPack;
    type Words = TicketWords;

    fn submit(_: &TicketsPack, fields: &Fields, today: Date) -> Self {
        Self::read(fields, today)
    }

    fn again(&self) -> &'static str {
        match self.step {
            Step::Price => "next",
            _ => "show",
        }
    }

    fn draw(&self, scene: &TicketsScene<'_>) -> Markup {
        let (screen, output) = priced(scene, self);
        let form = form::form(scene, &screen);
        let Some(output) = output else {
            return html! { (summary(scene, &screen)) (form) };
        };
        html! {
            (reply::reply(scene, &screen, &output))
            (details(false, scene.words.change, form))
        }
    }

    fn said(&self, scene: &TicketsScene<'_>) -> String {
        let (screen, output) = priced(scene, self);
        let words = scene.words;
        if let Some(output) = output {
            return reply::verdict(scene, &output);
        }
        match screen.step {
            Step::Price => [scene.ui().ask.faults, scene.ui().plan.colon, words.title].concat(),
            Step::Added => scene.person(screen.party.len().saturating_sub(1)),
            Step::City => screen
                .open_city(scene)
                .map_or_else(String::new, |city| scene.in_city(city)),
            Step::Removed | Step::Show => words.title.to_owned(),
        }
    }
}

/// Prices what is asked; a fault of the calculation joins those of the controls.
fn priced(scene: &TicketsScene<'_>, screen: &TicketsScreen) -> (TicketsScreen, Option<Output>) {
    let mut screen = screen.clone();
    let known = |id: &String| scene.pack.attraction(id).is_some();
    if screen.step == Step::Price && !screen.places.iter().all(known) {
        screen.refuse_places(Problem::NoSuchPlace);
    }
    let priced = screen
        .input
        .as_ref()
        .map(|input| price(&scene.pack.attractions, input, &scene.pack.figures));
    let output = match priced {
        Some(Ok(output)) => Some(output),
        Some(Err(fault)) => {
            screen.refuse(&fault);
            None
        }
        None => None,
    };
    // Only what the form can show is kept in it.
    screen.places.retain(known);
    (screen, output)
}

/// Everything that is wrong; each entry leads to its control.
fn summary(scene: &TicketsScene<'_>, screen: &TicketsScreen) -> Markup {
    if screen.faults.is_empty() {
        return Markup::default();
    }
    let ui = scene.ui();
    html! {
        div class="alert" role="alert" id="faults" tabindex="-1" {
            p { b { (ui.ask.faults) } }
            ul {
                @for fault in &screen.faults {
                    li { a href={ "#" (fault.control) } { (named(scene, fault)) (ui.plan.colon) (scene.problem(fault)) } }
                }
            }
        }
    }
}

/// The control that is wrong, in words.
fn named(scene: &TicketsScene<'_>, fault: &Fault) -> String {
    let words = scene.words;
    match fault.row {
        Some((at, part)) => {
            let label = words.asks.get(part as usize).copied().unwrap_or_default();
            [&scene.person(at), scene.ui().plan.comma, label].concat()
        }
        None if fault.control == PLACES => words.places.to_owned(),
        None => words.day.to_owned(),
    }
}

impl TicketsScene<'_> {
    fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    /// A person by number.
    fn person(&self, at: usize) -> String {
        let [before, after] = self.words.person;
        [before, &(at + 1).to_string(), after].concat()
    }

    fn city(&self, city: Place) -> &'static str {
        let at = Place::FIVE.iter().position(|known| *known == city);
        at.and_then(|at| self.words.homes.get(at))
            .copied()
            .unwrap_or_default()
    }

    fn in_city(&self, city: Place) -> String {
        let [before, after] = self.words.in_city;
        [before, self.city(city), after].concat()
    }

    /// What is wrong, and how to put it right.
    fn problem(&self, fault: &Fault) -> String {
        if fault.control == PLACES && fault.problem == Problem::TooManyRows {
            let [before, after] = self.words.most;
            return [before, &MOST_PLACES.to_string(), after].concat();
        }
        let kind = fault.row.and_then(|(_, part)| part.takes());
        match fault.problem {
            // The day is one control here, where an interview has three.
            Problem::NotADate => self.words.wrong_day.to_owned(),
            problem => self.ui().ask.problems.of(problem, kind.as_ref()),
        }
    }
}

impl TicketsScreen {
    /// Whose places are open: the city that was pressed, or that of the last place chosen.
    fn open_city(&self, scene: &TicketsScene<'_>) -> Option<Place> {
        let chosen = || {
            let last = self.places.last()?;
            Some(scene.pack.attraction(last)?.city)
        };
        self.city.or_else(chosen)
    }

    /// What is wrong with a control.
    fn fault_of(&self, control: &str) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.control == control)
    }
}

//! The trains of a trip as a line of stations. It is no map: nothing of where a station lies is
//! drawn, and the table beside it says the same in words.

use super::names::TripScene;
use maud::{Markup, html};
use seeds::catalogue::Level;
use seeds::catalogue::places::Direct;
use seeds::place::Place;
use seeds::trip::Leg;

/// Between the stations of a leg.
const STEP: i64 = 84;
/// Between the stations of a city where one changes.
const CHANGE: i64 = 60;
/// Over the first and below the last station.
const MARGIN: i64 = 22;
/// From the left edge to the line, and on to the words.
const LINE: i64 = 18;
const WORDS: i64 = 44;

struct Dot {
    y: i64,
    label: String,
}

struct Stretch {
    class: &'static str,
    from: i64,
    to: i64,
    label: String,
}

/// The line of stations.
pub(super) fn strip(scene: &TripScene<'_>, legs: &[Leg]) -> Markup {
    let mut dots: Vec<Dot> = Vec::new();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut at = MARGIN;
    let mut reached: Option<String> = None;
    for leg in legs {
        let ends = leg.stations();
        let from = label(scene, leg.from, ends.map(|[from, _]| from));
        let to = label(scene, leg.to, ends.map(|[_, to]| to));
        match &reached {
            // Where only the city is known, its station is the one that was reached.
            Some(known) if *known == from || ends.is_none() => {}
            Some(_) => {
                let label = scene.words.reply.change.to_owned();
                stretches.push(Stretch {
                    class: "walk",
                    from: at,
                    to: at + CHANGE,
                    label,
                });
                at += CHANGE;
                dots.push(Dot { y: at, label: from });
            }
            None => dots.push(Dot { y: at, label: from }),
        }
        let (class, label) = way(scene, leg);
        stretches.push(Stretch {
            class,
            from: at,
            to: at + STEP,
            label,
        });
        at += STEP;
        dots.push(Dot {
            y: at,
            label: to.clone(),
        });
        reached = Some(to);
    }
    let width = scene.lang().wording().strip_width();
    let height = (at + MARGIN).to_string();
    let view = ["0 0 ", width, " ", &height].concat();
    html! {
        svg class="strip" viewBox=(view) width=(width) height=(height) role="img" aria-label=(scene.words.reply.picture) {
            @for stretch in &stretches {
                line class=(stretch.class) x1=(LINE) x2=(LINE) y1=(stretch.from) y2=(stretch.to) {}
                text class="way" x=(WORDS) y=(i64::midpoint(stretch.from, stretch.to)) { (stretch.label) }
            }
            @for dot in &dots {
                circle cx=(LINE) cy=(dot.y) r="9" {}
                text x=(WORDS) y=(dot.y) { (dot.label) }
            }
        }
    }
}

fn label(scene: &TripScene<'_>, city: Place, station: Option<&str>) -> String {
    let station = station.and_then(|id| scene.pack.station(id));
    match station {
        Some(station) => [scene.city(city), " · ", station.name.in_lang(scene.lang())].concat(),
        None => scene.city(city).to_owned(),
    }
}

/// How a way is drawn, and what is said about it.
fn way(scene: &TripScene<'_>, leg: &Leg) -> (&'static str, String) {
    match (leg.direct, &leg.fastest) {
        (Direct::Yes, Some(fastest)) if fastest.level <= Level::Reported => {
            ("known", scene.minutes(fastest))
        }
        (Direct::Yes, Some(fastest)) => {
            let doubt = scene.ui().levels.of(fastest.level).tag;
            ("weak", [&scene.minutes(fastest), " · ", doubt].concat())
        }
        (direct, _) => ("none", scene.no_time(direct).to_owned()),
    }
}

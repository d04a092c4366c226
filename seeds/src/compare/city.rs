//! What is different in one of the five cities, for the commonest case of a guide.

use super::{Aspect, Becomes, Standing, compare};
use crate::answers::Answer;
use crate::calendar::Date;
use crate::catalogue::Pack;
use crate::place::Place;
use crate::share::read_state;

/// In which aspects the commonest case of a guide comes out otherwise in `city` than in the others:
/// each set of aspects with the names of the cities that differ so; none where nothing differs.
#[must_use]
pub fn differing(pack: &Pack, city: Place, today: Date) -> Vec<(Vec<Aspect>, Vec<String>)> {
    against(pack, city, today).unwrap_or_default()
}

fn against(pack: &Pack, city: Place, today: Date) -> Option<Vec<(Vec<Aspect>, Vec<String>)>> {
    let question = usize::from(pack.guide.compare?);
    let mut answers = read_state(&pack.guide, &pack.guide.example);
    answers.get(question)?;
    // The case goes from one city to another: within one it is another case, and no difference.
    let others = answers.iter().filter(|(index, _)| *index != question);
    let named = others.filter_map(|(_, answer)| match answer {
        Answer::Place(place) => Some(*place),
        _ => None,
    });
    let named: Vec<Place> = named.collect();
    if named.contains(&city) {
        return None;
    }
    answers.set(question, Answer::Place(city));
    let comparison = compare(pack, &answers, today, None)?;
    let mut sets: Vec<(Vec<Aspect>, Vec<String>)> = Vec::new();
    let others = Place::FIVE.into_iter().filter(|other| *other != city);
    for (case, other) in comparison.cases.into_iter().zip(others) {
        if named.contains(&other) || !matches!(case.becomes, Becomes::Plan(..)) {
            continue;
        }
        let points = case.points.iter();
        let differ = points.filter(|point| point.standing == Standing::Differs);
        let aspects: Vec<Aspect> = differ.map(|point| point.aspect).collect();
        if aspects.is_empty() {
            continue;
        }
        match sets.iter_mut().find(|(known, _)| *known == aspects) {
            Some((_, cities)) => cities.push(case.name),
            None => sets.push((aspects, vec![case.name])),
        }
    }
    Some(sets)
}

//! Picks and orders scenic areas for a list.

use super::{Attraction, Category, Grade, Places, PricingRule};
use crate::place::Place;
use crate::search::fold;
use serde::{Deserialize, Serialize};

/// Which scenic areas a list shows: all that meet everything given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// In this city.
    pub city: Option<Place>,
    /// In this county; places whose county no text names are left out.
    pub county: Option<Place>,
    /// Under this pricing rule.
    pub rule: Option<PricingRule>,
    /// Of this kind.
    pub category: Option<Category>,
    /// Of this grade at least; places whose grade was not found are left out.
    pub grade_from: Option<Grade>,
    /// Whose name in any language holds this text, folded as in a search.
    pub name: Option<String>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// City by city, as in the content.
    #[default]
    City,
    /// The highest grade first; not found last.
    Grade,
    /// Free first, then the lowest price; not found last.
    Price,
}

impl Filter {
    /// Whether it shows `place`.
    #[must_use]
    pub fn shows(&self, place: &Attraction) -> bool {
        let named = self.name.as_deref().map(fold).is_none_or(|wanted| {
            let mut names = place.name.iter();
            names.any(|name| fold(name).contains(&wanted))
        });
        named
            && self.city.is_none_or(|city| place.city == city)
            && self
                .county
                .is_none_or(|county| place.county == Some(county))
            && self.rule.is_none_or(|rule| place.rule == rule)
            && self
                .category
                .is_none_or(|category| place.category == category)
            && self
                .grade_from
                .is_none_or(|least| place.grade.is_some_and(|grade| grade >= least))
    }
}

impl Places {
    /// The scenic areas that `filter` shows, in the order of `sort`; equals stay as in the content.
    #[must_use]
    pub fn listed(&self, filter: &Filter, sort: Sort) -> Vec<&Attraction> {
        let mut listed: Vec<&Attraction> = self
            .attractions
            .iter()
            .filter(|place| filter.shows(place))
            .collect();
        match sort {
            Sort::City => {}
            Sort::Grade => listed.sort_by_key(|place| core::cmp::Reverse(place.grade)),
            Sort::Price => listed.sort_by_key(|place| match (place.rule, &place.price) {
                (PricingRule::Free, _) => (0, 0),
                (_, Some(price)) => (1, price.fen.0),
                (_, None) => (2, 0),
            }),
        }
        listed
    }
}

#[cfg(all(test, feature = "load"))]
mod tests {
    use super::*;
    use crate::load::shipped::catalogue;

    fn ids(filter: &Filter, sort: Sort) -> Vec<&'static str> {
        let listed = catalogue().places.listed(filter, sort);
        listed.iter().map(|place| place.id.as_str()).collect()
    }

    #[test]
    fn a_filter_shows_what_meets_all_of_it_and_an_empty_one_everything() {
        assert_eq!(ids(&Filter::default(), Sort::City).len(), 102);
        let free = Filter {
            rule: Some(PricingRule::Free),
            ..Filter::default()
        };
        assert_eq!(
            ids(&free, Sort::City),
            [
                "yangma-island",
                "laiyang-geopark",
                "qingzhou-old-town",
                "wanpingkou",
                "rizhao-forest"
            ]
        );
        let in_zhucheng = Filter {
            county: Some(Place(370_782)),
            grade_from: Some(Grade::Four),
            ..Filter::default()
        };
        assert_eq!(
            ids(&in_zhucheng, Sort::City),
            ["dinosaur-museum", "dinosaur-area", "zhucheng-zoo"]
        );
        let top = Filter {
            city: Some(Place(371_100)),
            grade_from: Some(Grade::Five),
            ..Filter::default()
        };
        assert!(
            ids(&top, Sort::City).is_empty(),
            "no 5A was found in Rizhao"
        );
    }

    #[test]
    fn names_are_found_in_both_languages_whatever_the_case() {
        for name in ["刘公岛", "LIUGONG island", "liugong"] {
            let named = Filter {
                name: Some(name.to_owned()),
                ..Filter::default()
            };
            assert_eq!(ids(&named, Sort::City), ["liugong-island"], "{name}");
        }
    }

    #[test]
    fn what_was_not_found_comes_last_and_nothing_is_lost() {
        let by_grade = ids(&Filter::default(), Sort::Grade);
        let place = |id: &str| catalogue().places.attraction(id).expect("a place");
        assert_eq!(place(by_grade[0]).grade, Some(Grade::Five));
        assert_eq!(place(by_grade[101]).grade, None);
        let by_price = ids(&Filter::default(), Sort::Price);
        assert_eq!(
            by_price[5..8],
            ["liugong-island", "penglai-pavilion", "haichang-polar"]
        );
        assert_eq!(by_price.len(), 102);
    }
}

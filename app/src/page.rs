//! Every page as a value. Routing, sitemap, link check and browser tests all iterate over it.

use seeds::catalogue::{Catalogue, Lang};
use seeds::place::Place;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// What can I do here.
    Home,
    /// Every guide.
    Guides,
    /// The guide with that id: answer first, then its elements.
    Guide(String),
    /// The interview of the guide with that id.
    Ask(String),
    /// A shared plan, opened again.
    Plan,
    /// What happened in somebody's life, by its id: what helps, in order.
    Event(String),
    /// The seed plan beside today.
    Promises,
    /// The part of it with that id.
    PromisesOf(String),
    /// Hotlines, and the way to every other contact.
    Directory,
    /// A further list of the directory.
    DirectoryOf(Listing),
    /// What is different in one of the five cities.
    City(Place),
    /// The shared services card.
    Card,
    /// Places to visit, city by city.
    Places,
    /// Places to visit in one of the five cities.
    PlacesIn(Place),
    /// The scenic area, library or museum with that id.
    OnePlace(String),
    /// Plans a trip through the cities.
    Trip,
    /// The joint routes of the region's plan.
    TripRoutes,
    /// Lines, stations and fastest times.
    Rail,
    /// Festivals and their days.
    Festivals,
    /// The newer documents, and the way to the others.
    Sources,
    /// Documents that are older, or of which no date is known.
    EarlierSources,
    /// The document with that id, clause by clause.
    Source(String),
    /// Estimates who pays what of a medical bill.
    Settlement,
    /// Who pays what at scenic areas.
    Tickets,
    /// Finds guides.
    Search,
    /// What this site is, and how far one can rely on it.
    About,
    /// What the server receives.
    Privacy,
    /// Says what is wrong here.
    Corrections,
    /// What became of the correction with that receipt; in no list.
    Correction(String),
}

impl Page {
    /// Every page of a catalogue.
    #[must_use]
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let mut pages = vec![Self::Home, Self::Guides];
        for pack in catalogue.packs(Lang::binding()) {
            pages.push(Self::Guide(pack.guide.id.clone()));
            pages.push(Self::Ask(pack.guide.id.clone()));
        }
        let events = catalogue.events.iter();
        pages.extend(events.map(|event| Self::Event(event.id.clone())));
        pages.push(Self::Promises);
        let parts = catalogue.promises.parts.iter();
        pages.extend(parts.map(|part| Self::PromisesOf(part.id.clone())));
        pages.push(Self::Directory);
        pages.extend(Listing::ALL.map(Self::DirectoryOf));
        pages.extend(Place::FIVE.map(Self::City));
        pages.extend([Self::Plan, Self::Card, Self::Settlement, Self::Places]);
        pages.push(Self::Tickets);
        pages.extend(Place::FIVE.map(Self::PlacesIn));
        let places = &catalogue.places;
        let sights = places.attractions.iter().map(|place| &place.id);
        let ids = sights.chain(places.venues.iter().map(|venue| &venue.id));
        pages.extend(ids.map(|id| Self::OnePlace(id.clone())));
        pages.extend([Self::Trip, Self::TripRoutes, Self::Rail, Self::Festivals]);
        pages.extend([Self::Search, Self::Sources, Self::EarlierSources]);
        let documents = catalogue.documents.iter();
        pages.extend(documents.map(|document| Self::Source(document.id.clone())));
        pages.extend([Self::About, Self::Privacy, Self::Corrections]);
        pages
    }

    /// Whether the catalogue holds what the page shows.
    #[must_use]
    pub fn exists(&self, catalogue: &Catalogue) -> bool {
        match self {
            Self::Guide(id) | Self::Ask(id) => catalogue.pack(id, Lang::binding()).is_some(),
            Self::Event(id) => catalogue.event(id).is_some(),
            Self::PromisesOf(id) => catalogue.promises.part(id).is_some(),
            Self::PlacesIn(city) | Self::City(city) => city.is_one_of_five(),
            Self::OnePlace(id) => {
                let places = &catalogue.places;
                places.attraction(id).is_some() || places.venue(id).is_some()
            }
            Self::Source(id) => catalogue.document(id).is_some(),
            // The catalogue holds none: whoever keeps them knows.
            Self::Correction(_) => false,
            _ => true,
        }
    }

    /// How the content files begin whose words the page is made of, besides those of guides.
    #[must_use]
    pub fn told_in(&self) -> String {
        let begin = match self {
            Self::Source(id) => return format!("sources/{id}."),
            Self::Home | Self::Guides => "guides/themes.",
            Self::Event(_) => "guides/events.",
            Self::Promises | Self::PromisesOf(_) => "plan/rows.",
            Self::DirectoryOf(Listing::Leads) => "plan/leads.",
            Self::Directory | Self::DirectoryOf(_) => "directory/",
            Self::City(_) => "directory/contacts.",
            Self::Card => "card/",
            Self::Places | Self::PlacesIn(_) | Self::OnePlace(_) | Self::Tickets => "places/",
            Self::Trip | Self::TripRoutes | Self::Rail | Self::Festivals => "places/",
            Self::Sources | Self::EarlierSources => "sources/",
            _ => "lexicon/pages.",
        };
        begin.to_owned()
    }

    /// Whether search engines may list it: pages made of a person's answers are not for them.
    #[must_use]
    pub const fn is_listed(&self) -> bool {
        !matches!(
            self,
            Self::Ask(_) | Self::Plan | Self::Corrections | Self::Correction(_)
        )
    }

    /// Whether a form may be posted to it.
    #[must_use]
    pub const fn takes_form(&self) -> bool {
        matches!(
            self,
            Self::Ask(_)
                | Self::Plan
                | Self::Card
                | Self::Settlement
                | Self::Tickets
                | Self::PlacesIn(_)
                | Self::Trip
                | Self::Search
                | Self::Corrections
        )
    }

    /// The shape of its address; in braces what it is about, which logs leave out.
    #[must_use]
    pub const fn template(&self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::Guides => "/guides",
            Self::Guide(_) => "/guides/{id}",
            Self::Ask(_) => "/guides/{id}/ask",
            Self::Event(_) => "/events/{id}",
            Self::Promises => "/plan-and-today",
            Self::PromisesOf(_) => "/plan-and-today/{part}",
            Self::Directory => "/directory",
            Self::DirectoryOf(listing) => match listing {
                Listing::Entrances => "/directory/entrances",
                Listing::Counters => "/directory/counters",
                Listing::Leads => "/directory/leads",
            },
            Self::City(_) => "/cities/{city}",
            Self::Plan => "/plan",
            Self::Card => "/card",
            Self::Places => "/places",
            Self::PlacesIn(_) => "/places/in/{city}",
            Self::OnePlace(_) => "/places/{id}",
            Self::Settlement => "/settlement",
            Self::Tickets => "/tickets",
            Self::Trip => "/trip",
            Self::TripRoutes => "/trip/routes",
            Self::Rail => "/rail",
            Self::Festivals => "/festivals",
            Self::Sources => "/sources",
            Self::EarlierSources => "/sources/issued/earlier",
            Self::Source(_) => "/sources/{id}",
            Self::Search => "/search",
            Self::About => "/about",
            Self::Privacy => "/privacy",
            Self::Corrections => "/corrections",
            Self::Correction(_) => "/corrections/{receipt}",
        }
    }
}

/// A list of the directory beside the hotlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listing {
    /// Official websites, apps and mini-programs.
    Entrances,
    /// Counters.
    Counters,
    /// Who leads what in the seed plan.
    Leads,
}

impl Listing {
    /// Every list.
    pub const ALL: [Self; 3] = [Self::Entrances, Self::Counters, Self::Leads];

    /// Its name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entrances => "entrances",
            Self::Counters => "counters",
            Self::Leads => "leads",
        }
    }
}

/// How large the page is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// For most people.
    #[default]
    Standard,
    /// 长辈版: larger type and targets.
    Large,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 2] = [Self::Standard, Self::Large];

    /// The other mode.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Standard => Self::Large,
            Self::Large => Self::Standard,
        }
    }
}

/// Where a page stands: which, in which language, how large.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// Its language.
    pub lang: Lang,
    /// Its reading mode.
    pub mode: Mode,
}

impl Address {
    /// Another page in the same mode, and in the same language if that has it.
    #[must_use]
    pub fn to(&self, page: Page) -> Self {
        let address = Self {
            page,
            lang: self.lang,
            mode: self.mode,
        };
        address.offered()
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self {
            lang,
            ..self.clone()
        }
    }

    /// The same page in another mode.
    #[must_use]
    pub fn in_mode(&self, mode: Mode) -> Self {
        Self {
            mode,
            ..self.clone()
        }
    }

    /// Every address of a catalogue, in each language those that it has.
    #[must_use]
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let mut addresses = Vec::new();
        for mode in Mode::ALL {
            for lang in Lang::all() {
                let pages = Page::all(catalogue).into_iter();
                let pages = pages.map(|page| Self { page, lang, mode });
                addresses.extend(pages.filter(Self::is_offered));
            }
        }
        addresses
    }
}

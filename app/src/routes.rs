//! [`Address`] ⇄ path, both ways: `[/large][/<lang>]/guides/<id>/ask`. Addresses are permanent.

use crate::page::{Address, Listing, Mode, Page};
use seeds::catalogue::Lang;
use seeds::place::Place;
use seeds::share;

/// The longest id in an address; longer ones name nothing.
const LONGEST_ID: usize = 64;

impl Address {
    /// The path, absolute, without host.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        if self.mode == Mode::Large {
            path += "/large";
        }
        if !self.lang.is_binding() {
            path.push('/');
            path += self.lang.code();
        }
        self.page.write_path(&mut path);
        path
    }

    /// Whether its language has the page.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        self.lang.covers_all() || {
            let mut path = String::new();
            self.page.write_path(&mut path);
            self.lang.covers(&path)
        }
    }

    /// Where the page is read: here, or in the binding language where this one does not have it.
    /// Every link asks this ([`Address::to`]).
    #[must_use]
    pub fn offered(self) -> Self {
        match self.is_offered() {
            true => self,
            false => self.in_lang(Lang::binding()),
        }
    }

    /// The address with exactly that path; `None` for every other text. Whether its guide or
    /// document exists, [`Page::exists`] says.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        let rest = path.strip_prefix('/')?;
        let (mode, rest) = match rest.strip_prefix("large/") {
            Some(rest) => (Mode::Large, rest),
            None => (Mode::Standard, rest),
        };
        let other = rest.split_once('/');
        let other = other.and_then(|(code, rest)| Some((other_language(code)?, rest)));
        let (lang, rest) = other.unwrap_or((Lang::binding(), rest));
        let segments: Vec<&str> = rest.split('/').collect();
        let page = match segments.as_slice() {
            [""] => Page::Home,
            ["guides"] => Page::Guides,
            ["guides", id] => Page::Guide(read_id(id)?),
            ["guides", id, "ask"] => Page::Ask(read_id(id)?),
            ["events", id] => Page::Event(read_id(id)?),
            ["plan-and-today"] => Page::Promises,
            ["plan-and-today", part] => Page::PromisesOf(read_id(part)?),
            ["directory"] => Page::Directory,
            ["directory", name] => Page::DirectoryOf(read_listing(name)?),
            ["cities", city] => Page::City(read_city(city)?),
            ["plan"] => Page::Plan,
            ["card"] => Page::Card,
            ["places"] => Page::Places,
            ["places", id] => Page::OnePlace(read_id(id)?),
            ["places", "in", city] => Page::PlacesIn(read_city(city)?),
            ["settlement"] => Page::Settlement,
            ["tickets"] => Page::Tickets,
            ["trip"] => Page::Trip,
            ["trip", "routes"] => Page::TripRoutes,
            ["rail"] => Page::Rail,
            ["festivals"] => Page::Festivals,
            ["sources"] => Page::Sources,
            ["sources", "issued", "earlier"] => Page::EarlierSources,
            ["sources", id] => Page::Source(read_id(id)?),
            ["search"] => Page::Search,
            ["about"] => Page::About,
            ["privacy"] => Page::Privacy,
            ["corrections"] => Page::Corrections,
            ["corrections", receipt] => Page::Correction(read_id(receipt)?),
            _ => return None,
        };
        Some(Self { page, lang, mode })
    }

    /// The address that was probably meant: one slash too many or too few at the end, capitals, or
    /// letters that were escaped.
    #[must_use]
    pub fn near(path: &str) -> Option<Self> {
        let plain = share::undamaged(path).to_ascii_lowercase();
        let other = match plain.strip_suffix('/') {
            Some(shorter) => shorter.to_owned(),
            None => [&plain, "/"].concat(),
        };
        Self::from_path(&plain).or_else(|| Self::from_path(&other))
    }

    /// The page that was meant and what it should carry, where the `#` of a link arrived as a part of
    /// the path: some apps escape it.
    #[must_use]
    pub fn escaped(path: &str) -> Option<(Self, String)> {
        let link = share::undamaged(path);
        let (path, carried) = link.split_once('#')?;
        let address = Self::from_path(path).or_else(|| Self::near(path))?;
        (!carried.is_empty()).then(|| (address, carried.to_owned()))
    }

    /// The language and mode that a path asks for, even where it names no page: for the words of an
    /// error page.
    #[must_use]
    pub fn manner(path: &str) -> (Lang, Mode) {
        let mut segments = path.split('/').skip(1).peekable();
        let mode = match segments.next_if_eq(&"large") {
            Some(_) => Mode::Large,
            None => Mode::Standard,
        };
        let lang = segments.next().and_then(other_language);
        (lang.unwrap_or_default(), mode)
    }
}

impl Page {
    /// Adds its path in the binding language and the standard mode: its shape, with what it is about.
    fn write_path(&self, path: &mut String) {
        let shape = self.template();
        let (before, rest) = shape.split_once('{').unwrap_or((shape, ""));
        let (_, after) = rest.split_once('}').unwrap_or_default();
        *path += before;
        match self {
            Self::City(city) | Self::PlacesIn(city) => *path += &city.to_string(),
            Self::Guide(id)
            | Self::Ask(id)
            | Self::Event(id)
            | Self::PromisesOf(id)
            | Self::OnePlace(id)
            | Self::Source(id)
            | Self::Correction(id) => *path += id,
            _ => {}
        }
        *path += after;
    }
}

/// The language whose addresses begin with `code`; those of the binding one begin with none.
fn other_language(code: &str) -> Option<Lang> {
    Lang::from_code(code).filter(|lang| !lang.is_binding())
}

fn read_id(text: &str) -> Option<String> {
    let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fits = !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(sign);
    fits.then(|| text.to_owned())
}

fn read_listing(text: &str) -> Option<Listing> {
    let mut lists = Listing::ALL.into_iter();
    lists.find(|listing| listing.name() == text)
}

/// One of the five cities, written as it is in paths.
fn read_city(text: &str) -> Option<Place> {
    let mut cities = Place::FIVE.into_iter();
    cities.find(|city| city.to_string() == text)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn every_shape() -> Vec<Address> {
        let id = || "enterprise-pension".to_owned();
        let pages = [
            Page::Home,
            Page::Guides,
            Page::Guide(id()),
            Page::Ask(id()),
            Page::Event(id()),
            Page::Promises,
            Page::PromisesOf(id()),
            Page::Directory,
            Page::DirectoryOf(Listing::Entrances),
            Page::DirectoryOf(Listing::Counters),
            Page::DirectoryOf(Listing::Leads),
            Page::City(Place::FIVE[3]),
            Page::Plan,
            Page::Card,
            Page::Places,
            Page::PlacesIn(Place::FIVE[2]),
            Page::OnePlace(id()),
            Page::Settlement,
            Page::Tickets,
            Page::Trip,
            Page::TripRoutes,
            Page::Rail,
            Page::Festivals,
            Page::Sources,
            Page::EarlierSources,
            Page::Source(id()),
            Page::Search,
            Page::About,
            Page::Privacy,
            Page::Corrections,
            Page::Correction("k7m2-q9xd-4t1a".to_owned()),
        ];
        let mut addresses = Vec::new();
        for page in pages {
            for lang in Lang::all() {
                for mode in Mode::ALL {
                    addresses.push(Address {
                        page: page.clone(),
                        lang,
                        mode,
                    });
                }
            }
        }
        addresses
    }

    #[test]
    fn every_address_is_read_back_from_its_path() {
        crate::shipped::languages();
        for address in every_shape() {
            let path = address.path();
            assert_eq!(Address::from_path(&path), Some(address.clone()), "{path}");
            assert_eq!(
                Address::manner(&path),
                (address.lang, address.mode),
                "{path}"
            );
        }
    }

    #[test]
    fn other_paths_name_no_page() {
        crate::shipped::languages();
        let wrong = [
            "",
            "guides",
            "//",
            "/en",
            "/large",
            "/zh/",
            "/guides/",
            "/guides/../about",
            "/Guides",
            "/guides/a/ask/",
            "/en/large/",
            "/guides/%2e",
            "/sources/á",
            "/guides/a b",
            "/plan?x",
            "/directory/nothing",
            "/cities/370100",
            "/plan-and-today/",
        ];
        for path in wrong {
            assert_eq!(Address::from_path(path), None, "{path}");
        }
        assert_eq!(
            Address::from_path(&format!("/guides/{}", "a".repeat(65))),
            None
        );
    }

    #[test]
    fn a_link_whose_sign_was_escaped_still_names_its_page() {
        crate::shipped::languages();
        let meant = |path: &str| {
            let (address, carried) = Address::escaped(path)?;
            Some((address.path(), carried))
        };
        for (path, page) in [
            ("/plan%231~g~a=y~0a1b2c3d", "/plan"),
            ("/plan%25231%7Eg%7Ea%3Dy%7E0a1b2c3d", "/plan"),
            ("/large/en/plan%231~g~a=y~0a1b2c3d", "/large/en/plan"),
            ("/plan/%231~g~a=y~0a1b2c3d", "/plan"),
        ] {
            let carried = "1~g~a=y~0a1b2c3d".to_owned();
            assert_eq!(meant(path), Some((page.to_owned(), carried)), "{path}");
        }
        for path in ["/plan", "/plan%23", "/nothing%23a", "/plan%3Fa", "%23", ""] {
            assert_eq!(meant(path), None, "{path}");
        }
    }

    #[test]
    fn a_slash_more_or_less_capitals_and_escapes_are_understood() {
        crate::shipped::languages();
        for (path, meant) in [
            ("/en", "/en/"),
            ("/large", "/large/"),
            ("/guides/", "/guides"),
            ("/Guides", "/guides"),
            ("/EN/Guides/", "/en/guides"),
            (
                "/%67uides/enterprise%2Dpension",
                "/guides/enterprise-pension",
            ),
        ] {
            assert_eq!(
                Address::near(path).map(|address| address.path()).as_deref(),
                Some(meant)
            );
        }
        assert_eq!(Address::near("/nothing/"), None);
    }
}

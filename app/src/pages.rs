//! What stands on each page: one file a page. Only the server draws whole pages.

mod about;
mod ask;
mod card;
mod cities;
mod correct;
mod directory;
mod drawn;
mod error;
mod events;
mod evidence;
mod festivals;
mod guide;
mod guides;
mod home;
mod places;
mod plan;
mod privacy;
mod promises;
mod rail;
mod search;
mod settlement;
mod source;
mod sources;
mod targets;
mod tickets;
mod tool;
mod trip;
mod trip_routes;

use crate::islands;
use crate::page::{Address, Page};
use crate::render::{Input, Site};
use crate::tools::Tool;
use crate::words::pages::PageWords;
use crate::words::{self, Ui, ui};
use leptos::prelude::*;
use seeds::calendar::Date;
use seeds::catalogue::places::Worded;
use seeds::catalogue::{Contact, Document, Lang, Pack};
use sources::Issued;

pub(crate) use correct::{form as correction_form, receipt as correction_receipt};
pub(crate) use error::{error, escaped};

/// What every page is drawn from.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    /// Catalogue, files, host.
    pub(crate) site: &'a Site,
    /// Which page, in which language, how large.
    pub(crate) address: &'a Address,
    /// The day in Beijing.
    pub(crate) today: Date,
}

impl<'a> Frame<'a> {
    fn words(&self) -> &'static PageWords {
        &words::of(self.address.lang).pages
    }

    fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    /// Whether what the page says was translated from other words than today's.
    pub(crate) fn is_stale(&self) -> bool {
        let Address { page, lang, .. } = self.address;
        if words::stale(*lang, words::set_of(page)) {
            return true;
        }
        let told_in = page.told_in();
        let mut stale = self.site.catalogue.stale.iter();
        stale.any(|stale| stale.lang == *lang && stale.path.starts_with(&told_in))
    }

    /// The path of another page in the same language and mode.
    fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }

    /// A guide in the page's language, or in the binding one where it has no other.
    fn pack(&self, guide: &str) -> Option<&'a Pack> {
        let catalogue = &self.site.catalogue;
        let own = catalogue.pack(guide, self.address.lang);
        own.or_else(|| catalogue.pack(guide, Lang::binding()))
    }

    /// What a tool in the browser consists of; `None` where the page is to do without.
    fn tool(&self, tool: Tool) -> Option<islands::Sources<'a>> {
        let assets = &self.site.assets;
        let files = assets.tool_files.get(tool as usize)?;
        let program = assets.program(tool);
        (!assets.loader.is_empty() && program.is_whole()).then(|| islands::Sources {
            program,
            words: files.words.in_lang(self.address.lang),
            data: islands::Data::One(&files.data),
        })
    }

    /// What the search box in the browser consists of; `None` where the page is to do without.
    fn finder(&self) -> Option<islands::Sources<'a>> {
        let assets = &self.site.assets;
        let lang = self.address.lang;
        (!assets.loader.is_empty() && assets.finder.is_whole()).then(|| islands::Sources {
            program: &assets.finder,
            words: assets.search_words.in_lang(lang),
            data: islands::Data::Lazy(assets.search.in_lang(lang)),
        })
    }

    /// What the interview of `guide` consists of in the browser; `None` where it is to do without.
    fn interview(&self, guide: &'a str) -> Option<islands::Sources<'a>> {
        let pack = self.site.assets.pack(guide, self.address.lang);
        self.of_interview(pack, islands::Data::Guide { id: guide, pack })
    }

    /// What a plan consists of that the browser reads from its link: the page knows no guide.
    fn shared_plan(&self) -> Option<islands::Sources<'a>> {
        let pack = self.site.assets.any_pack.in_lang(self.address.lang);
        self.of_interview(pack, islands::Data::Linked(pack))
    }

    fn of_interview(&self, pack: &str, data: islands::Data<'a>) -> Option<islands::Sources<'a>> {
        let assets = &self.site.assets;
        let whole = !assets.loader.is_empty() && assets.interview.is_whole() && !pack.is_empty();
        whole.then(|| islands::Sources {
            program: &assets.interview,
            words: assets.words.in_lang(self.address.lang),
            data,
        })
    }

    fn contact(&self, id: &str) -> Option<&'a Contact> {
        let directory = &self.site.catalogue.directory;
        let directory = directory.own(self.address.lang).or(directory.binding())?;
        directory.iter().find(|contact| contact.id == id)
    }
}

/// A page's own part of the document.
pub(crate) struct Body {
    /// Title in the browser, without the site's name.
    pub(crate) title: String,
    /// For search engines; may be empty.
    pub(crate) description: String,
    /// Content of `<main>`.
    pub(crate) main: AnyView,
    /// The HTTP status.
    pub(crate) status: u16,
    /// Whether it holds a person's answers.
    pub(crate) private: bool,
    /// Whether it loads the browser's program.
    pub(crate) islands: bool,
    /// The form that takes the page into another language or reading mode as it is.
    pub(crate) here: Option<Here>,
}

/// A form that, sent to the same page in another language or mode, gives what is shown.
pub(crate) struct Here {
    /// Its id.
    pub(crate) form: &'static str,
    /// Where it is sent.
    pub(crate) page: Page,
    /// The value of its button.
    pub(crate) again: String,
}

impl Body {
    fn new(title: impl Into<String>, main: AnyView) -> Self {
        Self {
            title: title.into(),
            description: String::new(),
            main,
            status: 200,
            private: false,
            islands: false,
            here: None,
        }
    }

    fn described(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }
}

/// The page at the frame's address. Its guide or document is known to exist.
pub(crate) fn body(frame: &Frame<'_>, input: Input<'_>) -> Body {
    match &frame.address.page {
        Page::Home => home::page(frame),
        Page::Guides => guides::page(frame),
        Page::Guide(id) => known(frame, frame.pack(id), guide::page),
        Page::Ask(id) => known(frame, frame.pack(id), |frame, pack| {
            ask::page(frame, pack, input)
        }),
        Page::Event(id) => known(frame, frame.site.catalogue.event(id), events::page),
        Page::Promises => promises::page(frame),
        Page::PromisesOf(id) => {
            let part = frame.site.catalogue.promises.part(id);
            known(frame, part, promises::part)
        }
        Page::Directory => directory::page(frame),
        Page::DirectoryOf(listing) => directory::listing(frame, *listing),
        Page::City(city) => cities::page(frame, *city),
        Page::Plan => plan::page(frame, input),
        Page::Sources => sources::page(frame, Issued::Lately),
        Page::EarlierSources => sources::page(frame, Issued::Earlier),
        Page::Source(id) => known(frame, frame.site.catalogue.document(id), source::page),
        Page::Card => card::page(frame, input),
        Page::Places => places::page(frame),
        Page::PlacesIn(city) => places::city(frame, *city, input),
        Page::OnePlace(id) => places::one(frame, id),
        Page::Settlement => settlement::page(frame, input),
        Page::Tickets => tickets::page(frame, input),
        Page::Trip => trip::page(frame, input),
        Page::TripRoutes => trip_routes::page(frame),
        Page::Rail => rail::page(frame),
        Page::Festivals => festivals::page(frame),
        Page::Search => search::page(frame, input),
        Page::About => about::page(frame),
        Page::Privacy => privacy::page(frame),
        Page::Corrections => correct::page(frame, input),
        Page::Correction(_) => error(frame, crate::render::ErrorPage::NotFound),
    }
}

fn known<'a, T>(
    frame: &Frame<'a>,
    found: Option<&'a T>,
    page: impl FnOnce(&Frame<'a>, &'a T) -> Body,
) -> Body {
    match found {
        Some(found) => page(frame, found),
        None => error(frame, crate::render::ErrorPage::NotFound),
    }
}

/// Where the page stands: links back up.
fn crumbs(frame: &Frame<'_>, up: Vec<(String, String)>) -> AnyView {
    let links = up
        .into_iter()
        .map(|(path, label)| view! { <li><a href=path>{label}</a></li> });
    let name = frame.words().shell.path;
    view! { <nav aria-label=name><ol class="crumbs">{links.collect_view()}</ol></nav> }.into_any()
}

/// A document's title in the page's language.
fn document_title(frame: &Frame<'_>, document: &Document) -> String {
    document.title.in_lang(frame.address.lang).clone()
}

/// Chinese text inside a page of another language says so, for readers aloud and for fonts.
fn chinese(frame: &Frame<'_>, text: String) -> AnyView {
    match frame.address.lang.is_binding() {
        true => text.into_any(),
        false => view! { <span lang=Lang::binding().tag()>{text}</span> }.into_any(),
    }
}

/// The Chinese name beside a translated one, to show on the way; nothing on Chinese pages.
fn in_chinese(frame: &Frame<'_>, names: &Worded) -> AnyView {
    let name = names.in_lang(Lang::binding());
    let other = !frame.address.lang.is_binding() && name != names.in_lang(frame.address.lang);
    other
        .then(|| view! { " "{chinese(frame, name.to_owned())} })
        .into_any()
}

/// Paragraphs.
fn paragraphs<T: AsRef<str>>(texts: &[T]) -> AnyView {
    let paragraphs = texts
        .iter()
        .map(|text| view! { <p>{text.as_ref().to_owned()}</p> });
    paragraphs.collect_view().into_any()
}

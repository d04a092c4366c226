//! What every page is drawn from, and what it looks up there.

use crate::islands::{Data, Sources};
use crate::page::{Address, Page};
use crate::parts::city_in;
use crate::site::{Program, Site};
use crate::tools::{Tool, ToolScene};
use crate::words::{self, Ui, Words, ui};
use seeds::calendar::Date;
use seeds::catalogue::places::Worded;
use seeds::catalogue::{Contact, Pack};
use seeds::lang::ByLang;
use seeds::place::Place;

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
    /// All that is said in the page's language.
    pub(super) fn words(&self) -> &'static Words {
        words::of(self.address.lang)
    }

    /// What parts say, in the page's language.
    pub(super) fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    /// What the content says, in the page's language.
    pub(super) fn say(&self, texts: &Worded) -> String {
        texts.in_lang(self.address.lang).clone()
    }

    /// What one of the five cities is called.
    pub(super) fn city(&self, city: Place) -> &'static str {
        city_in(&self.words().places.cities, city)
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
    pub(super) fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }

    /// A guide in the page's language, or in the binding one where it has no other.
    pub(super) fn pack(&self, guide: &str) -> Option<&'a Pack> {
        self.site.catalogue.pack_in(guide, self.address.lang)
    }

    /// What a tool is drawn from.
    pub(super) fn scene<'b, P, W>(&self, pack: &'b P, words: &'b W) -> ToolScene<'b, P, W>
    where
        'a: 'b,
    {
        ToolScene {
            pack,
            words,
            address: self.address,
            today: self.today,
            public_url: &self.site.public_url,
        }
    }

    /// What a tool in the browser consists of; `None` where the page is to do without.
    pub(super) fn tool(&self, tool: Tool) -> Option<Sources<'a>> {
        let assets = &self.site.assets;
        let files = assets.tool_files.get(tool as usize)?;
        self.sources(assets.program(tool), &files.words, Data::One(&files.data))
    }

    /// What the search box in the browser consists of; `None` where the page is to do without.
    pub(super) fn finder(&self) -> Option<Sources<'a>> {
        let assets = &self.site.assets;
        let index = assets.search.in_lang(self.address.lang);
        self.sources(&assets.finder, &assets.search_words, Data::Lazy(index))
    }

    /// What the interview of `guide` consists of in the browser; `None` where it is to do without.
    pub(super) fn interview(&self, guide: &'a str) -> Option<Sources<'a>> {
        let pack = self.site.assets.pack(guide, self.address.lang);
        self.of_interview(pack, Data::Guide { id: guide, pack })
    }

    /// What a plan consists of that the browser reads from its link: the page knows no guide.
    pub(super) fn shared_plan(&self) -> Option<Sources<'a>> {
        let pack = self.site.assets.any_pack.in_lang(self.address.lang);
        self.of_interview(pack, Data::Linked(pack))
    }

    fn of_interview(&self, pack: &str, data: Data<'a>) -> Option<Sources<'a>> {
        let assets = &self.site.assets;
        let sources = self.sources(&assets.interview, &assets.words, data);
        sources.filter(|_| !pack.is_empty())
    }

    fn sources(
        &self,
        program: &'a Program,
        words: &'a ByLang<String>,
        data: Data<'a>,
    ) -> Option<Sources<'a>> {
        let whole = !self.site.assets.loader.is_empty() && program.is_whole();
        whole.then(|| Sources {
            address: self.address,
            today: self.today,
            public_url: &self.site.public_url,
            program,
            words: words.in_lang(self.address.lang),
            data,
        })
    }

    /// A contact of the directory, in the page's language or in the binding one.
    pub(super) fn contact(&self, id: &str) -> Option<&'a Contact> {
        self.site.catalogue.contact(id, self.address.lang)
    }

    /// Those of the contacts that the directory has.
    pub(super) fn contacts(&self, ids: &[&str]) -> Vec<Contact> {
        let found = ids.iter().filter_map(|id| self.contact(id));
        found.cloned().collect()
    }
}

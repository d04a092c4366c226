//! What whole pages say, in one language. Only the server holds it.

use super::sent::words;

words! {
    /// What whole pages say.
    pub struct PageWords {
        /// Around every page.
        pub shell: ShellWords,
        /// Home.
        pub home: HomeWords,
        /// List of guides and one guide.
        pub guide: GuidePageWords,
        /// Search.
        pub search: SearchWords,
        /// A shared plan.
        pub shared: SharedWords,
        /// Documents cited.
        pub sources: SourcesWords,
        /// What this site is.
        pub about: AboutWords,
        /// What the server receives.
        pub privacy: PrivacyWords,
        /// When a page cannot be shown.
        pub errors: ErrorsWords,
    }
}

words! {
    /// Around every page.
    pub struct ShellWords {
        /// The site's name.
        pub brand: &'static str,
        /// That it is no government site.
        pub disclaimer: &'static str,
        /// The five cities.
        pub cities: &'static str,
        /// Link over the header.
        pub skip: &'static str,
        /// Name of the navigation.
        pub nav: &'static str,
        /// Name of the links back up.
        pub path: &'static str,
        /// Link to the guides.
        pub guides: &'static str,
        /// Link to the card.
        pub card: &'static str,
        /// Link to the places.
        pub places: &'static str,
        /// Link to search.
        pub search: &'static str,
        /// Link to the large mode.
        pub to_large: &'static str,
        /// Link to the standard mode.
        pub to_standard: &'static str,
        /// Name of the footer's links.
        pub footer: &'static str,
        /// What this site does not do.
        pub limits: &'static str,
        /// Before the hotline's number.
        pub call: &'static str,
        /// After the hotline's number.
        pub call_after: &'static str,
        /// Link about mistakes.
        pub correct: &'static str,
        /// Link to the sources.
        pub sources: &'static str,
        /// Link to about.
        pub about: &'static str,
        /// Link to privacy.
        pub privacy: &'static str,
        /// That the Chinese text counts; empty in Chinese.
        pub original: &'static str,
        /// Between a page's title and the site's name.
        pub title_joint: &'static str,
    }
}

words! {
    /// Home.
    pub struct HomeWords {
        /// Title in the browser.
        pub title: &'static str,
        /// For search engines.
        pub description: &'static str,
        /// The question that the page answers.
        pub heading: &'static str,
        /// How to begin.
        pub lead: &'static str,
        /// Name of the three tiles.
        pub tiles: &'static str,
        /// Social insurance.
        pub insurance: Tile,
        /// Medical bills.
        pub medical: Tile,
        /// Tourism and the card.
        pub card: Tile,
        /// Heading of the life events.
        pub events: &'static str,
        /// What is reached from the tiles too.
        pub more: MoreWords,
        /// Questions in everyday words: moving for work, a pension back from another province, where it is
        /// drawn, in hospital elsewhere, buses for older people.
        pub hints: [&'static str; 5],
        /// Heading of the promises.
        pub promise: &'static str,
        /// What the site does: heading, text.
        pub does: [[&'static str; 2]; 4],
    }
}

words! {
    /// A tile of the home page. What it answers stands in the content, with its clause.
    pub struct Tile {
        /// Heading.
        pub title: &'static str,
        /// One line.
        pub text: &'static str,
    }
}

words! {
    /// What is reached from the tiles of the home page too.
    pub struct MoreWords {
        /// The guide to social security cards.
        pub social_card: &'static str,
        /// The estimate of a bill.
        pub settlement: &'static str,
        /// Who pays what at scenic areas.
        pub tickets: &'static str,
        /// Places to visit.
        pub places: &'static str,
        /// Stations and fastest times.
        pub rail: &'static str,
        /// A trip.
        pub trip: &'static str,
        /// The days of festivals.
        pub festivals: &'static str,
    }
}

words! {
    /// List of guides and one guide.
    pub struct GuidePageWords {
        /// Heading of the list.
        pub all: &'static str,
        /// Under that heading.
        pub all_lead: &'static str,
        /// Link on to a guide's questions.
        pub start: &'static str,
        /// Under that link.
        pub start_note: &'static str,
        /// 能不能办.
        pub can: &'static str,
        /// 要带什么.
        pub bring: &'static str,
        /// 去哪办.
        pub place: &'static str,
        /// Name of the answer-first part.
        pub answer: &'static str,
        /// Name of the list of contents.
        pub contents: &'static str,
        /// 服务对象.
        pub audience: &'static str,
        /// 受理条件.
        pub conditions: &'static str,
        /// 申请材料.
        pub papers: &'static str,
        /// That the list is cut down by answers.
        pub papers_note: &'static str,
        /// 办理流程.
        pub process: &'static str,
        /// Opens the list of every step.
        pub process_all: &'static str,
        /// That the steps depend on the answers.
        pub process_note: &'static str,
        /// 办结时限.
        pub limits: &'static str,
        /// 收费.
        pub fee: &'static str,
        /// That it is free, before the clauses.
        pub fee_free: &'static str,
        /// That nothing was found on it, before whom to ask.
        pub fee_unknown: &'static str,
        /// That some of it is free by a clause, and for the rest nothing was found.
        pub fee_partly: &'static str,
        /// Before the amounts that are paid for one thing or another.
        pub fee_paid: &'static str,
        /// Before whom to ask about what no amount is known for.
        pub fee_rest: &'static str,
        /// That a fee does not come up.
        pub fee_none: &'static str,
        /// 办理渠道.
        pub channels: &'static str,
        /// 咨询.
        pub consult: &'static str,
        /// 监督投诉.
        pub complain: &'static str,
        /// 办理结果.
        pub result: &'static str,
        /// 设定依据.
        pub basis: &'static str,
        /// Before the numbers of clauses.
        pub cites: &'static str,
        /// Instead of many numbers: before and after how many there are.
        pub cites_many: (&'static str, &'static str),
        /// What the links of figures lead to.
        pub figures_note: &'static str,
        /// 相关指南.
        pub related: &'static str,
        /// What an answer fills later, before its name.
        pub questions: &'static str,
        /// Under that heading.
        pub questions_note: &'static str,
    }
}

words! {
    /// Search.
    pub struct SearchWords {
        /// Heading.
        pub title: &'static str,
        /// Label of the field.
        pub label: &'static str,
        /// How to ask.
        pub hint: &'static str,
        /// Button.
        pub go: &'static str,
        /// Before the words that were searched for.
        pub asked: &'static str,
        /// Heading of the list of all guides.
        pub all: &'static str,
        /// That the words travel in the address where no program runs, and are not kept.
        pub travels: &'static str,
    }
}

words! {
    /// A shared plan.
    pub struct SharedWords {
        /// Heading.
        pub title: &'static str,
        /// What one does here.
        pub lead: &'static str,
        /// Label of the field.
        pub label: &'static str,
        /// What to paste.
        pub hint: &'static str,
        /// That the answers in the link travel to the server.
        pub consent: &'static str,
        /// Button.
        pub open: &'static str,
    }
}

words! {
    /// Documents cited.
    pub struct SourcesWords {
        /// Heading of the list.
        pub title: &'static str,
        /// Under that heading.
        pub lead: &'static str,
        /// Heading of the older documents.
        pub earlier: &'static str,
        /// Which stand there.
        pub earlier_lead: &'static str,
        /// 文号.
        pub number: &'static str,
        /// 发布机关.
        pub issuer: &'static str,
        /// 发布日期.
        pub issued: &'static str,
        /// 施行日期.
        pub effective: &'static str,
        /// 核对日期.
        pub checked: &'static str,
        /// Where the text stands.
        pub address: &'static str,
        /// What was read.
        pub read: &'static str,
        /// Not found.
        pub not_found: &'static str,
        /// Heading of the clauses.
        pub clauses: &'static str,
        /// That they are in our own words.
        pub own_words: &'static str,
        /// Number of clauses: before, after.
        pub count: (&'static str, &'static str),
        /// Heading of the guides that cite the document.
        pub cited_by: &'static str,
        /// No guide cites it.
        pub cited_by_none: &'static str,
        /// From a day on: before, after.
        pub from: (&'static str, &'static str),
        /// Up to a day: before, after.
        pub to: (&'static str, &'static str),
        /// Where no article is named.
        pub whole: &'static str,
        /// Name of the fact rows.
        pub facts: &'static str,
        /// Heading of the levels.
        pub levels: &'static str,
    }
}

words! {
    /// What this site is.
    pub struct AboutWords {
        /// Heading.
        pub title: &'static str,
        /// First paragraph.
        pub lead: &'static str,
        /// What it does not do: heading, paragraphs.
        pub not: (&'static str, [&'static str; 3]),
        /// How figures are checked: heading, paragraphs.
        pub checked: (&'static str, [&'static str; 4]),
        /// The large mode: heading, paragraph.
        pub large: (&'static str, [&'static str; 1]),
        /// What to do about a mistake: heading, paragraphs.
        pub mistakes: (&'static str, [&'static str; 2]),
        /// Heading of the levels.
        pub levels: &'static str,
        /// Under that heading.
        pub levels_note: &'static str,
    }
}

words! {
    /// What the server receives.
    pub struct PrivacyWords {
        /// Heading.
        pub title: &'static str,
        /// First paragraph.
        pub lead: &'static str,
        /// Caption of the table.
        pub table: &'static str,
        /// Heads of its columns.
        pub heads: [&'static str; 4],
        /// Rows: when, what arrives, what for, what stays.
        pub rows: [[&'static str; 4]; 8],
        /// Before sharing a plan: heading, paragraph.
        pub share: (&'static str, [&'static str; 1]),
        /// On a device of somebody else: heading, paragraphs.
        pub device: (&'static str, [&'static str; 4]),
    }
}

words! {
    /// When a page cannot be shown.
    pub struct ErrorsWords {
        /// Nothing stands at the address.
        pub not_found: ErrorWords,
        /// The `#` of a link arrived escaped.
        pub escaped: ErrorWords,
        /// Opens it as it was made.
        pub open: &'static str,
        /// The request cannot be read.
        pub bad_request: ErrorWords,
        /// The form is too large.
        pub too_large: ErrorWords,
        /// The address takes no form.
        pub wrong_method: ErrorWords,
        /// The form is of another kind.
        pub wrong_type: ErrorWords,
        /// It took too long.
        pub too_slow: ErrorWords,
        /// Too many at once.
        pub busy: ErrorWords,
        /// A fault of ours.
        pub broken: ErrorWords,
        /// Before the ways on.
        pub ways: &'static str,
        /// Link home.
        pub home: &'static str,
    }
}

words! {
    /// One error page.
    pub struct ErrorWords {
        /// What happened.
        pub title: &'static str,
        /// What to do.
        pub text: &'static str,
    }
}

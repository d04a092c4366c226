//! What the page of tickets says around the calculator's own labels. No price and no age stands here.

use super::sent::words;
#[cfg(feature = "ssr")]
use super::{card, places};
#[cfg(feature = "ssr")]
use seeds::catalogue::Lang;

/// The words of `lang`.
#[cfg(feature = "ssr")]
#[must_use]
pub fn words(lang: Lang) -> &'static TicketWords {
    match lang.is_binding() {
        true => &ZH,
        false => &EN,
    }
}

words! {
    /// What the page says.
    pub struct TicketWords {
        /// Heading.
        pub title: &'static str,
        /// Under the heading.
        pub lead: &'static str,
        /// What happens with what one states.
        pub promise: &'static str,
        /// The day that was typed is none.
        pub wrong_day: &'static str,
        /// Heading of the party.
        pub who: &'static str,
        /// How to fill it in.
        pub who_hint: &'static str,
        /// Before and after the number of a person.
        pub person: [&'static str; 2],
        /// One person more.
        pub add: &'static str,
        /// Before and after the number of a person to take away.
        pub remove: [&'static str; 2],
        /// Labels: age, height, home.
        pub asks: [&'static str; 3],
        /// Opens the groups.
        pub papers: &'static str,
        /// Nothing chosen.
        pub unsaid: &'static str,
        /// Where one can live, as [`crate::card::HOMES`]: the five cities first.
        pub homes: [&'static str; 7],
        /// Groups, as [`seeds::card::Group::ALL`].
        pub groups: [&'static str; 10],
        /// Before and after an age.
        pub years: [&'static str; 2],
        /// Label of the day.
        pub day: &'static str,
        /// Heading of the places.
        pub places: &'static str,
        /// How to choose them.
        pub places_hint: &'static str,
        /// Before and after the name of an open city.
        pub in_city: [&'static str; 2],
        /// Places of other cities that are chosen.
        pub chosen: &'static str,
        /// Before and after the number of places that can be taken at a time.
        pub most: [&'static str; 2],
        /// Says who pays what.
        pub go: &'static str,
        /// Opens the form under a reply.
        pub change: &'static str,
        /// Before a total.
        pub total: &'static str,
        /// What a total is of.
        pub total_note: &'static str,
        /// Heading over those who pay nothing.
        pub free: &'static str,
        /// Of someone who pays nothing at any place.
        pub free_everywhere: &'static str,
        /// Before the places at which someone pays nothing.
        pub free_at: &'static str,
        /// There is none.
        pub no_total: &'static str,
        /// Why there is none, as [`seeds::calculators::ticket_price::NoTotal`].
        pub why_not: [&'static str; 4],
        /// Free entry is not everything.
        pub extra: &'static str,
        /// That it does not matter where one lives.
        pub anywhere: &'static str,
        /// Signs of what one pays: free, half, full, unknown.
        pub signs: [&'static str; 4],
        /// Words of the same.
        pub pays: [&'static str; 4],
        /// The full price.
        pub full: &'static str,
        /// It was not found.
        pub no_price: &'static str,
        /// Before and after the month of a price.
        pub since: [&'static str; 2],
        /// Who sets the price: government, market, park, free, unknown.
        pub rules: [&'static str; 5],
        /// Charges: boat, ropeway, shuttle, sights inside.
        pub charges: [&'static str; 4],
        /// Before charges.
        pub also: &'static str,
        /// No price of them is known.
        pub charges_unknown: &'static str,
        /// Before what to show.
        pub show: &'static str,
        /// Before sources.
        pub source: &'static str,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Around a comparison.
        pub brackets: [&'static str; 2],
        /// Between the parts of a line.
        pub joint: &'static str,
        /// After an amount.
        pub yuan: &'static str,
        /// Leads here, from a place and from a city.
        pub link: &'static str,
        /// Takes this place, where scripts are off.
        pub take: &'static str,
    }
}

/// 中文.
#[cfg(feature = "ssr")]
const ZH: TicketWords = TicketWords {
    title: "景区门票：谁免票，谁半票",
    lead: "填上谁去、哪天去、去哪里。每个人付多少、凭什么、要带什么证件，一次看清。",
    promise: "年纪和证件情况只在这台设备上算。没开JavaScript时发给服务器算一次，不保存，不写日志。",
    wrong_day: "日期写成2026-11-30这样，而且要有这一天。",
    who: "谁去",
    who_hint: "年纪写周岁，过了生日才算满一岁。身高只有孩子要填，有的地方按身高免票。",
    person: ["第", "个人"],
    add: "再加一个人",
    remove: ["删去第", "个人"],
    asks: ["年纪（周岁）", "身高（厘米）", "住在哪里"],
    papers: "有证件的，点开勾一勾",
    unsaid: card::ZH.unsaid,
    homes: card::ZH.places,
    groups: card::ZH.group,
    years: card::ZH.years,
    day: "哪天去",
    places: "去哪里",
    places_hint: "先选城市，再勾景区。换一个城市，勾过的还在。",
    in_city: ["", "的景区"],
    chosen: "别的城市已经选了",
    most: ["一次最多算", "个景区，请去掉几个。"],
    go: "看每个人付多少",
    change: "改人、改日子、改景区",
    total: "一共",
    total_note: "只是首道门票，按查到的价算。现价看现场公示。",
    free: "先看谁免票",
    free_everywhere: "每一处都免票。",
    free_at: "免票：",
    no_total: "总数算不出来",
    why_not: [
        "有的景区谁定价没查到，不猜。",
        "有人付多少没查到，不猜。",
        "有的景区票价没查到。",
        "有的景区要坐船去，船票多少没查到。",
    ],
    extra: "免票只免首道门票。船、索道、景区交通车、园中园另外收费。",
    anywhere: "住哪个城市结果都一样：查到的五市居民专享优惠都已过期，有没有新的先问景区。",
    signs: ["✓", "½", "●", "?"],
    pays: ["免票", "半票", "全价", "没查到"],
    full: "全价",
    no_price: "全价没查到",
    since: places::ZH.since,
    rules: places::ZH.rules,
    charges: places::ZH.charges,
    also: "另外收费：",
    charges_unknown: "多少没查到",
    show: "带：",
    source: "依据：",
    ask: "没查到的，问景区，或者：",
    brackets: ["（", "）"],
    joint: places::ZH.joint,
    yuan: places::ZH.yuan,
    link: "算一算门票：谁免票，谁半票，带什么",
    take: "选好这里，算门票",
};

/// English.
#[cfg(feature = "ssr")]
const EN: TicketWords = TicketWords {
    title: "Scenic tickets: who enters free, who pays half",
    lead: "Say who goes, when and where. See at once what each person pays, why, and which paper to bring.",
    promise: "Ages and papers are worked out on this device. With JavaScript off they are sent to the server, used once, and neither kept nor logged.",
    wrong_day: "Write the day like 2026-11-30; it must exist.",
    who: "Who goes",
    who_hint: "Age in whole years: a year counts from the birthday on. Give the height of children only; some places let them in free by height.",
    person: ["Person ", ""],
    add: "Add a person",
    remove: ["Remove person ", ""],
    asks: ["Age (years)", "Height (cm)", "Lives in"],
    papers: "Has a paper: open and tick",
    unsaid: card::EN.unsaid,
    homes: card::EN.places,
    groups: card::EN.group,
    years: card::EN.years,
    day: "Day of the visit",
    places: "Where to",
    places_hint: "Choose a city, then tick its places. What you ticked stays when you choose another city.",
    in_city: ["Scenic areas in ", ""],
    chosen: "Chosen in other cities",
    most: ["At most ", " places at a time. Please take some away."],
    go: "See what each person pays",
    change: "Change people, day or places",
    total: "In all",
    total_note: "First tickets only, at the prices that were found. The notice at the gate decides.",
    free: "Who enters free",
    free_everywhere: "Free at every place.",
    free_at: "Free at: ",
    no_total: "No total can be given",
    why_not: [
        "Who sets the price of a place was not found, and nothing is guessed.",
        "What someone pays was not found, and nothing is guessed.",
        "The price of a place was not found.",
        "A place is reached by boat, and the fare was not found.",
    ],
    extra: "Free entry covers the first ticket only. Boats, ropeways, shuttle buses and sights inside are charged besides.",
    anywhere: "The result is the same wherever one lives: the offers found for residents of the five cities are over. Ask the place whether there are new ones.",
    signs: ["✓", "½", "●", "?"],
    pays: ["Free", "Half", "Full price", "Not found"],
    full: "Full price ",
    no_price: "The full price was not found",
    since: places::EN.since,
    rules: places::EN.rules,
    charges: places::EN.charges,
    also: "Charged besides: ",
    charges_unknown: "how much was not found",
    show: "Bring: ",
    source: "Source: ",
    ask: "What was not found, ask the place, or: ",
    brackets: [" (", ")"],
    joint: places::EN.joint,
    yuan: places::EN.yuan,
    link: "Tickets: who enters free, who pays half, what to bring",
    take: "Take this place and see the tickets",
};

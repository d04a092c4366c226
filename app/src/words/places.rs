//! What is said about places to visit.

use seeds::catalogue::Lang;

/// The words of `lang`.
#[must_use]
pub(crate) fn words(lang: Lang) -> &'static PlaceWords {
    match lang.is_binding() {
        true => &ZH,
        false => &EN,
    }
}

/// What is said about places to visit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlaceWords {
    /// Heading of all places.
    pub(crate) title: &'static str,
    /// What the list is and is not.
    pub(crate) lead: &'static str,
    /// The five cities.
    pub(crate) cities: [&'static str; 5],
    /// Before and after the name of a city.
    pub(crate) in_city: [&'static str; 2],
    /// Counts: scenic areas, libraries and museums.
    pub(crate) counts: [&'static str; 2],
    /// Leads to the card.
    pub(crate) card: &'static str,
    /// Heading of the filter.
    pub(crate) filter: &'static str,
    /// Labels: kind, order.
    pub(crate) labels: [&'static str; 2],
    /// Every kind.
    pub(crate) all: &'static str,
    /// Orders: as listed, by grade, by price.
    pub(crate) orders: [&'static str; 3],
    /// Shows the list.
    pub(crate) go: &'static str,
    /// Nothing fits.
    pub(crate) none: &'static str,
    /// Heading of the scenic areas.
    pub(crate) attractions: &'static str,
    /// Heading of the libraries and museums.
    pub(crate) venues: &'static str,
    /// Kinds of scenic areas, in their order.
    pub(crate) kinds: [&'static str; 18],
    /// Kinds of venues: library, museum, gallery.
    pub(crate) venue_kinds: [&'static str; 3],
    /// Grades: some, 2A to 5A.
    pub(crate) grades: [&'static str; 5],
    /// Only the proposal was seen.
    pub(crate) proposed: &'static str,
    /// Before the time of a grade.
    pub(crate) seen: &'static str,
    /// Who sets the price: government, market, park, free, unknown.
    pub(crate) rules: [&'static str; 5],
    /// After a price.
    pub(crate) yuan: &'static str,
    /// Before and after the month of a price.
    pub(crate) since: [&'static str; 2],
    /// Charges: boat, ropeway, shuttle, sights inside.
    pub(crate) charges: [&'static str; 4],
    /// No price of them is known.
    pub(crate) charges_unknown: &'static str,
    /// Kinds of notes: reduction, hours, booking, extra, caution, expired.
    pub(crate) notes: [&'static str; 6],
    /// Entry: free, unknown.
    pub(crate) entries: [&'static str; 2],
    /// Closed: Monday, Monday but holidays, Thursday, Friday, never, unknown.
    pub(crate) closed: [&'static str; 6],
    /// Terms: city, kind, grade, who sets the price, full price, extra, entry, closed, what it rests on.
    pub(crate) terms: [&'static str; 9],
    /// Nobody could source it.
    pub(crate) unknown: &'static str,
    /// Before whom to ask.
    pub(crate) ask: &'static str,
    /// Between names.
    pub(crate) comma: &'static str,
    /// Between the parts of a line.
    pub(crate) joint: &'static str,
}

pub(super) const ZH: PlaceWords = PlaceWords {
    title: "五市去处",
    lead: "景区、图书馆和博物馆。每一项都写明依据；没查到的就写没查到。这里不是全部名单，开放和票价以现场公示为准。",
    cities: ["青岛", "烟台", "潍坊", "威海", "日照"],
    in_city: ["", "的去处"],
    counts: ["处景区", "处图书馆、博物馆、美术馆"],
    card: "做一张服务卡，看您能不能免票、要带什么",
    filter: "挑一挑景区",
    labels: ["哪一类", "怎么排"],
    all: "都看",
    orders: ["按名单", "等级高的在前", "便宜的在前"],
    go: "看名单",
    none: "没有这一类。",
    attractions: "景区",
    venues: "图书馆、博物馆、美术馆",
    kinds: [
        "山",
        "海滨",
        "海岛",
        "森林",
        "公园",
        "历史古迹",
        "博物馆、纪念馆",
        "海洋馆",
        "动物园",
        "游乐园",
        "地质、恐龙",
        "乡村生态",
        "工业、酒庄",
        "湿地、温泉",
        "民俗",
        "红色旧址",
        "寺庙",
        "休闲",
    ],
    venue_kinds: ["图书馆", "博物馆", "美术馆"],
    grades: ["A级（几A没查到）", "2A级", "3A级", "4A级", "5A级"],
    proposed: "只看到公示，没看到正式公布",
    seen: "资料年份",
    rules: [
        "政府定价",
        "市场定价",
        "政府办的公园",
        "首道门票免费",
        "谁定价没查到",
    ],
    yuan: "元",
    since: ["", "起的价，现价看现场公示"],
    charges: ["船票", "索道", "景区交通车", "园中园"],
    charges_unknown: "另外收费，多少没查到",
    notes: ["优惠", "开放", "预约", "另收费", "注意", "已过期"],
    entries: ["免费", "没查到"],
    closed: [
        "周一",
        "周一（法定节假日照常开）",
        "周四",
        "周五",
        "天天开",
        "没查到",
    ],
    terms: [
        "在哪里",
        "类别",
        "等级",
        "票价谁定",
        "首道门票全价",
        "另外收费",
        "门票",
        "闭馆日",
        "名称和所在地依据",
    ],
    unknown: "没查到",
    ask: "没查到的问：",
    comma: "、",
    joint: " · ",
};

pub(super) const EN: PlaceWords = PlaceWords {
    title: "Places in the five cities",
    lead: "Scenic areas, libraries and museums. Each statement names its source; what was not found is said to be not found. The list is not complete, and the notice at the gate decides on hours and prices.",
    cities: ["Qingdao", "Yantai", "Weifang", "Weihai", "Rizhao"],
    in_city: ["Places in ", ""],
    counts: ["scenic areas", "libraries, museums and galleries"],
    card: "Make a services card: see whether you enter free and what to bring",
    filter: "Choose scenic areas",
    labels: ["Kind", "Order"],
    all: "All",
    orders: ["As listed", "Highest grade first", "Cheapest first"],
    go: "Show the list",
    none: "There is none of this kind.",
    attractions: "Scenic areas",
    venues: "Libraries, museums and galleries",
    kinds: [
        "Mountains",
        "Seaside",
        "Islands",
        "Forests",
        "Parks",
        "History",
        "Museums and memorials",
        "Sea worlds",
        "Zoos",
        "Amusement parks",
        "Geology and dinosaurs",
        "Farming and ecology",
        "Industry and wineries",
        "Wetlands and springs",
        "Folk customs",
        "Places of the revolution",
        "Temples",
        "Leisure",
    ],
    venue_kinds: ["Library", "Museum", "Gallery"],
    grades: ["A grade (which was not found)", "2A", "3A", "4A", "5A"],
    proposed: "only the proposal was seen",
    seen: "as of",
    rules: [
        "Price set by the government",
        "Price set by the market",
        "Park built by the government",
        "The first ticket is free",
        "Who sets the price was not found",
    ],
    yuan: " yuan",
    since: ["price since ", "; the notice at the gate decides"],
    charges: ["boat", "ropeway", "shuttle bus", "sights inside"],
    charges_unknown: "charged besides; how much was not found",
    notes: [
        "Reduction",
        "Hours",
        "Booking",
        "Extra charge",
        "Mind",
        "Over",
    ],
    entries: ["Free", "Not found"],
    closed: [
        "Mondays",
        "Mondays, but open on public holidays",
        "Thursdays",
        "Fridays",
        "Open every day",
        "Not found",
    ],
    terms: [
        "Where",
        "Kind",
        "Grade",
        "Who sets the price",
        "Full price of the first ticket",
        "Charged besides",
        "Entry",
        "Closed",
        "Source of name and city",
    ],
    unknown: "Not found",
    ask: "What was not found, ask: ",
    comma: ", ",
    joint: " · ",
};

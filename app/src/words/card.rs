//! What is said about the shared services card.

use super::sent::words;
#[cfg(any(feature = "ssr", not(feature = "browser")))]
use seeds::catalogue::Lang;

/// The words of `lang`.
#[cfg(any(feature = "ssr", not(feature = "browser")))]
#[must_use]
pub fn words(lang: Lang) -> &'static CardWords {
    match lang.is_binding() {
        true => &ZH,
        false => &EN,
    }
}

words! {
    /// What is said about the card.
    pub struct CardWords {
        /// Name of the card.
        pub title: &'static str,
        /// Heading of the form.
        pub form: &'static str,
        /// What happens with what one states.
        pub promise: &'static str,
        /// Label: where one lives.
        pub home: &'static str,
        /// Label: where one is insured.
        pub insured: &'static str,
        /// Nothing chosen.
        pub unsaid: &'static str,
        /// The five cities, another city of Shandong, elsewhere.
        pub places: [&'static str; 7],
        /// Label: age.
        pub age: &'static str,
        /// How to write the age.
        pub age_hint: &'static str,
        /// It is no age.
        pub age_wrong: &'static str,
        /// Label: height.
        pub height: &'static str,
        /// For whom it matters.
        pub height_hint: &'static str,
        /// Before and after a greatest height in centimetres.
        pub height_to: [&'static str; 2],
        /// Before and after the height above which the last band begins.
        pub height_over: [&'static str; 2],
        /// Heading of the groups.
        pub groups: &'static str,
        /// That only what a paper proves counts.
        pub groups_hint: &'static str,
        /// Names of the groups, in their order.
        pub group: [&'static str; 10],
        /// Heading of the cards.
        pub held: &'static str,
        /// Names of the cards, in their order.
        pub card: [&'static str; 6],
        /// Makes the card.
        pub make: &'static str,
        /// Opens the form again.
        pub change: &'static str,
        /// Before and after the age on the card.
        pub years: [&'static str; 2],
        /// Before the city on the card.
        pub lives: &'static str,
        /// Before the city of insurance on the card.
        pub covered: &'static str,
        /// Nothing is stated.
        pub nothing: &'static str,
        /// After the day on which it was made.
        pub made: &'static str,
        /// Before the heading of what works.
        pub matrix: &'static str,
        /// The same, where nothing is stated.
        pub matrix_all: &'static str,
        /// What decides where an answer was left out.
        pub matrix_hint: &'static str,
        /// Column of the services.
        pub service: &'static str,
        /// The states: signs.
        pub signs: [&'static str; 6],
        /// The states: words.
        pub states: [&'static str; 6],
        /// Heading of how things work.
        pub how: &'static str,
        /// Before what to show.
        pub show: &'static str,
        /// Before the source.
        pub source: &'static str,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Leads to the guide.
        pub guide: &'static str,
        /// Between cities.
        pub comma: &'static str,
        /// Keeps the card on the device.
        pub save: &'static str,
        /// It is kept.
        pub kept: &'static str,
        /// The device refused.
        pub not_kept: &'static str,
        /// Forgets everything.
        pub clear: &'static str,
        /// Heading of the link.
        pub link: &'static str,
        /// Label of the link.
        pub link_label: &'static str,
        /// What the link tells.
        pub readable: &'static str,
        /// That it opens only with JavaScript.
        pub needs_script: &'static str,
        /// What is left out of the link.
        pub left_out: &'static str,
        /// Agrees to put it in.
        pub consent: &'static str,
        /// Makes the link anew.
        pub update: &'static str,
        /// Beside the code.
        pub scan: &'static str,
        /// The link is no card.
        pub not_a_card: &'static str,
        /// The link is damaged.
        pub damaged: &'static str,
        /// Made by another version.
        pub other_version: &'static str,
    }
}

/// 中文.
#[cfg(any(feature = "ssr", not(feature = "browser")))]
pub(super) const ZH: CardWords = CardWords {
    title: "我的服务卡",
    form: "填一次，看五市能用什么",
    promise: "都可以不填，不填的就不拿来判断。不写姓名和证件号。填的内容只在这台设备上算，按“保存”才留下。",
    home: "住在哪里",
    insured: "医保在哪里",
    unsaid: "不填",
    places: [
        "青岛",
        "烟台",
        "潍坊",
        "威海",
        "日照",
        "山东其他市",
        "山东以外",
    ],
    age: "多大年纪（周岁）",
    age_hint: "只写数字。过了生日才算满一岁。",
    age_wrong: "年纪请写周岁，只写数字，例如67。",
    height: "身高",
    height_hint: "带孩子才要填：有的地方按身高免票。",
    height_to: ["不超过", "厘米"],
    height_over: ["超过", "厘米"],
    groups: "属于哪些人",
    groups_hint: "有证件能证明的才勾。",
    group: [
        "全日制学生（本科及以下）",
        "现役军人",
        "烈士、因公牺牲、病故军人遗属",
        "军队离退休干部和军士",
        "退役军人（有优待证）",
        "消防救援人员",
        "残疾人（有残疾人证）",
        "重度残疾人（有残疾人证）",
        "陪护重度残疾人的人",
        "山东惠才卡持有人",
    ],
    held: "手上有哪些卡",
    card: [
        "社保卡",
        "电子社保卡",
        "交通联合卡（带“交通联合”标志）",
        "琴岛通",
        "其他四市的市民卡或公交卡",
        "老年人电子优待证",
    ],
    make: "做卡",
    change: "改一改卡上的内容",
    years: ["", "周岁"],
    lives: "住",
    covered: "医保在",
    nothing: "什么都没有填",
    made: "做的卡。不含姓名和证件号，不能当证件用。",
    matrix: "您在五个城市能用什么",
    matrix_all: "人人在五个城市能用什么",
    matrix_hint: "没有填的不拿来判断。点服务的名字，看怎么用、带什么。",
    service: "服务",
    signs: ["✓", "◐", "▣", "!", "—", "?"],
    states: [
        "能用",
        "有条件",
        "要当地卡",
        "有规划，没查到发行",
        "当地没有",
        "没查到",
    ],
    how: "怎么用，带什么",
    show: "带：",
    source: "依据：",
    ask: "问：",
    guide: "看怎么办",
    comma: "、",
    save: "保存在这台设备",
    kept: "这张卡存在这台设备上，下次打开还在。别人用这台设备也能看到，不要了就按“一键清除”。",
    not_kept: "浏览器不让保存。可以打印，或者把链接留下。",
    clear: "一键清除",
    link: "给窗口看，或者换一台设备看",
    link_label: "这张卡的链接",
    readable: "链接和二维码里写着卡上的内容，拿到的人都能看到。内容在“#”后面，不会发到本站。",
    needs_script: "打开链接和二维码、保存卡，都要浏览器开着JavaScript。不开也能做卡、看卡、打印。",
    left_out: "链接里没有放残疾情况。",
    consent: "把残疾情况也放进链接和二维码。拿到的人都能看到。",
    update: "更新链接",
    scan: "扫一扫，打开这张卡",
    not_a_card: "这个链接里没有卡。请在下面自己填。",
    damaged: "这个链接在转发时缺了一段，打不开。请对方重新发一次，或者在下面自己填。",
    other_version: "这张卡是本站另一个版本做的，读不了。请在下面重新填。",
};

/// English.
#[cfg(any(feature = "ssr", not(feature = "browser")))]
pub(super) const EN: CardWords = CardWords {
    title: "My services card",
    form: "Say it once, see what works in the five cities",
    promise: "You may leave out anything; what is left out decides nothing. No name and no number is asked. What you state is worked out on this device and kept only when you press “Keep”.",
    home: "Where you live",
    insured: "Where your medical insurance is",
    unsaid: "Leave out",
    places: [
        "Qingdao",
        "Yantai",
        "Weifang",
        "Weihai",
        "Rizhao",
        "Elsewhere in Shandong",
        "Outside Shandong",
    ],
    age: "Age in whole years",
    age_hint: "Digits only. A year counts from the birthday on.",
    age_wrong: "Write the age in whole years, digits only, such as 67.",
    height: "Height",
    height_hint: "Only for children: some places let them in free by height.",
    height_to: ["up to ", " cm"],
    height_over: ["over ", " cm"],
    groups: "Who you are",
    groups_hint: "Tick only what a paper proves.",
    group: [
        "Full-time student (up to a bachelor’s degree)",
        "Soldier on duty",
        "Family of a soldier who fell or died",
        "Retired officer or sergeant of the army",
        "Veteran with the veterans’ card",
        "Fire and rescue staff",
        "Disabled, with the disability card",
        "Severely disabled, with the disability card",
        "Companion of a severely disabled person",
        "Holder of Shandong’s Huicai talent card",
    ],
    held: "Which cards you hold",
    card: [
        "Social security card",
        "Electronic social security card",
        "Card with the mark 交通联合 (China T-Union)",
        "Qindaotong (琴岛通)",
        "Citizen or bus card of another of the cities",
        "Electronic card for older people",
    ],
    make: "Make the card",
    change: "Change what the card says",
    years: ["Age ", ""],
    lives: "Lives in ",
    covered: "Insured in ",
    nothing: "Nothing is stated",
    made: "is when this was made. It holds no name and no number, and is no identity document.",
    matrix: "What works for you in the five cities",
    matrix_all: "What works for everyone in the five cities",
    matrix_hint: "What you left out decides nothing. Choose a service to see how to use it and what to bring.",
    service: "Service",
    signs: ["✓", "◐", "▣", "!", "—", "?"],
    states: [
        "works",
        "with a condition",
        "local card only",
        "planned, not found issued",
        "not there",
        "not found",
    ],
    how: "How to use it, what to bring",
    show: "Bring: ",
    source: "Source: ",
    ask: "Ask: ",
    guide: "See what to do",
    comma: ", ",
    save: "Keep on this device",
    kept: "The card is kept on this device and will be here next time. Others who use the device can see it; press “Clear” to forget it.",
    not_kept: "The browser refuses to keep it. Print the card, or keep the link.",
    clear: "Clear everything",
    link: "For a service desk, or another device",
    link_label: "Link to this card",
    readable: "Link and code hold what the card says; whoever has them can read it. It stands after the “#” and is not sent to this site.",
    needs_script: "Opening a link or code and keeping the card need JavaScript. Making, reading and printing a card do not.",
    left_out: "The link does not tell of a disability.",
    consent: "Put the disability into link and code too. Whoever has them can read it.",
    update: "Update the link",
    scan: "Scan to open this card",
    not_a_card: "This link holds no card. Fill in the form below.",
    damaged: "A part of this link was lost on the way. Ask for it again, or fill in the form below.",
    other_version: "This card was made by another version of this site and cannot be read. Fill in the form below.",
};

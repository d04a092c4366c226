//! Places, and what each of them is in the case.

use super::clause::{Text, Vocabulary, begins, ends, holds};
use super::{Fact, Said};
use crate::place::Place;
use crate::search::fold::is_han;
use crate::search::lexicon::{PlaceName, Role};
use crate::search::signs::{Signs, Syllable};

/// Names of places, folded.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct PlaceWords {
    /// Names, and their places by index.
    names: Vocabulary,
    places: Vec<(Place, bool)>,
    /// Longer names that hold one of a place and mean something else.
    sights: Vocabulary,
    /// How the names of the five cities are read.
    read: Vec<([Syllable; 2], usize)>,
}

/// A place in the text.
#[derive(Clone, Copy, Debug)]
struct Mention {
    name: usize,
    place: Place,
    city: bool,
    from: usize,
    to: usize,
}

/// After these a place is where one goes.
const TO: &str = "到|来|来到|去|往|搬到|转到|调到|换到|迁到|落到|派到|赴|驻|住|住在|住到|现在在|如今在|目前在|现在是|嫁到|跑到|进|飞|\
     回|回到|回婆家|回娘家|回老家|转去|转来|调去|搬去|搬来|派去|迁来|迁去|转院去|转院到";
/// `上` is the same, unless it is part of another word.
const UP: &str = "网上|以上|手上|晚上|早上|马上|算上|加上|跟上|赶上|楼上|单上";
/// After these a place is where one was or is insured.
const FROM: &str = "从|由|自|打|离开|原来在|原先在|以前在|之前在|先前在|原在|先在|本来在|一直在|曾在|原来是|以前是|离了";
/// Before `在` or `是`: what stands where one is insured.
const INSURED: &str = "医保|社保|公积金|保险|参保地|参保|养老|五险|农合|失业险|生育险|关系";
/// Before a place: where the household is.
const HOME: &str = "老家|老家在|老家是|家在|家是|户口在|户口是|户籍在|户籍是|籍贯|家里在|原籍";
/// After a place: what one has there.
const HAS: &str = "医保|的医保|社保|的社保|公积金|的公积金|职工医保|的职工|居民医保|的居民|公交卡|的公交卡|的卡|养老|的养老|失业保险|\
     的失业|医疗保险|的医疗|保险|的保险|交|缴|参保|参加|工作过|上过班|干过|那边的|那边交|村里交|农村交|村里的|单位交|琴岛通";
/// The same signs, and something else.
const NOT_HAS: &str =
    "交通|社保卡|社保局|医保局|医保码|公积金中心|交警|交车|交房|参加工作|养老院|交友";
/// Between two places: from the one to the other.
const WAY: &str = "到|去|回|来|至|转到|换到|搬到|调到|转|往|调|搬|搬去|转去|飞|的医保转到|的社保转到|的公积金转到";

impl PlaceWords {
    pub(super) fn of(
        places: &[PlaceName],
        table: &Signs,
        sights: &[Vec<char>],
        fold: &dyn Fn(&str) -> Vec<char>,
    ) -> Self {
        let mut names = Vec::new();
        let mut read = Vec::new();
        for (at, place) in places.iter().enumerate() {
            for name in place.names.iter().map(|name| fold(name)) {
                if place.place.is_one_of_five()
                    && let [first, second] = name[..]
                    && let Some(first) = table.reading(first)
                    && let Some(second) = table.reading(second)
                {
                    read.push(([first.0, second.0], at));
                }
                names.push((name, at));
            }
        }
        // A sight that begins with a county's name means the sight; one with a city's, both.
        let first = |at: usize| places.iter().position(|it| it.place == places[at].place);
        let holds_name = |sight: &&Vec<char>| {
            let mut names = names.iter();
            names.any(|(name, at)| first(*at) != Some(*at) && sight.starts_with(name))
        };
        Self {
            sights: Vocabulary::of(sights.iter().filter(holds_name).map(|it| (it.clone(), 0))),
            places: places.iter().map(|it| (it.place, it.city)).collect(),
            names: Vocabulary::of(names),
            read,
        }
    }

    pub(super) fn hear(&self, text: Text<'_>, table: &Signs) -> Vec<Fact> {
        let mentions = self.mentions(text, table);
        let mut roles: Vec<Role> = Vec::with_capacity(mentions.len());
        for (at, mention) in mentions.iter().enumerate() {
            let next = mentions.get(at + 1);
            let before = at
                .checked_sub(1)
                .map(|before| (mentions[before], roles[before]));
            roles.push(role(text, *mention, before, next.copied()));
        }
        settle(text, &mentions, &mut roles);
        let known = |at: usize| {
            let same = mentions.iter().zip(&roles);
            let mut same = same.filter(|(it, _)| it.place == mentions[at].place);
            roles[at] == Role::At && same.any(|(_, role)| *role != Role::At)
        };
        let kept: Vec<bool> = (0..mentions.len()).map(|at| !known(at)).collect();
        let facts = mentions.into_iter().zip(roles).map(|(mention, role)| Fact {
            said: Said::Place {
                role,
                place: mention.place,
                city: mention.city,
                name: mention.name,
            },
            span: (mention.from, mention.to),
        });
        let facts = facts.zip(kept).filter(|(_, kept)| *kept);
        facts.map(|(fact, _)| fact).collect()
    }

    fn mentions(&self, text: Text<'_>, table: &Signs) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut at = 0;
        while at < text.0.len() {
            if let Some((_, length)) = self.sights.at(text, at).next() {
                at += length;
                continue;
            }
            let named = self.names.at(text, at).next();
            let Some((name, length)) = named.or_else(|| self.heard(text, at, table)) else {
                at += 1;
                continue;
            };
            let (place, city) = self.places[name];
            let mut to = at + length;
            // 青岛黄岛, 江苏省, 青岛市: one place.
            to += usize::from(begins(text.after(to, 1), "市|省"));
            if begins(text.after(to, 2), "内|省内") {
                // Within the province: nothing is said of where.
                at = to;
                continue;
            }
            match found.last_mut() {
                Some(last) if last.to == at && last.place == place => last.to = to,
                Some(last) if last.to == at && !last.city && last.place == place.province() => {
                    *last = Mention {
                        name,
                        place,
                        city,
                        from: last.from,
                        to,
                    };
                }
                _ => found.push(Mention {
                    name,
                    place,
                    city,
                    from: at,
                    to,
                }),
            }
            at = to;
        }
        found
    }

    /// A city under other signs that are read the same, where a place is expected: 来日招.
    fn heard(&self, text: Text<'_>, at: usize, table: &Signs) -> Option<(usize, usize)> {
        let expected = ends(text.before(at, 2), "从|到|来|去|在|回|往");
        let two = text
            .0
            .get(at..at + 2)
            .filter(|two| two.iter().all(|sign| is_han(*sign)))?;
        let read = [table.reading(two[0])?.0, table.reading(two[1])?.0];
        let (_, place) = self.read.iter().find(|(known, _)| *known == read)?;
        expected.then_some((*place, 2))
    }
}

fn role(
    text: Text<'_>,
    here: Mention,
    before: Option<(Mention, Role)>,
    next: Option<Mention>,
) -> Role {
    let (left, right) = (text.before(here.from, 12), text.after(here.to, 14));
    if let Some((last, role)) = before {
        let between = text.0.get(last.to..here.from).unwrap_or_default();
        let joined: String = between.iter().collect();
        if matches!(
            joined.as_str(),
            "" | "和" | "或" | "与" | "跟" | "或者" | "," | " and " | " or "
        ) {
            return role;
        }
    }
    if text.0.get(here.from).is_some_and(|sign| !is_han(*sign)) {
        return english(left, right);
    }
    let gap = next.map(|next| text.0.get(here.to..next.from).unwrap_or_default());
    let leads = gap.is_some_and(|gap| {
        let gap: String = gap.iter().collect();
        WAY.split('|').any(|way| way == gap)
    });
    if ends(left, FROM) && !ends(left, "一打|自打") {
        return Role::From;
    }
    if ends(left, "在|是|还在|都在|仍在|在老家") {
        let stem = left
            .iter()
            .rposition(|sign| matches!(sign, '在' | '是'))
            .unwrap_or(0);
        let stem = &left[..stem];
        let stem = stem
            .strip_suffix(&['还'])
            .or_else(|| stem.strip_suffix(&['都']))
            .unwrap_or(stem);
        if ends(stem, INSURED) {
            return Role::From;
        }
        if holds(left, "现在|如今|目前|新单位|新公司|新工作") && !holds(left, "原来|以前|之前")
        {
            return Role::To;
        }
    }
    if ends(left, HOME) {
        return Role::Home;
    }
    let up = ends(left, "上") && !ends(left, UP);
    if (ends(left, TO) || up) && !leads {
        return Role::To;
    }
    if begins(right, "老家|户口|户籍|农村老家|的户口|籍") {
        return Role::Home;
    }
    if leads || begins(right, HAS) && !begins(right, NOT_HAS) {
        return Role::From;
    }
    let pays = holds(
        right,
        "交社保|交公积金|交医保|交保险|交着|交养老|交失业|交了|缴了|参保",
    );
    if ends(left, "在") && pays {
        return Role::From;
    }
    if ends(left, TO) || up {
        Role::To
    } else {
        Role::At
    }
}

fn english(left: &[char], right: &[char]) -> Role {
    if ends(
        left,
        "from |leaving |left |insured in |insurance in |insurance is in |worked in |paid in ",
    ) {
        return Role::From;
    }
    if ends(left, "to |moving to |for |into |now in ") {
        return Role::To;
    }
    if ends(
        left,
        "hukou in |hometown |home in |hometown is |registered in ",
    ) {
        return Role::Home;
    }
    let has = " insurance| housing fund| medical insurance| social| transit card| bus card| card| pension| hukou";
    if begins(right, has) && !begins(right, " card for") {
        return Role::From;
    }
    Role::At
}

/// Where one place is known to be left or sought, the only other one is its counterpart.
fn settle(text: Text<'_>, mentions: &[Mention], roles: &mut [Role]) {
    let with = |roles: &[Role], role: Role| {
        let found = roles
            .iter()
            .zip(mentions)
            .filter(|(known, _)| **known == role);
        let mut places: Vec<Place> = found.map(|(_, mention)| mention.place).collect();
        places.dedup();
        places
    };
    let at = with(roles, Role::At);
    let [only] = at[..] else { return };
    let (from, to) = (with(roles, Role::From), with(roles, Role::To));
    // Who comes back says nothing of where one was meanwhile.
    let back = |(mention, role): (&Mention, &Role)| {
        *role == Role::To && ends(text.before(mention.from, 4), "回|回到|回了")
    };
    if mentions.iter().zip(roles.iter()).any(back) {
        return;
    }
    let meant = match (from.as_slice(), to.as_slice()) {
        ([..], []) if !from.is_empty() && !from.contains(&only) => Role::To,
        ([], [..]) if !to.is_empty() && !to.contains(&only) => Role::From,
        _ => return,
    };
    for role in roles.iter_mut().filter(|role| **role == Role::At) {
        *role = meant;
    }
}

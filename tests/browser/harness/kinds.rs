//! One of each kind of page, in every language and reading mode.

use super::catalogue::PENSION;
use super::portal::{TODAY, binary};
use super::tab::Tab;
use std::process::Command;
use std::sync::OnceLock;

/// A language and a reading mode, as the start of every path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Setting {
    pub(crate) prefix: &'static str,
    pub(crate) large: bool,
}

pub(crate) const STANDARD_ZH: Setting = Setting {
    prefix: "",
    large: false,
};
pub(crate) const STANDARD_EN: Setting = Setting {
    prefix: "/en",
    large: false,
};
pub(crate) const LARGE_ZH: Setting = Setting {
    prefix: "/large",
    large: true,
};
pub(crate) const LARGE_EN: Setting = Setting {
    prefix: "/large/en",
    large: true,
};
pub(crate) const SETTINGS: [Setting; 4] = [STANDARD_ZH, STANDARD_EN, LARGE_ZH, LARGE_EN];

impl Setting {
    /// The setting in which a path stands.
    pub(crate) fn of(path: &str) -> Self {
        let within = |setting: &Setting| {
            path.strip_prefix(setting.prefix)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let found = SETTINGS.into_iter().filter(within);
        found
            .max_by_key(|setting| setting.prefix.len())
            .unwrap_or(STANDARD_ZH)
    }

    /// The path in this setting.
    pub(crate) fn path(self, path: &str) -> String {
        if path == "/" && self.prefix.is_empty() {
            "/".to_owned()
        } else {
            format!("{}{path}", self.prefix)
        }
    }
}

/// A kind of page and how one gets there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    way: Way,
    /// What must be on it, so that a test never looks at another page.
    shows: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Go(&'static str),
    /// Posted to the pension guide: the answers so far, the question, the button.
    Ask(&'static str, &'static str, &'static str),
    /// Posted to a path: one field.
    Post(&'static str, &'static str, &'static str),
    /// Posted to a path: these fields.
    Fill(
        &'static str,
        &'static [&'static [(&'static str, &'static str)]],
    ),
}

const fn go(name: &'static str, path: &'static str, shows: &'static str) -> Kind {
    Kind {
        name,
        way: Way::Go(path),
        shows,
    }
}

const fn ask(name: &'static str, state: &'static str, question: &'static str) -> Kind {
    Kind {
        name,
        way: Way::Ask(state, question, "show"),
        shows: "main form [name=question]",
    }
}

const fn plan(name: &'static str, state: &'static str) -> Kind {
    Kind {
        name,
        way: Way::Ask(state, "", "next"),
        shows: super::form::PLAN,
    }
}

const fn compared(name: &'static str, action: &'static str) -> Kind {
    Kind {
        name,
        way: Way::Ask(PLAN_NOTHING, "", action),
        shows: "#cases",
    }
}

/// Answers that lead to a plan without anything to do, as a form's state.
pub(crate) const PLAN_NOTHING: &str =
    "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n";
/// Answers that lead to a plan with most of what a plan can hold.
pub(crate) const PLAN_ACT: &str = "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700~household_here=n~approved_move=n~sex=male~birth=1985-03~first_insured_here=2024-06~arrears=will_pay~double=y~lump_sum=y~lump_when=after";
/// Answers that lead to a plan with a calculation: example AMT-1.
pub(crate) const PLAN_AMOUNT: &str = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary~paid_before_1998=n~account_balance=2200000~wages=2019-01.2019-12.400000!2020-01.2020-12.420000!2021-01.2021-12.450000!2022-01.2022-12.480000!2023-01.2023-12.500000";
/// Answers that lead to a plan with a point on the guide's curve.
pub(crate) const PLAN_RETIRE: &str =
    "aim=when~receiving=n~category=male~retire_birth=1972-09~paid_months=150";
/// An answer that must be found out first.
pub(crate) const PLAN_FIND_OUT: &str =
    "aim=transfer~receiving=n~sector=unsure~from=370700~to=370200~lump_sum=n";

const AMOUNT_SO_FAR: &str = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary~paid_before_1998=n";
const BALANCE_SO_FAR: &str = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary~paid_before_1998=n~account_balance=2200000";

/// A bill of an employee sent to another province: made up, as every value here.
pub(crate) const BILL: &[(&str, &str)] = &[
    ("scheme", "employee"),
    ("remote", "referral"),
    ("level", "3"),
    ("retiree", "y"),
    ("total_fen", "50000"),
    ("self_full_fen", "3000"),
    ("over_limit_fen", "0"),
    ("class_b_fen", "20000"),
    ("nth", "1"),
    ("other", "none"),
];
/// Nothing earlier in the year.
pub(crate) const YEAR: &[(&str, &str)] = &[
    ("ytd_base_fen", "0"),
    ("ytd_basic_fen", "0"),
    ("ytd_large_fen", "0"),
    ("aid_fen", "0"),
    ("own_balance_fen", "2000"),
    ("family_fen", "500"),
];
/// Everything that this bill needs.
pub(crate) const VALUES: &[(&str, &str)] = &[
    ("class_b_prepay_ratio", "10%"),
    ("deductible_l3", "1000"),
    ("nth_factor", "100%"),
    ("segmented", "none"),
    ("ratio_l3", "80%"),
    ("retiree_bonus", "5%"),
    ("cap_basic", "200000"),
    ("remote_referral_mode", "prepay"),
    ("remote_referral_value", "10%"),
    ("prepay_order", "before_deductible"),
];

/// A grandmother, a child, and a veteran.
const PARTY: &[(&str, &str)] = &[
    ("party.0.age", "67"),
    ("party.1.age", "9"),
    ("party.1.height_cm", "150"),
    ("party.1.groups", "student"),
    ("party.2.age", "45"),
    ("party.2.groups", "veteran"),
];
/// Places under every rule, on a day.
const SEEN: &[(&str, &str)] = &[
    ("on.year", "2026"),
    ("on.month", "11"),
    ("on.day", "25"),
    ("places", "laoshan"),
    ("places", "haichang-polar"),
    ("places", "liugong-island"),
    ("places", "yangma-island"),
    ("places", "underwater-world"),
];

/// All five cities, and sights of which one lies where no train goes.
pub(crate) const FIVE: &[(&str, &str)] = &[
    ("cities", "370200"),
    ("cities", "370600"),
    ("cities", "370700"),
    ("cities", "371000"),
    ("cities", "371100"),
    ("places", "laoshan"),
    ("places", "dinosaur-museum"),
];
/// Two festivals that no trip holds.
pub(crate) const APART: &[(&str, &str)] = &[
    ("cities", "370700"),
    ("festivals", "fish-salt"),
    ("festivals", "vegetable-expo"),
];
/// Twelve days in April 2026: some Mondays, and the vegetable expo.
pub(crate) const TRIP_DAYS: &[(&str, &str)] = &[
    ("from.year", "2027"),
    ("from.month", "4"),
    ("from.day", "20"),
    ("days", "12"),
    ("do", "next"),
];

/// What a page shows after something was asked of it.
const ASKED: [Kind; 30] = [
    ask("ask choice", "", "aim"),
    ask("ask bool", "aim=transfer", "receiving"),
    ask(
        "ask city",
        "aim=transfer~receiving=n~sector=enterprise",
        "from",
    ),
    ask("ask money", AMOUNT_SO_FAR, "account_balance"),
    ask("ask list", BALANCE_SO_FAR, "wages"),
    ask("ask province", "aim=draw_place~receiving=n", "household"),
    ask("ask month", "aim=when~category=male", "retire_birth"),
    ask(
        "ask count",
        "aim=when~category=male~retire_birth=1980-05",
        "paid_months",
    ),
    Kind {
        name: "ask refused",
        way: Way::Ask("aim=transfer~receiving=n", "sector", "next"),
        shows: "main [role=alert]",
    },
    Kind {
        name: "ask list refused",
        way: Way::Ask(BALANCE_SO_FAR, "wages", "next"),
        shows: "main [role=alert]",
    },
    plan("plan nothing", PLAN_NOTHING),
    plan("plan act", PLAN_ACT),
    plan("plan amount", PLAN_AMOUNT),
    plan("plan retire", PLAN_RETIRE),
    plan("plan find out", PLAN_FIND_OUT),
    compared("compared cities", "compare"),
    compared("compared months", "on"),
    go(
        "search results",
        "/search?q=%E5%85%BB%E8%80%81%E4%BF%9D%E9%99%A9%E8%A6%81%E8%BD%AC%E5%90%97",
        "main a[href*='/guides/']",
    ),
    Kind {
        name: "card made",
        way: Way::Post("/card", "age", "67"),
        shows: "main .pass .qr",
    },
    Kind {
        name: "settlement refused",
        way: Way::Fill("/settlement", &[BILL, YEAR]),
        shows: "main .verdict.ask a",
    },
    Kind {
        name: "settlement",
        way: Way::Fill("/settlement", &[BILL, YEAR, VALUES]),
        shows: "main svg.split-bar",
    },
    Kind {
        name: "settlement faulty",
        way: Way::Fill("/settlement", &[&[("total_fen", "0")], BILL]),
        shows: "main [role=alert] a",
    },
    Kind {
        name: "tickets priced",
        way: Way::Fill("/tickets", &[PARTY, SEEN]),
        shows: "main #result .list",
    },
    Kind {
        name: "tickets faulty",
        way: Way::Fill("/tickets", &[&[("party.0.age", "200")]]),
        shows: "main [role=alert] a",
    },
    Kind {
        name: "trip planned",
        way: Way::Fill("/trip", &[FIVE, TRIP_DAYS]),
        shows: "main svg.strip",
    },
    Kind {
        name: "trip stopped",
        way: Way::Fill("/trip", &[APART, TRIP_DAYS]),
        shows: "main .verdict.must",
    },
    Kind {
        name: "trip refused",
        way: Way::Post("/trip", "do", "next"),
        shows: "main [role=alert] a",
    },
    go(
        "correction",
        "/corrections?page=/sources/gbf-2009-66&clause=who",
        "main form textarea",
    ),
    Kind {
        name: "correction faulty",
        way: Way::Post("/corrections", "do", "send"),
        shows: "main [role=alert] a",
    },
    go("not found", "/nothing-here", "main h1"),
];

/// One of each kind: the longest page of every kind that the portal has, then what they show after
/// something was asked of them.
pub(crate) fn kinds() -> &'static [Kind] {
    static KINDS: OnceLock<Vec<Kind>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let list = Command::new(binary())
            .args(["pages", "--examples", "1", "--today", TODAY])
            .output()
            .expect("the portal is built");
        assert!(list.status.success(), "{list:?}");
        let list: &'static str = String::from_utf8(list.stdout).expect("UTF-8").leak();
        // A kind whose pages nobody can list has no example.
        let pages = list.lines().filter_map(|line| {
            let mut columns = line.split('\t');
            let (kind, path) = (columns.next()?, columns.nth(1)?);
            Some(go(kind, path, "main h1"))
        });
        let kinds: Vec<Kind> = pages.chain(ASKED).collect();
        assert!(kinds.len() > ASKED.len() + 25, "{list}");
        kinds
    })
}

impl Kind {
    /// Opens a page of this kind.
    pub(crate) async fn open(&self, tab: &Tab, setting: Setting) {
        match self.way {
            Way::Go(path) => tab.go(&setting.path(path)).await,
            Way::Ask(state, question, action) => {
                let path = setting.path(&format!("/guides/{PENSION}/ask"));
                tab.go(&setting.path("/about")).await;
                let mut fields = vec![("state", state), ("do", action)];
                if !question.is_empty() {
                    fields.push(("question", question));
                }
                tab.post(&path, &fields).await;
            }
            Way::Fill(path, fields) => {
                tab.go(&setting.path("/about")).await;
                tab.post(&setting.path(path), &fields.concat()).await;
            }
            Way::Post(path, name, value) => {
                tab.go(&setting.path("/about")).await;
                tab.post(&setting.path(path), &[(name, value)]).await;
            }
        }
        let shown = tab.count(self.shows).await;
        let heading = tab.words("main h1").await;
        assert!(
            shown > 0,
            "{} shows no {}: {heading}",
            self.name,
            self.shows
        );
        if let Way::Ask(_, question, "show") = self.way {
            assert_eq!(tab.place().await, question, "{}", self.name);
        }
    }
}

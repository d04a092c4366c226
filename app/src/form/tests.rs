//! The form on the shipped guides.

use super::fixture::{pack, today};
use super::{DO, QUESTION, STATE, Screen};
use crate::page::{Address, Mode, Page};
use crate::parts::{self, Scene};
use seeds::catalogue::Pack;
use seeds::field::{ANSWER, Reader, Typed};

const GUIDE: &str = "enterprise-pension";

fn sent(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn submit(fields: &[(&str, &str)]) -> Screen {
    Screen::submit(pack(GUIDE), today(), &sent(fields))
}

fn asked(screen: &Screen) -> &str {
    screen
        .question(&pack(GUIDE).guide)
        .expect("a question is open")
}

fn drawn(pack: &Pack, screen: &Screen) -> String {
    let address = Address {
        page: Page::Ask(pack.guide.id.clone()),
        lang: crate::shipped::lang("zh"),
        mode: Mode::Standard,
    };
    let scene = Scene {
        pack,
        address: &address,
        today: today(),
        public_url: "https://example.org",
    };
    parts::screen(&scene, screen).into_string()
}

#[test]
fn an_answer_leads_to_the_next_question() {
    let first = Screen::open(pack(GUIDE), today());
    assert_eq!(asked(&first), "aim");
    let next = submit(&[
        (STATE, ""),
        (QUESTION, "aim"),
        ("answer", "transfer"),
        (DO, "next"),
    ]);
    assert_eq!(asked(&next), "receiving");
    assert_eq!(next.state(&pack(GUIDE).guide), "aim=transfer");
}

#[test]
fn no_answer_is_refused_at_the_field_and_nothing_is_lost() {
    let screen = submit(&[
        (STATE, "aim=transfer"),
        (QUESTION, "receiving"),
        (DO, "next"),
    ]);
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    assert_eq!(asking.faults.len(), 1);
    assert_eq!(screen.state(&pack(GUIDE).guide), "aim=transfer");
    assert!(drawn(pack(GUIDE), &screen).contains("role=\"alert\""));
}

#[test]
fn back_shows_the_question_before_with_its_answer() {
    let state = "aim=transfer~receiving=n";
    let screen = submit(&[(STATE, state), (QUESTION, "sector"), (DO, "back")]);
    assert_eq!(asked(&screen), "receiving");
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    let Typed::One(cell) = &asking.typed else {
        panic!("one value")
    };
    assert_eq!(cell.main, "n");
}

#[test]
fn changing_one_answer_keeps_the_others() {
    let state = "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n";
    let screen = submit(&[(STATE, state), (DO, "change:to")]);
    assert_eq!(asked(&screen), "to");
    let changed = submit(&[
        (STATE, state),
        (QUESTION, "to"),
        ("answer", "371100"),
        (DO, "next"),
    ]);
    let Screen::Planned(planned) = &changed else {
        panic!("everything else still applies")
    };
    assert!(
        planned.plan.outcome.title.contains("日照"),
        "{}",
        planned.plan.outcome.title
    );
}

#[test]
fn not_knowing_is_an_answer_where_the_question_allows_it() {
    let state = "aim=transfer~sector=enterprise~from=370700~to=370200~lump_sum=n";
    let screen = submit(&[
        (STATE, state),
        (QUESTION, "receiving"),
        ("answer", "unsure"),
        (DO, "next"),
    ]);
    let Screen::Planned(planned) = &screen else {
        panic!("a plan that says how to find out")
    };
    assert_eq!(planned.plan.outcome.open.as_deref(), Some("receiving"));
    let refused = submit(&[(QUESTION, "aim"), ("answer", "unsure"), (DO, "next")]);
    assert_eq!(asked(&refused), "aim");
}

#[test]
fn rows_are_added_and_removed_and_what_was_typed_stays() {
    let state = "aim=draw_place~receiving=n~household=370000";
    let fields = [
        (STATE, state),
        (QUESTION, "history"),
        ("answer.0.province", "370000"),
        ("answer.0.months", "12个"),
    ];
    let mut more = fields.to_vec();
    more.push((DO, "add-row"));
    let screen = submit(&more);
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    let Typed::Rows(rows) = &asking.typed else {
        panic!("rows")
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][1].main, "12个");
    let mut fewer = fields.to_vec();
    fewer.extend([
        ("answer.1.province", "410000"),
        ("answer.1.months", "7"),
        (DO, "remove-row:0"),
    ]);
    let screen = submit(&fewer);
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    let Typed::Rows(rows) = &asking.typed else {
        panic!("rows")
    };
    assert_eq!((rows.len(), rows[0][0].main.as_str()), (1, "410000"));
}

#[test]
fn hostile_text_comes_back_as_text() {
    let hostile = "</textarea><script>alert(1)</script>\"'<u>";
    let state = "aim=draw_place~receiving=n~household=370000";
    let screen = submit(&[
        (STATE, state),
        (QUESTION, "history"),
        ("answer.0.province", hostile),
        ("answer.0.months", hostile),
        (DO, "next"),
    ]);
    let html = drawn(pack(GUIDE), &screen);
    assert!(!html.contains("<script") && !html.contains("<u>"), "{html}");
    for body in [
        vec![(DO, hostile)],
        vec![(STATE, hostile), (QUESTION, hostile), ("answer", hostile)],
    ] {
        let html = drawn(pack(GUIDE), &submit(&body));
        assert!(!html.contains("<script") && !html.contains("<u>"), "{html}");
    }
}

#[test]
fn the_same_screen_is_always_drawn_the_same() {
    for fields in [
        vec![],
        vec![(
            STATE,
            "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n",
        )],
    ] {
        assert_eq!(
            drawn(pack(GUIDE), &submit(&fields)),
            drawn(pack(GUIDE), &submit(&fields))
        );
    }
}

#[test]
fn an_amount_stays_out_of_a_link_until_the_person_agrees() {
    let state = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary\
                 ~paid_before_1998=n~account_balance=334200~wages=2021-07.2021-12.450000";
    let guide = &pack(GUIDE).guide;
    let link = |fields: &[(&str, &str)]| match submit(fields) {
        Screen::Planned(planned) => {
            assert!(planned.needs_consent(guide));
            planned.fragment(guide).expect("short enough")
        }
        other => panic!("{other:?}"),
    };
    assert!(!link(&[(STATE, state)]).contains("334200"));
    assert!(link(&[(STATE, state), ("consent", "y"), (DO, "share")]).contains("334200"));
}

/// Sends `answer` to `question` of `guide` and gives what the page says about each control that is
/// wrong; every other answer must still stand.
fn refused(guide: &str, state: &str, question: &str, answer: &[(&str, &str)]) -> Vec<String> {
    let mut fields = vec![(STATE, state), (QUESTION, question), (DO, "next")];
    fields.extend(answer);
    let pack = pack(guide);
    let screen = Screen::submit(pack, today(), &sent(&fields));
    assert_eq!(screen.question(&pack.guide), Some(question));
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    let kept = screen.state(&pack.guide);
    assert!(kept.starts_with(state), "{kept} keeps {state}");
    let drawn = drawn(pack, &screen);
    for (_, typed) in answer {
        assert!(drawn.contains(typed), "{typed} stays as it was typed");
    }
    assert_eq!(drawn.matches("aria-invalid=\"true\"").count().min(1), 1);
    let notes = drawn.split("<p class=\"problem\"").skip(1);
    let notes: Vec<String> = notes
        .filter_map(|rest| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned()))
        .collect();
    assert_eq!(notes.len(), asking.faults.len(), "a note at each control");
    notes
}

const WAGES_SO_FAR: &str = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700\
                            ~account=ordinary~paid_before_1998=n~account_balance=334200";

/// Periods as controls hold them: from, to, wage.
fn periods<'a>(rows: &[[&'a str; 5]; 2]) -> Vec<(&'static str, &'a str)> {
    let names = [
        [
            "answer.0.from.year",
            "answer.0.from.month",
            "answer.0.to.year",
            "answer.0.to.month",
            "answer.0.monthly_wage_fen",
        ],
        [
            "answer.1.from.year",
            "answer.1.from.month",
            "answer.1.to.year",
            "answer.1.to.month",
            "answer.1.monthly_wage_fen",
        ],
    ];
    let rows = names.iter().zip(rows);
    rows.flat_map(|(names, row)| names.iter().copied().zip(row.iter().copied()))
        .collect()
}

#[test]
fn from_when_and_until_when_stand_before_the_years_for_all_to_see() {
    let html = drawn(pack(GUIDE), &submit(&[(STATE, WAGES_SO_FAR), (DO, "show")]));
    for name in ["从哪年哪月", "到哪年哪月"] {
        assert!(html.contains(&format!("<span>{name} 年</span>")), "{html}");
        let month = format!("<span><span class=\"unseen\">{name} </span>月</span>");
        assert!(html.contains(&month), "{html}");
    }
}

#[test]
fn periods_that_share_a_month_are_refused_at_the_second() {
    let typed = periods(&[
        ["2021", "1", "2021", "12", "4500"],
        ["2021", "12", "2022", "6", "4800"],
    ]);
    let notes = refused(GUIDE, WAGES_SO_FAR, "wages", &typed);
    assert_eq!(notes, ["这一条和别的条有重叠的月份，请改一下。"]);
}

#[test]
fn a_period_in_the_future_or_the_wrong_way_round_is_refused_at_its_month() {
    let typed = periods(&[
        ["2021", "1", "2021", "12", "4500"],
        ["2026", "1", "2026", "12", "4800"],
    ]);
    let notes = refused(GUIDE, WAGES_SO_FAR, "wages", &typed);
    assert_eq!(notes, ["还没到这个时候，请选早一些的。"]);
    let typed = periods(&[
        ["2021", "1", "2021", "12", "4500"],
        ["2023", "5", "2023", "4", "4800"],
    ]);
    let notes = refused(GUIDE, WAGES_SO_FAR, "wages", &typed);
    assert_eq!(notes, ["结束的月份早于开始的月份，请改一下。"]);
}

#[test]
fn a_wage_of_nothing_is_refused_with_the_amounts_that_can_be() {
    for wage in ["0", "0.00"] {
        let typed = periods(&[
            ["2021", "1", "2021", "12", "4500"],
            ["2022", "1", "2022", "6", wage],
        ]);
        let notes = refused(GUIDE, WAGES_SO_FAR, "wages", &typed);
        assert_eq!(notes, ["请填0.01到1000000元之间的数。"]);
    }
}

#[test]
fn a_birth_a_hundred_and_fifty_years_ago_is_refused_with_the_earliest_month() {
    for year in ["1876", "1929"] {
        let typed = [("answer.year", year), ("answer.month", "11")];
        let mut fields = vec![
            (STATE, "aim=when~category=male"),
            (QUESTION, "retire_birth"),
            (DO, "next"),
        ];
        fields.extend(typed);
        let screen = submit(&fields);
        assert_eq!(screen.state(&pack(GUIDE).guide), "aim=when~category=male");
        let html = drawn(pack(GUIDE), &screen);
        assert!(html.contains("太早了，最早可选1930-01。"), "{year}: {html}");
    }
}

#[test]
fn more_months_than_there_were_are_refused_where_they_stand() {
    // All months together are more than a life holds: some would count twice.
    let typed = [
        ("answer.0.province", "370000"),
        ("answer.0.months", "400"),
        ("answer.1.province", "410000"),
        ("answer.1.months", "399"),
    ];
    let state = "aim=draw_place~receiving=n~household=370000";
    let mut fields = vec![(STATE, state), (QUESTION, "history"), (DO, "next")];
    fields.extend(typed);
    let screen = submit(&fields);
    assert_eq!(asked(&screen), "history");
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    assert_eq!(
        (asking.faults[0].row, asking.faults[0].column),
        (Some(1), Some(1))
    );
    let html = drawn(pack(GUIDE), &screen);
    assert!(html.contains("合起来不可能"), "{html}");
    assert!(html.contains("value=\"400\"") && html.contains("value=\"399\""));
    // A year has no thirteenth month.
    let state = "";
    let fields = [
        (STATE, state),
        (QUESTION, "overlap"),
        ("answer.0.year", "2020"),
        ("answer.0.months", "13"),
        (DO, "next"),
    ];
    let question = pack("pension-linkage").guide.question_index("overlap");
    let question = &pack("pension-linkage").guide.questions[question.expect("asked there")];
    let typed = Typed::read(Reader::GUIDE, &question.kind, ANSWER, &sent(&fields));
    let faults = typed
        .answer(Reader::GUIDE, question, today())
        .expect_err("13 months");
    assert!(
        faults.iter().any(|fault| fault.column == Some(1)),
        "{faults:?}"
    );
}

#[test]
fn a_plan_is_compared_by_one_press_and_left_again() {
    let state = "aim=transfer~from=370700~to=370200~account_open=y~loan_at_origin=n";
    let pack = pack("housing-fund");
    let plan = Screen::submit(pack, today(), &sent(&[(STATE, state)]));
    let html = drawn(pack, &plan);
    for action in ["compare", "on"] {
        assert!(html.contains(&format!("value=\"{action}\"")), "{action}");
    }
    let compared = Screen::submit(pack, today(), &sent(&[(STATE, state), (DO, "compare")]));
    let Screen::Compared(shown) = &compared else {
        panic!("{compared:?}")
    };
    assert_eq!(shown.cases.as_ref().map(|all| all.cases.len()), Some(4));
    let html = drawn(pack, &compared);
    for name in [
        "青岛",
        "烟台",
        "潍坊",
        "威海",
        "日照",
        "未查到",
        "1个工作日",
    ] {
        assert!(html.contains(name), "{name}: {html}");
    }
    assert_eq!(compared.state(&pack.guide), state);
    let back = Screen::submit(
        pack,
        today(),
        &sent(&[(STATE, &compared.state(&pack.guide)), (DO, "show")]),
    );
    assert_eq!(back, plan);
}

#[test]
fn another_month_is_chosen_and_a_wrong_one_is_refused_at_the_field() {
    let state = "aim=when~category=male~retire_birth=1985-09~paid_months=100";
    let on = |fields: &[(&str, &str)]| {
        let mut all = vec![(STATE, state), (DO, "on")];
        all.extend(fields);
        submit(&all)
    };
    // Without a month it is the next one in which a figure changes.
    let html = drawn(pack(GUIDE), &on(&[]));
    assert!(html.contains("180个月 → 186个月"), "{html}");
    let html = drawn(
        pack(GUIDE),
        &on(&[("answer.year", "2039"), ("answer.month", "1")]),
    );
    assert!(html.contains("180个月 → 240个月"), "{html}");
    for (year, month, problem) in [
        ("2030", "", "年和月都要有"),
        ("2099", "1", "请选早一些的"),
        ("1950", "1", "太早了"),
    ] {
        let screen = on(&[("answer.year", year), ("answer.month", month)]);
        let html = drawn(pack(GUIDE), &screen);
        assert!(
            html.contains(problem) && html.contains("aria-invalid"),
            "{html}"
        );
        assert_eq!(screen.state(&pack(GUIDE).guide), state, "nothing is lost");
    }
}

#[test]
fn nothing_is_compared_before_there_is_a_plan() {
    for action in ["compare", "on"] {
        let screen = submit(&[(STATE, "aim=transfer"), (DO, action)]);
        assert_eq!(asked(&screen), "receiving");
    }
}

#[test]
fn what_stands_in_the_controls_is_shown_again_in_any_language() {
    let screen = submit(&[
        (STATE, "aim=transfer~receiving=n"),
        (QUESTION, "sector"),
        ("answer", "enterprise"),
        (DO, "show"),
    ]);
    assert_eq!(asked(&screen), "sector");
    let html = drawn(pack(GUIDE), &screen);
    assert!(
        html.contains("value=\"enterprise\" id=\"answer\" checked"),
        "{html}"
    );
    let Screen::Asking(asking) = &screen else {
        panic!("still asking")
    };
    assert!(asking.faults.is_empty());
    // A list, half filled in, with what is no amount.
    let state = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary~paid_before_1998=n~account_balance=2200000";
    let html = drawn(
        pack(GUIDE),
        &submit(&[
            (STATE, state),
            (QUESTION, "wages"),
            ("answer.0.monthly_wage_fen", "x"),
            ("answer.1.monthly_wage_fen", "4500"),
            (DO, "show"),
        ]),
    );
    for typed in ["value=\"x\"", "value=\"4500\""] {
        assert!(html.contains(typed), "{html}");
    }
}

#[test]
fn every_screen_is_given_once_more_by_its_own_form() {
    let plan = "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n";
    for fields in [
        vec![(STATE, "aim=transfer")],
        vec![(STATE, plan)],
        vec![(STATE, plan), (DO, "compare")],
        vec![
            (STATE, plan),
            (DO, "on"),
            ("answer.year", "2030"),
            ("answer.month", "5"),
        ],
        vec![(STATE, plan), (DO, "share"), ("consent", "yes")],
    ] {
        let screen = submit(&fields);
        let again = screen.again().write();
        let mut fields: Vec<_> = fields.into_iter().filter(|(name, _)| *name != DO).collect();
        fields.push((DO, &again));
        assert_eq!(submit(&fields), screen, "{fields:?}");
        assert_eq!(
            drawn(pack(GUIDE), &screen).matches("id=\"here\"").count(),
            1
        );
    }
}

#[test]
fn a_number_that_is_not_well_formed_is_refused_with_its_own_sentence() {
    let state = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary~paid_before_1998=n";
    let answered = |typed: &str| {
        submit(&[
            (STATE, state),
            (QUESTION, "account_balance"),
            ("answer", typed),
            (DO, "next"),
        ])
    };
    // Fen.
    for (typed, held) in [
        ("8500，50", "850050"),
        ("８，５００。５", "850050"),
        ("¥8500元", "850000"),
    ] {
        let screen = answered(typed);
        assert_eq!(asked(&screen), "wages", "{typed}");
        let state = screen.state(&pack(GUIDE).guide);
        assert!(
            state.ends_with(&format!("account_balance={held}")),
            "{state}"
        );
    }
    for (typed, sentence) in [
        ("85,00,50", "位置不对"),
        ("85 00", "空格"),
        ("1.5万", "不写“万”"),
        ("$85", "货币符号"),
        ("85块", "不写单位"),
        ("85.005", "最多两位"),
        ("很多", "请填金额"),
    ] {
        let html = drawn(pack(GUIDE), &answered(typed));
        assert!(html.contains(sentence), "{typed}: {html}");
        assert!(
            html.contains(&format!("value=\"{typed}\"")),
            "{typed} stays: {html}"
        );
    }
}

#[test]
fn answers_that_cannot_be_beside_each_other_are_refused_at_the_later_one() {
    // Today is 2026-11: born in it, nobody has paid for 720 months.
    let retire = |birth: &str, months: &str| {
        let state = format!("aim=when~receiving=n~category=male~retire_birth={birth}");
        let fields = [
            (STATE, state.as_str()),
            (QUESTION, "paid_months"),
            ("answer", months),
            (DO, "next"),
        ];
        let screen = submit(&fields);
        let open = screen.question(&pack(GUIDE).guide).map(str::to_owned);
        (open, drawn(pack(GUIDE), &screen))
    };
    for (birth, months) in [("2026-11", "720"), ("2016-11", "121"), ("2026-11", "1")] {
        let (open, html) = retire(birth, months);
        assert_eq!(open.as_deref(), Some("paid_months"), "{birth} {months}");
        assert!(html.contains("和前面的回答对不上"), "{html}");
        assert!(html.contains(&format!("value=\"{months}\"")), "{html}");
    }
    for (birth, months) in [("2016-11", "120"), ("2026-11", "0"), ("1966-11", "720")] {
        let (open, html) = retire(birth, months);
        assert_eq!(open, None, "{birth} {months}: {html}");
    }
    // The earlier answer is changed instead: the later one still stands.
    let changed = submit(&[
        (
            STATE,
            "aim=when~receiving=n~category=male~retire_birth=2026-11~paid_months=720",
        ),
        (QUESTION, "retire_birth"),
        ("answer.year", "1966"),
        ("answer.month", "11"),
        (DO, "next"),
    ]);
    assert!(matches!(changed, Screen::Planned(_)), "{changed:?}");
}

#[test]
fn a_year_of_birth_is_typed_and_a_recent_one_is_picked() {
    let html = drawn(
        pack(GUIDE),
        &submit(&[(STATE, "aim=when~receiving=n~category=male"), (DO, "show")]),
    );
    assert!(
        html.contains("<input type=\"text\" inputmode=\"numeric\" name=\"answer.year\""),
        "{html}"
    );
    for (typed, read) in [
        ("1966", true),
        ("１９６６", true),
        ("1966年", true),
        ("66", false),
    ] {
        let screen = submit(&[
            (STATE, "aim=when~receiving=n~category=male"),
            (QUESTION, "retire_birth"),
            ("answer.year", typed),
            ("answer.month", "11"),
            (DO, "next"),
        ]);
        let next = screen.question(&pack(GUIDE).guide) != Some("retire_birth");
        assert_eq!(next, read, "{typed}");
    }
}

/// 潍坊 to 青岛 with everything but the last answer (J1).
const MOVING: &str = "from=370700~to=370200~receiving=n~pension=enterprise~medical=employee\
                      ~stopped_and_joined=y~fund=y~account_open=y~loan_at_origin=n";

/// The last answer of [`MOVING`].
const LAST: [(&str, &str); 3] = [
    (QUESTION, "unemployment"),
    ("answer", "insured"),
    (DO, "next"),
];

#[test]
fn more_than_six_answers_are_checked_before_the_plan() {
    let pack = pack("moving-city");
    let mut fields = vec![(STATE, MOVING)];
    fields.extend(LAST);
    let screen = Screen::submit(pack, today(), &sent(&fields));
    let Screen::Checking(planned) = &screen else {
        panic!("{screen:?}")
    };
    assert_eq!(planned.trail.len(), 10);
    let html = drawn(pack, &screen);
    let (check, _) = html.split_once("</form>").expect("the form of the answers");
    for question in &planned.trail {
        let id = &pack.guide.questions[*question].id;
        let change = format!("value=\"change:{id}\"");
        assert_eq!(check.matches(&change).count(), 1, "{id}");
    }
    assert_eq!(html.matches("id=\"here\"").count(), 1);
    // One press to the plan; the form gives the check once more.
    let state = screen.state(&pack.guide);
    let plan = Screen::submit(pack, today(), &sent(&[(STATE, &state), (DO, "show")]));
    assert_eq!(plan, Screen::Planned(planned.clone()));
    let again = screen.again().write();
    let again = Screen::submit(pack, today(), &sent(&[(STATE, &state), (DO, &again)]));
    assert_eq!(again, screen);
    // An answer that is changed leads back to the check.
    let changed = [
        (STATE, state.as_str()),
        (QUESTION, "loan_at_origin"),
        ("answer", "y"),
        (DO, "next"),
    ];
    let changed = Screen::submit(pack, today(), &sent(&changed));
    assert!(matches!(changed, Screen::Checking(_)), "{changed:?}");
}

#[test]
fn six_answers_or_fewer_lead_to_the_plan_at_once() {
    let state = "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700";
    let last = [
        (STATE, state),
        (QUESTION, "lump_sum"),
        ("answer", "n"),
        (DO, "next"),
    ];
    assert!(matches!(submit(&last), Screen::Planned(_)));
}

#[test]
fn a_calculation_names_its_clauses_once() {
    let state = "aim=when~category=male~retire_birth=1985-09~paid_months=100";
    let screen = submit(&[(STATE, state)]);
    let html = drawn(pack(GUIDE), &screen);
    let tables: Vec<&str> = html.split("<table class=\"sums\"").skip(1).collect();
    assert!(!tables.is_empty(), "{html}");
    for table in tables {
        let (table, _) = table.split_once("</table>").expect("its end");
        let (caption, lines) = table.split_once("</caption>").expect("a caption");
        assert!(caption.contains("#cite-"), "{caption}");
        assert!(!lines.contains("#cite-"), "{lines}");
    }
}

#[test]
fn a_comparison_shows_nothing_that_is_the_same() {
    let pack = pack("housing-fund");
    let state = "aim=transfer~from=370700~to=370600~account_open=y~loan_at_origin=n";
    let compared = Screen::submit(pack, today(), &sent(&[(STATE, state), (DO, "compare")]));
    let html = drawn(pack, &compared);
    // A notice was found for moves to 青岛 alone (HPF-10, HPF-12); within 潍坊 nothing moves.
    let (cases, _) = html.split_once("</section>").expect("the cases");
    assert_eq!(cases.matches("<details").count(), 2, "{cases}");
    assert!(cases.contains("<p>= 一样：威海、日照</p>"), "{cases}");
    assert_eq!(cases.matches("一样").count(), 1, "{cases}");
}

#[test]
fn what_came_along_is_listed_and_counted_and_asked_no_more() {
    let carried = "from=370700~to=370200";
    let screen = submit(&[(STATE, carried), (DO, "show")]);
    assert_eq!(asked(&screen), "aim");
    let html = drawn(pack(GUIDE), &screen);
    assert!(html.contains("第3问"), "two answers came along: {html}");
    assert!(!html.contains("还没有回答"), "{html}");
    for city in ["潍坊", "青岛"] {
        assert!(html.contains(city), "{city}");
    }
}

#[test]
fn a_step_hands_on_all_that_is_known_there() {
    let moving = pack("moving-city");
    let mut fields = vec![(STATE, MOVING)];
    fields.extend(LAST);
    let Screen::Checking(planned) = Screen::submit(moving, today(), &sent(&fields)) else {
        panic!("a plan")
    };
    let seeds::plan::Told::Present(steps) = &planned.plan.steps else {
        panic!("steps")
    };
    let mut led = 0;
    for step in steps {
        let Some(guide) = &step.guide else { continue };
        led += 1;
        assert!(
            step.carries.contains("aim=transfer"),
            "{guide}: {}",
            step.carries
        );
        let there = pack(guide);
        let next = Screen::submit(
            there,
            today(),
            &sent(&[(STATE, &step.carries), (DO, "show")]),
        );
        let open = next.question(&there.guide).unwrap_or_default();
        let asked_here = format!("{open}=");
        assert!(
            !MOVING.split('~').any(|pair| pair.starts_with(&asked_here)),
            "{guide} asks {open} again"
        );
    }
    assert!(led > 0, "some step leads on");
}

#[test]
fn a_plan_leads_on_to_what_is_beside_its_subject() {
    let state = "aim=transfer~receiving=n~sector=enterprise~from=370700~to=370200~lump_sum=n";
    let screen = submit(&[(STATE, state)]);
    let html = drawn(pack(GUIDE), &screen);
    let (_, beside) = html
        .split_once("class=\"besides")
        .expect("what is beside it");
    let (beside, _) = beside.split_once("</section>").expect("its end");
    assert!(
        beside.contains("action=\"/guides/moving-city/ask\""),
        "{beside}"
    );
    for pair in ["from=370700", "to=370200", "receiving=n"] {
        assert!(beside.contains(pair), "{pair}: {beside}");
    }
}

#[test]
fn a_plan_that_was_sent_says_which_answer_was_left_out_and_why() {
    use crate::parts::left_open;
    use seeds::share::{Consent, Shared, onward, write};
    let state = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary\
                 ~paid_before_1998=n~account_balance=334200~wages=2021-07.2021-12.450000";
    let pack = pack(GUIDE);
    let Screen::Planned(planned) = submit(&[(STATE, state)]) else {
        panic!("a plan")
    };
    let link = write(&pack.guide, &planned.decided, Consent::NotGiven).expect("short enough");
    let said = |link: &str| {
        let shared = Shared::read(link).expect("sound");
        let screen = Screen::resume(pack, shared.answers(&pack.guide), today());
        let address = Address {
            page: Page::Plan,
            lang: crate::shipped::lang("zh"),
            mode: Mode::Standard,
        };
        let scene = Scene {
            pack,
            address: &address,
            today: today(),
            public_url: "https://example.org",
        };
        left_open(&scene, &screen, &shared).into_string()
    };
    let question = pack.guide.question_index("account_balance").expect("asked");
    let name = &pack.words.guide.questions[question].name;
    let notice = said(&link);
    assert!(
        notice.contains(name.as_str()) && notice.contains("同意"),
        "{notice}"
    );
    // Whoever goes on from another guide was sent nothing.
    assert_eq!(said(&onward(GUIDE, "aim=amount~receiving=n")), "");
}

#[test]
fn a_picture_of_days_says_whose_they_are_and_about_when_they_end() {
    let state = "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700~household_here=n\
                 ~approved_move=n~sex=male~birth=1985-03~first_insured_here=2024-06~arrears=none\
                 ~lump_sum=n~double=n";
    let screen = submit(&[(STATE, state)]);
    let html = drawn(pack(GUIDE), &screen);
    let (_, picture) = html.split_once("<figure>").expect("a picture");
    let (picture, _) = picture.split_once("</figure>").expect("its end");
    assert!(picture.contains("机构办的时间"), "{picture}");
    let rows = picture.matches("<rect").count();
    assert!(rows >= 2, "{picture}");
    assert_eq!(picture.matches("机构做：").count(), rows, "{picture}");
    // Holidays are known to the end of 2026: what ends in 2027 does so about then.
    assert!(picture.contains("11月23日 – "), "{picture}");
    assert!(
        picture.contains("约") && picture.contains("会更晚"),
        "{picture}"
    );
}

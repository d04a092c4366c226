//! The form on the shipped guides.

use super::fixture::{pack, today};
use super::{DO, QUESTION, STATE, Screen, Typed};
use crate::page::{Address, Mode, Page};
use crate::parts::{self, Scene};
use seeds::catalogue::{Lang, Pack};

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
        lang: Lang::Zh,
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
    let state = "aim=transfer";
    let screen = submit(&[
        (STATE, state),
        (QUESTION, "receiving"),
        ("answer", "unsure"),
        (DO, "next"),
    ]);
    let Screen::Planned(planned) = &screen else {
        panic!("a plan that says how to find out")
    };
    assert_eq!(planned.plan.outcome.id, "find-out");
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

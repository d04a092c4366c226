//! What is typed or pasted, by `POST`: read rightly or refused with everything kept.

use crate::fields::{assert_wrong, attribute, body, control};
use crate::portal::Portal;

const BALANCE: &str = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700\
                       ~account=ordinary~paid_before_1998=n";

/// What the pension guide answers, in the languages that it has.
fn answers(portal: &Portal, state: &str, question: &str, answer: &str) -> [String; 2] {
    ["", "/en"].map(|lang| {
        let path = format!("{lang}/guides/enterprise-pension/ask");
        let form = [
            ("state", state),
            ("question", question),
            ("answer", answer),
            ("do", "next"),
        ];
        let reply = portal.post_form(&path, &body(form));
        assert_eq!(reply.status, 200, "{path} {answer}");
        reply.text().to_owned()
    })
}

#[test]
fn a_number_that_is_not_well_formed_is_refused_with_its_reason_and_every_other_is_read() {
    let portal = Portal::start();
    for (wrong, reasons) in [
        ("85，00，50", ["逗号", "comma"]),
        ("8,5000", ["逗号", "comma"]),
        ("8 5000", ["空格", "blank"]),
        ("3万", ["万", "万"]),
        ("$8500", ["元", "yuan"]),
    ] {
        let pages = answers(&portal, BALANCE, "account_balance", wrong);
        for (html, reason) in pages.iter().zip(reasons) {
            assert_wrong(html, "answer", "answer", reason);
            let kept = attribute(control(html, "answer"), "value");
            assert_eq!(kept, Some(wrong));
        }
    }
    for (typed, fen) in [
        ("8500，50", "850050"),
        ("12,000", "1200000"),
        ("８５００．５", "850050"),
    ] {
        for html in answers(&portal, BALANCE, "account_balance", typed) {
            assert!(
                html.contains(&format!("account_balance={fen}\"")),
                "{typed}"
            );
        }
    }
}

#[test]
fn answers_that_cannot_be_beside_each_other_are_refused_at_the_later_one() {
    let portal = Portal::start();
    let cases = [
        (
            "aim=when~receiving=n~category=male~retire_birth=2026-11",
            "paid_months",
            "720",
        ),
        (
            "aim=when~receiving=n~category=male~retire_birth=2016-11",
            "paid_months",
            "121",
        ),
    ];
    for (state, question, answer) in cases {
        for html in answers(&portal, state, question, answer) {
            let open = format!("name=\"question\" value=\"{question}\"");
            assert!(html.contains(&open), "{question} {answer}");
            assert!(html.contains("role=\"alert\""), "{question} {answer}");
        }
    }
}

#[test]
fn a_link_that_was_damaged_on_the_way_opens_the_plan() {
    let portal = Portal::start();
    let state = "aim=transfer~receiving=n~sector=enterprise~from=370700~to=370200~lump_sum=n";
    for lang in ["", "/en"] {
        let ask = format!("{lang}/guides/enterprise-pension/ask");
        let plan = portal.post_form(&ask, &body([("state", state), ("do", "show")]));
        let plan = plan.text().to_owned();
        let heading = |html: &str| {
            let rest = html.split("<h1").nth(1).unwrap_or_default().to_owned();
            rest.split("</h1>").next().unwrap_or_default().to_owned()
        };
        let link = attribute(control(&plan, "link"), "value").expect("a link");
        let damages = [
            format!("{link}。"),
            format!("{link}）看看"),
            format!("我的清单 {link}"),
            format!("{link}&from=timeline"),
            link.replace('#', "%23"),
            link.replace('#', "%2523").replace('~', "%257E"),
            link.replacen('~', "\r\n~", 1),
        ];
        for damaged in damages {
            let page = format!("{lang}/plan");
            let opened = portal.post_form(&page, &body([("link", &*damaged)]));
            assert_eq!(opened.status, 200, "{damaged}");
            assert_eq!(heading(opened.text()), heading(&plan), "{damaged}");
        }
    }
}

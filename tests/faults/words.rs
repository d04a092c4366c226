//! What words may not say before any answer is given, and how they may not say it.

use super::{CHINESE, ENGLISH, base, replace, walked};
use seeds::check::FaultKind;
use seeds::load::{Fault, load};

#[test]
fn a_figure_typed_before_any_answer_is_a_fault_and_its_slot_is_none() {
    let audience = "audience = [\"坐船的人。\"]";
    for (path, from, to) in [
        (CHINESE, audience, "audience = [\"5个工作日内退票。\"]"),
        (CHINESE, audience, "audience = [\"半年内退票。\"]"),
        (CHINESE, audience, "audience = [\"打12346问。\"]"),
        (CHINESE, "坐轮渡要不要票", "满60周岁坐轮渡不要票"),
        (CHINESE, "看年龄和户口。", "看是不是三天内坐船。"),
        (CHINESE, "能坐。", "票价10元。"),
        (ENGLISH, "Yes.", "Yes, from 60."),
        (ENGLISH, "Yes.", "Yes, within half a year."),
    ] {
        let report = walked(path, from, to);
        let kinds = report.faults.iter().map(|fault| fault.kind);
        assert_eq!(
            kinds.collect::<Vec<_>>(),
            [FaultKind::TypedFigure],
            "{to}: {:?}",
            report.faults
        );
    }
    for words in [
        "满{figure.ferry-free-age}的人，{figure.ferry-days}内退票。",
        "打12345问。",
        "《2026年轮渡办法》里的两种人，同一个月坐两次也行。",
    ] {
        let report = walked(CHINESE, "坐船的人。", words);
        assert_eq!(report.faults, [], "{words}");
    }
}

#[test]
fn a_figure_without_a_sound_source_stands_on_no_page() {
    let mut texts = base();
    let figure = "满{figure.ferry-free-age}的人。";
    replace(&mut texts, CHINESE, "坐船的人。", figure);
    let rules = "sources/ferry-rules.toml";
    replace(&mut texts, rules, "\"official\"", "\"unconfirmed\"");
    let faults = load(&texts).expect_err("a fault");
    let found = |fault: &Fault| fault.file == CHINESE && fault.message.contains("ferry-free-age");
    assert!(faults.iter().any(found), "{faults:?}");
}

#[test]
fn officialese_and_endless_sentences_are_faults() {
    for words in [
        "请尽快买。",
        "请 买票。",
        "去网上买,再来。",
        &"很".repeat(41),
    ] {
        let report = walked(CHINESE, "去网上买。", words);
        let found = report
            .faults
            .iter()
            .any(|fault| fault.kind == FaultKind::Wording);
        assert!(found, "{words}: {:?}", report.faults);
    }
}

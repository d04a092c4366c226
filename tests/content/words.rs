//! How values are worded on plans.

use super::plan;

#[test]
fn places_are_named_in_titles_and_in_workings() {
    let elsewhere = plan(
        "enterprise-pension",
        "aim=draw_place~receiving=n~household=410000~history=440000.130!330000.121!370000.60",
    );
    assert!(
        elsewhere.outcome.title.contains("浙江"),
        "{}",
        elsewhere.outcome.title
    );
    for line in elsewhere.workings.iter().flat_map(|working| &working.lines) {
        let code = line.formula.contains("330000") || line.formula.contains("440000");
        assert!(!code, "a code is no name: {}", line.formula);
    }
    let inside = plan(
        "enterprise-pension",
        "aim=transfer~receiving=n~sector=enterprise~from=370000~to=370700~lump_sum=n",
    );
    assert!(
        inside.outcome.title.contains("山东其他城市"),
        "{}",
        inside.outcome.title
    );
}

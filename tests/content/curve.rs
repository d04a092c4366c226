//! The point of a person on the curve of least months, on the table of the facts (social insurance,
//! 9.3) and its examples.

use super::{plan, today};
use seeds::calendar::Month;

const GUIDE: &str = "enterprise-pension";

fn month(written: &str) -> Month {
    written.parse().expect("a month")
}

#[test]
fn the_point_is_the_statutory_month_with_the_least_months_of_its_year() {
    for (category, birth, retires, least) in [
        // WIN-1 and WIN-3.
        ("male", "1972-09", "2034-09", 210),
        ("male", "1971-01", "2032-08", 198),
        // Before the first delayed month: 60 years, 180 months.
        ("male", "1964-12", "2024-12", 180),
        // The cap of three years: 63 years, 240 months.
        ("male", "1980-01", "2043-01", 240),
    ] {
        let answers = format!(
            "aim=when~receiving=n~category={category}~retire_birth={birth}~paid_months=300"
        );
        let plan = plan(GUIDE, &answers);
        let point = plan.point.as_ref().expect("a point");
        assert_eq!(
            (point.month, point.value),
            (month(retires), least),
            "{birth}"
        );
        let month = month(retires);
        let said = format!(
            "您的法定退休月是{}年{}月，那年最少要交满{least}个月。",
            month.year(),
            month.month()
        );
        assert_eq!(point.said, said);
        let cited = point.cites.iter().map(|at| &plan.sources[*at]);
        let cited: Vec<(&str, &str)> = cited
            .map(|card| (card.document.as_str(), card.clause.as_str()))
            .collect();
        assert_eq!(cited, [("delay-decision-2024", "minimum-months")]);
    }
}

#[test]
fn without_the_calculation_there_is_no_point() {
    let transfer = "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370600~lump_sum=n";
    assert_eq!(plan(GUIDE, transfer).point, None);
}

#[test]
fn the_words_of_guides_hold_their_figures_as_they_stand_today() {
    let pack = super::pack(GUIDE, tests::lang("zh"));
    let elements = &pack.words.guide.elements;
    let limits = elements.iter().find(|(key, _)| key == "limits");
    let limits = limits.expect("time limits").1.iter();
    let limits: Vec<String> = limits
        .map(|text| seeds::plan::outline(pack, text, today()))
        .collect();
    // PEN-20 … 22 and RET-10.
    assert_eq!(
        limits[..2],
        [
            "转移：审核15个工作日，转出15个工作日，转入15个工作日。",
            "申领养老金：机构收到申请后20个工作日内办完。"
        ]
    );
}

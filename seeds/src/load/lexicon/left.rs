//! How much is asked after a verdict until its plan stands: counted here, where the rules are, so that
//! the index needs none.

use crate::answers::Answers;
use crate::catalogue::{ByLang, FieldKind, Kind, Pack};
use crate::interview;
use crate::place::Place;
use crate::search::Verdict;

/// Cities that stand for any: no two places of a verdict are the same.
const CITIES: [&str; 2] = ["370200", "370700"];

/// How many questions are left at most where `verdict` holds, on the day its guide was checked.
pub(super) fn left(packs: &[ByLang<Pack>], verdict: &Verdict) -> u8 {
    let mut packs = packs.iter().filter_map(|languages| languages.binding());
    let Some(pack) = packs.find(|pack| pack.guide.id == verdict.guide) else {
        return 0;
    };
    let guide = &pack.guide;
    let mut answers = Answers::none();
    let mut cities = CITIES.into_iter();
    for (question, wanted) in &verdict.needs {
        let asked = guide.question_index(question);
        let asked = asked.and_then(|at| guide.questions.get(at));
        let province = asked.is_some_and(|it| it.kind == Kind::One(FieldKind::Province));
        let written = match wanted.as_str() {
            "shandong" if province => "370000",
            "shandong" | "five" => cities.next().unwrap_or_default(),
            "elsewhere" => &Place::ELSEWHERE.to_string(),
            wanted => wanted,
        };
        if let Some((index, answer)) = guide.read_pair(question, written) {
            answers.set(index, answer);
        }
    }
    let left = interview::left(guide, &answers, guide.checked_on);
    u8::try_from(left).unwrap_or(u8::MAX)
}

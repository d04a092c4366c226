//! English: stems of words, and words with a slip. Own code for its size in the browser: a full
//! stemmer of the Snowball family is about 40 kB of program.

/// Words that say nothing of the subject.
const EMPTY: &str = " a an the i me my we our you your he she his her it its they their is are am was were be been do \
    does did can could will would should may might have has had to of in on at for with from by and or if when what which who \
    how there this that these those after before about into any some not no as up out im ive need want get so ";

/// Whether the word says nothing of the subject.
pub(super) fn is_empty(word: &str) -> bool {
    let spaced = [" ", word, " "].concat();
    EMPTY.contains(&spaced)
}

/// The word without its endings.
pub(super) fn stem(word: &str) -> String {
    const ENDINGS: [(&str, &str); 15] = [
        ("ications", "ic"),
        ("ication", "ic"),
        ("ements", ""),
        ("ement", ""),
        ("ations", "at"),
        ("ation", "at"),
        ("ities", "i"),
        ("ies", "y"),
        ("sses", "ss"),
        ("ing", ""),
        ("ed", ""),
        ("al", ""),
        ("es", "e"),
        ("ly", ""),
        ("s", ""),
    ];
    let cut = ENDINGS.iter().find_map(|(ending, instead)| {
        let rest = word.strip_suffix(ending)?;
        let keeps = *ending == "s" && (rest.ends_with('s') || rest.ends_with('u'));
        (rest.len() >= 3 && !keeps).then(|| [rest, instead].concat())
    });
    let mut stem = cut.unwrap_or_else(|| word.to_owned());
    if stem.len() > 3 && (stem.ends_with('e') || stem.ends_with('y') || stem.ends_with('i')) {
        stem.pop();
    }
    let mut last = stem.chars().rev();
    if stem.len() > 3
        && let (Some(one), Some(two)) = (last.next(), last.next())
        && one == two
        && !"ls".contains(one)
    {
        stem.pop();
    }
    stem
}

/// Whether one word becomes the other by one letter too many, missing, wrong or swapped.
pub(super) fn is_slip(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let same = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[same..], &right[same..]);
    let swapped = left.len() >= 2
        && right.len() >= 2
        && (left[0], left[1]) == (right[1], right[0])
        && left[2..] == right[2..];
    let wrong = !left.is_empty() && !right.is_empty() && left[1..] == right[1..];
    let more = !left.is_empty() && left[1..] == *right;
    let missing = !right.is_empty() && *left == right[1..];
    swapped || wrong || more || missing || left.is_empty() && right.is_empty()
}

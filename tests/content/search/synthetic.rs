//! Indexes of more guides than there are: each made guide is as long as a real one and says the same
//! with other signs and letters, so that none repeats the words of another.

use seeds::search::{Index, SubjectKind, Verdict};

/// The index of so many guides and places: the first that there are, and made ones behind them.
pub(crate) fn sized(shipped: &Index, guides: usize, places: usize) -> Index {
    let mut index = shipped.clone();
    let signs: Vec<char> = index.shared.tables.signs().map(|(sign, _)| sign).collect();
    for (kind, wanted) in [(SubjectKind::Guide, guides), (SubjectKind::Place, places)] {
        let all = shipped.subjects.iter();
        let known: Vec<_> = all.filter(|subject| subject.kind == kind).collect();
        let kept = known.iter().take(wanted);
        let kept: Vec<&str> = kept.map(|subject| subject.id.as_str()).collect();
        let stands = |id: &String| kept.contains(&id.as_str());
        let leave = |kind_of: SubjectKind, id: &String| kind_of != kind || stands(id);
        index.subjects.retain(|it| leave(it.kind, &it.id));
        if kind == SubjectKind::Guide {
            index.listens.retain(|it| stands(&it.guide));
            index.keepings.retain(|it| stands(&it.guide));
            index.verdicts.retain(|it| stands(&it.guide));
        }
        for at in known.len()..wanted {
            let (round, like) = (at / known.len(), known[at % known.len()]);
            let mut made = like.clone();
            made.id = renamed(&like.id, round);
            made.title = shifted(&signs, &like.title, round);
            made.text = shifted(&signs, &like.text, round);
            for phrase in &mut made.phrases {
                *phrase = shifted(&signs, phrase, round);
            }
            if kind == SubjectKind::Guide {
                told_too(shipped, &mut index, &signs, &like.id, round);
            }
            index.subjects.push(made);
        }
    }
    let key = |subject: &seeds::search::Subject| (subject.kind, subject.id.clone());
    index.subjects.sort_by_key(key);
    index
}

/// What a guide hears, keeps and decides, for one that is made like it.
fn told_too(shipped: &Index, index: &mut Index, signs: &[char], like: &str, round: usize) {
    let heard = shipped.listens.iter().filter(|it| it.guide == like);
    for heard in heard {
        let mut heard = heard.clone();
        heard.guide = renamed(like, round);
        index.listens.push(heard);
    }
    let kept = shipped.keepings.iter().filter(|it| it.guide == like);
    for kept in kept {
        let mut kept = kept.clone();
        kept.guide = renamed(like, round);
        index.keepings.push(kept);
    }
    let decided = shipped.verdicts.iter().filter(|it| it.guide == like);
    for decided in decided {
        let says = decided.says.map(|_, says| shifted(signs, says, round));
        index.verdicts.push(Verdict {
            guide: renamed(like, round),
            says,
            ..decided.clone()
        });
    }
}

fn renamed(id: &str, round: usize) -> String {
    format!("{}-{round}", shifted(&[], id, round))
}

fn shifted(signs: &[char], text: &str, by: usize) -> String {
    let letter = |sign: char, first: u8| {
        let at = (u32::from(sign) - u32::from(first) + u32::try_from(by).unwrap_or_default()) % 26;
        char::from_u32(u32::from(first) + at).unwrap_or(sign)
    };
    let shift = |sign: char| match sign {
        'a'..='z' => letter(sign, b'a'),
        'A'..='Z' => letter(sign, b'A'),
        sign => match signs.binary_search(&sign) {
            Ok(at) => signs[(at + by * 17) % signs.len()],
            Err(_) => sign,
        },
    };
    text.chars().map(shift).collect()
}

/// The bytes that a browser fetches.
pub(crate) fn packed(index: &Index) -> usize {
    let bytes = index.to_bytes().expect("it is written");
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).expect("it is packed");
    packed.len()
}

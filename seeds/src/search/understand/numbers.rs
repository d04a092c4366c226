//! Numbers as people write them: 6, 六, 十五, 一百五十, 俩, six.

/// A number, and how many signs it takes.
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) length: usize,
    /// Whether it is written digit by digit, as years are.
    pub(super) plain: bool,
}

const DIGITS: [(char, u32); 13] = [
    ('零', 0),
    ('〇', 0),
    ('一', 1),
    ('二', 2),
    ('两', 2),
    ('俩', 2),
    ('三', 3),
    ('仨', 3),
    ('四', 4),
    ('五', 5),
    ('六', 6),
    ('七', 7),
    ('八', 8),
];

fn digit(sign: char) -> Option<u32> {
    if sign == '九' {
        return Some(9);
    }
    let found = DIGITS.iter().find(|(known, _)| *known == sign);
    found.map(|(_, value)| *value)
}

/// The number that begins the text.
pub(super) fn read(text: &[char]) -> Option<Number> {
    let latin = text.iter().take_while(|sign| sign.is_ascii_digit()).count();
    if latin > 0 {
        let fraction = text.get(latin) == Some(&'.');
        let digits: String = text[..latin].iter().collect();
        let value = digits.parse().ok().filter(|_| latin <= 4 && !fraction)?;
        return Some(Number {
            value,
            length: latin,
            plain: true,
        });
    }
    let length = text
        .iter()
        .take_while(|sign| digit(**sign).is_some() || matches!(sign, '十' | '百'))
        .count();
    let signs = &text[..length.min(6)];
    if signs.is_empty() {
        return None;
    }
    let plain = signs.len() > 1 && !signs.iter().any(|sign| matches!(sign, '十' | '百'));
    let value = if plain {
        let digits = signs.iter().map(|sign| digit(*sign));
        digits.fold(0, |value, digit| value * 10 + digit.unwrap_or_default())
    } else {
        let mut value = 0;
        let mut last = None;
        for sign in signs {
            match sign {
                '十' => value += last.take().unwrap_or(1) * 10,
                '百' => value += last.take().unwrap_or(1) * 100,
                sign => last = digit(*sign),
            }
        }
        value + last.unwrap_or_default()
    };
    Some(Number {
        value,
        length,
        plain,
    })
}

/// Whether a number begins at `at`, not within another one.
pub(super) fn begins(text: &[char], at: usize) -> bool {
    let part = |sign: &char| {
        sign.is_ascii_digit() || digit(*sign).is_some() || matches!(sign, '十' | '百' | '.' | '几')
    };
    !at.checked_sub(1)
        .and_then(|before| text.get(before))
        .is_some_and(part)
}

const ENGLISH: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// An English number word.
pub(super) fn english(word: &str) -> Option<u32> {
    let at = ENGLISH.iter().position(|known| *known == word)?;
    u32::try_from(at).ok()
}

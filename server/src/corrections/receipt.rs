//! Receipts: short enough to be written down, and nobody guesses another's.

use app::correction::Draft;
use sha2::{Digest as _, Sha256};

/// Digits and letters that are not taken for one another.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The receipt of what was sent from `sender`: the same for the same form, so that a form that is
/// sent twice is kept once. `salt` is known to nobody else.
pub(crate) fn of(salt: &[u8; 32], sender: &[u8], draft: &Draft) -> String {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    let case = draft.case.as_deref().unwrap_or_default();
    for part in [
        sender,
        draft.page.as_bytes(),
        draft.clause.as_bytes(),
        draft.wrong.as_bytes(),
        draft.source.as_bytes(),
        draft.contact.as_bytes(),
        case.as_bytes(),
    ] {
        hasher.update(part.len().to_be_bytes());
        hasher.update(part);
    }
    let hash = hasher.finalize();
    let signs = hash.iter().take(12).enumerate().flat_map(|(at, byte)| {
        let joint = (at > 0 && at % 4 == 0).then_some('-');
        joint
            .into_iter()
            .chain([char::from(SIGNS[usize::from(byte % 32)])])
    });
    signs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_belongs_to_one_form_of_one_sender() {
        let draft = |wrong: &str| Draft::read(&[("wrong".to_owned(), wrong.to_owned())]);
        let first = of(&[1; 32], b"a", &draft("x"));
        assert_eq!(first.len(), 14);
        assert_eq!(
            first.split('-').map(str::len).collect::<Vec<_>>(),
            [4, 4, 4]
        );
        assert_eq!(first, of(&[1; 32], b"a", &draft("x")));
        for other in [
            of(&[1; 32], b"b", &draft("x")),
            of(&[2; 32], b"a", &draft("x")),
            of(&[1; 32], b"a", &draft("y")),
        ] {
            assert_ne!(first, other);
        }
    }
}

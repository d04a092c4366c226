//! What a host lets programs ask for (RFC 9309).

/// How we are called there, in small letters.
const NAME: &str = "jiaodonglinkwatch";

/// The rules of a host for us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rules(Vec<(bool, String)>);

impl Rules {
    /// Reads a host's file.
    pub(crate) fn read(text: &str) -> Self {
        let (mut ours, mut everyones) = (Vec::new(), Vec::new());
        let mut named = false;
        // Whom the group at hand is for: us, everyone; and whether its rules have begun.
        let (mut us, mut all, mut begun) = (false, false, false);
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else {
                continue;
            };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            match key.as_str() {
                "user-agent" => {
                    if begun {
                        (us, all, begun) = (false, false, false);
                    }
                    us |= value.eq_ignore_ascii_case(NAME);
                    all |= value == "*";
                    named |= us;
                }
                "allow" | "disallow" => {
                    begun = true;
                    if value.is_empty() {
                        continue;
                    }
                    let rule = (key == "allow", value.to_owned());
                    if us {
                        ours.push(rule.clone());
                    }
                    if all {
                        everyones.push(rule);
                    }
                }
                _ => {}
            }
        }
        Self(if named { ours } else { everyones })
    }

    /// Nothing may be asked for.
    pub(crate) fn nothing() -> Self {
        Self(vec![(false, "/".to_owned())])
    }

    /// Whether `path`, with its query, may be asked for: the longest rule counts, and of two of one
    /// length the one that allows.
    pub(crate) fn allow(&self, path: &str) -> bool {
        let fitting = self.0.iter().filter(|(_, rule)| fits(rule, path));
        let strongest = fitting.max_by_key(|(allows, rule)| (rule.len(), *allows));
        strongest.is_none_or(|(allows, _)| *allows)
    }
}

/// Whether `path` begins as `rule` says: `*` stands for anything, `$` at the end for the end.
fn fits(rule: &str, path: &str) -> bool {
    let (rule, whole) = match rule.strip_suffix('$') {
        Some(rule) => (rule, true),
        None => (rule, false),
    };
    let mut parts = rule.split('*');
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else {
        return false;
    };
    let mut last = None;
    for part in parts {
        let Some(at) = rest.find(part) else {
            return false;
        };
        last = Some((rest, part));
        rest = &rest[at + part.len()..];
    }
    match (whole, last) {
        (false, _) => true,
        (true, None) => rest.is_empty(),
        // The last part may stand later than where it stands first.
        (true, Some((before, part))) => before.ends_with(part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_followed_as_the_standard_says() {
        let rules = Rules::read(
            "User-agent: *\nDisallow: /private\nAllow: /private/open # but\nDisallow: /*.pdf$\n\
             \nUser-agent: other\nDisallow: /\n",
        );
        for (path, allowed) in [
            ("/", true),
            ("/private", false),
            ("/private/x", false),
            ("/private/open/x", true),
            ("/a.pdf", false),
            ("/a.pdf?x", true),
            ("/a.pdf.b.pdf", false),
        ] {
            assert_eq!(rules.allow(path), allowed, "{path}");
        }
    }

    #[test]
    fn a_group_of_our_own_stands_in_place_of_everyones() {
        let rules = Rules::read(
            "User-agent: *\nDisallow: /\nUser-agent: x\nUser-agent: JiaodongLinkWatch\nDisallow: /a\n",
        );
        assert!(rules.allow("/b") && !rules.allow("/a"));
        assert!(Rules::read("").allow("/a"));
        assert!(Rules::read("User-agent: *\nDisallow:\n").allow("/a"));
        assert!(!Rules::nothing().allow("/a"));
        assert!(Rules::read("no rules here\u{0}").allow("/a"));
    }
}

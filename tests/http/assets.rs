//! Files whose names carry the hash of their bytes.

/// Every address of a file that a page names.
pub(crate) fn named(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find("/assets/") {
        let file = rest[at..]
            .split(['"', '\'', ' ', '<', '&'])
            .next()
            .unwrap_or_default();
        found.push(file.to_owned());
        rest = &rest[at + file.len()..];
    }
    found.sort();
    found.dedup();
    found
}

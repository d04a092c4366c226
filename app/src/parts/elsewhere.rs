//! Links that lead into another language, where a language does not have their page: they say so.

use crate::page::Address;
use seeds::catalogue::Lang;
use std::borrow::Cow;

/// `html` of a page in `lang`, each link to a page that only the binding language has with a mark: its
/// `hreflang`, and behind its words the language's name. Which links those are, [`Address::to`] decided.
#[must_use]
pub(crate) fn marked(html: &str, lang: Lang) -> Cow<'_, str> {
    if lang.covers_all() {
        return Cow::Borrowed(html);
    }
    Cow::Owned(with_marks(html, Lang::binding()))
}

// Signs are looked for, never texts: the search for a text weighs two kilobytes on a phone.
fn with_marks(html: &str, binding: Lang) -> String {
    let mut marked = String::with_capacity(html.len());
    let mut elsewhere = false;
    for (at, piece) in html.split('<').enumerate() {
        if elsewhere && piece.starts_with("/a>") {
            elsewhere = false;
            let (tag, name) = (binding.tag(), binding.name());
            marked += &[" <small lang=\"", tag, "\">(", name, ")</small>"].concat();
        }
        if at > 0 {
            marked.push('<');
        }
        let link = piece.strip_prefix("a ");
        match link.filter(|link| leads_elsewhere(link, binding)) {
            Some(link) => {
                elsewhere = true;
                marked += &["a hreflang=\"", binding.tag(), "\" ", link].concat();
            }
            None => marked += piece,
        }
    }
    marked
}

/// Whether a link without a mark leads to a page in `binding`.
fn leads_elsewhere(link: &str, binding: Lang) -> bool {
    let mut address = None;
    let mut parts = link.split('"');
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        match name.trim_start() {
            "href=" => {
                address = Address::from_path(value.split(['#', '?']).next().unwrap_or_default())
            }
            "hreflang=" => return false,
            _ => {}
        }
    }
    address.is_some_and(|it| it.lang == binding)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::shipped::lang;

    #[test]
    fn a_language_that_has_every_page_marks_nothing() {
        let html = "<p><a href=\"/about\">a</a></p>";
        assert_eq!(marked(html, lang("en")), html);
    }

    #[test]
    fn a_link_that_leads_elsewhere_says_so_behind_its_words() {
        let html = "<p>1 < 2 <a class=\"cite\" href=\"/about#b\">a <b>b</b></a>, <a href=\"/en/\">c</a></p>";
        let marked = with_marks(html, lang("zh"));
        let mark = " <small lang=\"zh-CN\">(中文)</small></a>";
        let link = "<a hreflang=\"zh-CN\" class=\"cite\" href=\"/about#b\">a <b>b</b>";
        assert_eq!(
            marked,
            ["<p>1 < 2 ", link, mark, ", <a href=\"/en/\">c</a></p>"].concat()
        );
    }

    #[test]
    fn only_a_plain_link_to_a_page_of_the_binding_language_leads_elsewhere() {
        let binding = lang("zh");
        for attributes in [
            "href=\"/about\"",
            "class=\"cite\" href=\"/large/sources/a#b\"",
        ] {
            assert!(leads_elsewhere(attributes, binding), "{attributes}");
        }
        for attributes in [
            "href=\"/en/about\"",
            "href=\"#main\"",
            "href=\"tel:12345\"",
            "href=\"https://example.cn/about\"",
            "href=\"/about\" lang=\"zh-CN\" hreflang=\"zh-CN\"",
            "id=\"a\"",
        ] {
            assert!(!leads_elsewhere(attributes, binding), "{attributes}");
        }
    }
}

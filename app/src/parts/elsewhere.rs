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
    let binding = Lang::binding();
    let mut marked = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, link)) = rest.split_once("<a ") {
        let (Some((attributes, _)), Some((whole, after))) =
            (link.split_once('>'), link.split_once("</a>"))
        else {
            break;
        };
        marked += before;
        marked += "<a ";
        if leads_elsewhere(attributes, binding) {
            let tag = binding.tag();
            marked += &["hreflang=\"", tag, "\" ", whole].concat();
            marked += &[" <small lang=\"", tag, "\">(", binding.name(), ")</small>"].concat();
        } else {
            marked += whole;
        }
        marked += "</a>";
        rest = after;
    }
    Cow::Owned(marked + rest)
}

/// Whether a link without a mark leads to a page in `binding`.
fn leads_elsewhere(attributes: &str, binding: Lang) -> bool {
    let path = attributes
        .split_once("href=\"")
        .and_then(|(_, path)| path.split(['"', '#', '?']).next());
    let address = path.and_then(Address::from_path);
    !attributes.contains("hreflang=") && address.is_some_and(|it| it.lang == binding)
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

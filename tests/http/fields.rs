//! The form of a tool as it stands in a page: which fields it hides, what its controls hold, and what
//! a browser would send of it.

/// A name and what stands in its control.
pub(crate) type Pair = (String, String);

/// Where the tag begins in which `attribute` stands, and all behind it.
fn tag_with<'h>(html: &'h str, attribute: &str) -> Option<&'h str> {
    let at = html.find(attribute)?;
    let start = html[..at].rfind('<')?;
    Some(&html[start..])
}

/// The tag with which an element opens, without its signs around.
fn opening(html: &str) -> &str {
    let tag = html.split('>').next().unwrap_or_default();
    tag.strip_prefix('<').unwrap_or(tag)
}

/// An attribute of a tag.
pub(crate) fn attribute<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Whether a tag has an attribute that needs no value.
pub(crate) fn is_marked(tag: &str, name: &str) -> bool {
    let bare = tag.split('"').step_by(2);
    bare.flat_map(str::split_whitespace)
        .any(|word| word == name)
}

/// The tag of the element whose id is `id`.
#[track_caller]
pub(crate) fn control<'h>(html: &'h str, id: &str) -> &'h str {
    let found = tag_with(html, &format!(" id=\"{id}\""));
    opening(found.unwrap_or_else(|| panic!("#{id} is on the page")))
}

/// The element of the class `class` that stands for `id`, from its tag on to the end of the page. A
/// field and a part may be called alike.
#[track_caller]
fn standing<'h>(html: &'h str, class: &str, id: &str) -> &'h str {
    let named = format!(" data-part=\"{id}\"");
    let places = html.match_indices(&named).map(|(at, _)| at);
    let tags = places.filter_map(|at| Some(&html[html[..at].rfind('<')?..]));
    let mut own = tags.filter(|tag| attribute(opening(tag), "class") == Some(class));
    own.next()
        .unwrap_or_else(|| panic!("the {class} {id} is on the page"))
}

/// The field `id`, from its tag on to the end of the page.
#[track_caller]
pub(crate) fn field<'h>(html: &'h str, id: &str) -> &'h str {
    standing(html, "field", id)
}

/// Whether the field `id`, which has to be on the page, is hidden there.
#[track_caller]
pub(crate) fn is_hidden(html: &str, id: &str) -> bool {
    is_marked(opening(field(html, id)), "hidden")
}

/// The same of a part of the form.
#[track_caller]
pub(crate) fn is_part_hidden(html: &str, id: &str) -> bool {
    is_marked(opening(standing(html, "part", id)), "hidden")
}

/// Asserts that the control or box `id` is described by the note `fault-` of `noted`, which says
/// `words`, and that the summary leads to it; a control is marked as wrong.
#[track_caller]
pub(crate) fn assert_wrong(html: &str, id: &str, noted: &str, words: &str) {
    let tag = control(html, id);
    let in_box = tag.starts_with("fieldset");
    let invalid = attribute(tag, "aria-invalid") == Some("true");
    assert!(in_box || invalid, "{id}: {tag}");
    let note = format!("fault-{noted}");
    let by = attribute(tag, "aria-describedby").unwrap_or_default();
    assert!(by.split(' ').any(|by| by == note), "{id}: {tag}");
    let note = format!("<p class=\"problem\" id=\"{note}\">");
    let said = html.split(&note).nth(1).unwrap_or_else(|| panic!("{note}"));
    let said = said.split("</p>").next().unwrap_or_default();
    assert!(said.contains(words), "{id}: {said}");
    assert!(html.contains(&format!("href=\"#{id}\"")), "{id}: no link");
}

/// The form of the tool.
#[track_caller]
pub(crate) fn form(html: &str) -> &str {
    let found = tag_with(html, " id=\"here\"").expect("a form");
    found.split("</form>").next().unwrap_or_default()
}

/// A text of an attribute, with its signs.
fn plain(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let replaced = |text: String, (escaped, sign): (&str, &str)| text.replace(escaped, sign);
    signs.into_iter().fold(text.to_owned(), replaced)
}

/// What a browser would send of the form, without the button.
#[track_caller]
pub(crate) fn sent(html: &str) -> Vec<Pair> {
    let mut sent = Vec::new();
    // Of a list that opens: its name, and which option would be sent.
    let mut list: Option<(String, Option<String>)> = None;
    for element in form(html).split('<').skip(1) {
        let tag = element.split('>').next().unwrap_or_default();
        let value = || attribute(tag, "value").map(plain).unwrap_or_default();
        let name = || attribute(tag, "name").map(plain).unwrap_or_default();
        match tag.split(' ').next().unwrap_or_default() {
            "select" => list = Some((name(), None)),
            "option" => {
                let (_, held) = list.as_mut().expect("an option stands in a list");
                if held.is_none() || is_marked(tag, "selected") {
                    *held = Some(value());
                }
            }
            "/select" => {
                let (name, held) = list.take().expect("a list ends that began");
                sent.push((name, held.unwrap_or_default()));
            }
            "input" => match attribute(tag, "type") {
                Some("checkbox") if !is_marked(tag, "checked") => {}
                _ => sent.push((name(), value())),
            },
            _ => {}
        }
    }
    sent
}

/// What the controls called `name` hold.
#[track_caller]
pub(crate) fn held(html: &str, name: &str) -> Vec<String> {
    let sent = sent(html).into_iter();
    let held = sent.filter(|(known, _)| known == name);
    held.map(|(_, value)| value).collect()
}

/// Asserts that the controls hold all of `fields`.
#[track_caller]
pub(crate) fn assert_held(html: &str, fields: &[(&str, &str)]) {
    let sent = sent(html);
    for (name, value) in fields {
        let held = sent
            .iter()
            .any(|(known, text)| known == name && text == value);
        assert!(held, "{name}={value}: {sent:?}");
    }
}

fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// Fields as the body of a form.
pub(crate) fn body<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let pairs = fields.into_iter();
    let pairs = pairs.map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

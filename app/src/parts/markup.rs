//! Finished markup. Parts are written into text rather than into a tree of views: the browser's
//! program holds no code per element, and both sides draw the same bytes.

pub(super) use maud::{Render, html};

/// Escaped HTML.
pub type Markup = maud::Markup;

/// What can stand in markup. Text is escaped.
pub(super) trait IntoMarkup {
    /// As markup.
    fn markup(self) -> Markup;
}

impl IntoMarkup for Markup {
    fn markup(self) -> Markup {
        self
    }
}

impl IntoMarkup for &str {
    fn markup(self) -> Markup {
        html! { (self) }
    }
}

impl IntoMarkup for String {
    fn markup(self) -> Markup {
        html! { (self) }
    }
}

impl IntoMarkup for () {
    fn markup(self) -> Markup {
        maud::PreEscaped(String::new())
    }
}

impl<T: IntoMarkup> IntoMarkup for Option<T> {
    fn markup(self) -> Markup {
        self.map_or_else(|| ().markup(), IntoMarkup::markup)
    }
}

impl IntoMarkup for Vec<Markup> {
    fn markup(self) -> Markup {
        maud::PreEscaped(self.into_iter().map(|part| part.0).collect())
    }
}

/// What stands between tags.
pub(super) fn shown(part: impl IntoMarkup) -> Markup {
    part.markup()
}

/// What an attribute can be: absent where there is nothing to say.
pub(super) trait Given {
    /// The attribute's value; `None` leaves it out.
    fn value(self) -> Option<String>;
}

impl Given for &str {
    fn value(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Given for String {
    fn value(self) -> Option<String> {
        Some(self)
    }
}

impl Given for bool {
    fn value(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<T: Given> Given for Option<T> {
    fn value(self) -> Option<String> {
        self.and_then(Given::value)
    }
}

/// The value of an attribute.
pub(super) fn given(value: impl Given) -> Option<String> {
    value.value()
}

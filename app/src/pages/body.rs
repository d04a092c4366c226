//! What a page hands to the shell around it.

use crate::form::HERE;
use crate::page::Page;
use leptos::prelude::*;

/// A page's own part of the document.
pub(crate) struct Body {
    /// Title in the browser, without the site's name.
    pub(crate) title: String,
    /// For search engines; may be empty.
    pub(crate) description: String,
    /// Content of `<main>`.
    pub(crate) main: AnyView,
    /// The HTTP status.
    pub(crate) status: u16,
    /// Whether it holds a person's answers.
    pub(crate) private: bool,
    /// Whether it loads the browser's program.
    pub(crate) islands: bool,
    /// The form that takes the page into another language or reading mode as it is.
    pub(crate) here: Option<Here>,
}

/// A form that, sent to the same page in another language or mode, gives what is shown.
pub(crate) struct Here {
    /// Its id.
    pub(crate) form: &'static str,
    /// Where it is sent.
    pub(crate) page: Page,
    /// The value of its button.
    pub(crate) again: String,
}

impl Here {
    /// The form that holds what the page shows.
    pub(super) const fn of(page: Page, again: String) -> Self {
        let form = HERE;
        Self { form, page, again }
    }
}

impl Body {
    /// A page without a form and without a program, for everyone.
    pub(super) fn new(title: impl Into<String>, main: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            description: String::new(),
            main: main.into_any(),
            status: 200,
            private: false,
            islands: false,
            here: None,
        }
    }

    /// The same, with what search engines are told of it.
    pub(super) fn described(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }
}

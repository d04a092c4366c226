//! What comes with a request, and what is sent.

/// What came with the request.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// Nothing.
    Get,
    /// A form's fields, in order.
    Form(&'a [(String, String)]),
}

/// A page as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The text.
    pub html: String,
    /// The HTTP status.
    pub status: u16,
    /// Whether it holds a person's answers: then nobody may keep it.
    pub private: bool,
    /// Whether it loads the browser's program.
    pub islands: bool,
}

/// Why a page cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorPage {
    /// Nothing stands at the address.
    NotFound,
    /// The request cannot be read.
    BadRequest,
    /// The form is too large.
    TooLarge,
    /// The address takes no form.
    WrongMethod,
    /// The form is of another kind.
    WrongType,
    /// It took too long.
    TooSlow,
    /// Too many at once.
    Busy,
    /// A fault of ours.
    Broken,
}

impl ErrorPage {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::NotFound,
        Self::BadRequest,
        Self::TooLarge,
        Self::WrongMethod,
        Self::WrongType,
        Self::TooSlow,
        Self::Busy,
        Self::Broken,
    ];

    /// The HTTP status.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::BadRequest => 400,
            Self::TooLarge => 413,
            Self::WrongMethod => 405,
            Self::WrongType => 415,
            Self::TooSlow => 408,
            Self::Busy => 503,
            Self::Broken => 500,
        }
    }
}

//! Why a request gets no answer: a status, the field, and what is wrong with it.

use axum::http::StatusCode;
use seeds::answers::{AnswerFault, Problem};
use seeds::field::json::{JsonFault, JsonProblem};
use serde::Serialize;
use std::fmt;

/// A refused request. Nothing was computed from any part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The status over HTTP.
    pub(crate) status: StatusCode,
    field: String,
    message: String,
}

#[derive(Serialize)]
struct Body<'a> {
    error: Error<'a>,
}

#[derive(Serialize)]
struct Error<'a> {
    field: &'a str,
    message: &'a str,
}

impl Refusal {
    /// A refusal of `field`.
    pub(crate) fn new(status: StatusCode, field: &str, message: &str) -> Self {
        Self {
            status,
            field: field.to_owned(),
            message: message.to_owned(),
        }
    }

    /// A field that cannot be read.
    pub(crate) fn bad(field: &str, message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, field, message)
    }

    /// A body that cannot be read.
    pub(crate) fn body(message: &str) -> Self {
        Self::bad("body", message)
    }

    /// A value that was understood and cannot be taken.
    pub(crate) fn unfit(field: &str, message: &str) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, field, message)
    }

    /// Something that does not exist.
    pub(crate) fn not_found(field: &str, message: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, field, message)
    }

    /// A guide that does not exist.
    pub(crate) fn no_such_guide() -> Self {
        Self::not_found("guide", "there is no such guide")
    }

    /// A body of another media type.
    pub(crate) fn wrong_type() -> Self {
        let message = "send application/json in UTF-8";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content-type", message)
    }

    /// A body beyond the limit.
    pub(crate) fn too_large() -> Self {
        let message = "at most 65536 bytes are read";
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "body", message)
    }

    /// There is more to do than can be done.
    pub(crate) fn busy() -> Self {
        let message = "too many ask at this moment: try again in a few seconds";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "server", message)
    }

    /// Something broke on our side.
    pub(crate) fn ours() -> Self {
        let message = "something broke on our side";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "server", message)
    }

    /// The reply's bytes.
    pub(crate) fn body_bytes(&self) -> Vec<u8> {
        let body = Body {
            error: Error {
                field: &self.field,
                message: &self.message,
            },
        };
        let mut bytes = serde_json::to_vec(&body).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

impl From<AnswerFault> for Refusal {
    fn from(fault: AnswerFault) -> Self {
        let field = format!("answers.{}", fault.field);
        Self::unfit(&field, &fault.problem.to_string())
    }
}

impl From<JsonFault> for Refusal {
    fn from(fault: JsonFault) -> Self {
        let message = fault.problem.to_string();
        let field = match fault.field.as_str() {
            "." => "body",
            field => field,
        };
        match (fault.problem, fault.place) {
            (JsonProblem::NoFigure, _) => Self::ours(),
            (JsonProblem::NoSuchCalculation, _) => Self::not_found("calculator", &message),
            (_, Some((line, column))) => {
                Self::body(&format!("{message}: line {line}, column {column}"))
            }
            (JsonProblem::Value(Problem::WrongKind), None) if field == "body" => {
                Self::body("send a JSON object")
            }
            (JsonProblem::NotJson | JsonProblem::GivenTwice, None) => Self::bad(field, &message),
            (JsonProblem::UnknownField | JsonProblem::Value(_), None) => {
                Self::unfit(field, &message)
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for Refusal {}

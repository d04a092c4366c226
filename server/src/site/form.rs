//! Bodies of requests: media type, size, and the fields of a posted form. All or nothing.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt as _;

/// The largest form.
pub(crate) const MOST_FORM_BYTES: usize = 16 * 1024;
/// The most fields of a form.
pub(crate) const MOST_FIELDS: usize = 2_000;
/// How much of a body that is too large is read before it is refused: a client that is still
/// sending would lose the reply.
const MOST_DRAINED: usize = 1024 * 1024;

/// Why a body is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// 415
    WrongType,
    /// 413
    TooLarge,
    /// 400
    Malformed,
}

/// Whether the request's media type is `wanted`; a charset other than UTF-8 is another type, and so
/// is a body that is packed: nothing here unpacks one.
pub(crate) fn is_type(request: &HeaderMap, wanted: &str) -> bool {
    let coded = request.get_all(header::CONTENT_ENCODING).iter();
    let mut coded = coded.map(|coding| coding.as_bytes().trim_ascii());
    if coded.any(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case(b"identity")) {
        return false;
    }
    let mut values = request.get_all(header::CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return false;
    };
    let mut parts = value.to_str().unwrap_or_default().split(';').map(str::trim);
    let named = parts
        .next()
        .is_some_and(|kind| kind.eq_ignore_ascii_case(wanted));
    named
        && parts
            .filter_map(|part| part.split_once('='))
            .all(|(name, value)| {
                let value = value.trim().trim_matches('"');
                !name.trim().eq_ignore_ascii_case("charset")
                    // The second is no registered name, and is sent all the same.
                    || ["utf-8", "utf8"].iter().any(|it| value.eq_ignore_ascii_case(it))
            })
}

/// Reads a body of at most `most` bytes.
///
/// # Errors
/// [`Refused::TooLarge`], or [`Refused::Malformed`] when the client breaks off.
pub(crate) async fn read(
    request: &HeaderMap,
    mut body: Body,
    most: usize,
) -> Result<Vec<u8>, Refused> {
    let announced = request
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > MOST_DRAINED) {
        return Err(Refused::TooLarge);
    }
    let mut bytes = Vec::with_capacity(announced.unwrap_or(0).min(most));
    let mut received = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refused::Malformed)?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        received += data.len();
        if received > MOST_DRAINED {
            return Err(Refused::TooLarge);
        }
        if received <= most {
            bytes.extend_from_slice(&data);
        }
    }
    if received > most {
        Err(Refused::TooLarge)
    } else {
        Ok(bytes)
    }
}

/// The fields of an `application/x-www-form-urlencoded` body, in order.
///
/// # Errors
/// [`Refused::Malformed`] for text that is no UTF-8, for broken escapes and for too many fields.
pub(crate) fn fields(body: &[u8]) -> Result<Vec<(String, String)>, Refused> {
    let mut fields = Vec::new();
    for pair in body
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
    {
        if fields.len() == MOST_FIELDS {
            return Err(Refused::Malformed);
        }
        let at = pair
            .iter()
            .position(|byte| *byte == b'=')
            .unwrap_or(pair.len());
        let value = pair.get(at + 1..).unwrap_or_default();
        fields.push((plain(&pair[..at])?, plain(value)?));
    }
    Ok(fields)
}

fn plain(text: &[u8]) -> Result<String, Refused> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || {
                    let digit = rest
                        .next()
                        .and_then(|digit| char::from(*digit).to_digit(16));
                    digit
                        .and_then(|digit| u8::try_from(digit).ok())
                        .ok_or(Refused::Malformed)
                };
                digit()? << 4 | digit()?
            }
            byte => *byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| Refused::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn fields_are_read_in_order() {
        let read =
            fields("a=1&b=%E9%9D%92+%E5%B2%9B&a=2&empty=&bare&&".as_bytes()).expect("a form");
        let read: Vec<(&str, &str)> = read
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        assert_eq!(
            read,
            [
                ("a", "1"),
                ("b", "青 岛"),
                ("a", "2"),
                ("empty", ""),
                ("bare", "")
            ]
        );
    }

    #[test]
    fn what_is_not_a_form_is_refused_whole() {
        for body in ["a=%E9", "a=%zz", "a=%4", "%", "a=%C0%AF"] {
            assert_eq!(fields(body.as_bytes()), Err(Refused::Malformed), "{body}");
        }
        assert_eq!(fields(&[b'a', b'=', 0xff]), Err(Refused::Malformed));
        let most = "a=1&".repeat(MOST_FIELDS);
        assert_eq!(
            fields(most.as_bytes()).map(|fields| fields.len()),
            Ok(MOST_FIELDS)
        );
        assert_eq!(fields((most + "a=1").as_bytes()), Err(Refused::Malformed));
    }

    #[test]
    fn the_media_type_is_compared_whole() {
        for (value, fits) in [
            ("application/json", true),
            ("Application/JSON; charset=UTF-8", true),
            ("application/json;charset=utf8", true),
            ("application/json; charset=gbk", false),
            ("application/json; charset=utf16", false),
            ("application/jsonp", false),
            ("text/plain", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_str(value).expect("a header"),
            );
            assert_eq!(is_type(&headers, "application/json"), fits, "{value}");
        }
        assert!(!is_type(&HeaderMap::new(), "application/json"));
    }

    #[test]
    fn a_packed_body_is_of_another_type() {
        for (coding, fits) in [
            ("identity", true),
            ("", true),
            ("gzip", false),
            ("br", false),
        ] {
            let mut headers = HeaderMap::new();
            let json = HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, json);
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
            assert_eq!(is_type(&headers, "application/json"), fits, "{coding}");
        }
    }
}

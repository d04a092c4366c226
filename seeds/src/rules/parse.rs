//! Text of a condition → syntax tree. Errors name the column.

use super::{Arithmetic, Comparison};
use thiserror::Error;

/// A condition as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// A name, or `calculation.output`, or `list.field`.
    Name(String, Option<String>),
    /// A quoted text, typed by what it is compared with.
    Quoted(String),
    /// A whole number.
    Number(i64),
    /// `true` or `false`.
    Truth(bool),
    /// `not`
    Not(Box<Located>),
    /// `and`
    And(Vec<Located>),
    /// `or`
    Or(Vec<Located>),
    /// A comparison.
    Compare(Comparison, Box<Located>, Box<Located>),
    /// `in [..]`
    In(Box<Located>, Vec<Located>),
    /// Arithmetic.
    Arithmetic(Arithmetic, Box<Located>, Box<Located>),
    /// `name is unsure`
    IsUnsure(String),
    /// `function(argument, …)`, or `gather(list: body)`.
    Call {
        /// Name of the function.
        name: String,
        /// Arguments.
        arguments: Vec<Located>,
        /// What follows a colon.
        body: Option<Box<Located>>,
    },
}

/// Syntax with the column (counted from 1, in characters) where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// What is there.
    pub syntax: Syntax,
    /// Where it begins.
    pub column: usize,
}

/// What is wrong with a condition, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("column {column}: {message}")]
pub struct RuleError {
    /// Counted from 1, in characters.
    pub column: usize,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl RuleError {
    /// A fault at `column`.
    #[must_use]
    pub fn at(column: usize, message: impl Into<String>) -> Self {
        Self {
            column,
            message: message.into(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Quoted(String),
    Number(i64),
    Sign(&'static str),
}

const SIGNS: [&str; 16] = [
    "==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ",", ":", ".", "+", "-", "*",
];

fn tokens(text: &str) -> Result<Vec<(Token, usize)>, RuleError> {
    let signs: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let (sign, column) = (signs[at], at + 1);
        let run = |fits: fn(char) -> bool| {
            signs[at..]
                .iter()
                .take_while(|sign| fits(**sign))
                .collect::<String>()
        };
        if sign.is_whitespace() {
            at += 1;
        } else if sign.is_ascii_alphabetic() {
            let word = run(|sign| sign.is_ascii_alphanumeric() || sign == '_');
            at += word.len();
            found.push((Token::Word(word), column));
        } else if sign.is_ascii_digit() {
            let digits = run(|sign| sign.is_ascii_digit());
            at += digits.len();
            let number = digits
                .parse()
                .map_err(|_| RuleError::at(column, format!("`{digits}` is too large")))?;
            found.push((Token::Number(number), column));
        } else if sign == '\'' {
            let rest = &signs[at + 1..];
            let Some(length) = rest.iter().position(|sign| *sign == '\'') else {
                return Err(RuleError::at(
                    column,
                    "this quotation is never closed with '",
                ));
            };
            found.push((Token::Quoted(rest[..length].iter().collect()), column));
            at += length + 2;
        } else if let Some(sign) = SIGNS
            .into_iter()
            .find(|known| signs[at..].iter().take(known.len()).collect::<String>() == *known)
        {
            found.push((Token::Sign(sign), column));
            at += sign.len();
        } else {
            return Err(RuleError::at(
                column,
                format!("`{sign}` has no meaning here"),
            ));
        }
    }
    Ok(found)
}

/// Parses a condition.
///
/// # Errors
/// What is wrong and at which column.
pub fn parse(text: &str) -> Result<Located, RuleError> {
    let tokens = tokens(text)?;
    let end = text.chars().count() + 1;
    let mut parser = Parser {
        tokens: &tokens,
        at: 0,
        end,
        depth: 0,
    };
    let parsed = parser.either()?;
    match parser.peek() {
        None => Ok(parsed),
        Some(_) => Err(RuleError::at(
            parser.column(),
            "expected `and`, `or` or the end",
        )),
    }
}

const DEEPEST: usize = 64;

struct Parser<'a> {
    tokens: &'a [(Token, usize)],
    at: usize,
    end: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn column(&self) -> usize {
        self.tokens
            .get(self.at)
            .map_or(self.end, |(_, column)| *column)
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let here = matches!(self.peek(), Some(Token::Word(found)) if found == word);
        self.at += usize::from(here);
        here
    }

    fn takes(&mut self, sign: &str) -> bool {
        let here = matches!(self.peek(), Some(Token::Sign(found)) if *found == sign);
        self.at += usize::from(here);
        here
    }

    fn expect(&mut self, sign: &str) -> Result<(), RuleError> {
        if self.takes(sign) {
            return Ok(());
        }
        Err(RuleError::at(self.column(), format!("expected `{sign}`")))
    }

    fn series(
        &mut self,
        word: &str,
        next: fn(&mut Self) -> Result<Located, RuleError>,
        whole: fn(Vec<Located>) -> Syntax,
    ) -> Result<Located, RuleError> {
        let column = self.column();
        let mut parts = vec![next(self)?];
        while self.takes_word(word) {
            parts.push(next(self)?);
        }
        match parts.pop() {
            Some(only) if parts.is_empty() => Ok(only),
            Some(last) => {
                parts.push(last);
                Ok(Located {
                    syntax: whole(parts),
                    column,
                })
            }
            None => Err(RuleError::at(column, "nothing is written here")),
        }
    }

    fn either(&mut self) -> Result<Located, RuleError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(RuleError::at(
                self.column(),
                "too deeply nested: name a part of it",
            ));
        }
        let parsed = self.series("or", Self::both, Syntax::Or);
        self.depth -= 1;
        parsed
    }

    fn both(&mut self) -> Result<Located, RuleError> {
        self.series("and", Self::negation, Syntax::And)
    }

    fn negation(&mut self) -> Result<Located, RuleError> {
        let column = self.column();
        if self.takes_word("not") {
            let inner = self.comparison()?;
            return Ok(Located {
                syntax: Syntax::Not(Box::new(inner)),
                column,
            });
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Located, RuleError> {
        let column = self.column();
        let left = self.sum()?;
        let comparisons = [
            ("==", Comparison::Equal),
            ("!=", Comparison::Unequal),
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        for (sign, comparison) in comparisons {
            if self.takes(sign) {
                let right = self.sum()?;
                let syntax = Syntax::Compare(comparison, Box::new(left), Box::new(right));
                return Ok(Located { syntax, column });
            }
        }
        if self.takes_word("in") {
            self.expect("[")?;
            let mut options = vec![self.sum()?];
            while self.takes(",") {
                options.push(self.sum()?);
            }
            self.expect("]")?;
            return Ok(Located {
                syntax: Syntax::In(Box::new(left), options),
                column,
            });
        }
        if self.takes_word("is") {
            let Syntax::Name(name, None) = left.syntax else {
                return Err(RuleError::at(column, "only a question can be `unsure`"));
            };
            if !self.takes_word("unsure") {
                return Err(RuleError::at(self.column(), "expected `unsure`"));
            }
            return Ok(Located {
                syntax: Syntax::IsUnsure(name),
                column,
            });
        }
        Ok(left)
    }

    fn sum(&mut self) -> Result<Located, RuleError> {
        let column = self.column();
        let mut left = self.product()?;
        loop {
            let arithmetic = if self.takes("+") {
                Arithmetic::Add
            } else if self.takes("-") {
                Arithmetic::Subtract
            } else {
                return Ok(left);
            };
            let right = self.product()?;
            let syntax = Syntax::Arithmetic(arithmetic, Box::new(left), Box::new(right));
            left = Located { syntax, column };
        }
    }

    fn product(&mut self) -> Result<Located, RuleError> {
        let column = self.column();
        let mut left = self.single()?;
        while self.takes("*") {
            let right = self.single()?;
            let syntax = Syntax::Arithmetic(Arithmetic::Multiply, Box::new(left), Box::new(right));
            left = Located { syntax, column };
        }
        Ok(left)
    }

    fn single(&mut self) -> Result<Located, RuleError> {
        let column = self.column();
        let Some(token) = self.peek().cloned() else {
            return Err(RuleError::at(column, "something is missing here"));
        };
        self.at += 1;
        let syntax = match token {
            Token::Quoted(text) => Syntax::Quoted(text),
            Token::Number(number) => Syntax::Number(number),
            Token::Word(word) if word == "true" || word == "false" => Syntax::Truth(word == "true"),
            Token::Word(word) if ["and", "or", "not", "in", "is"].contains(&word.as_str()) => {
                return Err(RuleError::at(column, format!("`{word}` cannot stand here")));
            }
            Token::Word(name) if self.takes("(") => self.call(name)?,
            Token::Word(name) => {
                let output = if self.takes(".") {
                    match self.peek().cloned() {
                        Some(Token::Word(output)) => {
                            self.at += 1;
                            Some(output)
                        }
                        _ => return Err(RuleError::at(self.column(), "expected a name")),
                    }
                } else {
                    None
                };
                Syntax::Name(name, output)
            }
            Token::Sign("(") => {
                let inner = self.either()?;
                self.expect(")")?;
                return Ok(inner);
            }
            Token::Sign(sign) => {
                return Err(RuleError::at(column, format!("`{sign}` cannot stand here")));
            }
        };
        Ok(Located { syntax, column })
    }

    fn call(&mut self, name: String) -> Result<Syntax, RuleError> {
        let mut arguments = Vec::new();
        let mut body = None;
        if !self.takes(")") {
            arguments.push(self.either()?);
            while self.takes(",") {
                arguments.push(self.either()?);
            }
            if self.takes(":") {
                body = Some(Box::new(self.either()?));
            }
            self.expect(")")?;
        }
        Ok(Syntax::Call {
            name,
            arguments,
            body,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_name_the_column() {
        for (text, column) in [
            ("", 1),
            ("a and", 6),
            ("a == 'x", 6),
            ("a ? b", 3),
            ("(a", 3),
            ("a b", 3),
            ("a is sure", 6),
            ("in [1]", 1),
            ("上海 == 1", 1),
            ("a == 99999999999999999999", 6),
        ] {
            assert_eq!(parse(text).expect_err(text).column, column, "{text}");
        }
    }

    #[test]
    fn and_binds_tighter_than_or() {
        let parsed = parse("a or b and c").expect("a condition");
        let Syntax::Or(parts) = parsed.syntax else {
            panic!("{parsed:?}")
        };
        assert!(matches!(parts[1].syntax, Syntax::And(_)));
    }

    #[test]
    fn a_hostile_depth_is_refused() {
        let text = format!("{}a{}", "(".repeat(5000), ")".repeat(5000));
        assert!(parse(&text).is_err());
    }
}

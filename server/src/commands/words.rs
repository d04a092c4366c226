//! `portal words`

use crate::content::{ContentError, folder};
use clap::Args;
use seeds::catalogue::Lang;
use seeds::load::sets::{self, Lacking, Todo};
use seeds::load::{Fault, Original, Text};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Lists what a translator has to do, or writes the files to do it in.
#[derive(Args, Debug)]
pub(super) struct Words {
    /// The content folder.
    #[arg(long, value_name = "DIR")]
    content: PathBuf,
    /// Lists what the language lacks: each word with what the binding language says and what it is.
    #[arg(long, value_name = "LANG", value_parser = read_code, required_unless_present = "template")]
    missing: Option<String>,
    /// Writes the files that the language lacks, with every word empty.
    #[arg(long, value_name = "LANG", value_parser = read_code, conflicts_with = "missing", requires = "to")]
    template: Option<String>,
    /// The folder to write to; files that stand there already stay.
    #[arg(long, value_name = "DIR", requires = "template")]
    to: Option<PathBuf>,
}

impl Words {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let texts = folder::read(&self.content)?;
        let originals = seeds::load::originals(&texts).map_err(|faults| faulty(&faults))?;
        for code in self.missing.iter().chain(&self.template) {
            if *code == Lang::binding().code() {
                return Err("all others are made from this language".into());
            }
        }
        let lacked = |lang: &str| -> Vec<Original> {
            let is_there = |path: String| texts.iter().any(|text| text.path == path);
            let originals = originals.iter();
            let lacked = originals.filter(|original| !is_there(original.translated(lang)));
            lacked.cloned().collect()
        };
        match (&self.missing, &self.template, &self.to) {
            (Some(lang), _, _) => {
                let mut todos = todo(&texts, lang)?;
                todos.extend(
                    lacked(lang)
                        .iter()
                        .map(|original| of_content(original, lang)),
                );
                super::print(list(&todos).as_bytes());
            }
            (None, Some(lang), Some(to)) => {
                write(&texts, &todo(&texts, lang)?, &lacked(lang), (lang, to))?;
            }
            _ => {}
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn todo(texts: &[Text], lang: &str) -> Result<Vec<Todo>, ContentError> {
    sets::todo(texts, lang).map_err(|faults| faulty(&faults))
}

/// What is to be said of a content file.
fn of_content(original: &Original, lang: &str) -> Todo {
    let words = original.words.iter().map(|(keys, says)| Lacking {
        path: keys.join("."),
        says: says.clone(),
        remark: String::new(),
    });
    Todo {
        path: original.translated(lang),
        from: original.path.clone(),
        is_new: true,
        words: words.collect(),
        changed: None,
    }
}

fn faulty(faults: &[Fault]) -> ContentError {
    ContentError::Faulty(faults.iter().map(ToString::to_string).collect())
}

fn list(todos: &[Todo]) -> String {
    let mut list = String::new();
    for todo in todos {
        let state = match (todo.is_new, todo.line()) {
            (true, _) => ": there is no such file".to_owned(),
            (false, Some(line)) => {
                format!(": {} changed; {line} when this says the same", todo.from)
            }
            (false, None) => String::new(),
        };
        let _ = writeln!(list, "{}{state}", todo.path);
        for word in &todo.words {
            let _ = write!(list, "    {}: {:?}", word.path, word.says);
            let _ = match word.remark.as_str() {
                "" => writeln!(list),
                remark => writeln!(list, " ({remark})"),
            };
        }
    }
    let words: usize = todos.iter().map(|todo| todo.words.len()).sum();
    let _ = writeln!(list, "{words} words in {} files", todos.len());
    list
}

fn write(
    texts: &[Text],
    todos: &[Todo],
    lacked: &[Original],
    (lang, to): (&str, &Path),
) -> Result<(), Box<dyn Error>> {
    let mut written = 0;
    for todo in todos.iter().filter(|todo| todo.is_new) {
        let path = to.join(&todo.path);
        let original = texts.iter().find(|text| text.path == todo.from);
        let Some(original) = original.filter(|_| !path.exists()) else {
            continue;
        };
        let blank = sets::blank(original).map_err(|faults| faulty(&faults))?;
        put(&path, &blank)?;
        written += 1;
    }
    for original in lacked {
        let path = to.join(original.translated(lang));
        if !path.exists() {
            put(&path, &original.blank())?;
            written += 1;
        }
    }
    super::print(format!("{written} files\n").as_bytes());
    Ok(())
}

fn put(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn read_code(code: &str) -> Result<String, String> {
    let is_code = |code: &str| {
        let mut parts = code.split('-');
        parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    };
    match is_code(code) {
        true => Ok(code.to_owned()),
        false => Err("write the code of a language, such as ko".to_owned()),
    }
}

//! What a process writes, in the order in which it does, as strace tells it.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// The file that is recorded, and what stands beside it.
const NAME: &str = "corrections.db";

/// Something that matters when power is cut.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// A file was opened, and made where it was not there.
    Opened(String),
    /// Bytes were written into a file.
    Written(String, u64, Vec<u8>),
    /// A file was cut.
    Cut(String, u64),
    /// A file was removed.
    Removed(String),
    /// What was done to a file reached the disk.
    Synced(String),
    /// Names of the folder reached the disk.
    Named,
    /// A receipt was sent to whoever wrote.
    Acknowledged(String),
}

/// A process that is recorded.
pub(crate) struct Trace {
    child: Child,
    file: String,
}

impl Trace {
    /// Records process `id` into `file`, from now on.
    pub(crate) fn of(id: u32, file: &str) -> Self {
        let calls =
            "trace=openat,close,pwrite64,write,writev,sendto,fsync,fdatasync,ftruncate,unlink";
        let mut child = Command::new("strace")
            .args(["-f", "-xx", "-s", "65536", "-e", calls, "-o", file])
            .args(["-p", &id.to_string()])
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("strace is installed: apt-get install strace");
        let mut said = BufReader::new(child.stderr.take().expect("a pipe"));
        let mut line = String::new();
        said.read_line(&mut line).expect("a line");
        assert!(line.contains("attached"), "{line}");
        // It goes on saying which threads it follows.
        std::thread::spawn(move || said.lines().for_each(drop));
        Self {
            child,
            file: file.to_owned(),
        }
    }

    /// Everything, after the process ended.
    pub(crate) fn events(mut self) -> Vec<Event> {
        self.child.wait().expect("strace ends with the process");
        let text = std::fs::read_to_string(&self.file).expect("a record");
        let mut reader = Reader::default();
        for line in text.lines() {
            reader.line(line);
        }
        reader.events
    }
}

#[derive(Default)]
struct Reader {
    /// Open files of the whole process; `None` for the folder.
    open: HashMap<String, Option<String>>,
    /// Calls that another thread came between.
    begun: HashMap<String, String>,
    events: Vec<Event>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let Some((process, call)) = line.split_once(' ') else {
            return;
        };
        let call = call.trim_start();
        if let Some(begin) = call.strip_suffix(" <unfinished ...>") {
            self.acknowledged(begin);
            self.begun.insert(process.to_owned(), begin.to_owned());
        } else if call.starts_with("<... ") {
            let Some((_, rest)) = call.split_once(" resumed>") else {
                return;
            };
            let begin = self.begun.remove(process).unwrap_or_default();
            self.call(&[&begin, rest].concat());
        } else {
            self.acknowledged(call);
            self.call(call);
        }
    }

    /// A reply counts from the moment at which it begins to be sent.
    fn acknowledged(&mut self, call: &str) {
        if !["write(", "writev(", "sendto("]
            .iter()
            .any(|name| call.starts_with(name))
        {
            return;
        }
        let text = String::from_utf8_lossy(&bytes(call)).to_lowercase();
        if let Some((_, rest)) = text.split_once("location: /corrections/") {
            let receipt = rest.split("\r\n").next().unwrap_or_default();
            self.events.push(Event::Acknowledged(receipt.to_owned()));
        }
    }

    fn call(&mut self, call: &str) {
        let Some((name, rest)) = call.split_once('(') else {
            return;
        };
        let Some((arguments, result)) = rest.rsplit_once(") ") else {
            return;
        };
        let result = result.trim_start_matches([' ', '=']);
        if result.starts_with('-') || result.starts_with('?') {
            return;
        }
        let descriptor = arguments.split(',').next().unwrap_or_default().trim();
        let number = || {
            arguments
                .rsplit(',')
                .next()
                .and_then(|it| it.trim().parse().ok())
        };
        let file = self.open.get(descriptor).cloned();
        match (name, file) {
            ("openat", _) => self.opened(arguments, result),
            ("close", _) => {
                self.open.remove(descriptor);
            }
            ("pwrite64", Some(Some(path))) => {
                let at = number().expect("where it is written");
                self.events.push(Event::Written(path, at, bytes(arguments)));
            }
            ("ftruncate", Some(Some(path))) => {
                let length = number().expect("a length");
                self.events.push(Event::Cut(path, length));
            }
            ("fsync" | "fdatasync", Some(Some(path))) => self.events.push(Event::Synced(path)),
            ("fsync" | "fdatasync", Some(None)) => self.events.push(Event::Named),
            ("unlink", _) => {
                let path = String::from_utf8_lossy(&bytes(arguments)).into_owned();
                if let Some(name) = named(&path) {
                    self.events.push(Event::Removed(name));
                }
            }
            _ => {}
        }
    }

    fn opened(&mut self, arguments: &str, result: &str) {
        let path = String::from_utf8_lossy(&bytes(arguments)).into_owned();
        let descriptor = result.split(' ').next().unwrap_or_default().to_owned();
        match named(&path) {
            Some(name) => {
                self.open.insert(descriptor, Some(name.clone()));
                self.events.push(Event::Opened(name));
            }
            None if arguments.contains("O_DIRECTORY") || !path.contains('.') => {
                self.open.insert(descriptor, None);
            }
            None => {
                self.open.remove(&descriptor);
            }
        }
    }
}

/// The name of one of the files that are recorded. The shared index is made anew from the log.
fn named(path: &str) -> Option<String> {
    let name = path.rsplit('/').next()?;
    (name.starts_with(NAME) && !name.ends_with("-shm")).then(|| name.to_owned())
}

/// The bytes of every string of a call, one after another.
fn bytes(call: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in call.split("\\x").skip(1) {
        let digits = part.get(..2).unwrap_or_default();
        bytes.extend(u8::from_str_radix(digits, 16));
    }
    bytes
}

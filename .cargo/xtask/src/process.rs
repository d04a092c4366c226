//! Other programs: finding them, and running them to their end or to a time limit.

use std::env;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::steps::Stop;

/// The first file of this name on `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Runs a program whose output the reader should see.
pub(crate) fn run(command: &mut Command) -> Result<(), Stop> {
    let status = command
        .status()
        .map_err(|error| unstarted(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Stop::new(format!("`{}` failed ({status})", shown(command))))
    }
}

/// Runs a program and gives what it wrote to standard output. Nothing is shown; when it fails, the
/// reason is the last line that it wrote.
pub(crate) fn read(command: &mut Command) -> Result<String, Stop> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| unstarted(command, &error))?;
    let written = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(written);
    }
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(failed(command, &complaint, &written))
}

/// Like [`read`], but ends the program when `limit` is over.
pub(crate) fn read_within(command: &mut Command, limit: Duration) -> Result<String, Stop> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| unstarted(command, &error))?;
    let written = child.stdout.take().map(collect);
    let complaint = child.stderr.take().map(collect);
    let Some(success) = wait(&mut child, limit) else {
        // The collecting threads are left alone: a grandchild may still hold the pipes.
        let seconds = limit.as_secs();
        return Err(Stop::new(format!(
            "`{}` took over {seconds} s",
            shown(command)
        )));
    };
    let written = text(written);
    if success {
        Ok(written)
    } else {
        Err(failed(command, &text(complaint), &written))
    }
}

/// The command as one would type it, without its folder.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut line = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

/// Whether the program succeeded; nothing when it had to be ended.
fn wait(child: &mut Child, limit: Duration) -> Option<bool> {
    let end = Instant::now() + limit;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if Instant::now() < end => thread::sleep(Duration::from_millis(50)),
            Ok(None) | Err(_) => {
                // It may have ended in this moment; either way nobody waits for it any more.
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

fn collect(mut pipe: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A pipe that breaks off still gave what came before.
        let _ = pipe.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn text(collected: Option<JoinHandle<String>>) -> String {
    collected
        .and_then(|thread| thread.join().ok())
        .unwrap_or_default()
}

fn unstarted(command: &Command, error: &std::io::Error) -> Stop {
    Stop::new(format!("`{}` does not start: {error}", shown(command)))
}

fn failed(command: &Command, complaint: &str, written: &str) -> Stop {
    let last = [complaint, written]
        .iter()
        .find_map(|output| output.lines().rev().find(|line| !line.trim().is_empty()))
        .unwrap_or("it gave no reason");
    Stop::new(format!("`{}` failed: {}", shown(command), last.trim()))
}

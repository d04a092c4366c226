//! One step of the client build: `bindgen IN.wasm OUT_DIR NAME` writes the JavaScript glue
//! `NAME.js` and the WASM `NAME_bg.wasm` that a browser loads. The library is pinned to the lockfile's wasm-bindgen, so the two
//! always fit.

mod slim;

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(input), Some(output), Some(name)) = (
        arguments.next(),
        arguments.next(),
        arguments.next().and_then(|name| name.into_string().ok()),
    ) else {
        eprintln!("usage: bindgen IN.wasm OUT_DIR NAME");
        return ExitCode::from(2);
    };
    match bind(&input, Path::new(&output), &name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn bind(input: &OsString, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen
        .input_path(input)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut bound = bindgen.web(true)?.generate_output()?;
    let glue = bound.js().to_owned();
    slim::drop_unused(bound.wasm_mut(), &glue);
    let names = slim::shorten(bound.wasm_mut());
    bound.emit(folder)?;
    let script = folder.join(name).with_extension("js");
    let glue = fs::read_to_string(&script)?;
    Ok(fs::write(&script, slim::slim(&glue, &names))?)
}

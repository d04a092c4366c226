//! One step of the client build: `bindgen IN.wasm OUT_DIR NAME` writes the JavaScript glue
//! `NAME.js` and the WASM `NAME_bg.wasm` that a browser loads. The library is pinned to the lockfile's wasm-bindgen, so the two
//! always fit.

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
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen
        .input_path(input)
        .out_name(&name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let written = bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(output));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

//! Embeds what the server serves: the checked catalogue, and the client under hashed names.
//!
//! A fault of the content stops the build with file, line and cause; all faults are listed.

#[path = "src/content/folder.rs"]
mod folder;
// Written for the app, which everybody sees.
#[expect(unreachable_pub)]
#[path = "../app/src/named.rs"]
mod named;

use std::error::Error;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use flate2::Compression;
use flate2::write::GzEncoder;
use seeds::catalogue::{Catalogue, Lang};
use seeds::load::{Text, sets};
use sha2::{Digest, Sha256};
use std::io::Write as _;

const CONTENT: &str = "../seeds/content";
const LOADER: &str = "../app/loader.js";
const CLIENT: &str = "PORTAL_CLIENT_DIR";

fn main() -> ExitCode {
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let texts = folder::read(Path::new(CONTENT))?;
    fs::write(out.join("catalogue.bin"), catalogue(&texts)?)?;
    fs::write(out.join("words.bin"), words(&texts)?)?;
    fs::write(out.join("assets.rs"), assets(&out)?)?;
    Ok(())
}

fn catalogue(texts: &[Text]) -> Result<Vec<u8>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CONTENT}");
    match seeds::load::load(texts) {
        Ok(loaded) => {
            for warning in &loaded.warnings {
                for line in warning.to_string().lines() {
                    println!("cargo::warning={line}");
                }
            }
            known(&loaded.catalogue)?;
            let digest = &loaded.catalogue.digest;
            println!("cargo::rustc-env=CONTENT_DIGEST={digest}");
            Ok(postcard::to_allocvec(&loaded.catalogue)?)
        }
        Err(faults) => {
            let mut list = format!("the content has {} faults\n", faults.len());
            for fault in &faults {
                writeln!(list, "{fault}")?;
            }
            Err(list.into())
        }
    }
}

/// What pages say, as it is written; the app reads it when the program starts.
fn words(texts: &[Text]) -> Result<Vec<u8>, Box<dyn Error>> {
    let sets = texts
        .iter()
        .filter(|text| sets::named(&text.path).is_some());
    let sets: Vec<(&str, &str)> = sets.map(|text| (&*text.path, &*text.body)).collect();
    Ok(postcard::to_allocvec(&sets)?)
}

/// What pages name in Rust must stand in the content.
fn known(catalogue: &Catalogue) -> Result<(), Box<dyn Error>> {
    let mut unknown = String::new();
    for id in named::GUIDES {
        if catalogue.pack(id, Lang::binding()).is_none() {
            writeln!(unknown, "app/src/named.rs: there is no guide `{id}`")?;
        }
    }
    let contacts = catalogue.directory.binding().map_or(&[][..], Vec::as_slice);
    for id in named::CONTACTS {
        if contacts.iter().all(|contact| contact.id != id) {
            writeln!(unknown, "app/src/named.rs: there is no contact `{id}`")?;
        }
    }
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(unknown.into())
    }
}

/// Writes each asset beside the generated code, as it is and compressed; the code lists them.
fn assets(out: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (constant, path) in [
        ("LOADER", Some(PathBuf::from(LOADER))),
        ("GLUE", client("client.js")),
        ("WASM", client("client_bg.wasm")),
        ("CARDS_GLUE", client("cards.js")),
        ("CARDS_WASM", client("cards_bg.wasm")),
        ("BILLS_GLUE", client("bills.js")),
        ("BILLS_WASM", client("bills_bg.wasm")),
        ("TRIPS_GLUE", client("trips.js")),
        ("TRIPS_WASM", client("trips_bg.wasm")),
        ("SEARCH_GLUE", client("search.js")),
        ("SEARCH_WASM", client("search_bg.wasm")),
    ] {
        let path = path.filter(|path| path.is_file());
        let Some(path) = path else {
            writeln!(code, "const {constant}: Option<Embedded> = None;")?;
            continue;
        };
        println!("cargo::rerun-if-changed={}", path.display());
        let mut bytes = fs::read(&path)?;
        if constant == "LOADER" {
            bytes = without_remarks(std::str::from_utf8(&bytes)?).into_bytes();
        }
        let stem = constant.to_lowercase().replace('_', "-");
        fs::write(out.join(&stem), &bytes)?;
        fs::write(out.join(format!("{stem}.br")), brotlied(&bytes)?)?;
        fs::write(out.join(format!("{stem}.gz")), gzipped(&bytes)?)?;
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        let hash: String = Sha256::digest(&bytes)[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        writeln!(
            code,
            "const {constant}: Option<Embedded> = Some(Embedded {{
    name: \"{stem}.{hash}.{ending}\",
    plain: include_bytes!(\"{stem}\"),
    br: include_bytes!(\"{stem}.br\"),
    gzip: include_bytes!(\"{stem}.gz\"),
}});"
        )?;
    }
    Ok(code)
}

/// A script without the lines and the indentation that are for people.
fn without_remarks(script: &str) -> String {
    let lines = script.lines().map(str::trim_start);
    let kept = lines.filter(|line| !["//", "/*", "*"].iter().any(|sign| line.starts_with(sign)));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// A file of the client build. Without one the server still builds: its forms work as they are.
fn client(name: &str) -> Option<PathBuf> {
    println!("cargo::rerun-if-env-changed={CLIENT}");
    let folder = PathBuf::from(std::env::var_os(CLIENT)?);
    // The folder is watched for the files that are not yet there; so it must be there itself.
    if fs::create_dir_all(&folder).is_ok() {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    Some(folder.join(name))
}

fn brotlied(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

fn gzipped(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

// Shared with the build script, which reads the same folder in the same way.

use seeds::load::Text;
use std::fs;
use std::io;
use std::path::Path;

/// Reads every content file below `folder`, in the order of their paths. Hidden files are no
/// content.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<Text>> {
    let mut texts = Vec::new();
    gather(folder, "", &mut texts)?;
    texts.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(texts)
}

fn gather(folder: &Path, prefix: &str, texts: &mut Vec<Text>) -> io::Result<()> {
    let named = |error: io::Error, path: &Path| {
        io::Error::new(error.kind(), format!("{}: {error}", path.display()))
    };
    for entry in fs::read_dir(folder).map_err(|error| named(error, folder))? {
        let entry = entry?;
        let path = entry.path();
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
            continue;
        };
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), texts)?;
        } else {
            let body = fs::read_to_string(&path).map_err(|error| named(error, &path))?;
            texts.push(Text::new(format!("{prefix}{name}"), body));
        }
    }
    Ok(())
}

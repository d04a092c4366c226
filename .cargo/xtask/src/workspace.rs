//! Where things are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::steps::Stop;

/// The repository and the folder of everything built from it.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Asks cargo, which says at run time where this crate's manifest is; a path fixed at compile
    /// time would be wrong after the clone moved.
    pub(crate) fn find() -> Result<Self, Stop> {
        let root = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .and_then(|crate_root| Some(crate_root.ancestors().nth(2)?.to_path_buf()))
            .ok_or_else(|| Stop::new("start it as `cargo xtask`: cargo says where the clone is"))?;
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder)
                .map_err(|error| Stop::new(format!("CARGO_TARGET_DIR: {error}")))?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The top of the clone.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Everything built; may be deleted at any time.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// What the browser loads. The server's build script embeds this folder's files.
    pub(crate) fn client_dir(&self) -> PathBuf {
        self.target.join("client")
    }

    /// The server's build script watches the folder, and cargo takes a watched folder that is not
    /// there as changed at every build.
    pub(crate) fn make_client_dir(&self) -> Result<(), Stop> {
        let folder = self.client_dir();
        fs::create_dir_all(&folder).map_err(|error| unwritten(&folder, &error))
    }

    /// The finished server.
    pub(crate) fn portal(&self) -> PathBuf {
        self.target.join("release").join("portal")
    }
}

/// A file or folder that could not be written.
pub(crate) fn unwritten(path: &Path, error: &std::io::Error) -> Stop {
    Stop::new(format!("cannot write {}: {error}", path.display()))
}

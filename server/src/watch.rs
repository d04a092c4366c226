//! Whether official entrances and the texts behind the sources still stand as they were checked. A
//! command of its own looks at them and writes down what it saw; the server only reads that.

pub(crate) mod fetch;
pub(crate) mod notes;
pub(crate) mod record;
pub(crate) mod report;
pub(crate) mod resolve;
pub(crate) mod robots;
pub(crate) mod round;
pub(crate) mod targets;
pub(crate) mod text;

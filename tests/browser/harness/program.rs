//! The program of the interview, as a page has it, in the hands of a test.

use super::World;
use super::tab::Tab;
use seeds::catalogue::Lang;
use serde_json::json;

/// A page whose island is awake, so that the program holds the guide's pack; `program` is it.
pub(crate) async fn program(world: &World, guide: &str, lang: Lang) -> Tab {
    let tab = world.tab().await;
    let start = if lang == tests::lang("zh") { "" } else { "/en" };
    tab.go(&format!("{start}/guides/{guide}/ask")).await;
    tab.awake().await;
    let glue = tab.glue().await;
    let load = format!(
        "import({}).then(program => {{ window.program = program; return typeof program.plan_canonical }})",
        json!(glue)
    );
    assert_eq!(tab.ask(&load).await, Ok(json!("function")));
    tab
}

//! The interview of a guide in the hands of a test that shows many states: one page, and forms sent
//! from its stage as the page's own are.

use super::World;
use super::tab::Tab;
use seeds::catalogue::Lang;

/// `shown(state, dry)` sends a form with these answers from the stage and gives what the program
/// draws in reply, as the text that it hands to the browser. Dry, the browser does not build it. No
/// step goes into the browser's history: there are more than it would take.
const SHOWN: &str = "(() => {
    const stage = document.getElementById('stage');
    const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    const form = document.createElement('form');
    for (const name of ['state', 'do']) {
        const field = Object.assign(document.createElement(name === 'do' ? 'button' : 'input'), { name });
        field.hidden = true;
        form.append(field);
    }
    form.elements.do.value = 'next';
    history.pushState = history.replaceState = () => {};
    window.shown = (state, dry) => new Promise((drawn, failed) => {
        const late = setTimeout(failed, 10000, Error(`nothing drawn for ${state}`));
        Object.defineProperty(stage, 'innerHTML', {
            configurable: true,
            get: () => markup.get.call(stage),
            set: html => {
                if (!dry) markup.set.call(stage, html);
                clearTimeout(late);
                drawn(html);
            },
        });
        form.elements.state.value = state;
        if (!form.isConnected) stage.append(form);
        form.requestSubmit(form.elements.do);
    });
})()";

/// A page whose island is awake, so that the program holds the guide's pack; `shown` is there.
pub(crate) async fn program(world: &World, guide: &str, lang: Lang) -> Tab {
    let tab = world.tab().await;
    let start = if lang == tests::lang("zh") { "" } else { "/en" };
    tab.go(&format!("{start}/guides/{guide}/ask")).await;
    tab.awake().await;
    tab.value(SHOWN).await;
    tab
}

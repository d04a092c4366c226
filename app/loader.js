// Wakes the island of a page: fetches its program, its words and its data (a guide's pack, or the
// page's one file), all named by the page, hands them over, then
// lets the island take the form that is already there. None of its requests depends on an answer.
// Until the island is awake it holds what is sent; where it cannot wake, it asks before anything
// leaves the device. Plain ES2018 and no dependency: it must run where the program does not.

const desk = document.getElementById("desk");
const paste = document.getElementById("paste");
const data = desk.dataset;

/** How long a person who pressed a button waits for the program, in milliseconds. */
const PATIENCE = 20000;

let waking = null;
let awake = false;
let released = false;

document.documentElement.classList.add("awake");

/** What the address carries after `#`, unless that is a place on this page. */
function carried() {
  const fragment = location.hash.slice(1);
  return fragment && !document.getElementById(fragment) ? fragment : "";
}

/** The guide that a shared link names; the program checks the rest. */
function guideOf(fragment) {
  return fragment.replace(/%7e/gi, "~").split("~")[1] || "";
}

/** Where the page's data is; nothing where a link names a guide that this site does not have. */
function dataAddress() {
  if (data.data) return data.data;
  const guide = data.guide || guideOf(carried());
  const entry = data.packs.split(" ").find((pack) => pack.startsWith(guide + "="));
  return guide && entry ? entry.slice(guide.length + 1) : null;
}

async function fetchData() {
  const address = dataAddress();
  if (address === null) return null;
  const reply = await fetch(address);
  if (!reply.ok) throw new Error("data: " + reply.status);
  return new Uint8Array(await reply.arrayBuffer());
}

async function fetchProgram() {
  const program = await import(data.glue);
  await program.default({ module_or_path: data.wasm });
  return program;
}

async function fetchWords() {
  const reply = await fetch(data.words);
  if (!reply.ok) throw new Error("words: " + reply.status);
  return reply.text();
}

async function start() {
  const [program, bytes, words] = await Promise.all([fetchProgram(), fetchData(), fetchWords()]);
  program.provide_words(words);
  const taken = bytes !== null && program.provide_data(bytes);
  if (!taken && (data.guide || bytes !== null)) throw new Error("data: another version");
  program.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    await program[island.dataset.component](island);
  }
  awake = true;
  desk.dataset.awake = "";
}

/** Wakes the island once; after a failure the next call tries again. */
function wake() {
  if (waking === null) {
    waking = start().catch((error) => {
      waking = null;
      throw error;
    });
  }
  return waking;
}

function pressAgain(form, button) {
  if (button && button.isConnected) button.click();
  else if (form.isConnected) form.querySelector("button").click();
}

/** Holds a form until the island can take it; asks where it cannot. */
async function hold(form, button) {
  const tooLong = new Promise((_, fail) => setTimeout(fail, PATIENCE, new Error("too slow")));
  try {
    await Promise.race([wake(), tooLong]);
  } catch (error) {
    // The person waits no longer: an island that wakes after all must not take the form twice.
    released = !awake && confirm(data.lost);
    if (!awake && !released) return;
  }
  pressAgain(form, button);
}

let pressed = null;

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target && target.closest("button");
  if (button) pressed = button;
  if (button && button.dataset.do === "print") print();
  if (button && button.dataset.do === "copy") copy();
  const link = target && target.closest('a[href^="#"]');
  if (link && carried()) {
    // The fragment is the plan: moving about the page must not replace it.
    event.preventDefault();
    const place = document.getElementById(link.hash.slice(1));
    if (place) {
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    }
  }
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const button = event.submitter || pressed;
    if (paste && paste.contains(form)) openPasted(event, form);
    else if (desk.contains(form) && !awake && !released) {
      event.preventDefault();
      event.stopPropagation();
      hold(form, button);
    }
  },
  true,
);

/** A pasted link is opened on the device, unless the program cannot run here. */
function openPasted(event, form) {
  if (released || typeof WebAssembly !== "object") return;
  event.preventDefault();
  const link = form.elements.namedItem("link").value.trim();
  const fragment = link.slice(link.indexOf("#") + 1);
  if (!fragment) return;
  const same = location.hash === "#" + fragment;
  location.hash = fragment;
  if (same) location.reload();
}

/** Papers show everything, also what is folded on the screen. */
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("#stage details")) folded.open = true;
});

async function copy() {
  const link = document.getElementById("link");
  let copied = false;
  try {
    await navigator.clipboard.writeText(link.value);
    copied = true;
  } catch (error) {
    link.select();
    copied = document.execCommand("copy");
  }
  say(copied ? data.copied : data.uncopied);
}

function say(words) {
  const said = document.getElementById("said");
  said.textContent = words;
  const beside = document.querySelector("#stage .said");
  if (beside) beside.textContent = words;
}

/** A shared plan: opened at once, or offered in the form where it cannot be opened here. */
function openShared() {
  if (!carried()) return;
  if (paste) paste.hidden = true;
  wake().catch(() => {
    // From here on the form may post: the words beside its button say so.
    released = true;
    const unopened = document.getElementById("unopened");
    if (unopened) unopened.hidden = false;
    if (!paste) return;
    paste.hidden = false;
    paste.querySelector('[name="link"]').value = location.href;
  });
}

if (data.guide || data.data) {
  const soon = () => wake().catch(() => {});
  for (const kind of ["pointerdown", "keydown", "touchstart"]) {
    addEventListener(kind, soon, { once: true, passive: true });
  }
  // A reload, or the way back from another page: what was shown is to be drawn again.
  if (history.state !== null) soon();
  else if ("requestIdleCallback" in window) requestIdleCallback(soon, { timeout: 4000 });
  else setTimeout(soon, 200);
}
if (!data.guide) {
  addEventListener("hashchange", () => {
    // A place that the island wrote down is drawn by the island.
    if (carried() && history.state === null) location.reload();
  });
  openShared();
}

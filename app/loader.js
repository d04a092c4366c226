// Wakes the island of a page: fetches its program, its words and its data (a guide's pack, or the
// page's one file), all named by the page or its link, hands them over, then
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

/** The fragment of a plan in a text that holds its link, and its guide; the program reads the rest. */
function planIn(text) {
  const plain = unescape(unescape(unescape(text))).replace(/[^!-~]/g, "");
  return /(?:.*#|.*?)(\d+~([a-z0-9-]+).*)/i.exec(plain) || [];
}

/** Where the page's data is: named by the page, or by the guide of a link. */
function dataAddress() {
  const guide = planIn(carried())[2];
  return data.data || (guide && data.pack.replace("*", guide));
}

async function fetched(address) {
  const reply = await fetch(address);
  if (!reply.ok) throw Error(address);
  return reply;
}

async function fetchData() {
  const address = dataAddress();
  const reply = address && (await fetched(address));
  // A link may name a guide that this site does not have: there is nothing, and the island says so.
  return reply && reply.status !== 204 && new Uint8Array(await reply.arrayBuffer());
}

async function fetchProgram() {
  // Neither waits for the other: on a slow line each way costs as much as a fifth of the program.
  const wasm = fetched(data.wasm);
  const [program] = await Promise.all([import(data.glue), wasm]);
  await program.default({ module_or_path: wasm });
  return program;
}

async function fetchWords() {
  return (await fetched(data.words)).text();
}

async function start() {
  const [program, bytes, words] = await Promise.all([fetchProgram(), fetchData(), fetchWords()]);
  program.provide_words(words);
  const taken = bytes && program.provide_data(bytes);
  if (!taken && (data.guide || bytes)) throw Error("data");
  program.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    await program[island.dataset.component](island);
  }
  awake = true;
  desk.dataset.awake = "";
}

/** Wakes the island once; after a failure the next call tries again. */
function wake() {
  return (waking = waking || start().catch((error) => {
    waking = null;
    throw error;
  }));
}

/** What was pressed last in the interview, and when; nothing once something was filled in. */
let last = "";
let when = 0;
/** How long the second press of a double click may take, in milliseconds. */
const ECHO = 500;

document.addEventListener("input", () => (last = ""), true);

/** Whether a press is the second one of a double click, meant for the question before. */
function isEcho(form, button) {
  const what = form.elements.question && button ? button.value : "";
  const now = performance.now();
  const echo = what && what === last && now - when < ECHO;
  if (!echo) [last, when] = [what, now];
  return echo;
}

/** What a form begins with that is taken into another language or reading mode, after `#`. */
const HANDED = "form~";

/** Opens what is shown here in another language or reading mode: no request carries it. */
function takeAlong(path, form, again) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("do", data.again || again || "show");
  // A shared plan goes on as its guide's.
  const guide = form.getAttribute("action").replace(/^.*?(?=\/guides\/)/, "");
  location.assign(path.replace(/\/plan$/, guide) + "#" + HANDED + fields);
}

/** Nothing here can draw what came along: it is posted, if the person agrees. */
function postHanded() {
  if (!confirm(data.lost)) return;
  const form = document.querySelector("#stage form, form#here");
  form.textContent = "";
  for (const [name, value] of new URLSearchParams(handed)) {
    form.append(Object.assign(document.createElement("input"), { name, value }));
  }
  form.submit();
}

function pressAgain(form, button) {
  last = "";
  const again = button && button.isConnected ? button : form.querySelector("button");
  if (again.isConnected) again.click();
}

/** Holds a form until the island can take it; asks where it cannot. */
async function hold(form, button) {
  const tooLong = new Promise((_, fail) => setTimeout(fail, PATIENCE, Error()));
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
  const { target } = event;
  const button = target.closest("button");
  if (button) pressed = button;
  if (button && button.dataset.do === "print") print();
  if (button && button.dataset.do === "copy") copy();
  const other = target.closest("a.mode, a[lang][hreflang]");
  const here = other && document.getElementById("here");
  if (here) {
    event.preventDefault();
    takeAlong(other.pathname, here);
  }
  const link = target.closest('a[href^="#"]');
  const place = link && document.getElementById(link.hash.slice(1));
  // What is folded opens for a link that leads into it.
  for (let fold = place; fold; fold = fold.parentElement) fold.open = true;
  if (place && carried()) {
    // The fragment is the plan: moving about the page must not replace it.
    event.preventDefault();
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const button = event.submitter || pressed;
    const elsewhere = button && button.getAttribute("formaction");
    if (paste && paste.contains(form)) openPasted(event, form);
    if (form.target || !desk.contains(form) || (released && !awake)) return;
    if (elsewhere) {
      event.preventDefault();
      event.stopPropagation();
      takeAlong(elsewhere, form, button.value);
      return;
    }
    const echo = isEcho(form, button);
    if (echo || !awake) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (!echo && !awake) hold(form, button);
  },
  true,
);

/** A pasted link is opened on the device, unless the program cannot run here. */
function openPasted(event, form) {
  if (released || !window.WebAssembly) return;
  event.preventDefault();
  const link = form.elements.link.value.trim();
  const fragment = planIn(link)[1] || link.slice(link.indexOf("#") + 1);
  if (location.hash === "#" + fragment) location.reload();
  location.hash = fragment;
}

/** Papers show everything, also what is folded on the screen. */
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("#stage details")) folded.open = true;
});

async function copy() {
  const link = document.getElementById("link");
  let copied = true;
  try {
    await navigator.clipboard.writeText(link.value);
  } catch (error) {
    link.select();
    copied = document.execCommand("copy");
  }
  for (const said of document.querySelectorAll("#said, #stage .said")) {
    said.textContent = copied ? data.copied : data.uncopied;
  }
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

const handed = carried().split(HANDED)[1];
if (handed) wake().catch(postHanded);

const soon = () => wake().catch(() => {});

/** A page whose island is touched by few fetches nothing before that, or when one comes back to it. */
if ("lazy" in data && history.state === null && !location.hash.startsWith("#q=")) {
  for (const kind of ["pointerdown", "focusin"]) {
    desk.addEventListener(kind, soon, { once: true, passive: true });
  }
} else if (data.guide || data.data) {
  for (const kind of ["pointerdown", "keydown", "touchstart"]) {
    addEventListener(kind, soon, { once: true, passive: true });
  }
  // A reload, or the way back from another page: what was shown is to be drawn again.
  if (history.state) soon();
  else if (window.requestIdleCallback) requestIdleCallback(soon, { timeout: 4000 });
  else setTimeout(soon, 200);
}
if (!data.guide) {
  addEventListener("hashchange", () => {
    // A place that the island wrote down is drawn by the island.
    if (carried() && history.state === null) location.reload();
  });
  if (!handed) openShared();
}

// Start of every page of the field app. Without this script the pages post as any other form does.
import { isOpen, knows, lock } from "./field-crypto.js";
import { counts } from "./field-outbox.js";
import { freshToken } from "./field-network.js";
import { askPin, offerSetUp } from "./field-pin.js";
import { keepSending } from "./field-sender.js";
import { showReady, showScreen, showStorage } from "./field-screen.js";
import { element, word } from "./field-words.js";

const owner = document.body.dataset.fieldUser;
const form = document.querySelector("form[data-field-kind]");
const root = document.documentElement;

start().catch((why) => {
  root.dataset.field = "broken"; // a private window, a browser without storage: the form posts as it is
  warn(word("noStore", { why: why?.name ?? why }));
});

async function start() {
  signsOut();
  if (!("indexedDB" in self) || !crypto.subtle) return warn(word("insecure"));
  if (!(await knows(owner))) {
    root.dataset.field = "absent";
    await offerSetUp(owner);
    if (!(await knows(owner))) return warn(word("notInstalled"));
  }
  await withOutbox();
}

async function withOutbox() {
  const worker = await registered();
  if (!(await isOpen(owner))) {
    root.dataset.field = "locked";
    await showScreen(owner);
    await askPin(owner);
  }
  if (form) await (await import("./field-form.js")).takeOver(form, owner, () => askPin(owner));
  if (document.getElementById("field-list")) await (await import("./field-list.js")).showList(owner);
  addEventListener("field", () => refresh(worker));
  await refresh(worker);
  root.dataset.field = "open";
  if (!form) {
    showStorage();
    keepPages(worker);
    import("./field-choices.js").then((choices) => choices.takeAlong()).catch(() => {}); // next time with a network
  }
  await keepSending(owner);
}

async function registered() {
  if (!("serviceWorker" in navigator)) return null;
  try {
    return await navigator.serviceWorker.register("/field-worker.js", { scope: "/field", updateViaCache: "none" });
  } catch {
    return null; // without the network the worker that is there goes on
  }
}

let drawing = Promise.resolve();

function refresh(worker) {
  drawing = drawing.then(async () => {
    const now = await showScreen(owner);
    if (worker?.waiting && now.unsent === 0) worker.waiting.postMessage({ deed: "take-over" });
    root.dataset.fieldUnsent = now.unsent;
  });
  return drawing;
}

/** The pages that this user may open are fetched once a start, so that they are there without a network. */
async function keepPages(worker) {
  const pages = [...document.querySelectorAll("a[data-field-page]")].map((link) => link.getAttribute("href"));
  const active = worker && (await navigator.serviceWorker.ready).active;
  if (!active) return;
  navigator.serviceWorker.onmessage = ({ data }) => data?.kept && showReady([...pages, "/field/outbox"]);
  active.postMessage({ deed: "keep-pages", pages: ["/field", "/field/outbox", ...pages] });
  showReady([...pages, "/field/outbox"]);
}

/** Signing out closes the outbox and forgets the kept pages; what waits stays. */
function signsOut() {
  for (const leave of document.querySelectorAll("form[action='/logout']")) {
    leave.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { unsent } = await counts(owner).catch(() => ({ unsent: 0 }));
      if (unsent && !confirm(word("leaving", { n: unsent }))) return;
      await lock().catch(() => {});
      await caches?.delete("field-pages");
      const token = await freshToken(owner).catch(() => null);
      if (token) leave.querySelector("input[type=hidden]").value = token;
      leave.submit();
    });
  }
}

function warn(sentence) {
  const place = document.getElementById("field-warning");
  place?.replaceChildren(element("p", { cls: "notice warn", text: sentence }));
}

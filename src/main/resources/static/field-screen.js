// What every page shows of the outbox: the line in the header and, where there is room, the whole state.
import { isOpen } from "./field-crypto.js";
import { counts, ofOthers } from "./field-outbox.js";
import { send } from "./field-sender.js";
import { meta } from "./field-store.js";
import { at, element, word } from "./field-words.js";

let installing;
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  installing = event;
  document.getElementById("field-install")?.removeAttribute("hidden");
});

export async function showScreen(owner) {
  const [now, contactAt, state, others, open] = await Promise.all([
    counts(owner), meta("contactAt"), meta("state"), ofOthers(owner), isOpen(owner),
  ]);
  navigator.setAppBadge?.(now.unsent + now.refused).catch(() => {}); // the count on the home screen, where there is one
  const pill = document.getElementById("field-pill");
  if (pill) {
    pill.hidden = false;
    pill.className = `badge ${now.refused ? "bad" : now.unsent ? "warn" : "good"}`;
    pill.textContent = now.refused ? word("pillRefused", { n: now.refused }) : now.unsent ? word("pillUnsent", { n: now.unsent }) : word("pillSent");
  }
  const place = document.getElementById("field-status");
  if (place) draw(place, owner, { ...now, contactAt, state: open ? state : "locked", others });
  return now;
}

function draw(place, owner, now) {
  const tone = now.refused || now.state === "elsewhere" ? "bad" : now.unsent ? "warn" : "good";
  const headline = now.all ? word("sentOf", { sent: now.sent, all: now.all }) : word("nothingYet");
  const last = now.contactAt ? word("lastContact", { time: at(now.contactAt) }) : word("noContact");
  const lines = [];
  if (now.unsent) lines.push(element("p", { cls: "field-loud" }, element("b", { text: word("unsent", { n: now.unsent }) })));
  if (now.refused) lines.push(element("p", {}, element("a", { href: "/field/outbox?show=rejected", text: word("refused", { n: now.refused }) })));
  if (now.conflict) lines.push(element("p", { text: word("conflicts", { n: now.conflict }) }));
  if (now.draft) lines.push(element("p", {}, element("a", { href: "/field/outbox?show=draft", text: word("drafts", { n: now.draft }) })));
  if (now.others > 0) lines.push(element("p", { text: word("others", { n: now.others }) }));
  const why = reason(now);
  if (why) lines.push(why);
  const button = element("button", { type: "button", cls: "button", text: word("sendNow"), id: "field-send", click: () => send(owner) });
  place.className = `notice ${tone} field-status`;
  place.replaceChildren(
    element("p", { cls: "field-headline" }, element("b", { text: headline })),
    element("p", { cls: "muted", text: last }),
    ...lines,
    now.unsent && now.state !== "locked" ? button : "",
  );
}

function reason(now) {
  if (now.state === "login") {
    return element("p", {}, element("b", { text: word("stateLogin") + " " }), element("a", { cls: "button primary", href: "/login", text: word("signIn") }));
  }
  const known = { elsewhere: "stateElsewhere", locked: "stateLocked", blocked: "stateBlocked" };
  if (known[now.state]) return element("p", { text: word(known[now.state]) });
  if (now.unsent && now.state === "unreachable") return element("p", { text: word("stateUnreachable") });
  if (now.unsent && now.state === "stuck") return element("p", { text: word("stateStuck") });
  return null;
}

document.getElementById("field-install")?.addEventListener("click", () => installing?.prompt());

/** Whether the forms open without a network. */
export async function showReady(pages) {
  const place = document.getElementById("field-ready");
  const kept = await Promise.all(pages.map((page) => caches.match(page)));
  const missing = kept.filter((page) => !page).length;
  place.className = `notice ${missing ? "warn" : "good"}`;
  place.textContent = missing ? word("notReady", { n: missing }) : word("ready");
  place.hidden = false;
}

/** Whether the browser promises not to clear this telephone's records by itself. */
export async function showStorage() {
  const place = document.getElementById("field-storage");
  if (!place || !navigator.storage?.persisted) return;
  const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  place.className = `notice ${kept ? "good" : "warn"}`;
  place.textContent = word(kept ? "persisted" : "notPersisted");
  place.hidden = false;
}

// The outbox as a list: each record with its state, its receipt or what is wrong with it, and what can be done.
import { download, saveFile } from "./field-file.js";
import { drop, list, read, sendAgain } from "./field-outbox.js";
import { at, element, lang, word } from "./field-words.js";

const STATES = {
  unsent: ["ready", "sending"], rejected: ["rejected"], draft: ["draft"], sent: ["acked", "conflict"],
};
const TONES = { ready: "warn", sending: "warn", rejected: "bad", draft: "", acked: "good", conflict: "warn" };
const SHOWN = 200;

export function showList(owner) {
  let show = new URLSearchParams(location.search).get("show") ?? "";
  const redraw = () => draw(owner, show);
  document.getElementById("field-filter").addEventListener("change", (event) => {
    show = event.target.value;
    redraw();
  });
  for (const input of document.querySelectorAll("#field-filter input")) input.checked = input.value === show;
  document.getElementById("field-csv").addEventListener("click", () => saveCsv(owner));
  document.getElementById("field-file").addEventListener("submit", (event) => saveFile(owner, event));
  addEventListener("field", redraw);
  return redraw();
}

async function draw(owner, show) {
  const states = STATES[show] ?? Object.values(STATES).flat();
  const items = (await list(owner, states)).reverse().sort((a, b) => urgency(a) - urgency(b));
  const place = document.getElementById("field-list");
  const rows = await Promise.all(items.slice(0, SHOWN).map((item) => row(owner, item)));
  const more = items.length > SHOWN ? element("p", { cls: "muted", text: word("more", { n: items.length - SHOWN }) }) : "";
  place.replaceChildren(...(rows.length ? [element("ol", { cls: "field-items" }, ...rows), more] : [element("p", { cls: "empty", text: word("empty") })]));
  document.getElementById("field-count").textContent = String(items.length);
}

const urgency = (item) => (item.replacedBy ? 4 : { rejected: 0, ready: 1, sending: 1, draft: 2, conflict: 3, acked: 3 }[item.state]);

async function row(owner, item) {
  const state = item.replacedBy && item.state === "rejected" ? "replaced" : item.state === "ready" && item.failedAt ? "failed" : item.state;
  const title = element("p", {},
    element("b", { text: `${item.seq ? `${word("number")} ${item.seq} · ` : ""}${word(`kind.${item.kind}`)}` }),
    " ", element("span", { cls: `badge ${TONES[item.state]}`, text: word(`state.${state}`) }));
  const facts = [word("entered", { time: at(item.capturedAt) })];
  if (item.receipt) facts.push(word("receipt", { receipt: item.receipt }));
  if (item.ackedAt) facts.push(word("arrived", { time: at(item.ackedAt) }));
  const body = element("li", { "data-id": item.id, "data-state": state }, title, element("p", { cls: "muted", text: facts.join(" · ") }));
  if (state === "rejected") body.append(element("p", { cls: "error", text: item.message?.[lang] ?? item.rule ?? "" }));
  if (state === "failed") body.append(element("p", { cls: "error", text: word("failedWhy", { status: item.failure, n: item.tries }) }));
  if (state === "conflict") body.append(element("p", { text: word("conflictWhy") }));
  if (state === "rejected" || state === "draft") body.append(await glimpse(owner, item), deeds(owner, item, state));
  else if (state === "ready" && !item.firstSentAt) body.append(edit(item, "edit"));
  return body;
}

/** The first filled fields, so that the writer knows which one it is. */
async function glimpse(owner, item) {
  const known = await read(owner, item.id).catch(() => null);
  const words = Object.values(known?.fields ?? {}).filter((value) => typeof value === "string" && value).slice(0, 3);
  return element("p", { cls: "muted", text: words.join(" · ") });
}

const edit = (item, key) => element("a", { cls: "button", href: `${item.page}#record=${item.id}`, text: word(key) });

function deeds(owner, item, state) {
  const away = element("button", { type: "button", cls: "button quiet danger", text: word("drop"), click: () => confirm(word("dropSure")) && drop(owner, item.id) });
  const again = element("button", { type: "button", cls: "button", text: word("again"), click: () => sendAgain(owner, item.id) });
  return element("div", { cls: "toolbar" }, edit(item, state === "draft" ? "continue" : "correct"), state === "draft" ? "" : again, away);
}

/** To settle disputes: what this telephone sent and which receipt came for it. No contents. */
async function saveCsv(owner) {
  const sent = await list(owner, ["acked", "conflict", "rejected"]);
  const head = "seq,id,kind,captured_at,state,receipt,acknowledged_at,sha256";
  const lines = sent.map((item) => [item.seq, item.id, item.kind, item.capturedAt, item.state, item.receipt ?? "", item.ackedAt ?? "", item.hash]);
  download(new Blob(["\ufeff", [head, ...lines.map((line) => line.join(","))].join("\r\n"), "\r\n"], { type: "text/csv" }), "vung-xanh-da-gui.csv");
}

// Choices of a form that are persons: no page holds them. They are fetched with a network, kept sealed with the user's key,
// and shown once the PIN was given: <select data-field-choices="households">.
import { keyOf, seal, unseal } from "./field-crypto.js";
import { meta, remember } from "./field-store.js";
import { element } from "./field-words.js";

const owner = document.body.dataset.fieldUser;
const root = document.documentElement;
const selects = [...document.querySelectorAll("select[data-field-choices]")];

/** The table as it was last seen by this user: {tag, rows}. */
async function kept(table) {
  const item = await meta(`table.${table}`);
  if (item?.owner !== owner) return null;
  return JSON.parse(await unseal(await keyOf(owner), item));
}

async function fetched(table, known, keep = true) {
  try {
    const headers = known ? { Accept: "application/json", "If-None-Match": known.tag } : { Accept: "application/json" };
    const response = await fetch(`/field/reference/${table}`, { headers, redirect: "manual", cache: "no-store" });
    if (!response.ok || !response.headers.get("Content-Type")?.includes("json")) return null;
    const body = await response.json();
    if (body.table !== table) return null;
    const fresh = { tag: response.headers.get("ETag"), rows: body.rows };
    const id = `table.${table}`;
    if (keep) await remember(id, { id, owner, ...(await seal(await keyOf(owner), id, owner, JSON.stringify(fresh))) });
    return fresh;
  } catch {
    return null; // what is kept goes on
  }
}

function show(select, rows) {
  const chosen = select.value || select.dataset.fieldChosen;
  const groups = new Map();
  for (const row of rows) {
    const option = element("option", { value: row.value, text: row.label });
    groups.set(row.group ?? "", [...(groups.get(row.group ?? "") ?? []), option]);
  }
  const parts = [...groups].map(([label, options]) => (label ? element("optgroup", { label }, ...options) : options)).flat();
  select.replaceChildren(select.options[0] ?? element("option", { value: "", text: "–" }), ...parts);
  if (chosen) select.value = chosen;
}

async function fill() {
  for (const select of selects) {
    const table = select.dataset.fieldChoices;
    const known = await kept(table).catch(() => null);
    if (known) show(select, known.rows);
    const fresh = await fetched(table, known);
    if (fresh) show(select, fresh.rows);
  }
}

/** A desk on which the app is not set up keeps nothing: it asks each time. */
async function borrow() {
  for (const select of selects) {
    const fresh = await fetched(select.dataset.fieldChoices, null, false);
    if (fresh) show(select, fresh.rows);
  }
}

/** From the first screen, so that a form finds its choices even if it is first opened without a network. */
export async function takeAlong() {
  const response = await fetch("/field/reference", { headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store" });
  for (const table of (await response.json()).tables) await fetched(table, await kept(table).catch(() => null));
  root.dataset.fieldTables = "kept";
}

function opened() {
  if (root.dataset.field === "open") {
    watch.disconnect();
    fill();
  } else if (["absent", "broken"].includes(root.dataset.field) && !borrowed) {
    borrowed = true;
    borrow();
  }
}

let borrowed = false;

const watch = new MutationObserver(opened);
watch.observe(root, { attributes: true, attributeFilter: ["data-field"] });
opened();

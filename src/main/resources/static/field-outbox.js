// The outbox: draft → ready → sending → acked | rejected | conflict. A record is frozen once it was sent for the first time;
// whoever corrects it then makes a new one that names the former.
import { keyOf, seal, sha256, stayOpen, timeOrderedId, unseal } from "./field-crypto.js";
import { device, store, tell, write } from "./field-store.js";

export const WAITING = ["ready", "sending"];
const KEPT = 5_000; // delivered records whose numbers and receipts stay listed here

/**
 * Saves what was typed; it is on the disk when this returns.
 * @param form {kind, version, base, page} of the form
 * @param fields what was typed, as an object
 * @param former the id of the record that this one continues (a draft) or corrects
 */
export async function save(owner, form, fields, { draft = false, former = null } = {}) {
  const key = await keyOf(owner);
  await device();
  for (;;) {
    const named = former ? await (await store()).get("items", former) : undefined;
    const before = named?.owner === owner ? named : undefined;
    const same = before !== undefined && !before.firstSentAt;
    const id = same ? before.id : timeOrderedId();
    const replaces = same ? before.replaces : (before?.id ?? null);
    const payload = JSON.stringify(replaces ? { ...fields, _replaces: replaces } : fields);
    const item = {
      id, owner, kind: form.kind, page: form.page, formVersion: form.version, base: form.base ?? null,
      state: draft ? "draft" : "ready", capturedAt: new Date().toISOString(), hash: await sha256(payload),
      ...(await seal(key, id, owner, payload)), replaces, tries: 0,
    };
    const saved = await write(["items", "meta"], (change) => put(change, item, before));
    if (saved) {
      await stayOpen(owner);
      tell("saved");
      return saved;
    }
  }
}

/** Nothing, if the former was sent or changed in the meantime by another tab. */
async function put(change, item, before) {
  const items = change.objectStore("items");
  if (before) {
    const now = await items.get(before.id);
    if (!now || now.hash !== before.hash || now.state !== before.state) return null;
    if (now.id !== item.id) await items.put({ ...now, replacedBy: item.id });
    if (now.state === "rejected") await discard(change, now.seq);
    else if (now.seq) item.seq = now.seq;
  }
  if (item.state === "ready" && !item.seq) {
    const numbers = change.objectStore("meta");
    item.seq = ((await numbers.get("seq")) ?? 0) + 1;
    await numbers.put(item.seq, "seq");
  }
  await items.put(item);
  return item;
}

export async function read(owner, id) {
  const item = await (await store()).get("items", id);
  if (!item || item.owner !== owner || !item.sealed) return null;
  const { _replaces, ...fields } = JSON.parse(await unseal(await keyOf(owner), item));
  return { item, fields };
}

/** In the order of entering; without the contents. */
export async function list(owner, states) {
  const reading = (await store()).transaction("items").store.index("state");
  const found = await Promise.all(states.map((state) => reading.getAll([owner, state])));
  return found.flat().sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity) || a.capturedAt.localeCompare(b.capturedAt));
}

export async function counts(owner) {
  const index = (await store()).transaction("items").store.index("state");
  const count = async (state) => index.count([owner, state]);
  const [draft, ready, sending, acked, rejected, conflict] = await Promise.all(
    ["draft", "ready", "sending", "acked", "rejected", "conflict"].map(count),
  );
  const corrected = (await list(owner, ["rejected"])).filter((item) => item.replacedBy).length;
  const unsent = ready + sending;
  const refused = rejected - corrected;
  return { draft, unsent, refused, sent: acked + conflict, conflict, all: unsent + refused + acked + conflict };
}

/** What the whole telephone holds, whoever entered it. */
export async function held() {
  const all = { draft: 0, ready: 0 };
  let cursor = await (await store()).transaction("items").store.openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    if (cursor.value.state === "draft") all.draft++;
    if (WAITING.includes(cursor.value.state)) all.ready++;
  }
  return all;
}

/** How many unsent records of somebody else wait here; no name, no content. */
export async function ofOthers(owner) {
  const own = await counts(owner);
  const all = await held();
  return all.ready - own.unsent + (all.draft - own.draft);
}

/** Before the first byte leaves: from now on the record never changes. */
export async function freeze(ids) {
  const now = new Date().toISOString();
  await write(["items"], async (change) => {
    const items = change.objectStore("items");
    for (const id of ids) {
      const item = await items.get(id);
      if (item && WAITING.includes(item.state)) {
        await items.put({ ...item, state: "sending", firstSentAt: item.firstSentAt ?? now, tries: item.tries + 1 });
      }
    }
  });
}

/** What the sender learned of records, all in one transaction: a map from id to what changes. */
export async function settle(changes, notes = {}) {
  await write(["items", "meta"], async (change) => {
    const items = change.objectStore("items");
    for (const [id, news] of changes) {
      const item = { ...(await items.get(id)), ...news };
      if (["acked", "conflict"].includes(item.state)) delete item.sealed; // the server has it: the telephone forgets it
      await items.put(item);
    }
    for (const [key, value] of Object.entries(notes)) await change.objectStore("meta").put(value, key);
  });
  tell("settled");
}

/** Once more as it is, after a fault of the program. */
export async function sendAgain(owner, id) {
  await write(["items"], async (change) => {
    const item = await change.objectStore("items").get(id);
    if (item?.owner === owner && item.state === "rejected" && !item.replacedBy) {
      await change.objectStore("items").put({ ...item, state: "ready", message: undefined, field: undefined });
    }
  });
  tell("saved");
}

/** A draft or a refused record is given up; all others stay. */
export async function drop(owner, id) {
  await write(["items", "meta"], async (change) => {
    const item = await change.objectStore("items").get(id);
    if (item?.owner !== owner || !["draft", "rejected"].includes(item.state)) return;
    await change.objectStore("items").delete(id);
    if (item.seq) await discard(change, item.seq);
  });
  tell("dropped");
}

/** The server is told which numbers will never come. */
async function discard(change, seq) {
  const numbers = change.objectStore("meta");
  await numbers.put([...((await numbers.get("discarded")) ?? []), seq], "discarded");
}

/** Old receipts make room; counted, not dated, so that a wrong clock forgets nothing. */
export async function prune(owner) {
  const sent = await list(owner, ["acked", "conflict"]);
  const old = sent.slice(0, Math.max(0, sent.length - KEPT));
  if (old.length) await write(["items"], (change) => Promise.all(old.map((item) => change.objectStore("items").delete(item.id))));
}

// The database of this telephone. Schemas only grow: a step is never changed once released, so that unsent records survive
// every upgrade. Nothing here ever deletes the database.
import { openDB } from "/assets/idb/index.js";

const NAME = "vungxanh-field";

// One step a version: owners (wrapped keys), items (sealed records), meta (device, sequence, contact), sessions (open keys).
const STEPS = [
  (db) => {
    db.createObjectStore("owners", { keyPath: "id" });
    db.createObjectStore("sessions", { keyPath: "owner" });
    db.createObjectStore("meta");
    const items = db.createObjectStore("items", { keyPath: "id" });
    items.createIndex("state", ["owner", "state"]);
  },
  (db, change) => change.objectStore("items").createIndex("seq", ["owner", "seq"]),
];

let opened;

export function open(version = STEPS.length, name = NAME) {
  return openDB(name, version, {
    upgrade(db, from, _, change) {
      for (let step = from; step < version; step++) STEPS[step](db, change);
    },
    blocking(_, __, event) {
      event.target.close(); // another tab brings a newer schema
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
}

export function store() {
  opened ??= open().catch((failure) => {
    opened = undefined;
    throw failure;
  });
  return opened;
}

/** Runs a deed in one transaction that is on the disk when this returns; a deed waits for nothing but the database. */
export async function write(stores, deed) {
  const transaction = (await store()).transaction(stores, "readwrite", { durability: "strict" });
  const done = transaction.done; // resolves in oncomplete, rejects when the quota or the disk refuses
  done.catch(() => {});
  let result;
  try {
    result = await deed(transaction);
  } catch (failure) {
    try {
      transaction.abort();
    } catch {
      // it has ended by itself
    }
    throw failure;
  }
  await done;
  return result;
}

export const meta = async (key) => (await store()).get("meta", key);

export const remember = (key, value) => write(["meta"], (change) => change.objectStore("meta").put(value, key));

/** The name of this telephone for the server: made once, before the first record. */
export async function device() {
  const known = await meta("device");
  if (known) return known;
  return write(["meta"], async (change) => {
    const names = change.objectStore("meta");
    const now = (await names.get("device")) ?? crypto.randomUUID();
    await names.put(now, "device");
    return now;
  });
}

const wire = "BroadcastChannel" in self ? new BroadcastChannel("field") : null;

/** Tells this page and the other tabs that something changed; contents never travel here. */
export function tell(what) {
  wire?.postMessage(what);
  dispatchEvent(new CustomEvent("field", { detail: what }));
}

wire?.addEventListener("message", (event) => dispatchEvent(new CustomEvent("field", { detail: event.data })));

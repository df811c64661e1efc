// Sends what waits: one tab at a time, in batches, and believes only an answer that names the batch, its records and hashes.
import { keyOf, Locked, unseal } from "./field-crypto.js";
import { Blocked, contact, Elsewhere, Login, post, Refused, Unreachable } from "./field-network.js";
import { freeze, held, list, prune, settle, WAITING } from "./field-outbox.js";
import { device, meta, remember, tell } from "./field-store.js";

const MOST = 50;
const BYTES = 200_000;
const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;
const QUIET_MS = 300_000; // so long after the last contact the server is told what is held, even if nothing waits

const utf8 = new TextEncoder();
let failures = 0;
let timer;
let running;
let again = false;

/** Sends all that this user has; several calls at once become one. Returns what the screen says: see the states below. */
export function send(owner) {
  if (running) {
    again = true;
    return running;
  }
  running = alone(() => pass(owner)).finally(() => {
    running = undefined;
    if (again) {
      again = false;
      send(owner);
    }
  });
  return running;
}

// Without Web Locks (Safari before 15.4) two tabs may send the same records: the server takes each once all the same.
const alone = (deed) => (navigator.locks ? navigator.locks.request("field-send", deed) : deed());

async function pass(owner) {
  clearTimeout(timer);
  let state;
  try {
    state = await deliver(owner);
    failures = 0;
    if (state !== "sent" && state !== "idle") later(owner, LONGEST_MS);
  } catch (why) {
    if (why instanceof Locked) state = "locked";
    else if (why instanceof Login) state = "login";
    else if (why instanceof Elsewhere) state = "elsewhere";
    else if (why instanceof Blocked) state = "blocked";
    else if (why instanceof Unreachable) {
      state = "unreachable";
      if (why.retryAfterMs) await remember("notBefore", { from: Date.now(), until: Date.now() + why.retryAfterMs });
      later(owner, why.retryAfterMs ?? Math.min(FIRST_MS * 2 ** failures++, LONGEST_MS) * (0.75 + Math.random() / 2));
    } else throw why;
  }
  await remember("state", state);
  tell("passed");
  return state;
}

function later(owner, ms) {
  clearTimeout(timer);
  timer = setTimeout(() => send(owner), ms);
}

async function deliver(owner) {
  const key = await keyOf(owner);
  const wait = await meta("notBefore");
  if (wait && wait.from <= Date.now() && Date.now() < wait.until) throw new Unreachable("asked to wait", wait.until - Date.now());
  await prune(owner);
  const queue = await list(owner, WAITING);
  if (!queue.length && Date.now() - ((await meta("contactAt")) ?? 0) < QUIET_MS) return "idle";
  await contact(owner);
  if (!queue.length) await exchange(owner, key, []);
  let refusals = 0;
  for (let rest = queue; rest.length; ) {
    const batch = await pack(key, rest);
    rest = rest.slice(batch.length);
    refusals = await offer(owner, key, batch, refusals);
  }
  const left = await list(owner, WAITING);
  const tried = new Set(queue.map((item) => item.id));
  if (left.some((item) => !tried.has(item.id))) again = true; // entered while this pass was sending
  if (left.some((item) => tried.has(item.id) && !item.failedAt)) throw new Unreachable("the server asks for some later", FIRST_MS);
  return left.length ? "stuck" : "sent";
}

/** As many records as one request may carry, at least one; their text is opened only for this. */
async function pack(key, queue) {
  const batch = [];
  let size = 0;
  for (const item of queue.slice(0, MOST)) {
    const payload = await unseal(key, item);
    size += utf8.encode(JSON.stringify(payload)).length + 400;
    if (batch.length && size > BYTES) break;
    batch.push({ item, payload });
  }
  return batch;
}

/** A batch that the server cannot swallow is halved, so that one bad record never stops the others. */
async function offer(owner, key, batch, refusals) {
  try {
    await exchange(owner, key, batch);
    return 0;
  } catch (why) {
    if (!(why instanceof Refused)) throw why;
    if (batch.length > 1) {
      const middle = Math.ceil(batch.length / 2);
      const first = await offer(owner, key, batch.slice(0, middle), refusals);
      return offer(owner, key, batch.slice(middle), first);
    }
    await settle([[batch[0].item.id, { state: "ready", failedAt: new Date().toISOString(), failure: why.status }]]);
    if (refusals >= 2) throw new Unreachable("the server fails for every record");
    return refusals + 1;
  }
}

async function exchange(owner, key, batch) {
  const ids = batch.map(({ item }) => item.id);
  if (ids.length) await freeze(ids);
  const all = await held();
  const discarded = (await meta("discarded")) ?? [];
  const request = {
    device: await device(),
    highestSeq: (await meta("seq")) ?? 0,
    sentAt: new Date().toISOString(),
    nonce: crypto.randomUUID(),
    held: { draft: all.draft, ready: Math.max(0, all.ready - batch.length) },
    discarded,
    items: batch.map(({ item, payload }) => ({
      id: item.id, kind: item.kind, seq: item.seq, capturedAt: item.capturedAt, formVersion: item.formVersion,
      base: item.base, hash: item.hash, payload,
    })),
  };
  const answer = await post(owner, request);
  const asked = new Map(batch.map(({ item }) => [item.id, item.hash]));
  const news = answer.items.filter((one) => asked.get(one.id) === one.hash).map((one) => [one.id, outcome(one)]);
  await settle(news.filter(([, change]) => change), {
    contactAt: Date.now(),
    discarded: ((await meta("discarded")) ?? []).filter((seq) => !discarded.includes(seq)),
    clockOffset: Date.parse(answer.receivedAt) - Date.now(),
  });
}

function outcome(one) {
  const ackedAt = new Date().toISOString();
  const clean = { failedAt: undefined, failure: undefined };
  if (["stored", "duplicate"].includes(one.outcome)) return { ...clean, state: "acked", receipt: one.receipt, ackedAt };
  if (one.outcome === "conflict") return { ...clean, state: "conflict", receipt: one.receipt, version: one.version, ackedAt };
  if (one.outcome === "rejected") return { ...clean, state: "rejected", field: one.field, message: one.message, rule: one.rule };
  return null;
}

/** When to try: now, when the network or the page comes back, and by a timer after a failure. */
export function keepSending(owner) {
  addEventListener("online", () => send(owner));
  addEventListener("field", (event) => event.detail === "saved" && send(owner));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send(owner));
  return send(owner);
}

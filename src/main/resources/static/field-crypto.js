// Keys: each user of this telephone has an AES-GCM key that no script can read out, wrapped by what is derived from the PIN.
import { store, write } from "./field-store.js";

const ROUNDS = 600_000; // PBKDF2-HMAC-SHA256, OWASP Password Storage Cheat Sheet 2023
const TRIES = 5;
const FIRST_WAIT_MS = 60_000; // doubles with each further wrong PIN, at most an hour; nothing is ever wiped
const LONGEST_WAIT_MS = 3_600_000;
const OPEN_MS = 3_600_000; // an open outbox closes an hour after the last record
const utf8 = new TextEncoder();
const OPENED = "field.open";

export class Locked extends Error {}
export class WrongPin extends Error {}
export class MustWait extends Error {
  constructor(ms) {
    super("wait");
    this.seconds = Math.ceil(ms / 1000);
  }
}

export async function knows(owner) {
  return (await (await store()).get("owners", owner)) !== undefined;
}

export async function setUp(owner, pin) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const wrapped = await crypto.subtle.wrapKey("raw", fresh, await derive(pin, salt, ROUNDS), "AES-KW");
  await write(["owners"], (change) =>
    change.objectStore("owners").add({ id: owner, salt, rounds: ROUNDS, wrapped, tries: 0, waitUntil: 0 }),
  );
  await unlock(owner, pin);
}

export async function unlock(owner, pin) {
  const record = await (await store()).get("owners", owner);
  const now = Date.now();
  if (record.waitUntil > now) throw new MustWait(Math.min(record.waitUntil - now, LONGEST_WAIT_MS));
  let key;
  try {
    const wrapping = await derive(pin, record.salt, record.rounds);
    key = await crypto.subtle.unwrapKey("raw", record.wrapped, wrapping, "AES-KW", "AES-GCM", false, ["encrypt", "decrypt"]);
  } catch {
    await countWrong(owner);
    throw new WrongPin();
  }
  const token = crypto.randomUUID();
  await write(["owners", "sessions"], async (change) => {
    await change.objectStore("owners").put({ ...record, tries: 0, waitUntil: 0 });
    await change.objectStore("sessions").clear();
    await change.objectStore("sessions").put({ owner, key, token, since: now, until: now + OPEN_MS });
  });
  localStorage.setItem(OPENED, token); // signing out on any page takes this away (app.js)
}

async function countWrong(owner) {
  await write(["owners"], async (change) => {
    const owners = change.objectStore("owners");
    const record = await owners.get(owner);
    const tries = record.tries + 1;
    const wait = tries < TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (tries - TRIES), LONGEST_WAIT_MS);
    await owners.put({ ...record, tries, waitUntil: wait ? Date.now() + wait : 0 });
  });
}

export async function lock() {
  localStorage.removeItem(OPENED);
  await write(["sessions"], (change) => change.objectStore("sessions").clear());
}

/** The key of this user, if the PIN was given and neither signing out nor an hour without a record came after it. */
export async function keyOf(owner) {
  const session = await (await store()).get("sessions", owner);
  const now = Date.now();
  const open = session && session.token === localStorage.getItem(OPENED) && now < session.until && now >= session.since - 60_000;
  if (!open) throw new Locked();
  return session.key;
}

export const isOpen = (owner) => keyOf(owner).then(() => true, () => false);

/** A record was entered: the hour begins anew. */
export async function stayOpen(owner) {
  await write(["sessions"], async (change) => {
    const session = await change.objectStore("sessions").get(owner);
    if (session) await change.objectStore("sessions").put({ ...session, until: Date.now() + OPEN_MS });
  });
}

async function derive(pin, salt, iterations) {
  const typed = await crypto.subtle.importKey("raw", utf8.encode(pin), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-KW", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

/** Sealed to its id and owner: a record cannot be put in the place of another. */
export async function seal(key, id, owner, text) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: "AES-GCM", iv, additionalData: utf8.encode(`${id}|${owner}`) };
  return { iv, sealed: await crypto.subtle.encrypt(how, key, utf8.encode(text)) };
}

export async function unseal(key, item) {
  const how = { name: "AES-GCM", iv: item.iv, additionalData: utf8.encode(`${item.id}|${item.owner}`) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, item.sealed));
}

export async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", utf8.encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** UUIDv7, RFC 9562: 48 bits of the telephone's time, then chance. The server orders by its own time, never by this. */
export function timeOrderedId(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

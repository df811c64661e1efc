// The way out when sending fails for days: what is unsent, sealed with a phrase, as a file that the office can take in.
import { keyOf, unseal } from "./field-crypto.js";
import { list, WAITING } from "./field-outbox.js";
import { device, meta } from "./field-store.js";
import { element, word } from "./field-words.js";

const ROUNDS = 600_000;
const SHORTEST = 12;
const utf8 = new TextEncoder();

/** The records stay on the telephone until the server acknowledged them: taking them in twice counts once. */
export async function saveFile(owner, event) {
  event.preventDefault();
  const form = event.target;
  const phrase = form.elements.phrase.value.normalize("NFC").trim();
  if (phrase.length < SHORTEST) return say(form, word("phraseShort"));
  const items = await list(owner, [...WAITING, "rejected"]);
  const unsent = items.filter((item) => !item.replacedBy && item.sealed);
  if (!unsent.length) return say(form, word("fileEmpty"));
  download(await pack(owner, unsent, phrase), `vung-xanh-chua-gui-${new Date().toISOString().slice(0, 10)}.json`);
  form.reset();
  say(form, word("fileSaved", { n: unsent.length }));
}

async function pack(owner, unsent, phrase) {
  const key = await keyOf(owner);
  const items = [];
  for (const item of unsent) {
    const { id, kind, seq, capturedAt, formVersion, base, hash } = item;
    items.push({ id, kind, seq, capturedAt, formVersion, base, hash, author: owner, payload: await unseal(key, item) });
  }
  const batch = { device: await device(), highestSeq: (await meta("seq")) ?? 0, sentAt: new Date().toISOString(), items };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const typed = await crypto.subtle.importKey("raw", utf8.encode(phrase), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  const file = await crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, file, utf8.encode(JSON.stringify(batch)));
  const shown = { format: "vungxanh-field", version: 1, device: batch.device, count: items.length, rounds: ROUNDS, salt: base64(salt), iv: base64(iv), sealed: base64(new Uint8Array(sealed)) };
  return new Blob([JSON.stringify(shown)], { type: "application/json" });
}

function base64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function say(form, sentence) {
  form.querySelector("[role=status]").replaceChildren(element("p", { cls: "notice", text: sentence }));
}

export function download(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The only file that speaks to the server. An answer counts if it is JSON and repeats what only the server could have read.
import { device } from "./field-store.js";

const PATIENCE_MS = 30_000;

/** Nobody is signed in any more, as far as this answer tells. */
export class Login extends Error {
  constructor(sentAway) {
    super("login");
    this.sentAway = sentAway; // to another page, which may also be that of a foreign network
  }
}
export class Elsewhere extends Error {} // somebody else is signed in
export class Blocked extends Error {} // the server takes nothing from this telephone or this account
export class Refused extends Error {
  constructor(status) {
    super(`refused ${status}`);
    this.status = status;
  }
}
export class Unreachable extends Error {
  constructor(why, retryAfterMs) {
    super(why);
    this.retryAfterMs = retryAfterMs;
  }
}

let pass; // {owner, header, token}: what this page needs to post

/** Asks who is signed in, unless this page knows; posts of one user never leave under the name of another. */
export async function contact(owner) {
  if (pass?.owner === owner) return;
  pass = undefined;
  const state = await answered(`/field/state?device=${await device()}`, { headers: { Accept: "application/json" } });
  if (typeof state.user?.login !== "string" || !state.csrf) throw new Unreachable("foreign answer");
  if (state.user.login !== owner) throw new Elsewhere();
  pass = { owner, header: state.csrf.header, token: state.csrf.token };
}

/** For a form of a page that may have been kept since another session. */
export async function freshToken(owner) {
  pass = undefined;
  await contact(owner);
  return pass.token;
}

/** Posts one batch; if the session changed since this page asked, it asks once more. */
export async function post(owner, request) {
  try {
    return await once(owner, request);
  } catch (why) {
    if (!(why instanceof Login)) throw why;
    pass = undefined;
    await contact(owner);
    return once(owner, request).catch((still) => {
      if (!(still instanceof Login)) throw still;
      throw still.sentAway ? new Unreachable("sent elsewhere") : new Blocked();
    });
  }
}

async function once(owner, request) {
  await contact(owner);
  const headers = { "Content-Type": "application/json", Accept: "application/json", [pass.header]: pass.token };
  let body = JSON.stringify(request);
  if ("CompressionStream" in self) {
    body = await new Response(new Blob([body]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
    headers["Content-Encoding"] = "gzip";
  }
  const answer = await answered("/field/sync", { method: "POST", headers, body });
  if (answer.nonce !== request.nonce || !Array.isArray(answer.items)) throw new Unreachable("foreign answer");
  return answer;
}

async function answered(address, how) {
  let response;
  let text;
  try {
    const signal = AbortSignal.timeout?.(PATIENCE_MS);
    response = await fetch(address, { ...how, redirect: "manual", cache: "no-store", credentials: "same-origin", signal });
    text = await response.text();
  } catch (why) {
    throw new Unreachable(String(why));
  }
  if (response.status === 403 && /DEVICE_(LOST|BLOCKED)|NOT_ALLOWED/.test(text)) throw new Blocked();
  if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) throw new Login(response.type === "opaqueredirect");
  if ([400, 413, 422, 500].includes(response.status)) throw new Refused(response.status);
  if (!response.ok) throw new Unreachable(`status ${response.status}`, retryAfter(response));
  try {
    if (!response.headers.get("Content-Type")?.includes("json")) throw new Error("not JSON");
    return JSON.parse(text);
  } catch {
    throw new Unreachable("foreign answer"); // a page of a hotel or a telecom: no acknowledgement
  }
}

function retryAfter(response) {
  const value = response.headers.get("Retry-After");
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 3_600) * 1000 : undefined;
}

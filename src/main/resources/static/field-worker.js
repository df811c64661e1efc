"use strict";
// Keeps the shell of a version and the last pages under /field; touches no other page and never the outbox (IndexedDB).
importScripts("/field-shell.js"); // FIELD_SHELL: version, files, pages; made by the server from the files themselves

const SHELL = `field-shell-${FIELD_SHELL.version}`;
const FILES = `field-files-${FIELD_SHELL.version}`; // scripts and pictures of the rooms' own forms
const PAGES = "field-pages";
const OWNER = "/field/owner"; // not an address of the server: in the cache it says whose pages these are
const PATIENCE_MS = 4_000;
const MARK = "Field-User"; // the server sets it on its own pages, so that a page of a hotel's network is never kept

self.addEventListener("install", (event) => {
  const fresh = FIELD_SHELL.files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(fresh)));
});

// A new version waits until a page says that the outbox is idle.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (/^field-(shell|files)-/.test(name) && ![SHELL, FILES].includes(name)) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", (event) => {
  const { deed } = event.data ?? {};
  if (deed === "take-over") self.skipWaiting();
  if (deed === "forget") event.waitUntil(caches.delete(PAGES));
  if (deed === "keep-pages") event.waitUntil(keepPages(event.data.pages).then((kept) => event.source?.postMessage({ kept })));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (FIELD_SHELL.files.includes(url.pathname)) event.respondWith(ofShell(request, url));
  else if (request.mode === "navigate" && isField(url)) event.respondWith(page(event, url));
  else if (FILE.test(url.pathname)) event.respondWith(file(request));
});

const FILE = /^\/[\w.-]+\.(js|css|svg|png)$|^\/assets\//;
const TYPES = /javascript|css|image\//; // a file of that name that is a page comes from somebody else

async function file(request) {
  const cache = await caches.open(FILES);
  const response = await fetch(request).catch(() => null);
  if (response?.ok && TYPES.test(response.headers.get("Content-Type"))) {
    await cache.put(request, response.clone());
    return response;
  }
  return (await cache.match(request)) ?? response ?? Response.error();
}

const isField = (url) => url.pathname === "/field" || url.pathname.startsWith("/field/");

async function ofShell(request, url) {
  return (await (await caches.open(SHELL)).match(url.pathname)) ?? fetch(request);
}

// Network first; what is kept comes when the network fails, stalls, or somebody else answers in the server's place.
async function page(event, url) {
  const coming = fetch(event.request).then(async (response) => {
    if (response.ok && response.headers.has(MARK)) event.waitUntil(keep(url, response.clone()));
    return response;
  });
  event.waitUntil(coming.catch(() => {}));
  const kept = await keptPage(url);
  if (!kept) return coming.catch(() => elsewhere(url));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const response = await Promise.race([coming.catch(() => null), late]);
  const ours = response && (response.headers.has(MARK) || response.type === "opaqueredirect" || response.status === 403 || response.status === 404);
  return ours ? response : kept;
}

/** A page that was never kept: the first screen says what there is. */
async function elsewhere(url) {
  return url.pathname !== "/field" && (await caches.match("/field")) ? Response.redirect("/field") : Response.error();
}

async function keptPage(url) {
  const cache = await caches.open(PAGES);
  return (await cache.match(address(url))) ?? cache.match(url.pathname, { ignoreSearch: true });
}

// Pages of one person only: as soon as somebody else signs in, those of the former go.
async function keep(url, response) {
  const owner = response.headers.get(MARK);
  let cache = await caches.open(PAGES);
  const before = await (await cache.match(OWNER))?.text();
  if (before !== owner) {
    await caches.delete(PAGES);
    cache = await caches.open(PAGES);
    await cache.put(OWNER, new Response(owner));
  }
  await cache.put(address(url), response);
}

function address(url) {
  const kept = new URL(url);
  kept.searchParams.delete("lang");
  kept.hash = "";
  return kept.pathname + kept.search;
}

/** Those that are here now, with the files that they name. */
async function keepPages(pages) {
  const kept = [];
  for (const path of pages) {
    if (!isField(new URL(path, location.origin))) continue;
    try {
      const response = await fetch(path, { redirect: "error", cache: "no-store" });
      if (!response.ok || !response.headers.has(MARK)) continue;
      await keep(new URL(path, location.origin), response.clone());
      kept.push(path);
      for (const [, name] of (await response.text()).matchAll(/(?:src|href)="(\/[^"?#]+)"/g)) {
        if (FILE.test(name) && !FIELD_SHELL.files.includes(name)) await file(new Request(name));
      }
    } catch {
      // next time with a better network
    }
  }
  return kept;
}

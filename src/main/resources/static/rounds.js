"use strict";
// The round on a telephone and by keyboard; the pages work without it.
// What cannot be sent waits in this browser and is sent again with the same id, so it counts once.

(() => {
  const root = document.querySelector("[data-rounds]");
  if (!root) return;
  const loaded = performance.now();
  const box = `rounds-outbox:${root.dataset.who}`;
  const draftKey = (form) => `rounds-draft:${root.dataset.who}:${form.dataset.draft}`;
  const read = (key) => JSON.parse(localStorage.getItem(key) || "[]");
  const houses = () => [...root.querySelectorAll("[data-house]")];

  // The program's time, which is not the telephone's.
  const now = () => new Date(Date.parse(root.dataset.now) + performance.now() - loaded).toISOString();

  function showWaiting() {
    const note = document.getElementById("rounds-waiting");
    const waiting = read(box).length;
    note.classList.toggle("hidden", waiting === 0);
    note.textContent = `${note.dataset.one} ${waiting}`;
  }

  function keep(path, body, house) {
    const fields = new URLSearchParams(body);
    if (!fields.get("at")) fields.set("at", now());
    const rest = read(box).filter((each) => new URLSearchParams(each.body).get("id") !== fields.get("id"));
    localStorage.setItem(box, JSON.stringify([...rest, { path, body: fields.toString(), house }]));
    if (house) document.getElementById(house)?.classList.add("waiting");
    showWaiting();
  }

  let sending = false;
  async function sendAgain() {
    if (sending || read(box).length === 0) return;
    sending = true;
    try {
      for (const each of read(box)) {
        const headers = { "HX-Request": "true", ...JSON.parse(document.body.getAttribute("hx-headers") || "{}") };
        const fields = new URLSearchParams(each.body);
        fields.delete("_csrf");
        const answer = await fetch(each.path, { method: "POST", headers, body: fields });
        if (answer.status >= 500 || answer.redirected || answer.status === 403) break;
        localStorage.setItem(box, JSON.stringify(read(box).filter((other) => other.body !== each.body)));
        const part = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = part.querySelector("[data-house]");
        const old = fresh && document.getElementById(fresh.id);
        if (old) {
          old.replaceWith(fresh);
          window.htmx.process(fresh);
        }
      }
    } catch {
      // Still no network; the next try comes by itself.
    } finally {
      sending = false;
      showWaiting();
    }
  }

  const unsent = (event) => {
    const { pathInfo, requestConfig, elt } = event.detail;
    const form = elt.closest("[data-look]");
    if (!form || requestConfig.verb !== "post") return;
    const fields = new URLSearchParams(new FormData(form));
    for (const [name, value] of Object.entries(requestConfig.parameters)) {
      if (!Array.isArray(value) && !fields.has(name)) fields.append(name, value);
      if (name === "temperature" || name === "outcome") fields.set(name, Array.isArray(value) ? value.at(-1) : value);
    }
    keep(pathInfo.requestPath, fields.toString(), elt.closest("[data-house]")?.id);
  };
  document.body.addEventListener("htmx:sendError", unsent);
  document.body.addEventListener("htmx:timeout", unsent);
  document.body.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status >= 500 || event.detail.xhr.status === 403) unsent(event);
  });
  // A session that ran out answers with the page to sign in: keep what was typed, then sign in.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (!/\/login/.test(event.detail.xhr.responseURL)) return;
    event.detail.shouldSwap = false;
    unsent(event);
    location.assign("/login");
  });

  // After a look: what is done sinks, and the hand stands at the next house.
  let asked = null;
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    asked = event.target.closest("[data-look]");
  });
  document.body.addEventListener("htmx:load", (event) => {
    const house = event.detail.elt;
    if (!asked || !house.matches?.("[data-house]")) return;
    const draft = asked.dataset.draft && draftKey(asked);
    asked = null;
    if (house.querySelector(".errors")) {
      house.querySelector("details[open] input:not([type=hidden])")?.focus();
      return;
    }
    if (draft) localStorage.removeItem(draft);
    if (!house.classList.contains("done")) {
      house.focus();
      return;
    }
    const all = houses();
    const left = (each) => each !== house && !each.classList.contains("done");
    const next = all.slice(all.indexOf(house)).find(left) || all.find(left);
    house.parentElement.append(house);
    (next || house).focus();
  });

  // Half-typed forms come back after a reload.
  root.addEventListener("input", (event) => {
    const form = event.target.closest("[data-draft]");
    if (!form) return;
    const typed = [...new FormData(form)].filter(([name, value]) => value && ["temperature", "spo2", "symptom"].includes(name));
    localStorage.setItem(draftKey(form), JSON.stringify(typed));
  });
  for (const form of root.querySelectorAll("[data-draft]")) {
    const typed = read(draftKey(form));
    if (typed.length === 0) continue;
    form.closest("details").open = true;
    for (const [name, value] of typed) {
      for (const input of form.querySelectorAll(`input[name=${name}]`)) {
        if (input.type === "checkbox") input.checked ||= input.value === value;
        else input.value = value;
      }
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const house = event.target.closest?.("[data-house]");
    if (event.key === "Escape" && house) {
      house.focus();
      return;
    }
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const all = houses();
    const at = all.indexOf(house);
    const go = { j: 1, k: -1 }[event.key];
    if (go && all.length > 0) {
      event.preventDefault();
      const next = at < 0 ? all.find((each) => !each.classList.contains("done")) || all[0]
        : all[Math.min(all.length - 1, Math.max(0, at + go))];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "w") {
      house?.querySelector("[data-well]")?.click();
    } else if (event.key === "c") {
      house?.querySelector("[data-call]")?.click();
    } else if (event.key === "u") {
      document.querySelector("[data-undo]")?.click();
    } else if (event.key === "a") {
      document.querySelector("#rounds-receipt a.button, #alarms a.button")?.focus();
    } else if (/^[1-9]$/.test(event.key) && house) {
      const details = house.querySelectorAll("details")[Number(event.key) - 1];
      if (!details) return;
      event.preventDefault();
      details.open = true;
      details.querySelector("input:not([type=hidden])").focus();
    }
  });

  window.addEventListener("online", sendAgain);
  setInterval(sendAgain, 20000);
  showWaiting();
  sendAgain();
})();

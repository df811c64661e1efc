"use strict";
// Keys and scanning at a road post; the pages work without it.

(() => {
  const form = document.querySelector("[data-checkpoint] form[data-entry], form[data-field-kind=passage]");
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const at = (row, name) => field(`people[${row}].${name}`);
  const rows = () => [...form.querySelectorAll("[data-person]")].map((each) => Number(each.dataset.person));
  const plate = field("plate");
  const from = field("from");

  function aboard(count) {
    const chosen = form.querySelector(`input[name=count][value="${count}"]`);
    if (chosen) chosen.checked = true;
  }

  const counted = () => Number(form.querySelector("input[name=count]:checked")?.value || 1);

  // The code of a chip card: number|old number|name|ddMMyyyy|sex|address|issued.
  const isCard = (text) => /\d{12}\|[^|]*\|[^|]+\|\d{8}\|/.test(text);

  function fillCard(text) {
    const [number, , name, birth, sex] = text.slice(text.search(/\d{12}\|/)).split("|");
    const row = rows().find((each) => !at(each, "name").value || isCard(at(each, "name").value));
    if (row === undefined) return;
    at(row, "name").value = name.trim();
    at(row, "birthYear").value = birth.slice(4);
    at(row, "nationalId").value = number;
    at(row, "sex").value = { nam: "MALE", "nữ": "FEMALE" }[sex.trim().normalize("NFC").toLowerCase()] || "";
    if (row > 0) form.querySelector("[data-others]").open = true;
    if (row + 1 > counted()) aboard(row + 1);
    at(row, "temperature").focus();
  }

  // A scanner types as a keyboard does, into whatever field has the focus, and ends with Enter.
  function takeCard(input) {
    if (!isCard(input.value)) return false;
    const start = input.value.search(/\d{12}\|/);
    const card = input.value.slice(start);
    input.value = input.value.slice(0, start);
    fillCard(card);
    if (input === plate) plateTyped();
    return true;
  }

  function plateTyped() {
    const plates = JSON.parse(plate.dataset.plates || "{}");
    const hint = document.getElementById("e-from-hint");
    const name = plates[plate.value.trim().slice(0, 2)];
    const byPlate = from.dataset.byPlate === from.value;
    if (name && (!from.value || byPlate)) {
      from.value = name;
      from.dataset.byPlate = name;
      hint.textContent = hint.dataset.byPlate;
      watch();
    }
  }

  // Without a network the page itself knows which places are affected.
  function watch() {
    const box = form.querySelector("[data-watched]");
    if (!box) return;
    const typed = from.value.toLowerCase();
    let found = null;
    for (const place of box.querySelectorAll("li")) {
      place.hidden = !typed.includes(place.dataset.name.toLowerCase());
      if (!place.hidden && (!found || place.dataset.level !== "CASES")) found = place;
    }
    box.hidden = !found;
    const decision = !found ? "PASS" : found.dataset.level === "CASES" ? "HOME" : "CENTRAL";
    const choice = form.querySelector(`input[name="people[0].decision"][value=${decision}]`);
    if (choice) choice.checked = true;
  }

  from?.addEventListener("input", () => {
    document.getElementById("e-from-hint").textContent = "";
    watch();
  });

  let asked = "";
  async function known() {
    const typed = plate.value.trim();
    const here = form.querySelector("[data-known-here]");
    if (typed.length < 5 || typed === asked || !here) return;
    asked = typed;
    try {
      const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
      const answer = await fetch(plate.dataset.known, { method: "POST", headers, body: new URLSearchParams({ plate: typed }) });
      if (!answer.ok || answer.redirected) return;
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      here.replaceChildren(...part.body.children);
    } catch {
      // Without a network nobody is recognised; everything can be typed.
    }
  }

  function asLastTime(box) {
    field("from").value = box.dataset.from;
    field("to").value = box.dataset.to;
    form.querySelector(`input[name=vehicle][value="${box.dataset.vehicle}"]`).checked = true;
    aboard(box.dataset.count);
    [...box.querySelectorAll("li")].forEach((person, row) => {
      if (!at(row, "name")) return;
      at(row, "name").value = person.dataset.name;
      at(row, "birthYear").value = person.dataset.year;
      at(row, "nationalId").value = person.dataset.number || "";
      at(row, "sex").value = person.dataset.sex || "";
      at(row, "phone").value = person.dataset.phone || "";
      if (row > 0) form.querySelector("[data-others]").open = true;
    });
    at(0, "temperature").focus();
  }

  form.addEventListener("input", (event) => {
    if (event.target === plate && !isCard(plate.value)) plateTyped();
  });
  form.addEventListener("change", (event) => {
    if (event.target === plate) known();
  });
  form.addEventListener("click", (event) => {
    const origin = event.target.closest("[data-from]");
    if (origin?.matches("button")) {
      from.value = origin.dataset.from;
      watch();
      document.getElementById("e-from-hint").textContent = "";
    }
    const same = event.target.closest("[data-same]");
    if (same) asLastTime(same.closest("[data-from]"));
  });

  form.addEventListener("keydown", (event) => {
    if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
      event.preventDefault();
      aboard(event.code.slice(5));
      return;
    }
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    const input = event.target.closest("input:not([type=checkbox]):not([type=radio])");
    if (!input) return;
    if (takeCard(input)) {
      event.preventDefault();
      if (plate) known();
      return;
    }
    if (input.matches("[data-last]")) return;
    if (!plate || plate.type === "hidden") return;
    // Enter goes on to the next field; it saves in the temperature only.
    event.preventDefault();
    const next = input === plate ? at(0, "name") : input === at(0, "name") ? at(0, "birthYear") : at(0, "temperature");
    (input === next ? from : next).focus();
  });

  // Two taps are one passage: the id of the form makes it so, and the button says it.
  form.addEventListener("submit", (event) => {
    for (const input of form.querySelectorAll("input[type=text]")) takeCard(input);
    if (form.dataset.fieldKind) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
})();

"use strict";
// Sends a file of borders as it is and says how far it has come; shows a set of borders over what the map shows now.

(() => {
  const form = document.getElementById("borders-form");
  if (form) form.addEventListener("submit", send);
  const paper = document.getElementById("borders-map");
  if (paper) show();

  function send(event) {
    event.preventDefault();
    const file = form.elements.file.files[0];
    const words = form.dataset;
    const broken = document.getElementById("borders-broken");
    const box = document.getElementById("borders-progress");
    const bar = box.querySelector("progress");
    const text = box.querySelector("span");
    const button = form.querySelector("button");

    const refuse = (sentence) => {
      box.classList.add("hidden");
      button.disabled = false;
      broken.textContent = sentence;
      broken.classList.remove("hidden");
      broken.scrollIntoView({ block: "center" });
    };
    const say = (sentence, part) => {
      text.textContent = sentence;
      if (part === null) bar.removeAttribute("value");
      else bar.value = part;
    };
    broken.classList.add("hidden");
    if (file.size > Number(words.most)) {
      refuse(words.large);
      return;
    }
    button.disabled = true;
    box.classList.remove("hidden");
    say(words.sending, 0);

    const ticket = crypto.randomUUID ? crypto.randomUUID() : "10000000-1000-4000-8000-" + String(Date.now()).padStart(12, "0").slice(-12);
    const asked = new URLSearchParams({ on: form.elements.on.value, source: form.elements.source.value, name: file.name, ticket });
    const request = new XMLHttpRequest();
    let asking = 0;
    request.open("POST", `/borders/files?${asked}`);
    for (const [name, value] of Object.entries(JSON.parse(document.body.getAttribute("hx-headers") || "{}"))) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", "application/geo+json");
    request.upload.addEventListener("progress", ({ loaded, total }) => say(`${words.sending} ${Math.floor((100 * loaded) / total)} %`, (100 * loaded) / total));
    request.upload.addEventListener("load", () => {
      say(words.stepReading, null);
      asking = setInterval(async () => {
        const answer = await fetch(`/borders/progress/${ticket}`).then((got) => got.json()).catch(() => ({}));
        if (!answer.step || !asking) return;
        const sentence = words[`step${answer.step[0]}${answer.step.slice(1).toLowerCase()}`];
        say(answer.of ? `${sentence} ${answer.done}/${answer.of}` : sentence, answer.of ? (100 * answer.done) / answer.of : null);
      }, 700);
    });
    request.addEventListener("loadend", () => {
      clearInterval(asking);
      asking = 0;
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch { /* not ours: an error page of a proxy */ }
      if (request.status === 201 && answer.at) location.assign(answer.at);
      else refuse(answer.message || (request.status === 413 ? words.large : words.lost));
    });
    request.send(file);
  }

  async function show() {
    const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const map = L.map(paper, { attributionControl: false, zoomSnap: 0.25, maxZoom: 18 }).setView([16, 107], 5);
    const layer = async (of, style) => {
      const answer = await fetch(`${paper.dataset.at}?of=${of}`);
      return L.geoJSON(await answer.json(), {
        style,
        onEachFeature: ({ properties: { code, name } }, shape) => shape.bindTooltip(`${code} ${name}`, { sticky: true }),
      });
    };
    // on a telephone the lines of small communes would run together
    const narrow = paper.clientWidth < 600;
    const drawn = await layer("new", { color: css("--brand"), weight: narrow ? 0.8 : 2, fillOpacity: 0.15 });
    drawn.addTo(map);
    map.fitBounds(drawn.getBounds(), { padding: [8, 8] });
    const choices = { [paper.dataset.new]: drawn };
    if (paper.dataset.waiting) {
      const former = await layer("former", { color: css("--bad"), weight: narrow ? 0.8 : 1, dashArray: narrow ? "2 3" : "4 4", fill: false, interactive: false });
      former.addTo(map);
      choices[paper.dataset.former] = former;
    }
    L.control.layers(null, choices, { collapsed: false }).addTo(map);
    paper.dataset.ready = "yes";
  }
})();

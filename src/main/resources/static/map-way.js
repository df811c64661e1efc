"use strict";
// What stands around the map: where one looks, in the address; the way back from a list; the order of the table; hatching.

function mapWay(map, words, home) {
  // The address says where one looks, and a list that is opened from here finds the way back (app.js).
  map.on("moveend", () => {
    const { lat, lng } = map.getCenter();
    const address = new URL(location.href);
    const unmoved = home.zoom === map.getZoom() && Math.abs(lat - home.centre.lat) < 1e-3 && Math.abs(lng - home.centre.lng) < 1e-3;
    if (unmoved) address.searchParams.delete("at");
    else address.searchParams.set("at", `${lat.toFixed(4)}_${lng.toFixed(4)}_${map.getZoom()}`);
    history.replaceState(null, "", address);
  });
  document.addEventListener("click", ({ target }) => {
    const gone = target.closest?.("a[href]");
    if (!gone || !gone.closest(".map-desk") || gone.origin !== location.origin || gone.pathname === location.pathname) return;
    sessionStorage.setItem("map-left", JSON.stringify({ to: gone.pathname, from: location.pathname + location.search, words: words.back }));
  });
  const choice = document.getElementById("map-choice");
  choice.addEventListener("formdata", ({ formData }) => {
    const address = new URL(location.href).searchParams;
    for (const name of ["at", "day", "layers"]) if (address.has(name)) formData.set(name, address.get(name));
    if ((formData.get("parts") ?? "below") !== (address.get("parts") ?? "below")) formData.delete("at");
  });
}

function mapOrder(rows, button, lang, valuesOf) {
  const head = button.closest("th");
  const falling = head.getAttribute("aria-sort") !== "descending" && button.dataset.sort !== "name";
  for (const each of rows.tHead.rows[0].cells) each.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const value = (row) => valuesOf(row.dataset.code)[button.dataset.sort];
  const compare = (a, b) => (typeof a === "string" ? a.localeCompare(b, lang) : a - b);
  const sorted = [...rows.tBodies[0].rows].sort((a, b) => compare(value(a), value(b)) * (falling ? -1 : 1));
  rows.tBodies[0].append(...sorted);
}

// Unknown is hatched, not pale: a colour would say that there is little.
function mapHatch() {
  const hatch = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  hatch.setAttribute("class", "map-hatch");
  hatch.setAttribute("aria-hidden", "true");
  hatch.innerHTML = '<defs><pattern id="map-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" class="map-hatch-ground"/><rect width="2.5" height="7" class="map-hatch-line"/></pattern></defs>';
  return hatch;
}

function mapBubble(name, said, links) {
  const box = document.createElement("div");
  box.className = "map-bubble";
  const head = document.createElement("b");
  head.textContent = name;
  const line = document.createElement("span");
  line.textContent = said;
  box.append(head, line);
  for (const [words, href] of links) {
    if (!words || !href) continue;
    const link = document.createElement("a");
    link.href = href;
    link.textContent = words;
    box.append(link);
  }
  return box;
}

// The days play until the last one, or until somebody stops them.
function mapPlay(days, today, go, stopped) {
  const play = document.getElementById("map-play");
  const caption = play.textContent;
  let playing = null;
  const stop = () => {
    clearInterval(playing);
    playing = null;
    play.setAttribute("aria-pressed", "false");
    play.textContent = caption;
    stopped();
  };
  play.addEventListener("click", () => {
    if (playing) return stop();
    let next = today() === days - 1 ? -1 : today();
    play.setAttribute("aria-pressed", "true");
    play.textContent = play.dataset.stop;
    playing = setInterval(() => {
      if (next >= days - 1) return stop();
      go(++next);
    }, Math.max(60, Math.min(700, 15000 / days)));
  });
}

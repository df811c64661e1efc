"use strict";
// The movement of a case on a map without tiles: communes as small points, stops as numbered ones, in the order of time.

(async () => {
  const paper = document.getElementById("movement-map");
  const step = document.getElementById("movement-step");
  const items = [...document.querySelectorAll("#movement-list li")];
  const answer = await fetch(paper.dataset.src);
  if (!answer.ok) return;
  const { stops, communes } = await answer.json();
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const map = L.map(paper, { attributionControl: false, renderer: L.canvas() });
  for (const commune of communes) {
    L.circleMarker([commune.latitude, commune.longitude], { radius: 2, color: css("--soft"), weight: 1, interactive: false }).addTo(map)
      .bindTooltip(commune.name);
  }
  const way = L.polyline([], { color: css("--brand"), weight: 3 }).addTo(map);
  const marks = stops.map((stop) =>
    L.marker([stop.latitude, stop.longitude], {
      title: stop.name, icon: L.divIcon({ className: "movement-stop", html: String(stop.number), iconSize: [28, 28] }),
    }).on("click", () => items[stop.number - 1]?.scrollIntoView({ block: "center" })));
  const all = stops.length > 0 ? stops : communes;
  if (all.length > 0) map.fitBounds(L.latLngBounds(all.map((point) => [point.latitude, point.longitude])).pad(0.3), { maxZoom: 13 });
  else paper.textContent = paper.dataset.without;
  const show = () => {
    const until = Number(step.value);
    marks.forEach((mark, i) => (stops[i].number <= until ? mark.addTo(map) : mark.remove()));
    way.setLatLngs(stops.filter((stop) => stop.number <= until).map((stop) => [stop.latitude, stop.longitude]));
    items.forEach((item, i) => item.classList.toggle("pending", i >= until));
    document.getElementById("movement-now").textContent = items[until - 1]?.querySelector("b").textContent ?? "";
  };
  let playing = null;
  const play = document.getElementById("movement-play");
  const stop = () => {
    clearInterval(playing);
    playing = null;
    play.setAttribute("aria-pressed", "false");
  };
  play.addEventListener("click", () => {
    if (playing) return stop();
    if (step.value === step.max) step.value = "1";
    play.setAttribute("aria-pressed", "true");
    show();
    playing = setInterval(() => {
      step.value = String(Number(step.value) + 1);
      show();
      if (step.value === step.max) stop();
    }, 900);
  });
  step.addEventListener("input", show);
  show();
})();

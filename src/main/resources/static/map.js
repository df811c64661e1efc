"use strict";
// The epidemic map: units in colours, the days of the slider, the table beside it. Everything that the table says is there without it.

(async () => {
  const paper = document.getElementById("map");
  const slider = document.getElementById("map-day");
  const now = document.getElementById("map-now");
  const rows = document.getElementById("map-rows");
  const words = paper.dataset;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = (value, digits = 0) => value.toLocaleString(words.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const json = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.json();
  };

  const map = L.map(paper, { attributionControl: false, zoomSnap: 0.25, maxZoom: 18 }).setView([16, 107], 5);
  const shades = [0, 1, 2, 3, 4, 5].map((n) => css(`--map-${n}`));
  const shapes = L.layerGroup().addTo(map);
  const drawn = new Map();
  let data;
  let whole0 = 5; // where the whole unit is seen
  let centre0 = map.getCenter();
  try {
    const [counts, ground] = await Promise.all([json(`/map/data?${words.query}`), json(`/map/ground.geojson?${words.query}`)]);
    data = counts;
    for (const unit of data.units) {
      unit.sums = sums(unit.changes);
      unit.wholes = unit.base ? sums(unit.base) : null;
    }
    draw(ground);
  } catch {
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.textContent = words.failed;
    paper.before(notice);
    return;
  }
  paper.after(mapHatch());
  const units = new Map(data.units.map((unit) => [unit.code, unit]));
  const home = whole0;
  let fine = 0;
  let day = Number(slider.value);

  function sums(changes) {
    if (changes === null) return null;
    const each = new Array(data.days).fill(0);
    for (let i = 0; i < changes.length; i += 2) each[changes[i]] += changes[i + 1];
    if (data.show === "total") for (let i = 1; i < each.length; i++) each[i] += each[i - 1];
    return each;
  }

  function draw(ground) {
    const before = drawn.size === 0;
    shapes.clearLayers();
    drawn.clear();
    const whole = L.geoJSON(ground, {
      style: ({ properties: { code } }) => ({ color: css("--map-line"), weight: 1, className: `map-unit-${code}` }),
      onEachFeature: ({ properties: { code, name, around } }, shape) => {
        if (around) {
          shape.setStyle({ fill: false, dashArray: "4 4", interactive: false });
          return;
        }
        drawn.set(code, shape);
        shape.bindTooltip(name, { sticky: true });
        shape.on("click", () => bubble(code, shape));
      },
    }).addTo(shapes);
    whole.bringToBack();
    if (!before) return;
    const seen = L.featureGroup([...drawn.values()]);
    if (drawn.size > 0) map.fitBounds(seen.getBounds(), { padding: [8, 8], animate: false });
    whole0 = map.getZoom();
    centre0 = map.getCenter();
    const [lat, lng, zoom] = (new URL(location.href).searchParams.get("at") ?? "").split("_").map(Number);
    if (lat && lng && zoom) map.setView([lat, lng], zoom);
  }

  const iso = (index) => new Date(Date.parse(data.from) + index * 864e5).toISOString().slice(0, 10);
  const spoken = (index) => iso(index).split("-").reverse().join("/");
  const rate = (unit, count) => {
    if (data.people > 0) return unit.population ? (count * data.people) / unit.population : null;
    return unit.wholes?.[day] > 0 ? (count * 100) / unit.wholes[day] : null;
  };
  const shareOf = (share) => (share === null ? "" : ` · ${number(share, 1)}${data.people > 0 ? ` ${words.rate.toLowerCase()}` : " %"}`);
  const list = (unit) => data.list?.replaceAll("{unit}", unit.code).replaceAll("{day}", iso(day))
    .replaceAll("{until}", day === data.days - 1 ? data.until : iso(day));

  function shadeOf(unit) {
    if (!unit?.sums || (unit.wholes && !(unit.wholes[day] > 0))) return -1;
    const value = data.per === "count" ? unit.sums[day] : rate(unit, unit.sums[day]);
    if (value === null) return -1;
    if (value <= 0) return 0;
    const at = data.tops.findIndex((top) => value <= top + 1e-9);
    return data.shades[at < 0 ? data.tops.length : at + 1];
  }

  function bubble(code, shape) {
    const unit = units.get(code);
    const count = unit.sums?.[day];
    const said = unit.sums && `${words.title}: ${number(count)}${unit.wholes ? ` / ${number(unit.wholes[day])}` : ""}${shareOf(rate(unit, count))} (${spoken(day)})`;
    const inner = rows.querySelector(`tr[data-code="${code}"] th a`);
    const links = unit.sums ? [[data.list && words.list.replace("{0}", number(count)), list(unit)], [inner && words.enter.replace("{0}", unit.name), inner?.href]] : [];
    shape.unbindPopup().bindPopup(mapBubble(unit.name, said ?? words.outside, links)).openPopup();
  }

  function show() {
    now.textContent = spoken(day);
    document.getElementById("map-table-day").textContent = spoken(day);
    for (const [code, shape] of drawn) {
      const shade = shadeOf(units.get(code));
      shape.setStyle(shade < 0 ? { fillColor: "url(#map-hatch)", fillOpacity: 1, dashArray: "3 4" } : { fillColor: shades[shade], fillOpacity: 0.92, dashArray: null });
    }
    for (const row of rows.querySelectorAll("tr[data-code]")) {
      const unit = units.get(row.dataset.code);
      if (!unit?.sums) continue;
      const count = unit.sums[day];
      const share = rate(unit, count);
      const told = row.cells[1].querySelector("a");
      (told ?? row.cells[1]).textContent = number(count);
      if (told) told.href = list(unit);
      row.cells[2].textContent = share === null ? "—" : number(share, 1);
    }
    layers.showDay(iso(day), data.show === "new");
  }

  function remember() {
    const address = new URL(location.href);
    if (day === data.days - 1) address.searchParams.delete("day");
    else address.searchParams.set("day", iso(day));
    history.replaceState(null, "", address);
    for (const inner of rows.querySelectorAll("tbody th a")) {
      const there = new URL(inner.href);
      if (day === data.days - 1) there.searchParams.delete("day");
      else there.searchParams.set("day", iso(day));
      inner.href = there;
    }
  }

  const layers = mapLayers(map, words, json);
  mapWay(map, words, { zoom: whole0, centre: centre0 });
  slider.addEventListener("input", () => {
    day = Number(slider.value);
    show();
  });
  slider.addEventListener("change", remember);

  mapPlay(data.days, () => day, (next) => {
    day = next;
    slider.value = String(day);
    show();
  }, remember);

  // Coming nearer, the shapes become finer.
  map.on("zoomend", async () => {
    const wanted = map.getZoom() >= home + 3.5 ? 2 : map.getZoom() >= home + 1.5 ? 1 : 0;
    if (wanted <= fine) return;
    fine = wanted;
    draw(await json(`/map/ground.geojson?${words.query}&detail=${wanted}`));
    show();
  });

  rows.addEventListener("click", ({ target }) => {
    const sort = target.closest("[data-sort]");
    if (sort) return mapOrder(rows, sort, words.lang, (code) => ({ name: units.get(code).name, count: units.get(code).sums?.[day] ?? -1, rate: units.get(code).sums ? rate(units.get(code), units.get(code).sums[day]) ?? -1 : -1 }));
    const find = target.closest(".map-find");
    const shape = find && drawn.get(find.closest("tr").dataset.code);
    if (!shape) return;
    map.fitBounds(shape.getBounds(), { maxZoom: home + 2 });
    bubble(find.closest("tr").dataset.code, shape);
  });
  const lift = (event, width) => {
    const shape = drawn.get(event.target.closest("tr[data-code]")?.dataset.code);
    shape?.setStyle({ weight: width });
    if (width > 1) shape?.bringToFront();
  };
  for (const name of ["mouseover", "focusin"]) rows.addEventListener(name, (event) => lift(event, 3));
  for (const name of ["mouseout", "focusout"]) rows.addEventListener(name, (event) => lift(event, 1));

  const choice = document.getElementById("map-choice");
  choice.addEventListener("change", ({ target }) => {
    if (target.tagName !== "SELECT") return;
    if (target.name === "measure") choice.elements.per.disabled = true; // each measure has its own usual way
    choice.requestSubmit();
  });
  document.getElementById("map-print").addEventListener("click", () => print());
  document.getElementById("map-png").addEventListener("click", ({ target }) =>
    mapPng(map, drawn, layers, { name: target.dataset.name, title: `${words.title} – ${words.place}`, under: `${spoken(day)}${words.schematic ? ` · ${words.schematic}` : ""}`, source: words.source }));
  show();
  paper.dataset.ready = "yes";
})();

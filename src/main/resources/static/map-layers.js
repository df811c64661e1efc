"use strict";
// The layers above the units: many points gathered into counted circles, places as signs, areas and lines.

function mapLayers(map, words, json) {
  const WIDE = 90; // pixels: a badge is wider than a circle
  map.createPane("points").style.zIndex = 450; // above the units
  const canvas = L.canvas({ padding: 0.3, pane: "points" });
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const { bubble, sign, fill, at, cellsOf, near } = mapMarks(map, words);
  const chosen = document.getElementById("map-layers");
  const loaded = new Map();
  const looked = new URL(location.href).searchParams.has("at");
  let today = null;
  let only = false;

  const there = ({ properties: { from, to } }) => !today || ((!from || (only ? from === today : from <= today)) && (!to || to >= today));

  // Places of a path at the same point are one mark with all their numbers: 1 · 4–6.
  function stops(layer, points) {
    const spots = new Map();
    for (const feature of points) {
      const key = String(feature.geometry.coordinates);
      spots.set(key, [...(spots.get(key) ?? []), feature]);
    }
    for (const features of spots.values()) {
      const runs = [];
      for (const { properties: { number } } of features) {
        if (runs.length > 0 && runs.at(-1)[1] === number - 1) runs.at(-1)[1] = number;
        else runs.push([number, number]);
      }
      const said = runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(" · ");
      const place = at(features[0]);
      L.marker(place, { icon: sign({ ...layer, sign: said }, features[0], "numbered"), title: `${said}: ${features[0].properties.title}` })
        .bindPopup(() => bubble(features)).addTo(layer.group);
      layer.marks.push({ place, sign: said });
    }
  }

  // Nearer, or what is there when one cannot come nearer.
  function opens(mark, cell) {
    mark.on("click", () => {
      if (near(cell) || (cell.features.length <= 3 && mark.keepsFew)) mark.bindPopup(bubble(cell.features)).openPopup();
      else map.fitBounds(cell.bounds.pad(0.2), { maxZoom: map.getZoom() + 3 });
    });
  }

  function gather(layer, points) {
    for (const cell of cellsOf(points)) {
      const { place, count } = cell;
      layer.marks.push({ place, count });
      if (count === 1) {
        L.circleMarker(place, { renderer: canvas, pane: "points", radius: 6, weight: 2, color: css("--paper"), fillColor: css(`--tone-${layer.tone}`), fillOpacity: 1 })
          .bindPopup(() => bubble(cell.features)).addTo(layer.group);
        continue;
      }
      const size = Math.min(52, 24 + 8 * Math.log10(count) * 1.6);
      const icon = L.divIcon({ className: `map-cluster map-tone-${layer.tone}`, html: count.toLocaleString(words.lang), iconSize: [size, size] });
      opens(L.marker(place, { icon, keyboard: false, title: `${layer.title}: ${count}` }).addTo(layer.group), cell);
    }
  }

  // A number stands beside its point, each layer in its own corner, so that none hides another.
  const CORNERS = [[0, -13], [0, 13], [58, -13], [-58, 13], [58, 13], [-58, -13]];
  const beside = (layer) => layer.mark === "COUNTS" || layer.features.some(({ properties }) => properties.capacity);
  const corner = (layer) => CORNERS[Math.max(0, visible().filter(beside).indexOf(layer)) % CORNERS.length];

  function numbers(layer, points) {
    const [right, down] = corner(layer);
    for (const cell of cellsOf(points, WIDE)) {
      const amount = cell.count.toLocaleString(words.lang);
      const face = document.createElement("span");
      const letter = document.createElement("b");
      letter.textContent = layer.sign;
      const many = cell.capacity > 0 && cell.features.length > 1 ? ` ×${cell.features.length}` : "";
      const said = cell.capacity > 0 ? `${many} ${amount}/${cell.capacity.toLocaleString(words.lang)}` : ` ${amount}`;
      face.append(letter, said);
      face.className = "map-number";
      const icon = L.divIcon({ className: `map-mark map-tone-${layer.tone}${fill(cell)}`, html: face, iconSize: null, iconAnchor: [-right, -down] });
      const mark = L.marker(cell.place, { icon, title: `${layer.title}: ${said.trim()}` }).addTo(layer.group);
      mark.keepsFew = true;
      layer.marks.push({ place: cell.place, right, down, sign: `${layer.sign}${said}` });
      opens(mark, cell);
    }
  }

  // A line that stands for many things is as wide as they are many: five classes by the root of their share of the most.
  function widthOf(layer, { properties: { count } }) {
    if (layer.mark !== "LINES" || !count) return 3;
    const most = Math.max(...layer.features.map((each) => each.properties.count ?? 0));
    return 1 + 1.2 * Math.ceil(4 * Math.sqrt(count / most));
  }

  function draw(layer) {
    layer.group.clearLayers();
    layer.marks = [];
    const present = layer.features.filter(there);
    layer.output.textContent = present.reduce((sum, each) => sum + (layer.mark === "POINTS" || layer.mark === "COUNTS" ? each.properties.count ?? 1 : each.geometry.type === "LineString" && !each.properties.count ? 0 : 1), 0).toLocaleString(words.lang);
    const points = present.filter((each) => each.geometry.type === "Point");
    const color = css(`--tone-${layer.tone}`);
    for (const feature of present) {
      if (feature.geometry.type === "Point") continue;
      const level = feature.properties.level;
      const wide = widthOf(layer, feature);
      if (feature.geometry.type === "LineString") L.geoJSON(feature, { interactive: false, style: { color: css("--paper"), weight: wide + (wide === 3 ? 5 : 1) } }).addTo(layer.group);
      L.geoJSON(feature, { style: { color: level ? css(`--level-${level}`) : color, weight: wide, dashArray: layer.mark === "AREAS" ? "8 5" : null, fill: feature.geometry.type !== "LineString", fillOpacity: 0.18 } })
        .bindPopup(() => bubble([feature])).addTo(layer.group);
    }
    if (layer.mark === "POINTS") return gather(layer, points);
    if (points.some((each) => each.properties.number)) return stops(layer, points);
    if (beside(layer)) return numbers(layer, points);
    for (const feature of points) {
      L.marker(at(feature), { icon: sign(layer, feature), title: feature.properties.title }).bindPopup(() => bubble([feature])).addTo(layer.group);
      layer.marks.push({ place: at(feature), sign: layer.sign });
    }
  }

  async function load(box) {
    const known = loaded.get(box.value);
    if (known) {
      known.group.addTo(map);
      draw(known);
      return;
    }
    const { mark, sign: letters, tone, word } = box.dataset;
    const title = box.closest("label").textContent.replace(letters, "").trim();
    const layer = { mark, tone, sign: letters, title, features: [], marks: [], group: L.layerGroup().addTo(map), output: box.closest("li").querySelector("output") };
    loaded.set(box.value, layer);
    layer.output.textContent = "…";
    try {
      layer.features = (await json(`/map/layers/${box.value}.geojson?${words.query}`)).features;
      visible().forEach(draw);
      // Called by its word, such as the path of a case: the map goes there.
      const spots = layer.features.filter((each) => each.geometry.type === "Point").map(at);
      if (word && spots.length > 0 && !looked) {
        map.fitBounds(L.latLngBounds(spots).pad(0.25), { maxZoom: 13 });
      }
    } catch {
      loaded.delete(box.value);
      layer.output.textContent = "!";
      layer.output.title = words.failed;
    }
  }

  const boxes = () => [...(chosen?.querySelectorAll("input") ?? [])];
  const visible = () => boxes().filter((box) => box.checked).map((box) => loaded.get(box.value)).filter(Boolean);
  chosen?.addEventListener("change", ({ target: box }) => {
    if (box.checked) load(box);
    else {
      loaded.get(box.value)?.group.remove();
      visible().filter(beside).forEach(draw);
    }
    const address = new URL(location.href);
    address.searchParams.set("layers", boxes().filter((each) => each.checked).map((each) => each.value).join(".") || ".");
    history.replaceState(null, "", address);
  });
  map.on("moveend", () => visible().filter((layer) => layer.mark === "POINTS" || beside(layer)).forEach(draw));
  boxes().filter((box) => box.checked).forEach(load);

  return {
    showDay(day, onlyNew) {
      today = day;
      only = onlyNew;
      visible().forEach(draw);
    },
    visible,
  };
}

"use strict";
// The layers above the units: many points gathered into counted circles, places as signs, areas and lines.

function mapLayers(map, words, json) {
  const CELL = 56; // pixels: points within are one circle
  map.createPane("points").style.zIndex = 450; // above the units
  const canvas = L.canvas({ padding: 0.3, pane: "points" });
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chosen = document.getElementById("map-layers");
  const loaded = new Map();
  let today = null;
  let only = false;

  const there = ({ properties: { from, to } }) => !today || ((!from || (only ? from === today : from <= today)) && (!to || to >= today));

  function bubble(features) {
    const box = document.createElement("div");
    box.className = "map-bubble";
    for (const { properties: p } of features.slice(0, 12)) {
      const head = document.createElement(p.href ? "a" : "b");
      if (p.href) head.href = p.href;
      head.textContent = p.title;
      box.append(head);
      const lines = [...(p.notes ?? [])];
      if (p.capacity) lines.unshift(`${p.count ?? 0}/${p.capacity}`);
      else if (p.count) lines.unshift(String(p.count));
      for (const line of lines) {
        const note = document.createElement("small");
        note.textContent = line;
        box.append(note);
      }
    }
    if (features.length > 12) {
      const rest = document.createElement("span");
      rest.textContent = words.more.replace("{0}", String(features.length - 12));
      box.append(rest);
    }
    return box;
  }

  function sign(layer, feature) {
    const p = feature.properties;
    const face = document.createElement("span");
    const letter = document.createElement("b");
    letter.textContent = p.number ?? layer.sign;
    face.append(letter);
    if (p.capacity) {
      const load = document.createElement("small");
      load.textContent = `${p.count ?? 0}/${p.capacity}`;
      face.append(load);
    }
    const level = p.level ? ` map-level-${p.level}` : "";
    const full = !p.capacity ? "" : p.count >= p.capacity ? " full" : p.count >= 0.8 * p.capacity ? " tight" : " roomy";
    const stop = p.number ? " numbered" : "";
    return L.divIcon({ className: `map-mark map-tone-${layer.tone}${level}${full}${stop}`, html: face, iconSize: null });
  }

  const at = (feature) => L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]);

  // Points of one cell of the screen's grid become one circle with their count.
  function gather(layer, points) {
    const view = map.getBounds().pad(0.2);
    const zoom = map.getZoom();
    const cells = new Map();
    for (const feature of points) {
      const place = at(feature);
      if (!view.contains(place)) continue;
      const pixel = map.project(place, zoom);
      const key = `${Math.floor(pixel.x / CELL)} ${Math.floor(pixel.y / CELL)}`;
      const cell = cells.get(key) ?? { features: [], count: 0, lat: 0, lng: 0, bounds: L.latLngBounds([]) };
      cell.features.push(feature);
      cell.count += feature.properties.count ?? 1;
      cell.lat += place.lat;
      cell.lng += place.lng;
      cell.bounds.extend(place);
      cells.set(key, cell);
    }
    for (const cell of cells.values()) {
      const place = [cell.lat / cell.features.length, cell.lng / cell.features.length];
      if (layer.mark === "COUNTS") {
        number(layer, cell, place);
        continue;
      }
      if (cell.count === 1) {
        L.circleMarker(place, { renderer: canvas, pane: "points", radius: 6, weight: 2, color: css("--paper"), fillColor: css(`--tone-${layer.tone}`), fillOpacity: 1 })
          .bindPopup(() => bubble(cell.features)).addTo(layer.group);
        layer.marks.push({ place, count: 1 });
        continue;
      }
      const size = Math.min(52, 24 + 8 * Math.log10(cell.count) * 1.6);
      const icon = L.divIcon({ className: `map-cluster map-tone-${layer.tone}`, html: cell.count.toLocaleString(words.lang), iconSize: [size, size] });
      const mark = L.marker(place, { icon, keyboard: false, title: `${layer.sign}: ${cell.count}` }).addTo(layer.group);
      layer.marks.push({ place, count: cell.count });
      mark.on("click", () => {
        const near = cell.bounds.getNorthEast().equals(cell.bounds.getSouthWest(), 1e-6) || map.getZoom() >= map.getMaxZoom() - 1;
        if (near) mark.bindPopup(bubble(cell.features)).openPopup();
        else map.fitBounds(cell.bounds.pad(0.2), { maxZoom: map.getZoom() + 3 });
      });
    }
  }

  // The number of a unit stands beside the unit's point, each layer in its own corner, so that none hides another.
  const CORNERS = [[0, -17], [0, 17], [52, 0], [-52, 0], [52, -34], [-52, 34]];
  const corner = (layer) => CORNERS[visible().filter((each) => each.mark === "COUNTS").indexOf(layer) % CORNERS.length] ?? CORNERS[0];

  function number(layer, cell, place) {
    const [right, down] = corner(layer);
    const face = document.createElement("span");
    const letter = document.createElement("b");
    letter.textContent = layer.sign;
    face.append(letter, ` ${cell.count.toLocaleString(words.lang)}`);
    face.className = "map-number";
    const icon = L.divIcon({ className: `map-mark map-tone-${layer.tone}`, html: face, iconSize: null, iconAnchor: [-right, -down] });
    const mark = L.marker(place, { icon, title: `${layer.title}: ${cell.count}` }).addTo(layer.group);
    layer.marks.push({ place, right, down, sign: `${layer.sign} ${cell.count}` });
    mark.on("click", () => {
      const spot = cell.bounds.getNorthEast().equals(cell.bounds.getSouthWest(), 1e-6);
      if (spot || cell.features.length <= 3 || map.getZoom() >= map.getMaxZoom() - 1) mark.bindPopup(bubble(cell.features)).openPopup();
      else map.fitBounds(cell.bounds.pad(0.2), { maxZoom: map.getZoom() + 3 });
    });
  }

  function draw(layer) {
    layer.group.clearLayers();
    layer.marks = [];
    const present = layer.features.filter(there);
    layer.output.textContent = present.reduce((sum, each) => sum + (layer.mark === "POINTS" || layer.mark === "COUNTS" ? each.properties.count ?? 1 : each.geometry.type === "LineString" ? 0 : 1), 0).toLocaleString(words.lang);
    const points = present.filter((each) => each.geometry.type === "Point");
    const color = css(`--tone-${layer.tone}`);
    for (const feature of present) {
      if (feature.geometry.type === "Point") continue;
      const level = feature.properties.level;
      L.geoJSON(feature, { style: { color: level ? css(`--level-${level}`) : color, weight: 3, dashArray: layer.mark === "AREAS" ? "8 5" : null, fill: feature.geometry.type !== "LineString", fillOpacity: 0.18 } })
        .bindPopup(() => bubble([feature])).addTo(layer.group);
    }
    if (layer.mark === "POINTS" || layer.mark === "COUNTS") return gather(layer, points);
    for (const feature of points) {
      L.marker(at(feature), { icon: sign(layer, feature), title: feature.properties.title }).bindPopup(() => bubble([feature])).addTo(layer.group);
      const { count, capacity, number: stop } = feature.properties;
      layer.marks.push({ place: at(feature), sign: stop ? String(stop) : capacity ? `${layer.sign} ${count ?? 0}/${capacity}` : layer.sign });
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
      if (word && spots.length > 0 && !new URL(location.href).searchParams.has("at")) {
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
      visible().filter((each) => each.mark === "COUNTS").forEach(draw);
    }
    const address = new URL(location.href);
    address.searchParams.set("layers", boxes().filter((each) => each.checked).map((each) => each.value).join(".") || ".");
    history.replaceState(null, "", address);
  });
  map.on("moveend", () => visible().filter((layer) => layer.mark === "POINTS" || layer.mark === "COUNTS").forEach(draw));
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

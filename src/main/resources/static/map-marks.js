"use strict";
// What a mark on the map says, and which features are one mark.

function mapMarks(map, words) {
  const CELL = 56; // pixels: points within are one circle

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

  const at = (feature) => L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]);

  const fill = ({ count, capacity }) => (!capacity ? "" : count >= capacity ? " full" : count >= 0.8 * capacity ? " tight" : " roomy");

  function sign(layer, feature, more = "") {
    const p = feature.properties;
    const face = document.createElement("span");
    const letter = document.createElement("b");
    letter.textContent = layer.sign;
    face.append(letter);
    const level = p.level ? ` map-level-${p.level}` : "";
    return L.divIcon({ className: `map-mark map-tone-${layer.tone}${level} ${more}`, html: face, iconSize: null });
  }

  // What lies in one cell of the screen's grid is one mark with a count.
  function cellsOf(points, size = CELL) {
    const view = map.getBounds().pad(0.2);
    const zoom = map.getZoom();
    const cells = new Map();
    for (const feature of points) {
      const place = at(feature);
      if (!view.contains(place)) continue;
      const pixel = map.project(place, zoom);
      const key = `${Math.floor(pixel.x / size)} ${Math.floor(pixel.y / size)}`;
      const cell = cells.get(key) ?? { features: [], count: 0, capacity: 0, lat: 0, lng: 0, bounds: L.latLngBounds([]) };
      cell.features.push(feature);
      cell.count += feature.properties.count ?? 1;
      cell.capacity += feature.properties.capacity ?? 0;
      cell.lat += place.lat;
      cell.lng += place.lng;
      cell.bounds.extend(place);
      cells.set(key, cell);
    }
    for (const cell of cells.values()) cell.place = [cell.lat / cell.features.length, cell.lng / cell.features.length];
    return cells.values();
  }

  // Where one cannot come nearer.
  const near = (cell) => cell.bounds.getNorthEast().equals(cell.bounds.getSouthWest(), 1e-6) || map.getZoom() >= map.getMaxZoom() - 1;

  return { bubble, sign, fill, at, cellsOf, near };
}

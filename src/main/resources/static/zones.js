"use strict";
// The extent of a zone with its checkpoints on the map's own ground, without tiles from elsewhere. The page says the same in words.

(async () => {
  const paper = document.getElementById("zone-map");
  if (!paper) return;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const read = async (address) => {
    const answer = await fetch(address);
    return answer.ok ? answer.json() : null;
  };
  const map = L.map(paper, { attributionControl: false, maxZoom: 19, scrollWheelZoom: false }).setView([16, 107], 5);
  const seen = L.featureGroup().addTo(map);
  const zone = await read(paper.dataset.zone);
  if (zone?.geometry) {
    L.geoJSON(zone.geometry, { style: { color: css("--accent"), weight: 3, fillOpacity: 0.15 }, interactive: false }).addTo(seen);
  }
  document.querySelectorAll("tr[data-lat]").forEach((row) => {
    const name = row.querySelector("th").textContent.trim();
    L.circleMarker([row.dataset.lat, row.dataset.lon], { radius: 7, color: css("--brand"), fillOpacity: 0.9 }).bindTooltip(name).addTo(seen);
  });
  if (seen.getLayers().length > 0) map.fitBounds(seen.getBounds().pad(0.4), { maxZoom: 15 });
  const ground = await read(paper.dataset.ground);
  if (ground) L.geoJSON(ground, { style: { color: css("--soft"), weight: 1, fill: false }, interactive: false }).addTo(map).bringToBack();
})();

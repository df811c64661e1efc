"use strict";
// Draws an area or a point into a form field as GeoJSON: by mouse, by finger, or by typing coordinates into a table.

(() => {
  if (window.drawsAreas) return;
  window.drawsAreas = true;
  const FIVE = 1e5; // a metre

  function draw(box) {
    if (box.dataset.ready) return;
    box.dataset.ready = "yes";
    const part = (name) => box.querySelector(`[data-part=${name}]`);
    const field = box.querySelector("textarea");
    const rows = box.querySelector("tbody");
    const single = box.dataset.draw === "point";
    const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    box.querySelectorAll(".hidden").forEach((each) => each.classList.remove("hidden"));
    field.classList.add("hidden");
    box.querySelector("label").htmlFor = "";

    const map = L.map(part("map"), { attributionControl: false, maxZoom: 19 }).setView([16, 107], 5);
    const below = L.layerGroup().addTo(map);
    const outline = L.polygon([], { color: css("--brand"), weight: 3, interactive: false }).addTo(map);
    const handles = L.layerGroup().addTo(map);
    let kept = null; // a shape of several parts, shown as it is until it is drawn anew
    let corners = read();

    function read() {
      let shape;
      try {
        shape = JSON.parse(field.value);
      } catch {
        return [];
      }
      shape = shape.geometry ?? shape;
      if (shape.type === "Point") return [pair(shape.coordinates)];
      if (shape.type === "Polygon" && shape.coordinates.length === 1) return shape.coordinates[0].slice(0, -1).map(pair);
      if (shape.type === "Polygon" || shape.type === "MultiPolygon") kept = L.geoJSON(shape, { color: css("--brand") }).addTo(below);
      return [];
    }

    function pair([longitude, latitude]) {
      return { lat: latitude, lng: longitude };
    }

    const round = (value) => Math.round(value * FIVE) / FIVE;
    const position = (at) => [round(at.lng), round(at.lat)];

    function write() {
      if (kept) {
        kept.remove();
        kept = null;
      }
      if (corners.length === 0) field.value = "";
      else if (single) field.value = JSON.stringify({ type: "Point", coordinates: position(corners[0]) });
      else field.value = JSON.stringify({ type: "Polygon", coordinates: [[...corners, corners[0]].map(position)] });
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function size() {
      if (single || corners.length < 3) return "";
      const scale = Math.cos((corners[0].lat * Math.PI) / 180) * 111.32 * 111.32;
      let twice = 0;
      corners.forEach((a, i) => {
        const b = corners[(i + 1) % corners.length];
        twice += a.lng * b.lat - b.lng * a.lat;
      });
      const km2 = Math.abs(twice / 2) * scale;
      return box.dataset.size.replace("#", km2.toLocaleString(box.dataset.lang, { maximumSignificantDigits: 3 }));
    }

    function show() {
      if (!single) outline.setLatLngs(corners);
      part("size").textContent = size();
      handles.clearLayers();
      corners.forEach((at, i) => handle(at, i));
      if (!single && corners.length > 1) corners.forEach((at, i) => middle(at, corners[(i + 1) % corners.length], i));
    }

    function handle(at, i) {
      const icon = L.divIcon({ className: "draw-corner", html: single ? "" : String(i + 1), iconSize: [28, 28] });
      const mark = L.marker(at, { icon, draggable: true, keyboard: true, title: String(i + 1) }).addTo(handles);
      mark.on("drag", () => {
        corners[i] = mark.getLatLng();
        if (!single) outline.setLatLngs(corners);
      });
      mark.on("dragend", change);
      mark.on("keydown", ({ originalEvent: key }) => {
        if (key.key === "Delete" || key.key === "Backspace") remove(i);
      });
    }

    function middle(a, b, i) {
      if (i === corners.length - 1 && corners.length < 3) return;
      const at = L.latLng((a.lat + b.lat) / 2, (a.lng + b.lng) / 2);
      const icon = L.divIcon({ className: "draw-middle", iconSize: [18, 18] });
      L.marker(at, { icon, keyboard: false }).addTo(handles).on("click", () => {
        corners.splice(i + 1, 0, at);
        change();
      });
    }

    function remove(i) {
      corners.splice(i, 1);
      change();
    }

    function change() {
      write();
      show();
      list();
    }

    function input(value, label, i, name) {
      const cell = document.createElement("td");
      const typed = document.createElement("input");
      Object.assign(typed, { type: "text", inputMode: "decimal", value: value ?? "", autocomplete: "off" });
      typed.setAttribute("aria-label", `${label} ${i + 1}`);
      typed.dataset.name = name;
      typed.addEventListener("change", typedIn);
      typed.addEventListener("keydown", (key) => {
        if (key.key !== "Enter") return;
        key.preventDefault();
        typedIn();
      });
      cell.append(typed);
      return cell;
    }

    function row(at, i) {
      const line = document.createElement("tr");
      const head = document.createElement("th");
      head.scope = "row";
      head.textContent = String(i + 1);
      const last = document.createElement("td");
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "button quiet", textContent: "×" });
      button.setAttribute("aria-label", box.dataset.remove.replace("#", String(i + 1)));
      button.addEventListener("click", () => {
        line.remove();
        typedIn();
        list();
      });
      last.append(button);
      line.append(head, input(at && round(at.lat), box.dataset.latitude, i, "lat"), input(at && round(at.lng), box.dataset.longitude, i, "lng"), last);
      return line;
    }

    function list() {
      rows.replaceChildren(...(single ? [row(corners[0], 0)] : corners.map(row)));
    }

    // What is typed counts as soon as both numbers of a line make sense; other lines wait.
    function typedIn() {
      let bad = false;
      corners = [];
      for (const line of rows.rows) {
        const [lat, lng] = ["lat", "lng"].map((name) => line.querySelector(`[data-name=${name}]`));
        if (lat.value.trim() === "" || lng.value.trim() === "") continue;
        const at = { lat: Number(lat.value.replace(",", ".")), lng: Number(lng.value.replace(",", ".")) };
        const good = at.lat >= 6 && at.lat <= 24 && at.lng >= 102 && at.lng <= 118;
        [lat, lng].forEach((each) => each.setAttribute("aria-invalid", String(!good)));
        if (good) corners.push(at);
        else bad = true;
      }
      part("problem").textContent = bad ? box.dataset.bad : "";
      write();
      show();
    }

    map.on("click", ({ latlng }) => {
      if (single) corners = [latlng];
      else corners.push(latlng);
      change();
    });
    box.querySelector("[data-do=add]")?.addEventListener("click", () => {
      rows.append(row(null, rows.rows.length));
      rows.lastElementChild.querySelector("input").focus();
    });
    box.querySelector("[data-do=clear]").addEventListener("click", () => {
      corners = [];
      change();
    });
    box.querySelector("[data-do=here]").addEventListener("click", () =>
      navigator.geolocation?.getCurrentPosition(({ coords }) => map.setView([coords.latitude, coords.longitude], 16)));

    show();
    list();
    const drawn = () => (kept ? kept.getBounds() : L.latLngBounds(corners.map((at) => [at.lat, at.lng])));
    if (kept || corners.length > 0) map.fitBounds(drawn().pad(0.4), { maxZoom: 16 });
    fetch(box.dataset.ground)
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((ground) => {
        if (!ground || ground.features.length === 0) return;
        const units = L.geoJSON(ground, {
          interactive: false, style: { color: css("--soft"), weight: 1, fill: false },
          onEachFeature: (each, layer) => layer.bindTooltip(each.properties.name, { sticky: true }),
        }).addTo(below);
        units.bringToBack();
        if (!kept && corners.length === 0) map.fitBounds(units.getBounds());
      });
  }

  const all = () => document.querySelectorAll("[data-draw]").forEach(draw);
  all();
  document.addEventListener("htmx:load", all);
})();

"use strict";
// The map as a picture: what is on the screen, with title, legend and the day.

function mapPng(map, drawn, layers, { name, title, under, source }) {
  const css = (token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const SCALE = 2;
  const HEAD = 56;
  const shown = layers.visible();
  const FOOT = 28 + (shown.length > 0 ? 24 : 0);
  const size = map.getSize();
  const canvas = document.createElement("canvas");
  canvas.width = size.x * SCALE;
  canvas.height = (size.y + HEAD + FOOT) * SCALE;
  const pen = canvas.getContext("2d");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = css("--paper");
  pen.fillRect(0, 0, size.x, size.y + HEAD + FOOT);
  const font = getComputedStyle(document.body).fontFamily;
  const text = (words, x, y, weight = 400, height = 13, ink = "--ink") => {
    pen.font = `${weight} ${height}px ${font}`;
    pen.fillStyle = css(ink);
    pen.fillText(words, x, y);
  };
  text(title, 12, 24, 650, 17);
  text(under, 12, 44, 400, 13, "--soft");
  pen.save();
  pen.translate(0, HEAD);
  pen.beginPath();
  pen.rect(0, 0, size.x, size.y);
  pen.clip();
  const trace = (part) => {
    if (!Array.isArray(part[0]) && part[0]?.lat !== undefined) {
      part.forEach((corner, i) => {
        const { x, y } = map.latLngToContainerPoint(corner);
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      });
      pen.closePath();
    } else part.forEach(trace);
  };
  // Unknown is hatched, as on the screen.
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const stroke = tile.getContext("2d");
  stroke.strokeStyle = css("--soft");
  stroke.lineWidth = 1.5;
  for (const shift of [-8, 0, 8]) {
    stroke.moveTo(shift, 8);
    stroke.lineTo(shift + 8, 0);
  }
  stroke.stroke();
  const hatch = pen.createPattern(tile, "repeat");
  const line = (layer) => {
    pen.beginPath();
    layer.getLatLngs().forEach((corner, i) => {
      const { x, y } = map.latLngToContainerPoint(corner);
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
    pen.strokeStyle = layer.options.color;
    pen.lineWidth = layer.options.weight;
    pen.stroke();
  };
  const shape = (layer) => {
    if (!(layer instanceof L.Polygon)) return line(layer);
    pen.beginPath();
    trace(layer.getLatLngs());
    const { fill, fillColor, fillOpacity, color, weight } = layer.options;
    if (fill !== false) {
      pen.globalAlpha = fillOpacity;
      pen.fillStyle = fillColor?.startsWith("url(") ? hatch : fillColor ?? color;
      pen.fill("evenodd");
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = color;
    pen.lineWidth = weight;
    pen.stroke();
  };
  for (const each of drawn.values()) shape(each);
  for (const layer of shown) {
    layer.group.eachLayer((each) => each.eachLayer?.((inner) => inner.getLatLngs && shape(inner)));
    for (const { place, count, sign, right = 0, down = 0 } of layer.marks) {
      const spot = map.latLngToContainerPoint(place);
      const x = spot.x + right;
      const y = spot.y + down;
      pen.beginPath();
      pen.font = `650 12px ${font}`;
      const wide = sign === undefined ? 0 : pen.measureText(sign).width + 12;
      if (wide > 0) pen.roundRect(x - wide / 2, y - 11, wide, 22, 6);
      else pen.arc(x, y, count === 1 ? 6 : Math.min(26, 12 + 6 * Math.log10(count ?? 1)), 0, 7);
      pen.fillStyle = css(`--tone-${layer.tone}`);
      pen.fill();
      pen.strokeStyle = css("--paper");
      pen.lineWidth = 2;
      pen.stroke();
      pen.textAlign = "center";
      if (sign !== undefined || count !== 1) text(sign ?? String(count), x, y + 4, 650, 12, "--on-tone");
      pen.textAlign = "left";
    }
  }
  pen.restore();
  const legend = [...document.querySelectorAll("#map-legend li")];
  legend.forEach((line, i) => {
    const y = HEAD + size.y - 14 - (legend.length - 1 - i) * 20;
    const swatch = line.querySelector("i");
    pen.fillStyle = swatch.classList.contains("map-unknown") ? hatch : getComputedStyle(swatch).backgroundColor;
    pen.fillRect(12, y - 11, 22, 14);
    pen.strokeStyle = css("--line");
    pen.lineWidth = 1;
    pen.strokeRect(12, y - 11, 22, 14);
    text(line.textContent.trim(), 42, y);
  });
  let across = 12;
  for (const layer of shown) {
    pen.font = `650 12px ${font}`;
    const wide = pen.measureText(layer.sign).width + 10;
    pen.fillStyle = css(`--tone-${layer.tone}`);
    pen.fillRect(across, HEAD + size.y + 6, wide, 18);
    text(layer.sign, across + 5, HEAD + size.y + 19, 650, 12, "--on-tone");
    text(layer.title, across + wide + 6, HEAD + size.y + 19, 400, 12);
    across += wide + 18 + pen.measureText(layer.title).width;
  }
  text(source, 12, HEAD + size.y + FOOT - 10, 400, 12, "--soft");
  const link = document.createElement("a");
  link.download = `${name}.png`;
  link.href = canvas.toDataURL("image/png");
  link.click();
}

"use strict";
// The map as a picture: what is on the screen, with title, legend and the day.

function mapPng(map, drawn, layers, { name, title, under }) {
  const css = (token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const SCALE = 2;
  const HEAD = 56;
  const size = map.getSize();
  const canvas = document.createElement("canvas");
  canvas.width = size.x * SCALE;
  canvas.height = (size.y + HEAD) * SCALE;
  const pen = canvas.getContext("2d");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = css("--paper");
  pen.fillRect(0, 0, size.x, size.y + HEAD);
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
  const shape = (layer) => {
    pen.beginPath();
    trace(layer.getLatLngs());
    const { fill, fillColor, fillOpacity, color, weight } = layer.options;
    if (fill !== false) {
      pen.globalAlpha = fillOpacity;
      pen.fillStyle = fillColor ?? color;
      pen.fill("evenodd");
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = color;
    pen.lineWidth = weight;
    pen.stroke();
  };
  for (const each of drawn.values()) shape(each);
  for (const layer of layers.visible()) {
    layer.group.eachLayer((each) => each.eachLayer?.((inner) => inner.getLatLngs && shape(inner)));
    for (const { place, count, sign } of layer.marks) {
      const { x, y } = map.latLngToContainerPoint(place);
      pen.beginPath();
      pen.arc(x, y, count === 1 ? 6 : Math.min(26, 12 + 6 * Math.log10(count ?? 1)), 0, 7);
      pen.fillStyle = css(`--tone-${layer.tone}`);
      pen.fill();
      pen.strokeStyle = css("--paper");
      pen.lineWidth = 2;
      pen.stroke();
      pen.textAlign = "center";
      if (count !== 1) text(sign ?? String(count), x, y + 4, 650, 12, "--on-tone");
      pen.textAlign = "left";
    }
  }
  pen.restore();
  const legend = [...document.querySelectorAll("#map-legend li")];
  legend.forEach((line, i) => {
    const y = HEAD + size.y - 14 - (legend.length - 1 - i) * 20;
    pen.fillStyle = getComputedStyle(line.querySelector("i")).backgroundColor;
    pen.fillRect(12, y - 11, 22, 14);
    pen.strokeStyle = css("--line");
    pen.lineWidth = 1;
    pen.strokeRect(12, y - 11, 22, 14);
    text(line.textContent.trim(), 42, y);
  });
  const link = document.createElement("a");
  link.download = `${name}.png`;
  link.href = canvas.toDataURL("image/png");
  link.click();
}

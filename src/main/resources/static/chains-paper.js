"use strict";
// The paper of the chains. ECharts draws points and lines of a whole group in one stroke, which stays smooth at ten
// thousand persons; who is under the pointer is looked for here.
import { extent, groups, places, shapeOf } from "./chains-model.js";

const root = document.getElementById("chain");
const by = (id) => document.getElementById(id);
const words = root.dataset;
const paper = by("chain-paper");
const FIT = { start: 23, end: 77 };
const LABELS = 60;
let chart, data, at, coloured, chosen = -1, until = Infinity, held = false, window_ = { x: { ...FIT }, y: { ...FIT } };

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const visible = (n) => {
  const day = data.nodes[by("chain-view").value === "confirmed" ? "confirmed" : "onset"][n];
  return day === null || day <= until;
};

function lines(kind) {
  const { links } = data;
  const flat = [];
  for (let i = 0; i < links.from.length; i++) {
    const [a, b] = [links.from[i], links.to[i]];
    if (links.kind[i] === kind && visible(a) && visible(b)) flat.push(2, at.x[a], at.y[a], at.x[b], at.y[b]);
  }
  return new Float64Array(flat);
}

function points(members) {
  const flat = [];
  for (const n of members) if (visible(n)) flat.push(at.x[n], at.y[n]);
  return new Float64Array(flat);
}

const big = { large: true, largeThreshold: 0, progressive: 0, silent: true, animation: false };

function series() {
  const strokes = [[2, css("--line"), 1], [1, css("--soft"), 1.2], [0, css("--ink"), 1.6]].map(([kind, color, width]) => ({
    id: `links-${kind}`, type: "lines", coordinateSystem: "cartesian2d", polyline: true, ...big, z: 1 + kind,
    data: lines(kind), lineStyle: { color, width, opacity: 1 },
  }));
  const size = data.nodes.x.length > 3000 ? 7 : data.nodes.x.length > 400 ? 9 : 13;
  const marks = coloured.map((group, i) => ({
    id: `group-${i}`, type: "scatter", ...big, z: 5, data: points(group.members), symbol: group.shape, symbolSize: size,
    itemStyle: { color: group.colour },
  }));
  // ECharts does not paint nothing in one stroke.
  return [...strokes, ...marks].filter((one) => one.data.length > 0);
}

function draw() {
  const box = extent(at, paper.clientWidth / Math.max(1, paper.clientHeight));
  chart.setOption({
    animation: false,
    backgroundColor: css("--paper"),
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: axis(box.left, box.right, at.axis === "day" ? "day" : null),
    yAxis: { ...axis(box.top, box.bottom, at.axis === "generation" ? "generation" : null), inverse: true },
    dataZoom: ["x", "y"].map((side) => ({
      id: side, type: "inside", [`${side}AxisIndex`]: 0, filterMode: "none", throttle: 0, minSpan: 0.2, disabled: held, ...window_[side],
    })),
    series: series(),
  }, true);
  relabel();
  legend();
  state();
}

function axis(min, max, what) {
  if (!what) return { type: "value", show: false, min, max };
  const label = what === "day" ? dayName : (value) => (value % 160 === 0 && value >= 0 ? words.generation.replace("{0}", value / 160) : "");
  return {
    type: "value", show: true, min: Math.floor(min / 160) * 160, max, minInterval: what === "day" ? 40 : 160, interval: what === "day" ? undefined : 160, axisLine: { show: false }, axisTick: { show: false },
    splitLine: { lineStyle: { color: css("--line") } },
    axisLabel: { inside: true, color: css("--soft"), fontSize: 12, formatter: label, showMinLabel: false, showMaxLabel: false },
  };
}

function dayName(value) {
  const day = value / 40;
  if (day < 0 || day > data.days || day % 1 !== 0) return day === -3 ? words.unknown : "";
  return written(day);
}

function written(day) {
  const [year, month, date] = new Date(Date.parse(data.firstDay) + day * 86400000).toISOString().slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
}

// Codes where there is room, and a ring around whoever is chosen and those linked to them.
function over() {
  const near = chosen < 0 ? new Set() : neighbours(chosen);
  const marked = new Set([...near, ...(chosen < 0 ? [] : [chosen])]);
  const inView = named();
  const all = [...new Set([...inView, ...marked])].filter(visible);
  return {
    id: "over", type: "scatter", silent: true, z: 9, animation: false,
    labelLayout: { hideOverlap: true },
    data: all.map((n) => ({
      value: [at.x[n], at.y[n]],
      symbolSize: marked.has(n) ? (n === chosen ? 22 : 16) : 1,
      itemStyle: { color: "transparent", borderColor: marked.has(n) ? css("--ink") : "transparent", borderWidth: n === chosen ? 3 : 1.5 },
      label: { show: inView.includes(n) || n === chosen, formatter: data.nodes.code[n], position: "bottom", color: css("--ink"), fontSize: 11 },
    })),
  };
}

function neighbours(n) {
  const { links } = data;
  const found = new Set();
  for (let i = 0; i < links.from.length; i++) {
    if (links.from[i] === n) found.add(links.to[i]);
    if (links.to[i] === n) found.add(links.from[i]);
  }
  return found;
}

function named() {
  const [left, top] = chart.getOption()?.xAxis ? chart.convertFromPixel({ gridIndex: 0 }, [0, 0]) ?? [] : [];
  if (left === undefined) return [];
  const [right, bottom] = chart.convertFromPixel({ gridIndex: 0 }, [paper.clientWidth, paper.clientHeight]);
  const found = [];
  for (let n = 0; n < at.x.length; n++) {
    if (data.nodes.code[n] && at.x[n] > left && at.x[n] < right && at.y[n] > top && at.y[n] < bottom && visible(n)) {
      if (found.push(n) > LABELS) return [];
    }
  }
  return found;
}

function legend() {
  by("chain-legend").replaceChildren(...coloured.map((group) => {
    const item = document.createElement("li");
    item.innerHTML = `<svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" fill="${group.colour}">${shapeOf(group.shape)}</svg> `;
    item.append(`${group.name} (${group.members.filter(visible).length})`);
    return item;
  }));
}

function state() {
  const people = [...data.nodes.x.keys()].filter(visible).length;
  by("chain-state").textContent = people === 0 ? words.empty
    : words.count.replace("{0}", people.toLocaleString(words.lang)).replace("{1}", data.links.from.length.toLocaleString(words.lang));
  by("chain-until").textContent = until === Infinity || data.days === 0 ? written(data.days) : written(until);
}

export function under(x, y, reach = 12) {
  const [px, py] = chart.convertToPixel({ gridIndex: 0 }, [0, 0]);
  const [qx, qy] = chart.convertToPixel({ gridIndex: 0 }, [1000, 1000]);
  const [sx, sy] = [(qx - px) / 1000, (qy - py) / 1000];
  let [best, far] = [-1, reach * reach];
  for (let n = 0; n < at.x.length; n++) {
    const [dx, dy] = [at.x[n] * sx + px - x, at.y[n] * sy + py - y];
    const d = dx * dx + dy * dy;
    if (d < far && visible(n)) [best, far] = [n, d];
  }
  return best;
}

function choose(n, open = true) {
  chosen = n;
  chart.setOption({ series: [over()] });
  if (n < 0 || !open) return;
  if (data.nodes.href[n]) htmx.ajax("GET", data.nodes.href[n], { target: "#chain-node", swap: "innerHTML" });
  else by("chain-node").innerHTML = `<p class="notice">${words.outside}</p>`;
}

function zoom(factor, dx = 0, dy = 0) {
  for (const [side, move] of [["x", dx], ["y", dy]]) {
    const span = Math.min(100, (window_[side].end - window_[side].start) * factor);
    const middle = (window_[side].end + window_[side].start) / 2 + move * span;
    const start = Math.max(0, Math.min(100 - span, middle - span / 2));
    window_[side] = { start, end: start + span };
  }
  moveTo(window_);
}

function moveTo(to) {
  window_ = to;
  chart.dispatchAction({ type: "dataZoom", batch: ["x", "y"].map((side) => ({ dataZoomId: side, ...to[side] })) });
}

function centre(n) {
  const [x, y] = [chart.getOption().xAxis[0], chart.getOption().yAxis[0]];
  const share = (value, axisOf) => ((value - axisOf.min) / (axisOf.max - axisOf.min)) * 100;
  const around = (middle, span) => ({ start: Math.max(0, middle - span), end: Math.min(100, middle + span) });
  moveTo({ x: around(share(at.x[n], x), 4), y: around(share(at.y[n], y), 4) });
}

export { by, centre, chart, choose, chosen, data, paper, root, visible, words, zoom };

export function fit() {
  moveTo({ x: { ...FIT }, y: { ...FIT } });
  relabel();
}

export function reset() {
  at = places(data, by("chain-view").value);
  window_ = { x: { ...FIT }, y: { ...FIT } };
  draw();
}

export function recolour() {
  remember();
  coloured = groups(data, by("chain-colour").value, words);
  draw();
}

export function untilDay(day) {
  remember();
  until = day >= data.days ? Infinity : day;
  draw();
}

export function relabel() {
  chart.setOption({ series: [over()] });
}

// While a person is dragged the paper stays.
export function hold(still) {
  remember();
  held = still;
  draw();
}

export function carry(n, x, y) {
  [at.x[n], at.y[n]] = chart.convertFromPixel({ gridIndex: 0 }, [x, y]);
  draw();
}

export function picture() {
  return chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: css("--paper") });
}

// Where the wheel or a finger left the paper.
export function remember() {
  const zooms = chart.getOption().dataZoom;
  window_ = { x: { start: zooms[0].start, end: zooms[0].end }, y: { start: zooms[1].start, end: zooms[1].end } };
}

export async function begin() {
  const answer = await fetch(root.dataset.src, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  data = await answer.json();
  chart = echarts.init(paper, null, { renderer: "canvas" });
  at = places(data, by("chain-view").value);
  coloured = groups(data, by("chain-colour").value, words);
  by("chain-day").max = String(data.days);
  by("chain-day").value = String(data.days);
  draw();
}

"use strict";
// Where each person stands in each view, and which colour and shape they have. No drawing here.

const STEP = 40;

// Colours that remain apart for colour-blind readers (Okabe and Ito), each with a shape of its own; and light and dark grey.
const COLOURS = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a7f00", "#7a3e9d"];
const SHAPES = ["circle", "diamond", "triangle", "rect", "circle", "diamond", "triangle", "rect"];
const REST = { colour: "#8b9791", shape: "circle" };

export function places(data, view) {
  const { nodes } = data;
  const count = nodes.x.length;
  if (view === "network") return { x: Float64Array.from(nodes.x), y: Float64Array.from(nodes.y), even: true };
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  if (view === "tree") {
    leaves(nodes, x);
    for (let n = 0; n < count; n++) y[n] = nodes.generation[n] * 4 * STEP;
    return { x, y, even: false, axis: "generation" };
  }
  const day = nodes[view];
  for (let n = 0; n < count; n++) {
    x[n] = (day[n] ?? -3) * STEP;
    y[n] = n * STEP;
  }
  return { x, y, even: false, axis: "day" };
}

// Persons come in the order of the tree, each after whom it came from: a last child stands before its parent is placed.
function leaves(nodes, x) {
  const first = new Float64Array(x.length).fill(Infinity);
  const last = new Float64Array(x.length).fill(-Infinity);
  let next = 0;
  const hasChild = new Uint8Array(x.length);
  nodes.parent.forEach((parent) => { if (parent >= 0) hasChild[parent] = 1; });
  for (let n = 0; n < x.length; n++) {
    if (!hasChild[n]) x[n] = next++ * STEP;
    else x[n] = NaN;
  }
  for (let n = x.length - 1; n >= 0; n--) {
    if (hasChild[n]) x[n] = (first[n] + last[n]) / 2;
    const parent = nodes.parent[n];
    if (parent >= 0) {
      first[parent] = Math.min(first[parent], x[n]);
      last[parent] = Math.max(last[parent], x[n]);
    }
  }
}

// The groups of a colouring: the largest have a colour, the rest share one. Whoever is outside the area is a group too.
export function groups(data, by, words) {
  const { nodes } = data;
  const keyOf = {
    level: (n) => (nodes.kind[n] === 0 ? "0" : String(nodes.level[n])),
    chain: (n) => String(nodes.chain[n]),
    outcome: (n) => nodes.outcome[n],
    unit: (n) => String(nodes.unit[n]),
  }[by];
  const nameOf = {
    level: (key) => (key === "0" ? words.case : Number(key) > 0 ? words.level.replace("{0}", key) : words.contact),
    chain: (key) => words.chain.replace("{0}", data.chains[Number(key)] || words.outside.toLowerCase()),
    outcome: (key) => ({ ACTIVE: words.active, RECOVERED: words.recovered, DIED: words.died })[key] ?? words.contact,
    unit: (key) => data.units[Number(key)] ?? words.unknown,
  }[by];
  const members = new Map();
  const outside = [];
  for (let n = 0; n < nodes.x.length; n++) {
    if (nodes.kind[n] === 2) {
      outside.push(n);
      continue;
    }
    const key = keyOf(n);
    if (!members.has(key)) members.set(key, []);
    members.get(key).push(n);
  }
  const ordered = [...members.entries()].sort((a, b) =>
    by === "level" ? Number(a[0]) - Number(b[0]) : b[1].length - a[1].length);
  const shown = ordered.slice(0, COLOURS.length).map(([key, list], i) => ({
    name: nameOf(key), colour: COLOURS[i], shape: SHAPES[i], members: list,
  }));
  const rest = ordered.slice(COLOURS.length).flatMap(([, list]) => list);
  if (rest.length > 0) shown.push({ name: words.others, ...REST, members: rest });
  if (outside.length > 0) shown.push({ name: words.outside, colour: "#5c6a63", shape: "rect", members: outside });
  return shown;
}

export function shapeOf(shape) {
  return {
    circle: '<circle cx="7" cy="7" r="6"/>',
    diamond: '<path d="M7 0L14 7L7 14L0 7Z"/>',
    triangle: '<path d="M7 1L14 13L0 13Z"/>',
    rect: '<path d="M1 1H13V13H1Z"/>',
  }[shape];
}

// The box around all, with a margin in which the drawing can be moved.
export function extent(at, shape) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < at.x.length; n++) {
    left = Math.min(left, at.x[n]);
    right = Math.max(right, at.x[n]);
    top = Math.min(top, at.y[n]);
    bottom = Math.max(bottom, at.y[n]);
  }
  if (left > right) return { left: 0, right: 1, top: 0, bottom: 1 };
  let width = Math.max(STEP * 4, right - left);
  let height = Math.max(STEP * 4, bottom - top);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (at.even) {
    width = Math.max(width, height * shape);
    height = width / shape;
  }
  return { left: middle.x - width, right: middle.x + width, top: middle.y - height, bottom: middle.y + height };
}

"use strict";
// What the reader does with the drawing of the chains: look, move, choose, search, play. The paper is chains-paper.js.
import * as paper from "./chains-paper.js";

const { by, root, words } = paper;
const A_CLICK = 4;
let playing = null;
let wanted = 0;

function stop() {
  clearInterval(playing);
  playing = null;
  button("play").setAttribute("aria-pressed", "false");
  button("play").textContent = words.play;
}

const button = (what) => root.querySelector(`[data-do=${what}]`);

function play() {
  if (playing) return stop();
  const slider = by("chain-day");
  if (Number(slider.value) >= Number(slider.max)) slider.value = "0";
  button("play").setAttribute("aria-pressed", "true");
  button("play").textContent = words.pause;
  playing = setInterval(() => {
    slider.value = String(Number(slider.value) + 1);
    paper.untilDay(Number(slider.value));
    if (Number(slider.value) >= Number(slider.max)) {
      stop();
      table();
    }
  }, 350);
}

// The table shows the same days as the drawing.
function table() {
  const { data } = paper;
  const day = Number(by("chain-day").value);
  const address = new URL(root.dataset.src.replace("/chains/data", "/chains/table"), location.href);
  const shown = document.querySelector("#chains-table .tabs a.on");
  if (shown) address.searchParams.set("table", new URL(shown.href).searchParams.get("table"));
  if (day < data.days) {
    address.searchParams.set("until", new Date(Date.parse(data.firstDay) + day * 86400000).toISOString().slice(0, 10));
  }
  if (by("chains-table")) htmx.ajax("GET", address.pathname + address.search, { target: "#chains-table", swap: "innerHTML" });
}

function save() {
  const link = document.createElement("a");
  link.download = "chuoi-lay-nhiem.png";
  link.href = paper.picture();
  link.click();
}

const deeds = {
  in: () => paper.zoom(0.7), out: () => paper.zoom(1.4), fit: paper.fit, png: save, print: () => window.print(), play,
};

root.addEventListener("click", (event) => {
  const what = event.target.closest("[data-do]")?.dataset.do;
  if (what && paper.data) deeds[what]();
});
by("chain-view").addEventListener("change", () => paper.reset());
by("chain-colour").addEventListener("change", () => paper.recolour());
by("chain-day").addEventListener("input", (event) => {
  stop();
  paper.untilDay(Number(event.target.value));
});
by("chain-day").addEventListener("change", table);
by("chain-find").addEventListener("submit", async (event) => {
  event.preventDefault();
  const address = new URL(root.dataset.src.replace("/chains/data", "/chains/find"), location.href);
  address.searchParams.set("q", by("chain-q").value);
  const found = by("chain-q").value.trim() === "" ? [] : await (await fetch(address)).json();
  by("chain-state").textContent = found.length === 0 ? words.none : words.found.replace("{0}", String(found.length));
  if (found.length === 0) return;
  // Enter again goes to the next one found.
  const at = found.indexOf(paper.chosen);
  const next = found[(at + 1) % found.length];
  paper.choose(next);
  paper.centre(next);
  paper.relabel();
});

const step = (by_) => {
  const count = paper.data.nodes.x.length;
  let n = paper.chosen;
  do n = (n + by_ + count) % count; while (!paper.visible(n) && n !== paper.chosen);
  paper.choose(n, false);
  paper.centre(n);
  by("chain-state").textContent = [paper.data.nodes.code[n] || words[["case", "contact", "outside"][paper.data.nodes.kind[n]]],
    words.generation.replace("{0}", paper.data.nodes.generation[n])].join(", ");
};
const keys = {
  ArrowLeft: () => paper.zoom(1, -0.15, 0), ArrowRight: () => paper.zoom(1, 0.15, 0),
  ArrowUp: () => paper.zoom(1, 0, -0.15), ArrowDown: () => paper.zoom(1, 0, 0.15),
  "+": deeds.in, "=": deeds.in, "-": deeds.out, 0: deeds.fit, n: () => step(1), p: () => step(-1),
  Enter: () => paper.chosen >= 0 && paper.choose(paper.chosen),
};
paper.paper.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key] || !paper.data) return;
  event.preventDefault();
  event.stopPropagation();
  keys[event.key]();
});

// A press on a person drags that person, elsewhere the paper; a press without a move chooses.
function listen() {
  const pen = paper.chart.getZr();
  let pressed = null;
  pen.on("mousedown", (event) => {
    pressed = { x: event.offsetX, y: event.offsetY, n: paper.under(event.offsetX, event.offsetY), moved: false };
    if (pressed.n >= 0) paper.hold(true);
  });
  pen.on("mousemove", (event) => {
    if (!pressed) return;
    pressed.moved ||= Math.hypot(event.offsetX - pressed.x, event.offsetY - pressed.y) > A_CLICK;
    if (!pressed.moved || pressed.n < 0) return;
    cancelAnimationFrame(wanted);
    wanted = requestAnimationFrame(() => pressed && paper.carry(pressed.n, event.offsetX, event.offsetY));
  });
  pen.on("mouseup", () => {
    if (!pressed) return;
    if (pressed.n >= 0) paper.hold(false);
    if (!pressed.moved) paper.choose(pressed.n);
    pressed = null;
  });
  let rest = 0;
  paper.chart.on("datazoom", () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      paper.remember();
      paper.relabel();
    }, 120);
  });
  new ResizeObserver(() => paper.chart.resize()).observe(paper.paper);
}

paper.begin().then(listen).catch((problem) => {
  by("chain-state").textContent = words.failed;
  console.error(problem);
});

"use strict";
// Keyboard and small comforts of every page; pages work without it.

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const hits = document.getElementById("hits");
    if (hits) hits.replaceChildren();
    return;
  }
  // Ctrl + Enter saves the form in which it is pressed.
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    event.target.closest("form[data-save]")?.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    const find = document.getElementById("find");
    if (find) {
      event.preventDefault();
      find.focus();
    }
    return;
  }
  walkList(event);
});

// j and k (or the arrows) walk the rows of a list marked data-walk; Enter opens the row's first link.
function walkList(event) {
  const list = document.querySelector("table[data-walk]");
  if (!list) return;
  const rows = [...list.tBodies[0].rows];
  const here = rows.findIndex((row) => row.classList.contains("here"));
  if (event.key === "Enter") {
    if (here >= 0 && event.target === document.body) rows[here].querySelector("a")?.click();
    return;
  }
  const step = { j: 1, k: -1 }[event.key];
  if (!step || rows.length === 0) return;
  event.preventDefault();
  if (here >= 0) rows[here].classList.remove("here");
  const next = Math.min(rows.length - 1, Math.max(0, here < 0 ? 0 : here + step));
  rows[next].classList.add("here");
  rows[next].scrollIntoView({ block: "nearest" });
}

// A chart (svg inside [data-chart]) is saved as PNG by its button.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-png]");
  if (!button) return;
  const svg = document.querySelector(button.dataset.png);
  if (!svg) return;
  const copy = svg.cloneNode(true);
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, index) => {
    const style = getComputedStyle(originals[index]);
    for (const name of ["fill", "stroke", "stroke-width", "font-size", "font-family", "text-anchor", "opacity", "stroke-dasharray", "stroke-linejoin", "fill-opacity", "font-weight"]) {
      node.setAttribute(name, style.getPropertyValue(name));
    }
  });
  const box = svg.viewBox.baseVal;
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = box.width * 2;
    // what the drawing is, and as of when: a picture travels without its page
    const { title, note } = button.dataset;
    const above = title ? 88 : 0;
    const keys = title ? [...(button.closest("section")?.querySelectorAll(".legend span > i") ?? [])] : [];
    canvas.height = box.height * 2 + above + (keys.length ? 56 : 0);
    const pen = canvas.getContext("2d");
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, above, canvas.width, box.height * 2);
    if (title) {
      const style = getComputedStyle(document.documentElement);
      pen.fillStyle = style.getPropertyValue("--ink");
      pen.font = `600 28px ${style.fontFamily}`;
      pen.fillText(title, 16, 36, canvas.width - 32);
      pen.fillStyle = style.getPropertyValue("--soft");
      pen.font = `22px ${style.fontFamily}`;
      pen.fillText(note || "", 16, 70, canvas.width - 32);
      let x = 16;
      for (const key of keys) {
        const words = key.parentElement.textContent.trim().replace(/\s+/g, " ");
        const y = above + box.height * 2 + 34;
        pen.fillStyle = getComputedStyle(key).backgroundColor;
        pen.fillRect(x, y - 18, 20, 20);
        pen.fillStyle = style.getPropertyValue("--ink");
        pen.fillText(words, x + 28, y);
        x += 28 + pen.measureText(words).width + 32;
      }
    }
    const link = document.createElement("a");
    link.download = `${button.dataset.name || "vung-xanh"}.png`;
    link.href = canvas.toDataURL("image/png");
    link.click();
  };
  copy.setAttribute("width", box.width);
  copy.setAttribute("height", box.height);
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// Chosen columns of a list are kept in a cookie that the server reads; the list is then loaded anew.
document.addEventListener("change", (event) => {
  const box = event.target.closest("[data-columns]");
  if (!box) return;
  const chosen = [...box.querySelectorAll("input:checked")].map((input) => input.value).join(".");
  document.cookie = `${box.dataset.columns}=${chosen}; path=/; max-age=31536000; samesite=lax`;
  box.closest("form")?.requestSubmit();
});

// Signing out closes this telephone's outbox and forgets the kept pages of the field app (field-crypto.js, field-worker.js).
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") !== "/logout") return;
  try {
    localStorage.removeItem("field.open");
    caches.delete("field-pages");
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
});

// The way back to the map as it was left: its centre, its day, its layers.
(() => {
  let left = null;
  try {
    left = JSON.parse(sessionStorage.getItem("map-left"));
  } catch {
    return;
  }
  if (!left || left.to !== location.pathname || !left.from.startsWith("/map")) return;
  const back = document.createElement("a");
  back.className = "button quiet map-back";
  back.href = left.from;
  back.textContent = `← ${left.words}`;
  document.getElementById("content")?.prepend(back);
})();

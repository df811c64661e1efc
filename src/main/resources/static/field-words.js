// The words of the reader's language, which the server put into the page: word("saved", {seq: 3}).
const words = new Map();
for (const line of document.getElementById("field-words")?.content.querySelectorAll("[data-k]") ?? []) {
  words.set(line.dataset.k, line.textContent);
}

export function word(key, values = {}) {
  return (words.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const lang = document.documentElement.lang || "vi";

/** 14:03, with the day before it if it was another day; by this telephone's clock. */
export function at(instant) {
  const then = new Date(instant);
  const time = then.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
  const sameDay = then.toDateString() === new Date().toDateString();
  return sameDay ? time : `${time} ${then.toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" })}`;
}

/** An element with text, never with markup. */
export function element(name, { text, cls, ...attributes } = {}, ...inside) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (cls) made.className = cls;
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...inside.filter(Boolean));
  return made;
}

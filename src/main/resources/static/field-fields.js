// From the named inputs of a form to an object and back: people[0].name is {people: [{name}]}.

/** Everything that a browser would post, but the token and files. */
export function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("_")) put(fields, path(name), value);
  }
  return fields;
}

const path = (name) => name.replace(/\[(\d+)\]/g, ".$1").split(".").filter(Boolean);

function put(object, steps, value) {
  const [step, ...rest] = steps;
  if (["__proto__", "constructor", "prototype"].includes(step)) return;
  if (rest.length) {
    object[step] ??= /^\d+$/.test(rest[0]) ? [] : {};
    put(object[step], rest, value);
  } else if (Object.hasOwn(object, step) && object[step] !== null) {
    object[step] = [object[step], value].flat(); // several boxes of one name
  } else {
    object[step] = value;
  }
}

/** Fills a form; rows that are not there yet are made from the template of their group. */
export function fill(form, fields) {
  for (const [group, rows] of Object.entries(fields)) {
    if (Array.isArray(rows) && typeof rows[0] === "object") {
      while (rowsOf(form, group) < rows.length && addRow(form, group));
    }
  }
  const flat = new Map();
  flatten(fields, "", flat);
  for (const input of form.elements) {
    if (!input.name || !flat.has(input.name) || input.type === "hidden" && input.name.startsWith("_")) continue;
    const value = flat.get(input.name);
    if (["checkbox", "radio"].includes(input.type)) input.checked = [value].flat().includes(input.value);
    else if (input.multiple) for (const option of input.options) option.selected = [value].flat().includes(option.value);
    else input.value = [value].flat()[0];
    if (input.dataset.fieldChoices) input.dataset.fieldChosen = value; // its options may still be on their way
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function flatten(value, name, flat) {
  if (Array.isArray(value) && typeof value[0] === "object") value.forEach((row, n) => flatten(row, `${name}[${n}]`, flat));
  else if (value && typeof value === "object" && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, name ? `${name}.${key}` : key, flat);
  } else flat.set(name, value ?? "");
}

const groupOf = (form, group) => form.querySelector(`[data-field-rows="${CSS.escape(group)}"]`);

const rowsOf = (form, group) => groupOf(form, group)?.querySelectorAll(":scope > :not(template)").length ?? Infinity;

/** A further row of a group: its template names inputs with # where the number goes. */
export function addRow(form, group) {
  const place = groupOf(form, group);
  const template = place?.querySelector(":scope > template");
  if (!template) return false;
  const number = String(rowsOf(form, group));
  const row = template.content.cloneNode(true);
  for (const part of row.querySelectorAll("*")) {
    for (const attribute of [...part.attributes]) {
      if (attribute.value.includes("#")) part.setAttribute(attribute.name, attribute.value.replaceAll("#", number));
    }
    if (part.dataset.number !== undefined) part.textContent = String(Number(number) + 1);
  }
  place.append(row);
  return true;
}

// A form of the field: what is submitted becomes a record on this telephone first, and travels from there.
import { Locked } from "./field-crypto.js";
import { addRow, fieldsOf, fill } from "./field-fields.js";
import { read, save } from "./field-outbox.js";
import { at, element, word } from "./field-words.js";

const words = { QuotaExceededError: "full", VersionError: "reload" };

export async function takeOver(form, owner, ask) {
  const kind = {
    kind: form.dataset.fieldKind,
    version: Number(form.dataset.fieldVersion),
    base: form.dataset.fieldBase ? Number(form.dataset.fieldBase) : null,
    page: location.pathname,
  };
  let former = new URLSearchParams(location.hash.slice(1)).get("record");
  if (former) former = await reopen(form, owner, former);
  let saving = false; // a second tap of an impatient finger is not a second record
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (saving) return;
    saving = true;
    const draft = event.submitter?.dataset.fieldDraft !== undefined;
    const kept = await keep(form, owner, kind, fieldsOf(form), { draft, former }, ask);
    if (kept) former = draft ? kept.id : null;
    saving = false;
  });
  form.addEventListener("click", (event) => {
    const adds = event.target.closest("[data-field-add]");
    if (adds && addRow(form, adds.dataset.fieldAdd)) {
      const rows = form.querySelectorAll(`[data-field-rows="${adds.dataset.fieldAdd}"] > :not(template)`);
      rows[rows.length - 1].querySelector("input, select, textarea")?.focus();
    }
  });
  for (const button of form.querySelectorAll("[data-field-draft], [data-field-add]")) button.hidden = false;
}

async function reopen(form, owner, id) {
  const known = await read(owner, id).catch(() => null);
  history.replaceState(null, "", location.pathname + location.search);
  if (!known) return null;
  fill(form, known.fields);
  const { state, seq, field, message } = known.item;
  const sentence = state === "rejected" ? word("correcting", { seq }) : word(state === "draft" ? "continuing" : "editing", { seq: seq ?? "" });
  say("warn", sentence, message?.[document.documentElement.lang] ?? "");
  const wrong = field ? form.elements.namedItem(field) : null;
  if (wrong instanceof HTMLElement) {
    wrong.setAttribute("aria-invalid", "true");
    wrong.focus();
  }
  return id;
}

async function keep(form, owner, kind, fields, how, ask) {
  try {
    const item = await save(owner, kind, fields, how);
    say("good", word(how.draft ? "savedDraft" : "saved", { time: at(item.capturedAt), seq: item.seq ?? "" }));
    if (!how.draft) empty(form);
    return item;
  } catch (failure) {
    if (failure instanceof Locked) {
      await ask();
      return keep(form, owner, kind, fields, how, ask);
    }
    say("bad", word("notSaved"), word(words[failure?.name] ?? "notSavedWhy", { why: failure?.name ?? failure }));
    return null;
  }
}

/** Ready for the next one: what stays the same at a post (data-field-keep) stays. */
function empty(form) {
  const kept = [...form.querySelectorAll("[data-field-keep]")].map((input) => [input, input.value, input.checked]);
  for (const rows of form.querySelectorAll("[data-field-rows]")) {
    [...rows.querySelectorAll(":scope > :not(template)")].slice(Number(rows.dataset.fieldFirst ?? 1)).forEach((row) => row.remove());
  }
  form.reset();
  for (const [input, value, checked] of kept) {
    input.value = value;
    if (checked !== undefined) input.checked = checked;
  }
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  form.querySelector("input:not([type=hidden]):not([data-field-keep]), select:not([data-field-keep]), textarea")?.focus();
  form.dispatchEvent(new CustomEvent("field:emptied", { bubbles: true }));
}

function say(tone, sentence, more = "") {
  const place = document.getElementById("field-said");
  place?.replaceChildren(
    element("div", { cls: `notice ${tone}` }, element("p", {}, element("b", { text: sentence })), more && element("p", { text: more })),
  );
  place?.scrollIntoView({ block: "nearest" });
}

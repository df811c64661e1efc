// The PIN: chosen once on this telephone, asked again after an hour without a record, after signing out, for another user.
import { MustWait, setUp, unlock, WrongPin } from "./field-crypto.js";
import { word } from "./field-words.js";

let asking;

/** Resolves as soon as the outbox is open. */
export function askPin(owner) {
  asking ??= new Promise((resolve) => {
    const section = document.getElementById("field-pin");
    const form = section.querySelector("form");
    section.hidden = false;
    form.elements.pin.focus();
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (await tries(form, () => unlock(owner, form.elements.pin.value))) {
        form.reset();
        section.hidden = true;
        asking = undefined;
        resolve();
      }
    };
  });
  return asking;
}

/** On the first screen of a telephone that does not know this user; elsewhere the page works as any other. */
export async function offerSetUp(owner) {
  const section = document.getElementById("field-setup");
  if (!section) return;
  const form = section.querySelector("form");
  section.hidden = false;
  await new Promise((resolve) => {
    form.onsubmit = async (event) => {
      event.preventDefault();
      const { pin, again } = form.elements;
      const wrong = fault(pin.value, again.value);
      if (wrong) return complain(form, word(wrong));
      if (await tries(form, () => setUp(owner, pin.value))) {
        form.reset();
        section.hidden = true;
        await navigator.storage?.persist?.();
        resolve();
      }
    };
  });
}

function fault(pin, again) {
  if (!/^\d{6,12}$/.test(pin)) return "pinShort";
  const row = "012345678901234567890";
  if (/^(\d)\1*$/.test(pin) || row.includes(pin) || [...row].reverse().join("").includes(pin)) return "pinPlain";
  return pin === again ? null : "pinDiffers";
}

async function tries(form, deed) {
  const button = form.querySelector("button");
  button.disabled = true;
  complain(form, "");
  try {
    await deed();
    return true;
  } catch (why) {
    if (why instanceof WrongPin) complain(form, word("pinWrong"));
    else if (why instanceof MustWait) complain(form, word("pinWait", { seconds: why.seconds }));
    else complain(form, word("notSavedWhy", { why: why?.name ?? why }));
    form.elements.pin.focus();
    return false;
  } finally {
    button.disabled = false;
  }
}

function complain(form, sentence) {
  form.querySelector("[data-field-error]").textContent = sentence;
  form.elements.pin.toggleAttribute("aria-invalid", sentence !== "");
}

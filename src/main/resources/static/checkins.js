// The entrance: what a hand scanner types, or the camera reads, is sent; then the field is empty again for the next one.
(() => {
  const field = document.querySelector("[data-scan-code]");
  if (!field) return;
  const form = field.form;
  const box = document.getElementById("camera");
  const start = document.querySelector("[data-scan-camera]");
  const stop = document.querySelector("[data-scan-stop]");
  const hint = document.querySelector("[data-scan-hint]");
  const SAME_CODE_MS = 4000;
  const NOTHING_READ_MS = 6000;
  let running = null;
  let last = { text: "", at: 0 };
  let waiting = 0;

  // On a telephone the focus opens the keyboard, which would cover the camera.
  const focus = () => { if (box.hidden) field.focus(); };

  document.body.addEventListener("htmx:afterRequest", event => {
    if (event.target !== form) return;
    if (event.detail.successful) field.value = "";
    focus();
  });

  function wait() {
    clearTimeout(waiting);
    if (!hint) return;
    hint.hidden = true;
    waiting = setTimeout(() => { hint.hidden = box.hidden; }, NOTHING_READ_MS);
  }

  // While the camera looks, only it and the answer are on the screen.
  function scanning(on) {
    box.hidden = !on;
    const card = box.closest("section.checkins-scan");
    card?.classList.toggle("scanning", on);
    if (on) (card ?? box).scrollIntoView({ block: "start" });
    if (on) wait();
    else clearTimeout(waiting);
    if (!on && hint) hint.hidden = true;
  }

  function read(text) {
    wait();
    const now = performance.now();
    if (text === last.text && now - last.at < SAME_CODE_MS) return;
    last = { text, at: now };
    navigator.vibrate?.(80);
    field.value = text;
    form.requestSubmit();
  }

  // The browser's own reader where there is one; it is faster and needs nothing loaded.
  async function own() {
    if (!("BarcodeDetector" in window)) return null;
    const kinds = await BarcodeDetector.getSupportedFormats();
    if (!kinds.includes("qr_code")) return null;
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    const video = document.createElement("video");
    video.playsInline = true;
    video.muted = true;
    video.srcObject = stream;
    box.replaceChildren(video);
    await video.play();
    let going = true;
    const look = async () => {
      if (!going) return;
      try {
        for (const found of await detector.detect(video)) read(found.rawValue);
      } catch { /* a frame that is not there yet */ }
      setTimeout(look, 200);
    };
    look();
    return () => { going = false; stream.getTracks().forEach(track => track.stop()); box.replaceChildren(); };
  }

  async function library() {
    const scanner = new Html5Qrcode("camera", { formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE], verbose: false });
    await scanner.start({ facingMode: "environment" }, { fps: 5 }, read, () => {});
    return async () => { await scanner.stop(); scanner.clear(); };
  }

  async function begin() {
    start.hidden = true;
    field.blur();
    document.getElementById("scanned")?.replaceChildren();
    scanning(true);
    stop.hidden = false;
    try {
      running = (await own()) || (await library());
    } catch {
      scanning(false);
      box.textContent = box.dataset.noCamera;
      box.hidden = false;
      stop.hidden = true;
      start.hidden = false;
      return;
    }
    if (stop.hidden) await end();
  }

  // Also while the camera is still being opened: then it is closed as soon as it is open.
  async function end() {
    stop.hidden = true;
    start.hidden = false;
    const open = running;
    running = null;
    if (open) await open();
    scanning(false);
    field.focus();
  }

  start.hidden = !(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);
  start.addEventListener("click", begin);
  stop.addEventListener("click", end);
})();

// The entrance: what a hand scanner types, or the camera reads, is sent; then the field is empty again for the next one.
(() => {
  const field = document.querySelector("[data-scan-code]");
  if (!field) return;
  const form = field.form;
  const box = document.getElementById("camera");
  const start = document.querySelector("[data-scan-camera]");
  const stop = document.querySelector("[data-scan-stop]");
  const SAME_CODE_MS = 4000;
  let running = null;
  let last = { text: "", at: 0 };

  document.body.addEventListener("htmx:afterRequest", event => {
    if (event.target !== form) return;
    if (event.detail.successful) field.value = "";
    field.focus();
  });

  function read(text) {
    const now = performance.now();
    if (text === last.text && now - last.at < SAME_CODE_MS) return;
    last = { text, at: now };
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
    box.hidden = false;
    start.hidden = true;
    try {
      running = (await own()) || (await library());
      stop.hidden = false;
    } catch {
      box.textContent = box.dataset.noCamera;
      start.hidden = false;
    }
    field.focus();
  }

  async function end() {
    stop.hidden = true;
    start.hidden = false;
    if (running) await running();
    running = null;
    box.hidden = true;
    field.focus();
  }

  start.hidden = !(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);
  start.addEventListener("click", begin);
  stop.addEventListener("click", end);
})();

// The itinerary of a case: a click on the map fills the next empty row. Without this file the rows are typed.
(function () {
  'use strict';
  const map = document.querySelector('[data-itinerary-map]');
  const list = document.querySelector('[data-stops]');
  if (!map || !list) return;
  const add = document.querySelector('[data-add-stop]');
  const inputs = (row) => [...row.querySelectorAll('input')];

  function addRow() {
    const rows = list.querySelectorAll('.presence-stop');
    const last = rows[rows.length - 1];
    const row = last.cloneNode(true);
    inputs(row).forEach((input) => { input.value = ''; });
    const legend = row.querySelector('legend');
    legend.textContent = legend.textContent.replace(/\d+/, String(rows.length + 1));
    list.append(row);
    return row;
  }

  function emptyRow() {
    return [...list.querySelectorAll('.presence-stop')]
      .find((row) => inputs(row).every((input) => !input.value)) || addRow();
  }

  function draw() {
    const shapes = 'http://www.w3.org/2000/svg';
    map.querySelectorAll('.stop').forEach((old) => old.remove());
    const points = [];
    list.querySelectorAll('.presence-stop').forEach((row) => {
      const lat = parseFloat(row.querySelector('[name=lat]').value.replace(',', '.'));
      const lon = parseFloat(row.querySelector('[name=lon]').value.replace(',', '.'));
      if (Number.isNaN(lat) || Number.isNaN(lon)) return;
      const d = map.dataset;
      const x = (lon - d.west) * d.stretch * d.scale;
      const y = (d.north - lat) * d.scale;
      points.push(x.toFixed(1) + ',' + y.toFixed(1));
      const dot = document.createElementNS(shapes, 'circle');
      dot.setAttribute('class', 'stop');
      dot.setAttribute('cx', x.toFixed(1));
      dot.setAttribute('cy', y.toFixed(1));
      dot.setAttribute('r', '9');
      map.append(dot);
    });
    map.querySelector('.way').setAttribute('points', points.join(' '));
  }

  map.addEventListener('click', (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    const d = map.dataset;
    const row = emptyRow();
    row.querySelector('[name=lat]').value = (d.north - at.y / d.scale).toFixed(5);
    row.querySelector('[name=lon]').value = (Number(d.west) + at.x / (d.scale * d.stretch)).toFixed(5);
    draw();
    row.querySelector('[name=from]').focus({ preventScroll: false });
  });
  list.addEventListener('change', draw);
  if (add) {
    add.hidden = false;
    add.addEventListener('click', () => addRow().querySelector('input').focus());
  }
}());

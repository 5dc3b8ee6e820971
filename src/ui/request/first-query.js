// Runs as soon as the text area is there and before it is painted: the query as it was left, and its line numbers. A text area wraps lines
// where it will; until somebody types in it, the text is shown wrapped as Monaco is going to, so that nothing moves when Monaco takes over.
(() => {
  const area = document.getElementById('first-query');
  const lines = document.getElementById('first-lines');
  try {
    const text = JSON.parse(localStorage.getItem('odata-playground/document') ?? 'null')?.value?.text;
    if (typeof text === 'string') area.value = text;
  } catch {
    // The page reads it again, sets it aside and says so.
  }

  const create = (className, children) => {
    const element = document.createElement('div');
    element.className = className;
    element.append(...children);
    return element;
  };
  // As Monaco has it: columns of one width, room for a scroll bar, and what it calls break characters (those of ASCII).
  const columnsOf = () => {
    const probe = lines.appendChild(create('probe', ['0'.repeat(100)]));
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    const { paddingLeft } = getComputedStyle(lines);
    return Math.floor((area.clientWidth - Number.parseFloat(paddingLeft) - 14) / (width / 100));
  };
  const isBreak = (before, after) =>
    after !== ' ' &&
    ((/[ \t})\]?|/&.,;]/.test(before) && !/[ \t})\]?|/&.,;]/.test(after)) || (!/[([{+]/.test(before) && /[([{+]/.test(after)));
  const rowsOf = (line, columns) => {
    const lead = /^[ \t]*/.exec(line)[0].length;
    const indent = lead - (lead % 2) + 2;
    const rows = [];
    let start = 0;
    let place = 0;
    for (let index = 1; index < line.length; index++) {
      const room = rows.length === 0 ? columns : columns - indent;
      if (isBreak(line[index - 1], line[index])) place = index;
      if (index + 1 - start <= room) continue;
      if (place <= start || index + 1 - place > columns - indent) place = index;
      rows.push(line.slice(start, place));
      start = place;
    }
    return [...rows, line.slice(start)].map((row, index) => ({ row, indent: index === 0 ? 0 : indent }));
  };

  let typing = document.activeElement === area;
  // A long document is not worth it.
  const show = () => {
    const short = area.value.length < 20000;
    const columns = typing || !short ? Number.POSITIVE_INFINITY : columnsOf();
    const all = short ? area.value.split('\n') : [];
    const shown = all.map((line) =>
      create(
        'first-line',
        rowsOf(line, columns).map(({ row, indent }) => {
          const element = create('first-row', [row || ' ']);
          element.style.paddingLeft = `${indent}ch`;
          return element;
        }),
      ),
    );
    lines.replaceChildren(...shown);
    area.classList.toggle('unseen', short && !typing);
    lines.classList.toggle('seen', short && !typing);
  };
  const type = () => {
    if (typing) return;
    typing = true;
    show();
  };
  // Where the text is seen is not where the text area has it.
  const offsetAt = ({ clientX, clientY }) => {
    lines.style.pointerEvents = 'auto';
    const place = document.caretPositionFromPoint?.(clientX, clientY);
    lines.style.pointerEvents = '';
    const row = place?.offsetNode.parentElement?.closest?.('.first-row');
    if (!row) return undefined;
    const rows = [...lines.querySelectorAll('.first-row')];
    const before = rows.slice(0, rows.indexOf(row));
    const breaks = before.filter((each) => !each.nextElementSibling).length;
    const length = before.reduce((sum, each) => sum + (each.textContent === ' ' ? 0 : each.textContent.length), 0);
    return length + breaks + Math.min(place.offset, row.textContent === ' ' ? 0 : row.textContent.length);
  };
  show();
  area.addEventListener('mousedown', (event) => {
    const offset = typing ? undefined : offsetAt(event);
    if (offset === undefined) return;
    event.preventDefault();
    area.focus();
    area.setSelectionRange(offset, offset);
  });
  area.addEventListener('focus', type);
  area.addEventListener('input', () => (typing ? show() : type()));
  area.addEventListener('scroll', () => {
    lines.style.transform = `translateY(${-area.scrollTop}px)`;
  });
})();

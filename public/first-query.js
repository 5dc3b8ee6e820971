// Runs as soon as the text area is there and before it is painted: the query as it was left, and its line numbers.
(() => {
  const area = document.getElementById('first-query');
  const lines = document.getElementById('first-lines');
  try {
    const text = JSON.parse(localStorage.getItem('odata-playground/document') ?? 'null')?.value?.text;
    if (typeof text === 'string') area.value = text;
  } catch {
    // The page reads it again, sets it aside and says so.
  }
  // Each line stands unseen behind its number, so that the number of a wrapped line is in its place. A long document is not worth it.
  const number = () => {
    const text = area.value.length < 20000 ? area.value.split('\n') : [];
    lines.replaceChildren(...text.map((line) => Object.assign(document.createElement('div'), { textContent: line || ' ' })));
  };
  number();
  area.addEventListener('input', number);
  area.addEventListener('scroll', () => {
    lines.style.transform = `translateY(${-area.scrollTop}px)`;
  });
})();

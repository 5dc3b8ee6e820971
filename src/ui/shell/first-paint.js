// Runs before the first paint (a build puts it into the page itself): theme and panes as they were left, so that nothing flashes or moves.
// What is read here, src/ui/state/layout.ts keeps.
(() => {
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem('odata-playground/layout') ?? 'null')?.value ?? {};
    } catch {
      return {}; // The page reads it again, sets it aside and says so.
    }
  };
  const { theme, side, query, queryRows, sideOpen } = kept();
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : dark ? 'dark' : 'light';
  if (Number.isFinite(side)) root.style.setProperty('--side', `${side}px`);
  if (Number.isFinite(query)) root.style.setProperty('--query', query);
  if (Number.isFinite(queryRows)) root.style.setProperty('--query-rows', queryRows);
  if (sideOpen === false) root.dataset.side = 'closed';
})();

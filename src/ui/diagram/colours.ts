import type { Colours } from './svg-text.ts';

const tokens: Readonly<Record<keyof Colours, string>> = {
  paper: '--bg',
  box: '--raised',
  border: '--control-line',
  text: '--text',
  soft: '--soft',
  line: '--faint',
  accent: '--accent',
};

/** The diagram's colours as the page has them now. */
export function pageColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, style.getPropertyValue(token).trim()]),
  ) as unknown as Colours;
}

/**
 * Text of a service as Markdown that says just that: no HTML, links, images or headings of its own. Code spans stay, as their content
 * is text anyway.
 */
export const plain = (text: string): string =>
  text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeMarks(part)))
    .join('');

const escapeMarks = (text: string): string =>
  text
    .replace(/[\\<[\]`*~|]/g, '\\$&')
    .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\s*)([#>+=-]|\d+(?=[.)]))/gm, '$1\\$2');

/** A name or a value as code, whatever it holds. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = (line.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Paragraphs, without those that say nothing. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

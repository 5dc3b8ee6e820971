/** Markup that is no element, and what ends it. */
const markup = [
  { begins: '<!--', ends: '-->' },
  { begins: '<![CDATA[', ends: ']]>' },
  { begins: '<?', ends: '?>' },
];

/** Where the comment, section, instruction or document type declaration ends that begins at an offset; undefined when none does, or never. */
export function endOfMarkup(text: string, at: number): number | undefined {
  for (const { begins, ends } of markup) if (text.startsWith(begins, at)) return after(text, ends, at + begins.length);
  return /^<!doctype/i.test(text.slice(at, at + 9)) ? endOfDoctype(text, at) : undefined;
}

/** What it declares stands in brackets, where a `>` ends nothing. */
function endOfDoctype(text: string, at: number): number | undefined {
  const end = after(text, '>', at);
  const bracket = text.indexOf('[', at);
  if (end === undefined || bracket === -1 || bracket > end) return end;
  const closed = after(text, ']', bracket);
  return closed === undefined ? undefined : after(text, '>', closed);
}

function after(text: string, ends: string, from: number): number | undefined {
  const found = text.indexOf(ends, from);
  return found === -1 ? undefined : found + ends.length;
}

/** Where something begins that is neither white space nor such markup. Loops, as a regular expression would need memory for 50 MB of it. */
export function afterProlog(text: string): number {
  let at = 0;
  for (;;) {
    at = afterWhiteSpace(text, at);
    const end = text.startsWith('<![', at) ? undefined : endOfMarkup(text, at);
    if (end === undefined) return at;
    at = end;
  }
}

const black = /\S/g;

export function afterWhiteSpace(text: string, from: number): number {
  black.lastIndex = from;
  return black.exec(text)?.index ?? text.length;
}

/** What a snippet's tab stops are filled with at first, or the text as it is. */
export function written(text: string, snippet: boolean): string {
  if (!snippet) return text;
  return text
    .replace(/\$\{\d+\|([^,|]*)(?:[^|]|\\\|)*\|\}/g, '$1')
    .replace(/\$\{\d+(?::((?:\\.|[^\\}])*))?\}|\$\d/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
}

const kinds: readonly (readonly [kind: string, form: RegExp])[] = [
  ['moment', /^(?:date(?:time(?:offset)?)?)?'?\d{4}-\d\d-\d\d(?:T[^']*)?'?$/],
  ['guid', /^(?:guid)?'?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}'?$/i],
  ['time', /^(?:time)?'?(?:\d\d:\d\d|PT)[^']*'?$/],
  ['duration', /^duration'.*'$/],
  ['number', /^-?\d+(?:\.\d+)?[LMDFlmdf]?$/],
  ['text', /^'.*'$/],
  ['JSON text', /^".*"$/],
];

/** Which values are written alike; `word` for what has no form of its own. */
export const kindOfValue = (text: string): string => {
  const decoded = text.replaceAll('%27', "'").trim();
  return kinds.find(([, form]) => form.test(decoded))?.[0] ?? 'word';
};

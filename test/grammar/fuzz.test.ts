import { describe, expect, test } from 'vitest';
import { children, type Node, type Problem, parseDocument, parseUrl, print } from '../../grammar/index.ts';

const seeds: readonly string[] = [
  "### a\nGET /device\n  ?$filter=is_online eq false and belongs_to__application/any(a:a/slug eq 'acme/sensors')\n  &$select=device_name,uuid\n  &$top=20\n",
  '# c\nPATCH /device(uuid=\'4f2a\')?$expand=a($select=b;$expand=c/$count($filter=d gt 1))\nContent-Type: application/json\n\n{ "a": [1, null, {"b": "<NAME>"}], "c": {{v}} }\n\n###\n/x',
  "/d?$filter=not (a in (1,2) or case(a gt 0:1,true:-b) eq duration'P1D') and {{x}} ge 2020-01-01T00:00:00Z&$orderby=a/$count desc,b\n",
  '/d?$filter=a%20eq%20%27caf%C3%A9%27+and+b&$search=a OR (b AND NOT "c d")&@p={"a":[b/c,2 add 3]}&x=y&$compute=a mul 2 as b\n',
  'https://api.example.com/v7/$crossjoin(A,B)/$filter(a eq b)?$format=application/json;odata.metadata=full&$select=NS.*,c($top=1)',
];
const characters = [
  '(',
  ')',
  "'",
  '"',
  '&',
  ';',
  ',',
  '/',
  '?',
  '$',
  '=',
  ' ',
  '\n',
  '%',
  '+',
  '#',
  ':',
  '@',
  '{',
  '}',
  '[',
  ']',
  '<',
  '~',
  'é',
  '\u{1F600}',
  '\uE026',
  '\0',
  ' eq ',
  '###\n',
  '%2',
  '$top=',
];

/** A generator of whole numbers below a limit, the same in every run (mulberry32). */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function mutated(text: string, below: (limit: number) => number): string {
  let result = text;
  for (let count = 1 + below(4); count > 0; count--) {
    const at = below(result.length + 1);
    const to = Math.min(result.length, at + below(6));
    const insert = below(2) === 0 ? '' : characters[below(characters.length)]!;
    result = result.slice(0, at) + insert + result.slice(below(3) === 0 ? at : to);
  }
  return result;
}

/** Faults of a tree: spans out of bounds, reversed, or not within the parent's. */
function faults(tree: Node, problems: readonly Problem[], length: number): readonly string[] {
  const found: string[] = [];
  const pending: Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { start, end } = node.span;
    if (!(start >= 0 && start <= end && end <= length)) found.push(`${node.kind} ${start}-${end} of ${length}`);
    for (const child of children(node)) {
      if (child.span.start < start || child.span.end > end)
        found.push(`${child.kind} ${child.span.start}-${child.span.end} outside ${node.kind} ${start}-${end}`);
      pending.push(child);
    }
  }
  for (const { code, span } of problems)
    if (!(span.start >= 0 && span.start <= span.end && span.end <= length)) found.push(`${code} ${span.start}-${span.end}`);
  return found;
}

describe.each(seeds.map((seed, index) => [index, seed] as const))('seed %i', (index, seed) => {
  test('every truncation has a sound tree', () => {
    for (let end = 0; end <= seed.length; end++) {
      const text = seed.slice(0, end);
      const { tree, problems } = parseDocument(text);
      expect(faults(tree, problems, text.length), text).toEqual([]);
      expect(print(tree), text).toBeTypeOf('string');
    }
  });

  test('500 mutations have sound trees', () => {
    const below = randomBelow(index + 1);
    for (let round = 0; round < 500; round++) {
      const text = mutated(seed, below);
      for (const { tree, problems } of [parseDocument(text), parseUrl(text)]) {
        expect(faults(tree, problems, text.length), JSON.stringify(text)).toEqual([]);
        expect(print(tree), text).toBeTypeOf('string');
      }
    }
  });

  test('what is accepted is printed and read again as the same', () => {
    const below = randomBelow(index + 100);
    for (let round = 0; round < 300; round++) {
      const text = mutated(seed, below);
      const { tree, problems } = parseUrl(text);
      if (problems.length > 0) continue;
      const printed = print(tree);
      expect(parseUrl(printed).problems, `${JSON.stringify(text)} printed as ${JSON.stringify(printed)}`).toEqual([]);
    }
  });
});

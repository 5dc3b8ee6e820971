import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/schema/metadata/xml/mend.ts';
import { readPlainTags } from '../../../src/schema/metadata/xml/plain-tags.ts';
import { readTags } from '../../../src/schema/metadata/xml/read-tags.ts';
import type { Reached, TagListener } from '../../../src/schema/metadata/xml/tags.ts';
import { readTolerantTags } from '../../../src/schema/metadata/xml/tolerant-tags.ts';
import { damaged } from './damaged.ts';

const folder = new URL('documents/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
const nothing: Reached = { at: 0, open: [], wantsText: false, context: '' };

describe('what is read without the parser is what the parser would read', () => {
  it.each(files)('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    expect(heard(text)).toEqual(heardByParser(text));
  });

  it('in a damaged document, its faults too', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(heard(text)).toEqual(heardByParser(text));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

/** Texts of which all is plain, and those of which what is in `«»` is not. */
const cases: readonly (readonly [what: string, text: string])[] = [
  ['elements', '<a><b/><c></c></a>'],
  ['a prefix', '<a:b><a:c/></a:b>'],
  ['attributes', `<a b="1" c='2' d:e="3"/>`],
  ['quotes in quotes', `<a b="it's" c='"'/>`],
  ['> in a value', '<a b="a>b"/>'],
  ['white space in tags', '<a\r\n\tb="1"\n><c /></a >'],
  ['white space in a value', '<a b="1\r\n2\t3\n4"/>'],
  ['references in a value', '<a b="&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#10;"/>'],
  ['characters beyond the first plane', '<a b="😀"/>'],
  ['private characters', '<a b="\uE000"/>'],
  ['text', '<a> b </a>'],
  ['text and references', '<a>1 &lt; 2 &#x263A;</a>'],
  ['text of several lines', '<a>1\r\n2\r3\n4</a>'],
  ['] in text', '<a>[b]</a>'],
  ['text around elements', '<a>1<b/>2<c>3</c>4</a>'],
  ['a comment', '<a><c><!-- c > < " --></c></a>'],
  ['a comment before the root', '<!-- a --><a/>'],
  ['a declaration', '<?xml version="1.0" encoding="utf-8"?>\n<a/>'],
  ['a declaration in single quotes', `<?xml version='1.0' standalone='yes' ?><a/>`],
  ['space after the root', '<a/>«\n»'],
  ['the end within an element', '<a><b/>«»'],
  ['a closing tag of another element', '<a><b>«</a>»'],
  ['a closing tag of nothing', '<a/>«</b>»'],
  ['a closing tag with a longer name', '<a><b>«</bc></a>»'],
  ['a second root', '<a/>«<b/>»'],
  ['text after the root', '<a/>«b»'],
  ['an attribute twice', '<a><b/>«<c d="1" d="2"/></a>»'],
  ['no space between attributes', '<a><b/>«<c d="1"e="2"/></a>»'],
  ['no quotes', '<a><b/>«<c d=1/></a>»'],
  ['no value', '<a><b/>«<c d/></a>»'],
  ['space around =', '<a><b/>«<c d = "1"/></a>»'],
  ['< in a value', '<a><b/>«<c d="<"/></a>»'],
  ['a value without end', '<a><b/>«<c d="1/></a>»'],
  ['an unknown entity', '<a><b/>«<c d="&e;"/></a>»'],
  ['no such character', '<a><b/>«<c d="&#0;"/></a>»'],
  ['a control character in a value', '<a><b/>«<c d="\u0001"/></a>»'],
  ['half a character in a value', '<a><b/>«<c d="\uD800"/></a>»'],
  ['a control character in text', '<a><b/>«\u0001</a>»'],
  ['a control character in a comment', '<a><b/>«<!--\u0001--></a>»'],
  [']]> in text', '<a><b/>«]]></a>»'],
  ['-- in a comment', '<a><b/>«<!-- a -- b --></a>»'],
  ['a comment in text', '<a><b>«1<!-- 2 -->3</b></a>»'],
  ['CDATA', '<a><b/>«<![CDATA[c]]></a>»'],
  ['a processing instruction', '<a><b/>«<?c d?></a>»'],
  ['a document type', '«<!DOCTYPE a><a/>»'],
  ['a later version of XML', '«<?xml version="1.1"?><a/>»'],
  ['letters beyond ASCII in names', '<a><b/>«<ä/></a>»'],
  ['a digit where a name begins', '<a><b/>«<1/></a>»'],
  ['a slash in a tag', '<a><b/>«<c / d="1"/></a>»'],
  ['a bare <', '<a><b/>«1 < 2</a>»'],
  ['a bare &', '<a><b c="1 & 2"/></a>'],
  ['the end in a tag', '<a><b/>«<c d="1"»'],
];

describe('what is plain', () => {
  it.each(cases)('%s', (_what, marked) => {
    const text = marked.replace(/[«»]/g, '');
    const plain = marked.includes('«') ? marked.indexOf('«') : text.length;
    expect(
      readPlainTags(
        mend(text, () => undefined),
        silent,
        () => undefined,
      ).at,
    ).toBe(plain);
    expect(heard(text)).toEqual(heardByParser(text));
  });

  it('is not what is deeper, or has more attributes, than anything should', () => {
    for (const text of ['<a>'.repeat(300), `<a><b ${[...Array(600).keys()].map((index) => `c${index}="1"`).join(' ')}/></a>`]) {
      expect(heard(text)).toEqual(heardByParser(text));
    }
  });
});

/** Wants the text of elements whose name begins with b. */
const listener = (heard: unknown[]): TagListener => ({
  open: (name, attributes, at) => {
    heard.push({ name, attributes: attributes.map(({ name, value }) => [name, value]), at });
    return /^(?:b|String|Documentation|Summary)/.test(name);
  },
  close: (text) => heard.push({ text }),
  empty: (name, attributes, at) => heard.push({ name, attributes: attributes.map(({ name, value }) => [name, value]), at, isEmpty: true }),
});
const silent = listener([]);

function heard(text: string): unknown[] {
  const all: unknown[] = [];
  readTags(text, (...problem) => all.push(problem), listener(all));
  return all;
}

/** As the parser reads all of it. */
function heardByParser(text: string): unknown[] {
  const all: unknown[] = [];
  const report = (...problem: unknown[]) => all.push(problem);
  readTolerantTags({ mended: mend(text, report), reached: nothing, report, listener: listener(all), progress: () => undefined });
  return all;
}

import type { Span } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import type { Expectation, Want } from './expected.ts';
import { expectedInJson } from './json-cursor.ts';
import type { Reader } from './reader.ts';
import { type Head, siteAt } from './site.ts';
import { expectedInUrl, readUrl, readUrlUntil } from './url-cursor.ts';

/**
 * What may stand at an offset of a request document. Reads no more than the request at the offset, from its begin to the offset,
 * so neither what is broken before it nor the size of the document matters.
 */
export function expectedAt(service: Service, text: string, offset: number): Expectation {
  const site = siteAt(text, offset);
  const inWord = (word: Span, wants: readonly Want[]) => atWord(service, text, offset, word, wants);
  switch (site.kind) {
    case 'none':
      return inWord({ start: offset, end: offset }, []);
    case 'request':
      return inWord(site.word, [{ kind: 'method' }, { kind: 'request', separate: site.separate }]);
    case 'url':
      return expectedInUrl(service, text, offset, site.head);
    case 'continuation':
      return inWord(site.word, [...nextOption(service, text, offset, site.head), headerName(site.head)]);
    case 'header-name':
      return inWord(site.word, [headerName(site.head)]);
    case 'header-value':
      return inWord(site.word, [{ kind: 'header-value', header: site.name }]);
    case 'body': {
      const { reader } = readUrl(service, text, site.head);
      const type = pathOf(reader).type;
      return expectedInJson(text, offset, site.body, { service: reader.service, type, method: site.head.method.toUpperCase() });
    }
  }
}

/** What is open at an offset of a request's URL; undefined outside of one. For help with calls, which wants the same reading. */
export function readerAt(service: Service, text: string, offset: number): Reader | undefined {
  const site = siteAt(text, offset);
  return site.kind === 'url' ? readUrlUntil(service, text, site.head, offset).reader : undefined;
}

function atWord(service: Service, text: string, offset: number, replace: Span, wants: readonly Want[]): Expectation {
  const typed = text.slice(replace.start, offset);
  const following = text[replace.end] ?? '';
  return { service, replace, typed, following, preceding: text[replace.start - 1] ?? '', encoded: false, wants };
}

const headerName = ({ headers, method }: Head): Want => ({ kind: 'header-name', present: headers, method });

function pathOf({ stack }: Reader) {
  const path = stack[0];
  if (path?.kind !== 'Path') throw new Error('The outermost frame is always the path');
  return path;
}

/** The options that a line below the URL can go on with. */
function nextOption(service: Service, text: string, offset: number, head: Head): readonly Want[] {
  const { tokens, reader } = readUrl(service, text, head);
  const path = pathOf(reader);
  if (path.lost || path.depth === 0) return [];
  const isSeparator = (index: number): boolean => tokens[index]?.kind === 'mark' && /^[?&]$/.test(tokens[index].text);
  const mark = tokens.some(({ kind, text }) => kind === 'mark' && text === '?') ? '&' : '?';
  // An option stands on a line of its own, indented.
  const indent = offset === 0 || text[offset - 1] === '\n' ? '  ' : '';
  const present = tokens.filter((_token, index) => isSeparator(index - 1)).map((token) => token.text);
  const { type, counted, collection } = path;
  const place = counted ? 'count' : 'url';
  return [
    { kind: 'option', place, type, single: !collection && !counted, present, lead: indent + mark, method: head.method.toUpperCase() },
  ];
}

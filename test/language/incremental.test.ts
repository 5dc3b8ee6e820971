import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../grammar/index.ts';
import { createLanguageService, type Diagnostic, type LanguageService } from '../../src/language/index.ts';
import { balena } from '../../src/schema/index.ts';
import { brokenQueries } from '../grammar/broken-queries.ts';
import { seed } from '../grammar/property.ts';
import { edited, edits, pieces } from '../grammar/typing.ts';
import { fixCases } from './fix-cases.ts';
import { apply, fixesOf, v7 } from './support.ts';

const service = balena('v7');

/** Everything that the editor asks for on a key. */
const answers = (language: LanguageService, text: string) => ({
  diagnostics: language.diagnose(text),
  tokens: language.tokens(text),
  outline: language.outline(text),
  format: language.format(text),
});

/** A service that counts how often it looks up a resource: every binding of a request does once. */
function countingService() {
  const asked: string[] = [];
  const resources = new Map(service.resources);
  resources.get = (name) => {
    asked.push(name);
    return service.resources.get(name);
  };
  return { asked, language: createLanguageService({ ...service, resources }) };
}

describe('an edit binds and checks its own request only', () => {
  const names = [...service.resources.keys()].slice(0, 40);
  const document = names.map((name) => `### ${name}\nGET /${name}?$top=1\n\n`).join('');

  test.each([
    ['the first line', '### device\n', '### devices\n'],
    ['an option', 'GET /device?$top=1', 'GET /device?$top=10'],
    ['a new line', 'GET /device?$top=1\n', 'GET /device?$top=1\n  &$skip=2\n'],
  ])('%s', (_, before, after) => {
    const { asked, language } = countingService();
    answers(language, document);
    expect(new Set(asked)).toEqual(new Set(names));
    asked.length = 0;
    const text = document.replace(before, () => after);
    expect(text).not.toBe(document);
    expect(answers(language, text)).toEqual(answers(v7, text));
    expect(new Set(asked)).toEqual(new Set(['device']));
  });

  test('hover, completion and the like ask for nothing that is known', () => {
    const { asked, language } = countingService();
    answers(language, document);
    asked.length = 0;
    const at = document.indexOf('/device?') + 3;
    language.hover(document, at);
    language.explain(document, at);
    language.definition(document, at);
    language.rename(document, at, 'x');
    expect(asked).toEqual([]);
    language.complete(document, at);
    language.signature(document, at);
    expect(asked.filter((name) => names.includes(name) && name !== 'device')).toEqual([]);
  });
});

test('a document typed by any edits is answered as if it were new', () => {
  fc.assert(
    fc.property(pieces, fc.array(edits, { maxLength: 8 }), (document, made) => {
      const language = createLanguageService(service);
      let text = document;
      expect(answers(language, text)).toEqual(answers(createLanguageService(service), text));
      for (const edit of made) {
        text = edited(text, edit);
        expect(answers(language, text)).toEqual(answers(createLanguageService(service), text));
      }
    }),
    { numRuns: 100, seed },
  );
});

/** Puts a request behind another one, which has a finding of its own. */
const before = 'GET /nothing\n\n### two\n';

const moved = (value: unknown, by: number): unknown =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    typeof part === 'number' && /^(?:start|end|at|offset)$/.test(key) ? part + by : part,
  );

describe('a request is answered alike wherever it stands', () => {
  const texts = [...new Set(fixCases.map(([text]) => text.replaceAll('|', '')))];

  test.each(texts)('%s', (text) => {
    const document = before + text;
    const alone = v7.diagnose(`### two\n${text}`);
    const found = v7.diagnose(document).slice(1);
    const by = before.length - '### two\n'.length;
    expect(found.map(plain)).toEqual(alone.map((diagnostic) => moved(plain(diagnostic), by)));
    alone.forEach((diagnostic, index) => {
      const fixes = v7.fixes(`### two\n${text}`, diagnostic);
      expect(plain(v7.fixes(document, found[index]!))).toEqual(moved(plain(fixes), by));
    });
    const tokens = v7.tokens(`### two\n${text}`);
    expect(plain(v7.tokens(document).slice(-tokens.length))).toEqual(moved(tokens, by));
  });
});

/** What differs between two values of one shape: the names of the numbers, and by how much. */
function differences(one: unknown, other: unknown, name = ''): readonly (readonly [name: string, by: number])[] {
  if (typeof one === 'number' && typeof other === 'number') return one === other ? [] : [[name, other - one]];
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([key, part]) => differences(part, (other as Record<string, unknown>)[key], key));
}

describe('offsets in the data of problems and diagnostics can be moved: they are spans, or named "at" or "offset"', () => {
  const comment = '# behind this comment all stands further on\n';
  const texts = [
    ...brokenQueries.map(([marks]) => `GET /${marks.replaceAll(/[«»]/g, '')}`),
    ...fixCases.map(([text]) => text.replaceAll('|', '')),
  ].filter((text) => !text.startsWith('###') && !text.includes('\n###'));

  test.each([...new Set(texts)])('%s', (text) => {
    const found = [...parseDocument(text).problems, ...v7.diagnose(text)];
    const further = [...parseDocument(comment + text).problems, ...v7.diagnose(comment + text)];
    expect(further.map(({ code }) => code)).toEqual(found.map(({ code }) => code));
    const moved = differences(found, further);
    expect(moved.filter(([name, by]) => by !== comment.length || !/^(?:start|end|at|offset)$/.test(name))).toEqual([]);
  });
});

const plain = <Value extends Diagnostic | readonly unknown[]>(value: Value): unknown => JSON.parse(JSON.stringify(value));

describe('fixes keep how the lines of the document end', () => {
  test.each([
    ['### a\r\nPOST /api_key\r\n### b\r\nGET /device', 'missing-body', '### a\r\nPOST /api_key\r\n\r\n{ }\r\n### b\r\nGET /device'],
    ['### a\nPOST /api_key\n### b\nGET /device', 'missing-body', '### a\nPOST /api_key\n\n{ }\n### b\nGET /device'],
    ['POST /api_key', 'missing-body', 'POST /api_key\n\n{ }'],
    ['GET /device\r\nCookie: a\r\nA: b\r\n### b', 'header-refused', 'GET /device\r\nA: b\r\n### b'],
    ['GET /device\r\nAccept: */*\r\nCookie: a\r\n### b', 'header-refused', 'GET /device\r\nAccept: */*\r\n### b'],
    ['GET /device\nAccept: */*\nCookie: a\n### b', 'header-refused', 'GET /device\nAccept: */*\n### b'],
    ['GET /device\r\nAccept: */*\r\nCookie: a', 'header-refused', 'GET /device\r\nAccept: */*'],
  ])('%j: %s', (text, code, after) => {
    expect(apply(text, fixesOf(v7, text, code)[0]!.edits)).toBe(after);
  });
});

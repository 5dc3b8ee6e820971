import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../grammar/index.ts';
import { edited, editsOf, marked, mend, ordered } from './broken.ts';
import { brokenQueries } from './broken-queries.ts';
import { show } from './show.ts';

describe('queries as people break them', () => {
  test.each(brokenQueries)('%s: %j', (text, expected, mended, tree) => {
    const { input, spans } = marked(text);
    const parsed = parseUrl(input);
    const problems = ordered(parsed.problems);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected);
    expect(problems.map(({ span }) => span)).toEqual(spans);
    expect(show(parsed.tree)).toBe(tree);
    expect(mend(input)).toBe(mended ?? input);
  });

  test('there are enough of them', () => {
    expect(brokenQueries.length).toBeGreaterThanOrEqual(160);
  });

  test('each fix alone leaves no problem of its mistake, and none that was not told before', () => {
    for (const [text] of brokenQueries) {
      const { input } = marked(text);
      const { tree, problems } = parseUrl(input);
      for (const problem of problems) {
        const edits = editsOf(problem);
        if (edits.length === 0) continue;
        const left = parseUrl(edited(input, edits, tree.encoded)).problems.length;
        // What was missing besides a sign (`$top` has neither `=` nor a value) is told then.
        const rest = problem.data?.value === true ? problems.length : problems.length - 1;
        expect(left, `${input}: ${problem.message}`).toBeLessThanOrEqual(rest);
      }
    }
  });

  // What is right before an option is not looked at again. (The blanks in it would have an encoded query read as a decoded one.)
  const withOptions = brokenQueries.filter(([text]) => /^[^?«»]*\?(?![?«»])[^?%]*$/.test(text));
  test.each(withOptions)('%s: the same behind other options', (text) => {
    const before = "$orderby=device_name desc&$filter=contains(note,'a&$b') and id in (1,2)&@right=1&";
    const { input } = marked(text);
    const start = input.indexOf('?') + 1;
    const told = (url: string, moved: number) =>
      parseUrl(url).problems.map(({ code, span }) => ({ code, start: span.start - moved, end: span.end - moved }));
    expect(told(input.slice(0, start) + before + input.slice(start), before.length)).toEqual(told(input, 0));
  });

  test('edits lie within the text and apart', () => {
    for (const [text] of brokenQueries) {
      const { input } = marked(text);
      for (const problem of parseUrl(input).problems) {
        let end = 0;
        for (const { span } of editsOf(problem)) {
          expect(span.start, input).toBeGreaterThanOrEqual(end);
          expect(span.end, input).toBeGreaterThanOrEqual(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }
    }
  });

  test('every sentence is one, short, and begins and ends as one', () => {
    for (const [, problems] of brokenQueries) {
      for (const problem of problems) {
        const message = problem.slice(problem.indexOf(': ') + 2);
        expect(message).toMatch(/^(?:[A-Z]|"|\$\w).*[.?]$/s);
        expect(message.length, message).toBeLessThan(160);
      }
    }
  });
});

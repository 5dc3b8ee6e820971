import { expect, test } from 'vitest';
import { createLanguageService, loadExplanations } from '../../../src/language/index.ts';
import { balena } from '../../../src/schema/index.ts';
import { piecesOf } from '../../../src/ui/checks/pieces.ts';

const language = createLanguageService(balena('v7'));

/** `text:type`, a mark between `[` and `]`; `·` where one ends. */
const show = (text: string, marks: Parameters<typeof piecesOf>[2]) =>
  piecesOf(text, language.tokens(text), marks)
    .map((piece) => `${piece.told ? `[${piece.text}]${piece.told}` : piece.text}${piece.type ? `:${piece.type}` : ''}`)
    .join('·');

test.each([
  ['', [], ''],
  ['GET', [], 'GET:method'],
  ['GET /device', [], 'GET:method· ·/:punctuation·device:resource'],
  ['GET /device', [{ start: 6, end: 8, severity: 'hint' }], 'GET:method· ·/:punctuation·d:resource·[ev]hint:resource·ice:resource'],
  ['GET /device', [{ start: 11, end: 11, severity: 'error' }], 'GET:method· ·/:punctuation·device:resource'],
  ['GET /device', [{ start: -1, end: 99, severity: 'error' }], '[GET]error:method·[ ]error·[/]error:punctuation·[device]error:resource'],
] as const)('%j with marks %j', (text, marks, expected) => {
  expect(show(text, marks)).toBe(expected);
});

test('nothing of an example is lost', async () => {
  const { checkGroups, explainDiagnostic } = await loadExplanations();
  for (const code of checkGroups.flatMap(({ codes }) => codes)) {
    const { wrong = '' } = explainDiagnostic(code)!;
    const marks = language.diagnose(wrong).map(({ span, severity }) => ({ ...span, severity }));
    const pieces = piecesOf(wrong, language.tokens(wrong), marks);
    expect(pieces.map(({ text }) => text).join('')).toBe(wrong);
  }
});

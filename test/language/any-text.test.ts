import { describe, expect, test } from 'vitest';
import { goodQueries } from './good-queries.ts';
import { standard, v7 } from './support.ts';

/** Diagnoses and fixes a text: nothing throws, and spans lie within it. */
function survives(text: string): void {
  for (const service of [v7, standard]) {
    for (const diagnostic of service.diagnose(text)) {
      const edits = service.fixes(text, diagnostic).flatMap((fix) => fix.edits);
      for (const { start, end } of [diagnostic.span, ...edits.map(({ span }) => span)]) {
        expect(0 <= start && start <= end && end <= text.length, `${text} ${diagnostic.code} ${start}-${end}`).toBe(true);
      }
    }
  }
}

describe('any text is diagnosed', () => {
  test('cut short anywhere', () => {
    for (const text of goodQueries) for (let end = 0; end < text.length; end += 3) survives(text.slice(0, end));
  });

  test('with a character lost, or another in its place', () => {
    const others = ['', '(', ')', "'", '"', ',', '/', '$', '&', '%', '{', '<', '\n', '\u{1f600}'];
    goodQueries.forEach((text, index) => {
      for (let at = index % 7; at < text.length; at += 7)
        survives(text.slice(0, at) + others[(at + index) % others.length] + text.slice(at + 1));
    });
  });

  test('nested deep, or chained long', () => {
    survives(`GET /device?$filter=${'('.repeat(10_000)}`);
    survives(`GET /device?$filter=${'not '.repeat(10_000)}id`);
    survives(`GET /device?$filter=${'-'.repeat(10_000)}1`);
    survives(`GET /application?$filter=${'owns__device/any(d:'.repeat(2_000)}`);
    survives(`GET /application?$expand=${'owns__device($expand='.repeat(2_000)}`);
    survives(`PATCH /device(1)\n\n${'{"note":'.repeat(10_000)}`);
    survives(`GET /device?$filter=${Array.from({ length: 5_000 }, () => 'id eq 1').join(' or ')} and is_online`);
  });
});

test('twice the text has twice the findings, and no fewer for being long', () => {
  const bad = (times: number): string =>
    `GET /device?$filter=${Array.from({ length: times }, (_, index) => `name eq '${index}'`).join(' or ')}`;
  expect(v7.diagnose(bad(10_000)).filter(({ code }) => code === 'unknown-property')).toHaveLength(10_000);
});

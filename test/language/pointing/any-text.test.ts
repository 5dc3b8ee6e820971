import { expect, test } from 'vitest';
import type { LanguageService, TextEdit } from '../../../src/language/index.ts';
import { goodQueries } from '../good-queries.ts';
import { apply, standard, v6, v7 } from '../support.ts';
import { v2, v4 } from './services.ts';
import { ticked, tickedV2, tickedV4 } from './tick-cases.ts';

const services: readonly LanguageService[] = [v7, v6, standard, v4, v2];

const paths = [
  'uuid',
  'device_tag',
  'device_tag/value',
  'belongs_to__application/organization/name',
  'author/name',
  'home/city',
  'nothing',
  '',
];

const others = ['', '(', ')', "'", '"', ',', '/', '$', '&', '?', ';', '%', '=', '{', '<', ' ', '\n', '#', '\u{1f600}'];

/** Edits lie within the text, in an order or another, and do not overlap. */
function isSound(text: string, edits: readonly TextEdit[]): void {
  const ordered = edits.map(({ span }) => span).toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, { start, end }] of ordered.entries()) {
    const least = ordered[index - 1]?.end ?? 0;
    if (!(least <= start && start <= end && end <= text.length)) expect.fail(`${start}–${end} in ${JSON.stringify(text)}`);
    if (index > 0 && start === end && ordered[index - 1]!.end === start && ordered[index - 1]!.start === start)
      expect.fail(`two at ${start} in ${JSON.stringify(text)}`);
  }
}

/** Where the person points at, nothing throws; what is ticked is there, what is unticked is not, or nothing was done. */
function survives(text: string, path: string, at: number): void {
  for (const language of services) {
    for (const on of [true, false]) {
      const edits = language.tick(text, at, path, on);
      isSound(text, edits);
      if (edits.length === 0) continue;
      const after = language.selection(apply(text, edits), at)!;
      if ([...after.selected, ...after.expanded].includes(path) !== on)
        expect.fail(`${on ? 'ticked' : 'unticked'} ${path} in ${JSON.stringify(text)}`);
    }
    isSound(text, language.insertion(text, at, Math.min(text.length, at + (at % 3)), path));
  }
}

const texts = [...goodQueries, ...[...ticked, ...tickedV4, ...tickedV2].map(([text]) => text)];

test('texts cut short anywhere', () => {
  for (const [index, text] of texts.entries()) {
    for (let end = index % 13; end < text.length; end += 13) survives(text.slice(0, end), paths[(index + end) % paths.length]!, end);
  }
});

test('texts with a character lost, or another in its place', () => {
  for (const [index, text] of texts.entries()) {
    for (let at = index % 19; at < text.length; at += 19) {
      const path = paths[(index + at) % paths.length]!;
      survives(text.slice(0, at) + others[(at + index) % others.length] + text.slice(at + 1), path, 0);
    }
  }
});

test('nested deep, and long', () => {
  survives(`GET /application?$expand=${'owns__device($expand='.repeat(2_000)}`, 'slug', 0);
  survives(`GET /device?$select=${'id,'.repeat(10_000)}id`, 'uuid', 0);
  survives(`GET /device?$select=${'uuid,'.repeat(10_000)}uuid`, 'uuid', 0);
  survives(`GET /device?${'$select=id&'.repeat(5_000)}$top=1`, 'uuid', 0);
  survives(`GET /device\n${'# a\n'.repeat(5_000)}?$select=id`, 'uuid', 0);
});

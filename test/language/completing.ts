import { expect } from 'vitest';
import { complete } from '../../src/language/complete/complete.ts';
import { createLanguageContext } from '../../src/language/context.ts';
import type { Completion } from '../../src/language/index.ts';
import { balena, type Service } from '../../src/schema/index.ts';

const service = balena('v7');

/** The text without its cursor mark `|`, and where that stood. */
export function cursorIn(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.includes('|', offset + 1)) throw new Error(`One cursor is needed: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function completionsAt(marked: string, of: Service = service): readonly Completion[] {
  const { text, offset } = cursorIn(marked);
  return complete(createLanguageContext(of), text, offset);
}

export const labelsAt = (marked: string, of?: Service): string[] => completionsAt(marked, of).map(({ label }) => label);

/** These labels come first, in this order. */
export function expectCompletion(marked: string, first: readonly string[], of?: Service): void {
  expect(labelsAt(marked, of).slice(0, first.length)).toEqual(first);
}

/** The document after the completion of this label was inserted; tab stops as they are. */
export function inserting(marked: string, label: string, of?: Service): string {
  const { text } = cursorIn(marked);
  const found = completionsAt(marked, of).find((completion) => completion.label === label);
  if (!found) throw new Error(`${label} is not offered`);
  const { span, text: inserted } = found.edit;
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

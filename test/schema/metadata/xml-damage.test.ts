import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/schema/index.ts';
import { damaged, documents, position } from './damaged.ts';
import { declared } from './declared.ts';

describe('a damaged document', () => {
  it('gives a service and problems that have a place in it, whatever was done to it', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { service, problems } = readMetadata(text);
        structuredClone(service.types);
        for (const { span, message } of problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(message).toMatch(/^.+[.…]$/s);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('cut off anywhere has what came before, in its order', () => {
    const [text] = documents;
    const all = names(text!);
    fc.assert(
      fc.property(position, (at) => {
        const found = names(text!.slice(0, Math.floor(at * text!.length)));
        expect(found).toEqual(all.slice(0, found.length));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

function names(text: string): string[] {
  const schemas = declared(text).declarations?.schemas ?? [];
  const types = schemas.flatMap(({ structures }) => structures);
  const resources = schemas.flatMap(({ containers }) => containers).flatMap((container) => container.resources);
  return [
    ...types.flatMap(({ name, properties }) => [name, ...properties.map((property) => `${name}/${property.name}`)]),
    ...resources.map(({ name }) => name),
  ];
}

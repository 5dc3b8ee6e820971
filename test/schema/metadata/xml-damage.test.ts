import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/schema/index.ts';
import { bigMetadata } from '../../support/big-service.ts';
import { declared, v3 } from './declared.ts';

const documents = [
  bigMetadata({ types: 12, properties: 60 }),
  v3(
    `<EntityType Name="T" x:label="T"><Key><PropertyRef Name="k"/></Key><Property Name="k" Type="Edm.Int32" Nullable="false"/>` +
      `<NavigationProperty Name="n" Relationship="N.A" FromRole="t" ToRole="u"/></EntityType>` +
      `<Association Name="A"><End Role="t" Type="N.T" Multiplicity="*"/><End Role="u" Type="N.T" Multiplicity="0..1"/></Association>` +
      `<EntityContainer Name="C" d:IsDefaultEntityContainer="true"><EntitySet Name="S" EntityType="N.T"/>` +
      `<AssociationSet Name="AS" Association="N.A"><End Role="t" EntitySet="S"/><End Role="u" EntitySet="S"/></AssociationSet>` +
      `<FunctionImport Name="f" ReturnType="Collection(N.T)" EntitySet="S" d:HttpMethod="GET"/></EntityContainer>`,
  ),
];

/** What damages documents: slips of an editor's, pieces lost or doubled, bytes gone wrong. */
const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '/>',
    '</',
    '"',
    "'",
    '&',
    ';',
    '=',
    ' ',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x [',
    '<?',
    '?>',
    '\0',
    '\uFFFD',
    '\uD800',
  ],
  ...[
    '</EntityType>',
    '</Schema>',
    '<Property Name="z" Type="Edm.String">',
    '<Annotation Term="a.b">',
    ' xmlns="x"',
    ' Name="q"',
    '&#x0;',
    '&lol;',
  ],
);
/** Anywhere: left to itself, the generator would damage beginnings most of the time. */
const position = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionth) => millionth / 1_000_000);
const damage = fc.record({
  at: position,
  length: fc.nat(60),
  instead: fc.oneof(pieces, fc.constant(''), fc.string({ unit: 'binary', maxLength: 5 })),
});
const damaged = fc.tuple(fc.constantFrom(...documents), fc.array(damage, { minLength: 1, maxLength: 6 })).map(([text, damages]) =>
  damages.reduce((broken, { at, length, instead }) => {
    const start = Math.floor(at * broken.length);
    return broken.slice(0, start) + instead + broken.slice(start + length);
  }, text),
);

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

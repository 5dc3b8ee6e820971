/** Documents with anything done to them anywhere. */
import fc from 'fast-check';
import { bigMetadata } from '../../support/big-service.ts';
import { v3 } from './declared.ts';

/** One of each kind of version. */
export const documents = [
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
export const position = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionth) => millionth / 1_000_000);
const damage = fc.record({
  at: position,
  length: fc.nat(60),
  instead: fc.oneof(pieces, fc.constant(''), fc.string({ unit: 'binary', maxLength: 5 })),
});
export const damaged = fc.tuple(fc.constantFrom(...documents), fc.array(damage, { minLength: 1, maxLength: 6 })).map(([text, damages]) =>
  damages.reduce((broken, { at, length, instead }) => {
    const start = Math.floor(at * broken.length);
    return broken.slice(0, start) + instead + broken.slice(start + length);
  }, text),
);

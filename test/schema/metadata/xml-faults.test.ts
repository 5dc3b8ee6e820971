import { describe, expect, it } from 'vitest';
import { declared, v4 } from './declared.ts';

const type = (name: string, within = '') => `<EntityType Name="${name}">${within}</EntityType>`;
const property = (name: string) => `<Property Name="${name}" Type="Edm.String"/>`;

/** Names of what was declared: `T p q` for a type with its members, `T k! p` with its key. */
function names(text: string) {
  const { declarations, problems } = declared(text);
  const structures = declarations?.schemas.flatMap((schema) => schema.structures) ?? [];
  const members = structures.map(({ name, key, properties, navigations }) =>
    [
      name,
      ...(key ?? []).map(({ path }) => `${path}!`),
      ...properties.map((member) => member.name),
      ...navigations.map((member) => member.name),
    ].join(' '),
  );
  return { names: members, problems };
}

describe('faults within a schema: what is there all the same', () => {
  it.each<[fault: string, schema: string, there: string[], problems: string[]]>([
    [
      'an element that there is not',
      `${type('A', `<Propperty Name="x"/>${property('p')}`)}`,
      ['A p'],
      ['invalid at <Propperty: EntityType has no element Propperty: it is left out.'],
    ],
    [
      'with all that is in it',
      `<Entity>${type('X')}</Entity>${type('A')}`,
      ['A'],
      ['invalid at <Entity: Schema has no element Entity: it is left out.'],
    ],
    [
      'an attribute that there is not',
      '<EntityType Name="A" Colour="red"/>',
      ['A'],
      ['invalid at <EntityType: EntityType has no attribute Colour: it is left out.'],
    ],
    [
      'a name that is missing',
      `<EntityType>${property('x')}</EntityType>${type('A')}`,
      ['A'],
      ['invalid at <EntityType: EntityType has no Name: it is left out.'],
    ],
    [
      'a type that is missing',
      type('A', `<Property Name="x"/>${property('p')}`),
      ['A p'],
      ['invalid at <Property: Property has no Type: it is left out.'],
    ],
    [
      'a link to nothing',
      type('A', '<NavigationProperty Name="x"/>'),
      ['A'],
      ['invalid at <NavigationProperty: NavigationProperty has no Type: it is left out.'],
    ],
    [
      'a flag that is none',
      '<EntityType Name="A" Abstract="maybe"/>',
      ['A'],
      ['invalid at <EntityType: Abstract of EntityType is to be true or false, not "maybe": it is left out.'],
    ],
    [
      'a length that is none',
      type('A', '<Property Name="p" Type="Edm.String" MaxLength="-1"/>'),
      ['A p'],
      ['invalid at <Property: MaxLength of Property is to be a whole number, not "-1": it is left out.'],
    ],
    [
      'a bare &',
      type('A', '<Property Name="R&D" Type="Edm.String"/>'),
      ['A R&D'],
      ['malformed at &: A bare & must be written as &amp;: it is read as that.'],
    ],
    [
      'a bare & before a semicolon',
      type('A', '<Property Name="a & b;" Type="Edm.String"/>'),
      ['A a & b;'],
      ['malformed at &: A bare & must be written as &amp;: it is read as that.'],
    ],
    [
      'a declaration of another language',
      `<!ELEMENT x>${type('A')}`,
      ['A'],
      ['malformed at <: XML has no such declaration, or it never ends: it is read as text.'],
    ],
    [
      'an entity of HTML',
      type('A&nbsp;B'),
      ['A&nbsp;B'],
      ['forbidden at ;: This entity is not one of XML’s own: it stays as it is written.'],
    ],
    [
      'a character that is none',
      type('A&#0;'),
      ['A&#0;'],
      ['malformed at ;: There is no character of this number: it stays as it is written.'],
    ],
    ['a control character', type('A\u0001'), ['A\u0001'], ['malformed at \u0001: XML does not allow this character here.']],
    ['a bare <', type('A', `1 < 2 ${property('p')}`), ['A p'], ['malformed at  : A bare < must be written as &lt;.']],
    [
      'an attribute twice',
      '<EntityType Name="A" Name="B"/>',
      ['A'],
      ['duplicate at >: The element has an attribute twice: the first one is used.'],
    ],
    ['no quotes', '<EntityType Name=A />', ['A'], ['malformed at A: The value of an attribute must be in quotes.']],
    [
      'a closing tag that closes nothing',
      `${type('A')}</Foo>${type('B', property('p'))}`,
      ['A', 'B p'],
      ['malformed at </Foo: Foo is closed here and not open: this closing tag is left out.'],
    ],
    [
      'and another without a name',
      `${type('A')}</>${type('B')}`,
      ['A', 'B'],
      ['malformed at >: A closing tag has no name: it is left out.'],
    ],
    [
      'a slash that is missing',
      type('A', `<Property Name="p" Type="Edm.String">${property('q')}`),
      ['A p q'],
      [
        'malformed at <Property: Property is not closed before this Property: it is closed here.',
        'malformed at </EntityType: EntityType is closed here before Property: both are closed.',
      ],
    ],
    [
      'a closing tag that is missing',
      `<EntityType Name="A">${property('p')}${type('B', property('q'))}`,
      ['A p', 'B q'],
      [
        'malformed at <EntityType: EntityType is not closed before this EntityType: it is closed here.',
        'malformed at </Schema: Schema is closed here before EntityType: both are closed.',
      ],
    ],
    [
      'a key that is not closed',
      type('A', `<Key><PropertyRef Name="p"/>${property('p')}`),
      ['A p! p'],
      [
        'malformed at <Property: Key is not closed before this Property: it is closed here.',
        'malformed at </EntityType: EntityType is closed here before Key: both are closed.',
      ],
    ],
    [
      'closing tags in the wrong order',
      '<EntityType Name="A"><Key><PropertyRef Name="p"/></EntityType></Key><EntityType Name="B"/>',
      ['A p!', 'B'],
      [
        'malformed at </EntityType: EntityType is closed here before Key: both are closed.',
        'malformed at </Key: Key is closed here and not open: this closing tag is left out.',
      ],
    ],
    ['a prefix that nobody declared', '<foo:EntityType Name="X"/><EntityType Name="A"/>', ['A'], []],
    [
      'names with spaces, markup and none',
      `${type('a b')}${type('&lt;b&gt;')}${type('')}${type('__proto__', property('constructor'))}`,
      ['a b', '<b>', '', '__proto__ constructor'],
      [],
    ],
  ])('%s', (_fault, schema, there, problems) => {
    expect(names(v4(schema))).toEqual({ names: there, problems });
  });

  it.each([
    ['of the document', v4(type('A')).replace('http://docs.oasis-open.org/odata/ns/edmx', 'urn:x'), 'edmx:Edmx'],
    [
      'of the schema',
      v4(type('A')).replace('http://docs.oasis-open.org/odata/ns/edm"', 'https://docs.oasis-open.org/odata/ns/edm"'),
      'Schema',
    ],
  ])('takes elements in a namespace %s that nobody knows for what their names say', (_what, text, element) => {
    const problem = `odd at <${element}: ${element} is in a namespace that is not known: it is taken for what its name says.`;
    expect(names(text)).toEqual({ names: ['A'], problems: [problem] });
  });

  it('finds its way back after a quote that is missing', () => {
    const broken = type('A', `<Property Name="x Type="Edm.String"/>${property('p')}${property('q')}`);
    const found = names(v4(`${broken}${type('B', property('r'))}`));
    expect(found.names).toEqual(['A p q', 'B r']);
    expect(found.problems.length).toBeGreaterThan(0);
  });
});

describe('a document that is cut off', () => {
  const whole = v4(`${type('A', property('p'))}${type('B', property('q'))}`);

  it.each([
    ['after an element', whole.indexOf('</EntityType>'), ['A p']],
    ['in a tag', whole.indexOf('Type="Edm.String"'), ['A']],
    ['in the tag of a type', whole.indexOf('"B"'), ['A p']],
    ['in an attribute', whole.lastIndexOf('.String'), ['A p', 'B']],
    ['in a closing tag', whole.indexOf('</EntityType>') + 6, ['A p']],
    ['at the end', whole.length - 3, ['A p', 'B q']],
  ])('%s is used as far as it goes', (_where, length, there) => {
    const { names: found, problems } = names(whole.slice(0, length));
    expect(found).toEqual(there);
    expect(problems).toEqual([expect.stringMatching(/^malformed at the end: The text ends (before|in the middle)/)]);
  });

  it.each([
    ['text', `${whole} and so on`, 'malformed at the end: Text stands outside of the document: it is left out.'],
    ['an element', `${whole}<script/>`, 'invalid at <script: A document has no element script: it is left out.'],
  ])('leaves out %s after the end', (_what, text, problem) => {
    expect(names(text)).toEqual({ names: ['A p', 'B q'], problems: [problem] });
  });
});

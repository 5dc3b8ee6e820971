import { describe, expect, test } from 'vitest';
import {
  type FunctionFact,
  functions,
  type LiteralPrefixFact,
  literalPrefixes,
  type Node,
  type PrimitiveTypeFact,
  parseUrl,
  primitiveTypes,
  print,
  type QueryOptionFact,
  queryOptions,
  type SystemSegmentFact,
  systemSegments,
  walk,
} from '../../grammar/index.ts';
import { parseLeniently } from '../../grammar/rules.ts';
import { marked } from './marked.ts';
import { bare, cases, show } from './show.ts';

/** Forms that V3 had last: the marks of their nodes say 3. */
const older = cases(`
  1L ==> 1L
  1l ==> 1l
  -9223372036854775808L ==> -9223372036854775808L
  64L ==> 64L
  2.345M ==> Decimal:2.345M
  2.345m ==> Decimal:2.345m
  -2m ==> Decimal:-2m
  +2m ==> Decimal:+2m
  2.0d ==> Double:2.0d
  2.0D ==> Double:2.0D
  1E+10d ==> Double:1E+10d
  2.029e-3D ==> Double:2.029e-3D
  5d ==> Double:5d
  2.0f ==> Double:2.0f
  2.0F ==> Double:2.0F
  1.5e3F ==> Double:1.5e3F
  INFd ==> Double:INFd
  INFF ==> Double:INFF
  NaNf ==> Double:NaNf
  -INFd ==> Double:-INFd
  -INFF ==> Double:-INFF
  a sub 1L ==> (sub a 1L)
  a sub -1m ==> (sub a Decimal:-1m)
  datetime'2000-12-12T12:00' ==> DateTime:datetime'2000-12-12T12:00'
  datetime'2000-12-12T12:00:01' ==> DateTime:datetime'2000-12-12T12:00:01'
  datetime'2000-12-12T12:00:01.1234567' ==> DateTime:datetime'2000-12-12T12:00:01.1234567'
  datetime'2000-12-12T24:00:00' ==> DateTime:datetime'2000-12-12T24:00:00'
  DateTime'2000-12-12T12:00' ==> DateTime:DateTime'2000-12-12T12:00'
  DATETIME'2000-12-12T12:00' ==> DateTime:DATETIME'2000-12-12T12:00'
  datetime'2000-12-12' ==> DateTime:datetime'2000-12-12'
  datetime'2000-12-12 12:00' ==> DateTime:datetime'2000-12-12 12:00'
  datetime'2000-12-12T12:00:00Z' ==> DateTime:datetime'2000-12-12T12:00:00Z'
  datetime'2000-12-12T12:00:00+01:00' ==> DateTime:datetime'2000-12-12T12:00:00+01:00'
  datetimeoffset'2002-10-10T17:00:00Z' ==> DateTimeOffset:datetimeoffset'2002-10-10T17:00:00Z'
  datetimeoffset'2002-10-10T17:00Z' ==> DateTimeOffset:datetimeoffset'2002-10-10T17:00Z'
  datetimeoffset'2002-10-10T17:00:00.5-08:00' ==> DateTimeOffset:datetimeoffset'2002-10-10T17:00:00.5-08:00'
  DateTimeOffset'2002-10-10T17:00:00+01:00' ==> DateTimeOffset:DateTimeOffset'2002-10-10T17:00:00+01:00'
  guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff' ==> Guid:guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff'
  guid'12345678-AAAA-BBBB-CCCC-DDDDEEEEFFFF' ==> Guid:guid'12345678-AAAA-BBBB-CCCC-DDDDEEEEFFFF'
  Guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff' ==> Guid:Guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff'
  time'PT13H20M' ==> Duration:time'PT13H20M'
  time'PT13H20M0.5S' ==> Duration:time'PT13H20M0.5S'
  time'P1Y2M3DT4H5M6S' ==> Duration:time'P1Y2M3DT4H5M6S'
  time'-PT1H' ==> Duration:time'-PT1H'
  time'13:20:00' ==> Duration:time'13:20:00'
  Time'PT1S' ==> Duration:Time'PT1S'
  X'23AB' ==> Binary:X'23AB'
  X'' ==> Binary:X''
  X'23ab00' ==> Binary:X'23ab00'
  binary'23ABFF' ==> Binary:binary'23ABFF'
  Binary'23abff' ==> Binary:Binary'23abff'
  null'Edm.String' ==> null'Edm.String'
  null'Collection(Edm.Int32)' ==> null'Collection(Edm.Int32)'
  null'NS.Address' ==> null'NS.Address'
  substringof('Alfreds',CompanyName) ==> substringof['Alfreds', CompanyName]
  substringof('Alfreds', CompanyName) eq true ==> (eq substringof['Alfreds', CompanyName] true)
  not substringof(A,B) ==> (not substringof[A, B])
  replace(CompanyName, ' ', '') eq 'x' ==> (eq replace[CompanyName, ' ', ''] 'x')
  years(Elapsed) gt 1 ==> (gt years[Elapsed] 1)
  months(Elapsed) gt 1 ==> (gt months[Elapsed] 1)
  days(Elapsed) gt 1 ==> (gt days[Elapsed] 1)
  hours(Elapsed) gt 1 ==> (gt hours[Elapsed] 1)
  minutes(Elapsed) gt 1 ==> (gt minutes[Elapsed] 1)
  seconds(Elapsed) gt 1 ==> (gt seconds[Elapsed] 1)
  isof('NorthwindModel.Order') ==> isof['NorthwindModel.Order']
  isof(ShipCountry, 'Edm.String') ==> isof[ShipCountry, 'Edm.String']
  cast(Freight,'Edm.Int32') eq 1 ==> (eq cast[Freight, 'Edm.Int32'] 1)
  A eq 1L and B eq guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff' ==> (and (eq A 1L) (eq B Guid:guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff'))
  Orders(1L)/Name eq 'x' ==> (eq Orders(1L)/Name 'x')
`);

const olderUrls = cases(`
  Orders(1L) ==> Orders(1L)
  Orders(OrderID=1L) ==> Orders(OrderID=1L)
  Orders(OrderID=1L,Kind='a') ==> Orders(OrderID=1L,Kind='a')
  Orders(guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff')/Items ==> Orders(Guid:guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff')/Items
  Events(Start=datetime'2000-12-12T12:00',End=datetimeoffset'2000-12-12T12:00Z') ==> Events(Start=DateTime:datetime'2000-12-12T12:00',End=DateTimeOffset:datetimeoffset'2000-12-12T12:00Z')
  Files(X'00FF')/$value ==> Files(Binary:X'00FF')/$value
  Prices(1.5M) ==> Prices(Decimal:1.5M)
  Slots(time'PT8H') ==> Slots(Duration:time'PT8H')
  Categories(1)/$links/Products ==> Categories(1)/$links/Products
  Categories(1)/$links/Products(2) ==> Categories(1)/$links/Products(2)
  Products?$inlinecount=allpages ==> Products ? ($inlinecount allpages)
  Products?$inlinecount=none&$top=2 ==> Products ? ($inlinecount none) ($top 2)
  Products?$format=json;odata=verbose ==> Products ? ($format json;odata=verbose)
  Products?$format=application/json;odata=verbose ==> Products ? ($format application/json;odata=verbose)
  Products?$format=application/json;odata=light&$top=1 ==> Products ? ($format application/json;odata=light) ($top 1)
  Products?$format=application/json;odata=minimalmetadata ==> Products ? ($format application/json;odata=minimalmetadata)
  Products?$format=application/json;odata=fullmetadata;streaming=true ==> Products ? ($format application/json;odata=fullmetadata;streaming=true)
  Products?$format=verbosejson ==> Products ? ($format verbosejson)
  Products?$callback=jsonp123&$format=json ==> Products ? ($callback jsonp123) ($format json)
  /Northwind.svc/Orders?$filter=Id eq 5L ==> /Northwind.svc/Orders ? (filter (eq Id 5L))
  GetByRange?from=1&$filter=A eq 1L ==> GetByRange ? (custom from 1) (filter (eq A 1L))
`);

/** What V2 and V3 had as V4 does. */
const shared = cases(`
  binary'T0RhdGE' ==> Binary:binary'T0RhdGE'
  binary'23AB' ==> Binary:binary'23AB'
  duration'P1DT2H3M4.5S' ==> Duration:duration'P1DT2H3M4.5S'
  geography'SRID=4326;Point(8.5 47.4)' ==> Geography:geography'SRID=4326;Point(8.5 47.4)'
  Geography'srid=4326;point(8.5 47.4)' ==> Geography:Geography'srid=4326;point(8.5 47.4)'
  geography'SRID=4326;LineString(8 47,9 48)' ==> Geography:geography'SRID=4326;LineString(8 47,9 48)'
  geography'SRID=4326;Polygon((1 1,2 2,3 1,1 1))' ==> Geography:geography'SRID=4326;Polygon((1 1,2 2,3 1,1 1))'
  geography'SRID=4326;GeometryCollection(Point(1 1),LineString(1 1,2 2))' ==> Geography:geography'SRID=4326;GeometryCollection(Point(1 1),LineString(1 1,2 2))'
  geometry'SRID=0;MultiPoint((1 1),(2 2))' ==> Geometry:geometry'SRID=0;MultiPoint((1 1),(2 2))'
  NS.Color'Red' ==> Enum:NS.Color'Red'
  NS.Color'Red,4,-1' ==> Enum:NS.Color'Red,4,-1'
  NS.Farbe'Grün' ==> Enum:NS.Farbe'Grün'
  isof(NS.T) ==> isof[NS.T]
  cast(a,Edm.String) ==> cast[a, Edm.String]
  concat(a,'Edm.String') ==> concat[a, 'Edm.String']
  -INF ==> Double:-INF
  1.5e3 ==> Double:1.5e3
  geo.distance(a,b) ==> geo.distance[a, b]
  a/any(x:x eq 1) ==> a/any(x: (eq x 1))
`);

const sharedUrls = cases(`
  Products/$count ==> Products/$count
  Products/$count?$filter=a eq 1 ==> Products/$count ? (filter (eq a 1))
  Products(1)/Name/$value ==> Products(1)/Name/$value
  $batch ==> $batch
  $metadata ==> $metadata
  Categories?$expand=Products/Suppliers,Parent ==> Categories ? (expand Products/Suppliers Parent)
  Categories?$expand=NS.Sub/Products&$select=Name,Products/Name,Products/* ==> Categories ? (expand NS.Sub/Products) (select Name Products/Name Products/*)
  Customers?$select=Container.Action,Container.* ==> Customers ? (select Container.Action Container.*)
  Customers?$skiptoken='ALFKI' ==> Customers ? ($skiptoken 'ALFKI')
  Customers?$skiptoken='ALF&KI',5 ==> Customers ? ($skiptoken 'ALF&KI',5)
  Customers?$skiptoken=5,guid'x' ==> Customers ? ($skiptoken 5,guid'x')
  GetProductsByRating?rating=5 ==> GetProductsByRating ? (custom rating 5)
  GetCustomers?state='WA'&$top=5 ==> GetCustomers ? (custom state 'WA') ($top 5)
  GetCustomers?key=guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff' ==> GetCustomers ? (custom key guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff')
  Products?$format=atom ==> Products ? ($format atom)
  Products?$format=application/json;odata.metadata=full ==> Products ? ($format application/json;odata.metadata=full)
  Products?$orderby=Rating asc,Category/Name desc ==> Products ? (orderby Rating:asc Category/Name:desc)
`);

/** The oldest of the marks in a tree. */
function oldest(tree: Node): number {
  let version = 4;
  walk(tree, (node) => {
    if ('version' in node) version = Math.min(version, node.version);
  });
  return version;
}

describe.each([
  ['expressions until V3', 'commonExpr', older, 3],
  ['expressions of V4 too', 'commonExpr', shared, 4],
  ['URLs until V3', undefined, olderUrls, 3],
  ['URLs of V4 too', undefined, sharedUrls, 4],
] as const)('%s', (_, rule, table, version) => {
  const parse = (text: string) => (rule === undefined ? parseUrl(text) : parseLeniently(rule, text));

  test.each(table)('%s ==> %s', (input, tree) => {
    const parsed = parse(input);
    expect(show(parsed.tree)).toBe(tree);
    expect(parsed.problems).toEqual([]);
    expect(oldest(parsed.tree)).toBe(version);
  });

  test.each(table)('%s prints and parses to the same tree', (input) => {
    const { tree } = parse(input);
    expect(bare(parse(print(tree)).tree)).toBe(bare(tree));
  });
});

describe.each(Object.entries<LiteralPrefixFact>(literalPrefixes))('the prefix %s', (prefix, { type, until, example }) => {
  test('its example is such a literal', () => {
    const { tree, problems } = parseLeniently('commonExpr', example);
    expect(problems).toEqual([]);
    expect(tree).toMatchObject({ kind: 'Literal', type, version: until, text: example });
    expect(example.startsWith(`${prefix}'`)).toBe(true);
  });

  test('with nothing between its quotes, or with more than belongs there, it is told from, or right', () => {
    for (const content of ['', "'' x", `${example.slice(prefix.length + 1, -1)}~`]) {
      const text = `${prefix}'${content}'`;
      const { problems } = parseLeniently('commonExpr', text);
      if (content === '') expect(problems.length).toBeLessThanOrEqual(1);
      else expect(problems.map(({ code }) => code)).toEqual(['invalid-literal']);
    }
  });
});

test('a number without its suffix, a string without its quotes and prefix are the value', () => {
  const said = (text: string) => (parseLeniently('commonExpr', text).tree as { value?: string }).value;
  expect(['1L', '1.5m', '-2e3D', 'INFf', '-INFd', "X'AB'", "time'PT1H'", "null'Edm.Int32'"].map(said)).toEqual([
    ...['1', '1.5', '-2e3', 'INF', '-INF', 'AB', 'PT1H', 'Edm.Int32'],
  ]);
});

describe('until when each row is part of OData', () => {
  test.each(Object.entries<FunctionFact>(functions))('function %s', (name, { example, until }) => {
    const calls: number[] = [];
    walk(parseLeniently('commonExpr', example).tree, (node) => {
      if (node.kind === 'Call' && node.name.text === name) calls.push(node.version);
    });
    expect(calls).toEqual([until]);
  });

  test.each(Object.entries<QueryOptionFact>(queryOptions).filter(([, { value }]) => value === 'text'))('option %s', (_, fact) => {
    const place = fact.places.includes('query') ? fact.example : `$expand=a(${fact.example})`;
    expect(oldest(parseUrl(`d?${place}`).tree)).toBe(fact.until);
  });

  test.each(Object.entries<SystemSegmentFact>(systemSegments))('segment %s', (name, { until }) => {
    const versions: number[] = [];
    walk(parseUrl(`d/${name}`).tree, (node) => {
      if (node.kind === 'SystemSegment') versions.push(node.version);
    });
    expect(versions.every((version) => version === until)).toBe(true);
  });

  test.each(Object.entries<PrimitiveTypeFact>(primitiveTypes))('type %s', (_, { example, until }) => {
    expect(oldest(parseLeniently('commonExpr', example).tree)).toBe(until);
  });
});

/** What is wrong stands between « and »; then the words that say what belongs there. */
const wrongContent = cases(`
  datetime'«»' ==> a year
  datetime'«20-12-12T12:00»' ==> a year
  datetime'2000«/12/12T12:00»' ==> "-" and a month
  datetime'2000-«13-12T12:00»' ==> a month
  datetime'2000-«00-12T12:00»' ==> a month
  datetime'2000-«1-12T12:00»' ==> a month
  datetime'2000-12«»' ==> "-" and a day
  datetime'2000-12-«32T12:00»' ==> a day
  datetime'2000-12-«00T12:00»' ==> a day
  datetime'2000-12-12T«25:00»' ==> an hour
  datetime'2000-12-12T«»' ==> an hour
  datetime'2000-12-12T12«»' ==> minutes
  datetime'2000-12-12T12:«60»' ==> minutes
  datetime'2000-12-12T12:00:«61»' ==> seconds
  datetime'2000-12-12T12:00:00«.»' ==> the closing quote
  datetime'2000-12-12T12:00« »' ==> the closing quote
  datetime'2000-12-12T12:00«+1»' ==> the closing quote
  datetime'«yesterday»' ==> a year
  datetime'«/Date(1)/»' ==> a year
  datetimeoffset'2002-10-10«»' ==> "T"
  datetimeoffset'2002-10-10T17:00:00«»' ==> an offset
  datetimeoffset'2002-10-10T17:00:00«+15:00»' ==> an offset
  datetimeoffset'2002-10-10T17:00:00Z«x»' ==> the closing quote
  datetimeoffset'2002-«20-10T17:00:00Z»' ==> a month
  guid'«»' ==> 8 hexadecimal digits
  guid'1234567«-aaaa-bbbb-cccc-ddddeeeeffff»' ==> 8 hexadecimal digits
  guid'12345678«9-aaaa-bbbb-cccc-ddddeeeeffff»' ==> "-"
  guid'12345678-aaa«g-bbbb-cccc-ddddeeeeffff»' ==> 4 hexadecimal digits
  guid'12345678-aaaa-bbbb-cccc-ddddeeeefff«»' ==> 12 hexadecimal digits
  guid'12345678-aaaa-bbbb-cccc-ddddeeeeffff«0»' ==> the closing quote
  guid'12345678«aaaabbbbccccddddeeeeffff»' ==> "-"
  guid'«{12345678-aaaa-bbbb-cccc-ddddeeeeffff}»' ==> 8 hexadecimal digits
  time'«»' ==> "P"
  time'«T1H»' ==> "P"
  time'PT«1»' ==> the closing quote
  time'PT1H«2»' ==> the closing quote
  time'P«1H»' ==> the closing quote
  time'PT1S«1M»' ==> the closing quote
  time'«25:00»' ==> an hour
  time'13«.20»' ==> minutes
  X'«A»' ==> a pair
  X'AB«C»' ==> a pair
  X'AB«GG»' ==> a pair
  X'«0x00»' ==> a pair
  binary'T0RhdG«*»' ==> letters
  binary'T0Rhd«»' ==> whole number of bytes
  duration'«»' ==> "P"
  duration'«1D»' ==> "P"
  duration'P«1Y»' ==> the closing quote
  duration'P«1M»' ==> the closing quote
  duration'P1D«1H»' ==> the closing quote
  duration'P«1.5D»' ==> the closing quote
  duration'PT1M«1H»' ==> the closing quote
  geography'«Point(1 2)»' ==> "SRID="
  geography'SRID«:4326;Point(1 2)»' ==> "="
  geography'SRID=«;Point(1 2)»' ==> reference system
  geography'SRID=«123456;Point(1 2)»' ==> reference system
  geography'SRID=4326«,Point(1 2)»' ==> ";"
  geography'SRID=4326;«Punkt(1 2)»' ==> a shape
  geography'SRID=4326;Point« (1 2)»' ==> "("
  geography'SRID=4326;Point(1 2«»' ==> ")"
  geography'SRID=4326;Point(«x 2)»' ==> ")"
  geometry'SRID=0;Point«»' ==> "("
  date'2024-«13-01»' ==> a month
  null'«»' ==> the name of a type
  null'«1»' ==> the name of a type
  NS.Color'«»' ==> the name or number
  NS.Color'Red«,»' ==> a comma and another value
  NS.Color'Red«;Blue»' ==> a comma and another value
  NS.Color'«-»' ==> the name or number
  NS.Color'Red« Blue»' ==> a comma and another value
`);

describe('wrong between the quotes', () => {
  test.each(wrongContent)('%s: %s', (text, says) => {
    const { input, spans } = marked(text);
    const { tree, problems } = parseLeniently('commonExpr', input);
    expect(problems.map(({ code, span }) => [code, span.start, span.end])).toEqual(spans.map((span) => ['invalid-literal', ...span]));
    expect(problems[0]?.message).toContain(says);
    expect(tree).toMatchObject({ kind: 'Literal', text: input });
  });
});

/** Marked as above; then the codes, then the tree. */
const wrongForms: readonly (readonly [marked: string, codes: string, tree: string])[] = [
  ['1.5«L»', 'number-suffix', 'Decimal:1.5L'],
  ['1e3«L»', 'number-suffix', 'Double:1e3L'],
  ['1e3«m»', 'number-suffix', 'Decimal:1e3m'],
  ['1.5E-3«M»', 'number-suffix', 'Decimal:1.5E-3M'],
  ['5«K»', 'number-suffix', '5'],
  ['5«px» eq a', 'number-suffix', '(eq 5 a)'],
  ['a eq 5«LL»', 'number-suffix', '(eq a 5)'],
  ['a eq 5«Lf» and b', 'number-suffix', '(and (eq a 5) b)'],
  ['a eq 1.5«df»', 'number-suffix', '(eq a Decimal:1.5)'],
  ['a eq 1«_000»', 'number-suffix', '(eq a 1)'],
  ['a eq 2«x3»', 'number-suffix', '(eq a 2)'],
  ['a in (1«K»,2«G»)', 'number-suffix number-suffix', '(in a (list 1 2))'],
  ["«x»'23AB'", 'unknown-prefix', "Binary:x'23AB'"],
  ["«x»'23«4»'", 'unknown-prefix invalid-literal', "Binary:x'234'"],
  ["«decimal»'a'", 'unknown-prefix', "Enum:decimal'a'"],
  ["«Color»'Red'", 'unknown-prefix', "Enum:Color'Red'"],
  ["a eq «uuid»'abc'", 'unknown-prefix', "(eq a Enum:uuid'abc')"],
  ["«N»'abc'", 'unknown-prefix', "Enum:N'abc'"],
  ["datetime'«x»' eq datetime'«y»'", 'invalid-literal invalid-literal', "(eq DateTime:datetime'x' DateTime:datetime'y')"],
  ["guid'«x»' or a", 'invalid-literal', "(or Guid:guid'x' a)"],
];

const wrongUrls: readonly (readonly [marked: string, codes: string, tree: string])[] = [
  ["Orders(guid'1«»')", 'invalid-literal', "Orders(Guid:guid'1')"],
  ["Orders(A=datetime'2000-«14-01T00:00»')", 'invalid-literal', "Orders(A=DateTime:datetime'2000-14-01T00:00')"],
  ['Orders(«1K»)', 'unquoted-string', "Orders('1K')"],
  ['Orders(1.5«L»)', 'number-suffix', 'Orders(Decimal:1.5L)'],
  ['d?$inlinecount=«all»', 'invalid-value', 'd ? ($inlinecount all)'],
  ['d?$inlinecount=«AllPages»', 'invalid-value', 'd ? ($inlinecount AllPages)'],
  ['d?$inlinecount=«true»', 'invalid-value', 'd ? ($inlinecount true)'],
  ['d?$inlinecount=«»', 'missing', 'd ? ($inlinecount ?value)'],
  ['d?$format=«jsonx»', 'invalid-value', 'd ? ($format jsonx)'],
  ['d?$format=«atom;odata=verbose»', 'invalid-value', 'd ? ($format atom;odata=verbose)'],
  ['d?$format=«json;odata»', 'invalid-value', 'd ? ($format json;odata)'],
  ['d?$expand=a(«$inlinecount»=none)', 'option-not-here', 'd ? (expand a(($inlinecount none)))'],
  ['d?$callback=«»', 'missing', 'd ? ($callback ?value)'],
  ['d(1)/«$link»/b', 'unexpected', 'd(1)/$link/b'],
];

describe.each([
  ['expressions', 'commonExpr', wrongForms],
  ['URLs', undefined, wrongUrls],
] as const)('wrong forms in %s', (_, rule, table) => {
  test.each(table)('%s: %s', (text, codes, tree) => {
    const { input, spans } = marked(text);
    const parsed = rule === undefined ? parseUrl(input) : parseLeniently(rule, input);
    expect(parsed.problems.map(({ code }) => code).join(' ')).toBe(codes);
    expect(parsed.problems.map(({ span }) => [span.start, span.end])).toEqual(spans);
    expect(show(parsed.tree)).toBe(tree);
  });
});

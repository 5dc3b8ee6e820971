import fc, { type Arbitrary } from 'fast-check';
import type * as Tree from '../../../grammar/tree.ts';
import * as build from './build.ts';
import { type Groups, keyValue } from './expressions.ts';
import { type Arbitraries, arbitraries } from './options.ts';
import { identifier, lineText, qualifiedName } from './text.ts';

const { span } = build;

/** Key predicates: `(1)`, `(a=1,b='x')`. */
const key: Arbitrary<Tree.Arguments> = fc.oneof(
  keyValue.map((value) => build.argumentsOf([build.argument(undefined, value)])),
  fc
    .array(fc.tuple(identifier, keyValue), { minLength: 1, maxLength: 2 })
    .map((items) => build.argumentsOf(items.map(([name, value]) => build.argument(name, value)))),
);

/** `keyPathLiteral` that can't be a name: parentheses would be a key's, and blanks are none. */
const keySegment = lineText
  .map((text) => text.replace(/[()\s]/g, ''))
  .filter((text) => text !== '' && !/^[\p{L}_$@<{\u{80}-\u{10FFFF}]/u.test(text) && !/^[-+\d]/.test(text) && !text.includes("'"))
  .map((text): Tree.Segment => ({ kind: 'LiteralSegment', span, value: build.literal('String', text) }));

const named: Arbitrary<Tree.Segment> = fc
  .tuple(fc.oneof(identifier, qualifiedName), fc.array(key, { maxLength: 2 }))
  .map(([name, keys]) => build.nameSegment(build.name(name), ...keys));

const system = (...names: readonly Parameters<typeof build.systemSegment>[0][]): Arbitrary<Tree.Segment> =>
  fc.constantFrom(...names).map(build.systemSegment);

const counted: Tree.Segment = { kind: 'CountSegment', span, options: undefined };

function resourcePath(expression: Arbitrary<Tree.Expression>): Arbitrary<Tree.ResourcePath> {
  const first = fc.oneof(
    { weight: 6, arbitrary: named },
    { weight: 1, arbitrary: system('$metadata', '$batch', '$entity', '$all') },
    {
      weight: 1,
      arbitrary: fc
        .array(identifier, { minLength: 1, maxLength: 3 })
        .map((names): Tree.Segment => ({ kind: 'CrossjoinSegment', span, names: names.map(build.name) })),
    },
  );
  const step = fc.oneof(
    { weight: 4, arbitrary: named },
    { weight: 1, arbitrary: system('$each', '$links') },
    { weight: 1, arbitrary: keySegment },
    {
      weight: 1,
      arbitrary: expression.map((predicate): Tree.Segment => ({ kind: 'FilterSegment', span, predicate, arguments: [] })),
    },
  );
  const last = fc.oneof(fc.constant(counted), system('$ref', '$value', '$query'));
  return fc
    .tuple(fc.boolean(), first, fc.array(step, { maxLength: 3 }), fc.option(last, { nil: undefined }))
    .map(([rooted, first, steps, last]) => ({
      kind: 'ResourcePath',
      span,
      rooted,
      segments: last === undefined ? [first, ...steps] : [first, ...steps, last],
    }));
}

/** URLs, relative and absolute. */
export function urls(groups: Groups, { expression, option }: Arbitraries = arbitraries(groups)): Arbitrary<Tree.Url> {
  const origin = fc.constantFrom(undefined, undefined, 'https://api.balena-cloud.com', 'http://localhost:8080', '{{base}}');
  const options = fc.option(fc.array(option('query'), { maxLength: 3 }), { nil: undefined, freq: 6 });
  return fc.tuple(origin, resourcePath(expression), options).map(([host, path, options]) => ({
    kind: 'Url',
    span,
    origin: host === undefined ? undefined : build.name(host),
    encoded: false,
    path: host === undefined ? path : { ...path, rooted: true },
    options,
    context: undefined,
  }));
}

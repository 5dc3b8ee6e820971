import type { LiteralType, Node, Problem, Span } from '../tree.ts';
import { children, walk } from '../walk.ts';
import { leafProblem, needlessProblem } from './leaf-problem.ts';
import { choice, mismatch, type Pattern, sequence } from './matcher.ts';
import * as abnf from './patterns.ts';
import { searchTermPattern } from './search-patterns.ts';

/**
 * What the ABNF has of percent-encoding: which characters must be encoded where, and which must not. It is read off the given text between
 * and in the nodes, as the tree holds decoded text.
 */
export function encodingProblems(tree: Node, text: string, isNameAndValue: (text: string) => boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const origin = tree.kind === 'Url' ? tree.origin : undefined;
  // A raw "#" begins a fragment, which comes last: before it, an annotation's qualifier stands behind "%23".
  let annotation: Pattern = fragmentKinds.has(tree.kind) ? abnf.annotationInFragment : abnf.annotationInQuery;
  walk(tree, (node) => {
    if (node === origin) return 'skip';
    if (node.kind === 'ContextFragment') annotation = abnf.annotationInFragment;
    const { start, end } = node.span;
    const raw = text.slice(start, end);
    const pattern = leafPattern(node, annotation);
    if (pattern !== undefined) {
      const found = mismatch(pattern, raw);
      const isOther = found !== undefined && node.kind === 'CustomOption' && isNameAndValue(raw);
      if (found !== undefined && !isOther) problems.push(leafProblem(found, raw, 'value', start));
      return 'skip';
    }
    for (const gap of gapsOf(node)) needless(text, gap, problems);
    return undefined;
  });
  return problems;
}

const identifierWord = choice(abnf.namespace, sequence(abnf.namespace, '.', abnf.STAR));
const fragmentKinds: ReadonlySet<string> = new Set(['SelectList', 'SelectListItem']);

/** The form of a node whose text stands for itself; undefined for others. */
function leafPattern(node: Node, annotation: Pattern): Pattern | undefined {
  switch (node.kind) {
    case 'Name':
      return node.text.startsWith('$') || node.text === '' ? undefined : node.text.startsWith('@') ? annotation : identifierWord;
    case 'Alias':
      return abnf.parameterAlias;
    case 'Literal':
      return literalPatterns[node.type];
    case 'JsonString':
      return abnf.stringInUrl;
    case 'LiteralSegment':
      return abnf.keyText;
    case 'SearchTerm':
      return searchTermPattern(node.phrase);
    case 'ValueOption':
      return sequence(abnf.optionName, '=', abnf.queryText);
    case 'CustomOption':
      return customOption;
    default:
      return undefined;
  }
}

const shapes = (prefix: 'geography' | 'geometry') => choice(...abnf.shapes.map((shape) => abnf.spatialLiteral(prefix, shape)));

/** By the type of a literal. V2's has no form in OData 4, which is told otherwise. */
const literalPatterns: Readonly<Record<LiteralType, Pattern | undefined>> = {
  Null: abnf.nullWord,
  Boolean: abnf.boolean,
  Integer: abnf.decimalLiteral,
  Decimal: abnf.decimalLiteral,
  Double: abnf.decimalLiteral,
  String: abnf.stringLiteral,
  Guid: abnf.guid,
  Date: abnf.date,
  TimeOfDay: abnf.timeOfDayLiteral,
  DateTimeOffset: abnf.dateTimeOffsetLiteral,
  DateTime: undefined,
  Duration: abnf.durationLiteral,
  Binary: abnf.binaryLiteral,
  Geography: shapes('geography'),
  Geometry: shapes('geometry'),
  Enum: abnf.enumLiteral,
};

const customOption = sequence(abnf.customName, abnf.optionalCustomValue);

/** What stands between the nodes below a node. */
function gapsOf(node: Node): readonly Span[] {
  const gaps: Span[] = [];
  let from = node.span.start;
  for (const { span } of children(node)) {
    if (span.start > from) gaps.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (node.span.end > from) gaps.push({ start: from, end: node.span.end });
  return gaps;
}

/** Between names and values these may be encoded; whatever else must not be. */
const mayBeEncoded = /^%(?:09|20|22|23|27|28|29|2A|2B|2C|3A|3B|40|5B|5C|5D|7B|7D)$/i;

function needless(text: string, { start, end }: Span, problems: Problem[]): void {
  for (const { 0: triple, index } of text.slice(start, end).matchAll(/%[0-9A-Fa-f]{2}/g)) {
    if (mayBeEncoded.test(triple)) continue;
    problems.push(needlessProblem(triple, start + index));
  }
}

import type {
  Argument,
  Arguments,
  ContextFragment,
  Expression,
  Hole,
  NameSegment,
  Path,
  QueryOption,
  Segment,
  SelectList,
  Span,
} from '../tree.ts';

/** A step of a path as the states of paths know it. */
export interface PathStep {
  /** `name`, `annotation`, or a shape as `path-states.ts` has them. */
  readonly shape: string;
  readonly text: string;
  readonly span: Span;
  /** The first step of its segment: `/` stands before it, where it is not the first of the path. */
  readonly begins: boolean;
  /** The whole segment as it stands in the text, where it could be a key; undefined where it could not. */
  readonly raw: string | undefined;
}

type Options = readonly (QueryOption | Hole)[] | undefined;

const step = (shape: string, text: string, span: Span, begins = true, raw?: string): PathStep => ({ shape, text, span, begins, raw });

/** The steps of segments; `text` is the whole text, whose offsets the spans are. Undefined where a hole or a placeholder stands in the path. */
export function stepsOf(segments: readonly (Segment | Hole)[], text: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  for (const segment of segments) {
    const more = stepsOfSegment(segment, text.slice(segment.span.start, segment.span.end));
    if (more === undefined) return undefined;
    steps.push(...more);
  }
  return steps;
}

function stepsOfSegment(segment: Segment | Hole, raw: string): readonly PathStep[] | undefined {
  const { span } = segment;
  switch (segment.kind) {
    case 'NameSegment':
      return namedSteps(segment, raw);
    case 'LiteralSegment':
      return [step(/^-?\d+$/.test(raw) ? 'index' : 'keyPathLiteral', segment.value.text, span, true, raw)];
    case 'CountSegment':
      return [step('$count', '$count', span), ...optionSteps(segment.options)];
    case 'SystemSegment':
      return [step(segment.name, segment.name, span)];
    case 'FilterSegment':
      return [step('$filter', '$filter', span), ...segment.arguments.map(argumentStep)];
    case 'CrossjoinSegment':
      return [step('$crossjoin', '$crossjoin', span)];
    case 'LambdaSegment':
      return [step('lambda', segment.operator.text, span)];
    case 'AggregateSegment':
      return [step('aggregate', 'aggregate', span)];
    case 'StarSegment':
      return [step('*', '*', span)];
    case 'Hole':
      return undefined;
  }
}

function namedSteps({ name, arguments: behind, span }: NameSegment, raw: string): readonly PathStep[] | undefined {
  if (name.kind !== 'Name') return undefined;
  const { text } = name;
  const shape = text.startsWith('$') ? text : text.startsWith('@') ? 'annotation' : text.endsWith('.*') ? 'NS.*' : 'name';
  const whole = behind.length > 0 ? { start: name.span.start, end: name.span.end } : span;
  return [step(shape, text, whole, true, raw), ...behind.map(argumentStep)];
}

/** `text`: the names of keys or parameters, with commas. */
function argumentStep({ items, span }: Arguments): PathStep {
  return step(shapeOf(items), items.map(({ name }) => name?.text ?? '').join(','), span, false);
}

/** What parentheses behind a name are. */
function shapeOf(items: readonly Argument[]): string {
  if (items.length === 0) return '(parameters)';
  if (items.every(({ name }) => name !== undefined)) return '(named)';
  const isNames = items.every(({ name, value }) => name === undefined && value.kind === 'Path' && value.segments.length === 1);
  if (isNames) return '(names)';
  return items.length === 1 && isKey(items[0]!.value) ? '(key)' : '(positional)';
}

/** `keyPropertyValue`, or an alias. */
function isKey(value: Expression): boolean {
  return value.kind === 'Alias' || (value.kind === 'Literal' && !/^(?:Null|Binary|Geo)/.test(value.type));
}

function optionSteps(options: Options): readonly PathStep[] {
  if (options === undefined) return [];
  const [first] = options;
  const span = first?.span ?? { start: 0, end: 0 };
  const isLevels = options.length === 1 && first?.kind === 'ValueOption' && /^\$?levels$/i.test(first.name.text);
  return [step(isLevels ? '(levels)' : '(options)', '(…)', span, false)];
}

/** The steps of an item of `$select` or `$expand`: its options are one. */
export function itemSteps(path: Path, options: Options, text: string): readonly PathStep[] | undefined {
  const steps = stepsOf(path.segments, text);
  return steps && [...steps, ...optionSteps(options)];
}

/** The steps of a select list's item. */
export function listSteps(path: Path, recursive: boolean, list: SelectList | undefined, text: string): readonly PathStep[] | undefined {
  const steps = stepsOf(path.segments, text);
  const end = { start: path.span.end, end: path.span.end };
  return (
    steps && [...steps, ...(recursive ? [step('+', '+', end, false)] : []), ...(list ? [step('(list)', '(…)', list.span, false)] : [])]
  );
}

export function contextSteps({ segments, list, suffix }: ContextFragment, text: string): readonly PathStep[] | undefined {
  const [first] = segments;
  const isCollection = first?.kind === 'NameSegment' && first.name.kind === 'Name' && first.name.text === 'Collection';
  const steps = isCollection ? [collectionStep(first)] : stepsOf(segments, text);
  if (steps === undefined) return undefined;
  const behind = list === undefined ? [] : [step('(list)', '(…)', list.span, false)];
  return [...steps, ...behind, ...(suffix === undefined ? [] : [step(suffix.name, suffix.name, suffix.span)])];
}

/** `Collection($ref)` is all there is; behind `Collection(NS.Type)` a list may stand. */
function collectionStep({ arguments: behind, span }: NameSegment): PathStep {
  const value = behind[0]?.items[0]?.value;
  const [of] = value?.kind === 'Path' ? value.segments : [];
  const name = of?.kind === 'NameSegment' && of.name.kind === 'Name' ? of.name.text : '';
  const isWhole = (of?.kind === 'SystemSegment' && of.name === '$ref') || name === 'Edm.EntityType' || name === 'Edm.ComplexType';
  const isType = isWhole || name !== '';
  return step(isWhole ? '$ref' : isType ? 'Collection' : '(positional)', 'Collection', span);
}

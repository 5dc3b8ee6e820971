import { plainType, structureOf, typeOfProperty } from '../bind/binder.ts';
import type { ValueType } from '../bind/index.ts';
import { parameterType } from '../facts.ts';
import { isDateType } from '../member-words.ts';
import type { Want } from './expected.ts';
import type { CallFrame, ExpressionFrame, Frame, FrameOf, ItemsFrame, KeyFrame, PathFrame } from './frames.ts';
import { parentOf, type Reader, topOf } from './reader.ts';

/** What the word at the cursor looks like, and what stands behind it. */
export interface Cursor {
  readonly method: string;
  /** A quote is open. */
  readonly quoted: boolean;
  /** Blank stands before it. */
  readonly spaced: boolean;
  /** Names of options, items or keys that stand behind the cursor in the same list. */
  readonly behind: readonly string[];
  /** The request's parameter aliases. */
  readonly aliases: readonly string[];
}

type WantsOf<Kind extends Frame['kind']> = (frame: FrameOf<Kind>, reader: Reader, cursor: Cursor) => readonly Want[];

const table: { readonly [Kind in Frame['kind']]: WantsOf<Kind> } = {
  Path: wantsOfPath,
  Options: (frame, _reader, cursor) => {
    if (frame.name !== '') return [];
    const { place, type, single } = frame;
    return [{ kind: 'option', place, type, present: [...frame.present, ...cursor.behind], single, lead: '', method: cursor.method }];
  },
  Expression: wantsOfExpression,
  Call: (frame, reader, cursor) => argumentWants(frame, reader, cursor),
  Lambda: ({ source, operator, scope, variable }) =>
    variable === undefined ? [{ kind: 'declaration', source, operator, taken: scope.variables }] : [],
  List: ({ subject }, _reader, cursor) => [{ kind: 'value', like: subject, operator: 'in', quoted: cursor.quoted }],
  Key: wantsOfKey,
  Select: wantsOfItems,
  Expand: wantsOfItems,
  Orderby: (frame, reader, cursor) => (frame.state === 'directed' ? [] : orderWants(frame, reader, cursor)),
  Value: ({ option }, _reader, cursor) => (cursor.quoted ? [] : [{ kind: 'option-value', option }]),
};

/** What the frame that is open at the cursor asks for. */
export function wantsOf(reader: Reader, cursor: Cursor): readonly Want[] {
  const frame = topOf(reader);
  return (table[frame.kind] as WantsOf<Frame['kind']>)(frame as never, reader, cursor);
}

function wantsOfPath(frame: PathFrame, _reader: Reader, cursor: Cursor): readonly Want[] {
  if (cursor.quoted || frame.lost || (frame.counted && frame.state === 'start')) return [];
  const { type, collection, keyed, depth } = frame;
  if (frame.state === 'start') return depth === 0 ? [{ kind: 'resource' }] : [{ kind: 'step', type, collection, keyed }];
  if (cursor.spaced || depth === 0) return [];
  const place = frame.counted ? 'count' : 'url';
  return [{ kind: 'option', place, type, single: !collection && !frame.counted, present: cursor.behind, lead: '?', method: cursor.method }];
}

function wantsOfKey(frame: KeyFrame, _reader: Reader, cursor: Cursor): readonly Want[] {
  const { type } = frame;
  if (frame.positional || frame.name !== undefined || !type) return [];
  const single = frame.present.length === 0 && type.key.length === 1 ? type.properties.get(type.key[0]!) : undefined;
  const value: Want[] = single ? [{ kind: 'value', like: typeOfProperty(single), operator: undefined, quoted: cursor.quoted }] : [];
  if (cursor.quoted) return value;
  return [{ kind: 'key', type, present: [...frame.present, ...cursor.behind] }, ...value];
}

function wantsOfItems(frame: ItemsFrame, reader: Reader, cursor: Cursor): readonly Want[] {
  const place = frame.kind === 'Select' ? 'select' : 'expand';
  const { type } = frame;
  if (cursor.quoted) return [];
  if (frame.state === 'start') return [{ kind: 'member', place, type, chosen: [...frame.chosen, ...cursor.behind], like: undefined }];
  if (frame.state !== 'member' || !frame.reached || frame.counted) return [];
  if (frame.kind === 'Expand') return frame.reached.collection ? [{ kind: 'count' }] : [];
  const target = structureOf(reader.service, frame.reached);
  return target?.kind === 'ComplexType' ? [{ kind: 'member', place, type: target, chosen: [], like: undefined }] : [];
}

function wantsOfExpression(frame: ExpressionFrame, reader: Reader, cursor: Cursor): readonly Want[] {
  switch (frame.state) {
    case 'operand':
      return operandWants(frame, reader, cursor);
    case 'member':
      return cursor.quoted ? [] : stepWants(frame, reader);
    case 'operator':
      return cursor.quoted ? [] : operatorWants(frame, reader);
  }
}

function operandWants(frame: ExpressionFrame, reader: Reader, cursor: Cursor): readonly Want[] {
  const { subject, scope } = frame;
  const parent = parentOf(reader);
  if (parent?.kind === 'Call' && !frame.group) return argumentWants(parent, reader, cursor);
  const like = summand(frame) ?? subject?.operand ?? frame.like;
  if (subject?.operator === 'in') return cursor.quoted ? [] : [{ kind: 'list', like: subject.operand }];
  const values: Want[] = like ? [{ kind: 'value', like, operator: subject?.operator, quoted: cursor.quoted }] : [];
  if (cursor.quoted) return values;
  const aliases: Want[] = like ? [{ kind: 'alias', names: cursor.aliases }] : [];
  // Keys and lists hold literals and aliases only, and a link compares with a key.
  if (!subject && frame.like) return [...values, ...aliases];
  if (like?.navigation) return [...values, ...aliases];
  if (parent?.kind === 'Orderby') return orderWants(parent, reader, cursor);
  if (!scope.type && scope.variables.size === 0) return [...values, ...aliases];
  const predicate = frame.predicate && !like;
  // A property compared with itself says nothing.
  const itself = subject?.operand.property ? [subject.operand.property.name] : [];
  const members = memberWants(predicate ? 'predicate' : 'operand', scope, itself, like?.name);
  const functions: Want = { kind: 'function', like: like ? like.name : predicate ? 'Edm.Boolean' : undefined, predicate };
  return [...values, ...members, functions, ...aliases, ...(predicate ? [{ kind: 'not' } as const] : [])];
}

/** What fits behind `add` and the like: the operand so far says it. A date is moved by a duration. */
function summand({ operand }: ExpressionFrame): ValueType | undefined {
  return operand && isDateType(operand.name) ? plainType('Edm.Duration') : operand;
}

function orderWants({ scope, chosen }: FrameOf<'Orderby'>, { service }: Reader, { behind }: Cursor): readonly Want[] {
  const members = memberWants('orderby', scope, [...chosen, ...behind], undefined);
  if (service.dialect.quirks.includes('no-expression-in-orderby')) return members;
  return [...members, { kind: 'function', like: undefined, predicate: false }];
}

function argumentWants(call: CallFrame, reader: Reader, cursor: Cursor): readonly Want[] {
  const like = parameterType(call.name, call.index);
  if (like === undefined) return [];
  const value: Want = { kind: 'value', like: plainType(like), operator: undefined, quoted: cursor.quoted };
  if (cursor.quoted) return [value];
  const members = memberWants('operand', call.scope, [], like);
  const functions: Want = { kind: 'function', like, predicate: false };
  return call.index === 0 && reader.service.types.size > 0 ? [...members, functions, value] : [value, ...members, functions];
}

function memberWants(
  place: 'predicate' | 'operand' | 'orderby',
  scope: ExpressionFrame['scope'],
  chosen: readonly string[],
  like: string | undefined,
): Want[] {
  const members: Want = { kind: 'member', place, type: scope.type, chosen, like };
  if (scope.variables.size === 0) return [members];
  // Inside a lambda the variable is nearly always meant: the outer type's names come after it.
  return [{ kind: 'variable', variables: scope.variables }, members];
}

function stepWants(frame: ExpressionFrame, reader: Reader): readonly Want[] {
  const source = frame.operand;
  const type = source && structureOf(reader.service, source);
  if (!type) return [];
  const ordering = parentOf(reader)?.kind === 'Orderby';
  if (source.collection)
    return [...(ordering ? [] : [{ kind: 'lambda', source, taken: frame.scope.variables } as const]), { kind: 'count' }];
  const place = ordering ? 'orderby' : frame.predicate && !frame.subject ? 'predicate' : 'operand';
  const like = frame.subject?.operand.name;
  return [{ kind: 'member', place, type, chosen: [], like }, ...toOneLambda(source, frame)];
}

/** balena writes a to-one link with a lambda too: `belongs_to__application/any(a:…)`. */
function toOneLambda(source: ValueType, frame: ExpressionFrame): Want[] {
  return source.navigation && frame.predicate ? [{ kind: 'lambda', source, taken: frame.scope.variables }] : [];
}

function operatorWants(frame: ExpressionFrame, reader: Reader): readonly Want[] {
  const operand = frame.operand ?? plainType(undefined);
  if (parentOf(reader)?.kind === 'Orderby' && !frame.group) return isEntity(operand) ? [] : [{ kind: 'direction' }];
  if (frame.compared) return frame.predicate ? [{ kind: 'logical' }, { kind: 'arithmetic', operand }] : [];
  if (isEntity(operand) && (!operand.navigation || operand.collection)) return [];
  const arithmetic: Want = { kind: 'arithmetic', operand };
  if (!frame.predicate) return frame.like && !frame.group ? [] : [arithmetic];
  const comparison: Want = { kind: 'comparison', operand };
  // `is_online` and `contains(…)` are predicates as they stand.
  if (operand.name !== 'Edm.Boolean') return [comparison, arithmetic];
  return operand.property ? [comparison, { kind: 'logical' }] : [{ kind: 'logical' }];
}

const isEntity = (operand: ValueType): boolean => operand.name !== undefined && !operand.name.startsWith('Edm.') && !operand.property;

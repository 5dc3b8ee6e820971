import type { Resource, StructuredType } from '../../schema/index.ts';
import type { ValueType } from '../bind/binding.ts';

/** What a bare name is looked up in. */
export interface CursorScope {
  readonly type: StructuredType | undefined;
  readonly variables: ReadonlyMap<string, ValueType>;
}

/** The path of a resource: what it leads to so far. */
export interface PathFrame {
  readonly kind: 'Path';
  /** At a step's begin, or behind a name or a key. */
  state: 'start' | 'named';
  resource: Resource | undefined;
  type: StructuredType | undefined;
  collection: boolean;
  /** A key was given: one entity, reached by its key. */
  keyed: boolean;
  /** Steps that stand for something of the service; a version prefix does not. */
  depth: number;
  /** `/$count` ended the path. */
  counted: boolean;
  /** A name that the service does not know was passed: what follows cannot be said. */
  lost: boolean;
}

export type OptionsPlace = 'url' | 'expand' | 'select' | 'count';

/** Query options behind `?`, or nested ones in parentheses. */
export interface OptionsFrame {
  readonly kind: 'Options';
  readonly place: OptionsPlace;
  readonly type: StructuredType | undefined;
  readonly variables: ReadonlyMap<string, ValueType>;
  /** Of one entity: nothing to filter, sort or count. */
  readonly single: boolean;
  readonly present: string[];
  /** The option being read, until its `=`. */
  name: string;
}

/** An expression, or a group in parentheses. */
export interface ExpressionFrame {
  readonly kind: 'Expression';
  readonly group: boolean;
  readonly scope: CursorScope;
  /** A predicate belongs here: it may compare, and be joined by `and`. */
  readonly predicate: boolean;
  /** A value of this property or link belongs here, or of this type. */
  readonly like: ValueType | undefined;
  state: 'operand' | 'member' | 'operator';
  /** The operand so far. */
  operand: ValueType | undefined;
  /** A name stood last, so `(` makes it a call. */
  callable: string | undefined;
  /** What stands left of the comparison operator before the operand. */
  subject: { readonly operator: string; readonly operand: ValueType } | undefined;
  /** The comparison is complete. */
  compared: boolean;
  /** `and` or `or` was read. */
  joined: boolean;
  /** The collection that `/$count` counts. */
  counted: ValueType | undefined;
  /** A key's parentheses were opened behind the operand. */
  keyed: boolean;
}

export interface CallFrame {
  readonly kind: 'Call';
  readonly name: string;
  readonly scope: CursorScope;
  index: number;
}

export interface LambdaFrame {
  readonly kind: 'Lambda';
  readonly operator: string;
  readonly scope: CursorScope;
  readonly source: ValueType;
  variable: string | undefined;
}

/** `in (…)`. */
export interface ListFrame {
  readonly kind: 'List';
  readonly scope: CursorScope;
  readonly subject: ValueType;
}

export interface KeyFrame {
  readonly kind: 'Key';
  readonly type: StructuredType | undefined;
  readonly present: string[];
  /** A name that may be followed by `=`. */
  name: string | undefined;
  /** Values without a name. */
  positional: boolean;
}

/** `$select` and `$expand`: items that are paths. */
export interface ItemsFrame {
  readonly kind: 'Select' | 'Expand';
  readonly type: StructuredType | undefined;
  readonly chosen: string[];
  /** At an item's begin, behind `/`, behind a name, or behind its options. */
  state: 'start' | 'member' | 'named' | 'closed';
  /** Where the item's path leads so far. */
  reached: ValueType | undefined;
  /** The item's path so far. */
  path: string;
  /** `$count` ended the path. */
  counted: boolean;
}

export interface OrderbyFrame {
  readonly kind: 'Orderby';
  readonly scope: CursorScope;
  readonly chosen: string[];
  state: 'expression' | 'directed';
}

/** The value of every option that has no tree of its own. */
export interface ValueFrame {
  readonly kind: 'Value';
  readonly option: string;
}

export type Frame =
  | PathFrame
  | OptionsFrame
  | ExpressionFrame
  | CallFrame
  | LambdaFrame
  | ListFrame
  | KeyFrame
  | ItemsFrame
  | OrderbyFrame
  | ValueFrame;

export type FrameOf<Kind extends Frame['kind']> = Extract<Frame, { readonly kind: Kind }>;

export const pathFrame = (): PathFrame => ({
  kind: 'Path',
  state: 'start',
  resource: undefined,
  type: undefined,
  collection: true,
  keyed: false,
  depth: 0,
  counted: false,
  lost: false,
});

export function expressionFrame(scope: CursorScope, parts: Partial<ExpressionFrame> = {}): ExpressionFrame {
  return {
    ...{ kind: 'Expression', group: false, scope, predicate: false, like: undefined, state: 'operand', operand: undefined },
    ...{ callable: undefined, subject: undefined, compared: false, joined: false, counted: undefined, keyed: false },
    ...parts,
  };
}

export const itemsFrame = (kind: ItemsFrame['kind'], type: StructuredType | undefined): ItemsFrame => ({
  ...{ kind, type, chosen: [], state: 'start', reached: undefined, path: '', counted: false },
});

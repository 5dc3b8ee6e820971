import { callVersion } from '../../../grammar/facts/functions.ts';
import { binaryOperator, optionVersion, systemQueryOption, systemSegments } from '../../../grammar/index.ts';
import { createLiteral } from '../../../grammar/literals.ts';
import type * as Tree from '../../../grammar/tree.ts';

/** Nodes as the parser makes them, but for spans. */
export const span: Tree.Span = { start: 0, end: 0 };

export const name = (text: string): Tree.Name => ({ kind: 'Name', span, text });
export const word = <Text extends string>(text: Text): Tree.Word<Text> => ({ kind: 'Word', span, text });
export const placeholder = (text: string, quoted: boolean): Tree.Placeholder => ({ kind: 'Placeholder', span, name: text, quoted });
export const variable = (text: string): Tree.Variable => ({ kind: 'Variable', span, name: text });
export const alias = (text: string): Tree.Alias => ({ kind: 'Alias', span, name: `@${text}` });

export const literal = (type: Tree.LiteralType, text: string, value = text, version: Tree.FormVersion = 4): Tree.Literal =>
  createLiteral(type, text, value, span, version);
export const string = (value: string): Tree.Literal => literal('String', `'${value.replaceAll("'", "''")}'`, value);
export const prefixed = (type: Tree.LiteralType, prefix: string, value: string, version: Tree.FormVersion = 4): Tree.Literal =>
  literal(type, `${prefix}'${value}'`, value, version);

export const nameSegment = (of: Tree.NameSegment['name'], ...behind: readonly Tree.Arguments[]): Tree.NameSegment => ({
  kind: 'NameSegment',
  span,
  name: of,
  arguments: behind,
});
export const argumentsOf = (items: readonly Tree.Argument[]): Tree.Arguments => ({ kind: 'Arguments', span, items });
export const argument = (key: string | undefined, value: Tree.Expression): Tree.Argument => ({
  kind: 'Argument',
  span,
  name: key === undefined ? undefined : name(key),
  value,
});
export const systemSegment = (of: keyof typeof systemSegments): Tree.SystemSegment => ({
  kind: 'SystemSegment',
  span,
  name: of,
  version: systemSegments[of].until,
});
export const path = (segments: Tree.Path['segments']): Tree.Path => ({ kind: 'Path', span, segments });
export const call = (of: string, items: readonly Tree.Expression[]): Tree.Call => ({
  kind: 'Call',
  span,
  name: name(of),
  arguments: items,
  version: callVersion(of, items),
});
export const group = (expression: Tree.Expression): Tree.Group => ({ kind: 'Group', span, expression });
export const list = (items: readonly Tree.Expression[]): Tree.List => ({ kind: 'List', span, items });
export const unary = (operator: string, operand: Tree.Expression): Tree.Unary => ({
  kind: 'Unary',
  span,
  operator: word(operator),
  operand,
});
export const binary = (left: Tree.Expression, operator: string, right: Tree.Expression): Tree.Binary => ({
  kind: 'Binary',
  span,
  operator: word(operator),
  left,
  right,
});
export const jsonString = (value: string): Tree.JsonString => ({ kind: 'JsonString', span, value });
export const jsonArray = (items: Tree.JsonArray['items']): Tree.JsonArray => ({ kind: 'JsonArray', span, items });
export const jsonObject = (members: readonly (readonly [string, Tree.JsonMember['value']])[]): Tree.JsonObject => ({
  kind: 'JsonObject',
  span,
  members: members.map(([key, value]) => ({ kind: 'JsonMember', span, name: jsonString(key), value })),
});
export const valueOption = (of: string, value: string): Tree.ValueOption => {
  const option = systemQueryOption(of);
  return {
    kind: 'ValueOption',
    span,
    name: name(of),
    value: name(value),
    version: option === undefined ? 4 : optionVersion(option, value),
  };
};

/** `in` takes `(b)` as a list: what stands behind it can't be a group, nor begin with one. */
export function isIn(operator: string): boolean {
  return binaryOperator(operator) === binaryOperator('in');
}

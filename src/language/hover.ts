import { type Binary, type Literal, moveSpan, type Node, pathAt } from '../../grammar/index.ts';
import { valuesOf } from '../schema/index.ts';
import { type BoundRequest, namedParameters, type ValueType } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import { describeAggregation, describeTransformation } from './hover/apply.ts';
import { describeLiteral } from './hover/literals.ts';
import { describeProperty } from './hover/members.ts';
import { describeBinding, describeComputed } from './hover/names.ts';
import { describeParameter } from './hover/operations.ts';
import { describeOption } from './hover/options.ts';
import { describeHeader, describeSystemSegment, describeWord } from './hover/places.ts';
import { describeMembers } from './hover/types.ts';
import { code, paragraphs } from './markdown.ts';
import type { Hover } from './types.ts';

/** What stands at an offset, in words: the innermost part that there is something to say of. */
export function hover(context: LanguageContext, text: string, offset: number): Hover | undefined {
  const place = context.requestAt(text, offset);
  if (!place) return undefined;
  const { start, bound } = place;
  const found = hoverOn(bound, pathAt(bound.request, offset - start, 'right')) ?? hoverOn(bound, pathAt(bound.request, offset - start));
  return found && { span: moveSpan(found.span, start), markdown: found.markdown };
}

function hoverOn(bound: BoundRequest, path: readonly Node[]): Hover | undefined {
  for (let index = path.length - 1; index >= 0; index--) {
    const node = path[index]!;
    const markdown = describe(bound, path, index);
    if (markdown !== undefined) return { span: node.span, markdown };
  }
  return undefined;
}

/** The node at an index of the path from the request to the innermost; paths may be as long as the text is deep, so none is copied. */
function describe(bound: BoundRequest, path: readonly Node[], index: number): string | undefined {
  const { service } = bound;
  const node = path[index]!;
  const parent = path[index - 1];
  const binding = bound.bindings.get(node);
  switch (node.kind) {
    case 'Name':
      if (binding) return describeBinding(binding, node.text, service);
      return parent && describeName(bound, node.text, parent, node);
    case 'JsonString':
      if (binding) return describeBinding(binding, node.value, service);
      return undefined;
    case 'Alias':
      return binding && describeBinding(binding, node.name, service);
    case 'Word':
      return describeWord(node, parent, service);
    case 'Literal':
      return literalAt(bound, node, path.slice(0, index));
    case 'CountSegment':
      return describeSystemSegment('$count', service);
    case 'FilterSegment':
      return describeSystemSegment('$filter', service);
    case 'SystemSegment':
      return describeSystemSegment(node.name, service);
    case 'StarSegment':
      return `${code('*')}: all of them.`;
    case 'ValueOption':
      return describeOption(node.name.text, service);
    case 'Placeholder':
      return `${code(`<${node.name}>`)}: to be filled in before the request can be sent.`;
    case 'Variable':
      return `${code(`{{${node.name}}}`)}: a variable of the connection.`;
    default:
      return undefined;
  }
}

function describeName({ service, target, types }: BoundRequest, text: string, parent: Node, node: Node): string | undefined {
  if (parent.kind === 'Header') return parent.name === node ? describeHeader(text, service) : undefined;
  if (parent.kind === 'Transformation') return parent.name === node ? describeTransformation(text) : undefined;
  if (parent.kind === 'AggregateItem' || parent.kind === 'AggregateFrom')
    return parent.method === node ? describeAggregation(text) : undefined;
  if (parent.kind === 'ComputeItem') return parent.alias === node ? describeComputed(text, types.get(parent.expression)?.name) : undefined;
  if (parent.kind === 'CustomOption') {
    // OData 2 and 3 give the parameters of an operation as options.
    const parameter = target?.operation && namedParameters(target.operation).find(({ name }) => name === text);
    if (parameter) return describeParameter(parameter, target.operation, service);
  }
  if (parent.kind === 'AliasOption') return `${code(text)}: a parameter alias of this request.`;
  return parent.kind.endsWith('Option') && 'name' in parent && parent.name === node ? describeOption(text, service) : undefined;
}

/** A literal, with what it means as a value of its enumeration, and the property that it is compared with where that takes certain values. */
function literalAt(bound: BoundRequest, literal: Literal, ancestors: readonly Node[]): string {
  const { service, bindings } = bound;
  const other = comparedWith(bound, literal, ancestors);
  const enumeration = /^[\w.]+(?=')/.exec(literal.text)?.[0];
  const value = literal.type === 'Enum' ? literal.text.slice((enumeration?.length ?? 0) + 1, -1) : literal.value;
  const said = paragraphs(describeLiteral(literal, other?.name, service), describeMembers(value, enumeration ?? other?.name, service));
  const property = other?.property;
  if (property === undefined || valuesOf(service, property) === undefined) return said;
  const named = [...bindings.values()].find((binding) => binding.kind === 'property' && binding.property === property);
  return named?.owner ? paragraphs(said, describeProperty(property, named.owner, service)) : said;
}

/** The other side of the comparison that a literal, or the list that it is in, is a side of. */
function comparedWith({ types }: BoundRequest, literal: Literal, ancestors: readonly Node[]): ValueType | undefined {
  const list = ancestors.at(-1)?.kind === 'List' ? ancestors.at(-1) : literal;
  const binary = ancestors.findLast((node): node is Binary => node.kind === 'Binary');
  if (!binary || (binary.left !== list && binary.right !== list)) return undefined;
  return types.get(binary.left === list ? binary.right : binary.left);
}

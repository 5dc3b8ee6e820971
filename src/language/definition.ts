import { moveSpan, type Node, pathAt, type Span, walk } from '../../grammar/index.ts';
import { qualifiedName, type Service } from '../schema/index.ts';
import type { Binding, BoundRequest } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import type { Definition } from './types.ts';

/** Where the name at an offset is declared: a lambda variable, an alias or a computed name in the document, everything else in the schema. */
export function definition(context: LanguageContext, text: string, offset: number): Definition | undefined {
  const place = context.requestAt(text, offset);
  if (!place) return undefined;
  const { start, bound } = place;
  const path = pathAt(bound.request, offset - start);
  const node = path.findLast((candidate) => bound.bindings.has(candidate));
  const found =
    enumOf(bound, path.at(-1)) ?? declaredAt(path, offset - start) ?? (node && definitionOf(bound, node, bound.bindings.get(node)!));
  return found && moveDefinition(found, start);
}

function moveDefinition(found: Definition, by: number): Definition {
  const span = moveSpan(found.span, by);
  return found.kind === 'document' ? { ...found, span, target: moveSpan(found.target, by) } : { ...found, span };
}

/** A parameter alias where it is declared, which is where it is declared. */
function declaredAt(path: readonly Node[], offset: number): Definition | undefined {
  const option = path.findLast((node) => node.kind === 'AliasOption');
  if (option?.kind !== 'AliasOption') return undefined;
  const { span } = option.name;
  return span.start <= offset && offset <= span.end ? { kind: 'document', span, target: span } : undefined;
}

/** The enumeration that a value of one begins with: `NS.Colour'Red'`. */
function enumOf({ service }: BoundRequest, node: Node | undefined): Definition | undefined {
  if (node?.kind !== 'Literal' || node.type !== 'Enum') return undefined;
  return enumNamed(service, qualifiedName(service, node.text.slice(0, node.text.indexOf("'"))), node.span);
}

const enumNamed = ({ enums }: Service, name: string, span: Span): Definition | undefined =>
  enums.has(name) ? { kind: 'enum', span, name } : undefined;

function definitionOf(bound: BoundRequest, { span }: Node, binding: Binding): Definition | undefined {
  switch (binding.kind) {
    case 'computed': {
      const target = computedAt(bound, span);
      return target && { kind: 'document', span, target };
    }
    case 'variable':
      return { kind: 'document', span, target: binding.variable.declaration.span };
    case 'alias':
      return binding.declaration && { kind: 'document', span, target: binding.declaration.name.span };
    case 'resource':
      return { kind: 'schema', span, type: binding.resource.type, member: undefined };
    case 'property':
      return { kind: 'schema', span, type: binding.owner.name, member: binding.property.name };
    case 'navigation':
      return { kind: 'schema', span, type: binding.owner.name, member: binding.navigation.name };
    case 'type':
      return binding.type
        ? { kind: 'schema', span, type: binding.type.name, member: undefined }
        : enumNamed(bound.service, binding.name, span);
    case 'operation':
    case 'parameter':
      return { kind: 'operation', span, name: binding.operation.name };
    default:
      return undefined;
  }
}

/** The last place before a name where the request gives it to a value: in `$compute` or `$apply`. Options may stand in any order. */
function computedAt({ request, text }: BoundRequest, span: Span): Span | undefined {
  const name = text.slice(span.start, span.end);
  const found: Span[] = [];
  walk(request, (node) => {
    if ('alias' in node && node.alias?.kind === 'Name' && node.alias.text === name) found.push(node.alias.span);
  });
  return found.findLast(({ start }) => start < span.start) ?? found[0];
}

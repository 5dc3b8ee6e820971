import type { ExpandItem, Hole, QueryOption, Span, Url } from '../../../grammar/index.ts';
import type { Property, StructuredType } from '../../schema/index.ts';
import { selectsByPath } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Without `$select` all properties come (Protocol 11.2.5.1). Which are very large the dialect says (`largeFields`), or their greatest length
 * does.
 */
export const largeFields: Rule = (context) => ({
  Url(node) {
    const { target, request } = context;
    const reads = (request.method?.text.toUpperCase() ?? 'GET') === 'GET';
    if (reads && target?.ends === 'entities' && target.collection && target.type) checkUrl(context, node, target.type);
  },
  ExpandItem(node) {
    const last = node.path.segments.at(-1);
    const binding = last?.kind === 'NameSegment' ? context.bindingOf(last.name) : undefined;
    const type = binding?.kind === 'navigation' && binding.navigation.collection ? context.scopeOf(node)?.type : undefined;
    if (type && !selectsByPath(context.service)) checkItem(context, node, type);
  },
});

type Options = readonly (QueryOption | Hole)[];

/** What shapes the answer, or leaves no entities in it. */
const shaping: ReadonlySet<string> = new Set(['SelectOption', 'ApplyOption']);

const isShaped = (options: Options): boolean => options.some((option) => shaping.has(option.kind));

function checkUrl(context: RuleContext, { options, path }: Url, type: StructuredType): void {
  const { end } = options?.at(-1)?.span ?? path.span;
  if (!isShaped(options ?? [])) tell(context, path.span, type, end, options && options.length > 0 ? '&' : '?');
}

function checkItem(context: RuleContext, { options, path }: ExpandItem, type: StructuredType): void {
  const last = options?.at(-1);
  if (!isShaped(options ?? [])) tell(context, path.span, type, last?.span.end ?? path.span.end, last ? ';' : '(');
}

/** A limit as high as this is there to be used. */
const large: Readonly<Record<string, number>> = { 'Edm.Binary': 10_000, 'Edm.String': 1_000_000 };

/** A dialect that names large fields knows them all. */
function isLarge(
  { dialect: { largeFields }, service }: RuleContext,
  type: StructuredType,
  { name, type: of, maxLength = 0 }: Property,
): boolean {
  if (largeFields.length === 0 && service.origin !== 'metadata') return false;
  return largeFields.length > 0 ? largeFields.includes(`${type.name}/${name}`) : maxLength >= (large[of] ?? Number.POSITIVE_INFINITY);
}

function tell(context: RuleContext, span: Span, type: StructuredType, at: number, joiner: string): void {
  const names = [...type.properties.values()].filter((property) => isLarge(context, type, property)).map(({ name }) => name);
  if (names.length === 0) return;
  const others = [...type.properties.values()].flatMap(({ name, deprecated }) => (names.includes(name) || deprecated ? [] : [name]));
  context.report('large-fields', span, { resource: type.name.slice(type.name.lastIndexOf('.') + 1), names, others, at, joiner });
}

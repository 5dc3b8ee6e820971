import { moveSpan, type NameSegment, type Node, type OrderbyItem, walk } from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { BoundRequest } from './bind/index.ts';
import type { LanguageContext, PlacedBound } from './context.ts';
import type { InlayHint } from './types.ts';
import { typeInWords } from './words.ts';

/**
 * What a request says without writing it: how a key is meant and that it is of one row at most, the direction that `$orderby` takes where none is
 * given, the type of a computed value. Only facts of the service's description; nothing where it does not say.
 */
export function inlayHints(context: LanguageContext, text: string): readonly InlayHint[] {
  return context.requests(text).flatMap(hintsInPlace);
}

const hintsInPlace = remember(({ start, bound }: PlacedBound): readonly InlayHint[] =>
  hintsOf(bound).map((hint) => ({ ...hint, offset: moveSpan({ start: hint.offset, end: hint.offset }, start).start })),
);

const hintsOf = remember((bound: BoundRequest): readonly InlayHint[] => {
  const found: InlayHint[] = [];
  walk(bound.request, (node) => {
    for (const hint of hintsFor(bound, node)) found.push(hint);
  });
  return found.toSorted((a, b) => a.offset - b.offset);
});

function hintsFor(bound: BoundRequest, node: Node): readonly InlayHint[] {
  switch (node.kind) {
    case 'NameSegment':
      return keyHints(bound, node);
    case 'OrderbyItem':
      return directionHint(bound, node);
    case 'ComputeItem': {
      const type = bound.types.get(node.expression);
      if (type?.name === undefined || node.alias.kind === 'Hole') return [];
      return [{ offset: node.alias.span.end, label: `: ${typeInWords(type.name)}`, tooltip: `The type of "${node.alias.text}".` }];
    }
    default:
      return [];
  }
}

/** A direction that is still to be written is not told in its place. */
function directionHint({ service, text }: BoundRequest, { expression, direction }: OrderbyItem): readonly InlayHint[] {
  if (direction || expression.kind === 'Hole' || /^[ \t]+[a-z]/i.test(text.slice(expression.span.end, expression.span.end + 3))) return [];
  const { name, orderbyDefault } = service.dialect;
  return [
    { offset: expression.span.end, label: ` ${orderbyDefault}`, tooltip: `Without a direction ${name} sorts ${words[orderbyDefault]}.` },
  ];
}

const words = { asc: 'ascending', desc: 'descending' } as const;

/** Behind the name of a resource or a link to many; the parentheses of an operation hold no key. */
function keyHints({ bindings, service }: BoundRequest, { name, arguments: [list, ...more] }: NameSegment): readonly InlayHint[] {
  const binding = bindings.get(name);
  const type =
    binding?.kind === 'resource' ? binding.type : binding?.kind === 'navigation' ? service.types.get(binding.navigation.target) : undefined;
  if (!list || more.length > 0 || !type || list.items.length === 0) return [];
  const { key, alternateKeys } = type;
  const [only] = list.items;
  const isPlain = list.items.length === 1 && only?.name === undefined;
  const given = isPlain ? key : list.items.map((item) => item.name?.text ?? '');
  const isFull = isPlain ? key.length === 1 : [key, ...alternateKeys].some((names) => isSame(names, given));
  if (!isFull || list.items.some(({ value }) => value.kind === 'Hole')) return [];
  const tooltip = `${given.join(' and ')} ${given.length === 1 ? 'is a key' : 'are a key'} of ${type.name}: one row at most.`;
  const meant = isPlain && only ? [{ offset: only.value.span.start, label: `${key[0]}=`, tooltip }] : [];
  return [...meant, { offset: list.span.end, label: ' ≤ 1 row', tooltip }];
}

const isSame = (names: readonly string[], given: readonly string[]): boolean =>
  names.length === given.length && names.every((name) => given.includes(name));

import { moveSpan, type Node, pathAt, walk } from '../../grammar/index.ts';
import type { BoundRequest } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import type { TextEdit } from './types.ts';

/** Gives the lambda variable or parameter alias at an offset another name, wherever it stands. An alias may be given with `@` or without. */
export function rename(context: LanguageContext, text: string, offset: number, name: string): readonly TextEdit[] {
  const place = context.requestAt(text, offset);
  if (!place) return [];
  const { start, bound } = place;
  const path = pathAt(bound.request, offset - start);
  const target = path.map((node) => declarationOf(bound, node)).findLast((declaration) => declaration !== undefined);
  const bare = name.replace(/^@/, '');
  if (!target || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(bare) || isTaken(bound, target, bare)) return [];
  return occurrences(bound, target).map(({ span }) => ({ span: moveSpan(span, start), text: target.prefix + bare }));
}

interface Target {
  readonly declaration: Node;
  readonly prefix: '' | '@';
}

function declarationOf({ bindings }: BoundRequest, node: Node): Target | undefined {
  if (node.kind === 'AliasOption') return { declaration: node.name, prefix: '@' };
  const binding = bindings.get(node);
  if (binding?.kind === 'variable') return { declaration: binding.variable.declaration, prefix: '' };
  return binding?.kind === 'alias' && binding.declaration ? { declaration: binding.declaration.name, prefix: '@' } : undefined;
}

/** The nodes that stand for the same declaration, in the order of the text. */
function occurrences(bound: BoundRequest, { declaration }: Target): Node[] {
  const found: Node[] = [];
  walk(bound.request, (node) => {
    // The name of `@id=…` is its declaration; the option around it is not.
    const same = node === declaration || (node.kind !== 'AliasOption' && declarationOf(bound, node)?.declaration === declaration);
    if (same) found.push(node);
  });
  return found;
}

/** Another variable or alias of the request has the name: two would become one. */
function isTaken(bound: BoundRequest, target: Target, name: string): boolean {
  let taken = false;
  walk(bound.request, (node) => {
    const other = declarationOf(bound, node);
    if (other?.prefix !== target.prefix || other.declaration === target.declaration || other.declaration.kind !== 'Name') return;
    taken ||= other.declaration.text === target.prefix + name;
  });
  return taken;
}

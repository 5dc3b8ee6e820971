import { type Node, pathAt, type Request, walk } from '../../grammar/index.ts';
import type { BoundDocument } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import type { TextEdit } from './types.ts';

/** Gives the lambda variable or parameter alias at an offset another name, wherever it stands. An alias may be given with `@` or without. */
export function rename(context: LanguageContext, text: string, offset: number, name: string): readonly TextEdit[] {
  const document = context.parse(text);
  const path = pathAt(document.tree, offset);
  const target = path.map((node) => declarationOf(document, node)).findLast((declaration) => declaration !== undefined);
  const request = path.find((node) => node.kind === 'Request');
  if (!target || !request) return [];
  const bare = name.replace(/^@/, '');
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(bare) || isTaken(document, request, target, bare)) return [];
  return occurrences(document, request, target).map(({ span }) => ({ span, text: target.prefix + bare }));
}

interface Target {
  readonly declaration: Node;
  readonly prefix: '' | '@';
}

function declarationOf({ bindings }: BoundDocument, node: Node): Target | undefined {
  if (node.kind === 'AliasOption') return { declaration: node.name, prefix: '@' };
  const binding = bindings.get(node);
  if (binding?.kind === 'variable') return { declaration: binding.variable.declaration, prefix: '' };
  return binding?.kind === 'alias' && binding.declaration ? { declaration: binding.declaration.name, prefix: '@' } : undefined;
}

/** The nodes that stand for the same declaration, in the order of the text. */
function occurrences(document: BoundDocument, request: Request, { declaration }: Target): Node[] {
  const found: Node[] = [];
  walk(request, (node) => {
    // The name of `@id=…` is its declaration; the option around it is not.
    const same = node === declaration || (node.kind !== 'AliasOption' && declarationOf(document, node)?.declaration === declaration);
    if (same) found.push(node);
  });
  return found;
}

/** Another variable or alias of the request has the name: two would become one. */
function isTaken(document: BoundDocument, request: Request, target: Target, name: string): boolean {
  let taken = false;
  walk(request, (node) => {
    const other = declarationOf(document, node);
    if (other?.prefix !== target.prefix || other.declaration === target.declaration || other.declaration.kind !== 'Name') return;
    taken ||= other.declaration.text === target.prefix + name;
  });
  return taken;
}

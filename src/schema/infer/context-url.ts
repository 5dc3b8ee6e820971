/** What `@odata.context` says of an answer (OData Protocol 4.01, 10). */
export interface ContextUrl {
  /** The entity set or singleton that the entities are in, or that the path begins at. */
  readonly root: string;
  /** Names behind it: contained entities, a property. */
  readonly path: readonly string[];
  /** One entity, by `/$entity`. */
  readonly entity: boolean;
}

/**
 * Reads `…$metadata#Books`, `#Books(title,author())/$entity`, `#Books(1)/title`, `#Books/@Element` (OData 3). Undefined for contexts that
 * lead to no entities of a resource: types, errors, references, deltas.
 */
export function readContextUrl(url: string): ContextUrl | undefined {
  const fragment = /#(.*)$/s.exec(url)?.[1];
  if (fragment === undefined || fragment.length > 4000) return undefined;
  const entity = /\/(?:\$entity|@Element)$/.test(fragment);
  const rest = withoutParentheses(fragment.replace(/\/(?:\$entity|@Element)$/, '').replace(/&\$select=.*$/s, ''));
  const [root = '', ...path] = rest.split('/').filter((step) => !step.includes('.'));
  if (root === '' || /[$@]/.test(rest) || rest.startsWith('Collection') || rest.split('/')[0]!.includes('.')) return undefined;
  return { root, path, entity };
}

/** Keys and lists of what was selected, however deep. */
function withoutParentheses(text: string): string {
  let depth = 0;
  let kept = '';
  for (const piece of text.split(/([()])/)) {
    if (piece === '(') depth++;
    else if (piece === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += piece;
  }
  return kept;
}

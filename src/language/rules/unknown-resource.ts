import { closest } from '../../lib/index.ts';
import { type Elsewhere, elsewhere } from '../../schema/index.ts';
import type { ResourceRewrite } from '../diagnostics/names.ts';
import type { Rule } from '../rule.ts';
import { typesWith } from './where-it-is.ts';

/**
 * The first segment of a resource path names a resource of the service: URL Conventions 4.3. balena answers an unknown one 401 with an
 * empty body, so nothing else tells the reader.
 */
export const unknownResource: Rule = ({ service, bindingOf, report }) => ({
  Name(node) {
    if (bindingOf(node)?.kind !== 'unknown-resource' || service.open || node.text === '') return;
    const other = elsewhere(service, node.text);
    const suggestions = other ? plainChange(other) : closest(node.text, [...service.resources.keys(), ...service.imports.keys()]);
    // What answers have not shown may be there all the same.
    if (service.origin === 'inferred') {
      if (suggestions.length > 0)
        report('unseen-resource', node.span, { name: node.text, service: service.name, suggestions, note: undefined });
      return;
    }
    const rewrite = other && rewriteOf(other);
    const holders = other || suggestions.length > 0 ? [] : typesWith(service, node.text);
    report('unknown-resource', node.span, { name: node.text, service: service.name, suggestions, note: other?.note, rewrite, holders });
  },
});

const plainChange = ({ replacement, condition }: Elsewhere): readonly string[] =>
  replacement === undefined || condition !== undefined ? [] : [replacement];

const rewriteOf = ({ replacement: resource, condition }: Elsewhere): ResourceRewrite | undefined =>
  resource === undefined || condition === undefined ? undefined : { resource, condition };

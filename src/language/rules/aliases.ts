import { closest } from '../../lib/index.ts';
import type { Rule } from '../rule.ts';

/**
 * A parameter alias is given its value by an option of its name; without one it is null (URL Conventions 5.3). balena fails on it with an empty
 * 500.
 */
export const aliases: Rule = ({ text, request, bindingOf, dialect, report }) => ({
  Alias(node) {
    const binding = bindingOf(node);
    if (binding?.kind !== 'alias' || binding.declaration) return;
    const options = request.url.kind === 'Url' ? (request.url.options ?? []) : [];
    const given = options.flatMap((option) => (option.kind === 'AliasOption' ? [option.name.text] : []));
    const names = closest(node.name, given);
    // Given among options in parentheses it is known everywhere; where it cannot be given, that is what is told.
    if (dialect.quirks.includes('alias-parts-query') && text.includes(`${node.name}=`)) return;
    if (dialect.quirks.includes('alias-needs-value'))
      report('alias-needs-value', node.span, { name: node.name, service: dialect.name, names });
    else report('alias-without-value', node.span, { name: node.name, names });
  },
  AliasOption({ name, span }) {
    const { url } = request;
    if (url.kind === 'Hole' || text.slice(url.span.start, url.span.end).split(name.text).length > 2) return;
    report('unused-alias', span, { name: name.text });
  },
});

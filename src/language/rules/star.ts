import type { Rule } from '../rule.ts';

/** `$expand=*`: URL Conventions 5.1.3, rejected by balena. `$select=*`: 5.1.4, taken by balena when it stands alone. */
export const star: Rule = ({ dialect, scopeOf, report }) => ({
  StarSegment(node, ancestors) {
    if (!dialect.quirks.includes('no-star-expand')) return;
    const option = ancestors.findLast((ancestor) => ancestor.kind === 'ExpandOption' || ancestor.kind === 'SelectOption');
    if (!option) return;
    if (option.kind === 'SelectOption') {
      const others = option.items.length > 1 ? option.items.map((item) => item.span) : [];
      if (others.length > 0)
        report('star-with-others', node.span, { service: dialect.name, list: { start: others[0]!.start, end: others.at(-1)!.end } });
      return;
    }
    const links = [...(scopeOf(option)?.type?.navigations.values() ?? [])].filter((link) => !link.collection && link.aliasOf === undefined);
    report('star-expand', node.span, { service: dialect.name, links: links.map(({ name }) => name) });
  },
});

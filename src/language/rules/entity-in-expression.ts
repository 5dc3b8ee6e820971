import type { Path } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * An entity within an expression: URL Conventions 5.1.1.15 (paths by key), 5.1.1.13 (a lambda's variable). balena's parser takes both, and nothing
 * makes SQL of them: an empty 500.
 */
export const entityInExpression: Rule = (context) => {
  if (!context.dialect.quirks.includes('no-entity-in-expression')) return {};
  return {
    Path(path, ancestors) {
      const parent = ancestors.at(-1)?.kind;
      if (parent === 'SelectItem' || parent === 'ExpandItem') return;
      checkVariable(context, path);
      checkKeys(context, path);
    },
  };
};

function checkVariable({ bindingOf, service, dialect, report }: RuleContext, { segments, span }: Path): void {
  const [only] = segments;
  const binding = segments.length === 1 && only?.kind === 'NameSegment' ? bindingOf(only.name) : undefined;
  if (binding?.kind !== 'variable') return;
  const type = service.types.get(binding.variable.type.name ?? '');
  if (!type) return;
  const name = binding.variable.declaration.text;
  report('entity-as-value', span, { service: dialect.name, name, type: type.name, member: type.key[0] });
}

/** At the end of a path a key is passed over. */
function checkKeys({ text, bindingOf, dialect, report }: RuleContext, { segments }: Path): void {
  for (const segment of segments.slice(0, -1)) {
    const [key] = segment.kind === 'NameSegment' ? segment.arguments : [];
    if (!key || segment.kind !== 'NameSegment' || bindingOf(segment.name)?.kind !== 'navigation') continue;
    const name = text.slice(key.span.start, key.span.end);
    report('segment-not-taken', key.span, { name, service: dialect.name, instead: ' Ask for the key in a condition.', alone: true });
  }
}

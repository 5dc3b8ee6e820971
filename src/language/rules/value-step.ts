import type { NameSegment, Path, ResourcePath } from '../../../grammar/index.ts';
import type { Binding } from '../bind/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { typePhrase } from '../words.ts';

/**
 * What may not follow one value: `$count`, which is the number of many (URL Conventions 4.8, 5.1.1.13), and a name behind a lambda's variable that
 * stands for a text or a number.
 */
export const valueStep: Rule = (context) => ({
  Path(path, ancestors) {
    const [variable, next] = path.segments;
    if (variable?.kind === 'NameSegment' && next?.kind === 'NameSegment') checkVariable(context, variable, next);
    if (ancestors.at(-1)?.kind === 'ExpandItem' || ancestors.at(-1)?.kind === 'SelectItem') return;
    if (!context.dialect.quirks.includes('no-count-in-expression')) checkCount(context, path);
  },
  ResourcePath(path) {
    // Where keys and links take no further step at all, that is what is told.
    if (!context.dialect.quirks.includes('no-navigation-path')) checkCount(context, path);
  },
});

function checkVariable({ bindingOf, service, report }: RuleContext, { name }: NameSegment, next: NameSegment): void {
  const binding = bindingOf(name);
  const after = bindingOf(next.name)?.kind;
  if (binding?.kind !== 'variable' || after === 'type' || after === 'operation' || next.name.kind !== 'Name') return;
  const { name: type, property } = binding.variable.type;
  if (type === undefined || (!type.startsWith('Edm.') && !service.enums.has(type)) || property?.guessed || type === 'Edm.Untyped') return;
  report('step-behind-value', next.span, { name: binding.variable.declaration.text, what: typePhrase(type), step: next.name.text });
}

function checkCount(context: RuleContext, { kind, segments, span }: Path | ResourcePath): void {
  segments.forEach((segment, index) => {
    const before = segments[index - 1];
    if (segment.kind !== 'CountSegment' || before?.kind !== 'NameSegment' || !isOne(before, context.bindingOf(before.name))) return;
    const binding = context.bindingOf(before.name);
    const isText = kind === 'Path' && binding?.kind === 'property' && binding.property.type === 'Edm.String';
    context.report('count-of-one', segment.span, {
      name: context.text.slice(before.span.start, before.span.end),
      path: isText ? { start: span.start, end: before.span.end } : undefined,
      remove: { start: before.span.end, end: segment.span.end },
    });
  });
}

/** Whether a step leads to one: behind a key, over a link to one, to a singleton or a property of one value. */
function isOne({ arguments: given }: NameSegment, binding: Binding | undefined): boolean {
  switch (binding?.kind) {
    case 'resource':
      return given.length > 0 || binding.resource.kind === 'Singleton';
    case 'navigation':
      return given.length > 0 || (!binding.navigation.collection && !binding.navigation.guessed);
    case 'property':
      return !binding.property.collection && !binding.property.guessed && binding.property.type !== 'Edm.Untyped';
    default:
      return false;
  }
}

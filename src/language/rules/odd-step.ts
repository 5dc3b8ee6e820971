import type { Name, Path } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import type { RuleContext } from '../rule.ts';

type Step = Path['segments'][number];

/**
 * A step that is no link is an error (URL Conventions 4.8), but for a service that passes over it where the next name is a member of the same entity:
 * observed of balena, in `$filter`, `$orderby` and `$select`. True when it was told of.
 */
export function tellOddStep(context: RuleContext, name: Name, next: Step | undefined, owner: StructuredType): boolean {
  if (next?.kind !== 'NameSegment' || next.name.kind !== 'Name' || !context.dialect.quirks.includes('ignores-odd-steps')) return false;
  // Of a guessed model it may be a link that was not seen.
  if (context.service.origin === 'inferred') return false;
  const { text } = next.name;
  if (!owner.properties.has(text) && owner.navigations.get(text)?.collection !== false) return false;
  const step = { start: name.span.start, end: next.span.start };
  context.report('step-ignored', name.span, { name: name.text, owner: owner.name, next: text, service: context.dialect.name, step });
  return true;
}

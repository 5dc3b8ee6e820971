import { moveSpan, type Url } from '../../../grammar/index.ts';
import type { Service, StructuredType } from '../../schema/index.ts';
import { conditionOn, tellingProperty } from '../conditions.ts';
import type { LanguageContext } from '../context.ts';
import { hasLambdas } from '../facts.ts';
import { createFixContext, type FixContext } from '../fixes/fix-context.ts';
import { andCondition } from '../fixes/option-edits.ts';
import type { TextEdit } from '../types.ts';
import { conditionOver } from '../write-route.ts';
import { addOptions } from './add.ts';
import { stepsAlong } from './legs.ts';
import { type Shown, shownBy } from './shown.ts';

/**
 * Edits that ask of the request at an offset one more condition, on a property or on what a link leads to, with a value to go on from; what it
 * asks already stays. Empty where that cannot be asked, or the text has a mistake just there.
 */
export function filterBy(context: LanguageContext, text: string, offset: number, path: string): readonly TextEdit[] {
  const place = context.requestAt(text, offset);
  const shown = place && shownBy(place.bound);
  if (!shown || isOther(shown)) return [];
  const { bound, url, type } = shown;
  const condition = conditionAt(bound.service, type, path);
  if (condition === undefined) return [];
  const fixContext = createFixContext(bound, url.path.span, text.includes('\r\n') ? '\r\n' : '\n');
  return addTo(fixContext, url, condition).map(({ span, text: written }) => ({ span: moveSpan(span, place.start), text: written }));
}

/** Another method than GET asks for nothing; what `$apply` gives has other properties. */
const isOther = ({ bound, url }: Shown): boolean =>
  (bound.request.method?.text.toUpperCase() ?? 'GET') !== 'GET' || url.options?.some(({ kind }) => kind === 'ApplyOption') === true;

/** A condition on what a path leads to; undefined where it leads nowhere, or many cannot be asked of. */
function conditionAt(service: Service, from: StructuredType, path: string): string | undefined {
  const steps = stepsAlong(service, from, path);
  const last = steps?.at(-1);
  if (!steps || !last) return undefined;
  const over = last.kind === 'link' ? steps : steps.slice(0, -1);
  const target = service.types.get(last.target);
  const property = last.kind === 'link' ? target && tellingProperty(target) : last.property;
  if (!property || (!hasLambdas(service) && over.some(({ collection }) => collection))) return undefined;
  if (over.length === 0) return conditionOn(service, property.name, property);
  return conditionOver(service, over, (subject) => conditionOn(service, `${subject}/${property.name}`, property));
}

/** In what was left open, or as a new option where there is none; nothing where the text there has a mistake. */
function addTo(context: FixContext, url: Url, condition: string): readonly TextEdit[] {
  const filter = url.options?.find((option) => option.kind === 'FilterOption');
  if (!filter) return [addOptions(context, url, [`$filter=${condition}`])];
  const { start, end } = filter.span;
  const broken = filter.predicate.kind !== 'Hole' && context.bound.problems.some(({ span }) => span.start >= start && span.start <= end);
  return broken ? [] : andCondition(context, filter, condition);
}

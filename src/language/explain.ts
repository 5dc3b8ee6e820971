import { moveSpan } from '../../grammar/index.ts';
import type { LanguageContext } from './context.ts';
import { bodyLine } from './explain/body.ts';
import { conditionIn } from './explain/condition.ts';
import { optionLines } from './explain/options.ts';
import { targetLine } from './explain/target.ts';
import { tellingOf } from './explain/telling.ts';
import type { Explanation } from './types.ts';

/** The request at an offset in words, as the service reads it: a sentence for each part, beside the text that it speaks of. */
export function explain(context: LanguageContext, text: string, offset: number): Explanation | undefined {
  const place = context.requestAt(text, offset);
  if (!place) return undefined;
  const { start, bound } = place;
  const { request, target } = bound;
  if (request.url.kind === 'Hole') return undefined;
  const told = {
    telling: tellingOf(bound, conditionIn),
    many: target?.collection !== false && request.method?.text.toUpperCase() !== 'POST',
  };
  const options = (request.url.options ?? []).flatMap((option) => (option.kind === 'Hole' ? [] : optionLines(told, option)));
  const lines = [targetLine(bound, request.url), ...options, bodyLine(bound)].filter((line) => line !== undefined);
  return {
    span: moveSpan(request.span, start),
    lines: lines.map(({ span, markdown }) => ({ span: moveSpan(span, start), markdown })),
  };
}

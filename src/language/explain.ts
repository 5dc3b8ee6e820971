import { moveSpan } from '../../grammar/index.ts';
import type { BoundRequest } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import { bodyInWords } from './explain/body.ts';
import { optionInWords } from './explain/options.ts';
import { targetInWords } from './explain/target.ts';
import type { Explanation } from './types.ts';

type Line = Explanation['lines'][number];

/** The request at an offset in words, as the service reads it: a line for each part, beside the text that it speaks of. */
export function explain(context: LanguageContext, text: string, offset: number): Explanation | undefined {
  const place = context.requestAt(text, offset);
  if (!place) return undefined;
  const { start, bound } = place;
  const { request } = bound;
  if (request.url.kind === 'Hole') return undefined;
  const lines = [targetInWords(bound, request.url), ...optionLines(bound), bodyInWords(request)].filter((line) => line !== undefined);
  return {
    span: moveSpan(request.span, start),
    lines: lines.map(({ span, markdown }) => ({ span: moveSpan(span, start), markdown })),
  };
}

function optionLines(bound: BoundRequest): Line[] {
  const { request, service } = bound;
  if (request.url.kind === 'Hole') return [];
  return (request.url.options ?? []).flatMap((option) => {
    const markdown = option.kind === 'Hole' ? undefined : optionInWords(bound, option, service.dialect);
    return markdown === undefined ? [] : [{ span: option.span, markdown: `${markdown}.` }];
  });
}

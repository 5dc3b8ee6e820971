import { pathAt, type Request } from '../../grammar/index.ts';
import type { BoundDocument } from './bind/index.ts';
import type { LanguageContext } from './context.ts';
import { bodyInWords } from './explain/body.ts';
import { optionInWords } from './explain/options.ts';
import { targetInWords } from './explain/target.ts';
import type { Explanation } from './types.ts';

type Line = Explanation['lines'][number];

/** The request at an offset in words, as the service reads it: a line for each part, beside the text that it speaks of. */
export function explain(context: LanguageContext, text: string, offset: number): Explanation | undefined {
  const document = context.parse(text);
  const request = requestAt(document, offset);
  if (!request || request.url.kind === 'Hole') return undefined;
  const lines = [targetInWords(document, request, request.url), ...optionLines(document, request), bodyInWords(request)];
  return { span: request.span, lines: lines.filter((line) => line !== undefined) };
}

function requestAt({ tree }: BoundDocument, offset: number): Request | undefined {
  return pathAt(tree, offset, 'right').find((node) => node.kind === 'Request');
}

function optionLines(document: BoundDocument, request: Request): Line[] {
  const { url } = request;
  if (url.kind === 'Hole') return [];
  const { dialect } = document.services.get(request) ?? document.service;
  return (url.options ?? []).flatMap((option) => {
    const markdown = option.kind === 'Hole' ? undefined : optionInWords(document, option, dialect);
    return markdown === undefined ? [] : [{ span: option.span, markdown: `${markdown}.` }];
  });
}

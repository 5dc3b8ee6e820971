import { fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';
import { removeOption } from './option-edits.ts';

export const requestFixes: FixTable = {
  'foreign-request': ({ form, whole, instead }, { readCommand, slice, newline }) => {
    const request = form === 'curl' ? readCommand?.(slice(whole).replace(/^\$\s*/, '')) : instead;
    if (request === undefined) return [];
    const title = form === 'JSON' ? `Put ${/^.*/.exec(request)![0]} before it` : 'Make it a request';
    return [fix(title, [{ span: whole, text: request.trimEnd().replaceAll(/\r?\n/g, newline) }], true)];
  },
  'missing-body': ({ at }, { insert, newline }) => [fix('Add a body', [insert(at, `${newline}${newline}{ }`)], true)],
  'body-not-allowed': (_, { remove, span }) => [fix('Remove the body', [remove(span)])],
  'post-to-one': (_, { edit, span }) => [fix('Change to PATCH', [edit(span, 'PATCH')], true)],
  'key-in-url': ({ name }, context) => [fix(`Remove ${name}`, [removeOption(context, context.span)], true)],
  'credential-header': ({ name }, { span, text }) => [fix(`Remove ${name}`, [removeLine(text, span)], true)],
  'header-refused': ({ name, line }, { text }) => [fix(`Remove ${name}`, [removeLine(text, line)], true)],
};

/** A whole line with a line break: the one behind it, or, as the last line's is not the request's own, the one before it. */
function removeLine(text: string, { start, end }: { start: number; end: number }) {
  const after = text.indexOf('\n', end);
  if (after >= 0) return { span: { start, end: after + 1 }, text: '' };
  return { span: { start: start - (text.endsWith('\r\n', start) ? 2 : 1), end }, text: '' };
}

import type { Body } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { requiredOf } from './required-members.ts';
import { isWritten } from './write-target.ts';

/**
 * The body of a write is the representation of one entity: Protocol 11.4.2 and 11.4.3. balena answers an empty PATCH 400, and takes bodies
 * up to a limit.
 */
export const body: Rule = (context) => ({
  Request() {
    const name = context.request.method?.text.toUpperCase() ?? 'GET';
    if (context.request.body) checkBody(context, context.request.body, name);
    else checkMissing(context, name);
  },
});

const writing: ReadonlySet<string> = new Set(['POST', 'PATCH', 'PUT']);

function checkMissing({ request, target, dialect, report }: RuleContext, name: string): void {
  // An action may take no parameters, and what needs nothing may be created from nothing.
  const isNothing = name === 'POST' && dialect.supplied !== undefined && target?.type && requiredOf(target.type, dialect).length === 0;
  if (isNothing || !request.method || request.url.kind === 'Hole' || !writing.has(name) || !isWritten(target, dialect)) return;
  const end = request.headers.at(-1)?.span.end ?? request.url.span.end;
  report('missing-body', request.method.span, { method: name, at: end });
}

function checkBody({ target, dialect, report }: RuleContext, node: Body, name: string): void {
  if (!writing.has(name)) {
    if (name === 'GET' || name === 'HEAD' || name === 'DELETE') report('body-not-allowed', node.span, { method: name });
    return;
  }
  const bytes = utf8Length(node.text);
  if (dialect.bodyLimit !== undefined && bytes > dialect.bodyLimit) {
    report('body-too-large', node.span, { bytes, limit: dialect.bodyLimit, service: dialect.name });
  }
  if (!isWritten(target, dialect) || !node.json || node.json.kind === 'Hole') return;
  // `{{entry}}` stands for a body of its own.
  if (node.json.kind !== 'JsonObject' && node.text.trim().startsWith('{{')) return;
  if (node.json.kind !== 'JsonObject') report('body-not-object', node.json.span, {});
  else if (name === 'PATCH' && node.json.members.length === 0 && dialect.quirks.includes('no-empty-patch'))
    report('empty-patch', node.json.span, { service: dialect.name });
}

/** Without an encoder, which is not part of the language itself. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A surrogate pair is four bytes: two for each half.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

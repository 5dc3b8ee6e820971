/** The document's body as it can be sent, and why not. */

import type { Body, Problem } from '../../grammar/index.ts';
import { utf8Length } from './characters.ts';
import { unknownVariable } from './headers.ts';
import { isMethod, methods } from './methods.ts';
import type { Refusals } from './refusals.ts';
import type { Connection } from './types.ts';
import { fillVariables } from './variables.ts';

export interface BodyContext {
  readonly method: string;
  readonly contentType: string | undefined;
  readonly connection: Connection;
  /** Of the document, for a better message than the platform's. */
  readonly problems: readonly Problem[];
}

export function toBody(body: Body | undefined, context: BodyContext, refusals: Refusals): string | undefined {
  if (body === undefined || body.text === '') return undefined;
  const { method, contentType, connection } = context;
  const isJson = /[/+]json\b/i.test(contentType ?? 'application/json');
  const strings = isJson ? jsonStrings(body.text) : [];
  const filled = fillVariables(body.text.toWellFormed(), connection.variables, (value, at) =>
    strings.some(([start, end]) => start < at && at < end) ? JSON.stringify(value).slice(1, -1) : value,
  );
  for (const use of filled.unknown) refusals.add('unknown-variable', body.span, unknownVariable(use.name));
  if (isMethod(method) && !methods[method].body) {
    refusals.add('body-not-allowed', body.span, `A ${method} request cannot carry a body. Leave it out, or use POST or PATCH.`);
  }
  if (isJson && filled.unknown.length === 0) refuseBadJson(filled.text, body, context.problems, refusals);
  refuseTooLarge(filled.text, body, connection.bodyLimit, refusals);
  return filled.text;
}

function refuseBadJson(text: string, body: Body, problems: readonly Problem[], refusals: Refusals): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const problem = problems.find(({ span }) => span.start >= body.span.start && span.end <= body.span.end);
    const reason = problem?.message ?? (error as Error).message;
    refusals.add('bad-json', problem?.span ?? body.span, `The body is not valid JSON: ${reason}`);
  }
}

function refuseTooLarge(text: string, body: Body, limit: number | undefined, refusals: Refusals): void {
  const bytes = utf8Length(text);
  if (limit === undefined || bytes <= limit) return;
  const kilobytes = (size: number): string => `${Math.ceil(size / 1024)} kB`;
  refusals.add('body-too-large', body.span, `The body has ${kilobytes(bytes)}; the service takes at most ${kilobytes(limit)}.`);
}

/** Where JSON strings stand in a text that may be no JSON at all; an open string reaches to the end. */
function jsonStrings(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"?/g)].map((match) => [match.index, match.index + match[0].length]);
}

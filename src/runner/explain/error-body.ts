/** What the body of an answer says about a mistake, in the shapes that OData services have for it. */

import { headerValue } from '../../request/index.ts';
import type { Answer } from '../types.ts';

export type BodyShape = 'unknown' | 'empty' | 'string' | 'json' | 'html' | 'text';

export interface ErrorBody {
  readonly shape: BodyShape;
  /** What the service says, as one line of plain text of at most 500 characters. */
  readonly message: string | undefined;
  readonly code: string | undefined;
  /** What else it says: each of `details`, with what it is about. */
  readonly details: readonly string[];
}

const nothing = { message: undefined, code: undefined, details: [] };

/** @param body the answer's text, or its beginning; undefined when it was not kept */
export function readErrorBody(body: string | undefined, answer: Answer): ErrorBody {
  if (answer.bytes === 0 || body?.trim() === '') return { ...nothing, shape: 'empty' };
  if (body === undefined) return { ...nothing, shape: 'unknown' };
  const type = headerValue(answer.headers, 'Content-Type') ?? '';
  if (/^\s*<(?:!doctype html|html|head|body|pre|title)/i.test(body) || /\bhtml\b/i.test(type)) {
    return { ...nothing, shape: 'html', message: line(htmlText(body)) };
  }
  const value = parse(body);
  if (typeof value === 'string') return { ...nothing, shape: 'string', message: line(value) };
  if (value === undefined) return { ...nothing, shape: 'text', message: line(body) };
  return { shape: 'json', ...readJson(value) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, or only the beginning of it: told apart by `undefined`, which JSON cannot say.
    return undefined;
  }
}

/** OData V4 (JSON Format 4.01, 21.1), V2 and V3 (`message.value`), and the `message` of many others. */
function readJson(value: unknown): Omit<ErrorBody, 'shape'> {
  const root = asRecord(value);
  const error = asRecord(root.error ?? root['odata.error'] ?? root);
  const message = textOf(error.message) ?? textOf(asRecord(error.message).value) ?? textOf(root.error);
  const details = Array.isArray(error.details) ? error.details : [];
  return { message: message && line(message), code: textOf(error.code), details: details.slice(0, 10).flatMap(detailText) };
}

function detailText(detail: unknown): readonly string[] {
  const { message, target } = asRecord(detail);
  const text = textOf(message);
  if (text === undefined) return [];
  return [line(textOf(target) === undefined ? text : `${textOf(target)}: ${text}`)];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function htmlText(html: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  const pre = /<pre[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  return [title, pre].filter((text) => text.trim() !== '').join(': ');
}

function line(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length > 500 ? `${one.slice(0, 499)}…` : one;
}

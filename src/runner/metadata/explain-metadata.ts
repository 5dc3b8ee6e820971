import { type HeaderPair, isLoopback } from '../../lib/index.ts';
import { readErrorBody } from '../explain/error-body.ts';
import type { FailureReason } from '../types.ts';
import type { Asked } from './ask-metadata.ts';
import { brokenOff, emptyAnswer, failureRows, statusRows, type TroubleFacts, type TroubleRow, webPage } from './trouble-rows.ts';
import type { MetadataRequest, Trouble } from './types.ts';

export interface MetadataFailure {
  readonly reason: FailureReason | 'too-large';
  readonly detail: string;
}

export interface ReceivedAnswer extends Asked {
  readonly text: string;
  readonly cut: boolean;
}

/** Characters of an answer that are read for what it says of itself. */
const headLength = 20_000;

/** What keeps an answer from being metadata, by its status and its looks; undefined when it is to be read. */
export function explainAnswer(answer: ReceivedAnswer, request: MetadataRequest): Trouble | undefined {
  const { response, withToken } = answer;
  const text = answer.text.slice(0, headLength);
  const row = rowOf(response, text, answer.cut);
  if (!row) return undefined;
  return say(row, {
    ...factsOf(request),
    host: new URL(response.url || request.url).host,
    status: response.status,
    tokenLeftOut: request.token !== undefined && !withToken,
    says: messageOf(response, text),
  });
}

/** Why no answer came; `limit` is the largest size that is read, in bytes. */
export function explainFailure({ reason, detail }: MetadataFailure, request: MetadataRequest, limit: number): Trouble {
  return say(failureRows[reason], { ...factsOf(request), detail, limit: `${Math.round(limit / 1e6)} MB` });
}

const say = ({ title, lines }: TroubleRow, facts: TroubleFacts): Trouble => ({ title: title(facts), lines: lines(facts) });

function rowOf({ ok, status }: Response, text: string, cut: boolean): TroubleRow | undefined {
  if (!ok) return statusRows.find((row) => row.status[0] <= status && status <= row.status[1])!;
  if (text.trim() === '') return cut ? brokenOff : emptyAnswer;
  return isWebPage(text) ? webPage : undefined;
}

/** By the text alone: metadata comes as `text/html` now and then. */
const isWebPage = (text: string): boolean => /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text);

function messageOf({ status, statusText, headers }: Response, text: string): string | undefined {
  const pairs: readonly HeaderPair[] = [...headers];
  const head = { status, statusText, headers: pairs, toHeaders: 0, toEnd: 0, trace: [] };
  return readErrorBody(text, { kind: 'answer', ...head, bytes: text.length, cutShort: false }).message;
}

function factsOf({ url, token }: MetadataRequest): TroubleFacts {
  return {
    url,
    asked: /\/\$metadata(?:\?.*)?$/.test(url) ? '$metadata' : url,
    host: URL.parse(url)?.host ?? url,
    status: 0,
    hasToken: token !== undefined,
    tokenLeftOut: false,
    says: undefined,
    detail: '',
    mixed: isMixedContent(url),
    limit: '',
  };
}

/** Plain HTTP from a page that came over TLS, this machine aside (Mixed Content, 4). */
function isMixedContent(url: string): boolean {
  const page: Location | undefined = globalThis.location;
  const parsed = URL.parse(url);
  return page?.protocol === 'https:' && parsed?.protocol === 'http:' && !isLoopback(parsed.hostname);
}

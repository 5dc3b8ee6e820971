import { parseUrl } from '../../../grammar/index.ts';
import { UrlParser } from '../../../grammar/parser/url-parser.ts';

const query = "/device?$filter=device_name eq 'attic-7'&$select=device_name,uuid&$top=20";

/** What one start took, in milliseconds. */
export interface Start {
  /** From when the module began to be loaded until it is compiled and has run. */
  readonly loaded: number;
  /** Until the first query is parsed. */
  readonly parsed: number;
  /** Another parse, for comparison. */
  readonly again: number;
  /** Chevrotain's look at the parser's own rules, which the grammar leaves out. */
  readonly analysis: number;
}

/** Parses for the first time; `start` is when the module began to be loaded. To be called once. */
export function measureStart(start: number): Start {
  const loaded = performance.now();
  parseUrl(query);
  const parsed = performance.now();
  parseUrl(query);
  const again = performance.now();
  return { loaded: loaded - start, parsed: parsed - start, again: again - parsed, analysis: analyse() };
}

function analyse(): number {
  // It is protected, as parsers are meant to call it in their constructor.
  const parser = new UrlParser() as unknown as { performSelfAnalysis(): void };
  const start = performance.now();
  parser.performSelfAnalysis();
  return performance.now() - start;
}

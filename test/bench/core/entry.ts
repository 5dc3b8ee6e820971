import { parseUrl } from '../../../grammar/index.ts';
import { selfAnalysis } from './self-analysis.ts';

const query = "/device?$filter=device_name eq 'attic-7'&$select=device_name,uuid&$top=20";

/** What one start took, in milliseconds, from when the module began to be loaded. */
export interface Start {
  /** The module is compiled and has run. */
  readonly loaded: number;
  /** The first query is parsed. */
  readonly parsed: number;
  /** The part of it that was Chevrotain's look at the parser's own rules. */
  readonly analysis: number;
  /** Another parse, for comparison. */
  readonly again: number;
}

/** Parses for the first time; `start` is when the module began to be loaded. To be called once. */
export function measureStart(start: number): Start {
  const loaded = performance.now();
  parseUrl(query);
  const parsed = performance.now();
  parseUrl(query);
  return { loaded: loaded - start, parsed: parsed - start, analysis: selfAnalysis.time, again: performance.now() - parsed };
}

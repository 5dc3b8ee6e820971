import { parseDocument } from '../../grammar/index.ts';
import type { Service } from '../schema/index.ts';
import { type BoundDocument, bindDocument } from './bind/index.ts';

/** What every language feature works from. */
export interface LanguageContext {
  readonly service: Service;
  /** Parses and binds a request document; the last one is remembered, as features ask for the same text in turn. */
  parse(text: string): BoundDocument;
}

export function createLanguageContext(service: Service): LanguageContext {
  let last: BoundDocument | undefined;
  return {
    service,
    parse(text) {
      if (last?.text !== text) last = bindDocument(text, parseDocument(text), service);
      return last;
    },
  };
}

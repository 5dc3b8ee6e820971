import { createLanguageService, type LanguageService } from '../../../src/language/index.ts';
import { generatedQueries } from './generated-queries.ts';
import { balena6, balena7 } from './queries-balena.ts';
import { bookshop2, bookshop4 } from './queries-bookshop.ts';
import { heldOut } from './queries-held-out.ts';
import { services, type WalkedService } from './services.ts';

export interface WalkedQuery {
  readonly service: WalkedService;
  readonly language: LanguageService;
  readonly query: string;
  /** Of random names, which no order can put first before a letter of them is typed. */
  readonly made: boolean;
}

const written: Readonly<Partial<Record<WalkedService, readonly string[]>>> = {
  'balena v7': balena7,
  'balena v6': balena6,
  'bookshop 4': bookshop4,
  'bookshop 2': bookshop2,
};

/** So many are made of each service's names. */
const generated = 30;

/** Queries that nothing is wrong with, of every service that there is. */
export function walkedQueries(): readonly WalkedQuery[] {
  return [...services].flatMap(([name, service]) => {
    const language = createLanguageService(service);
    const isValid = (query: string) => language.diagnose(query).every(({ severity }) => severity === 'info' || severity === 'hint');
    const made = generatedQueries(service, 3 * generated)
      .filter(isValid)
      .slice(0, generated);
    const listed = (queries: readonly string[], isMade: boolean) =>
      queries.map((query) => ({ service: name, language, query, made: isMade }));
    return [...listed(written[name] ?? [], false), ...listed([...new Set(made)], true)];
  });
}

/** Those that are looked at in sums only. */
export const heldOutQueries = (): readonly WalkedQuery[] =>
  [...services].flatMap(([name, service]) => {
    const language = createLanguageService(service);
    return (heldOut[name] ?? []).map((query) => ({ service: name, language, query, made: false }));
  });

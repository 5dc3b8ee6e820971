import type { CheckCode } from '../diagnostics.ts';
import { capabilityExplanations } from './capabilities.ts';
import { conditionExplanations } from './conditions.ts';
import { dialectExplanations } from './dialect.ts';
import { nameExplanations } from './names.ts';
import { optionExplanations } from './options.ts';
import { requestExplanations } from './requests.ts';
import type { ExplanationRow } from './row.ts';
import { valueExplanations } from './values.ts';

/** Checks that are about the same. */
export interface CheckGroup {
  readonly name: string;
  readonly codes: readonly CheckCode[];
}

const group = (name: string, rows: { readonly [Code in CheckCode]?: ExplanationRow }): CheckGroup => ({
  name,
  codes: Object.keys(rows) as CheckCode[],
});

/** Every check, under what it is about. */
export const checkGroups: readonly CheckGroup[] = [
  group('Names, links and keys', nameExplanations),
  group('Conditions', conditionExplanations),
  group('Options and comments', optionExplanations),
  group('Methods, headers and bodies', requestExplanations),
  group('What the service reads otherwise', dialectExplanations),
  group('What the service restricts', capabilityExplanations),
  group('Values that the service refuses', valueExplanations),
];

import { parseRule, ruleNames } from '../../grammar/index.ts';
import { type AbnfRules, describes } from './abnf-text.ts';
import { damaged, randomBelow, Sentences } from './sentences.ts';

/** How `parseRule` and the ABNF's own text answer to the same sentences. */
export interface Agreement {
  readonly rules: number;
  readonly texts: number;
  /** Texts that the ABNF describes and `parseRule` rejects, and the other way round. */
  readonly rejected: readonly string[];
  readonly accepted: readonly string[];
}

const longest = 300;

/** For each rule, so many sentences of it, every other one damaged. */
export function compare(abnf: AbnfRules, sentencesPerRule: number, seed: number): Agreement {
  const below = randomBelow(seed);
  const sentences = new Sentences(abnf, below);
  const rejected: string[] = [];
  const accepted: string[] = [];
  let texts = 0;
  const rules = ruleNames.filter((rule) => abnf.has(rule.toLowerCase()));
  for (const rule of rules) {
    for (let index = 0; index < sentencesPerRule; index++) {
      const sentence = sentences.of(rule);
      const text = index % 2 === 0 ? sentence : damaged(sentence, below);
      const expected = text.length > longest ? undefined : describes(abnf, rule, text);
      if (expected === undefined) continue;
      texts++;
      const isAccepted = parseRule(rule, text).problems.length === 0;
      if (expected && !isAccepted) rejected.push(`${rule}: ${text}`);
      else if (!expected && isAccepted) accepted.push(`${rule}: ${text}`);
    }
  }
  return { rules: rules.length, texts, rejected, accepted };
}

import type { Rule } from '../rule.ts';

const taken: ReadonlySet<string> = new Set(['Integer', 'Decimal', 'String', 'Boolean', 'DateTime']);

/** The value of a parameter alias is any expression in the standard: URL Conventions 5.3. balena's parser takes plain values, and answers 400. */
export const aliasValues: Rule = ({ dialect, report }) => ({
  AliasOption({ name, value }) {
    if (!dialect.literalReading || value.kind === 'Hole' || value.kind === 'Placeholder' || value.kind === 'Variable') return;
    const isTaken = value.kind === 'Literal' && (taken.has(value.type) || dialect.rejectedLiterals.includes(value.type));
    if (!isTaken) report('alias-value-not-taken', value.span, { service: dialect.name, name: name.text });
  },
});

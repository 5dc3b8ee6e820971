import type { Literal, LiteralType } from '../../../grammar/index.ts';
import type { Rule } from '../rule.ts';
import { quoted } from './literal-changes.ts';

const words: Partial<Readonly<Record<LiteralType, string>>> = {
  Date: 'dates',
  DateTimeOffset: 'dates and times',
  TimeOfDay: 'times of day',
  Guid: 'GUIDs',
  Double: 'numbers with an exponent, INF and NaN',
  Enum: 'enumeration values with a type name',
  Binary: 'binary literals',
  Geography: 'geography literals',
  Geometry: 'geometry literals',
};

/**
 * Literals without quotes: URL Conventions 5.1.1.15 and the ABNF's `primitiveLiteral`. balena's parser knows numbers, strings,
 * booleans, null, `datetime'…'`, `date'…'` and `duration'…'`; dates and GUIDs are strings there.
 */
export const literalTaken: Rule = ({ dialect, report }) => ({
  Literal(node) {
    if (!(dialect.rejectedLiterals as readonly string[]).includes(node.type)) return;
    const what = words[node.type] ?? 'this literal';
    const instead = replacementOf(node);
    const moment = node.type === 'DateTimeOffset' && !node.text.includes("'") ? `datetime${quoted(node.text)}` : undefined;
    if (instead?.startsWith("'")) report('unquoted-literal', node.span, { service: dialect.name, what, quoted: instead, moment });
    else report('literal-not-taken', node.span, { service: dialect.name, what, instead });
  },
});

const bare = /^[A-Za-z.]*'(.*)'$/;

/** The same value in a way that is taken: in quotes, or written out. */
function replacementOf(node: Literal): string | undefined {
  switch (node.type) {
    case 'Date':
    case 'DateTimeOffset':
    case 'TimeOfDay':
    case 'Guid':
    case 'Enum':
      return quoted(bare.exec(node.text)?.[1] ?? node.value);
    case 'Double': {
      const plain = Number(node.text);
      return Number.isFinite(plain) && !/e/i.test(String(plain)) ? String(plain) : undefined;
    }
    default:
      return undefined;
  }
}

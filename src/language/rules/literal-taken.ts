import type { Literal, LiteralType, Node } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import { isRejected, writeLiteral } from '../literal-forms.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { quoted } from './literal-changes.ts';

const words: Partial<Readonly<Record<LiteralType, string>>> = {
  Date: 'dates',
  DateTimeOffset: 'dates and times',
  TimeOfDay: 'times of day',
  Guid: 'GUIDs',
  Double: 'numbers with an exponent, INF and NaN',
  Enum: 'enumeration values with a type name',
  Duration: 'durations',
  Binary: 'binary literals',
  Geography: 'geography literals',
  Geometry: 'geometry literals',
};

/**
 * Literals without quotes: URL Conventions 5.1.1.14 and the ABNF's `primitiveLiteral`. balena's parser knows numbers, strings,
 * booleans, null, `datetime'…'`, `date'…'` and `duration'…'`; dates and GUIDs are strings there. OData 2 and 3 write them behind a prefix.
 */
export const literalTaken: Rule = (context) => ({
  Literal(node, ancestors) {
    const { dialect, report } = context;
    checkLetters(context, node);
    if (!isRejected(node, dialect)) return;
    // The temporal options have literals of their own; a service that has none of them is told of the whole option.
    if (ancestors.at(-1)?.kind === 'TemporalOption') return;
    const instead = replacementOf(node, dialect, comparedWith(context, node, ancestors.at(-1)));
    const what = `${words[node.type] ?? 'this literal'}${dialect.literalPrefixes[node.type] ? ' without a prefix' : ''}`;
    const moment = node.type === 'DateTimeOffset' && !node.text.includes("'") ? `datetime${quoted(node.text)}` : undefined;
    if (instead?.startsWith("'")) report('unquoted-literal', node.span, { service: dialect.name, what, quoted: instead, moment });
    else report('literal-not-taken', node.span, { service: dialect.name, what, instead });
  },
});

/** What stands before the quotes, or the whole of what has none. */
const wordOf = ({ text }: Literal): string => /^[A-Za-z]+/.exec(text)?.[0] ?? '';

/** balena's parser compares words as they are: `TRUE` is a name there, `Datetime'…'` nothing. */
function checkLetters({ dialect, report }: RuleContext, node: Literal): void {
  const word = wordOf(node);
  const small = word.toLowerCase();
  if (word === small || !dialect.quirks.includes('small-letters') || !(node.type === 'Boolean' || dialect.olderForms.includes(small)))
    return;
  const instead = small + node.text.slice(word.length);
  report('literal-not-taken', node.span, { service: dialect.name, what: `"${word}" in capitals`, instead });
}

/** The type of the other side of a comparison. */
function comparedWith({ typeOf }: RuleContext, node: Literal, parent: Node | undefined): string | undefined {
  return parent?.kind === 'Binary' ? typeOf(parent.left === node ? parent.right : parent.left).name : undefined;
}

const bare = /^[A-Za-z.]*'(.*)'$/;

/** The same value in a way that is taken: in quotes, behind a prefix, or written out. */
function replacementOf(node: Literal, dialect: Dialect, compared: string | undefined): string | undefined {
  if (node.type === 'Double') {
    const plain = Number(node.text);
    return Number.isFinite(plain) && !/e/i.test(String(plain)) ? String(plain) : undefined;
  }
  const value = bare.exec(node.text)?.[1] ?? node.value;
  // A moment without a time zone is told from one with it by what it is compared with.
  const isLocal = node.type === 'DateTimeOffset' && compared === 'Edm.DateTime' && dialect.literalPrefixes.Date === 'datetime';
  return writeLiteral(dialect, isLocal ? 'Date' : node.type, value);
}

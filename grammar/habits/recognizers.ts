import { methodCall, prefixCall, sqlComparison } from './comparisons.ts';
import { gluedOperator, missingBetween, strayQuote, unclosedQuote, unmatchedClose, unopenedString, unquotedString } from './gaps.ts';
import type { Recognizer } from './habit.ts';
import { callBrackets, direction, dottedExpand, missingComma, nestedFields, wrappedList } from './items.ts';
import { jsonFilter } from './json-filter.ts';
import { keySign, pathSlash, unquotedKey } from './keys.ts';
import { dottedStep, lambdaArrow, lambdaWithoutVariable } from './lambdas.ts';
import { bareList, listBehindEq } from './lists.ts';
import { doubledOpen, gluedAlias, gluedKey, gluedOption, missingClose, missingOpen } from './opens.ts';
import { infix, negation, signedNumber } from './operators.ts';
import { countCall, misspelledOption, optionEquals, optionName, sqlClause } from './options.ts';
import type { PieceType } from './piece.ts';
import type { Placed, Where } from './place.ts';
import { misshapenDate, quotes } from './quotes.ts';
import { ampersand, doubled, separator } from './separators.ts';

/** A recognizer, and the pieces that it looks at: of these types, standing there; where nothing is said, of all. */
interface Row {
  readonly see: Recognizer;
  readonly types?: readonly PieceType[];
  readonly where?: readonly Where[];
}

const expressions: readonly Where[] = ['expression', 'orderby'];
const lists: readonly Where[] = ['select', 'expand'];

/** In order of preference: the first that sees a habit at a piece has it. */
const rows: readonly Row[] = [
  { see: unopenedString, types: ['word', 'value'] },
  { see: strayQuote, types: ['string', 'quoted', 'mark'], where: [...expressions, 'path'] },
  { see: gluedOption, types: ['word'], where: ['name'] },
  { see: misspelledOption, where: ['name'] },
  { see: missingOpen, types: ['word', 'mark'] },
  { see: doubledOpen, types: ['mark'], where: ['expand'] },
  { see: unmatchedClose, types: ['mark'] },
  { see: gluedAlias, types: ['word'], where: expressions },
  { see: gluedKey, types: ['string'], where: ['path'] },
  { see: missingClose, types: ['word', 'mark'] },
  { see: jsonFilter, types: ['mark'], where: ['expression'] },
  { see: wrappedList, where: lists },
  { see: quotes, types: ['quoted'] },
  { see: misshapenDate, types: ['date'], where: expressions },
  { see: unclosedQuote, types: ['mark'] },
  { see: separator, types: ['word', 'mark'] },
  { see: ampersand, types: ['mark'], where: expressions },
  { see: doubled, types: ['mark'] },
  { see: sqlClause, types: ['word'], where: ['name', ...expressions] },
  { see: countCall, types: ['word'], where: ['name', 'select'] },
  { see: optionName, types: ['word'], where: ['name'] },
  { see: optionEquals, where: ['equals'] },
  { see: direction, where: ['orderby'] },
  { see: lambdaArrow, types: ['mark'] },
  { see: lambdaWithoutVariable, types: ['mark'] },
  { see: methodCall, types: ['word'], where: expressions },
  { see: dottedStep, types: ['word'], where: expressions },
  { see: nestedFields, types: ['mark'], where: ['expand'] },
  { see: dottedExpand, types: ['word'], where: ['expand'] },
  { see: callBrackets, types: ['mark'], where: ['expression', 'path'] },
  { see: missingComma, where: lists },
  { see: keySign, where: ['path'] },
  { see: unquotedKey, types: ['word', 'value', 'date', 'mark'], where: ['path'] },
  { see: pathSlash, types: ['mark'], where: ['path'] },
  { see: bareList, types: ['string', 'quoted', 'value'], where: expressions },
  { see: listBehindEq, types: ['word'], where: expressions },
  { see: prefixCall, types: ['word'], where: expressions },
  { see: sqlComparison, types: ['word'], where: expressions },
  { see: negation, types: ['word', 'mark'], where: expressions },
  { see: signedNumber, types: ['value'], where: expressions },
  { see: gluedOperator, types: ['word'], where: expressions },
  { see: infix, types: ['word', 'mark'], where: expressions },
  { see: unquotedString, types: ['word'], where: ['expression'] },
  { see: missingBetween, where: expressions },
];

type ByType = { [Type in PieceType]?: readonly Recognizer[] };
const known: { [Place in Where]?: ByType } = {};

/** The recognizers that look at a piece: most look at few kinds of pieces, and each piece is looked at by few. */
export function recognizersAt({ type, where }: Placed): readonly Recognizer[] {
  known[where] ??= {};
  known[where][type] ??= rows
    .filter((row) => row.types?.includes(type) !== false && row.where?.includes(where) !== false)
    .map(({ see }) => see);
  return known[where][type];
}

import { type FactRow, fact } from './facts.ts';
import { vocabularies } from './namespaces.ts';
import { member, path, type Reader, record, symbols, tag, words } from './read.ts';

const common = (term: string) => `${vocabularies.Common}.${term}`;
const ui = (term: string) => `${vocabularies.UI}.${term}`;
const communication = (term: string) => `${vocabularies.Communication}.${term}`;

const controls = symbols({ Inapplicable: 0, Hidden: 0, ReadOnly: 1, Optional: 3, Mandatory: 7 });

/** Of a constant: what a property of the entity says at run time is not known here. `ReadOnly` is 1, `Optional` 3, `Mandatory` 7. */
const readOnlyControl: Reader<true> = (value) => {
  if (value === 3 || value === 7 || value === '3' || value === '7') return undefined;
  return (typeof value === 'string' || typeof value === 'number') && controls(value)?.includes('ReadOnly') ? true : undefined;
};

const typeName: Reader<string> = (value) => words(member(record(value) ?? {}, 'TypeName') ?? null);

/** Terms that say what kind of text or number a property holds, and how it is said here. */
const kinds = {
  [common('IsDigitSequence')]: 'digits',
  [common('IsUpperCase')]: 'upper-case',
  [common('IsCurrency')]: 'currency-code',
  [common('IsUnit')]: 'unit-of-measure',
  [common('IsTimezone')]: 'time-zone',
  [common('IsLanguageIdentifier')]: 'language',
  [common('IsCalendarYear')]: 'year',
  [common('IsCalendarHalfyear')]: 'half-year',
  [common('IsCalendarQuarter')]: 'quarter',
  [common('IsCalendarMonth')]: 'month',
  [common('IsCalendarWeek')]: 'week',
  [common('IsCalendarYearMonth')]: 'year-month',
  [common('IsCalendarDate')]: 'date',
  [common('IsFiscalYear')]: 'fiscal-year',
  [common('IsFiscalPeriod')]: 'fiscal-period',
  [common('IsFiscalYearPeriod')]: 'fiscal-year-period',
  [communication('IsEmailAddress')]: 'email',
  [communication('IsPhoneNumber')]: 'tel',
  [ui('IsImageURL')]: 'image-url',
  [ui('IsImage')]: 'image',
  [ui('MultiLineText')]: 'multi-line',
} as const;

/** SAP's vocabularies for V4: Common, UI, Communication. */
export const commonFacts: readonly FactRow[] = [
  fact(common('Label'), 'label', words),
  fact(ui('HeaderInfo'), 'label', typeName),
  fact(common('Heading'), 'label', words),
  fact(common('QuickInfo'), 'description', words),
  fact(common('Text'), 'text', path),
  fact(common('FieldControl'), 'readOnly', readOnlyControl),
  ...Object.entries(kinds).map(([term, kind]) => fact(term, 'semantics', (value) => tag(value) && kind)),
];

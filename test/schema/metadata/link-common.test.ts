import { describe, expect, it } from 'vitest';
import { commonFacts } from '../../../src/schema/metadata/link/vocabulary/common.ts';
import { annotation, propertyWith, readV4, record, termsIn } from './csdl.ts';

const kind = (term: string, semantics: string): readonly [string, object] => [annotation(term), { values: { semantics } }];

const rows: readonly (readonly [said: string, expected: object])[] = [
  [annotation('Common.Label', 'String="Title"'), { label: 'Title' }],
  [annotation('Common.Heading', 'String="Head"'), { label: 'Head' }],
  [annotation('Common.Heading', 'String="Head"') + annotation('Common.Label', 'String="Title"'), { label: 'Title' }],
  [annotation('Common.Label', '', '<Path>labels/title</Path>'), { label: undefined }],
  [annotation('UI.HeaderInfo', '', record({ TypeName: 'String="Book"', TypeNamePlural: 'String="Books"' })), { label: 'Book' }],
  [annotation('Common.QuickInfo', 'String="hint"'), { documentation: 'hint' }],
  [annotation('Common.QuickInfo', 'String="hint"') + annotation('Core.Description', 'String="words"'), { documentation: 'words' }],
  [annotation('Common.Text', 'Path="name"'), { values: { text: 'name' } }],
  [annotation('Common.Text', 'Path="author/name"'), { values: { text: 'author/name' } }],
  [annotation('Common.FieldControl', 'EnumMember="Common.FieldControlType/ReadOnly"'), { readOnly: true }],
  [annotation('Common.FieldControl', 'EnumMember="Common.FieldControlType/Mandatory"'), { readOnly: false }],
  [annotation('Common.FieldControl', 'Int="1"'), { readOnly: true }],
  [annotation('Common.FieldControl', 'Int="7"'), { readOnly: false }],
  [annotation('Common.FieldControl', 'Int="3"'), { readOnly: false }],
  [annotation('Common.FieldControl', 'Int="0"'), { readOnly: false }],
  [annotation('Common.FieldControl', 'Path="control"'), { readOnly: false }],
  kind('Common.IsDigitSequence', 'digits'),
  kind('Common.IsUpperCase', 'upper-case'),
  kind('Common.IsCurrency', 'currency-code'),
  kind('Common.IsUnit', 'unit-of-measure'),
  kind('Common.IsTimezone', 'time-zone'),
  kind('Common.IsLanguageIdentifier', 'language'),
  kind('Common.IsCalendarYear', 'year'),
  kind('Common.IsCalendarHalfyear', 'half-year'),
  kind('Common.IsCalendarQuarter', 'quarter'),
  kind('Common.IsCalendarMonth', 'month'),
  kind('Common.IsCalendarWeek', 'week'),
  kind('Common.IsCalendarYearMonth', 'year-month'),
  kind('Common.IsCalendarDate', 'date'),
  kind('Common.IsFiscalYear', 'fiscal-year'),
  kind('Common.IsFiscalPeriod', 'fiscal-period'),
  kind('Common.IsFiscalYearPeriod', 'fiscal-year-period'),
  kind('Communication.IsEmailAddress', 'email'),
  kind('Communication.IsPhoneNumber', 'tel'),
  kind('UI.IsImageURL', 'image-url'),
  kind('UI.IsImage', 'image'),
  kind('UI.MultiLineText', 'multi-line'),
  [annotation('UI.MultiLineText', 'Bool="false"'), { values: undefined }],
];

describe("SAP's vocabularies", () => {
  it.each(rows)('%s', (said, expected) => {
    expect(propertyWith(said)).toMatchObject(expected);
  });

  it('have a case for each of their terms', () => {
    const known = [...termsIn(rows)].filter((term) => term.startsWith('com.sap.'));
    expect(new Set(known)).toEqual(new Set(commonFacts.map(({ term }) => term)));
  });

  it('keep what has no place, as it is', () => {
    const item = record({ Value: 'Path="title"', '@type': 'String="x"' });
    const { service } = readV4(
      `<EntityType Name="T">${annotation('UI.LineItem', 'Qualifier="short"', `<Collection>${item}</Collection>`)}</EntityType>`,
    );
    expect([...service.types.get('N.T')!.annotations]).toEqual([
      ['com.sap.vocabularies.UI.v1.LineItem#short', [{ Value: { $Path: 'title' }, '@type': 'x' }]],
    ]);
  });
});

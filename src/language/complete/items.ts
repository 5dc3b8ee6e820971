import type { Draft, ItemContext } from './draft.ts';
import type { Want, WantOf } from './expected.ts';
import { aggregationMethodItems, keywordItems, nameItems, searchItems, transformationItems } from './items-apply.ts';
import { functionItems } from './items-function.ts';
import { jsonMemberItems, jsonObjectItems, jsonValueItems } from './items-json.ts';
import { keyItems } from './items-key.ts';
import { countItems, declarationItems, lambdaItems, memberItems, segmentItems, variableItems } from './items-member.ts';
import { boundFunctionItems, parameterItems } from './items-operation.ts';
import { arithmeticItems, comparisonItems, logicalItems, prefixItems } from './items-operator.ts';
import { directionItems, optionItems, optionValueItems } from './items-option.ts';
import { headerNameItems, headerValueItems, methodItems, requestItems } from './items-request.ts';
import { resourceItems, stepItems } from './items-resource.ts';
import { sampleItems } from './items-sample.ts';
import { aliasItems, alwaysItems, listItems, valueItems } from './items-value.ts';

/** What there is to offer for each kind of thing that can be expected, best first. */
const table: { readonly [Kind in Want['kind']]: (want: WantOf<Kind>, context: ItemContext) => readonly Draft[] } = {
  request: requestItems,
  method: methodItems,
  resource: resourceItems,
  step: stepItems,
  parameter: parameterItems,
  key: keyItems,
  option: optionItems,
  member: memberItems,
  variable: variableItems,
  lambda: lambdaItems,
  declaration: declarationItems,
  count: countItems,
  segment: segmentItems,
  bound: boundFunctionItems,
  keyword: keywordItems,
  name: nameItems,
  search: searchItems,
  comparison: comparisonItems,
  arithmetic: arithmeticItems,
  logical: logicalItems,
  prefix: prefixItems,
  function: functionItems,
  value: valueItems,
  sample: sampleItems,
  always: alwaysItems,
  list: listItems,
  alias: aliasItems,
  transformation: transformationItems,
  'aggregation-method': aggregationMethodItems,
  direction: directionItems,
  'option-value': optionValueItems,
  'header-name': headerNameItems,
  'header-value': headerValueItems,
  'json-object': jsonObjectItems,
  'json-member': jsonMemberItems,
  'json-value': jsonValueItems,
};

export function itemsFor(want: Want, context: ItemContext): readonly Draft[] {
  return (table[want.kind] as (want: Want, context: ItemContext) => readonly Draft[])(want, context);
}

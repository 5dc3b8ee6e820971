import type { Rule } from './rule.ts';
import { aggregateType } from './rules/aggregate-type.ts';
import { aliasParts } from './rules/alias-parts.ts';
import { aliasValues } from './rules/alias-values.ts';
import { aliases } from './rules/aliases.ts';
import { allowedValue } from './rules/allowed-value.ts';
import { always } from './rules/always.ts';
import { argumentType } from './rules/argument-type.ts';
import { arithmeticOperands } from './rules/arithmetic.ts';
import { blanks } from './rules/blanks.ts';
import { body } from './rules/body.ts';
import { bodyLink } from './rules/body-link.ts';
import { bodyMember } from './rules/body-member.ts';
import { bodyText } from './rules/body-text.ts';
import { booleanPredicate } from './rules/boolean-predicate.ts';
import { collectionValue } from './rules/collection-value.ts';
import { comparedConditions } from './rules/compared-conditions.ts';
import { comparison } from './rules/comparison.ts';
import { conditionChain } from './rules/condition-chain.ts';
import { deprecated } from './rules/deprecated.ts';
import { entityInExpression } from './rules/entity-in-expression.ts';
import { enumLiteral } from './rules/enum-literal.ts';
import { functionCall } from './rules/function-call.ts';
import { header } from './rules/header.ts';
import { headerName } from './rules/header-name.ts';
import { importCall } from './rules/import-call.ts';
import { joinedLink } from './rules/joined-link.ts';
import { key } from './rules/key.ts';
import { lambdaOverOne } from './rules/lambda-over-one.ts';
import { lambdaTaken } from './rules/lambda-taken.ts';
import { lambdaVariable } from './rules/lambda-variable.ts';
import { largeFields } from './rules/large-fields.ts';
import { letterCase } from './rules/letter-case.ts';
import { limits } from './rules/limits.ts';
import { listItems } from './rules/list-items.ts';
import { listValues } from './rules/list-values.ts';
import { literalTaken } from './rules/literal-taken.ts';
import { memberKind } from './rules/member-kind.ts';
import { method } from './rules/method.ts';
import { mixedOperators } from './rules/mixed-operators.ts';
import { nestedOptions } from './rules/nested-options.ts';
import { newerForm } from './rules/newer-form.ts';
import { notComparison } from './rules/not-comparison.ts';
import { numberRange } from './rules/number-range.ts';
import { olderForm } from './rules/older-form.ts';
import { operationCall } from './rules/operation-call.ts';
import { operationPlace } from './rules/operation-place.ts';
import { operatorTaken } from './rules/operator-taken.ts';
import { optionList } from './rules/option-list.ts';
import { optionName } from './rules/option-name.ts';
import { optionPlace } from './rules/option-place.ts';
import { orderbyDirection } from './rules/orderby-direction.ts';
import { orderbyExpression } from './rules/orderby-expression.ts';
import { outerName } from './rules/outer-name.ts';
import { pathMethod } from './rules/path-method.ts';
import { pathSteps } from './rules/path-steps.ts';
import { placeholder } from './rules/placeholder.ts';
import { plainOption } from './rules/plain-option.ts';
import { reach } from './rules/reach.ts';
import { requiredByService } from './rules/required-by-service.ts';
import { requiredMembers } from './rules/required-members.ts';
import { restrictedOptions } from './rules/restricted-options.ts';
import { restrictedSearch } from './rules/restricted-search.ts';
import { restrictedWrites } from './rules/restricted-writes.ts';
import { searchWord } from './rules/search-word.ts';
import { secret } from './rules/secret.ts';
import { segmentTaken } from './rules/segment-taken.ts';
import { star } from './rules/star.ts';
import { swappedArguments } from './rules/swapped-arguments.ts';
import { unknownComputed } from './rules/unknown-computed.ts';
import { unknownMember } from './rules/unknown-member.ts';
import { unknownOperation } from './rules/unknown-operation.ts';
import { unknownResource } from './rules/unknown-resource.ts';
import { valueStep } from './rules/value-step.ts';
import { version } from './rules/version.ts';

/** Every check, in the order in which findings at the same place are told. */
export const specifiedRules: readonly Rule[] = [
  version,
  unknownResource,
  key,
  pathSteps,
  blanks,
  segmentTaken,
  unknownMember,
  unknownOperation,
  unknownComputed,
  valueStep,
  outerName,
  memberKind,
  joinedLink,
  comparedConditions,
  star,
  optionName,
  plainOption,
  searchWord,
  optionList,
  optionPlace,
  listItems,
  aliases,
  restrictedOptions,
  restrictedSearch,
  largeFields,
  limits,
  nestedOptions,
  placeholder,
  literalTaken,
  enumLiteral,
  comparison,
  collectionValue,
  arithmeticOperands,
  listValues,
  aliasValues,
  aliasParts,
  booleanPredicate,
  functionCall,
  operationCall,
  operationPlace,
  importCall,
  olderForm,
  argumentType,
  swappedArguments,
  aggregateType,
  operatorTaken,
  lambdaTaken,
  lambdaOverOne,
  lambdaVariable,
  entityInExpression,
  newerForm,
  mixedOperators,
  notComparison,
  always,
  conditionChain,
  letterCase,
  numberRange,
  orderbyDirection,
  orderbyExpression,
  method,
  reach,
  pathMethod,
  body,
  bodyMember,
  bodyText,
  bodyLink,
  allowedValue,
  restrictedWrites,
  requiredMembers,
  requiredByService,
  header,
  headerName,
  secret,
  deprecated,
];

export { type AggregationMethodFact, type AggregationMethodName, aggregationMethod, aggregationMethods } from './aggregation-methods.ts';
export { builtInFunction, type FunctionFact, type FunctionName, functions, type ParameterFact } from './functions.ts';
export { type LambdaFact, type LambdaName, lambdaOperators } from './lambda-operators.ts';
export { type LiteralPiece, type LiteralPrefix, type LiteralPrefixFact, literalPrefix, literalPrefixes } from './literal-prefixes.ts';
export { type MethodFact, type MethodName, methods } from './methods.ts';
export { binaryOperator, type OperatorFact, type OperatorName, operators } from './operators.ts';
export { type PrimitiveTypeFact, type PrimitiveTypeName, primitiveTypes } from './primitive-types.ts';
export {
  type OptionPlace,
  type OptionValue,
  optionVersion,
  type QueryOptionFact,
  type QueryOptionName,
  queryOptions,
  systemQueryOption,
} from './query-options.ts';
export { type SystemSegmentFact, type SystemSegmentName, systemSegments } from './system-segments.ts';
export {
  type TransformationFact,
  type TransformationName,
  type TransformationParameter,
  transformation,
  transformations,
} from './transformations.ts';

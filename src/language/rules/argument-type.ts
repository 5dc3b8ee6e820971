import { builtInFunction, type Call, type Expression, type FunctionFact, functions, type ParameterFact } from '../../../grammar/index.ts';
import type { LiteralReading } from '../../schema/index.ts';
import { literalIn } from '../literal-reading.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { areComparable, comparedType, describeType, fitsAs, groupOf } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { changeLiteral } from './literal-changes.ts';
import { checkLiteral } from './literal-checks.ts';

/** Every built-in function takes arguments of certain types: URL Conventions 5.1.1.5 to 5.1.1.12, in the grammar's table. */
export const argumentType: Rule = (context) => ({
  Call(node) {
    const name = builtInFunction(node.name.text);
    if (name === undefined || context.bindingOf(node.name)?.kind !== 'function') return;
    const fact: FunctionFact = functions[name];
    node.arguments.forEach((argument, index) => {
      const parameter = fact.parameters[index];
      // Optional leading parameters shift the rest: `cast(Edm.String)`.
      if (parameter && !fact.parameters[0]?.optional) checkArgument(context, node, name, parameter, argument);
    });
  },
});

function checkArgument(context: RuleContext, call: Call, name: string, parameter: ParameterFact, argument: Expression): void {
  const { literalReading, functions: taken } = context.dialect;
  if (!literalReading) check(context, name, parameter, argument);
  else if (taken?.includes(name)) checkReading(context, literalReading, call, { name, parameter, argument });
}

interface Given {
  readonly name: string;
  readonly parameter: ParameterFact;
  readonly argument: Expression;
}

/** A literal is read as what the function takes; where that may be several things, it cannot stand there. */
function checkReading(context: RuleContext, { typedArguments, argumentTypes }: LiteralReading, call: Call, given: Given): void {
  const { name, parameter, argument } = given;
  const literal = literalIn(argument, context);
  const typed = typedArguments[name];
  const type = comparedType(context.typeOf(argument), context.service);
  // The one type without a property: only a literal has it.
  if (parameter.types.includes('Edm.Duration') ? literal?.type !== 'Duration' : typed !== undefined && literal) {
    context.report('untyped-argument', argument.span, { service: context.dialect.name, name, instead: typed ?? '' });
    return;
  }
  if (literal && literal.type !== 'Duration') {
    const wanted = argumentTypes[name] ?? parameter.types.find((each) => groupOf(each) !== undefined);
    checkLiteral(context, literal, {
      wanted: wanted === 'Edm.Decimal' ? 'Edm.Double' : wanted,
      left: `"${parameter.name}" of ${name} (${typePhrase(wanted)})`,
      mismatch: () => reportType(context, name, parameter, argument),
    });
  } else if (name === 'concat' ? !canBeJoined(context, call, argument) : !takesStored(parameter, type)) {
    reportType(context, name, parameter, argument);
  } else if (literal === undefined && name !== 'concat') check(context, name, parameter, argument);
}

/** A number or a truth value becomes a text beside one, if it is a property as it stands. */
function canBeJoined(context: RuleContext, { arguments: both }: Call, argument: Expression): boolean {
  const type = comparedType(context.typeOf(argument), context.service);
  if (type === undefined || type === 'Edm.String') return true;
  const isPlain = argument.kind === 'Path' && argument.segments.at(-1)?.kind === 'NameSegment' && groupOf(type) !== 'moment';
  const isText = (node: Expression): boolean => literalIn(node, context) !== undefined || context.typeOf(node).name === 'Edm.String';
  return isPlain && groupOf(type) !== undefined && both.some((node) => node !== argument && isText(node));
}

/** What the standard promotes the database does not: a date has no hours, JSON is no text, and no list is made of durations. */
function takesStored({ types }: ParameterFact, given: string | undefined): boolean {
  if (given === undefined) return true;
  if (given === 'Edm.Duration') return types.includes(given);
  return given === 'Edm.Date' ? types.includes(given) || types.length === 1 : types.some((type) => areComparable(given, type));
}

function check(context: RuleContext, name: string, parameter: ParameterFact, argument: Expression): void {
  const { service, typeOf } = context;
  const type = typeOf(argument);
  const given = groupOf(comparedType(type, service));
  const wanted = parameter.types.map(groupOf);
  if (
    given === undefined ||
    type.collection ||
    wanted.some((group, index) => group === undefined && parameter.types[index] !== 'Collection')
  )
    return;
  const groups = wanted.filter((group) => group !== undefined);
  if (groups.length === 0 || groups.some((group) => fitsAs(argument, given, group, service))) return;
  reportType(context, name, parameter, argument);
}

function reportType({ service, typeOf, report }: RuleContext, name: string, parameter: ParameterFact, argument: Expression): void {
  const type = typeOf(argument);
  const first = parameter.types.find((wantedType) => groupOf(wantedType) !== undefined);
  report('argument-type', argument.span, {
    name,
    parameter: parameter.name,
    expected: [...new Set(parameter.types.filter((wantedType) => groupOf(wantedType)).map(typePhrase))].join(' or '),
    given: argument.kind === 'Literal' ? `${argument.text.slice(0, 40)} (${describeType(type, service)})` : describeType(type, service),
    ...changeLiteral(argument, first),
  });
}

import { builtInFunction, type Expression, type FunctionFact, functions, type ParameterFact } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, fitsAs, groupOf } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { changeLiteral } from './literal-changes.ts';

/** Every built-in function takes arguments of certain types: URL Conventions 5.1.1.5 to 5.1.1.12, in the grammar's table. */
export const argumentType: Rule = (context) => ({
  Call(node) {
    const name = builtInFunction(node.name.text);
    if (name === undefined || context.bindingOf(node.name)?.kind !== 'function') return;
    const fact: FunctionFact = functions[name];
    node.arguments.forEach((argument, index) => {
      const parameter = fact.parameters[index];
      // Optional leading parameters shift the rest: `cast(Edm.String)`.
      if (parameter && !fact.parameters[0]?.optional) check(context, name, parameter, argument);
    });
  },
});

function check(context: RuleContext, name: string, parameter: ParameterFact, argument: Expression): void {
  const { service, typeOf, report } = context;
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
  const first = parameter.types.find((wantedType) => groupOf(wantedType) !== undefined);
  report('argument-type', argument.span, {
    name,
    parameter: parameter.name,
    expected: [...new Set(parameter.types.filter((wantedType) => groupOf(wantedType)).map(typePhrase))].join(' or '),
    given: argument.kind === 'Literal' ? `${argument.text.slice(0, 40)} (${describeType(type, service)})` : describeType(type, service),
    ...changeLiteral(argument, first),
  });
}

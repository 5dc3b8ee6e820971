import { builtInFunction, type FunctionFact, functions, type ParameterFact, pathAt } from '../../../grammar/index.ts';
import { literalExample } from '../literal-examples.ts';
import { integerRange } from '../truth/range.ts';
import { groupOf } from '../type-groups.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

/** The comparison as it reads with the literal on the right. */
const turned: Readonly<Record<string, string>> = { gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

/** How the number under a diagnostic is compared; undefined in a list, a key, a body. */
function comparedBy({ bound, span }: FixContext): string | undefined {
  const around = pathAt(bound.request, span.start, 'right');
  const parent = around.findLast(({ kind }) => kind === 'Binary' || kind === 'List' || kind === 'JsonMember' || kind === 'Argument');
  if (parent?.kind !== 'Binary') return undefined;
  const operator = parent.operator.text;
  return parent.left.span.start === span.start ? (turned[operator] ?? operator) : operator;
}

/** `gt 1.5` asks of integers what `gt 1` asks, `ge 1.5` what `ge 2`; a number beyond the limit asks what the limit asks, or nearly. */
function changeNumber(value: string, type: string, fraction: boolean, context: FixContext): readonly Fix[] {
  const operator = comparedBy(context);
  const change = (text: string, preferred: boolean): readonly Fix[] => [
    fix(`Change to ${text}`, [context.edit(context.span, text)], preferred),
  ];
  if (operator === undefined || !Object.hasOwn(turned, operator)) return [];
  if (fraction) return change(String(/^(?:gt|le)$/.test(operator) ? Math.floor(Number(value)) : Math.ceil(Number(value))), true);
  const [least, most] = integerRange(type) ?? [0, 0];
  return change(String(Number(value) > most ? most : least), false);
}

/** Arguments that a call has too many are taken away; for those it lacks there are values to be typed over. */
function changeArguments(name: string, context: FixContext): readonly Fix[] {
  const known = builtInFunction(name);
  const call = pathAt(context.bound.request, context.span.start, 'right').findLast(
    (node) => node.kind === 'Call' && node.span.start === context.span.start,
  );
  if (known === undefined || call?.kind !== 'Call') return [];
  const { parameters }: FunctionFact = functions[known];
  const given = call.arguments;
  const last = given[parameters.length - 1];
  if (given.length > parameters.length) {
    const start = last ? last.span.end : call.span.start + call.name.text.length + 1;
    return [fix('Remove what is too much', [context.remove({ start, end: given.at(-1)!.span.end })], true)];
  }
  const missing = parameters.slice(given.length).filter(({ optional }) => !optional);
  const values = missing.map((parameter) => sampleOf(parameter, context)).join(',');
  const at = given.at(-1)?.span.end ?? call.span.end - 1;
  return missing.length === 0 ? [] : [fix(`Add ${values}`, [context.insert(at, given.length > 0 ? `,${values}` : values)], true)];
}

const samples: Readonly<Record<string, string>> = { text: "'text'", number: '1', boolean: 'true' };

function sampleOf({ types }: ParameterFact, { bound }: FixContext): string {
  const type = types.find((each) => groupOf(each) !== undefined);
  return samples[groupOf(type) ?? ''] ?? (type === undefined ? 'null' : (literalExample(bound.service, type)?.text ?? 'null'));
}

export const numberFixes: FixTable = {
  'number-out-of-range': ({ value, type, fraction }, context) => changeNumber(value, type, fraction, context),
  'argument-count': ({ name }, context) => changeArguments(name, context),
};

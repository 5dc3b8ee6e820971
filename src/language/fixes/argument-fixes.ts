import { builtInFunction, type FunctionFact, functions, type ParameterFact, pathAt } from '../../../grammar/index.ts';
import { literalExample } from '../literal-examples.ts';
import { groupOf } from '../type-groups.ts';
import type { Fix } from '../types.ts';
import { type FixContext, fix } from './fix-context.ts';
import type { FixTable } from './fixes.ts';

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
    return [fix('Remove the extra arguments', [context.remove({ start, end: given.at(-1)!.span.end })], true)];
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

export const argumentFixes: FixTable = {
  'argument-count': ({ name }, context) => changeArguments(name, context),
};

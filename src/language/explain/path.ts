import { type Arguments, type Hole, type NameSegment, print, type Segment } from '../../../grammar/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { code } from '../markdown.ts';
import { typeInWords } from '../words.ts';
import { every, listed, single } from './nouns.ts';

/** Which of many are meant. */
export type Which = 'all' | 'matching';

export const textOf = ({ name }: NameSegment): string => (name.kind === 'Name' ? name.text : print(name, { encoding: 'decoded' }));

/** Steps that lead to the service, not into it. */
export const isOutside = ({ bindings }: BoundRequest, { name }: NameSegment): boolean =>
  ['version', 'outside'].includes(bindings.get(name)?.kind ?? '');

/**
 * What a path leads to as a noun, from its last step to its first: `` the `name` of the `device` whose `id` is `1` ``. Undefined where a step is not
 * known, or there is none.
 */
export function pathInWords(bound: BoundRequest, steps: readonly (Segment | Hole)[], which: Which): string | undefined {
  let words: string | undefined;
  // `Books(1)/$links/author` is `Books(1)/author/$ref`.
  let reference = false;
  for (const step of steps) {
    if (step.kind === 'SystemSegment' && (step.name === '$ref' || step.name === '$links')) reference = true;
    else {
      const said = stepInWords(bound, step, which);
      if (said === undefined) return undefined;
      const cast = castInWords(bound, step, words);
      if (cast !== undefined) words = cast;
      else if (said !== '') words = words === undefined ? said : `${said} of ${words}`;
    }
  }
  if (!reference || words === undefined) return words;
  return isMany(words) ? `references to ${words}` : `the reference to ${words}`;
}

const isMany = (words: string): boolean => /^(?:all|every) /.test(words);

/** A cast leaves those of its type, or one of them by a key; of one entity it says only how it is read. */
function castInWords({ bindings }: BoundRequest, step: Segment | Hole, words: string | undefined): string | undefined {
  const binding = step.kind === 'NameSegment' ? bindings.get(step.name) : undefined;
  if (step.kind !== 'NameSegment' || binding?.kind !== 'type' || words === undefined || !isMany(words)) return undefined;
  const name = typeInWords(binding.name);
  const key = step.arguments.at(-1);
  return key ? keyed(name, key, binding.type?.key) : `${words} of type ${code(name)}`;
}

/** Empty for what needs no words of its own; undefined for what is not known. */
function stepInWords(bound: BoundRequest, step: Segment | Hole, which: Which): string | undefined {
  if (step.kind === 'CountSegment' || (step.kind === 'SystemSegment' && step.name === '$each')) return '';
  if (step.kind === 'SystemSegment') return step.name === '$value' ? 'the plain value' : undefined;
  if (step.kind !== 'NameSegment') return undefined;
  const binding = bound.bindings.get(step.name);
  const key = step.arguments.at(-1);
  switch (binding?.kind) {
    case 'version':
    case 'outside':
    case 'type':
      return '';
    case 'property':
      return `the ${code(textOf(step))}`;
    case 'navigation':
      if (key) return keyed(textOf(step), key, bound.service.types.get(binding.navigation.target)?.key);
      return binding.navigation.collection ? every(textOf(step), which === 'matching') : `the ${code(textOf(step))}`;
    case 'resource':
      if (key) return keyed(textOf(step), key, binding.type?.key);
      return binding.resource.kind === 'Singleton' ? `the ${code(textOf(step))}` : every(textOf(step), which === 'matching');
    default:
      return undefined;
  }
}

/** `` the `device` whose `uuid` is `'x'` ``; a key without a name is said by its own. */
function keyed(name: string, { items }: Arguments, key: readonly string[] | undefined): string {
  const only = key?.length === 1 ? code(key[0]!) : 'key';
  const parts = items.map((item) => `${item.name ? code(item.name.text) : only} is ${code(print(item.value, { encoding: 'decoded' }))}`);
  return parts.length === 0 ? `the ${single(name)}` : `the ${single(name)} whose ${listed(parts)}`;
}

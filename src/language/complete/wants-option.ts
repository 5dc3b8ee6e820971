import type { ExpandItem, Hole, QueryOption, SelectItem } from '../../../grammar/index.ts';
import { typeOfProperty } from '../bind/binder.ts';
import { parametersType } from '../bind/index.ts';
import { selectsByPath } from '../facts.ts';
import { aliasesUsed } from './aliases.ts';
import type { Want } from './expected.ts';
import { type Cursor, methodOf, over, type Place } from './place.ts';

type Options = readonly (QueryOption | Hole)[];

/** The name of an option: of the URL, or of what its parentheses stand behind. */
export function optionWants(cursor: Cursor, place: Place): readonly Want[] {
  const owner = over(place, 2);
  if (place.before === '?') return nextOptionWants(cursor, place);
  switch (owner?.kind) {
    case 'Url':
      return [urlOption(place, owner.options, '')];
    case 'CountSegment': {
      const type = place.bound.scopes.get(owner)?.type;
      return [{ ...nested(place, owner.options), place: 'count', type, single: false }];
    }
    case 'ExpandItem':
    case 'SelectItem':
      return [itemOption(place, owner)];
    default:
      return [];
  }
}

/** An option that begins with what separates it from what stands before it; none where nothing is known of the path. */
export function nextOptionWants({ text, word }: Cursor, place: Place): readonly Want[] {
  const url = over(place, 2);
  if (url?.kind !== 'Url' || place.bound.target?.ends === 'unknown') return [];
  // A line of its own is indented.
  const atLineBegin = text.charAt(word.span.start - 1) === '\n';
  return [urlOption(place, url.options, `${atLineBegin ? '  ' : ''}${place.before}`)];
}

function urlOption(place: Place, options: Options | undefined, lead: string): Want {
  const target = place.bound.target;
  const present = namesOf(place, options);
  const single = target?.ends === 'entities' && !target.collection;
  const kind = target?.ends === 'count' ? 'count' : 'url';
  const operation = selectsByPath(place.service) ? target?.operation : undefined;
  const aliases = aliasesUsed(place).filter((name) => !present.includes(name));
  return { kind: 'option', place: kind, type: target?.type, present, single, lead, method: methodOf(place), aliases, operation };
}

/** What an option is given that is a parameter of the function that is called: `topRated?min=4`. */
export function parameterWants(place: Place, name: string): readonly Want[] {
  const operation = selectsByPath(place.service) ? place.bound.target?.operation : undefined;
  const parameter = operation && parametersType(operation).properties.get(name);
  return parameter ? [{ kind: 'value', like: typeOfProperty(parameter), operator: undefined, quoted: false }] : [];
}

function itemOption(place: Place, item: ExpandItem | SelectItem): Want {
  const last = item.path.segments.at(-1);
  const binding = last?.kind === 'NameSegment' ? place.bound.bindings.get(last.name) : undefined;
  const link = binding?.kind === 'navigation' ? binding.navigation : undefined;
  return {
    ...nested(place, item.options),
    place: item.kind === 'ExpandItem' ? 'expand' : 'select',
    type: place.bound.scopes.get(item)?.type,
    single: link?.collection === false,
  };
}

/** What holds of all options in parentheses. */
const nested = (place: Place, options: Options | undefined) =>
  ({ kind: 'option', present: namesOf(place, options), lead: '', method: methodOf(place), aliases: [], operation: undefined }) as const;

/** The options beside the one at the cursor. */
function namesOf(place: Place, options: Options = []): readonly string[] {
  const here = over(place, 1);
  return options.flatMap((option) => (option === here || option.kind === 'Hole' ? [] : [option.name.text]));
}

import { type Argument, children, type Node } from '../../../grammar/index.ts';
import { structureOf, typeOfBinding, typeOfProperty } from '../bind/binder.ts';
import { parametersType, plainType, type ValueType } from '../bind/index.ts';
import { parameterType } from '../facts.ts';
import type { Place } from './place.ts';
import { lastOperand, typeOfOperand } from './surroundings.ts';

interface Use {
  readonly name: string;
  /** The nodes around it, innermost first. */
  readonly around: readonly Node[];
}

/** The aliases that stand for values in a request, in order, each once. */
export const aliasesUsed = (place: Place): readonly string[] => [...new Set(usesIn(place).map(({ name }) => name))];

/** What the value of an alias is compared with, or given to, where that is known. */
export function typeOfAlias(place: Place, name: string): ValueType | undefined {
  for (const use of usesIn(place)) {
    const type = use.name === name ? typeAround(place, use.around) : undefined;
    if (type?.name !== undefined) return type;
  }
  return undefined;
}

function usesIn({ request: { url } }: Place): readonly Use[] {
  const uses: Use[] = [];
  const pending: { readonly node: Node; readonly around: readonly Node[] }[] = [{ node: url, around: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, around } = next;
    if (node.kind === 'Alias') uses.push({ name: node.name, around });
    for (const child of [...children(node)].reverse()) pending.push({ node: child, around: [node, ...around.slice(0, 2)] });
  }
  return uses;
}

function typeAround(place: Place, [parent, above, further]: readonly Node[]): ValueType | undefined {
  switch (parent?.kind) {
    case 'Binary': {
      const other = [parent.left, parent.right].map(lastOperand).find(({ kind }) => kind !== 'Alias');
      return other && typeOfOperand(place, other);
    }
    case 'Argument':
      return typeOfArgument(place, parent, further);
    case 'Call':
      return plainType(parameterType(parent.name.text, 0));
    case 'List':
      return above?.kind === 'Binary' ? typeOfOperand(place, lastOperand(above.left)) : undefined;
    default:
      return undefined;
  }
}

/** Of a key's part, or of a parameter of a call. */
function typeOfArgument({ bound, service }: Place, { name }: Argument, called: Node | undefined): ValueType | undefined {
  const binding = name && bound.bindings.get(name);
  if (binding?.kind === 'parameter') {
    const parameter = parametersType(binding.operation).properties.get(binding.parameter.name);
    return parameter && typeOfProperty(parameter);
  }
  if (binding) return typeOfBinding(binding);
  const behind = called?.kind === 'NameSegment' ? bound.bindings.get(called.name) : undefined;
  const type = behind?.kind === 'resource' ? behind.type : behind && structureOf(service, typeOfBinding(behind));
  const key = type?.key.length === 1 ? type.properties.get(type.key[0]!) : undefined;
  return key && typeOfProperty(key);
}

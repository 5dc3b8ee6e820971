import type { AnnotationDeclaration, SchemaDeclaration } from '../declarations.ts';
import type { Names } from './names.ts';

/** Annotations that stand apart from what they are of, by the path to it. */
export interface Targets {
  /** Those of one element, which are then taken: `head` is a qualified name with an overload's types, `rest` what comes after its first `/`. */
  take(head: string, rest: string): readonly AnnotationDeclaration[];
  /** Paths within an element of which annotations were not taken yet. */
  within(head: string): readonly string[];
  /** What nothing has taken. */
  left(): readonly LeftTarget[];
}

export interface LeftTarget {
  readonly head: string;
  readonly rest: string;
  readonly at: number;
  readonly annotations: readonly AnnotationDeclaration[];
}

const nothing: readonly AnnotationDeclaration[] = [];

/** Gathers the external annotations of all schemas, aliases in their targets resolved. */
export function createTargets(schemas: readonly SchemaDeclaration[], names: Names): Targets {
  const heads = new Map<string, Map<string, { at: number; annotations: AnnotationDeclaration[] }>>();
  for (const { at, target, annotations } of schemas.flatMap(({ targets }) => targets)) {
    const { head, rest, under } = splitTarget(target, names);
    const within = heads.get(head) ?? new Map();
    heads.set(head, within);
    const known = within.get(rest) ?? { at, annotations: [] };
    within.set(rest, known);
    for (const annotation of annotations) {
      known.annotations.push(under === undefined ? annotation : { ...annotation, term: `${under}@${annotation.term}` });
    }
  }
  return {
    take: (head, rest) => {
      const within = heads.get(head);
      const found = within?.get(rest);
      if (!within || !found) return nothing;
      within.delete(rest);
      return found.annotations;
    },
    within: (head) => [...(heads.get(head)?.keys() ?? [])],
    left: () => [...heads].flatMap(([head, within]) => [...within].map(([rest, found]) => ({ head, rest, ...found }))),
  };
}

/** CSDL 4.01, 14.2.1: a qualified name, of an overload with its types, then a path; `@Term` at the end is an annotation of an annotation. */
function splitTarget(target: string, names: Names): { head: string; rest: string; under: string | undefined } {
  const [path = '', ...terms] = target.split('@');
  const slash = path.indexOf('/', Math.max(path.indexOf(')'), 0));
  const head = slash === -1 ? path : path.slice(0, slash);
  const rest = slash === -1 ? '' : path.slice(slash + 1).replace(/\/$/, '');
  return { head: qualifyHead(head, names), rest: names.qualifyPath(rest), under: terms.length > 0 ? terms.join('@') : undefined };
}

function qualifyHead(head: string, names: Names): string {
  const [, name, types] = /^([^(]*)\((.*)\)$/.exec(head) ?? [];
  if (name === undefined || types === undefined) return names.namespaces.get(head) ?? names.qualify(head);
  const listed = types.split(',').map((type) => qualifyType(type.trim(), names));
  return overloadName(names.qualify(name), listed);
}

/** `Ns.discounted(Ns.Book,Edm.Decimal)`: an overload's name as the target of an annotation has it. */
export const overloadName = (operation: string, types: readonly string[]): string => `${operation}(${types.join(',')})`;

function qualifyType(type: string, names: Names): string {
  const [, item] = /^Collection\((.*)\)$/.exec(type) ?? [];
  if (item !== undefined) return `Collection(${names.qualify(item)})`;
  return type === '' ? '' : names.qualify(type);
}

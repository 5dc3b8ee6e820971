import type { AnnotationValue } from '../../annotations.ts';
import type { AnnotationDeclaration } from '../declarations.ts';
import type { Report } from '../problems.ts';
import type { JsonMember, JsonNode } from './tree.ts';

/** `@Core.Description`, `author_ID@Core.Description`. */
export const isAnnotation = ({ name }: JsonMember): boolean => name.includes('@');

/**
 * What members annotate, by its name: '' is the object that they stand in. `@Term#Qualifier@Other.Term` annotates an annotation
 * (CSDL JSON 4.01, 14.2).
 */
export function annotationsIn(members: readonly JsonMember[], report: Report): ReadonlyMap<string, AnnotationDeclaration[]> {
  const found = new Map<string, AnnotationDeclaration[]>();
  const declared = new Map<string, AnnotationDeclaration & { readonly annotations: AnnotationDeclaration[] }>();
  for (const { name, at, value } of members) {
    const [term = '', qualifier] = name.slice(name.lastIndexOf('@') + 1).split('#');
    if (declared.has(name)) report('duplicate', at, `"${name}" stands here more than once. The first is used.`);
    else if (term === '') report('invalid', at, `"${name}" names no term: it is left out.`);
    else declared.set(name, { at, term, qualifier, value: readValue(value, report), annotations: [] });
  }
  for (const [name, declaration] of declared) {
    const target = name.slice(0, name.lastIndexOf('@'));
    const annotation = declared.get(target);
    if (annotation) annotation.annotations.push(declaration);
    else if (target.includes('@')) report('unknown-name', declaration.at, `"${name}" annotates what is not here: it is left out.`);
    else if (!found.get(target)?.push(declaration)) found.set(target, [declaration]);
  }
  return found;
}

/** The value as it stands. Objects are made of entries, so that `__proto__` is a name. */
function readValue(node: JsonNode, report: Report): AnnotationValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map((item) => readValue(item, report));
  const entries = new Map<string, AnnotationValue>();
  for (const { name, at, value } of node.members) {
    if (entries.has(name)) report('duplicate', at, `"${name}" stands here more than once. The first is used.`);
    else entries.set(name, readValue(value, report));
  }
  return Object.fromEntries(entries);
}

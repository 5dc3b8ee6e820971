import type { Declarations, ReferenceDeclaration } from '../declarations.ts';
import type { Report } from '../problems.ts';
import { JsonElement } from './element.ts';
import { literal, object, text } from './kinds.ts';
import { readSchema } from './schema.ts';
import { kindOf } from './structures.ts';
import { type JsonMember, type JsonNode, type JsonObject, parseJson } from './tree.ts';

/**
 * Reads CSDL JSON (4.0 and 4.01). What is wrong is reported and left out; a text that ends in the middle is used as far as it goes, but for
 * a property, link or resource that is not whole. Undefined, and reported as unreadable, when it is no CSDL.
 */
export function readJson(source: string, report: Report): Declarations | undefined {
  const node = parseJson(source, report);
  if (node?.kind !== 'object' || !isMetadata(node)) {
    report('unreadable', 0, `This JSON is no metadata: ${describe(node)}.`);
    return undefined;
  }
  const document = new JsonElement('Document', node, undefined, report);
  return {
    version: document.get('$Version', literal),
    ...{ dataServiceVersion: undefined, schemaNamespace: undefined },
    container: document.get('$EntityContainer', text),
    references: readReferences(document.child('$Reference', 'References')),
    schemas: document.children.flatMap((member) => {
      if (member.value.kind === 'object') return [readSchema(member.name, document.element('Schema', member.value, member.name))];
      document.leftOut(member);
      return [];
    }),
  };
}

/** It has a version, or a child of a child that is of some kind. */
function isMetadata(node: JsonObject): boolean {
  if (node.members.some(({ name }) => name === '$Version')) return true;
  const children = node.members.flatMap(({ value }) => (value.kind === 'object' ? value.members : []));
  return children.some(({ value }) => value.kind === 'object' && kindOf(value) !== undefined);
}

function describe(node: JsonNode | undefined): string {
  if (!node) return 'it holds nothing';
  if (node.kind !== 'object') return node.kind === 'array' ? 'it is a list' : 'it is a single value';
  const has = (name: string) => node.members.some((member) => member.name === name);
  if (has('error') || has('odata.error')) return 'it is an error that a service answered';
  if (has('value') || has('d')) return 'it is an answer with data, or a service document';
  return 'it has no $Version and no schema';
}

/** CSDL JSON 4.01, 4: by the URI of each document. What other documents define is not fetched, so annotations from there are not either. */
const readReferences = (element: JsonElement | undefined): ReferenceDeclaration[] =>
  (element?.children ?? []).flatMap((member) => {
    if (member.value.kind !== 'object') element?.leftOut(member);
    return member.value.kind === 'object' ? [readReference(member, element!.element('Reference', member.value))] : [];
  });

const readReference = ({ name: uri }: JsonMember, reference: JsonElement): ReferenceDeclaration => ({
  uri,
  includes: reference.all('$Include', object).flatMap((node) => {
    const include = reference.element('Include', node);
    const namespace = include.get('$Namespace', text);
    return namespace === undefined ? [] : [{ namespace, alias: include.get('$Alias', text) }];
  }),
});

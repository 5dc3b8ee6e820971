import type { SchemaDeclaration } from '../declarations.ts';
import { readContainer } from './container.ts';
import { type JsonElement, shorten } from './element.ts';
import { text } from './kinds.ts';
import { readEnum, readTerm, readTypeDefinition } from './named-types.ts';
import { readOperation } from './operations.ts';
import { kindOf, readStructure } from './structures.ts';
import type { JsonMember, JsonObject } from './tree.ts';

/** CSDL JSON 4.01, 5. */
export function readSchema(namespace: string, element: JsonElement): SchemaDeclaration {
  const schema: SchemaDeclaration = {
    ...{ at: element.at, namespace, alias: element.get('$Alias', text), annotations: element.annotations },
    ...{ structures: [], enums: [], typeDefinitions: [], operations: [], terms: [], associations: [], containers: [], targets: [] },
  };
  for (const child of element.children) readChild(schema, element, child);
  readTargets(schema, element.child('$Annotations', 'Targets'));
  return schema;
}

interface KindRule {
  readonly read: (schema: SchemaDeclaration, name: string, element: JsonElement) => void;
  /** As far as the text goes it is of use, when the end cuts it. */
  readonly grows?: true;
}

/** What a schema's children become, by their `$Kind`. */
const kinds = {
  EntityType: { grows: true, read: (schema, name, element) => void schema.structures.push(readStructure('EntityType', name, element)) },
  ComplexType: { grows: true, read: (schema, name, element) => void schema.structures.push(readStructure('ComplexType', name, element)) },
  EnumType: { grows: true, read: (schema, name, element) => void schema.enums.push(readEnum(name, element)) },
  TypeDefinition: { read: (schema, name, element) => void schema.typeDefinitions.push(readTypeDefinition(name, element)) },
  Action: { read: (schema, name, element) => void schema.operations.push(readOperation('Action', name, element)) },
  Function: { read: (schema, name, element) => void schema.operations.push(readOperation('Function', name, element)) },
  EntityContainer: { grows: true, read: (schema, name, element) => void schema.containers.push(readContainer(name, element)) },
  Term: { read: (schema, name, element) => void schema.terms.push(readTerm(name, element)) },
} as const satisfies Record<string, KindRule>;

type SchemaKind = keyof typeof kinds;

const isSchemaKind = (kind: string): kind is SchemaKind => Object.hasOwn(kinds, kind);

/** An operation is a list of its overloads; everything else is an object. */
function readChild(schema: SchemaDeclaration, owner: JsonElement, member: JsonMember): void {
  const nodes = member.value.kind === 'array' ? member.value.items : [member.value];
  for (const node of nodes) {
    if (node.kind === 'object') readDeclaration(schema, owner, member, node);
    else owner.leftOut(member);
  }
}

function readDeclaration(schema: SchemaDeclaration, owner: JsonElement, { name, at }: JsonMember, node: JsonObject): void {
  const kind = kindOf(node);
  if (kind !== undefined && isSchemaKind(kind)) {
    const { read, grows }: KindRule = kinds[kind];
    if (grows || !node.cut) read(schema, name, owner.element(kind, node, `${schema.namespace}.${name}`));
  } else if (kind !== undefined) {
    owner.report('invalid', at, `${shorten(name)} is of the kind ${shorten(kind)}, which a schema cannot hold: it is left out.`);
  } else if (!node.cut) {
    owner.report('invalid', at, `${shorten(name)} has no $Kind: it is left out.`);
  }
}

/** Annotations apart from what they are of: CSDL JSON 4.01, 5.2. */
function readTargets(schema: SchemaDeclaration, element: JsonElement | undefined): void {
  for (const member of element?.children ?? []) {
    const { name: target, at, value } = member;
    if (value.kind !== 'object') element?.leftOut(member);
    else schema.targets.push({ at, target, annotations: element!.element('Target', value, target).annotations });
  }
}

import type { KeyPart, NavigationDeclaration, PropertyDeclaration, StructureDeclaration } from '../declarations.ts';
import { type JsonElement, shorten } from './element.ts';
import { array, flag, object, text } from './kinds.ts';
import type { JsonMember, JsonNode, JsonObject } from './tree.ts';
import { typedBy } from './typed.ts';

/** CSDL JSON 4.01, 6 and 9. */
export function readStructure(kind: StructureDeclaration['kind'], name: string, element: JsonElement): StructureDeclaration {
  const declaration: StructureDeclaration = {
    kind,
    at: element.at,
    name,
    annotations: element.annotations,
    baseType: element.get('$BaseType', text),
    abstract: element.get('$Abstract', flag) ?? false,
    open: element.get('$OpenType', flag),
    hasStream: element.get('$HasStream', flag),
    key: readKey(element),
    properties: [],
    navigations: [],
  };
  for (const child of element.children) readMember(declaration, element, child);
  return declaration;
}

/** Names, and for paths objects such as `{"Code": "Address/Code"}` (CSDL JSON 4.01, 6.5). */
function readKey(element: JsonElement): readonly KeyPart[] | undefined {
  const written = element.get('$Key', array);
  return written && !written.cut ? element.all('$Key', keyPart).flat() : undefined;
}

const keyPart = {
  wanted: 'a name, or an object with a name for a path',
  read(node: JsonNode): readonly KeyPart[] | undefined {
    const path = text.read(node);
    if (path !== undefined) return [{ path, alias: undefined }];
    return object.read(node)?.members.flatMap((member) => {
      const aliased = text.read(member.value);
      return aliased === undefined ? [] : [{ path: aliased, alias: member.name }];
    });
  },
};

function readMember(declaration: StructureDeclaration, owner: JsonElement, member: JsonMember): void {
  const { name, at, value } = member;
  if (value.kind !== 'object') {
    owner.leftOut(member);
    return;
  }
  // What the end cuts off would have said of what type it is.
  if (value.cut) return;
  const kind = kindOf(value) ?? 'Property';
  const path = `${owner.path}/${name}`;
  if (kind === 'Property') declaration.properties.push(readProperty(name, owner.element(kind, value, path)));
  else if (kind === 'NavigationProperty') declaration.navigations.push(readNavigation(name, owner.element(kind, value, path)));
  else owner.report('invalid', at, `${shorten(name)} is of the kind ${shorten(kind)}, which a type cannot hold: it is left out.`);
}

/** What an object is declared as. */
export function kindOf(node: JsonObject): string | undefined {
  const kind = node.members.find(({ name }) => name === '$Kind');
  return kind && text.read(kind.value);
}

/** CSDL JSON 4.01, 7. */
const readProperty = (name: string, element: JsonElement): PropertyDeclaration => ({
  at: element.at,
  name,
  annotations: element.annotations,
  ...typedBy(element),
  concurrency: false,
});

/** CSDL JSON 4.01, 8. */
function readNavigation(name: string, element: JsonElement): NavigationDeclaration {
  return {
    at: element.at,
    name,
    annotations: [...element.annotations],
    type: element.get('$Type', text),
    collection: element.get('$Collection', flag) ?? false,
    nullable: element.get('$Nullable', flag) ?? false,
    partner: element.get('$Partner', text),
    contained: element.get('$ContainsTarget', flag) ?? false,
    constraints: readConstraints(element.child('$ReferentialConstraint', 'ReferentialConstraint')),
    onDelete: element.get('$OnDelete', text),
    relationship: undefined,
    fromRole: undefined,
    toRole: undefined,
  };
}

/** CSDL JSON 4.01, 8.5. */
function readConstraints(element: JsonElement | undefined): NavigationDeclaration['constraints'] {
  return (element?.children ?? []).flatMap((member) => {
    const referenced = text.read(member.value);
    if (referenced === undefined) element?.leftOut(member);
    return referenced === undefined ? [] : [{ property: member.name, referenced, annotations: element!.annotationsOf(member.name) }];
  });
}

import type { ContainerDeclaration, ImportDeclaration, ResourceDeclaration } from '../declarations.ts';
import { type JsonElement, shorten } from './element.ts';
import { flag, text } from './kinds.ts';
import { kindOf } from './structures.ts';
import type { JsonMember, JsonObject } from './tree.ts';

/** CSDL JSON 4.01, 13. */
export function readContainer(name: string, element: JsonElement): ContainerDeclaration {
  const container: ContainerDeclaration = {
    ...{ at: element.at, name, annotations: element.annotations },
    extends: element.get('$Extends', text),
    isDefault: false,
    resources: [],
    imports: [],
    associationSets: [],
  };
  for (const child of element.children) readChild(container, element, child);
  return container;
}

function readChild(container: ContainerDeclaration, owner: JsonElement, member: JsonMember): void {
  const { name, at, value } = member;
  if (value.kind !== 'object') {
    owner.leftOut(member);
    return;
  }
  // Whether it is a set or a singleton may have been said behind the end.
  if (value.cut) return;
  const kind = childKindOf(value);
  if (kind === undefined) {
    owner.report('invalid', at, `${shorten(name)} has no type and names no operation: it is left out.`);
    return;
  }
  const element = owner.element(kind, value, `${owner.path}/${name}`);
  if (kind === 'EntitySet' || kind === 'Singleton') container.resources.push(readResource(kind, name, element));
  else container.imports.push(readImport(kind, name, element));
}

const childKinds = ['EntitySet', 'Singleton', 'ActionImport', 'FunctionImport'] as const;

/** It is told by what it has (CSDL JSON 4.01, 13.2 to 13.6); drafts of the format had a `$Kind` there as elsewhere. */
function childKindOf(node: JsonObject): (typeof childKinds)[number] | undefined {
  const told = childKinds.find((kind) => kind === kindOf(node));
  const has = (name: string) => node.members.some((member) => member.name === name);
  if (told) return told;
  if (has('$Action')) return 'ActionImport';
  if (has('$Function')) return 'FunctionImport';
  if (has('$Collection')) return 'EntitySet';
  return has('$Type') ? 'Singleton' : undefined;
}

function readResource(kind: ResourceDeclaration['kind'], name: string, element: JsonElement): ResourceDeclaration {
  const bindings = element.child('$NavigationPropertyBinding', 'NavigationPropertyBinding');
  return {
    kind,
    ...{ at: element.at, name, annotations: element.annotations },
    type: element.get('$Type', text),
    nullable: element.get('$Nullable', flag) ?? false,
    inServiceDocument: element.get('$IncludeInServiceDocument', flag),
    bindings: (bindings?.children ?? []).flatMap((member) => {
      const target = text.read(member.value);
      if (target === undefined) bindings?.leftOut(member);
      return target === undefined ? [] : [{ path: member.name, target }];
    }),
  };
}

function readImport(kind: 'ActionImport' | 'FunctionImport', name: string, element: JsonElement): ImportDeclaration {
  return {
    kind: kind === 'ActionImport' ? 'Action' : 'Function',
    ...{ at: element.at, name, annotations: element.annotations },
    operation: element.get(kind === 'ActionImport' ? '$Action' : '$Function', text),
    entitySet: element.get('$EntitySet', text),
    inServiceDocument: element.get('$IncludeInServiceDocument', flag),
    method: undefined,
    declared: undefined,
  };
}

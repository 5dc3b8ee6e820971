import type { ContainerDeclaration, ResourceDeclaration } from '../../declarations.ts';
import type { XmlElement } from '../element.ts';
import { defineElement } from '../rule.ts';
import { associationSet } from './associations.ts';
import { annotated } from './documentation.ts';
import { importElements } from './imports.ts';
import type { Annotated } from './operands.ts';

interface Containers {
  readonly containers: ContainerDeclaration[];
}

const binding = defineElement<ResourceDeclaration, Annotated>({
  required: ['Path', 'Target'],
  children: () => annotated,
  open: (element, { bindings }) => {
    bindings.push({ path: element.required('Path'), target: element.required('Target') });
    return element;
  },
});

const resourceOf = (element: XmlElement, kind: ResourceDeclaration['kind'], type: string): ResourceDeclaration => ({
  at: element.at,
  name: element.required('Name'),
  annotations: element.annotations,
  kind,
  type: element.text(type),
  nullable: element.flag('Nullable') ?? false,
  inServiceDocument: element.flag('IncludeInServiceDocument'),
  bindings: [],
});

/** CSDL XML 4.01, 13.2 and 13.3. */
const resource = (kind: ResourceDeclaration['kind'], type: string, attribute: string) =>
  defineElement<ContainerDeclaration, ResourceDeclaration>({
    attributes: [attribute],
    required: ['Name', type],
    children: () => ({ NavigationPropertyBinding: binding, ...annotated }),
    open: (element, { resources }) => {
      const declaration = resourceOf(element, kind, type);
      resources.push(declaration);
      return declaration;
    },
  });

/** CSDL XML 4.01, 13.1; MC-CSDL 2.1.13. */
export const container = defineElement<Containers, ContainerDeclaration>({
  attributes: ['Extends'],
  required: ['Name'],
  children: () => ({
    EntitySet: resource('EntitySet', 'EntityType', 'IncludeInServiceDocument'),
    Singleton: resource('Singleton', 'Type', 'Nullable'),
    AssociationSet: associationSet,
    ...importElements,
    ...annotated,
  }),
  open: (element, { containers }) => {
    const declaration: ContainerDeclaration = {
      at: element.at,
      name: element.required('Name'),
      annotations: element.annotations,
      extends: element.text('Extends'),
      isDefault: element.foreign('m.IsDefaultEntityContainer') === 'true',
      resources: [],
      imports: [],
      associationSets: [],
    };
    containers.push(declaration);
    return declaration;
  },
});

import type { Declarations, ReferenceDeclaration, SchemaDeclaration, TargetDeclaration } from '../../declarations.ts';
import { defineElement, passedOver, transparent } from '../rule.ts';
import { annotation } from './annotation.ts';
import { association } from './associations.ts';
import { container } from './container.ts';
import { annotated } from './documentation.ts';
import type { Annotated } from './operands.ts';
import { operationElements } from './operations.ts';
import { enumType, term, typeDefinition } from './simple-types.ts';
import { structureElements } from './structures.ts';

/** CSDL XML 4.01, 14.2.1: annotations of something else. A qualifier is that of each of them that has none. */
const annotations = defineElement<SchemaDeclaration, TargetDeclaration>({
  attributes: ['Qualifier'],
  required: ['Target'],
  children: () => ({ ...annotated }),
  open: (element) => ({ at: element.at, target: element.required('Target').trim(), annotations: element.annotations }),
  close: (declaration, element, schema) => {
    const qualifier = element.text('Qualifier');
    const qualified = declaration.annotations.map((own) => ({ ...own, qualifier: own.qualifier ?? qualifier }));
    schema.targets.push(qualifier === undefined ? declaration : { ...declaration, annotations: qualified });
  },
});

interface SchemaNode extends SchemaDeclaration {
  readonly document: Declarations;
}

/** 3.0: an alias of another namespace (MC-CSDL 2.1.43). */
const using = defineElement<SchemaNode, Annotated>({
  required: ['Namespace', 'Alias'],
  children: () => annotated,
  open: (element, { document }) => {
    const included = { namespace: element.required('Namespace'), alias: element.required('Alias') };
    document.references.push({ uri: '', includes: [included] });
    return element;
  },
});

/** CSDL XML 4.01, 5; MC-CSDL 2.1.1. */
const schema = defineElement<Declarations, SchemaNode>({
  attributes: ['Alias'],
  required: ['Namespace'],
  children: () => ({
    ...structureElements,
    ...operationElements,
    EnumType: enumType,
    TypeDefinition: typeDefinition,
    Term: term,
    ValueTerm: term,
    EntityContainer: container,
    Annotations: annotations,
    Association: association,
    Using: using,
    ...annotated,
  }),
  open: (element, document) => {
    document.schemaNamespace ??= element.uri;
    const declaration: SchemaDeclaration = {
      at: element.at,
      namespace: element.required('Namespace').trim(),
      alias: element.text('Alias')?.trim(),
      annotations: element.annotations,
      structures: [],
      enums: [],
      typeDefinitions: [],
      operations: [],
      terms: [],
      associations: [],
      containers: [],
      targets: [],
    };
    document.schemas.push(declaration);
    return { ...declaration, document };
  },
});

interface ReferenceNode extends Annotated {
  readonly includes: ReferenceDeclaration['includes'][number][];
}

const include = defineElement<ReferenceNode, Annotated>({
  attributes: ['Alias'],
  required: ['Namespace'],
  children: () => ({ Annotation: annotation }),
  open: (element, { includes }) => {
    includes.push({ namespace: element.required('Namespace'), alias: element.text('Alias') });
    return element;
  },
});

/** CSDL XML 4.01, 3.3; `Url` and `AnnotationsReference` in 3.0 (MC-EDMX 2.1.6). */
const reference = defineElement<Declarations, ReferenceNode>({
  required: ['Uri|Url'],
  children: () => ({ Include: include, IncludeAnnotations: passedOver, Annotation: annotation }),
  open: (element, document) => {
    const includes: ReferenceNode['includes'] = [];
    document.references.push({ uri: element.text('Uri') ?? element.required('Url'), includes });
    return { includes, annotations: element.annotations };
  },
});

/** CSDL XML 4.01, 3.2; MC-EDMX 2.1.2. */
const dataServices = defineElement<Declarations, Declarations>({
  children: () => ({ Schema: schema }),
  open: (element, document) => {
    document.dataServiceVersion ??= element.foreign('m.DataServiceVersion') ?? element.foreign('m.MaxDataServiceVersion');
    return document;
  },
});

/** Files of Entity Framework's designer hold the model among other things (MC-EDMX 2.1.3). */
const conceptualModels = transparent<Declarations>(() => ({ Schema: schema }));
const runtime = transparent<Declarations>(() => ({
  ConceptualModels: conceptualModels,
  StorageModels: passedOver,
  Mappings: passedOver,
}));

/** CSDL XML 4.01, 3.1; MC-EDMX 2.1.1. */
const edmx = defineElement<Declarations, Declarations>({
  attributes: ['Version'],
  children: () => ({
    Reference: reference,
    AnnotationsReference: passedOver,
    DataServices: dataServices,
    Runtime: runtime,
    Designer: passedOver,
  }),
  open: (element, document) => {
    document.version ??= element.text('Version')?.trim();
    return document;
  },
});

/** What a document can begin with: what is around the schemas may be missing. */
export const roots = defineElement<Declarations, Declarations>({
  children: () => ({ Edmx: edmx, DataServices: dataServices, Schema: schema }),
  open: (_element, document) => document,
});

import type { CapabilityDraft } from './capability-rows.ts';

/** An attribute of properties or links with a value by which they restrict the resources of their type. */
export interface MemberRow {
  readonly term: string;
  readonly value: string;
  /** `names` are those of the properties and links that have it. */
  readonly change: (draft: CapabilityDraft, names: readonly string[]) => void;
}

const row = (term: string, value: string, change: MemberRow['change']): MemberRow => ({ term: `sap.${term}`, value, change });

const restricts = (value: string, expression: string): MemberRow =>
  row('filter-restriction', value, ({ filter }, names) => {
    filter.expressions = new Map([...filter.expressions, ...names.map((name) => [name, expression] as const)]);
  });

const excludes = (term: string, section: 'filter' | 'sort' | 'insert' | 'update'): MemberRow =>
  row(term, 'false', (draft, names) => {
    draft[section].excluded = join(draft[section].excluded, names);
  });

const join = (before: readonly string[], names: readonly string[]): readonly string[] => [...new Set([...before, ...names])];

/** SAP's for OData 2: what Capabilities says of a resource, they say where the property or link is declared. */
export const memberRows: readonly MemberRow[] = [
  excludes('filterable', 'filter'),
  excludes('sortable', 'sort'),
  excludes('creatable', 'insert'),
  excludes('updatable', 'update'),
  row('required-in-filter', 'true', ({ filter }, names) => {
    filter.requiredProperties = join(filter.requiredProperties, names);
  }),
  restricts('single-value', 'SingleValue'),
  restricts('multi-value', 'MultiValue'),
  restricts('interval', 'SingleRange'),
];

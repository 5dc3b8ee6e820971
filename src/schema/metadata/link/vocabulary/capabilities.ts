import { type CapabilityRow, joins, says, supports } from './capability-rows.ts';
import { vocabularies } from './namespaces.ts';
import { flag, limit, member, path, paths, type Reader, records, refusal, symbols, text, texts } from './read.ts';

const restrictions = (name: string, part?: string) => [`${vocabularies.Capabilities}.${name}`, part] as const;
const attribute = (name: string) => [`sap.${name}`, undefined] as const;

const expressions: Reader<ReadonlyMap<string, string>> = (value) => {
  const found = records(value).flatMap((item): [string, string][] => {
    const property = path(member(item, 'Property') ?? null);
    const [expression] = names(member(item, 'AllowedExpressions') ?? null) ?? [];
    return property === undefined || expression === undefined ? [] : [[property, expression]];
  });
  return new Map(found);
};

const names = symbols({});
const searches = symbols({ AND: 1, OR: 2, NOT: 4, phrase: 8, group: 16 });
const methods = symbols({ GET: 1, PATCH: 2, PUT: 4, POST: 8, DELETE: 16, OPTIONS: 32, HEAD: 64 });

const byKey: Reader<boolean> = (value) => records(value).map((item) => flag(member(item, 'Readable') ?? null))[0];

/** `Recursive` and `Single` allow it. */
const navigable: Reader<false> = (value) => (navigability(value)?.includes('None') ? false : undefined);
const navigability: Reader<readonly string[]> = (value) => (text(value) === '2' ? ['None'] : names(value));

/** Org.OData.Capabilities.V1: the terms that restrict what can be asked of a resource. The others say nothing of a query. */
export const restrictionRows: readonly CapabilityRow[] = [
  says(restrictions('FilterRestrictions', 'Filterable'), 'filter', 'allowed', flag),
  says(restrictions('FilterRestrictions', 'RequiresFilter'), 'filter', 'required', flag),
  joins(restrictions('FilterRestrictions', 'RequiredProperties'), 'filter', 'requiredProperties', paths),
  joins(restrictions('FilterRestrictions', 'NonFilterableProperties'), 'filter', 'excluded', paths),
  says(restrictions('FilterRestrictions', 'FilterExpressionRestrictions'), 'filter', 'expressions', expressions),
  says(restrictions('FilterFunctions'), 'filter', 'functions', texts),
  says(restrictions('SortRestrictions', 'Sortable'), 'sort', 'allowed', flag),
  joins(restrictions('SortRestrictions', 'NonSortableProperties'), 'sort', 'excluded', paths),
  joins(restrictions('SortRestrictions', 'AscendingOnlyProperties'), 'sort', 'ascendingOnly', paths),
  joins(restrictions('SortRestrictions', 'DescendingOnlyProperties'), 'sort', 'descendingOnly', paths),
  says(restrictions('ExpandRestrictions', 'Expandable'), 'expand', 'allowed', flag),
  joins(restrictions('ExpandRestrictions', 'NonExpandableProperties'), 'expand', 'excluded', paths),
  joins(restrictions('ExpandRestrictions', 'NonExpandableStreamProperties'), 'expand', 'excluded', paths),
  says(restrictions('ExpandRestrictions', 'MaxLevels'), 'expand', 'maxLevels', limit),
  says(restrictions('SelectSupport', 'Supported'), 'select', 'allowed', flag),
  says(restrictions('SearchRestrictions', 'Searchable'), 'search', 'allowed', flag),
  says(restrictions('SearchRestrictions', 'UnsupportedExpressions'), 'search', 'unsupported', searches),
  says(restrictions('CountRestrictions', 'Countable'), 'count', 'allowed', flag),
  joins(restrictions('CountRestrictions', 'NonCountableProperties'), 'count', 'excluded', paths),
  joins(restrictions('CountRestrictions', 'NonCountableNavigationProperties'), 'count', 'excluded', paths),
  supports(restrictions('TopSupported'), 'top'),
  supports(restrictions('SkipSupported'), 'skip'),
  supports(restrictions('ComputeSupported'), 'compute'),
  says(restrictions('IndexableByKey'), 'read', 'byKey', flag),
  says(restrictions('ReadRestrictions', 'Readable'), 'read', 'allowed', flag),
  says(restrictions('ReadRestrictions', 'ReadByKeyRestrictions'), 'read', 'byKey', byKey),
  says(restrictions('Navigability'), 'read', 'allowed', navigable),
  says(restrictions('InsertRestrictions', 'Insertable'), 'insert', 'allowed', flag),
  joins(restrictions('InsertRestrictions', 'NonInsertableProperties'), 'insert', 'excluded', paths),
  joins(restrictions('InsertRestrictions', 'NonInsertableNavigationProperties'), 'insert', 'excluded', paths),
  joins(restrictions('InsertRestrictions', 'RequiredProperties'), 'insert', 'required', paths),
  says(restrictions('UpdateRestrictions', 'Updatable'), 'update', 'allowed', flag),
  joins(restrictions('UpdateRestrictions', 'NonUpdatableProperties'), 'update', 'excluded', paths),
  joins(restrictions('UpdateRestrictions', 'NonUpdatableNavigationProperties'), 'update', 'excluded', paths),
  joins(restrictions('UpdateRestrictions', 'RequiredProperties'), 'update', 'required', paths),
  says(restrictions('UpdateRestrictions', 'UpdateMethod'), 'update', 'methods', methods),
  says(restrictions('DeleteRestrictions', 'Deletable'), 'delete', 'allowed', flag),
];

/** Attributes of SAP for OData 2, on entity sets and on the association sets between them. */
export const attributeRows: readonly CapabilityRow[] = [
  says(attribute('requires-filter'), 'filter', 'required', flag),
  says(attribute('searchable'), 'search', 'allowed', flag),
  says(attribute('countable'), 'count', 'allowed', flag),
  // Two attributes speak of `$top`: one that refuses it counts, whichever stands first.
  supports(attribute('pageable'), 'top', refusal),
  supports(attribute('pageable'), 'skip'),
  supports(attribute('topable'), 'top', refusal),
  // It can be reached by links alone.
  says(attribute('addressable'), 'read', 'allowed', flag),
  says(attribute('creatable'), 'insert', 'allowed', flag),
  says(attribute('updatable'), 'update', 'allowed', flag),
  says(attribute('deletable'), 'delete', 'allowed', flag),
];

import { resourceOfType, type Service } from '../../schema/index.ts';

/** `Book` of `CatalogService.Book`. */
export const shortName = (qualified: string): string => qualified.slice(qualified.lastIndexOf('.') + 1);

/** `Sales.Orders` of `Sales.Orders.Item`; empty for a name without a namespace. */
export const namespaceOf = (qualified: string): string => qualified.slice(0, Math.max(0, qualified.lastIndexOf('.')));

/** A type as people know it: by the resource that its entities are asked for by, or else by its short name. */
export const nameOfType = (service: Service, type: string): string => resourceOfType(service, type)?.name ?? shortName(type);

/** `Item2` before `Item10`, whatever their case. */
const collator = new Intl.Collator('en', { numeric: true });

/** The order that names are listed in. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number => collator.compare(one.name, other.name);

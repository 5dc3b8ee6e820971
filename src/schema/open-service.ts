import { dialects } from './dialect/index.ts';
import type { Service } from './service.ts';

/** A service of which nothing is known but that it speaks OData: no name in a query is checked. */
export function openService(name: string): Service {
  return {
    name,
    dialect: dialects['odata-4.01'],
    resources: new Map(),
    types: new Map(),
    enums: new Map(),
    operations: new Map(),
    open: true,
    elsewhere: new Map(),
  };
}

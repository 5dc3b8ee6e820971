import { createService } from './make.ts';
import type { Service } from './service.ts';

/** A service of which nothing is known but that it speaks OData: no name in a query is checked. */
export const openService = (name: string): Service => createService({ name, open: true });

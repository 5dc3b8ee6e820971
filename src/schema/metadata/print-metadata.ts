import type { Service } from '../service.ts';
import { printDocument } from './print/document.ts';

/**
 * A service as CSDL JSON 4.01, indented. What is read of it again is the same service, as far as the format can say it: not other names of
 * resources and links, notes on other versions, and what only OData 2 and 3 have (`FixedLength`, `Collation`, `ConcurrencyMode`, methods of
 * function imports). Where a model has facts without annotations, as the built-in ones do, they are said by annotations.
 */
export const printMetadata = (service: Service): string => JSON.stringify(printDocument(service), undefined, 2);

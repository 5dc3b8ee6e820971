import { createLanguageService, type LanguageService } from '../../../src/language/index.ts';
import type { Service } from '../../../src/schema/index.ts';
import { walkedServices } from '../walk/services.ts';

const models: ReadonlyMap<string, Service> = new Map(walkedServices);

/** A service of the walk by its name; undefined where its documents are not beside the project. */
function languageOf(name: string): LanguageService | undefined {
  const model = models.get(name);
  return model && createLanguageService(model);
}

/** The shop of `../shared/data`, by version. */
export const bookshop4: LanguageService | undefined = languageOf('bookshop 4');
export const bookshop2: LanguageService | undefined = languageOf('bookshop 2');

/** OData 4.0: inheritance, containment, a singleton, operations with overloads, enumerations, complex and open types. */
export const museum: LanguageService = languageOf('museum')!;
/** OData 4.01: alternate keys, a key of a path, several schemas. */
export const clinic: LanguageService = languageOf('clinic')!;
/** OData 4.01 as JSON: capabilities, deprecation, values with meanings. */
export const fleet: LanguageService = languageOf('fleet')!;
/** OData 2: associations, function imports, what SAP's attributes restrict. */
export const library: LanguageService = languageOf('library')!;
/** OData 3: enumerations, collections, durations as times. */
export const workshop: LanguageService = languageOf('workshop')!;

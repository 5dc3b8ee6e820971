import { existsSync, readFileSync } from 'node:fs';
import { balena, readMetadata, type Service } from '../../../src/schema/index.ts';

const own = new URL('../../schema/metadata/documents/', import.meta.url);
const beside = new URL('../../../../shared/data/', import.meta.url);

const read = (folder: URL, file: string): Service => readMetadata(readFileSync(new URL(file, folder), 'utf8')).service;

export type WalkedService = 'balena v7' | 'balena v6' | 'museum' | 'library' | 'bookshop 4' | 'bookshop 2';

/** The bookshop's documents are no part of this project: they are looked for beside it. */
export const hasBookshop: boolean = existsSync(new URL('bookshop-v4-metadata.xml', beside));

/** Every service that the walks go over, by its name. */
export const services: ReadonlyMap<WalkedService, Service> = new Map<WalkedService, Service>([
  ['balena v7', balena('v7')],
  ['balena v6', balena('v6')],
  ['museum', read(own, 'museum-v4.xml')],
  ['library', read(own, 'library-v2.xml')],
  ...(hasBookshop
    ? ([
        ['bookshop 4', read(beside, 'bookshop-v4-metadata.xml')],
        ['bookshop 2', read(beside, 'bookshop-v2-metadata.xml')],
      ] as const)
    : []),
]);

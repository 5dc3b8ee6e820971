import { readFileSync } from 'node:fs';
import { readMetadata, type Service } from '../../../src/schema/index.ts';
import { services } from '../prefix-walk/services.ts';

const own = new URL('../../schema/metadata/documents/', import.meta.url);
const read = (file: string): Service => readMetadata(readFileSync(new URL(file, own), 'utf8')).service;

/** Both balena models, and services of every version of OData; the bookshop where its documents are beside the project. */
export const walkedServices: readonly (readonly [name: string, service: Service])[] = [
  ...services,
  ['workshop', read('workshop-v3.xml')],
  ['clinic', read('clinic-v401.xml')],
  ['fleet', read('fleet-v401.json')],
];

import { openService } from '../open-service.ts';
import type { Service } from '../service.ts';
import { link } from './link/index.ts';
import { createProblemList } from './problem-list.ts';
import type { MetadataProblem } from './problems.ts';
import { readXml } from './xml/index.ts';

export interface ReadMetadataOptions {
  /** As shown to people; the container's namespace when not given. */
  readonly name?: string;
  /** Hears, now and then, how much of the text was read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface MetadataReading {
  /** Of a text that is no metadata (a problem `unreadable` says so): a service of which nothing is known. */
  readonly service: Service;
  /** In the order of the text. */
  readonly problems: readonly MetadataProblem[];
}

/**
 * Reads a metadata document of any version: CSDL XML and CSDL JSON, of OData 2.0 to 4.01. Never throws: what is wrong is told with its place
 * and left out, and the rest is used.
 */
export function readMetadata(text: string, options: ReadMetadataOptions = {}): MetadataReading {
  const { report, inOrder } = createProblemList(text);
  const declarations = readXml(text, report, options.onProgress);
  const service = declarations ? link(declarations, report, options.name) : openService(options.name ?? 'OData service');
  return { service, problems: inOrder() };
}

import { openService } from '../open-service.ts';
import type { Service } from '../service.ts';
import type { Declarations } from './declarations.ts';
import { excerpt } from './excerpt.ts';
import { readJson } from './json/index.ts';
import { link } from './link/index.ts';
import { createProblemList } from './problem-list.ts';
import type { MetadataProblem, Report } from './problems.ts';
import { formatOf, reportLostLetters } from './sniff.ts';
import { unwrap } from './wrapping/index.ts';
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
  const { text: document, place, oddities } = unwrap(text);
  const { report, inOrder } = createProblemList(document, place);
  for (const oddity of oddities) report('odd', 0, oddity);
  const declarations = readDeclarations(document, report, options.onProgress);
  const service = declarations ? link(declarations, report, options.name) : openService(options.name ?? 'OData service');
  options.onProgress?.(1);
  return { service, problems: inOrder() };
}

function readDeclarations(text: string, report: Report, onProgress: ReadMetadataOptions['onProgress']): Declarations | undefined {
  const format = formatOf(text);
  if (format === undefined) {
    report('unreadable', 0, text === '' ? 'The document is empty.' : `This is no metadata: it begins with ${excerpt(text)}.`);
    return undefined;
  }
  reportLostLetters(text, report);
  const declarations = format === 'xml' ? readXml(text, report, onProgress) : readJson(text, report);
  if (declarations?.schemas.length !== 0) return declarations;
  report('unreadable', 0, 'The document has no schema that could be read.');
  return undefined;
}

import type { Declarations } from '../declarations.ts';
import type { Report } from '../problems.ts';
import { readTags } from './read-tags.ts';
import { DeclarationReader } from './reader.ts';
import { rootOf } from './root.ts';

/**
 * Reads CSDL XML of any version. `text` begins with the document. Gives undefined for XML that is no metadata,
 * and reports so; whatever else is wrong is reported and left out.
 */
export function readXml(text: string, report: Report, onProgress?: (share: number) => void): Declarations | undefined {
  const root = rootOf(text);
  if (root.kind === 'other') {
    report('unreadable', root.at, root.sentence);
    return undefined;
  }
  const reader = new DeclarationReader(report);
  readTags(text, report, reader, onProgress);
  return reader.declarations;
}

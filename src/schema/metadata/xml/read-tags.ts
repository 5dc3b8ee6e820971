import type { Report } from '../problems.ts';
import { mend } from './mend.ts';
import { readPlainTags } from './plain-tags.ts';
import type { TagListener } from './tags.ts';
import { readTolerantTags } from './tolerant-tags.ts';

/**
 * Reads XML, and goes on after faults: a closing tag that closes nothing is left out, and what should have been closed before it is closed.
 * Stops where a document is made to exhaust memory.
 */
export function readTags(text: string, report: Report, listener: TagListener, onProgress?: (share: number) => void): void {
  const mended = mend(text, report);
  const progress = (offset: number) => onProgress?.(Math.min(1, offset / text.length));
  const reached = readPlainTags(mended, listener, progress);
  if (reached.at < text.length || reached.open.length > 0) readTolerantTags({ mended, reached, report, listener, progress });
}

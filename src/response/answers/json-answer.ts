import type { AnswerContext } from '../context.ts';
import { JsonText } from '../json/json-text.ts';
import { locate } from '../json/locate.ts';
import { printValue } from '../json/print-value.ts';
import type { JsonScanner } from '../json/scanner.ts';
import type { AnswerTree } from '../types.ts';
import { readEnvelope } from '../view/envelope.ts';
import { createLinker, noLinks } from '../view/links.ts';
import { pathOf } from '../view/path.ts';
import { sampleOf } from '../view/sample.ts';
import { TreeView } from '../view/tree-view.ts';
import { type KeptBody, rawText } from './text-answer.ts';

export interface ScannedBody extends KeptBody {
  /** Finished, with a root. */
  readonly scanner: JsonScanner;
  readonly context: AnswerContext | undefined;
}

/** An answer as a tree; opened down to its first row. */
export function createJsonAnswer(scanned: ScannedBody): AnswerTree {
  const { received, format, faults, scanner, body, context } = scanned;
  const raw = rawText(scanned);
  const text = new JsonText(body, scanner.index, scanner.root, scanner.rootEnd);
  const view = new TreeView(text, context ? createLinker(context) : noLinks);
  const envelope = readEnvelope(text);
  for (const container of envelope.open) view.setOpen(container, true);
  return {
    summary: () => ({ format, bytes: received, rows: envelope.rows, visible: view.visible, faults, lines: raw.lineCount }),
    rows: (from, to) => view.rows(from, to),
    setOpen: (id, open) => view.setOpen(id, open),
    openTo: (depth) => view.openTo(depth),
    reveal: (id) => view.reveal(id),
    parent: (id) => view.parent(id),
    path: (id) => pathOf(text, id),
    value: (id, limit) => (locate(text, id) ? printValue(text, id, limit) : ''),
    lines: raw.lines,
    text: raw.text,
    sample: () => sampleOf(text),
  };
}

import { createSignal } from 'solid-js';
import type { Notices } from './notices.ts';

/** A metadata document that a person gives: pasted, dropped or chosen. */
export interface GivenDocument {
  /** The file's name, or what else it is known by. */
  readonly name: string;
  readonly document: string | Blob;
}

/** Bytes at the beginning of a file that tell what it is. */
const headLength = 8192;

export type Documents = ReturnType<typeof createDocuments>;

/** Files that were dropped on the page: metadata wait here for the connection dialog; others are refused. Nothing runs. */
export function createDocuments(notices: Notices, openDialog: () => void) {
  const [dropped, setDropped] = createSignal<GivenDocument>();
  return {
    dropped,
    taken: () => void setDropped(undefined),
    async open(file: File): Promise<void> {
      // UTF-16 has a zero beside every character that matters here.
      const head = (await file.slice(0, headLength).text()).replaceAll('\0', '');
      if (!isMetadata(head)) return notices.say(`${file.name} is no metadata of an OData service. Nothing was done with it.`);
      setDropped({ name: file.name, document: file });
      openDialog();
    },
  };
}

/** By the elements and members that every such document begins with: `edmx:Edmx`, a bare `Schema`, `$Version`. */
const isMetadata = (head: string): boolean => /<(?:[\w.-]+:)?(?:Edmx|Schema)\b|"\$(?:Version|EntityContainer|Kind)"\s*:/.test(head);

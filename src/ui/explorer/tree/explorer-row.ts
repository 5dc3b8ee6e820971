import type { Subject } from '../../state/explorer.ts';

/** Where a row is ticked: in the request at the cursor. */
export interface TickPlace {
  /** From the entities of the request: `is_of__device_type/slug`. */
  readonly path: string;
  /** The path of the link that leads to the entities it belongs to; `''`: those of the request. Behind it come complex properties only. */
  readonly from: string;
  readonly kind: 'property' | 'link';
}

/** One line of the explorer's tree. */
export interface ExplorerRow {
  /** The same for the same thing in the same place: what is open, and which row has the focus, are remembered by it. */
  readonly id: string;
  readonly kind: 'group' | 'resource' | 'type' | 'operation' | 'property' | 'link';
  /** From 1, as ARIA counts. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly name: string;
  /** At the right: a type, `many`. */
  readonly detail: string;
  readonly documentation: string | undefined;
  readonly deprecated: boolean;
  readonly guessed: boolean;
  /** Undefined when there is nothing to open. */
  readonly open: boolean | undefined;
  readonly subject: Subject | undefined;
  readonly tick: TickPlace | undefined;
}

import type { Service } from '../service.ts';
import type { MetadataProblem } from './problems.ts';

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

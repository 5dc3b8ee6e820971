import type { Deprecation } from '../../schema/index.ts';
import { code, paragraphs, plain } from '../markdown.ts';

interface Described {
  readonly name: string;
  readonly label?: string | undefined;
  readonly documentation?: string | undefined;
  readonly note?: string | undefined;
  readonly deprecated?: Deprecation | undefined;
}

/** What the service says of something in words of its own, what became of it, and that it is to be left alone. */
export const wordsOf = ({ name, label, documentation, note, deprecated }: Described): string =>
  paragraphs(
    label !== undefined && label !== name ? `“${plain(label)}”` : undefined,
    documentation && plain(documentation),
    note && plain(note),
    deprecated && deprecationInWords(deprecated),
  );

const deprecationInWords = ({ since, note }: Deprecation): string =>
  `Not to be used any more${since === undefined ? '' : `, since ${code(since)}`}.${note ? ` ${plain(note)}` : ''}`;

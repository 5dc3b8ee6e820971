import type { Report } from './problems.ts';

export type MetadataFormat = 'xml' | 'json';

/** The format of a document by how it begins; undefined for anything else than XML and JSON. */
export function formatOf(text: string): MetadataFormat | undefined {
  if (text.startsWith('<')) return 'xml';
  return /^["[{]/.test(text) ? 'json' : undefined;
}

/** A decoder puts U+FFFD where bytes are not of the encoding that it was told. */
export function reportLostLetters(text: string, report: Report): void {
  const at = text.indexOf('\uFFFD');
  if (at === -1) return;
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(text)?.[1];
  const encoding = declared === undefined ? '' : `, which declares ${declared},`;
  report('odd', at, `Letters were lost when the document${encoding} was decoded: it is in another encoding.`);
}

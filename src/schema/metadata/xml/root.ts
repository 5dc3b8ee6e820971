import { excerpt } from '../excerpt.ts';
import { afterProlog } from './markup.ts';

/** What an XML document turns out to be, by its root element. */
export type Root = { readonly kind: 'metadata' } | { readonly kind: 'other'; readonly at: number; readonly sentence: string };

const tag = /^<\/?(?:[\w.-]{1,100}:)?([\w.-]{1,100})/u;
/** How much of a document is looked at to tell what it is. */
const beginning = 1 << 16;

const pageElements = new Set([
  'html',
  'head',
  'body',
  'title',
  'meta',
  'script',
  'style',
  'div',
  'p',
  'br',
  'b',
  'center',
  'form',
  'h1',
  'pre',
]);
const metadataElements = new Set(['Edmx', 'DataServices', 'Schema']);

type Describe = (text: string) => string;

/** Documents that are found where metadata was looked for, by the name of their root. */
const others: Readonly<Record<string, Describe>> = {
  service: () => 'This is the service’s list of resources: its metadata is at $metadata, beside it.',
  workspace: () => 'This is the service’s list of resources: its metadata is at $metadata, beside it.',
  feed: () => 'These are data in Atom format, not metadata, which is at the service’s $metadata.',
  entry: () => 'This is an entity in Atom format, not metadata, which is at the service’s $metadata.',
  error: (text) => `The service answers with an error${quoted(text, /<(?:\w+:)?message\b[^>]{0,200}>([^<]{1,300})/i)}.`,
  definitions: () => 'This describes a SOAP service (WSDL), not one of OData.',
  description: () => 'This describes a SOAP service (WSDL), not one of OData.',
  Envelope: (text) =>
    `This is an answer in SOAP${quoted(text, /<(?:\w+:)?(?:faultstring|Text)\b[^>]{0,200}>([^<]{1,300})/i)}, not metadata.`,
};

/** Looks at a document's beginning, without reading it. */
export function rootOf(text: string): Root {
  const at = afterProlog(text);
  const name = tag.exec(text.slice(at, at + 300))?.[1];
  const head = text.slice(0, beginning);
  if (/<!doctype\s+html/i.test(head.slice(0, at)) || (name !== undefined && pageElements.has(name.toLowerCase()))) {
    return { kind: 'other', at, sentence: describePage(head) };
  }
  if (name === undefined) return { kind: 'other', at, sentence: 'The document has no element.' };
  if (metadataElements.has(name)) return { kind: 'metadata' };
  const describe = Object.hasOwn(others, name) ? others[name] : undefined;
  return { kind: 'other', at, sentence: describe?.(head) ?? `This is XML but no metadata: it begins with ${name}, not with Edmx.` };
}

function describePage(text: string): string {
  const login =
    /<input\b[^>]{0,300}type\s*=\s*["']?password/i.test(text) ||
    /<title[^>]{0,100}>[^<]{0,200}\b(?:log ?in|log ?on|sign ?in)\b/i.test(text);
  const title = quoted(text, /<title[^>]{0,100}>([^<]{1,200})/i);
  if (login) return `This is a web page to sign in at${title}, not metadata.`;
  return `This is a web page${title}, not metadata.`;
}

/** What the document says at this place, as part of a sentence. */
function quoted(text: string, pattern: RegExp): string {
  const words = pattern.exec(text)?.[1]?.trim();
  return words ? `, ${excerpt(words)}` : '';
}

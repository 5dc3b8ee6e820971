import type { AnswerSummary } from '../types.ts';

export type Format = AnswerSummary['format'];

/** Bytes that are looked at. */
export const sniffLength = 512;

/**
 * What a body is, by its first bytes before its content type: services send HTML error pages as JSON and JSON as text.
 * `json` means that it is worth reading as such.
 */
export function sniff(head: Uint8Array, contentType: string | undefined): Format {
  const type = contentType?.toLowerCase().split(';')[0]?.trim() ?? '';
  const text = new TextDecoder().decode(head).trimStart();
  if (head.length === 0) return 'empty';
  if (isBinary(head, type)) return 'binary';
  if (/^(<!doctype html|<html|<head|<body|<!--)/i.test(text)) return 'html';
  if (text.startsWith('<')) return type === 'text/html' ? 'html' : 'text';
  if (/^[{[]/.test(text)) return 'json';
  if (isJsonType(type)) return text === '' ? 'text' : 'json';
  if (type === 'text/html') return 'html';
  return type === '' && /^(["\d-]|true\b|false\b|null\b)/.test(text) ? 'json' : 'text';
}

/** The sender says that it is JSON (RFC 6839: `application/…+json` too). */
export const isJsonType = (type: string): boolean => /^application\/([\w.-]+\+)?json\b/i.test(type);

/** A NUL, or many control characters, are in no text; in JSON a stray one is a fault of the text. */
function isBinary(head: Uint8Array, type: string): boolean {
  if (/^(image|audio|video|font)\/(?!svg)/.test(type)) return true;
  const first = head.find((byte) => byte > 0x20);
  if (first === 0x7b || first === 0x5b || isJsonType(type)) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  }
  return controls > head.length / 16 || (type === 'application/octet-stream' && controls > 0);
}

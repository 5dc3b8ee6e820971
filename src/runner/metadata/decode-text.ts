/**
 * A document's bytes as text. What a document or a server says of its encoding is often wrong, so what the bytes themselves show comes
 * first: a byte order mark, zeros in every other place, and that hardly a text in another encoding is valid UTF-8.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const shown = shownEncoding(bytes);
  if (shown) return new TextDecoder(shown).decode(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  for (const said of [charsetOf(contentType), declaredEncoding(bytes), 'windows-1252']) {
    const text = said === undefined ? undefined : decodeStrictly(bytes, said);
    if (text !== undefined) return text;
  }
  return new TextDecoder().decode(bytes);
}

/** By the first characters of an XML or JSON document, which are ASCII (XML 1.0, appendix F). */
function shownEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : undefined;
}

/** Undefined where the bytes are not in that encoding, or there is no such encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Either of the two: the next guess is taken.
    return undefined;
  }
}

const charsetOf = (contentType: string | undefined): string | undefined => /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
}

import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Misuse } from './misuse.ts';

const standardInput = '-';

/** A file's name as people are told it. */
export const nameOf = (path: string): string => (path === standardInput ? '<stdin>' : path);

/** The text of a file, or of standard input for `-`; throws a `Misuse` where it cannot be read or is no text. */
export async function readText(path: string): Promise<string> {
  return decode(path === standardInput ? await buffer(process.stdin) : await readBytes(path), nameOf(path));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder: name the files in it',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    throw new Misuse(`${path}: ${reasons[code] ?? error.message}.`);
  }
}

/** By its byte order mark; UTF-8 without one. */
function decode(bytes: Buffer, name: string): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = decodeAs(encoding, bytes);
  if (text === undefined || text.includes('\0')) throw new Misuse(`${name}: this is no text (UTF-8 is expected).`);
  return text;
}

function decodeAs(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // What `fatal` throws at bytes that are none of the encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

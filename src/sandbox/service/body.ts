import { Refusal } from './answer.ts';
import type { ResourceShape } from './shapes.ts';
import type { Body } from './translate.ts';

/** The API's limit of a JSON body, in bytes. */
export const bodyLimit = 512 * 1024;

const page = (title: string) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${title}</pre>\n</body>\n</html>\n`;

/** An answer that is a page, as the API's web server gives before the API itself is asked. */
export class PageRefusal extends Refusal {}

/** A request's body as named values; refuses what the API refuses. */
export function readBody(text: string | undefined): Body {
  if (text === undefined || text.trim() === '') return {};
  if (new TextEncoder().encode(text).length > bodyLimit) throw new PageRefusal(413, page('PayloadTooLargeError: request entity too large'));
  const value = parseJson(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Refusal(500);
  return value as Body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new PageRefusal(400, page(`SyntaxError: ${message.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}`));
  }
}

/** A name that the resource does not have, or that only the service writes, fails the whole request. */
export function checkNames(shape: ResourceShape, body: Body): void {
  for (const name of Object.keys(body)) {
    const column = shape.columns.get(name);
    if (!column || (column.readOnly && name !== 'id')) throw new Refusal(500);
  }
}

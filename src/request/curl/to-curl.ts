import type { HeaderPair, HttpRequest } from '../../lib/index.ts';
import { utf8Length } from '../characters.ts';
import { headerValue } from '../headers.ts';
import { isSecretHeader, scrubHeader, scrubUrl } from '../secrets.ts';
import type { ShellName } from '../types.ts';
import { type Shell, shells } from './shells.ts';

/** Stands for the place of a secret while the command is put together; no URL and no header can hold it. */
const hole = '\0';

/** What a token is called where the request names none. */
const defaultVariable = 'BALENA_TOKEN';

/**
 * A curl command that, pasted into the shell, sends this request: method, URL, headers and body, byte for byte. The token is an
 * environment variable in it, and so are secrets that the request itself holds (an `Authorization` header, `apikey=`).
 */
export function toCurl(request: HttpRequest, shell: ShellName): string {
  const row: Shell = shells[shell];
  const body = request.body?.toWellFormed();
  const piped = body?.includes('\0') === true;
  const args = [
    ...switches(request, body, row),
    ...methodArguments(request, row),
    urlArgument(request, row),
    ...headerArguments(request, row),
    ...(body === undefined ? [] : [piped ? '--data-binary @-' : `--data-raw ${row.quote(body)}`]),
  ];
  return `${piped ? row.pipe(body) : ''}curl ${args.join(row.continuation)}`;
}

/** Only what this request needs, so that the command stays one that people can read. */
function switches({ url }: HttpRequest, body: string | undefined, shell: Shell): readonly string[] {
  return [
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(url) ? ['--path-as-is'] : []),
    // Waiting for "100 Continue" costs a second where a server does not know it; browsers never ask.
    ...(body !== undefined && utf8Length(body) > 1024 ? [`--header ${shell.quote('Expect:')}`] : []),
  ];
}

function methodArguments({ method }: HttpRequest, shell: Shell): readonly string[] {
  if (method === 'GET') return [];
  // With `--request HEAD` curl would wait for a body that never comes.
  return [method === 'HEAD' ? '--head' : `--request ${shell.quote(method)}`];
}

function urlArgument({ url, credential }: HttpRequest, shell: Shell): string {
  return withSecret(scrubUrl(url, hole), credential?.variable, shell);
}

function headerArguments({ headers, body, credential }: HttpRequest, shell: Shell): readonly string[] {
  const all: HeaderPair[] = [...headers];
  if (credential !== undefined) all.unshift(['Authorization', `Bearer ${hole}`]);
  const written = all.map((header) => {
    const [name, value] = header[1].includes(hole) ? header : scrubHeader(header, hole);
    // curl takes `Name:` as "leave this header out" and `Name;` as "send it empty".
    const line = value === '' ? `${name};` : `${name}: ${value}`;
    const variable = isSecretHeader(name) && name.toLowerCase() !== 'authorization' ? secretVariable(name) : credential?.variable;
    return `--header ${withSecret(line, variable, shell)}`;
  });
  // For a body curl adds a form's Content-Type; `Name:` takes it away.
  const bare = body !== undefined && headerValue(headers, 'Content-Type') === undefined;
  return bare ? [...written, `--header ${shell.quote('Content-Type:')}`] : written;
}

/** `X-Api-Key` → `X_API_KEY`. */
const secretVariable = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_');

function withSecret(text: string, variable: string = defaultVariable, shell: Shell): string {
  const parts = text.split(hole);
  if (parts.length === 1) return shell.quote(text);
  // A name that a shell would read as something else must not get into a command.
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(variable) ? variable : defaultVariable;
  return shell.quoteWithVariables(parts.flatMap((part, index) => (index === 0 ? [part] : [{ variable: name }, part])));
}

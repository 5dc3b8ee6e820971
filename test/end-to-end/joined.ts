import { createLanguageService, type Diagnostic, type LanguageService, type TextEdit } from '../../src/language/index.ts';
import { type Connection, type DocumentRequest, toRequests } from '../../src/request/index.ts';
import { openSandbox, type Sandbox, targetOf } from '../../src/sandbox/node.ts';
import { type BalenaVersion, balena } from '../../src/schema/index.ts';
import { builtArchive } from '../../src/server/built-sandbox.ts';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** The language, what it sends and the sandbox, put together as the page puts them, without the page. */
export interface Joined {
  readonly language: LanguageService;
  errorsOf(text: string): readonly Diagnostic[];
  requestOf(text: string): DocumentRequest;
  /** Sends the first request of a document. */
  send(text: string): Promise<Answered>;
  sandbox: Sandbox;
}

export async function join(version: BalenaVersion = 'v7', sandbox?: Sandbox): Promise<Joined> {
  const opened = sandbox ?? (await openSandbox(await builtArchive()));
  const service = balena(version);
  const language = createLanguageService(service);
  const { versionSegment, rawCharacters, bodyLimit } = service.dialect;
  const connection: Connection = {
    ...{ baseUrl: `http://127.0.0.1/${version}/`, authenticated: false, tokenVariable: 'BALENA_TOKEN', variables: {} },
    ...{ versionSegment, rawCharacters, bodyLimit },
  };
  const requestOf = (text: string): DocumentRequest => {
    const [request] = toRequests(text, connection);
    if (!request) throw new Error(`No request in ${text}`);
    return request;
  };
  return {
    language,
    sandbox: opened,
    requestOf,
    errorsOf: (text) => language.diagnose(text).filter(({ severity }) => severity === 'error'),
    async send(text) {
      const { method, url, body } = requestOf(text);
      return opened.handle({ method, target: targetOf(url), body });
    },
  };
}

/** The text after edits, which do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => b.span.start - a.span.start);
  return ordered.reduce((result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end), text);
}

/** The text after every error's preferred fix, again and again until none is left. */
export function mended({ language, errorsOf }: Joined, text: string): string {
  let now = text;
  for (let round = 0; round < 5; round++) {
    const [error] = errorsOf(now);
    const fix = error && language.fixes(now, error).find(({ preferred }) => preferred);
    if (!fix) return now;
    now = edited(now, fix.edits);
  }
  return now;
}

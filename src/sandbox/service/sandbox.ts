import type { PGlite } from '@electric-sql/pglite';
import type { TraceEntry } from '../../lib/index.ts';
import { json, Refusal, type ServiceAnswer, type ServiceRequest } from './answer.ts';
import { type Api, createApi, type Messages, messagesOf } from './api.ts';
import { PageRefusal } from './body.ts';
import { refusalFor } from './failures.ts';
import { answerRequest } from './requests.ts';
import { createSession } from './session.ts';

/** The service over a database, without anything that carries its requests. */
export interface Sandbox {
  /** Always answers; what fails is an answer as the API gives it. */
  handle(request: ServiceRequest): Promise<ServiceAnswer>;
  /** Puts the data back as they were built. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The person at the sandbox, as `GET /user/v1/whoami` tells. */
const whoami = { id: 1, actorType: 'user', actorTypeId: 1, username: 'ada', email: 'ada@example.com' };

/** What answering needs beside a database; it can be made while the database is on its way. */
export interface Prepared {
  readonly apis: Readonly<Record<string, Api>>;
  readonly messages: Messages;
}

export function prepare(): Prepared {
  return { apis: { v7: createApi('v7'), v6: createApi('v6') }, messages: messagesOf() };
}

/** Opens the service over databases that `open` makes from the built data: one now, another at each reset. */
export async function createSandbox(open: () => Promise<PGlite>, { apis, messages }: Prepared = prepare()): Promise<Sandbox> {
  let database = await open();
  /** Settles when the data are back, where they are being put back: what is asked meanwhile is asked of those. */
  let back: Promise<unknown> = Promise.resolve();

  const answer = async (request: ServiceRequest, trace: TraceEntry[]): Promise<Omit<ServiceAnswer, 'trace'>> => {
    if (/^\/user\/v1\/whoami(?:\?|$)/.test(request.target)) return { status: 200, headers: [json], body: JSON.stringify(whoami) };
    const [, version = '', rest = ''] = /^\/([^/?]*)(\/.*)?$/s.exec(request.target) ?? [];
    const api = Object.hasOwn(apis, version) ? apis[version] : undefined;
    if (!api || !rest) throw new Refusal(404);
    return answerRequest(api, createSession(database, trace, request.time), request, rest);
  };

  return {
    async handle(request) {
      const trace: TraceEntry[] = [];
      await back;
      try {
        return { ...(await answer(request, trace)), trace };
      } catch (error) {
        return { ...writeRefusal(refusalFor(error, messages)), trace };
      }
    },
    async reset() {
      const before = database;
      const opened = open().then((next) => {
        database = next;
      });
      back = opened.catch(() => undefined); // then the data stay as they are
      await opened;
      await before.close();
    },
    close: () => database.close(),
  };
}

function writeRefusal(refusal: Refusal): Omit<ServiceAnswer, 'trace'> {
  const { status, body } = refusal;
  if (body === undefined) return { status, headers: [], body: '' };
  if (refusal instanceof PageRefusal) return { status, headers: [['content-type', 'text/html; charset=utf-8']], body };
  return { status, headers: [json], body: JSON.stringify(body) };
}

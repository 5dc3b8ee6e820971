import type { SupportedMethod } from '@balena/odata-parser';
import { isReadOnly } from '../database/versions.ts';
import { sqlName } from '../model/names.ts';
import { emptyAnswer, jsonAnswer, Refusal, type ServiceAnswer, type ServiceRequest } from './answer.ts';
import type { Api } from './api.ts';
import { checkNames, readBody } from './body.ts';
import { type ParsedUrl, parseUrl } from './parse-url.ts';
import type { Session } from './session.ts';
import type { ResourceShape } from './shapes.ts';
import { translate } from './translate.ts';
import { uriOf, writeRows } from './write-rows.ts';

type Answer = Omit<ServiceAnswer, 'trace'>;

/** A request that has been understood. */
interface Asked {
  readonly api: Api;
  readonly session: Session;
  readonly shape: ResourceShape;
  readonly parsed: ParsedUrl;
  readonly body: string | undefined;
}

const methods: Readonly<Record<string, (asked: Asked) => Promise<Answer>>> = {
  GET: answerGet,
  POST: answerPost,
  PATCH: (asked) => answerChange(asked, 'PATCH'),
  MERGE: (asked) => answerChange(asked, 'PATCH'),
  PUT: answerPut,
  DELETE: (asked) => answerChange(asked, 'DELETE'),
  // Asked by browsers before a request from elsewhere.
  OPTIONS: async () => emptyAnswer(200),
};

const reading: ReadonlySet<string> = new Set(['GET', 'OPTIONS']);

/** Answers a request for what follows the version in the URL. */
export async function answerRequest(api: Api, session: Session, request: ServiceRequest, rest: string): Promise<Answer> {
  const answer = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (!answer) throw new Refusal(request.method === 'HEAD' ? 500 : 404);
  const parsed = parseUrl(request.target, rest);
  const shape = api.shapes.get(parsed.tree.resource);
  // Whoever may not see a resource learns nothing of it: unknown ones, $metadata and the service root answer alike.
  if (!shape) throw new Refusal(401);
  // BALENA.md: the API answers neither paths along links nor $links.
  if (parsed.tree.property || parsed.tree.link) throw new Refusal(500);
  if (!reading.has(request.method) && isReadOnly(sqlName(shape.resource))) throw new Refusal(401);
  return answer({ api, session, shape, parsed, body: request.body });
}

async function answerGet({ api, session, shape, parsed }: Asked): Promise<Answer> {
  const [statement] = await translate(api, 'GET', parsed, {});
  const { rows } = await session.run(api.version, 'read', (execute) => execute(statement!));
  if (parsed.tree.count) return jsonAnswer(200, { d: Number(rows[0]!.$count) });
  return jsonAnswer(200, { d: writeRows({ api, full: isFull(parsed) }, shape, rows, parsed.tree.options) });
}

function isFull({ tree }: ParsedUrl): boolean {
  const format = tree.options?.$format;
  return typeof format === 'object' && format.metadata === 'full';
}

async function answerPost({ api, session, shape, parsed, body }: Asked): Promise<Answer> {
  const values = readBody(body);
  checkNames(shape, values);
  const [statement] = await translate(api, 'POST', parsed, values);
  return session.run(api.version, 'write', async (execute) => {
    const { rows } = await execute(statement!, '"id"');
    const id = rows[0]?.id;
    const location = uriOf({ api }, shape.resource, id);
    if (parsed.tree.options?.returnResource === 'false') return jsonAnswer(201, { id }, [['location', location]]);
    const back = parseUrl(location, location.slice(api.version.length + 1));
    const [select] = await translate(api, 'GET', back, {});
    const created = await execute(select!);
    return jsonAnswer(201, writeRows({ api, full: isFull(parsed) }, shape, created.rows, undefined)[0], [['location', location]]);
  });
}

async function answerChange({ api, session, shape, parsed, body }: Asked, method: 'PATCH' | 'DELETE'): Promise<Answer> {
  const values = method === 'PATCH' ? readBody(body) : {};
  if (method === 'PATCH' && Object.keys(values).length === 0) throw new Refusal(400);
  checkNames(shape, values);
  const [statement] = await translate(api, method satisfies SupportedMethod, parsed, values);
  await session.run(api.version, 'write', (execute) => execute(statement!));
  return emptyAnswer(200);
}

async function answerPut({ api, session, shape, parsed, body }: Asked): Promise<Answer> {
  const values = readBody(body);
  checkNames(shape, values);
  const [update, insert] = await translate(api, 'PUT', parsed, values);
  await session.run(api.version, 'write', async (execute) => {
    const { affected } = await execute(update!);
    if (affected === 0) await execute(insert!);
  });
  return emptyAnswer(200);
}

import { openSandbox, type Sandbox, type ServiceAnswer } from '../../src/sandbox/node.ts';
import { builtArchive } from '../../src/server/built-sandbox.ts';

/** The sandbox over the built data, as the page and the server open it. */
export async function openBuilt(): Promise<Sandbox> {
  return openSandbox(await builtArchive());
}

export interface Asked {
  readonly status: number;
  readonly body: string;
  readonly answer: ServiceAnswer;
}

/** Sends `GET /v7/device`, with a body where there is one. */
export async function ask(sandbox: Sandbox, request: string, body?: unknown): Promise<Asked> {
  const [, method = '', target = ''] = /^(\w+) (.*)$/s.exec(request) ?? [];
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await sandbox.handle({ method, target, body: text });
  return { status: answer.status, body: answer.body, answer };
}

/** The rows of a successful GET. */
export async function rowsOf(sandbox: Sandbox, target: string): Promise<readonly Record<string, unknown>[]> {
  const { status, body } = await ask(sandbox, `GET ${target}`);
  if (status !== 200) throw new Error(`${target} answered ${status}: ${body}`);
  return JSON.parse(body).d;
}

export const attic = "uuid='4f2a9c1e7b6d4038a5c2e91f0d8b7a63'";

/** BALENA.md, "Calls": path and how many rows it gives. */
export const calls: readonly (readonly [target: string, rows: number])[] = [
  ['/v6/application', 41],
  ['/v6/my_application', 25],
  ['/v7/application?$filter=is_directly_accessible_by__user/any(dau:true)', 41],
  ['/v6/application?$select=app_name,is_for__device_type', 41],
  ['/v6/device(123)', 1],
  [`/v6/device(${attic})`, 1],
  ["/v6/device_tag(device=123,tag_key='room')", 1],
  ["/v6/device?$filter=device_name eq 'attic-7'", 1],
  [`/v6/device(${attic})?$expand=belongs_to__application`, 1],
  ['/v6/application?$select=app_name&$expand=is_for__device_type($select=id,slug)', 41],
  ["/v6/device?$filter=belongs_to__application/app_name eq 'sensors'", 420],
  ["/v7/device?$filter=belongs_to__application/any(a:a/slug eq 'acme/sensors')", 420],
];

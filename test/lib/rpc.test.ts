import { afterEach, describe, expect, test } from 'vitest';
import { connect, latest, type RpcConnection, serve, transfer } from '../../src/lib/rpc.ts';

interface Echo {
  add(a: number, b: number): number;
  fail(name: string): never;
  reject(value: unknown): Promise<never>;
  count(to: number, onStep: (step: number) => void): Promise<number>;
  wait(signal: AbortSignal): Promise<string>;
  uncloneable(): unknown;
  size(buffer: ArrayBuffer): number;
}

const errors: Record<string, () => Error> = {
  TypeError: () => new TypeError('no such type'),
  RangeError: () => new RangeError('out of range'),
  AbortError: () => new DOMException('stopped', 'AbortError'),
  Custom: () => Object.assign(new Error('own'), { name: 'Custom' }),
};

const echo: Echo = {
  add: (a, b) => a + b,
  fail(name) {
    throw errors[name]!();
  },
  reject: (value) => Promise.reject(value),
  async count(to, onStep) {
    for (let step = 1; step <= to; step++) onStep(step);
    // The last step's message travels beside the reply: give it its turn.
    await new Promise((resolve) => setImmediate(resolve));
    return to;
  },
  wait: (signal) =>
    new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
  uncloneable: () => () => 1,
  size: (buffer) => buffer.byteLength,
};

const open: MessagePort[] = [];

function pair(): RpcConnection<Echo> {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serve(echo, port1);
  return connect<Echo>(port2);
}

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

describe('a call', () => {
  test('answers', async () => expect(await pair().api.add(1, 2)).toBe(3));

  test.each(['TypeError', 'RangeError', 'AbortError', 'Custom'])(
    'that throws a %s rejects with its name, message and class',
    async (name) => {
      const here = errors[name]!();
      const there: Error = await pair()
        .api.fail(name)
        .catch((error) => error);
      expect([there.name, there.message]).toEqual([here.name, here.message]);
      expect(there).toBeInstanceOf(here.constructor);
    },
  );

  test('that rejects with what is no error gives its text', async () => {
    await expect(pair().api.reject('just text')).rejects.toThrow('just text');
  });

  test('with a callback hears it while it lasts', async () => {
    const steps: number[] = [];
    expect(await pair().api.count(3, (step) => steps.push(step))).toBe(3);
    expect(steps).toEqual([1, 2, 3]);
  });

  test('is aborted by its signal, with the reason', async () => {
    const controller = new AbortController();
    const waiting = pair().api.wait(controller.signal);
    controller.abort(new DOMException('enough', 'TimeoutError'));
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError', message: 'enough' });
  });

  test('with a signal that is aborted already', async () => {
    await expect(pair().api.wait(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('whose result cannot be cloned rejects', async () => {
    await expect(pair().api.uncloneable()).rejects.toBeInstanceOf(TypeError);
  });

  test('moves what is marked for it', async () => {
    const buffer = new ArrayBuffer(8);
    expect(await pair().api.size(transfer(buffer, [buffer]))).toBe(8);
    expect(buffer.byteLength).toBe(0);
  });

  test('under way rejects when the connection is closed, and so does the next', async () => {
    const { api, close } = pair();
    const waiting = api.wait(new AbortController().signal);
    close();
    await expect(waiting).rejects.toThrow('closed');
    await expect(api.add(1, 1)).rejects.toThrow('closed');
  });
});

test('a worker that cannot start rejects its calls', async () => {
  const worker = new EventTarget() as EventTarget & { postMessage(): void };
  worker.postMessage = () => undefined;
  const { api } = connect<Echo>(worker);
  const waiting = api.add(1, 2);
  worker.dispatchEvent(new Event('error'));
  await expect(waiting).rejects.toThrow('could not start');
});

test('awaiting the interface itself gives the interface', async () => {
  const { api } = pair();
  expect(await Promise.resolve(api)).toBe(api);
});

describe('latest', () => {
  test('drops the reply of an earlier call, and its failure', async () => {
    const calls: PromiseWithResolvers<string>[] = [];
    const ask = latest(() => {
      const call = Promise.withResolvers<string>();
      calls.push(call);
      return call.promise;
    });
    const asked = [ask(), ask(), ask()];
    calls[2]!.resolve('newest');
    calls[1]!.reject(new Error('late'));
    calls[0]!.resolve('oldest');
    expect(await Promise.all(asked)).toEqual([undefined, undefined, 'newest']);
  });

  test('lets the newest failure through', async () => {
    await expect(latest(() => Promise.reject(new Error('newest')))()).rejects.toThrow('newest');
  });
});

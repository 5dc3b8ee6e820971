import { batch, createMemo, createSignal } from 'solid-js';
import type { Store } from '../../lib/store.ts';
import type { Connection } from '../../request/index.ts';
import type { Service } from '../../schema/index.ts';
import type { AnswerApi } from './remote-answer.ts';
import { defaultTarget, isTarget, modelOf, type Target } from './target.ts';
import { askWhoami } from './whoami.ts';

/** Where the sandbox's worker answers: an origin that no network reaches. */
export const sandboxOrigin = 'https://sandbox.invalid';

const isToken = (value: unknown): value is string => typeof value === 'string';

export type Connections = ReturnType<typeof createConnections>;

/** Where requests go, and the tokens that go along: in memory, or kept under the key of their origin when asked to be. */
export function createConnections(store: Store, api: AnswerApi) {
  const [target, setTarget] = createSignal<Target>(store.read('connection', isTarget, defaultTarget));
  /** The token that is set, for its origin alone. */
  const [credential, setCredential] = createSignal<{ readonly origin: string; readonly token: string }>();
  const baseUrl = createMemo(() => baseUrlOf(target()));
  const origin = () => new URL(baseUrl()).origin;
  const tokenName = (of: string) => `token/${of}`;
  const savedToken = (of: string) => store.read(tokenName(of), isToken, '') || undefined;

  const authenticated = () => target().kind !== 'sandbox' && credential()?.origin === origin();
  const useToken = (token: string | undefined) => {
    setCredential(token === undefined ? undefined : { origin: origin(), token });
    void api.setToken(origin(), token);
  };
  if (target().kind !== 'sandbox') useToken(savedToken(origin()));

  return {
    target,
    baseUrl,
    authenticated,
    /** The token for an origin, for what asks the service beside the requests. */
    token: (of: string) => (credential()?.origin === of ? credential()?.token : undefined),
    model: createMemo(() => modelOf(target())),
    /** A token is kept on this device for a target's origin. */
    remembers: (of: Target | undefined) => of !== undefined && savedToken(new URL(baseUrlOf(of)).origin) !== undefined,
    /** `token` undefined keeps the one that is set, when the origin stays the same. */
    connect: (next: Target, token: string | undefined, remember: boolean) =>
      batch(() => {
        setTarget(next);
        store.write('connection', next);
        if (next.kind === 'sandbox') return;
        if (token !== undefined) useToken(token);
        else if (!authenticated()) useToken(savedToken(origin()));
        if (!remember) store.remove(tokenName(origin()));
        else if (token !== undefined) store.write(tokenName(origin()), token);
      }),
    /** Whether the token that is set goes to a target. */
    holdsTokenFor: (of: Target | undefined) => of !== undefined && authenticated() && new URL(baseUrlOf(of)).origin === origin(),
    /** Asks balena whose token it is; the answer as a sentence. */
    whoami: (of: string, token: string) => askWhoami(of, token),
    forgetToken() {
      useToken(undefined);
      store.remove(tokenName(origin()));
    },
    /** As requests are made for it. */
    connection: (service: Service | undefined): Connection => ({
      baseUrl: baseUrl(),
      authenticated: authenticated(),
      tokenVariable: target().kind === 'balena' ? 'BALENA_TOKEN' : 'TOKEN',
      variables: {},
      versionSegment: service?.dialect.versionSegment,
      rawCharacters: service?.dialect.rawCharacters,
      bodyLimit: service?.dialect.bodyLimit,
    }),
  };
}

function baseUrlOf(target: Target): string {
  if (target.kind === 'sandbox') return `${sandboxOrigin}/${target.version}/`;
  return target.kind === 'balena' ? `${target.origin}/${target.version}/` : target.baseUrl;
}

import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Session } from '../state/session.ts';
import { nextTask } from '../state/slices.ts';
import type { Target } from '../state/target.ts';
import { type Draft, readAddress, targetOf } from './draft.ts';

export type DraftProblems = Readonly<Record<'address' | 'schema', string | undefined>>;

/** Makes a draft the connection; what keeps it from being one is said when it was tried. */
export function useDraft({ connections, models, close }: Session, draft: Accessor<Draft>) {
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const target = createMemo((): Target | undefined => targetOf(draft()));
  const baseUrl = () => {
    const of = target();
    return of?.kind === 'other' ? of.baseUrl : undefined;
  };
  const isCurrent = () => baseUrl() !== undefined && baseUrl() === connections.baseUrl();
  /** What the connection has already. */
  const inUse = () => {
    const state = models.state();
    return isCurrent() && state.kind === 'read' ? state : undefined;
  };

  const found = (): DraftProblems => ({
    address: target() ? undefined : 'This is not an address. It begins with https:// or http://.',
    schema: draft().kind === 'other' ? schemaProblem(draft(), inUse()?.from) : undefined,
  });
  const problems = createMemo((): DraftProblems => (tried() ? found() : { address: undefined, schema: undefined }));

  /** Whether it is done: reading a text or an address is waited for, the service is asked behind. */
  const applySchema = async ({ schema, document, address }: Draft): Promise<boolean> => {
    const state = models.state();
    if (schema === 'text') return !document || (await models.readText(document.document, document.name)) === true;
    if (schema === 'address') {
      const url = readAddress(address)!;
      return (inUse()?.from === 'address' && inUse()?.name === url) || (await models.readAddress(url)) === true;
    }
    if (state.kind === 'failed' || (state.kind === 'read' && state.from !== 'service')) void models.askService();
    return true;
  };

  return {
    target,
    /** Of a service that has to be asked for its schema. */
    baseUrl,
    problems,
    busy,
    /** The draft is for the service that requests go to already. */
    isCurrent,
    async apply(token: string | undefined, remember: boolean): Promise<void> {
      setTried(true);
      const next = target();
      if (!next || Object.values(found()).some((problem) => problem !== undefined)) return;
      setBusy(true);
      // What follows the connection, and what closes the dialog, are each as much work as one task should be.
      await nextTask();
      connections.connect(next, token, remember);
      const done = next.kind !== 'other' || (await applySchema(draft()));
      await nextTask();
      setBusy(false);
      if (done) close();
    },
  };
}

function schemaProblem({ schema, document, address }: Draft, inUse: Draft['schema'] | undefined): string | undefined {
  if (schema === 'text' && !document && inUse !== 'text') return 'Choose a file, drop one, or paste its text.';
  if (schema === 'address' && readAddress(address) === undefined) return 'This is not an address. It begins with https:// or http://.';
  return undefined;
}

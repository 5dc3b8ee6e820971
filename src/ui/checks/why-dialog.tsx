import { createMemo, Show } from 'solid-js';
import type { DiagnosticExplanation } from '../../language/index.ts';
import { Modal } from '../parts/modal.tsx';
import { Words } from '../parts/words-view.tsx';
import { useSession } from '../state/session-context.ts';
import { Example } from './example.tsx';
import { Telling } from './telling.tsx';
import { useExplanations } from './use-explanations.ts';

/** Why something is told of: the reason, where that is written or seen, how it is done right, and how not to be told. */
export function WhyDialog() {
  const session = useSession();
  const explanations = useExplanations();
  const code = () => session.why.asked()?.code ?? '';
  const told = createMemo(() => explanations()?.explainDiagnostic(code(), session.service()?.dialect));
  return (
    <Modal class="wide why" title={told() ? `Why ${code()}?` : 'Why?'} onClose={session.close}>
      <Show when={explanations()}>
        <Show when={told()} fallback={<Unknown code={code()} />}>
          {(explanation) => <Reason told={explanation()} />}
        </Show>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => session.why.showChecks(code())}>
            All checks
          </button>
          <span class="grow" />
          <button type="button" class="button" onClick={session.close}>
            Close
          </button>
        </div>
      </Show>
    </Modal>
  );
}

function Unknown(props: { code: string }) {
  return (
    <div class="dialog-body">
      <p>
        There is no check “{props.code}”. <span class="soft">It may be of another release of the playground.</span>
      </p>
    </div>
  );
}

function Reason(props: { told: DiagnosticExplanation }) {
  const session = useSession();
  const found = () => session.why.asked()?.found;
  // What an error of syntax is about is the first sentence of why.
  const more = () => (props.told.why.startsWith(props.told.about) ? props.told.why.slice(props.told.about.length).trim() : props.told.why);
  return (
    <div class="dialog-body">
      <p class="why-about">
        <Words markdown={props.told.about} />
      </p>
      <Show when={found()}>{(finding) => <p class={`why-found ${finding().severity}`}>{finding().message}</p>}</Show>
      <div>
        <Show when={more()}>
          {(reason) => (
            <p>
              <Words markdown={reason()} />
            </p>
          )}
        </Show>
        <p class="why-source">
          <Show when={props.told.source.url} fallback={props.told.source.name}>
            {(url) => (
              <a href={url()} target="_blank" rel="noreferrer">
                {props.told.source.name}
              </a>
            )}
          </Show>
        </p>
      </div>
      <Examples told={props.told} />
      <Show
        when={props.told.silenceable}
        fallback={<p class="soft">This is an error of syntax: a request that cannot be read cannot be right, so it is always told.</p>}
      >
        <Telling told={props.told} found={found()} />
      </Show>
    </div>
  );
}

function Examples(props: { told: DiagnosticExplanation }) {
  const session = useSession();
  // Those to balena read as such, whatever the page is connected to; all as they are given, also where a person silenced them.
  const language = createMemo(() => {
    const core = session.models.core();
    const service = props.told.to === undefined ? core?.balena('v7') : session.service();
    return service && core?.createLanguageService(service);
  });
  const to = () => (props.told.to === undefined ? '' : `, to ${props.told.to}`);
  return (
    <Show when={props.told.wrong ?? props.told.right}>
      <div class="examples-pair">
        <Show when={props.told.wrong}>
          {(request) => <Example title={`Wrong${to()}`} request={request()} language={language()} code={props.told.code} />}
        </Show>
        <Show when={props.told.right}>
          {(request) => <Example title={`Right${to()}`} request={request()} language={language()} code={props.told.code} />}
        </Show>
      </div>
    </Show>
  );
}

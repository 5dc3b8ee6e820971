import { For, Show } from 'solid-js';
import type { Answered } from '../state/answers.ts';
import { sandboxOrigin } from '../state/connections.ts';
import { useSession } from '../state/session-context.ts';

/** The sandbox in the page has no address that would mean anything to people. */
const shownUrl = (url: string) => (url.startsWith(`${sandboxOrigin}/`) ? url.slice(sandboxOrigin.length) : url);

/** An answer that is not what was hoped for: what was asked, what came back, what it likely means, what to try. */
export function ErrorPage(props: { answered: Answered }) {
  const session = useSession();
  const explanation = () => props.answered.explanation!;
  const request = () => props.answered.request;
  const cameBack = () => {
    const { outcome } = props.answered;
    // What the platform says of an end that the person chose helps nobody.
    if (outcome.kind === 'failure') return outcome.reason === 'cancelled' ? 'Nothing' : outcome.detail || 'Nothing';
    const words = `${outcome.status} ${outcome.statusText}`.trim();
    return outcome.bytes === 0 ? `${words}, with an empty body` : words;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard (WCAG 2.1.1).
    <section class="page inset" tabIndex={0} aria-label="What the answer means">
      <h3>{explanation().title}</h3>
      <p>{explanation().meaning}</p>
      <dl class="exchange">
        <div>
          <dt>Asked</dt>
          <dd>
            <code>
              {request().method} {shownUrl(request().url)}
            </code>
          </dd>
        </div>
        <div>
          <dt>Came back</dt>
          <dd>{cameBack()}</dd>
        </div>
      </dl>
      <Points title="What it likely means" points={explanation().causes} />
      <Points title="What to try" points={explanation().tries} />
      <div class="ways-out">
        <button type="button" class="button" onClick={() => session.goTo(request().span.start)}>
          Show the request
        </button>
        <button type="button" class="button" onClick={() => void session.run(request().span.start)}>
          Run again
        </button>
      </div>
    </section>
  );
}

function Points(props: { title: string; points: readonly string[] }) {
  return (
    <Show when={props.points.length > 0}>
      <div class="points">
        <h4>{props.title}</h4>
        <ul>
          <For each={props.points}>{(point) => <li>{point}</li>}</For>
        </ul>
      </div>
    </Show>
  );
}

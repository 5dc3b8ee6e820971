import { createMemo, For, Show } from 'solid-js';
import type { ExampleGroup } from '../../language/index.ts';
import { useSession } from '../state/session-context.ts';
import { exampleGroups } from './example-list.ts';

/** Requests to start from, grouped by what people want: written for balena; for another service, made from its model. */
export function Examples() {
  const session = useSession();
  const groups = createMemo((): readonly ExampleGroup[] => {
    const { model } = session.connections.model();
    const service = session.service();
    if (model === 'open') return (service && session.models.core()?.exampleRequests(service)) ?? [];
    return exampleGroups.map(({ title, examples }) => ({
      title,
      examples: examples.filter(({ only }) => only === undefined || only === model),
    }));
  });
  return (
    <div class="side-list">
      <Show when={groups().length === 0}>
        <div class="side-note">
          <p>Examples show here as soon as the service is known.</p>
          <p class="soft">They are made from its schema: see the connection.</p>
        </div>
      </Show>
      <For each={groups()}>
        {(group) => (
          <section>
            <h3 class="group">{group.title}</h3>
            <ul class="lines">
              <For each={group.examples}>
                {(example) => (
                  <li>
                    <button type="button" class="entry inset" onClick={() => session.append(`### ${example.title}\n${example.text}`)}>
                      <span class="entry-title">{example.title}</span>
                      <span class="soft">{example.about}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}

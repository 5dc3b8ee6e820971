import { createMemo, For } from 'solid-js';
import { useSession } from '../state/session-context.ts';
import { type Example, exampleGroups } from './example-list.ts';

/** Requests to start from, grouped by what people want. */
export function Examples() {
  const session = useSession();
  const fits = ({ only }: Example) => only === undefined || only === session.connections.model().model;
  const groups = createMemo(() => exampleGroups.map(({ title, examples }) => ({ title, examples: examples.filter(fits) })));
  return (
    <div class="side-list">
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

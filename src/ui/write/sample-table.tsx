import { For, Show } from 'solid-js';
import type { WriteEffect, WritePreview } from '../../runner/index.ts';
import { countOf } from '../parts/words.ts';

/** A value in a cell: as JSON, but text as it is. */
const shown = (value: unknown) => (value === undefined ? '' : typeof value === 'string' ? value || '""' : JSON.stringify(value));

/** Some of the rows that a write would change, each field before and after. */
export function SampleTable(props: { kind: WritePreview['kind']; effect: WriteEffect }) {
  const fields = () => props.effect.sample[0]?.fields.map(({ field }) => field) ?? [];
  const left = () => (props.effect.count ?? 0) - props.effect.sample.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard (WCAG 2.1.1).
    <section class="sample" tabIndex={0} aria-label="Rows that it is about">
      <table>
        <thead>
          <tr>
            <th scope="col">{props.kind === 'delete' ? 'Goes away' : 'Row'}</th>
            <For each={fields()}>{(field) => <th scope="col">{field}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.effect.sample}>
            {(row) => (
              <tr>
                <th scope="row">
                  {row.label}{' '}
                  <Show when={row.id !== undefined && String(row.id) !== row.label}>{<span class="faint">{String(row.id)}</span>}</Show>
                </th>
                <For each={row.fields}>
                  {(field) => (
                    <td>
                      <Show when={!field.same} fallback={<span class="faint">{shown(field.after)} (as it is)</span>}>
                        <del>
                          <span class="visually-hidden">before: </span>
                          {shown(field.before)}
                        </del>
                        <span class="faint" aria-hidden="true">
                          {' → '}
                        </span>
                        <ins>
                          <span class="visually-hidden">after: </span>
                          {shown(field.after)}
                        </ins>
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={left() > 0}>
        <p class="more-rows">and {countOf(left(), 'more row')}</p>
      </Show>
    </section>
  );
}

import { createMemo, createSignal, Index, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { createRowWindow, type RowWindow } from '../../parts/row-window.ts';
import { nextTask } from '../../state/slices.ts';
import { type TreeLine, treeSteps } from './tree-steps.ts';

export interface RowTreeProps<Row extends TreeLine> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Pixels; also in the styles of its lines. */
  readonly rowHeight: number;
  /** Id of the row that the keys are about. */
  readonly active: string | undefined;
  readonly onActive: (row: Row) => void;
  /** Where lines can be opened. */
  readonly onOpen?: (row: Row, open: boolean) => void;
  /** Enter, Space and what else a row knows; true when it took the key. */
  readonly onKey: (event: KeyboardEvent, row: Row) => boolean;
  readonly ref?: (element: HTMLDivElement) => void;
  readonly children: (
    row: () => Row,
    place: { readonly id: string; readonly top: () => number; readonly active: () => boolean; readonly index: () => number },
  ) => JSX.Element;
}

/** Lines of one height as a tree of ARIA's: one tab stop, its keys, and only the lines that show in the document. */
export function RowTree<Row extends TreeLine>(props: RowTreeProps<Row>) {
  let scroller!: HTMLDivElement;
  const [rowWindow, setRowWindow] = createSignal<RowWindow>();
  onMount(() => {
    setRowWindow(
      createRowWindow(
        () => scroller,
        () => props.rows.length,
        props.rowHeight,
      ),
    );
    props.ref?.(scroller);
  });
  const activeIndex = createMemo(() =>
    Math.max(
      0,
      props.rows.findIndex(({ id }) => id === props.active),
    ),
  );
  const from = () => rowWindow()?.range().from ?? 0;
  const most = fewAtFirst();
  const shown = createMemo(() => props.rows.slice(from(), Math.min(rowWindow()?.range().to ?? 0, from() + most())));
  const idOf = (offset: number) => `${props.label.toLowerCase()}-row-${offset}`;
  const activeId = () => {
    const offset = activeIndex() - from();
    return offset >= 0 && offset < shown().length ? idOf(offset) : undefined;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = props.rows[activeIndex()];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeSteps[event.key]?.({ rows: props.rows, index: activeIndex(), page: (rowWindow()?.pageSize() ?? 10) - 1 });
    if (step === undefined && !props.onKey(event, row)) return;
    event.preventDefault();
    if (step === 'open' || step === 'close') return props.onOpen?.(row, step === 'open');
    if (step === undefined) return;
    const target = Math.min(Math.max(step, 0), props.rows.length - 1);
    props.onActive(props.rows[target]!);
    rowWindow()?.show(target);
  };

  return (
    <div
      class="explorer inset"
      role="tree"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={activeId()}
      ref={scroller}
      onKeyDown={onKeyDown}
    >
      <Show when={rowWindow()}>
        {(shownRows) => (
          <div class="rows" role="none" style={{ height: `${shownRows().height()}px` }}>
            <Index each={shown()}>
              {(row, offset) =>
                props.children(row, {
                  id: idOf(offset),
                  top: () => shownRows().offsetOf(from() + offset),
                  index: () => from() + offset,
                  active: () => activeIndex() === from() + offset,
                })
              }
            </Index>
          </div>
        )}
      </Show>
    </div>
  );
}

/** Lines that are made in one task when a tree opens. */
const atOnce = 12;
/** More than any screen shows. */
const onScreen = 120;

/** How many lines may show: when a tree opens they come a few in a task, behind the rows themselves, so that the page stays awake. */
function fewAtFirst(): () => number {
  const [most, setMost] = createSignal(0);
  let open = true;
  onCleanup(() => {
    open = false;
  });
  onMount(async () => {
    for (let next = atOnce; open && next < onScreen; next += atOnce) {
      await nextTask();
      setMost(next);
    }
    setMost(Number.POSITIVE_INFINITY);
  });
  return most;
}

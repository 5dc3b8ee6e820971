import { createSignal, onCleanup } from 'solid-js';

export interface SplitterProps {
  /** What it resizes, as assistive technology says it. */
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  /** The id of the pane whose size it sets. */
  readonly controls: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** How much of `value` one pixel of movement is. */
  readonly perPixel: () => number;
  readonly onChange: (value: number) => void;
  /** A double click puts the size back. */
  readonly onReset: () => void;
}

/** The border between two panes: dragged, or moved with the arrow keys (ARIA's window splitter). */
export function Splitter(props: SplitterProps) {
  const [dragging, setDragging] = createSignal(false);
  const move = (value: number) => props.onChange(Math.min(props.max, Math.max(props.min, value)));
  const position = (event: PointerEvent) => (props.orientation === 'vertical' ? event.clientX : event.clientY);

  let stop: (() => void) | undefined;
  onCleanup(() => stop?.());
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const target = event.currentTarget as HTMLElement;
    const [start, value, perPixel] = [position(event), props.value, props.perPixel()];
    target.setPointerCapture(event.pointerId);
    const onMove = (next: PointerEvent) => move(value + (position(next) - start) * perPixel);
    stop = () => {
      target.removeEventListener('pointermove', onMove);
      setDragging(false);
      stop = undefined;
    };
    target.addEventListener('pointermove', onMove);
    target.addEventListener('lostpointercapture', () => stop?.(), { once: true });
    setDragging(true);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = 16 * props.perPixel();
    const steps: Readonly<Record<string, () => void>> = {
      [props.orientation === 'vertical' ? 'ArrowLeft' : 'ArrowUp']: () => move(props.value - step),
      [props.orientation === 'vertical' ? 'ArrowRight' : 'ArrowDown']: () => move(props.value + step),
      Home: () => move(props.min),
      End: () => move(props.max),
      Enter: () => props.onReset(),
    };
    const act = steps[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is ARIA's window splitter; <hr> cannot be one.
    <div
      class="splitter"
      classList={{ dragging: dragging() }}
      role="separator"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation={props.orientation}
      aria-controls={props.controls}
      aria-valuenow={Math.round(props.value)}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      onPointerDown={onPointerDown}
      onDblClick={() => props.onReset()}
      onKeyDown={onKeyDown}
    />
  );
}

import { floating } from './floating.ts';

/** What is typed while a dialog is on its way: a field of its own has the focus, out of sight. */
interface Held {
  readonly field: HTMLInputElement;
  /** What had the focus before. */
  readonly from: Element | null;
  /** Keys that are no text, since the text was last changed. */
  keys: string[];
}

let held: Held | undefined;

/** Keys that mean something to a field with a list: they wait for it like the text. */
const waiting = ['Enter', 'ArrowDown', 'ArrowUp'];

/**
 * Takes the focus from now until something else does. If that is a text field, what was typed meanwhile is typed into it; if not, it is
 * dropped. So nothing that is typed right behind the key for a dialog goes where the focus was, however long the dialog takes to come.
 * Escape gives up: `onEscape` is to put away what is on its way.
 */
export function holdTyping(onEscape: () => void): void {
  if (held) return;
  const field = document.createElement('input');
  field.className = 'visually-hidden';
  field.ariaLabel = 'What opens takes what is typed';
  field.autocomplete = 'off';
  const mine: Held = { field, from: document.activeElement, keys: [] };
  field.addEventListener('input', () => {
    mine.keys = [];
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onEscape();
    else if (waiting.includes(event.key)) mine.keys.push(event.key);
    // Any other key is the field's own; Tab would lead out of it.
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  });
  // In a microtask, what takes the focus has it; where the window lost it, the field is still the one.
  field.addEventListener('blur', () => queueMicrotask(() => document.activeElement === field || letGo(mine)));
  floating().append(field);
  held = mine;
  field.focus({ preventScroll: true });
}

/** What has the focus, or had it before typing was held. */
export const focusedBefore = (): Element | null => held?.from ?? document.activeElement;

function letGo({ field, keys }: Held): void {
  held = undefined;
  const text = field.value;
  field.remove();
  const to = document.activeElement;
  if (!(to instanceof HTMLInputElement) || !['text', 'search'].includes(to.type)) return;
  // As typed: in the place of what is selected, and with the events that typing has.
  if (text !== '') document.execCommand('insertText', false, text);
  for (const key of keys) to.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

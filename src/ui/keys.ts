import { commandList } from './commands.ts';
import type { Session } from './state/session.ts';

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

const symbols: Readonly<Record<string, string>> = mac ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵' } : { Mod: 'Ctrl', Enter: '↵' };

/** Keys as the person's machine names them: `⌘↵`, `Ctrl+↵`. */
export function keysLabel(keys: string): string {
  const parts = keys.split('+').map((part) => symbols[part] ?? part);
  return parts.join(mac ? '' : '+');
}

/** Keys as `aria-keyshortcuts` names them. */
export const ariaKeys = (keys: string) => keys.replace('Mod', mac ? 'Meta' : 'Control');

function pressed(event: KeyboardEvent): string {
  const modifiers = [(mac ? event.metaKey : event.ctrlKey) && 'Mod', event.shiftKey && 'Shift', event.altKey && 'Alt'].filter(Boolean);
  // With Alt the key's character depends on the keyboard; its place does not.
  const key = event.code.startsWith('Key') ? event.code.slice(3) : event.key;
  return [...modifiers, key].join('+');
}

/** Runs the command of a pressed key before anything else sees it; gives a function that stops listening. */
export function listenForKeys(session: Session): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || session.overlay() !== undefined) return;
    const keys = pressed(event);
    const command = commandList.find((candidate) => candidate.keys === keys && (candidate.enabled?.(session) ?? true));
    const inEditor = event.target instanceof Element && event.target.closest('.monaco-editor') !== null;
    if (!command || (inEditor && command.editorHasKeys)) return;
    event.preventDefault();
    event.stopPropagation();
    command.run(session);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

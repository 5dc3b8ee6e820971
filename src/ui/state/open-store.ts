import { createStore, type Store, type TextStorage } from '../../lib/store.ts';
import type { Notices } from './notices.ts';

/** The browser's storage. Reading `localStorage` itself throws where a page may store nothing, so it is read when it is used. */
const browserStorage: TextStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

/** What the page remembers; what could not be read or kept is said once. */
export function openStore(notices: Notices): Store {
  return createStore(browserStorage, ({ message }) => notices.keep(message));
}

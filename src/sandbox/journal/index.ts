export { openBrowserShelf } from './browser-shelf.ts';
export { keepWrites } from './keep-writes.ts';

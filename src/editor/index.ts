export { mountEditor } from './mount-editor.ts';
export type * from './types.ts';

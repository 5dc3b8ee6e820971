export type { SchemaPlace } from './definition.ts';
export { mountEditor } from './mount-editor.ts';
export type * from './types.ts';

/** What Monaco's own types leave out: its services can be replaced before the first is made. `editor.create` takes them too, but comes later. */
declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  import type { editor } from 'monaco-editor/editor';
  export const StandaloneServices: { initialize(overrides: editor.IEditorOverrideServices): void };
}

import type { Plugin } from 'vite';

/**
 * Classes that Monaco brings along for what the page never makes (its worker, editors of differences, lists to pick from, references, drawing by
 * WebGPU), by file.
 */
const unmade: Readonly<Record<string, readonly string[]>> = {
  'editor/browser/gpu/viewGpuContext.js': ['ViewGpuContext'],
  'editor/browser/services/editorWorkerService.js': ['EditorWorkerService', 'EditorWorkerClient'],
  'editor/browser/viewParts/rulersGpu/rulersGpu.js': ['RulersGpu'],
  'editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js': ['ViewLinesGpu'],
  'editor/browser/widget/diffEditor/diffEditorWidget.js': ['DiffEditorWidget'],
  'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js': ['MultiDiffEditorWidget'],
  'editor/contrib/gotoSymbol/browser/peek/referencesWidget.js': ['ReferenceWidget', 'LayoutData'],
  'platform/quickinput/browser/quickInputController.js': ['QuickInputController'],
};

/** Leaves out of the build what is never made: the classes are there, and empty. A Monaco that has them elsewhere fails the build. */
export function leaveOut(): Plugin {
  const met = new Set<string>();
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const file = id.split('/monaco-editor/esm/vs/')[1] ?? '';
      const names = unmade[file];
      if (!names) return undefined;
      met.add(file);
      return { code: names.map((name) => `export class ${name} {}`).join('\n'), moduleSideEffects: false };
    },
    buildEnd(error) {
      const missed = Object.keys(unmade).filter((file) => !met.has(file));
      if (!error && missed.length > 0) this.error(`Monaco has these no more: ${missed.join(', ')}`);
    },
  };
}

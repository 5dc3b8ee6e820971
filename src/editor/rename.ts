import { languageId } from './language-id.ts';
import { type editor, type IDisposable, languages, type Position, Range } from './monaco.ts';
import { toOffset, toRange, toWorkspaceEdit } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

const nothingToRename = 'Only lambda variables and parameter aliases have names of your own to change.';

/** Monaco's own way to say something at a place in the text, and to a screen reader. */
interface Messages extends editor.IEditorContribution {
  showMessage(message: string, position: Position): void;
}

export function provideRename(target: editor.IStandaloneCodeEditor, { model, language }: ProviderContext): IDisposable {
  // Monaco says why there is nothing to rename, but tells the console alone why a name is refused.
  const refuse = (newName: string, position: Position) => {
    const rejectReason = `“${newName}” cannot be a name here: it is taken, or not a word of letters, digits and _.`;
    target.getContribution<Messages>('editor.contrib.messageController')?.showMessage(rejectReason, position);
    return { edits: [], rejectReason };
  };
  return languages.registerRenameProvider(languageId, {
    provideRenameEdits(asked, position, newName) {
      if (asked !== model) return undefined;
      const edits = language().rename(model.getValue(), toOffset(model, position), newName);
      return edits.length > 0 ? toWorkspaceEdit(model, edits) : refuse(newName, position);
    },
    resolveRenameLocation(asked, position) {
      const definition = asked === model ? language().definition(model.getValue(), toOffset(model, position)) : undefined;
      if (definition?.kind !== 'document') return { range: Range.fromPositions(position), text: '', rejectReason: nothingToRename };
      const range = toRange(model, definition.span);
      return { range, text: model.getValueInRange(range) };
    },
  });
}

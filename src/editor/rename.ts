import { languageId } from './language-id.ts';
import { type IDisposable, languages, Range } from './monaco.ts';
import { toOffset, toRange, toWorkspaceEdit } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

const nothingToRename = 'Only lambda variables and parameter aliases have names of your own to change.';

export function provideRename({ model, language }: ProviderContext): IDisposable {
  return languages.registerRenameProvider(languageId, {
    provideRenameEdits(asked, position, newName) {
      if (asked !== model) return undefined;
      const edits = language().rename(model.getValue(), toOffset(model, position), newName);
      return edits.length > 0 ? toWorkspaceEdit(model, edits) : { edits: [], rejectReason: `“${newName}” cannot be used as a name here.` };
    },
    resolveRenameLocation(asked, position) {
      const definition = asked === model ? language().definition(model.getValue(), toOffset(model, position)) : undefined;
      if (definition?.kind !== 'document') return { range: Range.fromPositions(position), text: '', rejectReason: nothingToRename };
      const range = toRange(model, definition.span);
      return { range, text: model.getValueInRange(range) };
    },
  });
}

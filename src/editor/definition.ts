import type { Definition } from '../language/index.ts';
import { type editor, type IDisposable, KeyCode } from './monaco.ts';
import { toOffset } from './positions.ts';
import type { ProviderContext } from './provider-context.ts';

/** Where a name is declared in the service. */
export type SchemaPlace = Exclude<Definition, { kind: 'document' }>;

/**
 * F12, and Ctrl or Command with a click: a lambda variable or alias leads to where it is declared in the text, every other name to the service, which
 * the page shows.
 */
export function goToDefinitions(
  target: editor.IStandaloneCodeEditor,
  { model, language }: ProviderContext,
  onDefinition: (place: SchemaPlace) => void,
): IDisposable {
  const goFrom = (offset: number) => {
    const definition = language().definition(model.getValue(), offset);
    if (definition && definition.kind !== 'document') onDefinition(definition);
    else if (definition) {
      const position = model.getPositionAt(definition.target.start);
      target.setPosition(position);
      target.revealPositionInCenterIfOutsideViewport(position);
    }
  };
  const action = target.addAction({
    id: 'playground.definition',
    label: 'Go to where the name is declared',
    keybindings: [KeyCode.F12],
    run: () => goFrom(toOffset(model, target.getPosition() ?? { lineNumber: 1, column: 1 })),
  });
  const clicks = target.onMouseUp(({ event, target: { position } }) => {
    if (event.leftButton && (event.ctrlKey || event.metaKey) && !event.altKey && position) goFrom(toOffset(model, position));
  });
  return {
    dispose() {
      action.dispose();
      clicks.dispose();
    },
  };
}

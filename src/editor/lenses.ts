import type { LanguageService, RequestOutline } from '../language/index.ts';
import { editor, type IDisposable } from './monaco.ts';
import type { EditorCommand } from './types.ts';

const labels: readonly { readonly command: EditorCommand; readonly label: string }[] = [
  { command: 'run', label: 'Run' },
  { command: 'copy-curl', label: 'Copy curl' },
  { command: 'explain', label: 'Explain' },
];

/**
 * What can be done with a request, as buttons behind its first line. Monaco's own code lenses take a line of their own, which
 * would move the text when Monaco takes over from the text area; these take none. They stand behind what `hintsIn` a line shows without being in the
 * text, and Monaco does not look after them when that changes.
 */
export function showLenses(
  target: editor.ICodeEditor,
  model: editor.ITextModel,
  language: () => LanguageService,
  hintsIn: (lineNumber: number) => string,
  onCommand: (command: EditorCommand, offset: number) => void,
): IDisposable & { refresh(): void } {
  let lenses: readonly Lens[] = [];
  let frame = 0;

  const placeOf = ({ span }: RequestOutline): Place => {
    const { lineNumber } = model.getPositionAt(span.start);
    return { lineNumber, column: model.getLineMaxColumn(lineNumber), hints: hintsIn(lineNumber) };
  };
  const show = () => {
    if (model.isDisposed()) return;
    const outline = language().outline(model.getValue());
    const kept = lenses.slice(0, outline.length);
    for (const lens of lenses.slice(outline.length)) target.removeContentWidget(lens.widget);
    kept.forEach((lens, index) => {
      if (lens.moveTo(outline[index]!)) target.layoutContentWidget(lens.widget);
    });
    const added = outline.slice(kept.length).map((request, index) => createLens(target, placeOf, kept.length + index, request, onCommand));
    for (const lens of added) target.addContentWidget(lens.widget);
    lenses = [...kept, ...added];
  };
  const schedule = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(show);
  };
  const changes = model.onDidChangeContent(schedule);
  show();

  return {
    refresh: schedule,
    dispose() {
      cancelAnimationFrame(frame);
      changes.dispose();
      for (const lens of lenses) target.removeContentWidget(lens.widget);
    },
  };
}

interface Lens {
  readonly widget: editor.IContentWidget;
  /** True when it belongs elsewhere now: most keys move none of a document's. */
  moveTo(request: RequestOutline): boolean;
}

/** Behind the first line of a request. */
interface Place {
  readonly lineNumber: number;
  readonly column: number;
  /** What shows in the line without being in the text. */
  readonly hints: string;
}

function createLens(
  target: editor.ICodeEditor,
  placeOf: (request: RequestOutline) => Place,
  index: number,
  first: RequestOutline,
  onCommand: (command: EditorCommand, offset: number) => void,
): Lens {
  let request = first;
  let position = placeOf(first);
  // Asked for once: the browser would lay the page out anew at every frame.
  let width = 0;
  // Monaco shows and hides the node itself, so what the page's width hides is within it.
  const node = document.createElement('div');
  const row = node.appendChild(document.createElement('div'));
  row.className = 'request-lens';
  const buttons = labels.map(({ command, label }) => {
    const button = row.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = label;
    // The same is in reach of the keyboard through the commands; Tab goes on to the page.
    button.tabIndex = -1;
    // Kept from Monaco, which would move the cursor.
    button.addEventListener('pointerdown', (event) => event.stopPropagation());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => onCommand(command, request.head.start));
    return { button, label };
  });
  const describe = () => {
    for (const { button, label } of buttons) button.setAttribute('aria-label', `${label}: ${request.name ?? `request ${index + 1}`}`);
  };
  describe();
  return {
    moveTo(next) {
      const isRenamed = next.name !== request.name;
      const before = position;
      request = next;
      position = placeOf(next);
      if (isRenamed) describe();
      return position.lineNumber !== before.lineNumber || position.column !== before.column || position.hints !== before.hints;
    },
    widget: {
      getId: () => `request-lens-${index}`,
      getDomNode: () => node,
      getPosition: () => ({
        position,
        preference: [editor.ContentWidgetPositionPreference.EXACT],
        // Behind the words that show there without being in the text: `RightOfInjectedText` is before them, from the model to the view.
        positionAffinity: editor.PositionAffinity.Right,
      }),
      // Where a long line leaves no room it stands at the right edge, over the end of a name; a query itself it never covers.
      afterRender(_, coordinate) {
        if (width === 0) width = row.offsetWidth;
        const { contentWidth, verticalScrollbarWidth } = target.getLayoutInfo();
        const surplus = (coordinate?.left ?? 0) + width - (contentWidth - verticalScrollbarWidth);
        row.style.transform = surplus > 0 ? `translateX(${-surplus}px)` : '';
        row.classList.toggle('over', surplus > 0);
        row.style.visibility = surplus > 0 && !isTitle(target, position) ? 'hidden' : '';
      },
    },
  };
}

const isTitle = (target: editor.ICodeEditor, { lineNumber }: Place): boolean =>
  /^\s*###/.test(target.getModel()?.getLineContent(lineNumber) ?? '');

import type { Pen } from '../../editor/index.ts';
import { moveOffset } from '../../lib/index.ts';

/** The text area before Monaco is there, as the editor that it stands in for. */
export function textAreaPen(area: HTMLTextAreaElement): Pen {
  const replace = (start: number, end: number, text: string) => {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const reveal = (offset: number) => {
    area.setSelectionRange(offset, offset);
    const line = area.value.slice(0, offset).split('\n').length - 1;
    area.scrollTop = Math.max(0, line * 20 - area.clientHeight / 2);
  };
  return {
    text: () => area.value,
    replace,
    edit(edits, caret) {
      const [start, end] = caret === 'stays' ? [area.selectionStart, area.selectionEnd] : [area.selectionEnd, area.selectionEnd];
      for (const { span, text } of edits.toSorted((one, other) => other.span.start - one.span.start))
        area.setRangeText(text, span.start, span.end);
      area.setSelectionRange(moveOffset(start, edits, caret), moveOffset(end, edits, caret));
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    reveal,
    append(request) {
      const length = area.value.trimEnd().length;
      const gap = length === 0 ? '' : '\n\n';
      replace(length, area.value.length, `${gap}${request}\n`);
      reveal(length + gap.length);
      return length + gap.length;
    },
    select: ({ start, end }) => area.setSelectionRange(start, end),
    offset: () => area.selectionEnd,
    focus: () => area.focus(),
  };
}

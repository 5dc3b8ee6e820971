import type { Pen } from './document.ts';

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
    reveal,
    append(request) {
      const length = area.value.trimEnd().length;
      const gap = length === 0 ? '' : '\n\n';
      replace(length, area.value.length, `${gap}${request}\n`);
      reveal(length + gap.length);
      return length + gap.length;
    },
    offset: () => area.selectionEnd,
    focus: () => area.focus(),
  };
}

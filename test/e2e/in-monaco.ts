/** What reads Monaco's markup; each function runs in the page, and so holds all that it needs. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The lines that show, from the top: what is not the text left out, wrapped lines whole again. */
export function shownText(editor: Element): string {
  const top = (part: Element) => Number.parseFloat((part as HTMLElement).style.top);
  const numbers = [...editor.querySelectorAll('.margin-view-overlays > div')].filter(
    (row) => row.querySelector('.line-numbers')?.textContent,
  );
  const starts = new Set(numbers.map(top));
  const lines = [...editor.querySelectorAll('.view-line')].toSorted((one, other) => top(one) - top(other));
  const text = lines.map((line, index) => {
    const shown = line.cloneNode(true) as Element;
    for (const hint of shown.querySelectorAll('.inlay-hint')) hint.remove();
    if (starts.has(top(line))) return (index > 0 ? '\n' : '') + shown.textContent;
    // A line that goes on is indented by a piece without a class.
    shown.querySelector('span[class=""]')?.remove();
    return shown.textContent;
  });
  return text.join('').replaceAll('\u00a0', ' ');
}

/** The text whose letters lie in boxes. */
export function textUnder(lines: Element, boxes: readonly { x: number; y: number; width: number; height: number }[]): string {
  const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let at = 0; at < node.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (boxes.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)) text += node.data.charAt(at);
    }
  }
  return text.replaceAll('\u00a0', ' ');
}

/** Middle of the left edge of a character of a piece of the text, in the page's pixels, behind the next frame; undefined while the piece does not show. */
export async function findPoint(lines: Element, { piece, offset }: { piece: string; offset: number }): Promise<Point | undefined> {
  await new Promise(requestAnimationFrame);
  for (const line of lines.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const text = nodes.map((node) => node.data).join('');
    const start = text.replaceAll('\u00a0', ' ').indexOf(piece);
    if (start < 0) continue;
    let rest = start + offset;
    for (const node of nodes) {
      if (rest > node.length || (rest === node.length && node !== nodes.at(-1))) {
        rest -= node.length;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, rest);
      range.setEnd(node, Math.min(rest + 1, node.length));
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left, y: top + height / 2 };
    }
  }
  return undefined;
}

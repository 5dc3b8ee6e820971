/** `«` and `»` mark where problems are, in order; gives the text without the marks, and the spans. */
export function marked(text: string): { input: string; spans: readonly [number, number][] } {
  const spans: [number, number][] = [];
  let input = '';
  for (const piece of text.split(/([«»])/)) {
    if (piece === '«') spans.push([input.length, -1]);
    else if (piece === '»') spans.findLast(([, end]) => end < 0)![1] = input.length;
    else input += piece;
  }
  return { input, spans };
}

/** The shortest text found by leaving pieces out, smaller and smaller ones, of which `holds` still says yes. */
export function minimize(text: string, holds: (text: string) => boolean): string {
  let shortest = text;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest.length; ) {
      const shorter = shortest.slice(0, at) + shortest.slice(at + size);
      if (holds(shorter)) shortest = shorter;
      else at += size;
    }
  }
  return shortest;
}

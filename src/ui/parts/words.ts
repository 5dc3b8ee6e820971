const numbers = new Intl.NumberFormat('en');

/** `5,000`. */
export const digitsOf = (count: number): string => numbers.format(count);

/** `1 row`, `20 rows`, `5,000 rows`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${numbers.format(count)} ${count === 1 ? noun : plural}`;
}

/** Bytes as people read them: `840 B`, `12.4 kB`, `10.2 MB`. */
export function bytesOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** Milliseconds as people read them: `84 ms`, `1.2 s`. */
export function timeOf(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(1, Math.round(milliseconds))} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** How long ago, in the words of a list: `just now`, `5 min ago`, `Nov 22, 14:05`. */
export function agoOf(time: number, now: number): string {
  const minutes = Math.floor((now - time) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  return new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    time,
  );
}

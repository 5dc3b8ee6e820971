const bytesPerLine = 16;

export const hexLineCount = (length: number): number => Math.ceil(length / bytesPerLine);

/** Bytes as `00000010  48 65 6c 6c 6f …  Hello…`, sixteen a line. */
export function hexLines(bytes: Uint8Array, from: number, to: number): string[] {
  const lines: string[] = [];
  const last = Math.min(hexLineCount(bytes.length), Math.trunc(to));
  for (let line = Math.max(0, Math.trunc(from)); line < last; line++) {
    const part = [...bytes.subarray(line * bytesPerLine, (line + 1) * bytesPerLine)];
    const offset = (line * bytesPerLine).toString(16).padStart(8, '0');
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const shown = part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${offset}  ${hex.padEnd(bytesPerLine * 3 - 1)}  ${shown}`);
  }
  return lines;
}

/** What a document says, as a sentence can quote it: one line, 60 characters at most. */
export function excerpt(written: string): string {
  const line = written.slice(0, 200).replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}

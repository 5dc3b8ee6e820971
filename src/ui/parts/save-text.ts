/** Hands a text to the browser as a file to be saved. */
export function saveText(text: string, name: string, type = ''): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

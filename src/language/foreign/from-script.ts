/** The address in a call of a script as a request, where that is a plain text and nothing else is given. */
export function fromScript(text: string): string | undefined {
  const [, address] =
    /^[^'"`]*\(\s*(?:'([^'\s]+)'|"([^"\s]+)"|`([^`\s$]+)`)\s*\)[;\s]*$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  return address !== undefined && /^(?:https?:\/\/|\/)/.test(address) ? `GET ${address}` : undefined;
}

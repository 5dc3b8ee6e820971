/** Milliseconds that a person waits for a check. */
const patience = 10_000;

/** Asks balena whose token it is (`/user/v1/whoami`, outside of the version); the answer as a sentence. */
export async function askWhoami(origin: string, token: string): Promise<string> {
  try {
    const response = await fetch(`${origin}/user/v1/whoami`, {
      headers: { Authorization: `Bearer ${token}` },
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 401) return 'This token is not valid, or has expired.';
    if (!response.ok) return `The address answers ${response.status}: it may not be a balena API.`;
    const { username }: { readonly username?: unknown } = await response.json();
    return typeof username === 'string' ? `This token is ${username}’s.` : 'This token is valid.';
  } catch {
    // No answer, none in time, or not JSON: fetch does not say which to a page.
    return 'The address does not answer a whoami. Check the address and the network.';
  }
}

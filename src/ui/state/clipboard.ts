import type { Notices } from './notices.ts';

/** Copying, with a word about it. */
export function createClipboard(notices: Notices) {
  return {
    /** `what` begins the sentence: `The path`. */
    async copy(text: string, what: string): Promise<void> {
      try {
        await navigator.clipboard.writeText(text);
        notices.say(`${what} is copied.`);
      } catch {
        notices.keep(`The browser does not let this page copy. ${what} was: ${text.slice(0, 2000)}`);
      }
    },
    async paste(): Promise<string | undefined> {
      try {
        return await navigator.clipboard.readText();
      } catch {
        notices.say('The browser does not let this page read the clipboard. Paste into the query instead.');
        return undefined;
      }
    },
  };
}

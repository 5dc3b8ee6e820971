import { createSignal } from 'solid-js';
import type { Diagnostic } from '../../language/index.ts';

/** What a person wants to know the reason of. */
export interface WhyAsked {
  readonly code: string;
  /** The finding itself; undefined where the code alone was asked for. */
  readonly found: Diagnostic | undefined;
}

export type Why = ReturnType<typeof createWhy>;

/** The code that is explained, the check that is looked for among all, and the address of the former. */
export function createWhy(show: (overlay: 'why' | 'checks') => void) {
  const [asked, setAsked] = createSignal<WhyAsked>();
  const [sought, setSought] = createSignal<string>();
  return {
    asked,
    /** Explains a finding. */
    ask(found: Diagnostic) {
      setAsked({ code: found.code, found });
      show('why');
    },
    /** Explains a code, whatever is in the text. */
    askCode(code: string) {
      setAsked({ code, found: undefined });
      show('why');
    },
    /** The check that the list of all begins at. */
    sought,
    /** Shows all checks, at one of them where it is named. */
    showChecks(code?: string) {
      setSought(code);
      show('checks');
    },
  };
}

const parameter = 'why';

/** The page with an explanation open, to send to somebody. */
export function whyUrl(code: string): string {
  const url = new URL(location.href);
  url.hash = `${parameter}=${code}`;
  return url.href;
}

/** The code that the page's address asks for. */
export const codeOfAddress = (): string | undefined => new URLSearchParams(location.hash.slice(1)).get(parameter) ?? undefined;

import type { Parts } from '../session.ts';

/** curl commands as requests; `append` takes one into the document. */
export function createPasting({ clipboard, models, notices }: Parts, append: (request: string) => void) {
  /** The request that a curl command is; undefined, and said why, where it is none that can be sent. */
  const convertPaste = (text: string): string | undefined => {
    if (!/^\s*(\$\s*)?curl\s/.test(text)) return undefined;
    const converted = models.core()?.fromCurl(text);
    if (!converted) return undefined;
    if (converted.problem !== undefined) {
      notices.say(converted.problem);
      return undefined;
    }
    notices.say(['The curl command became a request.', ...converted.notes].join(' '));
    return converted.text;
  };

  return {
    convertPaste,
    async pasteCurl() {
      const text = await clipboard.paste();
      if (text === undefined) return;
      await models.ready();
      const request = convertPaste(text);
      if (request !== undefined) append(request);
      else if (!notices.current()) notices.say('The clipboard holds no curl command.');
    },
  };
}

import type { Service } from '../../../schema/index.ts';
import { answeredFields } from '../answered-fields.ts';
import type { Core } from '../models.ts';
import type { Parts } from '../session.ts';

/** What is put into the document, or changed in it. */
export function createWriting(parts: Parts) {
  const { document, layout, models, notices, pointing } = parts;

  /** Appends a request, and gives its offset. */
  const append = (request: string): number => {
    layout.showSide(false);
    const at = document.pen().append(request.startsWith('###') ? request : `###\n${request}`);
    document.pen().focus();
    return at;
  };
  /** What is written from the model, once there is one. */
  const appendFor = (write: (core: Core, service: Service) => string) => {
    const [core, service] = [models.core(), models.service()];
    if (core && service) append(write(core, service));
  };
  const insertName = (name: string) => {
    const { anchor, offset } = document.cursor();
    document.pen().replace(Math.min(anchor, offset), Math.max(anchor, offset), name);
    layout.showSide(false);
    document.pen().focus();
  };

  return {
    append,
    /** Puts a name where the cursor is, in place of what is selected. */
    insertName,
    /** Puts a property or link of the service at the cursor: by its path, where it is one of the request there. */
    insertMember(name: string, path: string | undefined) {
      if (path === undefined) insertName(name);
      else pointing.insert(path);
    },
    /** A new request for the entities of a resource. */
    requestFor: (name: string) => appendFor((core, service) => core.newRequest(service, name)),
    /** A new request for the entities of a resource with an option of its own, such as a `$filter`. */
    newRequest: (name: string, option: string) => appendFor((core, service) => core.newRequest(service, name, option)),
    /** A new request that calls a function or action, by its qualified name. */
    callOperation: (name: string) => appendFor((core, service) => core.newCall(service, name)),
    format: () => document.editor()?.format(),
    /** Turns one of the ways to format by itself on, or off. */
    chooseFormat(way: 'formatPasted' | 'formatTyped') {
      const on = !(layout.layout[way] ?? false);
      layout.set({ [way]: on });
      notices.say(
        `${way === 'formatPasted' ? 'What is pasted' : 'Each line that is ended'} is ${on ? 'formatted' : 'left as it is'} from now on.`,
      );
    },
    fixAll(where: 'request' | 'document') {
      if (document.editor()?.fixAll(where) === false) notices.say('There is nothing that can be fixed by itself.');
    },
    refactor: () => document.editor()?.refactor(),
    answeredFields: answeredFields(parts),
  };
}

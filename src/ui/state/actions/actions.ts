import type { SchemaPlace } from '../../../editor/index.ts';
import { subjectAt } from '../explorer.ts';
import type { Parts } from '../session.ts';
import { createChecking } from './checking.ts';
import { createKeeping } from './keeping.ts';
import { createPasting } from './pasting.ts';
import { createSending } from './sending.ts';
import { createWriting } from './writing.ts';

/** What a person can do, in terms of all parts of the session. */
export function createActions(parts: Parts) {
  const { document, explaining, explorer } = parts;
  const sending = createSending(parts);
  const writing = createWriting(parts);

  return {
    ...sending,
    ...writing,
    ...createPasting(parts, writing.append),
    ...createChecking(parts),
    ...createKeeping(parts),
    /** Shows in the explorer where a name of the query is declared. */
    showDefinition: (place: SchemaPlace) => explorer.open(subjectAt(place)),
    goTo(offset: number) {
      document.pen().reveal(offset);
      document.pen().focus();
    },
    /** Opens a linked entity as a new request, and runs it. */
    follow: (link: string) => sending.run(writing.append(`### ${link.replace(/^\//, '')}\nGET ${link}`)),
    /** Says the request at an offset in words, that at the cursor unless told. */
    explain(offset = document.pen().offset()) {
      document.pen().reveal(offset);
      void explaining.open();
    },
  };
}

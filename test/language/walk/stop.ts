import type { Definition, LanguageService } from '../../../src/language/index.ts';
import { unmark } from '../support.ts';

/** A name in a request, and what is to be known of it there. */
export interface Stop {
  /** The request, the name between two `|`. */
  readonly marked: string;
  /** As completion calls it, where that is not the name itself. */
  readonly label?: string | undefined;
  /** What hover says, each of them. */
  readonly says: readonly string[];
  /** Where it is declared: `device`, `device/note`; undefined: nowhere. */
  readonly declared?: string | undefined;
  /** Codes that are rightly told of the request: of a property that cannot be written, say. */
  readonly told?: readonly string[];
  /** It is not proposed, rightly: another name of the same, or what cannot stand there. */
  readonly unproposed?: boolean | undefined;
  /** The names around it are of no service: what is told of them says nothing. */
  readonly hoverOnly?: boolean | undefined;
}

/** All that is wrong at a stop, one line each. */
export function visit(language: LanguageService, stop: Stop): readonly string[] {
  const features = stop.hoverOnly ? [hovered] : [checked, hovered, resolved, completed];
  const complaints = features.flatMap((feature) => feature(language, stop));
  return complaints.map((complaint) => `${JSON.stringify(stop.marked)}: ${complaint}`);
}

/** Nothing is found fault with but what is rightly told, and all of that is. */
function checked(language: LanguageService, { marked, told = [] }: Stop): readonly string[] {
  const codes = new Set<string>(language.diagnose(unmark(marked).text).map(({ code }) => code));
  const unforeseen = [...codes].filter((code) => !told.includes(code)).map((code) => `told of ${code}`);
  return [...unforeseen, ...told.filter((code) => !codes.has(code)).map((code) => `not told of ${code}`)];
}

function hovered(language: LanguageService, { marked, says }: Stop): readonly string[] {
  const { text, start, end } = unmark(marked);
  const hover = language.hover(text, start + ((end - start) >> 1));
  if (!hover) return says.length === 0 ? [] : ['no hover'];
  const isOnName = hover.span.start === start && hover.span.end === end;
  const missing = says.filter((words) => !hover.markdown.includes(words));
  return [
    ...(isOnName ? [] : [`hover is on ${JSON.stringify(text.slice(hover.span.start, hover.span.end))}`]),
    ...missing.map((words) => `hover does not say ${JSON.stringify(words)}: ${JSON.stringify(hover.markdown)}`),
  ];
}

function resolved(language: LanguageService, { marked, declared }: Stop): readonly string[] {
  const { text, start } = unmark(marked);
  const found = language.definition(text, start);
  const where = found && found.kind !== 'document' ? placeOf(found) : undefined;
  return where === declared ? [] : [`declared at ${where}, not at ${declared}`];
}

const placeOf = (found: Exclude<Definition, { kind: 'document' }>): string =>
  found.kind === 'schema' ? [found.type, found.member].filter((part) => part !== undefined).join('/') : found.name;

/** Proposed behind half of it, whether the rest of the request is still to be typed or there already; and what is put in is the name. */
function completed(language: LanguageService, { marked, label, unproposed }: Stop): readonly string[] {
  const { text, start, end } = unmark(marked);
  const name = text.slice(start, end);
  const offset = start + ((end - start + 1) >> 1);
  return [text.slice(0, offset), text].flatMap((given) => {
    const items = language.complete(given, offset);
    const item = items.find((each) => each.label === name || each.label === label);
    if (unproposed) return item ? ['is proposed'] : [];
    const at = given === text ? 'within' : 'behind';
    if (!item) return [`${at} its half only ${items.slice(0, 5).map((each) => each.label)} are proposed`];
    const { span, text: inserted } = item.edit;
    const after = given.slice(0, span.start) + inserted.replace(/\\(.)/g, '$1') + given.slice(span.end);
    return after.startsWith(text.slice(0, start) + name) ? [] : [`${at} its half it becomes ${JSON.stringify(after)}`];
  });
}

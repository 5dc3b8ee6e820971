import type { Span } from '../../../grammar/index.ts';
import { createLanguageContext, type LanguageContext } from '../context.ts';
import { diagnose } from '../diagnose.ts';
import { applyEdits, difference } from '../edits.ts';
import type { Diagnostic, Severity, TextEdit } from '../types.ts';
import { fixes } from './fixes.ts';

/**
 * Edits that apply the preferred fix of everything that is wrong, again and again until nothing gets better by it: in the whole document, or in
 * the requests that a span touches. At most one edit for each request. No request has more errors afterwards than before, and fixing all of what
 * this gives changes nothing.
 */
export function fixAll(context: LanguageContext, text: string, span?: Span): readonly TextEdit[] {
  // A request means the same wherever it stands, so each is mended by itself, out of the way of what is remembered of the document.
  const scratch = createLanguageContext(context.service, context.severities && { severities: context.severities });
  return context
    .requests(text)
    .filter(({ start, bound }) => span === undefined || (start <= span.end && span.start < start + bound.text.length + 1))
    .flatMap(({ start, bound }) => difference(bound.text, mend(scratch, bound.text), start));
}

/** Characters that may be read again while one request is mended: a person waits for it. */
const workLimit = 1_000_000;

function mend(context: LanguageContext, text: string): string {
  const work = { left: Math.max(workLimit, 4 * text.length) };
  let state = stateOf(context, text);
  for (;;) {
    const next = improve(context, state, work);
    if (!next) return state.text;
    state = next;
  }
}

/** A text, what it could be mended by, and how bad it is. */
interface State {
  readonly text: string;
  /** Edits of each preferred fix, in the order of the text. */
  readonly fixes: readonly (readonly TextEdit[])[];
  /** How many findings of each severity, the worst first; then how many of all can be mended. */
  readonly score: readonly number[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function stateOf(context: LanguageContext, text: string): State {
  const found = diagnose(context, text);
  const preferred = found.flatMap((diagnostic) => preferredEdits(context, text, diagnostic));
  const counts = severities.map((wanted) => found.filter(({ severity }) => severity === wanted).length);
  return { text, fixes: preferred, score: [...counts, preferred.length] };
}

function preferredEdits(context: LanguageContext, text: string, diagnostic: Diagnostic): readonly (readonly TextEdit[])[] {
  const found = fixes(context, text, diagnostic).find(({ preferred }) => preferred);
  return found && found.edits.length > 0 ? [found.edits] : [];
}

/** Better by the worst severity in which two differ: so no step adds an error, and steps come to an end. */
function isBetter(a: State, b: State): boolean {
  const index = a.score.findIndex((number, at) => number !== b.score[at]);
  return index >= 0 && a.score[index]! < b.score[index]!;
}

interface Work {
  left: number;
}

/** All fixes at once where that is better; else the first one that is, by itself or with what follows from it. */
function improve(context: LanguageContext, state: State, work: Work): State | undefined {
  const attempts = [together(state.fixes), ...(state.fixes.length > 1 ? state.fixes : [])].filter((edits) => edits.length > 0);
  const tried: State[] = [];
  for (const edits of attempts) {
    if (work.left <= 0) return undefined;
    const next = apply(context, state, edits, work);
    if (isBetter(next, state)) return next;
    tried.push(next);
  }
  for (const next of tried) {
    const better = follow(context, state, next, work);
    if (better) return better;
  }
  return undefined;
}

function apply(context: LanguageContext, { text }: State, edits: readonly TextEdit[], work: Work): State {
  const after = applyEdits(text, edits);
  work.left -= after.length;
  return stateOf(context, after);
}

/** A resource that becomes known brings its properties into question: how many fixes later it must be better. */
const steps = 4;

function follow(context: LanguageContext, before: State, start: State, work: Work): State | undefined {
  let state = start;
  for (let step = 0; step < steps && work.left > 0; step++) {
    const edits = together(state.fixes);
    if (edits.length === 0) return undefined;
    state = apply(context, state, edits, work);
    if (isBetter(state, before)) return state;
  }
  return undefined;
}

/** The edits of as many fixes as do not meet, the earlier ones first. */
function together(found: State['fixes']): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  let last: TextEdit | undefined;
  const ordered = found.map((edits) => edits.toSorted((a, b) => a.span.start - b.span.start)).toSorted((a, b) => startOf(a) - startOf(b));
  for (const edits of ordered) {
    if (last && startOf(edits) <= last.span.end) continue;
    taken.push(...edits);
    last = edits.reduce((a, b) => (b.span.end > a.span.end ? b : a));
  }
  return taken;
}

const startOf = ([first]: readonly TextEdit[]): number => first!.span.start;

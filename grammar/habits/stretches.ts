import { type Source, spanIn } from '../source.ts';
import type { Problem } from '../tree.ts';
import type { Habit } from './habit.ts';

/** Where habits are looked for. */
export interface Near {
  /** Nothing before is wanted, and an option begins there. */
  readonly start: number;
  isWanted(habit: Pick<Habit, 'start' | 'end'>): boolean;
}

/**
 * Whether a habit stands in an option that has a problem. What is right in the others may look like a habit, and stays as it is: a slip in one option does
 * not change how another is read. Linear.
 */
export function nearProblems(source: Source, problems: readonly Problem[]): Near {
  const separators = separatorsIn(source.text);
  if (separators.length === 0) return { start: 0, isWanted: () => true };
  const stretches = new Stretches(separators.map((at) => spanIn(source, at, at + 1).start));
  for (const { span } of problems) stretches.mark(span.start, span.end);
  stretches.count();
  return {
    start: separators.slice(0, stretches.unmarked).findLast((at) => beginsOption(source.text, at)) ?? 0,
    isWanted({ start, end }) {
      const span = spanIn(source, start, end);
      return stretches.isMarked(span.start, span.end);
    },
  };
}

/** Nothing that a person may have meant by the `&` reaches over it: what follows is the name of an option. */
function beginsOption(text: string, at: number): boolean {
  rightOption.lastIndex = at;
  return rightOption.test(text);
}

const rightOption = /(?<![&?;,])&(?:\$(?:filter|select|expand|orderby|top|skip|count|search|compute|apply|format)|@\w+)=/y;

/**
 * Each `&` that ends an option, outside single quotes and parentheses, and each `;` within parentheses of one where all of them and all quotes
 * close. (Where they do not, options count as one.)
 */
function separatorsIn(text: string): readonly number[] {
  const separators: number[] = [];
  let nested: number[] = [];
  let depth = 0;
  let quoted = false;
  let balanced = true;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth++;
    else if (character === ')') {
      balanced &&= depth > 0;
      depth = Math.max(0, depth - 1);
    } else if (character === ';' && depth > 0) nested.push(index);
    else if (character === '&' && depth === 0) {
      if (balanced) for (const at of nested) separators.push(at);
      separators.push(index);
      nested = [];
      balanced = true;
    }
  }
  if (balanced && depth === 0 && !quoted) for (const at of nested) separators.push(at);
  return separators;
}

/** What lies between separators, by number; one that is touched counts to both sides, unless a habit begins with it: that is of what follows. */
class Stretches {
  private readonly separators: readonly number[];
  /** By number of a stretch, marks that begin there less those that ended before; then how many of the marked there are up to it. */
  private readonly marks: Int32Array;

  constructor(separators: readonly number[]) {
    this.separators = separators;
    this.marks = new Int32Array(separators.length + 3);
  }

  mark(start: number, end: number): void {
    this.marks[this.before(start)]! += 1;
    this.marks[this.before(end) + 1]! -= 1;
  }

  count(): void {
    let open = 0;
    let marked = 0;
    for (let index = 0; index < this.marks.length; index++) {
      open += this.marks[index]!;
      marked += open > 0 ? 1 : 0;
      this.marks[index] = marked;
    }
  }

  /** How many stretches there are before the first that is marked. */
  get unmarked(): number {
    const first = this.marks.findIndex((marked) => marked > 0);
    return first < 0 ? this.separators.length : first;
  }

  isMarked(start: number, end: number): boolean {
    const first = this.before(end > start ? start + 1 : start);
    return this.marks[this.before(end)]! > (first === 0 ? 0 : this.marks[first - 1]!);
  }

  /** How many separators begin before an offset. */
  private before(offset: number): number {
    let low = 0;
    let high = this.separators.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.separators[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

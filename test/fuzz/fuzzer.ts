import { Choices } from '../support/choices.ts';
import { generate, seeds } from './generate.ts';
import { type Examined, examine, type Finding } from './invariants.ts';
import { minimize } from './minimize.ts';
import { mutate } from './mutate.ts';

export interface Found extends Finding {
  /** As short as the same finding has it. */
  readonly input: string;
}

/**
 * Makes texts by the grammar and by changing texts that reached something new, and checks what must hold of any text. The same seed and the
 * same grammar give the same run.
 */
export class Fuzzer {
  /** By name: of each kind of finding one is enough. */
  readonly found = new Map<string, Found>();
  readonly features = new Set<string>();
  inputs = 0;
  private readonly corpus: string[] = [];
  private readonly choices: Choices;
  private nextSeed = 0;

  private readonly trying: (text: string) => void;

  /** `trying` is told of each text before it is read. */
  constructor(seed: number, trying: (text: string) => void = () => {}) {
    this.choices = new Choices(seed);
    this.trying = trying;
  }

  get corpusSize(): number {
    return this.corpus.length;
  }

  /** The next text to try. */
  next(): string {
    if (this.nextSeed < seeds.length) return seeds[this.nextSeed++]!;
    if (this.choices.rarely(8)) return generate(this.choices);
    // Texts that were kept last have been changed least.
    const recent = this.choices.rarely(2) ? Math.max(0, this.corpus.length - 200) : 0;
    const text = this.corpus[recent + this.choices.below(this.corpus.length - recent)]!;
    return mutate(text, this.choices.oneOf(this.corpus), this.choices);
  }

  /** Checks one text; keeps it if it reaches anything new in trees. */
  try(text: string): void {
    this.inputs++;
    const { findings, features } = this.examine(text);
    for (const finding of findings) this.note(finding, text);
    const before = this.features.size;
    for (const feature of features) this.features.add(feature);
    if (this.features.size > before) this.keep(text);
  }

  examine(text: string): Examined {
    this.trying(text);
    return examine(text);
  }

  /** Texts to change further. */
  keep(text: string): void {
    this.corpus.push(text);
  }

  note(finding: Finding, text: string): void {
    if (this.found.has(finding.name)) return;
    const again = (shorter: string) => this.examine(shorter).findings.find(({ name }) => name === finding.name);
    const input = minimize(text, (shorter) => again(shorter) !== undefined);
    this.found.set(finding.name, { ...(again(input) ?? finding), input });
  }
}

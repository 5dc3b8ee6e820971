/** A source of choices, the same in every run. */
export class Choices {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number below a limit (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** As many of the items as it takes, at least one, each once, in their order. */
  someOf<Item>(items: readonly Item[]): readonly Item[] {
    const least = this.below(items.length);
    return items.filter((_, index) => index === least || this.below(3) === 0);
  }

  /** True in one of so many. */
  rarely(of: number): boolean {
    return this.below(of) === 0;
  }
}

import type { Abnf, AbnfRules } from './abnf-text.ts';

/** Whole numbers below a limit, the same in every run (mulberry32). */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const names = ['A', 'Name', 'b_1', 'Orders', 'x'];

/** Sentences of the ABNF: short ways through it once a sentence has become long. */
export class Sentences {
  private readonly rules: AbnfRules;
  private readonly below: (limit: number) => number;
  private readonly costs = new Map<string, number>();
  private left = 0;

  constructor(rules: AbnfRules, below: (limit: number) => number) {
    this.rules = rules;
    this.below = below;
    for (let changed = true; changed; ) {
      changed = false;
      for (const [name, body] of rules) {
        const cost = this.costOf(body);
        if (cost >= (this.costs.get(name) ?? Number.POSITIVE_INFINITY)) continue;
        this.costs.set(name, cost);
        changed = true;
      }
    }
  }

  of(rule: string): string {
    this.left = 30 + this.below(60);
    return this.text({ kind: 'rule', name: rule.toLowerCase() }, 0);
  }

  private text(node: Abnf, depth: number): string {
    const isLong = --this.left < 0 || depth > 25;
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'range':
        return String.fromCharCode(node.first + this.below(node.last - node.first + 1));
      case 'rule':
        return node.name === 'odataidentifier' ? names[this.below(names.length)]! : this.text(this.rules.get(node.name)!, depth + 1);
      case 'sequence':
        return node.items.map((item) => this.text(item, depth)).join('');
      case 'choice': {
        const least = Math.min(...node.items.map((item) => this.costOf(item)));
        const items = isLong ? node.items.filter((item) => this.costOf(item) === least) : node.items;
        return this.text(items[this.below(items.length)]!, depth);
      }
      case 'repeat': {
        const more = isLong ? 0 : this.below(Math.min(node.most, node.least + 2) - node.least + 1);
        return Array.from({ length: node.least + more }, () => this.text(node.item, depth)).join('');
      }
    }
  }

  private costOf(node: Abnf): number {
    switch (node.kind) {
      case 'text':
      case 'range':
        return 1;
      case 'rule':
        return (this.costs.get(node.name) ?? Number.POSITIVE_INFINITY) + 1;
      case 'sequence':
        return node.items.reduce((sum, item) => sum + this.costOf(item), 0);
      case 'choice':
        return Math.min(...node.items.map((item) => this.costOf(item)));
      case 'repeat':
        return node.least === 0 ? 0 : node.least * this.costOf(node.item);
    }
  }
}

const pieces = [
  ' ',
  '%20',
  "'",
  '"',
  '(',
  ')',
  '/',
  ',',
  ':',
  ';',
  '=',
  '@',
  '$',
  '.',
  '-',
  '+',
  '*',
  'a',
  '1',
  'é',
  '%41',
  '%2F',
  '%',
  '&',
  '?',
  '#',
  '{',
  '[',
  ' eq ',
];

/** A text with one or two places changed. */
export function damaged(text: string, below: (limit: number) => number): string {
  let result = text;
  for (let count = 1 + below(2); count > 0; count--) {
    const at = below(result.length + 1);
    const inserted = below(2) === 0 ? pieces[below(pieces.length)]! : '';
    result = result.slice(0, at) + inserted + result.slice(at + (below(2) === 0 ? 0 : 1 + below(3)));
  }
  return result;
}

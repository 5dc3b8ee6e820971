import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An expression of RFC 5234. */
export type Abnf =
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly Abnf[] }
  | { readonly kind: 'repeat'; readonly least: number; readonly most: number; readonly item: Abnf }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly exact: boolean }
  | { readonly kind: 'range'; readonly first: number; readonly last: number };

export type AbnfRules = ReadonlyMap<string, Abnf>;

/** OASIS's grammar is no part of this project: it is looked for beside it. Rules by their names in lower case; undefined where it is not. */
export function readAbnf(): AbnfRules | undefined {
  const path = fileURLToPath(new URL('../../../shared/data/odata-abnf-construction-rules.txt', import.meta.url));
  if (!existsSync(path)) return undefined;
  const bodies: [name: string, body: string][] = [];
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/).map(withoutComment)) {
    const rule = /^([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(line);
    if (rule !== null) bodies.push([rule[1]!.toLowerCase(), rule[2]!]);
    else if (/^\s+\S/.test(line) && bodies.length > 0) bodies.at(-1)![1] += ` ${line.trim()}`;
  }
  return new Map(bodies.map(([name, body]) => [name, new AbnfReader(body).choice()]));
}

const withoutComment = (line: string) => /^(?:[^;"]|"[^"]*")*/.exec(line)![0];

class AbnfReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  choice(): Abnf {
    const items = [this.sequence()];
    while (this.accept(/\s*\//y)) items.push(this.sequence());
    return items.length === 1 ? items[0]! : { kind: 'choice', items };
  }

  private sequence(): Abnf {
    const items: Abnf[] = [];
    for (this.accept(/\s*/y); this.at < this.text.length && !'/)]'.includes(this.text.charAt(this.at)); this.accept(/\s*/y)) {
      items.push(this.repetition());
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  private repetition(): Abnf {
    const [all, least, star, most] = this.accept(/(\d*)(\*?)(\d*)/y)!;
    if (all === '') return this.element();
    const bound = star === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', least: Number(least), most: bound, item: this.element() };
  }

  private element(): Abnf {
    if (this.accept(/\(/y)) return this.closed(/\s*\)/y);
    if (this.accept(/\[/y)) return { kind: 'repeat', least: 0, most: 1, item: this.closed(/\s*\]/y) };
    const text = this.accept(/(%s)?"([^"]*)"/y);
    if (text) return { kind: 'text', text: text[2]!, exact: text[1] !== undefined };
    const range = this.accept(/%x([0-9A-F]+)(?:-([0-9A-F]+))?/iy);
    if (range) return { kind: 'range', first: Number.parseInt(range[1]!, 16), last: Number.parseInt(range[2] ?? range[1]!, 16) };
    return { kind: 'rule', name: this.accept(/[A-Za-z][\w-]*/y)![0].toLowerCase() };
  }

  private closed(end: RegExp): Abnf {
    const inner = this.choice();
    this.accept(end);
    return inner;
  }

  private accept(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text) ?? undefined;
    if (found !== undefined) this.at = form.lastIndex;
    return found;
  }
}

/** More steps than this are too many to know: `undefined`. */
const mostSteps = 2_000_000;

/** Whether the ABNF describes the whole of a text by a rule: all ways at once, each rule tried once at each place. */
export function describes(rules: AbnfRules, rule: string, text: string): boolean | undefined {
  const ends = new Map<string, ReadonlySet<number>>();
  let steps = 0;
  const ruleEnds = (name: string, at: number): ReadonlySet<number> => {
    const key = `${at} ${name}`;
    const known = ends.get(key);
    if (known !== undefined) return known;
    const found = match(rules.get(name)!, at);
    ends.set(key, found);
    return found;
  };
  const each = (from: ReadonlySet<number>, item: Abnf) => new Set([...from].flatMap((at) => [...match(item, at)]));
  const match = (node: Abnf, at: number): ReadonlySet<number> => {
    steps++;
    if (steps > mostSteps) return new Set();
    switch (node.kind) {
      case 'rule':
        return ruleEnds(node.name, at);
      case 'text': {
        const found = text.slice(at, at + node.text.length);
        const same = node.exact ? found === node.text : found.toLowerCase() === node.text.toLowerCase();
        return new Set(same ? [at + node.text.length] : []);
      }
      case 'range':
        return new Set(at < text.length && text.charCodeAt(at) >= node.first && text.charCodeAt(at) <= node.last ? [at + 1] : []);
      case 'choice':
        return new Set(node.items.flatMap((item) => [...match(item, at)]));
      case 'sequence':
        return node.items.reduce<ReadonlySet<number>>(each, new Set([at]));
      case 'repeat': {
        const all = new Set(node.least === 0 ? [at] : []);
        const seen = new Set([at]);
        let last: ReadonlySet<number> = seen;
        for (let count = 1; count <= node.most && last.size > 0; count++) {
          last = new Set([...each(last, node.item)].filter((end) => count <= node.least || !seen.has(end)));
          for (const end of last) seen.add(end);
          if (count >= node.least) for (const end of last) all.add(end);
        }
        return all;
      }
    }
  };
  const isWhole = ruleEnds(rule.toLowerCase(), 0).has(text.length);
  return steps > mostSteps ? undefined : isWhole;
}

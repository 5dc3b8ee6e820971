import { balenaParser } from '../../support/peers.ts';
import { nested, type Query } from './neutral.ts';

/** A path that may be a lambda, a count or a key, and go on. */
interface Path {
  readonly name?: string;
  readonly resource?: string;
  readonly property?: Path;
  readonly key?: Key;
  readonly count?: true;
  readonly lambda?: { readonly method: string; readonly identifier: string; readonly expression: Value };
  readonly options?: Options;
  readonly order?: string;
}
type Bound = { readonly bind: number | string };
type Key = Bound | Readonly<Record<string, Bound>>;
interface Duration {
  readonly negative: boolean;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}
interface Call {
  readonly method: string;
  readonly args: readonly Value[];
}
interface Operation extends ReadonlyArray<Value | string> {
  readonly 0: string;
}
type Value = null | Bound | Path | Duration | Operation;
type Bind = readonly [type: string, value: unknown];
type Items = { readonly properties: readonly Path[] };
type Options = Readonly<Record<string, unknown>>;

interface Parsed {
  readonly tree: Path;
  readonly binds: readonly Bind[];
}

/** What `@balena/odata-parser` reads; throws where it rejects. */
export function balenaQuery(text: string): Query {
  const { tree, binds } = balenaParser.parse(text) as Parsed;
  return new Reader(binds).query(tree);
}

class Reader {
  private readonly binds: readonly Bind[];

  constructor(binds: readonly Bind[]) {
    this.binds = binds;
  }

  query(tree: Path): Query {
    const steps: string[] = [''];
    let options: Options = {};
    for (let at: Path | undefined = tree; at !== undefined; at = at.property) {
      steps.push(at.resource! + this.key(at.key));
      if (at.count) steps.push('$count');
      options = { ...options, ...at.options };
    }
    return { path: steps.slice(1).join('/'), options: this.options(options) };
  }

  private key(key: Key | undefined): string {
    if (key === undefined) return '';
    if ('bind' in key) return `(${this.bound(key as Bound)})`;
    return `(${Object.entries(key)
      .map(([name, value]) => `${name}:${this.bound(value)}`)
      .join(',')})`;
  }

  private options(options: Options): Record<string, string> {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [name.replace(/^\$/, ''), this.option(name, value)]));
  }

  private option(name: string, value: unknown): string {
    switch (name) {
      case '$filter':
        return this.value(value as Value);
      case '$select':
        return value === '*' ? '*' : (value as Items).properties.map((path) => this.path(path)).join(',');
      case '$expand':
        return (value as Items).properties.map((path) => this.expanded(path)).join(',');
      case '$orderby':
        return (value as Items).properties.map((path) => `${this.path(path)} ${path.order}`).join(',');
      case '$top':
      case '$skip':
        return this.bound(value as Bound);
      default:
        return name.startsWith('@') ? this.bind(value as Bind) : String(value);
    }
  }

  private expanded(path: Path): string {
    const { options, ...plain } = path;
    return this.path(plain) + nested(this.options(options ?? {}));
  }

  private path({ name, property, key, count, lambda, options }: Path): string {
    const steps = [name! + this.key(key)];
    if (lambda !== undefined) steps.push(`${lambda.method}(${lambda.identifier}:${this.value(lambda.expression)})`);
    if (count) steps.push(`$count${options === undefined ? '' : nested(this.options(options))}`);
    if (property !== undefined) steps.push(property.name === undefined ? this.tail(property) : this.path(property));
    return steps.join('/');
  }

  /** A lambda stands in a property of its own, without a name. */
  private tail({ lambda }: Path): string {
    return `${lambda!.method}(${lambda!.identifier}:${this.value(lambda!.expression)})`;
  }

  private value(value: Value): string {
    if (value === null) return 'null';
    if (0 in value) return this.operation(value as Operation);
    if ('bind' in value) return this.bound(value as Bound);
    return 'negative' in value ? duration(value) : this.path(value as Path);
  }

  /** A chain of one operator is one array. */
  private operation(operation: Operation): string {
    const [operator, ...operands] = operation as unknown as readonly [string, ...Value[]];
    if (operator === 'call') {
      const { method, args } = operands[0] as unknown as Call;
      return `${method}[${args.map((value) => this.value(value)).join(',')}]`;
    }
    const [first, ...rest] = operands.map((value) => this.value(value));
    if (rest.length === 0) return `(${operator} ${first})`;
    return rest.reduce((left, right) => `(${operator === 'eqany' ? 'in' : operator} ${left} ${right})`, first!);
  }

  private bound({ bind }: Bound): string {
    return typeof bind === 'string' ? bind : this.bind(this.binds[bind]!);
  }

  private bind([type, value]: Bind): string {
    switch (type) {
      case 'Text':
        return JSON.stringify(value);
      case 'Date Time':
        return `moment ${value}`;
      case 'List':
        return `[${(value as readonly Bind[]).map((item) => this.bind(item)).join(',')}]`;
      case 'Null':
        return 'null';
      default:
        return String(value);
    }
  }
}

function duration({ negative, day, hour, minute, second }: Duration): string {
  const part = (value: number | undefined, unit: string) => (value === undefined ? '' : `${value}${unit}`);
  const time = part(hour, 'H') + part(minute, 'M') + part(second, 'S');
  return `Duration:${negative ? '-' : ''}P${part(day, 'D')}${time === '' ? '' : `T${time}`}`;
}

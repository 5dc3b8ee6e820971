import {
  children,
  createDocumentReader,
  type Node,
  type Parsed,
  type PrintOptions,
  parseDocument,
  parseRule,
  parseUrl,
  print,
  type RuleName,
  ruleNames,
} from '../../grammar/index.ts';
import { addFeatures } from './features.ts';

/** What must hold of any text and does not: a short name, the same for the same fault, and what was seen. */
export interface Finding {
  readonly name: string;
  readonly detail: string;
}

/** A tree as text, without spans, without whether it was encoded; without groups where they are not kept. */
export function bare(tree: Node, groups = true): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === 'span' || key === 'encoded' ? undefined : groups ? value : ungrouped(value),
  );
}

function ungrouped(value: unknown): unknown {
  let inner = value as { kind?: string; expression?: unknown } | null;
  while (typeof inner === 'object' && (inner?.kind === 'Group' || inner?.kind === 'SearchGroup')) inner = inner.expression as typeof inner;
  return inner;
}

const styles: readonly PrintOptions[] = [
  { encoding: 'standard' },
  { encoding: 'balena' },
  { layout: 'lines', width: 20 },
  { parentheses: 'minimal' },
];

/** One for all inputs: each is an edit of the one before. */
const reader = createDocumentReader();

/** What reading one text in every way there is showed. */
export interface Examined {
  readonly findings: readonly Finding[];
  /** What the text reached, see `featuresOf`. */
  readonly features: readonly string[];
}

/** Of rules and of ways to print, a text gets some, by its length: it shall be read again at once. */
export function examine(text: string): Examined {
  const findings: Finding[] = [];
  const features = new Set<string>();
  const attempt = (name: string, run: () => Iterable<Finding>) => {
    try {
      findings.push(...run());
    } catch (error) {
      findings.push({ name: `${name} throws`, detail: String(error instanceof Error ? error.stack : error) });
    }
  };
  const style = styles[text.length % styles.length]!;
  const rule = ruleNames[text.length % ruleNames.length]!;
  attempt('parseUrl', function* () {
    const parsed = parseUrl(text);
    addFeatures(parsed, features);
    yield* soundness('parseUrl', parsed, text.length);
    for (const one of [{}, style]) yield* roundTrip('parseUrl', parsed, one, parseUrl);
  });
  attempt('parseDocument', function* () {
    const parsed = parseDocument(text);
    addFeatures(parsed, features);
    yield* soundness('parseDocument', parsed, text.length);
    yield* roundTrip('parseDocument', parsed, style, parseDocument);
    if (JSON.stringify(reader.parse(text)) !== JSON.stringify(parsed))
      yield { name: 'createDocumentReader differs from parseDocument', detail: '' };
  });
  attempt('parseRule', () => ruleFindings(text.length % 2 === 0 ? 'odataRelativeUri' : 'commonExpr', text));
  attempt('parseRule', () => ruleFindings(rule, text));
  return { findings, features: [...features] };
}

function* ruleFindings(rule: RuleName, text: string): Iterable<Finding> {
  const parsed = parseRule(rule, text);
  yield* soundness(`parseRule ${rule}`, parsed, text.length);
  if (parsed.problems.length > 0) {
    print(parsed.tree);
    return;
  }
  if (rule === 'odataRelativeUri') yield* lenience(text, parsed);
  // What prints alike for all rules is asked for expressions; payloads are never encoded.
  if (rule === 'commonExpr') yield* roundTrip('parseRule commonExpr', parsed, {}, (printed) => parseRule(rule, printed));
}

/** What the ABNF describes is accepted from people too, as the same tree. (`%` and `+` have to be guessed there.) */
function* lenience(text: string, strict: Parsed<Node>): Iterable<Finding> {
  if (/[%+]/.test(text)) return;
  const lenient = parseUrl(text);
  // An object is an expression to the ABNF; as the whole of a filter, which it can never be, people mean what document databases take.
  if (lenient.problems.some(({ code }) => code === 'json-filter')) return;
  if (lenient.problems.length > 0) yield { name: `parseUrl rejects what the ABNF describes: ${lenient.problems[0]!.code}`, detail: '' };
  else if (bare(lenient.tree) !== bare(strict.tree))
    yield { name: 'parseUrl and parseRule differ', detail: `${bare(lenient.tree)}\n${bare(strict.tree)}` };
}

/** Spans lie in the text and in their parent's, brothers one behind the other; as many nodes and problems as the text may hold. */
function* soundness(entry: string, { tree, problems }: Parsed<Node>, length: number): Iterable<Finding> {
  const pending: Node[] = [tree];
  let nodes = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { start, end } = node.span;
    nodes++;
    if (!(start >= 0 && start <= end && end <= length))
      yield { name: `${entry}: ${node.kind} outside the text`, detail: `${start}-${end} of ${length}` };
    let last = start;
    for (const child of children(node)) {
      const place = `${child.span.start}-${child.span.end}`;
      if (child.span.start < start || child.span.end > end)
        yield { name: `${entry}: ${child.kind} outside ${node.kind}`, detail: `${place} outside ${start}-${end}` };
      // A request's comments stand anywhere in it.
      else if (child.span.start < last && node.kind !== 'Request')
        yield { name: `${entry}: ${child.kind} of ${node.kind} over what stands before it`, detail: `${place} before ${last}` };
      last = child.span.end;
      pending.push(child);
    }
  }
  for (const { code, span } of problems) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= length))
      yield { name: `${entry}: ${code} outside the text`, detail: `${span.start}-${span.end} of ${length}` };
  }
  if (nodes > 8 * length + 20) yield { name: `${entry}: too many nodes`, detail: `${nodes} of ${length} characters` };
  if (problems.length > 2 * length + 10)
    yield { name: `${entry}: too many problems`, detail: `${problems.length} of ${length} characters` };
}

/** What is accepted prints as a text that is accepted as the same tree; what is not, prints. */
function* roundTrip(
  entry: string,
  { tree, problems }: Parsed<Node>,
  style: PrintOptions,
  parse: (text: string) => Parsed<Node>,
): Iterable<Finding> {
  const printed = print(tree, style);
  if (problems.length > 0 || cannotBeSaid(printed)) return;
  const again = parse(printed);
  const how = JSON.stringify(style);
  const groups = style.parentheses !== 'minimal';
  if (again.problems.length > 0) {
    yield { name: `${entry}: what is printed has problems: ${again.problems[0]!.code}`, detail: `${how} ${printed}` };
  } else if (bare(again.tree, groups) !== bare(tree, groups)) {
    yield {
      name: `${entry}: what is printed is another tree`,
      detail: `${how} ${printed}\n${bare(tree, groups)}\n${bare(again.tree, groups)}`,
    };
  } else if (print(again.tree, style) !== printed) {
    yield { name: `${entry}: what is printed prints otherwise`, detail: `${how} ${printed}\n${print(again.tree, style)}` };
  }
}

/** Half of a surrogate pair has no UTF-8 to be encoded as; some of the private use hold others' places while read; what looks encoded twice is read so, whatever it was meant to say. */
function cannotBeSaid(printed: string): boolean {
  return (
    !printed.isWellFormed() || /%EF%BF%BD|\uFFFD|[\uE000-\uE07F]|%EE%80%|%EE%81%/.test(printed) || /%25(?:25)*[0-9A-Fa-f]{2}/.test(printed)
  );
}

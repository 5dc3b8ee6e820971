import type { AnnotationDeclaration } from '../declarations.ts';
import type { MetadataProblemCode, Report } from '../problems.ts';
import { annotationsIn, isAnnotation } from './annotations.ts';
import { type ElementName, type ElementRule, elements } from './elements.ts';
import { array, type Kind, object } from './kinds.ts';
import type { JsonMember, JsonNode, JsonObject } from './tree.ts';

/** An object that stands for an element of CSDL: its members read as what they mean. One that means nothing is reported, and as good as absent. */
export class JsonElement {
  readonly at: number;
  readonly name: ElementName;
  /** Where it stands in the model. */
  readonly path: string | undefined;
  /** The text ends within it: what it does not say may have followed. */
  readonly cut: boolean;
  /** What it consists of: members that are neither the format's own nor annotations. */
  readonly children: readonly JsonMember[];
  readonly annotations: AnnotationDeclaration[];
  readonly #rule: ElementRule;
  readonly #said: readonly JsonMember[];
  readonly #annotations: ReadonlyMap<string, AnnotationDeclaration[]>;
  readonly #report: Report;

  constructor(name: ElementName, node: JsonObject, path: string | undefined, report: Report) {
    this.at = node.at;
    this.name = name;
    this.path = path;
    this.cut = node.cut;
    this.#rule = elements[name];
    this.#report = report;
    const { annotations, said, children } = sort(node.members);
    this.#said = said.filter((member, index) => this.#isOfUse(member, said.slice(0, index)));
    this.children = this.#rule.children ? children : [];
    if (!this.#rule.children) for (const child of children) this.leftOut(child);
    this.#annotations = annotationsIn(annotations, (code, at, message) => report(code, at, message, path));
    this.annotations = this.annotationsOf('');
  }

  /** Of a member that is no object, so that they stand beside it: `$OnDelete@Core.Description`. */
  annotationsOf(member: string): AnnotationDeclaration[] {
    return this.#annotations.get(member) ?? [];
  }

  /** The value of one of the format's members; `null` says nothing. */
  get<Value>(name: string, kind: Kind<Value>): Value | undefined {
    const node = this.#said.find((member) => member.name === name)?.value;
    return node && this.#read(name, node, kind);
  }

  /** The values in a list. */
  all<Value>(name: string, kind: Kind<Value>): readonly Value[] {
    const items = this.get(name, array)?.items ?? [];
    return items.map((item) => this.#read(`An item of ${name}`, item, kind)).filter((value) => value !== undefined);
  }

  /** An object within it as an element. */
  element(name: ElementName, node: JsonObject, path = this.path): JsonElement {
    return new JsonElement(name, node, path, this.#report);
  }

  /** Members of an object, as an element; undefined where there is none. */
  child(member: string, name: ElementName, path = this.path): JsonElement | undefined {
    const node = this.get(member, object);
    return node && this.element(name, node, path);
  }

  report(code: MetadataProblemCode, at: number, message: string): void {
    this.#report(code, at, message, this.path);
  }

  /** Says that a member has no place in it. */
  leftOut({ name, at }: JsonMember): void {
    this.report('invalid', at, `${shorten(name)} has no place in ${this.#rule.called}: it is left out.`);
  }

  #isOfUse(member: JsonMember, before: readonly JsonMember[]): boolean {
    const known = this.#rule.members.includes(member.name);
    if (!known) this.leftOut(member);
    const again = known && before.some(({ name }) => name === member.name);
    if (again) this.report('duplicate', member.at, `${member.name} stands here more than once. The first is used.`);
    return known && !again;
  }

  #read<Value>(called: string, node: JsonNode, kind: Kind<Value>): Value | undefined {
    if (node.kind === 'scalar' && node.value === null) return undefined;
    const value = kind.read(node);
    if (value === undefined) this.report('invalid', node.at, `${called} of ${this.#rule.called} is to be ${kind.wanted}: it is left out.`);
    return value;
  }
}

const sort = (members: readonly JsonMember[]) => {
  const sorted = { annotations: [] as JsonMember[], said: [] as JsonMember[], children: [] as JsonMember[] };
  for (const member of members) {
    if (isAnnotation(member)) sorted.annotations.push(member);
    else if (member.name.startsWith('$')) sorted.said.push(member);
    else sorted.children.push(member);
  }
  return sorted;
};

/** What a document says, as a message can quote it. */
export const shorten = (written: string): string => JSON.stringify(written.length > 60 ? `${written.slice(0, 60)}…` : written);

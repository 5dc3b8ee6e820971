import type { Declarations } from '../declarations.ts';
import type { Report } from '../problems.ts';
import { type ElementContext, XmlElement } from './element.ts';
import { roots } from './elements/document.ts';
import { annotated } from './elements/documentation.ts';
import { NamespaceScope } from './namespaces.ts';
import { pathOf } from './path.ts';
import { type ElementRule, passedOver } from './rule.ts';
import type { TagListener, XmlAttribute } from './tags.ts';

/** An open element, and what it became. */
interface Frame {
  readonly rule: ElementRule<never>;
  readonly element: XmlElement;
  /** Of the type that the rules of its children take; they were chosen by its own rule. */
  readonly node: unknown;
  closed: boolean;
}

/** What an element becomes that lacks what it needs: what it may hold is left out with it, and what it may not shows where it ends. */
const lacking = Symbol('lacking');

/**
 * Makes declarations of elements, each by its rule, as it opens or closes. What an element may hold is asked of its parent's rule; what no
 * rule knows is reported and left out, with all that is in it. An element of another namespace is left out silently (MC-CSDL 2.1.45).
 */
export class DeclarationReader implements TagListener {
  readonly declarations: Declarations = {
    version: undefined,
    dataServiceVersion: undefined,
    schemaNamespace: undefined,
    container: undefined,
    references: [],
    schemas: [],
  };
  readonly #report: Report;
  readonly #scope = new NamespaceScope();
  /** For each open tag its element; undefined when it is left out. */
  readonly #tags: (Frame | undefined)[] = [];
  /** Elements that are open, which is fewer when a closing tag is missing. */
  readonly #frames: Frame[];

  readonly #problem: ElementContext['report'] = (code, element, message) => {
    const around = this.#frames.map((frame) => frame.element);
    const index = around.indexOf(element);
    this.#report(code, element.at, message, pathOf(index === -1 ? [...around, element] : around.slice(0, index + 1)));
  };
  readonly #context: ElementContext = { report: this.#problem, types: new Map() };

  constructor(report: Report) {
    this.#report = report;
    const around = new XmlElement(this.#scope.element(''), 0, [], false, this.#context);
    this.#frames = [{ rule: roots, element: around, node: this.declarations, closed: false }];
  }

  open(name: string, attributes: readonly XmlAttribute[], at: number): boolean {
    const element = this.#enter(name, attributes, at, false);
    const rule = element && this.#ruleFor(element);
    const node = element && this.#nodeOf(rule, element);
    const frame = rule && node !== undefined ? { rule, element: element!, node, closed: false } : undefined;
    this.#tags.push(frame);
    if (frame) this.#frames.push(frame);
    return frame?.rule.hasText ?? false;
  }

  close(text: string): void {
    const frame = this.#tags.pop();
    if (frame && !frame.closed) this.#leave(text);
    this.#scope.leave(this.#tags.length);
  }

  /** As `open` and `close`: most elements are of this kind, and nothing needs to be kept of them. */
  empty(name: string, attributes: readonly XmlAttribute[], at: number): void {
    const element = this.#enter(name, attributes, at, true);
    const rule = element && this.#ruleFor(element);
    const node = element && this.#nodeOf(rule, element);
    if (node !== undefined && node !== lacking) rule!.close?.(node as never, element!, this.#frames.at(-1)!.node as never, '');
    this.#scope.leave(this.#tags.length);
  }

  /** Undefined: it is left out, as it is in what is left out or of another namespace. */
  #enter(tag: string, attributes: readonly XmlAttribute[], at: number, isEmpty: boolean): XmlElement | undefined {
    this.#scope.enter(this.#tags.length, attributes);
    if (this.#tags.length > 0 && this.#tags.at(-1) === undefined) return undefined;
    const named = this.#scope.element(tag);
    const { prefix, name, family } = named;
    const adopted = family === 'foreign' && structural.has(name) && this.#scope.adopt(prefix);
    if (family === 'foreign' && !adopted) return undefined;
    const element = new XmlElement(named, at, attributes, isEmpty, this.#context);
    if (adopted) element.report('odd', `${tag} is in a namespace that is not known: it is taken for what its name says.`);
    return element;
  }

  #ruleFor(element: XmlElement): ElementRule<never> | undefined {
    const parent = this.#frames.at(-1)!;
    const known = parent.rule.children().get(element.name);
    if (known && parent.node === lacking) return passedOver;
    const rule = known ?? this.#ruleForSibling(element);
    if (!rule) element.report('invalid', `${parent.element.name || 'A document'} has no element ${element.name}: it is left out.`);
    return rule;
  }

  /** Where a closing tag is missing, or a slash, the element that follows is known a level above. */
  #ruleForSibling(element: XmlElement): ElementRule<never> | undefined {
    if (Object.hasOwn(annotated, element.name)) return undefined;
    const index = this.#frames.findLastIndex(({ rule }, depth) => depth > 0 && rule.children().has(element.name));
    if (index === -1) return undefined;
    const unclosed = this.#frames[index + 1]!.element;
    this.#problem('malformed', element, `${unclosed.name} is not closed before this ${element.name}: it is closed here.`);
    while (this.#frames.length > index + 1) this.#leave('');
    return this.#frames[index]!.rule.children().get(element.name);
  }

  /** What an element becomes; undefined when it is left out. */
  #nodeOf(rule: ElementRule<never> | undefined, element: XmlElement): unknown {
    const parent = this.#frames.at(-1)!;
    const node = rule === undefined || rule === passedOver ? undefined : this.#accept(rule, element, parent.node as never);
    if (node === undefined || node === lacking) parent.element.incomplete = true;
    return node;
  }

  #accept(rule: ElementRule<never>, element: XmlElement, parent: never): unknown {
    const fulfilled = this.#takeAttributes(rule, element);
    const missing = rule.required.find((_name, index) => (fulfilled & (1 << index)) === 0);
    if (missing === undefined) return rule.open(element, parent);
    element.report('invalid', `${element.name} has no ${missing}: it is left out.`);
    return lacking;
  }

  #leave(text: string): void {
    const frame = this.#frames.pop()!;
    frame.closed = true;
    const { rule, element, node } = frame;
    if (node !== lacking) rule.close?.(node as never, element, this.#frames.at(-1)!.node as never, text);
  }

  /** The bits of the rule's requirements that are fulfilled. What the rule does not know is an annotation, or reported. */
  #takeAttributes(rule: ElementRule<never>, element: XmlElement): number {
    const { attributes } = element;
    let fulfilled = 0;
    // By index: each of a hundred thousand elements comes by here.
    for (let index = 0; index < attributes.length; index++) {
      const { name, value } = attributes[index]!;
      const bit = rule.attributes.get(name);
      if (bit === undefined) this.#takeForeign(element, name, value);
      else fulfilled |= bit;
    }
    return fulfilled;
  }

  #takeForeign(element: XmlElement, name: string, value: string): void {
    const { at } = element;
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? name : name.slice(0, colon);
    if (saysNothing.has(prefix)) return;
    if (colon === -1) element.report('invalid', `${element.name} has no attribute ${name}: it is left out.`);
    else element.annotate({ at, term: this.#termOf(prefix, name.slice(colon + 1)), qualifier: undefined, value, annotations: [] });
  }

  #termOf(prefix: string, local: string): string {
    return `${this.#scope.usualPrefix(prefix)}.${local}`;
  }
}

/** Elements that tell that what is in their namespace is metadata, whatever that namespace is. */
const structural: ReadonlySet<string> = new Set(['Edmx', 'DataServices', 'Schema']);

/** Attributes that say nothing of the model: of namespaces, of XML itself, of its schemas. */
const saysNothing: ReadonlySet<string> = new Set(['xmlns', 'xml', 'xsi']);

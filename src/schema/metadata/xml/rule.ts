import type { XmlElement } from './element.ts';

/** What an element may have and what becomes of it, given what its parent became. */
export interface ElementRule<Parent> {
  /** By name without a prefix, the bit of the requirement that it fulfils; 0: it may be there or not. */
  readonly attributes: ReadonlyMap<string, number>;
  /** The first of several of which one must be there. */
  readonly required: readonly string[];
  readonly children: () => ReadonlyMap<string, ElementRule<never>>;
  readonly hasText: boolean;
  /** Undefined: it is left out, and all that is in it. */
  readonly open: (element: XmlElement, parent: Parent) => unknown;
  readonly close: ((node: never, element: XmlElement, parent: Parent, text: string) => void) | undefined;
}

interface Definition<Parent, Node> {
  readonly attributes?: readonly string[];
  /** `Type|UnderlyingType`: one of the two. */
  readonly required?: readonly string[];
  readonly children?: () => Readonly<Record<string, ElementRule<Node>>>;
  readonly hasText?: boolean;
  readonly open: (element: XmlElement, parent: Parent) => Node | undefined;
  /** When its children are known. Also of elements that the text's end left open. */
  readonly close?: (node: Node, element: XmlElement, parent: Parent, text: string) => void;
}

export function defineElement<Parent, Node>(definition: Definition<Parent, Node>): ElementRule<Parent> {
  const { attributes = [], required = [], children, hasText = false, open, close } = definition;
  let known: ReadonlyMap<string, ElementRule<never>> | undefined;
  const alternatives = required.map((names) => names.split('|'));
  return {
    attributes: new Map([
      ...attributes.map((name) => [name, 0] as const),
      ...alternatives.flatMap((names, index) => names.map((name) => [name, 1 << index] as const)),
    ]),
    required: alternatives.map(([first]) => first!),
    // Rules refer to each other in circles, so a table of them is made when it is first asked for.
    children: () => {
      known ??= new Map(Object.entries(children?.() ?? {}));
      return known;
    },
    hasText,
    open,
    close,
  };
}

/** An element that is known and has no place in the model: all in it is passed over. */
export const passedOver: ElementRule<unknown> = defineElement({ open: () => undefined });

/** An element that is nothing itself: its children belong to its parent. */
export function transparent<Parent>(
  children: () => Readonly<Record<string, ElementRule<Parent>>>,
  attributes: readonly string[] = [],
): ElementRule<Parent> {
  return defineElement<Parent, Parent>({ attributes, children, open: (_element, parent) => parent });
}

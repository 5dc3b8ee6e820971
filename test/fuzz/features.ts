import { children, type Node, type Parsed } from '../../grammar/index.ts';

/**
 * What a text reaches in a tree: which kinds stand in which, and which problems are told together. A text that reaches something new is kept,
 * as changing it may reach more.
 */
export function addFeatures({ tree, problems }: Parsed<Node>, features: Set<string>): void {
  const pending: Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'Literal') features.add(`${node.type} ${node.version}`);
    for (const child of children(node)) {
      features.add(`${node.kind}>${child.kind}`);
      pending.push(child);
    }
  }
  for (const [index, { code }] of problems.entries()) features.add(index === 0 ? code : `${problems[index - 1]!.code}, ${code}`);
  features.add(`${Math.min(4, problems.length)} problems`);
}

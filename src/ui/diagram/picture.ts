import { type Box, labelLines, lineHeight, nodeBox } from './boxes.ts';
import { cellsOf, cellWidth } from './cells.ts';
import { type EndMark, leaves, levelPath, markPath, marksAt, middleOf, type Rectangle, straightPath } from './edge-shape.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import type { Placement, Point } from './layout/placement.ts';
import { type Ends, levelEnds } from './level-ends.ts';
import { edgeWords, nodeWords } from './wording.ts';

/** A box as it is drawn; x and y of its upper left corner. */
export interface PictureNode extends Rectangle {
  readonly id: string;
  /** For those who do not see it. */
  readonly name: string;
  /** Its name, then its note if it has one (`noted`), then fields. */
  readonly lines: readonly string[];
  readonly noted: boolean;
  readonly hidden: number;
  readonly focus: boolean;
}

export interface PictureLabel extends Rectangle {
  readonly lines: readonly string[];
}

export interface PictureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** Path data. */
  readonly line: string;
  readonly marks: readonly { readonly mark: EndMark; readonly path: string }[];
  readonly label: PictureLabel | undefined;
}

/** A diagram as it is drawn, in pixels of its own: on the screen and in a file alike. */
export interface Picture {
  readonly scope: Graph['scope'];
  readonly kind: Graph['kind'];
  /** There is room for all labels; else one shows those of the box that is selected. */
  readonly labelled: boolean;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly bounds: Rectangle;
}

const margin = 24;

/** Puts shapes to where everything stands. */
export function pictureOf(graph: Graph, placement: Placement): Picture {
  const joined = new Map<string, number>();
  for (const end of graph.edges.flatMap(({ from, to }) => [from, to])) joined.set(end, (joined.get(end) ?? 0) + 1);
  const nodes = graph.nodes.map((node, index) => pictureNode(node, placement.boxes[index]!, joined.get(node.id) ?? 0));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const labelled = placement.style === 'layered';
  const ends = labelled ? levelEnds(graph.edges, byId, placement) : undefined;
  const edges = graph.edges.map((edge, index) =>
    ends ? levelEdge(edge, ends[index]!) : straightEdge(edge, byId.get(edge.from)!, byId.get(edge.to)!),
  );
  return {
    scope: graph.scope,
    kind: graph.kind,
    labelled,
    nodes,
    edges,
    bounds: boundsOf([...nodes, ...(labelled ? edges.flatMap(({ label }) => label ?? []) : [])]),
  };
}

function pictureNode(node: GraphNode, { x, y, height }: Point & { readonly height: number }, joined: number): PictureNode {
  const { lines, width }: Box = nodeBox(node);
  return {
    ...{ id: node.id, name: nodeWords(node, joined), lines, noted: node.note !== '', hidden: node.hidden, focus: node.focus },
    ...{ x: x - width / 2, y: y - height / 2, width, height },
  };
}

function levelEdge(edge: GraphEdge, { start, via, end, label }: Ends): PictureEdge {
  const right = Math.sign(end.x - start.x);
  const [next, before] = [
    { ...start, x: start.x + right },
    { ...end, x: end.x - right },
  ];
  return { ...shape(edge, start, next, end, before, label), line: levelPath([start, ...via, end]) };
}

function straightEdge(edge: GraphEdge, from: PictureNode, to: PictureNode): PictureEdge {
  const start = leaves(from, middleOf(to));
  const end = leaves(to, middleOf(from));
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return { ...shape(edge, start, end, end, start, middle), line: straightPath(start, end) };
}

function shape(edge: GraphEdge, start: Point, next: Point, end: Point, before: Point, label: Point | undefined): Omit<PictureEdge, 'line'> {
  return {
    ...{ id: edge.id, from: edge.from, to: edge.to, name: edgeWords(edge) },
    marks: [
      ...marksAt(edge.from, edge.relations).map((mark) => ({ mark, path: markPath(mark, start, next) })),
      ...marksAt(edge.to, edge.relations).map((mark) => ({ mark, path: markPath(mark, end, before) })),
    ],
    label: label && pictureLabel(edge, start, end, label),
  };
}

/** The label around a point, each link with an arrow the way that it leads on the picture. */
function pictureLabel(edge: GraphEdge, start: Point, end: Point, { x, y }: Point): PictureLabel | undefined {
  const [ahead, back] = arrows(start, end);
  const lines = labelLines(edge).map(({ text, forwards }) => (forwards === undefined ? text : `${forwards ? ahead : back} ${text}`));
  if (lines.length === 0) return undefined;
  const width = Math.ceil(Math.max(...lines.map(cellsOf)) * cellWidth) + 8;
  const height = lines.length * lineHeight;
  return { lines, x: x - width / 2, y: y - height / 2, width, height };
}

function arrows(start: Point, end: Point): readonly [ahead: string, back: string] {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? ['→', '←'] : ['←', '→'];
  return dy >= 0 ? ['↓', '↑'] : ['↑', '↓'];
}

function boundsOf(boxes: readonly Rectangle[]): Rectangle {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

import { countOf } from '../parts/words.ts';
import type { Relation } from './atlas.ts';
import { cellsOf, cellWidth, clip } from './cells.ts';
import { type Graph, type GraphEdge, type GraphNode, multiplicityOf } from './graph.ts';

/** A text of the diagram; its box is measured in pixels. */
export interface Box {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A line of a label, and which way along the edge its link leads. */
export interface LabelLine {
  readonly text: string;
  /** Undefined when it leads neither way. */
  readonly forwards: boolean | undefined;
}

export const lineHeight = 16;
const padding = 12;
const mostCells = 36;
const mostLabelLines = 6;
/** Between two lines that end at one side of a box. */
const endDistance = 14;

const widthOf = (lines: readonly string[]) => Math.ceil(Math.max(0, ...lines.map(cellsOf)) * cellWidth);

/** Name, note and fields of a box, cut to what fits. */
export function nodeBox({ title, note, fields, hidden }: GraphNode): Box {
  const lines = [title, ...(note ? [note] : []), ...fields].map((line) => clip(line, mostCells));
  const room = hidden > 0 ? (String(hidden).length + 2) * cellWidth : 0;
  return {
    lines,
    width: Math.max(widthOf(lines), widthOf(lines.slice(0, 1)) + room) + 2 * padding,
    height: lines.length * lineHeight + padding,
  };
}

/** The names of the links that a line stands for, each with its multiplicity; an arrow is put before them when their direction is known. */
export function labelLines(edge: GraphEdge): readonly LabelLine[] {
  if (edge.links > 0) return [{ text: countOf(edge.links, 'link'), forwards: undefined }];
  const named = edge.relations.filter(({ kind }) => kind !== 'base');
  const lines = named.slice(0, mostLabelLines).map((relation) => ({ text: labelOf(relation), forwards: relation.owner === edge.from }));
  const left = named.length - lines.length;
  return left > 0 ? [...lines, { text: `and ${left} more`, forwards: undefined }] : lines;
}

const labelOf = (relation: Relation) => `${clip(relation.name, mostCells)} ${multiplicityOf(relation)}`;

/** The room that a label takes, its arrows included. */
function labelBox(edge: GraphEdge): Box {
  const lines = labelLines(edge).map(({ text }) => `→ ${text}`);
  return { lines, width: lines.length === 0 ? 0 : widthOf(lines) + 8, height: lines.length * lineHeight };
}

/** What is to be laid out, and how: nothing but sizes and who is joined with whom. */
export interface LayoutInput {
  readonly style: 'layered' | 'spread';
  readonly boxes: readonly { readonly width: number; readonly height: number }[];
  /** By the places of the boxes; the room that a label takes on the way. */
  readonly joins: readonly { readonly from: number; readonly to: number; readonly width: number; readonly height: number }[];
}

/** A picture with other lines than those of one type is laid out in layers only while it is this small: it is easily read, then. */
const layeredUpTo = { boxes: 12, joins: 24 };

/** In layers with room for names while it is of one type, or small; spread out otherwise. */
export function layoutInput(graph: Graph): LayoutInput {
  const places = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const small = graph.nodes.length <= layeredUpTo.boxes && graph.edges.length <= layeredUpTo.joins;
  const style = small || graph.star ? 'layered' : 'spread';
  return {
    style,
    boxes: graph.nodes.map((node) => withRoomForEnds(sizeOf(nodeBox(node)), style === 'layered' ? graph.edges : [], node.id)),
    joins: graph.edges.map((edge) => ({
      from: places.get(edge.from)!,
      to: places.get(edge.to)!,
      ...(style === 'layered' ? sizeOf(labelBox(edge)) : { width: 0, height: 0 }),
    })),
  };
}

const sizeOf = ({ width, height }: Box) => ({ width, height });

/** Lines that end at one side of a box in layers stand apart from each other. */
function withRoomForEnds(box: { width: number; height: number }, edges: readonly GraphEdge[], id: string) {
  const ends = Math.max(edges.filter(({ from }) => from === id).length, edges.filter(({ to }) => to === id).length);
  return { ...box, height: Math.max(box.height, (ends + 1) * endDistance) };
}

import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { LayoutInput } from '../boxes.ts';
import type { Placement, Point } from './placement.ts';

/** In columns, from what belongs to something on the left to what it belongs to on the right, with room for a label on each way. */
export function placeInLayers({ boxes, joins }: LayoutInput): Placement {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'LR', nodesep: 16, edgesep: 16, ranksep: 120 });
  for (const [index, { width, height }] of boxes.entries()) graph.setNode(String(index), { width, height });
  for (const { from, to, width, height } of joins) graph.setEdge(String(from), String(to), { width, height, labelpos: 'c' });
  layout(graph);
  return {
    style: 'layered',
    boxes: boxes.map(({ height }, index) => ({ ...pointOf(graph.node(String(index))), height })),
    joins: joins.map(({ from, to, width }) => {
      const edge = graph.edge(String(from), String(to));
      // The first and the last are where the line leaves the boxes, if it went straight.
      return { points: edge.points!.slice(1, -1).map(pointOf), label: width > 0 ? { ...pointOf(edge), width } : undefined };
    }),
  };
}

const pointOf = ({ x, y }: { readonly x?: unknown; readonly y?: unknown }): Point => ({ x: Number(x), y: Number(y) });

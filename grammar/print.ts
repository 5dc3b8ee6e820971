import { Pen } from './print/pen.ts';
import { render } from './print/render.ts';
import { printDocument, printRequest } from './print/request.ts';
import { urlLines } from './print/url.ts';
import type { Node } from './tree.ts';

/** How `print` writes a tree. */
export interface PrintOptions {
  /**
   * `decoded`: characters as they stand, for people; where only percent-encoding can say a path or a query, that part is encoded as little as
   * need be. `balena`: as the balena API accepts it and as requests are sent to it: `( ) , : /` raw, blanks `%20`. `standard`: what RFC 3986
   * and the ABNF let stand raw stays raw, all else is encoded; safe for any OData service. Default: `decoded` for documents, requests and
   * URLs; for other nodes the text that `parseRule` reads, blanks and brackets raw and `standard` within literals.
   */
  readonly encoding?: 'decoded' | 'balena' | 'standard' | undefined;
  /**
   * `line`: a URL, or another node, on one line. `lines`: an option a line, indented, and what does not fit wrapped before `and` and `or`,
   * behind commas, and within parentheses. Default: `lines` for documents and requests, `line` for others.
   */
  readonly layout?: 'line' | 'lines' | undefined;
  /** Columns that `lines` fits lines into, where there is a place to break them. Default: 80. */
  readonly width?: number | undefined;
  /** Whether groups that do not change the tree's meaning stay. Parentheses that a tree lacks are added in either case. Default: `kept`. */
  readonly parentheses?: 'kept' | 'minimal' | undefined;
}

/**
 * The canonical text of a tree: parsing it again gives the same tree but for spans (and whether it was encoded), whatever the options; with
 * `minimal` parentheses but for groups. Comments of a request stay where they stood, or go above its first line when its URL is put on one
 * line. Holes print as nothing. Linear, for trees of any depth; never throws.
 */
export function print(tree: Node, { encoding, layout, width = 80, parentheses }: PrintOptions = {}): string {
  const minimal = parentheses === 'minimal';
  const hasLines = tree.kind === 'Document' || tree.kind === 'Request';
  const columns = (layout ?? (hasLines ? 'lines' : 'line')) === 'lines' ? width : undefined;
  const style = { encoding: encoding ?? 'decoded', width: columns, minimal };
  switch (tree.kind) {
    case 'Document':
      return printDocument(tree, style);
    case 'Request':
      return printRequest(tree, false, style);
    case 'Url':
      return urlLines(tree, style).join(columns === undefined ? '' : '\n  ');
    default: {
      const part = tree.kind === 'ResourcePath' ? 'path' : tree.kind === 'ContextFragment' ? 'fragment' : 'query';
      const page = columns === undefined ? undefined : { width: columns, column: 0, indent: '' };
      return render([tree], new Pen(encoding ?? 'rule', part, minimal), page);
    }
  }
}

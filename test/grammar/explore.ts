import fc from 'fast-check';
import { parseDocument, parseRule, parseUrl, print, type Node } from '../../grammar/index.ts';
import { documents } from './arbitrary/documents.ts';
import { arbitraries } from './arbitrary/options.ts';
import { urls } from './arbitrary/urls.ts';
import { bare, show } from './show.ts';
const what = process.argv[2] ?? 'url'; const runs = Number(process.argv[3] ?? 2000); const seed = Number(process.argv[4] ?? Date.now() % 100000);
const g = (process.argv[5] ?? 'written') as 'written'|'none';
const arb: any = what === 'url' ? urls(g) : what === 'document' ? documents(g) : what === 'expression' ? arbitraries(g).expression : what === 'search' ? arbitraries(g).search: arbitraries(g).option('query');
function drop(tree: Node): Node { return JSON.parse(JSON.stringify(tree), (k, v) => v && typeof v === 'object' && (v.kind === 'Group' || v.kind === 'SearchGroup') ? v.expression : v); }
const check = (tree: any) => {
  for (const encoding of [undefined, 'decoded', 'balena', 'standard'] as const) for (const layout of ['line', 'lines'] as const) {
    let text = print(tree, { encoding, layout, width: 30 });
    if (layout === 'lines' && tree.kind === 'Url') text = 'GET ' + text;
    let read: any;
    if (tree.kind === 'Url') read = layout === 'lines' ? (d => ({ tree: d.tree.requests[0]!.url, problems: d.problems }))(parseDocument(text)) : parseUrl(text);
    else if (tree.kind === 'Document') read = parseDocument(text);
    else if (what === 'expression') { if (encoding === 'decoded') continue; read = parseRule('commonExpr', text); }
    else if (what === 'search') { if (encoding === 'decoded') continue; read = parseRule('searchExpr', text); }
    else { const u = encoding === undefined || encoding === 'decoded' ? null : parseUrl('d?' + text); if (!u) continue; read = { tree: u.tree.options![0], problems: u.problems }; }
    const a = g === 'none' ? drop(read.tree) : read.tree;
    if (bare(a) !== bare(tree) || read.problems.length > 0) throw new Error(`${encoding} ${layout}\n${text}\nwant ${show(tree)}\ngot  ${show(read.tree)}\n${JSON.stringify(read.problems.slice(0, 2))}`);
  }
};
try { fc.assert(fc.property(arb, check), { numRuns: runs, seed }); console.log('ok', seed); }
catch (e: any) { const m = String(e.message) + String(e.cause?.message ?? ''); console.log('seed', seed, m.slice(0, 300).split('\n').slice(0,2).join('\n')); console.log((e.cause?.message ?? m).slice(0, 1800)); }

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { minify, type Plugin, type Rolldown } from 'vite';

/**
 * Puts into index.html what its first paint waits for, the classic scripts and the style sheet, so that the query shows with the server's
 * first answer; and has the page's modules fetched at once but run behind that paint. The page's policy, which forbids scripts in the page,
 * allows these by their digests.
 */
export function inlineFirstPaint(): Plugin[] {
  return [
    {
      name: 'inline-scripts',
      apply: 'build',
      transformIndexHtml: { order: 'pre', handler: (html, { filename }) => withScripts(html, filename) },
    },
    {
      name: 'inline-styles',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { bundle = {} }) => withDigests(behindFirstPaint(withStyles(html, bundle))),
      },
    },
  ];
}

async function withScripts(html: string, filename: string): Promise<string> {
  const scripts = [...html.matchAll(/<script src="([^"]+)"><\/script>/g)];
  const codes = await Promise.all(scripts.map(([, path]) => minified(new URL(path!, `file://${filename}`))));
  return codes.reduce((text, code, index) => text.replace(scripts[index]![0], () => `<script>${code}</script>`), html);
}

async function minified(file: URL): Promise<string> {
  const { code } = await minify(file.pathname, await readFile(file, 'utf8'));
  return code.trim();
}

function withStyles(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/, (_, fileName: string) => {
    const { source } = bundle[fileName] as Rolldown.OutputAsset;
    delete bundle[fileName];
    return `<style>${source}</style>`;
  });
}

/** A page that is out of sight is not painted: it starts at once. */
function behindFirstPaint(html: string): string {
  const [element, entry] = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html)!;
  const start = `const start=()=>import("${entry}");document.hidden?start():requestAnimationFrame(()=>setTimeout(start))`;
  return html
    .replace(element, () => `<link rel="modulepreload" crossorigin href="${entry}">`)
    .replace('</body>', () => `  <script>{${start}}</script>\n  </body>`);
}

function withDigests(html: string): string {
  const codes = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code!);
  const digests = codes.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return html.replace("script-src 'self'", () => ["script-src 'self'", ...digests].join(' '));
}

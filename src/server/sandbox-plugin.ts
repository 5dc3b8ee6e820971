import { writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { openSandbox, type Sandbox } from '../sandbox/node.ts';
import { builtArchive, builtParts, shippedFiles, shippedPath } from './built-sandbox.ts';
import { toBrotli } from './compress.ts';
import { withEndpoint } from './endpoint-meta.ts';
import { isCompressible } from './headers.ts';
import { answerSandbox, isSandboxPath } from './sandbox-endpoint.ts';

/** Ships the sandbox with a build, and serves it, and its API over HTTP, with the development server. */
export function sandboxPlugin(): Plugin {
  return {
    name: 'sandbox',
    async config() {
      return {
        define: { __SANDBOX_FILES__: JSON.stringify(await shippedFiles()) },
        resolve: { alias },
        optimizeDeps: { include },
      };
    },
    async generateBundle(_, bundle) {
      if (this.environment.config.isWorker) return;
      // PGlite names its files for those who load it without parts; the page never does.
      for (const name of Object.keys(bundle)) if (/\/(?:pglite|initdb)[^/]*\.(?:wasm|data)$/.test(name)) delete bundle[name];
      for (const part of Object.values(await builtParts())) {
        for (const [packing, source] of Object.entries(part.packed)) {
          this.emitFile({ type: 'asset', fileName: `${shippedPath(part)}.${packing}`, source });
        }
      }
    },
    // A server's own compression of these on the first request would be what a newcomer waits for.
    async writeBundle({ dir }, bundle) {
      if (this.environment.config.isWorker || dir === undefined) return;
      const files = Object.values(bundle).filter(({ fileName }) => isCompressible(extname(fileName)) && !fileName.endsWith('.html'));
      await Promise.all(
        files.map(async (file) =>
          writeFile(join(dir, `${file.fileName}.br`), await toBrotli(Buffer.from(file.type === 'chunk' ? file.code : file.source), 11)),
        ),
      );
    },
    transformIndexHtml: { order: 'pre', handler: (html, { server }) => (server ? withEndpoint(html) : html) },
    configureServer({ middlewares }) {
      let sandbox: Promise<Sandbox> | undefined;
      const open = async () => openSandbox(await builtArchive());
      middlewares.use((request, response, next) => {
        serveDevelopment(request, response, next, () => (sandbox ??= open())).catch(next);
      });
    },
  };
}

const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * `@balena/sbvr-types`, from which the compiler takes the SQL types and their checks, cannot be loaded in a browser whole: bcrypt, Node's
 * crypto and `Buffer` are there for types that no resource has. And zod, half of what the worker would be, for schemas that nobody asks for.
 */
const alias = [
  { find: /^@balena\/sbvr-types$/, replacement: beside('./sbvr-types-for-page.cjs') },
  { find: /^zod$/, replacement: beside('./without-zod.cjs') },
];

/** What the workers import: the development server finds their imports when they start, and would reload the page over them. */
const include = [
  '@electric-sql/pglite',
  '@balena/abstract-sql-compiler',
  '@balena/odata-parser',
  '@balena/odata-to-abstract-sql',
  'idb-keyval',
];

async function serveDevelopment(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  open: () => Promise<Sandbox>,
): Promise<void> {
  const target = request.url ?? '/';
  if (isSandboxPath(target)) return answerSandbox(await open(), request, response);
  const part = Object.values(await builtParts()).find((candidate) => target === `/${shippedPath(candidate)}.gz`);
  if (!part) return next();
  response.setHeader('content-type', 'application/octet-stream');
  response.end(part.packed.gz);
}

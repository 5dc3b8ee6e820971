import type { SandboxFile, SandboxFiles } from './files.ts';

/** Given by the build (`src/server/sandbox-plugin.ts`): the shipped files, relative to the page. */
declare const __SANDBOX_FILES__: SandboxFiles;

/** The sandbox's worker, from beside the page. */
export function startSandboxWorker(): Worker {
  return new Worker(new URL('./sandbox.worker.ts', import.meta.url), { type: 'module', name: 'sandbox' });
}

/** Where the build put the sandbox's files, as seen from the page. */
export function sandboxFiles(base: string = document.baseURI): SandboxFiles {
  const absolute = ({ url, bytes }: SandboxFile): SandboxFile => ({ url: new URL(url, base).href, bytes });
  const { version, program, support, data } = __SANDBOX_FILES__;
  return { version, program: absolute(program), support: absolute(support), data: absolute(data) };
}

import type { SandboxFile, SandboxFiles } from '../files.ts';
import type { SandboxProgress } from '../progress.ts';
import { counted, inflated } from './inflate.ts';

/** What PGlite is opened with. */
export interface Parts {
  readonly program: WebAssembly.Module;
  readonly support: Blob;
  readonly data: Blob;
}

/** Fetches the parts side by side; the program is compiled while it arrives. */
export async function loadParts(files: SandboxFiles, report: (progress: SandboxProgress) => void): Promise<Parts> {
  const total = files.program.bytes + files.support.bytes + files.data.bytes;
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    report({ kind: 'loading', loaded: Math.min(loaded, total), total });
  };
  const response = async (file: SandboxFile) => new Response(counted(await fetchFile(file), count), wasm);
  const [program, support, data] = await Promise.all([
    response(files.program).then((program) => WebAssembly.compileStreaming(program)),
    response(files.support).then((support) => support.blob()),
    response(files.data).then((data) => data.blob()),
  ]);
  return { program, support, data };
}

const wasm = { headers: { 'content-type': 'application/wasm' } };

async function fetchFile({ url }: SandboxFile): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`The sandbox's file ${new URL(url).pathname} did not load: ${response.status}`);
  return inflated(response.body);
}

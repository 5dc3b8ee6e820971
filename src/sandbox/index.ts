export { createSandboxHost, createSandboxTransport, type SandboxHost } from './connection.ts';
export type { SandboxFile, SandboxFiles, SandboxPart } from './files.ts';
export { sandboxFiles, startSandboxWorker } from './page.ts';
export type { SandboxProgress } from './progress.ts';

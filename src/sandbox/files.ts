/** The parts that a sandbox is started from, as the build ships them: each gzip-compressed, or as it is where a server inflated it. */
export interface SandboxFile {
  /** Absolute, or relative to the page. */
  readonly url: string;
  /** Bytes when inflated: what progress is measured by. */
  readonly bytes: number;
}

/** What is shipped for a sandbox. */
export type SandboxPart = 'program' | 'support' | 'data';

export interface SandboxFiles {
  /** Changes whenever the rows do: what was written to others is not done to these. */
  readonly version: string;
  /** PostgreSQL, compiled to WebAssembly. */
  readonly program: SandboxFile;
  /** The files that PostgreSQL expects beside itself. */
  readonly support: SandboxFile;
  /** The data directory with all rows. */
  readonly data: SandboxFile;
}

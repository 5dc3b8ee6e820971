/** The parts that a sandbox is started from, as the build ships them: each gzip-compressed, or as it is where a server inflated it. */
export interface SandboxFile {
  /** Absolute, or relative to the page. */
  readonly url: string;
  /** Bytes when inflated: what progress is measured by. */
  readonly bytes: number;
}

export interface SandboxFiles {
  /** PostgreSQL, compiled to WebAssembly. */
  readonly program: SandboxFile;
  /** The files that PostgreSQL expects beside itself. */
  readonly support: SandboxFile;
  /** The data directory with all rows. */
  readonly data: SandboxFile;
}

import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';

const grammar = new URL('../../grammar/', import.meta.url).href;

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Script {
  readonly url: string;
  readonly functions: readonly { readonly functionName: string; readonly isBlockCoverage: boolean; readonly ranges: readonly Range[] }[];
}

/** What ran since the last look. */
export interface Look {
  /** Blocks and functions of `grammar/` that ran, by file and place. */
  readonly blocks: ReadonlySet<string>;
  /** How often, all together: a measure of work that no other process disturbs. */
  readonly steps: number;
}

/** The engine's own count of how often each block of `grammar/` ran. A look takes some milliseconds: one is for many inputs. */
export class Coverage {
  private readonly session = new Session();
  /** Blocks that are known at all, run or not. */
  readonly known = new Set<string>();

  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  look(): Look {
    const blocks = new Set<string>();
    let steps = 0;
    for (const { url, functions } of this.take()) {
      if (!url.startsWith(grammar)) continue;
      const file = url.slice(grammar.length);
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          const block = `${file}:${startOffset}-${endOffset}`;
          this.known.add(block);
          if (count === 0) continue;
          blocks.add(block);
          steps += count;
        }
      }
    }
    return { blocks, steps };
  }

  private take(): readonly Script[] {
    let scripts: readonly Script[] = [];
    // The inspector of the own thread answers at once.
    this.session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error !== null) throw error;
      scripts = answer.result;
    });
    return scripts;
  }
}

/** For messages: where `grammar/` lies. */
export const grammarFolder = fileURLToPath(grammar);

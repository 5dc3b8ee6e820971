import type { Page } from 'playwright-core';
import type { Moment } from './observe.ts';

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  /** Microseconds, of the wall and of the thread's own clock. */
  readonly ts: number;
  readonly tts?: number;
}

const moments: readonly string[] = ['key', 'markers', 'items', 'settled'] satisfies Moment[];

/** Milliseconds of the thread's own clock from a key to each moment that came. */
export type Worked = Partial<Readonly<Record<Moment, number>>>;

/** Watches the page's marks until `keys` is asked, which gives what the page's thread worked for each key. */
export async function traceMarks(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['blink.user_timing'] } });
  return {
    async keys(): Promise<readonly Worked[]> {
      const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
      await devtools.send('Tracing.end');
      await complete;
      await devtools.detach();
      return workedFor(events.filter(({ name, cat }) => cat === 'blink.user_timing' && moments.includes(name)));
    },
  };
}

function workedFor(marks: readonly TraceEvent[]): readonly Worked[] {
  const keys: Partial<Record<Moment, number>>[] = [];
  let began = 0;
  for (const { name, tts = 0 } of marks.toSorted((a, b) => a.ts - b.ts)) {
    if (name === 'key') {
      began = tts;
      keys.push({});
    } else {
      const key = keys.at(-1);
      if (key) key[name as Moment] = (tts - began) / 1000;
    }
  }
  return keys;
}

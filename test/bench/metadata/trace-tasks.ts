import type { Page } from 'playwright-core';

export interface LongestTask {
  /** Milliseconds by the thread's own clock. */
  readonly cpu: number;
  /** Milliseconds by the wall's. */
  readonly wall: number;
}

/** As the browser traces it; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly message?: string } };
}

/** What runs in one go: a task, or what a `scheduler.yield` goes on with behind one. */
const isTask = ({ name }: TraceEvent) => name === 'ThreadControllerImpl::RunTask' || name === 'V8.RunMicrotasks';

/** Watches the page's main thread until `longest` is asked, for a span of the page's own time. */
export async function traceTasks(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'v8', 'devtools.timeline'] },
  });
  return {
    async longest(from: number, to: number): Promise<LongestTask> {
      // Both clocks at one moment.
      const now = await page.evaluate(() => {
        console.timeStamp('now');
        return performance.now();
      });
      const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
      await devtools.send('Tracing.end');
      await complete;
      await devtools.detach();
      const stamp = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === 'now')!;
      const at = ({ ts }: TraceEvent) => now - (stamp.ts - ts) / 1000;
      const tasks = events.filter((event) => isTask(event) && event.pid === stamp.pid && event.tid === stamp.tid);
      const within = tasks.filter((event) => at(event) + (event.dur ?? 0) / 1000 > from && at(event) < to);
      const most = (key: 'dur' | 'tdur') => Math.max(0, ...within.map((event) => event[key] ?? 0)) / 1000;
      return { cpu: most('tdur'), wall: most('dur') };
    },
  };
}

/** What names the code that reads metadata: the build names the worker's file by what is in it, readers included. By its URL. */
export const buildOf = (workerUrl: string): string => new URL(workerUrl).pathname.split('/').at(-1)!;

import type { ServiceAnswer, ServiceRequest } from '../service/answer.ts';
import type { Sandbox } from '../service/sandbox.ts';
import { isKeptWrite, type KeptWrite } from './kept-write.ts';
import { createQueue } from './queue.ts';
import { createRoom, type Limits, limits, type Room } from './room.ts';
import type { Shelf } from './shelf.ts';

export interface Keeping {
  readonly shelf: Shelf;
  /** False where another page keeps its writes on it: they are done again here, and nothing more is kept. */
  readonly mine: boolean;
  /** Takes one sentence that a person should hear. */
  say(sentence: string): void;
  readonly limits?: Limits;
  readonly now?: () => number;
}

const sentences = {
  unreadable: 'What was written to the sandbox could not be done again. It was set aside, and the sandbox is as it was at first.',
  broken: 'Not all that was written to the sandbox could be done again. The rest was set aside.',
  otherData: 'The sandbox has new data. What was written to the old was set aside.',
  elsewhere: 'The sandbox is open in another tab, which keeps what is written there. What is written here goes when this page does.',
  full: 'The sandbox keeps no more writes: those from here on go when this page does. Resetting it makes room.',
  unstored: 'The browser does not store what is written to the sandbox: it goes when this page does.',
} as const;

type Sentence = (typeof sentences)[keyof typeof sentences];

/**
 * A sandbox that outlives its page: does what was kept once more, in order and with its time, and keeps each write from then on. Storage
 * that fails costs the keeping, never the sandbox.
 */
export async function keepWrites(sandbox: Sandbox, keeping: Keeping): Promise<Sandbox> {
  const { shelf, mine, now = Date.now } = keeping;
  const said = new Set<Sentence>();
  const say = (sentence: Sentence) => {
    if (!said.has(sentence)) keeping.say(sentence);
    said.add(sentence);
  };
  const room = createRoom(keeping.limits ?? limits);
  /** Why nothing more is kept. Once one write is left out, those after it would mean something else. */
  let closed: Sentence | undefined = await replay(sandbox, keeping, room, say);

  const keep = async (write: KeptWrite): Promise<void> => {
    if (closed === undefined) closed = room.take(write) ? await unstored(shelf.append(write)) : sentences.full;
    if (closed !== undefined) say(closed);
  };
  const inTurn = createQueue();
  return {
    async handle(request) {
      if (request.method === 'GET') return sandbox.handle(request);
      return inTurn(async () => {
        const timed = { time: now(), ...request };
        const answer = await sandbox.handle(timed);
        if (ranStatement(answer)) await keep(toKept(timed, answer.status));
        return answer;
      });
    },
    reset: () =>
      inTurn(async () => {
        await sandbox.reset();
        if (!mine) return;
        room.empty();
        closed = await unstored(shelf.clear());
        if (closed !== undefined) say(closed);
      }),
    close: () => sandbox.close(),
  };
}

/** One that failed is kept too if it came as far as the database: the ids that it used up are not given again. */
function ranStatement({ trace }: ServiceAnswer): boolean {
  return trace.length > 0;
}

function toKept({ method, target, body, time }: ServiceRequest & { readonly time: number }, status: number): KeptWrite {
  return { method, target, body, time, status };
}

/** Does what is on the shelf. What does not come out as it did is set aside, and all after it. Gives why nothing more can be kept. */
async function replay(
  sandbox: Sandbox,
  { shelf, mine }: Keeping,
  room: Room,
  say: (sentence: Sentence) => void,
): Promise<Sentence | undefined> {
  const work = async () => {
    if (mine && (await shelf.setAsideOthers())) say(sentences.otherData);
    const values = await shelf.read();
    const done = await doAgain(sandbox, values, room);
    if (!mine || done === values.length) return;
    await shelf.setAside(done);
    say(done === 0 ? sentences.unreadable : sentences.broken);
  };
  const failed = await unstored(work());
  return mine ? failed : sentences.elsewhere;
}

/** How many of the values could be done. */
async function doAgain(sandbox: Sandbox, values: readonly unknown[], room: Room): Promise<number> {
  for (const [index, value] of values.entries()) {
    if (!isKeptWrite(value)) return index;
    const { status, ...request } = value;
    if ((await sandbox.handle(request)).status !== status) return index;
    room.take(value);
  }
  return values.length;
}

/** What there is to say of storage that failed. */
function unstored(stored: Promise<void>): Promise<Sentence | undefined> {
  return stored.then(
    () => undefined,
    () => sentences.unstored,
  );
}

import { documentOf, inPlace, type PlacedRequest, placeRequests } from './document.ts';
import { type ReadRequest, readRequest } from './request.ts';
import type { Document, Parsed, Request } from './tree.ts';

/** Reads one document again and again, as it is typed: of each text, only the requests that the reader does not remember. */
export interface DocumentReader {
  /**
   * The requests of a document in order, each in offsets of its own text. One that is as it was is the same object as before; so is its
   * place, where that is as it was too.
   */
  requests(text: string): readonly PlacedRequest[];
  /** What `parseDocument` gives. The trees of requests that neither changed nor moved are the same objects as before. */
  parse(text: string): Parsed<Document>;
}

/** How many characters of requests are remembered beside those of the last document: enough to undo some edits. */
const spare = 50_000;

/** A reader that remembers requests by their text; `read` is told of each text that it has to read. */
export function createDocumentReader(read: (text: string) => ReadRequest | undefined = readRequest): DocumentReader {
  const remembered = new RequestMemory(read);
  let last: readonly PlacedRequest[] = [];
  const places = new WeakMap<PlacedRequest, Parsed<Request>>();

  const requests = (text: string) => {
    const placed = placeRequests(text, (request) => remembered.read(request));
    remembered.forget(text.length + spare);
    last = placed.map((place, index) => (isSame(place, last[index]) ? last[index]! : place));
    return last;
  };
  const moved = (place: PlacedRequest) => {
    const known = places.get(place) ?? inPlace(place);
    places.set(place, known);
    return known;
  };
  return { requests, parse: (text) => documentOf(text, requests(text).map(moved)) };
}

const isSame = (place: PlacedRequest, before: PlacedRequest | undefined): boolean =>
  before?.read === place.read && before.start === place.start;

/** What requests read as, by their text. The least recently read are forgotten first. */
class RequestMemory {
  /** In the order of their last use. */
  private readonly requests = new Map<string, ReadRequest | undefined>();
  private size = 0;
  private readonly readAnew: (text: string) => ReadRequest | undefined;

  constructor(readAnew: (text: string) => ReadRequest | undefined) {
    this.readAnew = readAnew;
  }

  read(text: string): ReadRequest | undefined {
    const isKnown = this.requests.has(text);
    const own = isKnown ? text : detached(text);
    const request = isKnown ? this.requests.get(text) : this.readAnew(own);
    if (isKnown) this.requests.delete(text);
    else this.size += text.length;
    this.requests.set(request?.text ?? own, request);
    return request;
  }

  /** Forgets until no more than so many characters are remembered. */
  forget(most: number): void {
    for (const text of this.requests.keys()) {
      if (this.size <= most) return;
      this.requests.delete(text);
      this.size -= text.length;
    }
  }
}

/** A copy: a slice would keep the whole document that it was cut from, as V8 shares the characters of long slices. */
const detached = (text: string): string => ` ${text}`.slice(1);

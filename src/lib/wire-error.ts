/** An error as it crosses between workers: structured cloning alone would lose its class, its name or all of it. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly kind: 'error' | 'exception';
}

const classes: Readonly<Record<string, new (message: string) => Error>> = { TypeError, RangeError, SyntaxError, URIError };

/** Anything that was thrown: what is not an error is told by its text. */
export function toWireError(thrown: unknown): WireError {
  if (thrown instanceof Error) {
    const { name, message, stack } = thrown;
    return { name, message, stack, kind: thrown instanceof DOMException ? 'exception' : 'error' };
  }
  return { name: 'Error', message: String(thrown), stack: undefined, kind: 'error' };
}

/** An error of the same class where the platform has it, else an `Error` of that name. */
export function fromWireError({ name, message, stack, kind }: WireError): Error {
  if (kind === 'exception') return new DOMException(message, name);
  const Class = (Object.hasOwn(classes, name) ? classes[name] : undefined) ?? Error;
  const error = new Class(message);
  if (stack !== undefined) error.stack = stack;
  if (error.name !== name) Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  return error;
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * A shipped file's bytes, inflated. A plain static host sends the gzip file as it is; one that compresses for itself, or labels it with
 * `Content-Encoding`, makes the browser inflate it on the way. So the bytes say which: gzip begins with 1f 8b (RFC 1952, 2.3.1).
 */
export async function inflated(body: Bytes): Promise<Bytes> {
  const reader = body.getReader();
  const first = await reader.read();
  const whole: Bytes = new ReadableStream({
    start(controller) {
      if (first.value) controller.enqueue(first.value);
      if (first.done) controller.close();
    },
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const packed = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  return packed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** The same stream, telling how many bytes have passed. */
export function counted(body: Bytes, count: (bytes: number) => void): Bytes {
  return body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        count(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
}

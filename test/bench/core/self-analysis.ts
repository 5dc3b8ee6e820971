import { EmbeddedActionsParser } from 'chevrotain';

/** Milliseconds that Chevrotain took to look at the parser's own rules, when the first one was built. */
export const selfAnalysis = { time: 0 };

// It is protected, and called by the parser's own constructor.
const prototype = EmbeddedActionsParser.prototype as unknown as { performSelfAnalysis(): void };
const analyse = prototype.performSelfAnalysis;

prototype.performSelfAnalysis = function () {
  const start = performance.now();
  analyse.call(this);
  selfAnalysis.time += performance.now() - start;
};

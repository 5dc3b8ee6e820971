/** All that the page needs of the other parts to check, send and explain a request: one chunk, fetched behind the first paint. */
export { createLanguageService, exampleRequests, loadExplanations, newCall, newRequest, writeRoute } from '../../language/index.ts';
export { fromCurl, requestAt, requestSpanAt, toCurl } from '../../request/index.ts';
export { createHistory, explainOutcome, previewWrite, readPreview, readRows } from '../../runner/index.ts';
export {
  balena,
  createUnpacker,
  findRoutes,
  learn,
  nothingLearned,
  openService,
  packService,
  readQuestion,
  toService,
} from '../../schema/index.ts';

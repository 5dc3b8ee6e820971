export { requestSpanAt } from '../../grammar/index.ts';
export { fromCurl } from './curl/from-curl.ts';
export { toCurl } from './curl/to-curl.ts';
export { headerValue } from './headers.ts';
export { isMethod, type Method, methods } from './methods.ts';
export { originOf } from './origin.ts';
export { scrubText, scrubUrl } from './secrets.ts';
export { requestAt, toRequests } from './to-requests.ts';
export type * from './types.ts';

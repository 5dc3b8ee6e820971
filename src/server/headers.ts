/**
 * What the page may do: run its own scripts and WebAssembly, and connect wherever the person's services are. Monaco writes styles;
 * services on loopback and in a home's network have no certificates, and a policy has no way to name `[::1]`.
 */
const policy: readonly string[] = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** The policy for a page that has scripts in itself: those too, whose digests its own policy names. */
export function policyOf(page: string): string {
  const digests = page.match(/'sha256-[\w+/]+=*'/g) ?? [];
  return policy.map((rule) => (rule.startsWith('script-src ') ? [rule, ...digests].join(' ') : rule)).join('; ');
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export function contentType(extension: string): string {
  return types[extension] ?? 'application/octet-stream';
}

/** Worth compressing: fonts and images are already. */
export function isCompressible(extension: string): boolean {
  return /^\.(?:html|js|css|json|webmanifest|svg|txt|wasm|ttf)$/.test(extension);
}

/** Names with a hash never change what they mean; the others are asked about each time. */
export function cacheControl(path: string): string {
  return /^\/(?:assets|sandbox)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** How far a sandbox's start is. */
export type SandboxProgress =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'starting' | 'ready' }
  | { readonly kind: 'failed'; readonly message: string };

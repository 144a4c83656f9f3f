/** Names of the built files that a page is made of; each name holds the hash of its content. */
export function assetsIn(html: string): string[] {
  return [...new Set(html.match(/\/assets\/[\w.-]+/g) ?? [])].sort();
}

/** A short name for the build that a page is made of; `dev` while it is not built. */
export function buildOf(assets: readonly string[]): string {
  if (assets.length === 0) return 'dev';
  // FNV-1a: names a build in eight letters, protects nothing.
  const hash = Array.from(assets.join()).reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return hash.toString(16).padStart(8, '0');
}

/** Names of the built files that a page is made of; each name holds the hash of its content. */
function assetsIn(html: string): string[] {
  return [...new Set(html.match(/\/assets\/[\w.-]+/g) ?? [])].sort();
}

/** A short name for the build whose files are named in these texts, in any order; `dev` while it is not built. */
export function buildOf(texts: readonly string[]): string {
  const assets = assetsIn(texts.join(' '));
  if (assets.length === 0) return 'dev';
  // FNV-1a: names a build in eight letters, protects nothing.
  const hash = Array.from(assets.join()).reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return hash.toString(16).padStart(8, '0');
}
